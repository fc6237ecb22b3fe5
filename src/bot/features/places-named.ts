import { isOver } from '../../domain/meeting.ts'
import { meetingNamed } from '../../language/meeting-named.ts'
import { myInvitations, type Place } from '../../operations/answer-readings.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

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

/** The places of the caller at meetings that are still to come. */
export async function openPlaces(house: House, ctx: RakorContext): Promise<Place[]> {
  const held = await myInvitations(house.desk, ctx.caller)
  const now = house.desk.clock.now()
  return held.ok ? held.value.filter(({ meeting }) => !isOver(meeting, now)) : []
}
