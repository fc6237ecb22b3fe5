import { type Token, tokenise } from './normalise.ts'
import { distance } from './typo.ts'

/** A folded word of an office's name and the token it came from; an abbreviation may give two of one token. */
export interface NameWord {
  text: string
  token: number
}

const WRITTEN_OUT: Record<string, string[]> = {
  assisten: ['asisten'],
  asistent: ['asisten'],
  kadis: ['kepala', 'dinas'],
  kadin: ['kepala', 'dinas'],
  kaban: ['kepala', 'badan'],
  kabag: ['kepala', 'bagian'],
  kasat: ['kepala', 'satuan'],
  ka: ['kepala'],
  dis: ['dinas'],
  bag: ['bagian'],
  kab: ['kabupaten'],
  prov: ['provinsi'],
  pemda: ['pemerintah', 'daerah'],
  pemkab: ['pemerintah', 'kabupaten'],
  pemkot: ['pemerintah', 'kota'],
  pemprov: ['pemerintah', 'provinsi'],
  walikota: ['wali', 'kota'],
  kerjasama: ['kerja', 'sama'],
}

const NUMERALS: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  satu: '1',
  dua: '2',
  tiga: '3',
}

const COURTESY = new Set('yth bapak bpk pak ibu bu sdr saudara kepala plt plh pj pjs'.split(' '))
const KINDS = new Set('dinas badan bagian satuan pemerintah kabupaten kota provinsi'.split(' '))
const JOINING = new Set(['dan', 'serta', '&', '+'])

/** Words before an office's name that say nothing about which office it is, the seat of its head included. */
export const isCourtesy = (word: string): boolean => COURTESY.has(word)

/** Words that name the kind of an office: "Dinas PUPR" is PUPR. */
export const isKind = (word: string): boolean => KINDS.has(word)

/** Words and marks that separate two names as well as they join two words of one name. */
export const isJoining = (token: Token): boolean =>
  JOINING.has(token.text) || (token.kind !== 'word' && token.kind !== 'number')

/**
 * The words of a name in the one spelling that names are compared in: abbreviations written out, joining words
 * and marks left out, the numeral of an Asisten as a digit.
 */
export function nameWords(tokens: readonly Token[]): NameWord[] {
  const words: NameWord[] = []
  for (const [index, token] of tokens.entries()) {
    if (isJoining(token)) continue
    const before = words.at(-1)
    const numbered = before !== undefined && isAsisten(before.text)
    const digit = numbered ? (numeral(token.text) ?? (token.kind === 'number' ? token.text : undefined)) : undefined
    if (digit && before) {
      before.text = 'asisten'
      words.push({ text: digit, token: index })
    } else {
      for (const text of Object.hasOwn(WRITTEN_OUT, token.text) ? WRITTEN_OUT[token.text]! : [token.text])
        words.push({ text, token: index })
    }
  }
  return words
}

/** Words such as `constructor` are properties of every object. */
const numeral = (word: string): string | undefined => (Object.hasOwn(NUMERALS, word) ? NUMERALS[word] : undefined)

const isAsisten = (word: string) => word === 'as' || distance(word, 'asisten', 1) <= 1

/** The digit of a numeral, roman, arabic or a word, that continues "Asisten I, II dan III". */
export const numeralOf = (word: string): string | undefined =>
  numeral(word) ?? (/^[1-9]$/.test(word) ? word : undefined)

/** The compared spelling of a whole name, courtesies before it removed. */
export function nameKey(text: string): string[] {
  const words = nameWords(tokenise(text)).map((word) => word.text)
  while (words.length > 1 && isCourtesy(words[0]!)) words.shift()
  return words
}
