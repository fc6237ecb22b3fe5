import { distance } from './typo.ts'

/** What a place is told apart by: its words without those that every room has. */
const telling = (place: string): string =>
  place
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:r|rr|ruang|ruangan|rapat)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Letters by which a name may be mistyped, for each so many it has. */
const oneIn = 5
const most = 3

/**
 * The known room that is meant by a place with a typing error, `aula bapeda`; undefined for one that is known as it
 * stands, and for one like none of them or like several.
 */
export function nearPlace(place: string, rooms: readonly string[]): string | undefined {
  const typed = telling(place)
  const limit = Math.min(most, Math.floor(typed.length / oneIn))
  if (limit === 0 || rooms.some((room) => telling(room) === typed)) return undefined
  const near = rooms.filter((room) => distance(typed, telling(room), limit) <= limit)
  return near.length === 1 ? near[0] : undefined
}
