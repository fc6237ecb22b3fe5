import { meetingNamed } from '../../language/meeting-named.ts'
import type { Place } from '../../operations/answer-readings.ts'

export const officesOf = (places: Place[]) => places.map(({ office }) => office)

/** The places at the one meeting that words name by its title; all of them when they name none. */
export function placesNamed(places: Place[], text: string): Place[] {
  const titles = new Map(places.map(({ meeting }) => [meeting.id, meeting.title]))
  const named = meetingNamed(
    text,
    [...titles.values()],
    officesOf(places)
      .map(({ name }) => name)
      .join(' '),
  )
  const meetingId = named === undefined || titles.size < 2 ? undefined : [...titles.keys()][named]
  return meetingId ? places.filter(({ meeting }) => meeting.id === meetingId) : places
}
