import { tokenise } from '../../../src/language/normalise.ts'

/** One list of words, as whoever extends it finds it. */
export interface List {
  /** `replies: attend`, `times: weekdays 5`. */
  name: string
  words: string[]
}

/** All lists within the data of a file, each under the path of its keys. */
export function listsIn(name: string, data: unknown): List[] {
  if (Array.isArray(data)) return [{ name, words: data as string[] }]
  return Object.entries(data as object).flatMap(([key, inner]) => listsIn(`${name} ${key}`, inner))
}

/** The lists each word stands in. */
export function placesOf(lists: readonly List[]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { name, words } of lists) for (const word of words) places.set(word, [...(places.get(word) ?? []), name])
  return places
}

/** Words that stand in more than one list, with the lists. */
export const twice = (lists: readonly List[]): string[] =>
  [...placesOf(lists)].filter(([, names]) => names.length > 1).map(([word, names]) => `"${word}": ${names.join(', ')}`)

export const asLists = (data: Record<string, readonly string[]>): List[] =>
  Object.entries(data).map(([name, words]) => ({ name, words: [...words] }))

/** The tokens of a phrase, as a text has them. */
export const inText = (phrase: string): string[] => tokenise(phrase).map((token) => token.text)
