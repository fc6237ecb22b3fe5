import { MONTHS } from './time-words.ts'
import { distance } from './typo.ts'

// Shorter names resemble other words too much: "karet" is one letter from "maret".
const LONG = [...MONTHS].filter(([name]) => name.length >= 7)

/** "desmbr", "nvmber": what is left out of a word are its vowels. */
const withoutVowels = (word: string): string => word[0] + word.slice(1).replace(/[aiueo]/g, '')

/**
 * The month that a word after a day means, one or two wrong letters allowed after the first in a long name; never one
 * of two.
 */
export function monthWithSlip(word: string): number | undefined {
  if (word.length < 4) return undefined
  const bare = withoutVowels(word)
  const shortened =
    bare.length > 3 ? LONG.find(([name]) => name[0] === word[0] && withoutVowels(name) === bare) : undefined
  if (shortened) return shortened[1]
  if (word.length < 6) return undefined
  const limit = word.length >= 8 ? 2 : 1
  const near = new Set(
    LONG.filter(([name]) => name[0] === word[0] && distance(word, name, limit) <= limit).map(([, month]) => month),
  )
  return near.size === 1 ? [...near][0] : undefined
}
