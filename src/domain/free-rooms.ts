import { areTooClose, type Engagement, spansOf } from './clash.ts'
import type { Meeting } from './meeting.ts'
import { type Room, roomName } from './rooms.ts'

/**
 * The rooms in use, at most `most`, that are free while a meeting is held and seat everybody invited, the smallest that
 * do first; of unknown seats last. `others` have the names of their rooms.
 */
export function freeRooms(
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'endsAt' | 'zone' | 'place'>,
  invited: number,
  rooms: readonly Room[],
  others: readonly Engagement[],
  most = 3,
): Room[] {
  const spans = spansOf(meeting)
  const near = others.filter((other) => other.meeting.id !== meeting.id && areTooClose(spans, spansOf(other.meeting)))
  const taken = new Set(
    [meeting.place, ...near.map((other) => other.meeting.place)].map((place) => roomName(place, rooms)),
  )
  const seats = ({ capacity }: Room): number => capacity ?? Number.POSITIVE_INFINITY
  return rooms
    .filter((room) => room.enabled && !taken.has(room.name) && seats(room) >= invited)
    .toSorted((one, other) => (seats(one) === seats(other) ? 0 : seats(one) - seats(other)))
    .slice(0, most)
}

/** Whether another room would help: the one a meeting has is taken, or seats fewer than are invited. */
export const wantsAnotherRoom = (room: Room | undefined, invited: number, isTaken: boolean): boolean =>
  isTaken || (room !== undefined && room.capacity !== null && invited > room.capacity)
