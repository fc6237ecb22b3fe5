import { isInstitution } from './institutions.ts'
import type { Token } from './normalise.ts'
import { exactly, indexOf, type NamedOffice } from './office-index.ts'
import { isKind, nameWords } from './office-words.ts'
import { type Concept, isNearly, mend, phraseAt, respell, stem } from './reply-lexicon.ts'

/** A word or phrase of an answer and what it may do there. */
export interface Mark {
  concepts: ReadonlySet<Concept>
  /** In its usual spelling. */
  word: string
  /** Tokens, `to` exclusive. */
  from: number
  to: number
  kind: 'word' | 'number' | 'boundary' | 'newline'
  /** Offices it names, by id. */
  offices?: string[]
  /** Corrected by a letter: less certain. */
  mended?: true
  /** Not known, but it may be a deciding word with more than one slip. */
  near?: true
  /** Of another's words: quoted, or told on. */
  reported?: true
}

const NONE: ReadonlySet<Concept> = new Set()
const ABBREVIATIONS = new Set(
  'plt plh pj pjs sdr sdri bpk ka a n dr drs h hj no pkl pukul jam an yth s d ir kab kec st'.split(' '),
)

/** True when the mark may do this. */
export function does(mark: Mark | undefined, ...concepts: Concept[]): boolean {
  // Asked of every word a hundred times over.
  if (mark === undefined || mark.concepts.size === 0) return false
  for (const concept of concepts) if (mark.concepts.has(concept)) return true
  return false
}

/**
 * Turns the tokens of an answer into marks: phrases of the lexicon, offices, numbers, boundaries, unknown words.
 * `text` is the original, in which names are told by their capitals.
 */
export function markTokens(tokens: readonly Token[], directory: NamedOffice[], text = ''): Mark[] {
  const words = tokens.map((token) => respell(token.text))
  const marks: Mark[] = []
  for (let at = 0; at < tokens.length; ) {
    const mark = markAt(tokens, words, at, directory)
    if (mark) marks.push(mark)
    at = mark?.to ?? at + 1
  }
  return joinNames(withoutKeys(withoutAddressee(withoutAddress(marks)), tokens), tokens, text)
}

/** "Yth. Bapak Asisten Pemerintahan dan Kesra," says to whom one speaks: up to the comma nothing of it is an answer. */
function withoutAddress(marks: Mark[]): Mark[] {
  const from = marks.findIndex((mark) => mark.word === 'yth')
  if (from < 0) return marks
  const ends = marks.findIndex(
    (mark, at) => at > from && (mark.kind === 'newline' || (mark.kind === 'boundary' && mark.word !== '.')),
  )
  const to = ends < 0 ? from + 1 : ends
  const names = marks.slice(from, to).every((mark) => !mark.concepts.has('attend') && !mark.concepts.has('negation'))
  return names ? [...marks.slice(0, from), ...marks.slice(to)] : marks
}

/** "Bisa zoom gak, Bu Sekda": who is spoken to at the end of a statement says nothing about who comes. */
function withoutAddressee(marks: Mark[]): Mark[] {
  return marks.filter((mark, at) => {
    const honorific = /^(pak|bu)$/.test(mark.word) && isAddressed(marks[at + 1])
    const seat = isAddressed(mark) && /^(pak|bu)$/.test(marks[at - 1]?.word ?? '')
    if (!honorific && !seat) return true
    const first = honorific ? at : at - 1
    const before = marks[first - 1]
    const ends = marks.slice(first + 2).find((next) => !isCourtesy(next))
    const alone = before?.kind !== 'word' || TAKES_SOMEBODY.test(before.word) || joinsSomebody(before)
    return alone || (ends !== undefined && ends.kind === 'word')
  })
}

const isAddressed = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.concepts.has('foreign') || mark.word === 'asisten' || mark.word === 'kabag')
const isCourtesy = (mark: Mark): boolean => mark.kind === 'word' && does(mark, 'courtesy', 'ack')
const TAKES_SOMEBODY =
  /^(kata|menurut|ujar|oleh|kepada|ke|dari|dengan|bersama|dan|untuk|sama|atau|bukan|yang|di|tergantung|menunggu)$/
const joinsSomebody = (mark: Mark): boolean =>
  does(mark, 'delegate', 'send', 'represent', 'proxy', 'busy', 'reason_link')

