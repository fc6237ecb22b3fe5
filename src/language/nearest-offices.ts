import { fold } from './normalise.ts'
import type { NamedOffice } from './office-index.ts'

/** Below this likeness an office is no help as a suggestion. */
const enough = 0.3

/**
 * The offices whose code, name, title or alias looks most like a name that is none of them, the likeliest first:
 * suggestions to choose from, never an answer.
 */
export function nearestOffices(name: string, directory: readonly NamedOffice[], most: number): string[] {
  const pairs = pairsOf(name)
  return directory
    .map((office) => ({
      id: office.id,
      likeness: Math.max(
        ...[office.code, office.name, office.headTitle, ...office.aliases].map((calling) =>
          dice(pairs, pairsOf(calling)),
        ),
      ),
    }))
    .filter(({ likeness }) => likeness >= enough)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ id }) => id)
}

/** Letters that follow each other within a word: what two spellings of one name have in common. */
function pairsOf(text: string): string[] {
  const words = fold(text).text.match(/[a-z0-9]+/g) ?? []
  return words.flatMap((word) => (word.length < 2 ? [word] : [...word].slice(1).map((letter, at) => word[at] + letter)))
}

function dice(one: string[], other: string[]): number {
  if (one.length + other.length === 0) return 0
  const left = [...other]
  let common = 0
  for (const pair of one) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return (2 * common) / (one.length + other.length)
}
