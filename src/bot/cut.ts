/** The first `limit` characters of a text. Never half a character: Telegram refuses a text with one. */
export const cut = (text: string, limit: number): string => {
  const characters = [...text]
  return characters.length > limit ? characters.slice(0, limit).join('') : text
}

/** A text of at most `limit` UTF-16 units, which ends in … where something was left out; never half a character. */
export const shorten = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** The first of some lines that hold together, each with its end, at most `limit` UTF-16 units. */
export function fitting(lines: readonly string[], limit: number): string[] {
  let length = 0
  const end = lines.findIndex((line) => {
    length += line.length + 1
    return length > limit
  })
  return end < 0 ? [...lines] : lines.slice(0, end)
}
