import { plainLine } from './plain-line.ts'

/** A letter or digit with a shape of its own: some letters, as the Hangul fillers, have none. */
const seen = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u

/**
 * Whether a line can name anything: a person, a position, an office, a room, a meeting. Marks without a letter to
 * stand on, signs, pictures and characters of no width name nothing.
 */
export const isName = (line: string): boolean => seen.test(line)

/** The one-line form of a name somebody typed, or undefined when it names nothing or is longer, in characters. */
export function nameWithin(text: string, limit = Number.POSITIVE_INFINITY): string | undefined {
  const line = plainLine(text)
  return isName(line) && [...line].length <= limit ? line : undefined
}
