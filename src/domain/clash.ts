import type { Meeting } from './meeting.ts'
import { sittingsOf } from './several-days.ts'

/** Between two meetings of the same people or room this much time is needed, in milliseconds. */
const between = 30 * 60_000

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
export function clashesOf(planned: Planned, others: readonly Engagement[]): Clash[] {
  const { meeting } = planned
  const spans = spansOf(meeting)
  return others
    .filter((other) => other.meeting.id !== meeting.id && areTooClose(spans, spansOf(other.meeting)))
    .flatMap((other) => sharedWith(planned, other))
}

/** What a meeting and another both want, whenever the two are held. */
export function sharedWith({ meeting, officeIds }: Planned, other: Engagement): Clash[] {
  const chair = meeting.chairOfficeId
  const both = officeIds.filter((id) => id !== chair && other.offices.has(id))
  const chairs = chair !== null && (other.meeting.chairOfficeId === chair || other.offices.has(chair))
  const facts = { other: other.meeting, officeIds: [] }
  return [
    ...(chairs ? [{ of: 'chair' as const, ...facts }] : []),
    ...(sameRoom(meeting.place, other.meeting.place) ? [{ of: 'room' as const, ...facts }] : []),
    ...(both.length > 0 ? [{ of: 'offices' as const, other: other.meeting, officeIds: both }] : []),
  ]
}

/** From when until when people sit, in epoch milliseconds: numbers, as many meetings are held against many times. */
interface Span {
  from: number
  until: number
}

/** The sittings of a meeting; none before it has a time. */
export const spansOf = (meeting: Pick<Held, 'startsAt' | 'endsAt' | 'zone'>): Span[] =>
  meeting.startsAt
    ? sittingsOf(meeting).map(({ from, until }) => ({ from: from.epochMilliseconds, until: until.epochMilliseconds }))
    : []

/** Whether two meetings, or sittings of them, are closer to each other than people can change rooms. */
export const areTooClose = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some(({ from, until }) =>
    other.some((against) => from < against.until + between && against.from < until + between),
  )

/**
 * Where the name of a room ends and what tells the way to it begins: a comma or bracket before no other room, a floor,
 * an address, or a word that says no more.
 */
const wayThere =
  /\s*[,;(](?!.*(?<!\p{L})(?:r|rr|ruang|ruangan|aula|balai|pendopo)(?!\p{L})).*$|\s+(?:lt|lantai|jl|jln|jalan|komplek|kompleks|di|pada|kantor|gedung|kab|kabupaten|kota|aja|saja|ya|dulu)(?!\p{L}).*$/su

/** What a place is told apart by: its words without those that every room has. */
export const bareRoom = (place: string): string =>
  place
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:r|rr|ruang|ruangan|rapat)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Rooms are written in many ways, with and without the floor and the building; a meeting that is online alone is in none. */
export function sameRoom(one: string | null, other: string | null): boolean {
  const room = (place: string): string => bareRoom(place.toLowerCase().replace(wayThere, '')) || bareRoom(place)
  return one !== null && other !== null && room(one) !== '' && room(one) === room(other)
}