/** "Kehadiran: diwakilkan" and "Alasan: jalan putus": before the colon of a form stands what is asked, not an answer. */
function withoutKeys(marks: Mark[], tokens: readonly Token[]): Mark[] {
  return marks.flatMap((mark, at) => {
    const begins = at === 0 || marks[at - 1]!.kind === 'newline'
    if (!begins || !mark.concepts.has('key') || tokens[mark.to]?.text !== ':') return [mark]
    return /^(alasan|keterangan)$/.test(mark.word) ? [{ ...mark, concepts: REASON }] : []
  })
}

/** "Camat Lawang Kidul", "Kabid Tata Ruang", "Irban II": what names a seat belongs to it. */
function joinNames(marks: Mark[], tokens: readonly Token[], text: string): Mark[] {
  const loud = text === text.toUpperCase()
  const isName = (mark: Mark): boolean => {
    if (mark.kind !== 'word' || isInstitution(mark.word)) return false
    if (mark.concepts.has('place') || /^i{1,3}$|^iv$/.test(mark.word)) return true
    // "Kabid SDA" names a water division; "sda" alone means the same again.
    const written = text.slice(tokens[mark.from]!.start, tokens[mark.to - 1]!.end)
    if (!loud && mark.concepts.has('same') && written.length < 5 && written === written.toUpperCase()) return true
    const first = text.charAt(tokens[mark.from]!.start)
    const plain = [...mark.concepts].every((concept) => PART_OF_NAME.has(concept))
    return plain && !mark.offices && !loud && first !== first.toLowerCase()
  }
  const joined: Mark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    const named = does(last, 'head', 'deputy', 'unit') && last!.to === mark.from && isName(mark)
    if (named) joined[joined.length - 1] = { ...last!, to: mark.to }
    else joined.push(mark)
  }
  return joined
}

// "Kepala Bidang Kerja Sama", "Kasi Kegiatan": written with capitals these are part of a name.
const PART_OF_NAME: ReadonlySet<Concept> = new Set([
  'filler',
  'busy',
  'same',
  'document',
  'report',
  'place',
  'matter',
  'come',
])

const REASON: ReadonlySet<Concept> = new Set(['reason_link'])

/** A word of which nothing is known. */
export const isUnknown = (mark: Mark | undefined): boolean =>
  mark?.kind === 'word' && mark.concepts.size === 0 && !mark.offices

function markAt(tokens: readonly Token[], words: string[], at: number, directory: NamedOffice[]): Mark | undefined {
  const token = tokens[at]!
  // "No. 800/214": a number, no denial.
  if (token.text === 'no' && isNumbered(tokens, at)) return undefined
  const behalf = onBehalf(tokens, at)
  if (behalf)
    return {
      concepts: phraseAt(['atas', 'nama'])?.concepts ?? NONE,
      word: 'atas nama',
      from: at,
      to: behalf,
      kind: 'word',
    }
  const phrase = phraseAt(words.slice(at, at + 6))
  const doubled = (phrase?.words ?? 0) < 2 && doubledAt(tokens, at)
  if (doubled) return doubled
  const office = token.kind === 'word' ? officeAt(tokens, at, directory) : undefined
  if (office && office.to - at >= (phrase?.words ?? 0)) {
    const own = phrase && phrase.words === office.to - at ? phrase.concepts : NONE
    return { concepts: own, word: words[at]!, from: at, to: office.to, kind: 'word', offices: office.offices }
  }
  const head = phrase?.words === 1 && phrase.concepts.has('head') ? headOfOffice(words[at]!, at, directory) : undefined
  if (head) return head
  if (phrase)
    return {
      concepts: phrase.concepts,
      word: words.slice(at, at + phrase.words).join(' '),
      from: at,
      to: at + phrase.words,
      kind: 'word',
    }
  if (token.kind === 'number') return { concepts: NONE, word: token.text, from: at, to: at + 1, kind: 'number' }
  if (token.kind === 'word') return headOfOffice(words[at]!, at, directory) ?? unlisted(words[at]!, at)
  if (token.text === '%') return { concepts: NONE, word: 'persen', from: at, to: at + 1, kind: 'word' }
  if (token.kind === 'newline') return { concepts: NONE, word: '\n', from: at, to: at + 1, kind: 'newline' }
  return isBoundary(tokens, at)
    ? { concepts: NONE, word: token.text, from: at, to: at + 1, kind: 'boundary' }
    : undefined
}

