import type { Meeting } from './meeting.ts'
import { sittingsOf } from './several-days.ts'

/** Between two meetings of the same people or room this much time is needed. */
const between = Temporal.Duration.from({ minutes: 30 })

type Held = Pick<Meeting, 'id' | 'startsAt' | 'endsAt' | 'zone' | 'place' | 'chairOfficeId'>

/** Another meeting, with the offices that are to be there: invited, and not declined. */
export interface Engagement {
  meeting: Held & Pick<Meeting, 'title' | 'classification'>
  offices: ReadonlySet<string>
}

/** Who or what two meetings want at the same time. */
export interface Clash {
  of: 'chair' | 'room' | 'offices'
  other: Engagement['meeting']
  /** Of `offices`: which, in the order they were given in. */
  officeIds: string[]
}

/** A meeting that is being made: who chairs it, whom it invites, and where. */
export interface Planned {
  meeting: Held
  officeIds: readonly string[]
}

/**
 * What a meeting collides with: the same chair, room or offices in another that overlaps with it or comes within half
 * an hour of it. *S.d. selesai* counts as three hours. Who chairs and is invited counts as the chair alone.
 */
export function clashesOf({ meeting, officeIds }: Planned, others: readonly Engagement[]): Clash[] {
  if (!meeting.startsAt) return []
  return others
    .filter((other) => other.meeting.id !== meeting.id && overlap(meeting, other.meeting))
    .flatMap((other): Clash[] => {
      const chair = meeting.chairOfficeId
      const both = officeIds.filter((id) => id !== chair && other.offices.has(id))
      const chairs = chair !== null && (other.meeting.chairOfficeId === chair || other.offices.has(chair))
      const facts = { other: other.meeting, officeIds: [] }
      return [
        ...(chairs ? [{ of: 'chair' as const, ...facts }] : []),
        ...(sameRoom(meeting.place, other.meeting.place) ? [{ of: 'room' as const, ...facts }] : []),
        ...(both.length > 0 ? [{ of: 'offices' as const, other: other.meeting, officeIds: both }] : []),
      ]
    })
}

/** Whether two meetings, or sittings of them, are closer to each other than people can change rooms. */
export function overlap(one: Held, other: Held): boolean {
  if (!one.startsAt || !other.startsAt) return false
  const { compare } = Temporal.ZonedDateTime
  return sittingsOf(one).some((sitting) =>
    sittingsOf(other).some(
      (against) =>
        compare(sitting.from, against.until.add(between)) < 0 && compare(against.from, sitting.until.add(between)) < 0,
    ),
  )
}

/** Rooms are written in many ways; a meeting that is online alone is in none. */
export function sameRoom(one: string | null, other: string | null): boolean {
  const bare = (place: string): string =>
    place
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/\b(?:r|rr|ruang|ruangan|rapat)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return one !== null && other !== null && bare(one) !== '' && bare(one) === bare(other)
}
