import { tokenise } from './normalise.ts'
import { callingsLike, exactly, indexOf, type NamedOffice, type OfficeIndex } from './office-index.ts'
import { isCourtesy, isKind, nameWords } from './office-words.ts'
import { isAnotherWord, MOST_SLIPS, slips } from './typo.ts'

/** Which office a text names: one, several that fit equally, or none that is known. */
export type OfficeReading =
  | { kind: 'office'; officeId: string }
  | { kind: 'several'; officeIds: string[] }
  | { kind: 'unknown' }

/** Words and letters no name has more of. */
const LONGEST_NAME = 30
const LONGEST_TEXT = 300
const OWN_REGION = ['muara', 'enim']

/**
 * Reads one office out of a text that should hold nothing else: its code, name, an alias, its head's title
 * ("Kadis Perkebunan", "Ka. Bappeda"), the beginning of its name, or one of these with a slip of the finger.
 * Numbers and words up to four letters must be right, so Asisten I never becomes Asisten II.
 */
export function findOffice(text: string, directory: NamedOffice[]): OfficeReading {
  if (text.length > LONGEST_TEXT) return { kind: 'unknown' }
  const words = nameWords(tokenise(text)).map((word) => word.text)
  return readOffice(words, indexOf(directory))
}

/** The same for words already in the compared spelling. */
export function readOffice(words: string[], index: OfficeIndex): OfficeReading {
  const name = withoutOwnRegion(withoutCourtesy(words))
  if (name.length === 0 || name.length > LONGEST_NAME) return { kind: 'unknown' }
  for (const read of [exactly, headOfCode, writtenTogether, beginning, mistyped]) {
    const offices = read(index, name)
    if (offices.size > 0) return readingOf(offices)
  }
  return { kind: 'unknown' }
}

function readingOf(offices: Set<string>): OfficeReading {
  const [officeId, ...others] = offices
  if (officeId === undefined) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'office', officeId } : { kind: 'several', officeIds: [...offices] }
}

function withoutCourtesy(words: string[]): string[] {
  const first = words.findIndex((word) => !isCourtesy(word))
  return first < 0 ? [] : words.slice(first)
}

function withoutOwnRegion(words: string[]): string[] {
  if (!endsWith(words, OWN_REGION)) return words
  let name = words.slice(0, -OWN_REGION.length)
  for (const word of ['kabupaten', 'setda']) if (name.at(-1) === word) name = name.slice(0, -1)
  return name
}

const endsWith = (words: string[], end: string[]) => words.slice(-end.length).join(' ') === end.join(' ')

// "Kadishub" is the head of DISHUB whether or not the directory lists it.
export function headOfCode(index: OfficeIndex, [word, ...rest]: string[]): Set<string> {
  if (word === undefined || rest.length > 0 || !word.startsWith('ka') || word.length < 7) return new Set()
  return exactly(index, [word.slice(2)])
}

function writtenTogether(index: OfficeIndex, words: string[]): Set<string> {
  const joined = words.join('')
  const offices = index.joined.get(joined)
  if (!offices || joined.length < 5 || /\d/.test(joined)) return new Set()
  return offices
}

function beginning(index: OfficeIndex, words: string[]): Set<string> {
  const enough = words.length > 1 || words[0] === 'asisten'
  if (!enough) return new Set()
  const begun = index.names.filter((name) => words.every((word, place) => name.words[place] === word))
  return new Set(begun.map((name) => name.id))
}

function mistyped(index: OfficeIndex, words: string[]): Set<string> {
  if (words.every(isKind)) return new Set()
  let fewest = Number.POSITIVE_INFINITY
  let offices = new Set<string>()
  let doubtful = false
  for (const key of callingsLike(index, words, MOST_SLIPS)) {
    const wrong = slips(words, key.words)
    if (wrong === undefined || wrong > fewest) continue
    const another = words.length === 1 && isAnotherWord(words[0]!, key.words[0]!)
    doubtful = wrong < fewest ? another : doubtful && another
    offices = wrong < fewest ? new Set(key.offices) : new Set([...offices, ...key.offices])
    fewest = wrong
  }
  // One that fits alone by a letter for another may be an agency that is not here.
  return doubtful && offices.size === 1 ? new Set() : offices
}