/** "A.n. Kepala", "an. Kadis", "a/n": where the abbreviation ends. */
function onBehalf(tokens: readonly Token[], at: number): number | undefined {
  const [first, second, third] = [tokens[at]!.text, tokens[at + 1]?.text, tokens[at + 2]]
  if (first === 'an' && second === '.' && tokens[at + 1]!.glued) return at + 2
  if (first !== 'a' || !/^[./]$/.test(second ?? '') || third?.text !== 'n' || !third.glued) return undefined
  return tokens[at + 3]?.text === '.' ? at + 4 : at + 3
}

const ALL: ReadonlySet<Concept> = new Set(['everyone'])

/** "Dua2nya", "teman2", "kades-kades": a word said twice; of a seat it means all who hold one. */
function doubledAt(tokens: readonly Token[], at: number): Mark | undefined {
  const [word, sign, again] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (word.kind !== 'word' || word.text.length < 3 || !sign?.glued) return undefined
  const twice = sign.text === '-' && again?.glued && again.text === word.text
  if (sign.text !== '2' && !twice) return undefined
  const suffix = !twice && again?.glued && again.kind === 'word' ? again.text : ''
  const written = respell(`${word.text} - ${word.text}${suffix}`)
  const once = phraseAt([respell(word.text)])
  const seats = once && (once.concepts.has('head') || once.concepts.has('deputy'))
  const concepts = phraseAt([written])?.concepts ?? (seats ? ALL : once?.concepts)
  return concepts && { concepts, word: written, from: at, to: twice || suffix ? at + 3 : at + 2, kind: 'word' }
}

const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at + 1]?.text === '.' ? at + 2 : at + 1]?.kind === 'number'

/** "Kadinsos": the head of Dinsos in one word. */
function headOfOffice(word: string, at: number, directory: NamedOffice[]): Mark | undefined {
  if (!/^ka[bd]/.test(word) || word.length < 6 || directory.length === 0) return undefined
  const offices = exactly(indexOf(directory), [word.slice(2)])
  return offices.size > 0
    ? { concepts: new Set<Concept>(['head']), word, from: at, to: at + 1, kind: 'word', offices: [...offices] }
    : undefined
}

function unlisted(word: string, at: number): Mark {
  const mark = { word, from: at, to: at + 1, kind: 'word' as const }
  const base = stem(word)
  const stemmed = base && phraseAt([base])
  if (stemmed) return { ...mark, word: base, concepts: stemmed.concepts }
  if (word.length > 5 && word.endsWith('kah')) return { ...mark, concepts: new Set<Concept>(['question']) }
  const right = mend(word)
  const mended = right && phraseAt([right])
  if (mended) return { ...mark, word: right, concepts: mended.concepts, mended: true }
  return { ...mark, concepts: NONE, ...(isNearly(word) && { near: true as const }) }
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const { text, kind } = tokens[at]!
  if (kind === 'emoji') return false
  const within = tokens[at]!.glued && tokens[at + 1]?.glued
  if (/^[.:]$/.test(text)) return !within && !ABBREVIATIONS.has(tokens[at - 1]?.text ?? '')
  if (text === ',') return !(within && tokens[at + 1]?.kind === 'number')
  if (text === '-') return !within
  return /^[;!?()"]$/.test(text)
}

const LONGEST_NAME = 9

function officeAt(
  tokens: readonly Token[],
  at: number,
  directory: NamedOffice[],
): { offices: string[]; to: number } | undefined {
  if (directory.length === 0) return undefined
  const index = indexOf(directory)
  const until = Math.min(tokens.length, at + LONGEST_NAME)
  const words = nameWords(tokens.slice(at, until))
  const first = words[0]?.text
  if (!first || (!index.root.next.has(first) && !isKind(first))) return undefined
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length)
    const last = name.at(-1)!.token
    // "Dinas Tanaman Pangan, Hortikultura dan Peternakan": only a long name has a comma of its own.
    const parts = length > 3 ? /^[;:\n]$/ : /^[,;:\n]$/
    if (tokens.slice(at, at + last + 1).some((token) => parts.test(token.text))) continue
    const offices = exactly(
      index,
      name.map((word) => word.text),
    )
    if (offices.size > 0) return { offices: [...offices], to: at + last + 1 }
  }
  return undefined
}
