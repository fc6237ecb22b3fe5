/**
 * Button data is `<name>:<part>:<part>`, at most 64 bytes. It only says what was pressed, never who presses:
 * whoever reads it must treat every part as forged.
 */
const limit = 64
const part = /^[A-Za-z0-9_-]*$/

/** Throws when a part has another character than a letter, digit, `_` or `-`, or the whole is too long: a bug, not an input. */
export function pressData(name: string, ...parts: (string | number)[]): string {
  const data = [name, ...parts.map(String)].join(':')
  for (const piece of data.split(':')) if (!part.test(piece)) throw new Error(`button data has a bad part: ${data}`)
  if (data.length > limit) throw new Error(`button data is longer than ${limit} bytes: ${data}`)
  return data
}

/** The part that tells in which round of asking an answer button was made; in the first it is left out. */
export const roundPart = (round: number): string[] => (round > 0 ? [`r${round}`] : [])

/** `pressPattern` with the round of asking behind its parts, as the last group: undefined in the first round. */
export const roundPattern = (name: string, parts: number): RegExp =>
  new RegExp(`^${name}${':([A-Za-z0-9_-]+)'.repeat(parts)}(?::r([1-9][0-9]{0,3}))?$`)

/**
 * Patterns of a button that settles what stands above it: the subject, the print of what was shown, and the choice to
 * keep its time, and why in spite of a clash. One without a print was made before there were any.
 */
export const seenPatterns = (name: string): RegExp[] => [1, 2, 3, 4].map((parts) => pressPattern(name, parts))

/** What tells of a press that waits: its round of asking, and its moment in epoch seconds, in base 36. */
export const waitingParts = ({ round, at }: { round: number; at?: number }): string[] => [
  ...roundPart(round),
  ...(at === undefined ? [] : [`t${at.toString(36)}`]),
]

/** `pressPattern` with `waitingParts` behind its parts, as the last two groups; either may be missing. */
export const waitingPattern = (name: string, parts: number): RegExp =>
  new RegExp(`^${name}${':([A-Za-z0-9_-]+?)'.repeat(parts)}(?::r([1-9][0-9]{0,3}))?(?::t([0-9a-z]{6}))?$`)

/** The round and moment that `waitingParts` told. */
export const waitingOf = (round?: string, at?: string): { round: number; at?: number } => ({
  round: Number(round ?? 0),
  ...(at && { at: Number.parseInt(at, 36) }),
})

/** A pattern for `callbackQuery()` that takes exactly `parts` well-formed parts behind the name. */
export const pressPattern = (name: string, parts: number): RegExp =>
  new RegExp(`^${name}${':([A-Za-z0-9_-]+)'.repeat(parts)}$`)
