/** The first `limit` characters of a text. Never half a character: Telegram refuses a text with one. */
export const cut = (text: string, limit: number): string => {
  const characters = [...text]
  return characters.length > limit ? characters.slice(0, limit).join('') : text
}
