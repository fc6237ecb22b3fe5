import type { NamedOffice } from './office-index.ts'
import { isCourtesy, isKind, nameKey } from './office-words.ts'
import { distance } from './typo.ts'

/** Below this likeness an office is no help as a suggestion. */
const enough = 0.42
/** Two words are less alike than this when they are two words. */
const alike = 0.78
/** Shorter words are alike only when they are the same; longer ones also within a word: "catatan", "pencatatan". */
const shortest = 4

/** Words that say of what kind or where an office is, never which. */
const GENERAL = new Set(
  'kecamatan camat kelurahan lurah desa kantor daerah muara enim bidang urusan pt cv pd seluruh semua para'.split(' '),
)

/**
 * The offices whose code, name, title or alias looks most like a name that is none of them, the likeliest first:
 * suggestions to choose from, never an answer. What kind of office it is ("Dinas", "Kecamatan") makes none alike.
 */
export function nearestOffices(name: string, directory: readonly NamedOffice[], most: number): string[] {
  const words = tellingWords(name)
  if (words.length === 0) return []
  return directory
    .map((office) => ({
      id: office.id,
      likeness: Math.max(...callingsOf(office).map((each) => likeness(words, each))),
    }))
    .filter((each) => each.likeness >= enough)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ id }) => id)
}

/** The words of a name that tell which office it is. */
const tellingWords = (name: string): string[] =>
  nameKey(name.slice(0, longest)).filter((word) => !isKind(word) && !isCourtesy(word) && !GENERAL.has(word))

const longest = 200

const known = new WeakMap<NamedOffice, string[][]>()

function callingsOf(office: NamedOffice): string[][] {
  const ready = known.get(office)
  if (ready) return ready
  const { code, name, headTitle, aliases } = office
  const callings = [code, name, headTitle, ...aliases].map(tellingWords).filter((words) => words.length > 0)
  const made = callings.length > 0 ? callings : [[]]
  known.set(office, made)
  return made
}

/** The share of letters two names have in words that are alike, from 0 to 1; written in one word they may be alike too. */
function likeness(one: string[], other: string[]): number {
  if (other.length === 0) return 0
  const joined = wordLikeness(one.join(''), other.join(''))
  return Math.max(joined, (shared(one, other) + shared(other, one)) / (lettersOf(one) + lettersOf(other)))
}

const lettersOf = (words: string[]): number => words.join('').length

const shared = (words: string[], among: string[]): number =>
  words.reduce((sum, word) => sum + word.length * Math.max(...among.map((each) => wordLikeness(word, each))), 0)

/** How alike two words are; 0 when they are two words. */
function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const [less, more] = one.length < other.length ? [one, other] : [other, one]
  if (less.length < shortest) return 0
  if (more.startsWith(less) || (less.length > shortest && more.includes(less)))
    return Math.max(alike, less.length / more.length)
  const most = Math.floor((1 - alike) * more.length)
  const apart = more.length - less.length > most ? most + 1 : distance(one, other, most)
  return apart > most ? 0 : 1 - apart / more.length
}
