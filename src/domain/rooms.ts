import { bareRoom, sameRoom } from './clash.ts'
import type { Draft } from './draft.ts'
import { isName } from './name.ts'
import { plainLine } from './plain-line.ts'

/** A room in which meetings are held. It outlives its names: what it was called before stays among the aliases. */
export interface Room {
  id: string
  name: string
  aliases: string[]
  /** How many people it seats; null: not known. */
  capacity: number | null
  /** It is offered; one that is not is still recognised. */
  enabled: boolean
}

/** What of a room is changed. */
export type RoomEdit =
  | { field: 'name'; name: string }
  | { field: 'capacity'; capacity: number | null }
  | { field: 'aliases'; aliases: string[] }
  | { field: 'enabled'; enabled: boolean }

export const roomNameLimit = 60
export const mostAliases = 10
export const mostSeats = 10_000

/** Why a room cannot be so: another one is called so already, a name or too many of them are of no use, or the seats. */
export type RoomFault = { of: 'taken'; by: string } | { of: 'name' } | { of: 'aliases' } | { of: 'capacity' }

/** The room as an edit leaves it; a name it gives up is still its own. */
export function edited(room: Room, edit: RoomEdit): Room {
  switch (edit.field) {
    case 'name': {
      const name = plainLine(edit.name)
      const kept = [room.name, ...room.aliases].filter((alias) => !isWritten(alias, name))
      return { ...room, name, aliases: name === room.name ? room.aliases : kept }
    }
    case 'capacity':
      return { ...room, capacity: edit.capacity }
    case 'aliases': {
      const aliases = edit.aliases.map(plainLine).filter((alias) => alias !== '' && !isWritten(alias, room.name))
      return {
        ...room,
        aliases: aliases.filter((alias, at) => aliases.findIndex((each) => isWritten(each, alias)) === at),
      }
    }
    case 'enabled':
      return { ...room, enabled: edit.enabled }
  }
}

/** What is wrong with a room among the others; undefined when it can be so. */
export function roomFault(room: Room, others: readonly Room[]): RoomFault | undefined {
  const names = [room.name, ...room.aliases]
  if (names.some((name) => !isName(name) || !/\p{L}/u.test(name) || name.length > roomNameLimit)) return { of: 'name' }
  if (room.aliases.length > mostAliases) return { of: 'aliases' }
  const { capacity } = room
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1 || capacity > mostSeats))
    return { of: 'capacity' }
  const other = others.find(({ id, ...each }) => id !== room.id && names.some((name) => isCalled(each, name)))
  return other && { of: 'taken', by: other.name }
}

const isCalled = ({ name, aliases }: Pick<Room, 'name' | 'aliases'>, place: string): boolean =>
  [name, ...aliases].some((each) => sameRoom(each, place))

const isWritten = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The room that a place names in whatever spelling, also with its floor or building; undefined for one nobody knows. */
export const roomOf = (place: string | null, rooms: readonly Room[]): Room | undefined =>
  place === null ? undefined : rooms.find((room) => isCalled(room, place))

/** How a place is called that is held against others: one room has one name, whatever it was written like. */
export const roomName = (place: string | null, rooms: readonly Room[]): string | null =>
  roomOf(place, rooms)?.name ?? place

/** A place that was typed as nothing but another spelling of a room gets its name; with more said it stays as typed. */
export function placeNamed(place: string | null, rooms: readonly Room[]): string | null {
  if (place === null) return null
  const said = bareRoom(place)
  return rooms.find(({ name, aliases }) => [name, ...aliases].some((each) => bareRoom(each) === said))?.name ?? place
}

/** The same for the place of a draft. */
export function withRoomNamed(draft: Draft, rooms: readonly Room[]): Draft {
  const place = placeNamed(draft.meeting.place, rooms)
  return place === draft.meeting.place ? draft : { ...draft, meeting: { ...draft.meeting, place } }
}
