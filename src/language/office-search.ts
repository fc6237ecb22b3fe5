import { nearestOffices } from './nearest-offices.ts'
import { tokenise } from './normalise.ts'
import type { NamedOffice } from './office-index.ts'
import { findOffice } from './office-reading.ts'
import { isCourtesy, nameKey, nameWords } from './office-words.ts'
import { slips } from './typo.ts'

/**
 * What a search finds: the one office meant, several to choose from, or those that look most like what was typed,
 * which may be none.
 */
type OfficeSearch =
  | { kind: 'office'; officeId: string }
  | { kind: 'several'; officeIds: string[] }
  | { kind: 'like'; officeIds: string[] }

/** Suggestions for what names nobody. */
const mostAlike = 6
/** Letters from which the beginning of a word is taken for the word. */
const beginning = 3

/**
 * Searches the directory as a person does: by code, name, former name, alias or title of the head, by the initials
 * of a name, or by any words of it, each of them begun or with a slip of the finger.
 */
export function searchOffices(text: string, directory: readonly NamedOffice[]): OfficeSearch {
  const read = findOffice(text, [...directory])
  if (read.kind !== 'unknown') return read
  const words = nameWords(tokenise(text))
    .map((word) => word.text)
    .filter((word) => !isCourtesy(word))
  if (words.length === 0) return { kind: 'like', officeIds: [] }
  for (const find of [byInitials, byWords]) {
    const [first, ...others] = find(words, directory)
    if (first !== undefined && others.length === 0) return { kind: 'office', officeId: first }
    if (first !== undefined) return { kind: 'several', officeIds: [first, ...others] }
  }
  return { kind: 'like', officeIds: nearestOffices(text, directory, mostAlike) }
}

/** "DPUPR" and "bpsdm" for a name by the first letters of its words, with or without its kind before them. */
function byInitials([word, ...rest]: string[], directory: readonly NamedOffice[]): string[] {
  if (word === undefined || rest.length > 0 || word.length < 3) return []
  return directory
    .filter((office) => {
      const initials = nameKey(office.name.split(/[,(]/)[0] ?? '')
        .map((part) => part[0])
        .join('')
      const all = nameKey(office.name)
        .map((part) => part[0])
        .join('')
      return [initials, initials.slice(1), all, all.slice(1)].includes(word)
    })
    .map(({ id }) => id)
}

/** Offices one of whose callings has every word, those with the fewest slips first. */
function byWords(words: string[], directory: readonly NamedOffice[]): string[] {
  const found = directory.flatMap((office) => {
    const fewest = Math.min(...callingsOf(office).map((calling) => slipsWithin(words, calling)))
    return Number.isFinite(fewest) ? [{ id: office.id, fewest }] : []
  })
  const best = Math.min(...found.map(({ fewest }) => fewest))
  return found.filter(({ fewest }) => fewest === best).map(({ id }) => id)
}

const known = new WeakMap<NamedOffice, string[][]>()

/** Everything an office is called, in the compared spelling; made once for each office handed in. */
function callingsOf(office: NamedOffice): string[][] {
  const ready = known.get(office)
  if (ready) return ready
  const callings = [office.code, office.name, office.headTitle, ...office.aliases].map(nameKey)
  known.set(office, callings)
  return callings
}

/** How many letters are wrong when every word is sought in a name; infinite when one of them is not in it. */
function slipsWithin(words: string[], name: string[]): number {
  let total = 0
  for (const word of words) {
    const wrong = name.map((part) => {
      if (part === word) return 0
      if (word.length < beginning) return Number.POSITIVE_INFINITY
      if (part.startsWith(word)) return 0.1
      return slips([word], [part]) ?? slips([word], [part.slice(0, word.length)]) ?? Number.POSITIVE_INFINITY
    })
    total += Math.min(...wrong, Number.POSITIVE_INFINITY)
  }
  return total
}
