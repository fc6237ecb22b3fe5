/** The first `limit` characters of a text. Never half a character: Telegram refuses a text with one. */
export const cut = (text: string, limit: number): string => {
  const characters = [...text]
  return characters.length > limit ? characters.slice(0, limit).join('') : text
}

/** A text of at most `limit` UTF-16 units, which ends in … where something was left out; never half a character. */
export const shorten = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
