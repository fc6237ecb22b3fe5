import { distance } from './typo.ts'
import replies from './words/replies.json' with { type: 'json' }
import spellings from './words/spellings.json' with { type: 'json' }

/** What a word does in an answer. A word may do several things; the reader of the clause decides which. */
export type Concept = keyof typeof replies

/** The concepts of a phrase and how many words it has. */
export interface Entry {
  concepts: ReadonlySet<Concept>
  words: number
}

const SPELLED = new Map(
  Object.entries(spellings).flatMap(([word, variants]) =>
    variants.map((variant): [string, string] => [spaced(variant), word]),
  ),
)
const PHRASES = phrases()
/** Of how many words the longest phrase is that begins with a word. */
const LONGEST = new Map<string, number>()
for (const phrase of [...PHRASES.keys(), ...SPELLED.keys()]) {
  const words = phrase.split(' ')
  LONGEST.set(words[0]!, Math.max(words.length, LONGEST.get(words[0]!) ?? 0))
}

// Slips are mended only towards words that decide an answer and resemble no other everyday word.
const MENDED =
  'hadir tidak datang terlambat menyusul diwakilkan diwakili dihadiri perwakilan mewakili berhalangan daring virtual disposisi mengikuti bergabung merapat izin zoom diusahakan kemungkinan menunggu sepertinya online menugaskan mengutus usahakan'.split(
    ' ',
  )
const NEVER_MENDED = new Set('tindak hadis kadir batang dating sadar hadiah radar dating bidak rapat'.split(' '))

/** A phrase as tokens stand in it, hyphens and strokes apart. */
function spaced(phrase: string): string {
  return phrase.replace(/\s*([-/])\s*/g, ' $1 ')
}

function phrases(): Map<string, ReadonlySet<Concept>> {
  const table = new Map<string, Set<Concept>>()
  for (const [concept, list] of Object.entries(replies) as [Concept, string[]][])
    for (const phrase of list) {
      const key = spaced(phrase)
      table.set(key, (table.get(key) ?? new Set()).add(concept))
    }
  return table
}

/** The usual spelling of a phrase: "tdk" and "gak" are "tidak", "hadirrr" is "hadir". */
export function respell(word: string): string {
  const known = SPELLED.get(word)
  if (known) return known
  if (PHRASES.has(word)) return word
  return unstretched(word) ?? word
}

function unstretched(word: string): string | undefined {
  if (!/(.)\1/.test(word)) return undefined
  const short = word.replace(/(.)\1+/g, '$1')
  const spelled = SPELLED.get(short) ?? short
  if (PHRASES.has(spelled)) return spelled
  const double = word.replace(/(.)\1+/g, '$1$1')
  return PHRASES.has(double) || SPELLED.has(double) ? (SPELLED.get(double) ?? double) : undefined
}

const bonesOf = (word: string): string => word.replace(/[aeiou]/g, '')

/** A word mended by one letter, when it can only be one of the deciding words. */
export function mend(word: string): string | undefined {
  if (word.length < 4 || NEVER_MENDED.has(word) || PHRASES.has(word)) return undefined
  // "Diwklkn": written without its vowels.
  const bare = bonesOf(word)
  const bones =
    bare.length > 4 && word.length - bare.length < 2 ? MENDED.filter((right) => bonesOf(right) === bare) : []
  if (bones.length === 1) return bones[0]
  const near = MENDED.filter((right) => right.length > 4 && distance(word, right, 1) <= 1)
  return near.length === 1 ? near[0] : undefined
}

/** Whether a word may be a deciding word with two slips; what it means is then not sure enough to be taken for known. */
export const isNearly = (word: string): boolean =>
  word.length > 5 &&
  !NEVER_MENDED.has(word) &&
  MENDED.some((right) => right.length > 5 && distance(word, right, 2) <= 2)

/** The longest phrase of the lexicon that begins the words given, each in its usual spelling. */
export function phraseAt(words: string[]): Entry | undefined {
  const [first = ''] = words
  // A word may be spelled as several: "dijalan" is "di jalan".
  const most = LONGEST.get(first.split(' ', 1)[0]!) ?? 0
  for (let length = Math.min(most, words.length); length > 0; length--) {
    const phrase = length === 1 ? first : words.slice(0, length).join(' ')
    const concepts = PHRASES.get(SPELLED.get(phrase) ?? phrase)
    if (concepts) return { concepts, words: length }
  }
  return undefined
}

const known = (word: string): string | undefined => {
  const spelled = SPELLED.get(word) ?? word
  return PHRASES.has(spelled) ? spelled : undefined
}

/** "Diwakilke" and "gantiin" are "diwakilkan" and "gantikan", "ngirim" is "kirim": everyday affixes made formal. */
function formal(word: string): string | undefined {
  if (word.length < 5) return undefined
  const ends = [word, ...(/(ke|in|en)$/.test(word) ? [word.replace(/(ke|in|en)$/, 'kan')] : [])]
  const begins = (each: string): string[] => {
    if (/^ng[aeiou]/.test(each)) return [each.slice(2), `k${each.slice(2)}`, `me${each}`]
    if (/^ku[a-z]{4}/.test(each)) return [each, each.slice(2), `me${each.slice(2)}`]
    if (/^ny[aeiou]/.test(each)) return [`s${each.slice(2)}`, `me${each}`]
    return [each, `me${each}`]
  }
  return ends
    .flatMap(begins)
    .map(known)
    .find((each) => each !== undefined)
}

/** A word without "-nya" ("-nyo", "-nye" in dialect) and "-lah", or in formal affixes; with "-kah" it is a question. */
export function stem(word: string): string | undefined {
  const match = /^(.{3,})(nya|nyo|nye|lah)$/.exec(word)
  return (match?.[1] && known(match[1])) || formal(word)
}
