import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { edited, placeNamed, type Room, type RoomEdit, type RoomFault, roomFault, roomOf } from '../domain/rooms.ts'
import type { Reader } from '../store/database.ts'
import { placesUsed } from '../store/meetings.ts'
import { insertRooms, listRooms, lockRooms, saveRoom } from '../store/rooms.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'
import { dropQuestion } from './questions.ts'

/** The rooms in their order, those not in use as well; for the secretariat. */
export async function readRooms(desk: Desk, caller: Caller): Promise<Outcome<Room[]>> {
  return consult(desk, caller, 'room.keep', async (reader) => done(await listRooms(reader)))
}

/** Adds a room. Refuses with `room-taken` when another one is called so, and with `room-unclear` what is of no use. */
export async function addRoom(
  desk: Desk,
  request: Request,
  { name, capacity }: { name: string; capacity: number | null },
): Promise<Outcome<Room>> {
  return perform<Room>(desk, request, 'room.keep', async (work) => {
    const rooms = await lockRooms(work.trx)
    const blank: Room = { id: work.newId(), name: '', aliases: [], capacity, enabled: true }
    const room = { ...edited(blank, { field: 'name', name }), aliases: [] }
    const fault = roomFault(room, rooms)
    if (fault) return refusalOf(fault)
    await insertRooms(work.trx, [room])
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'room')
    work.note(`room:${room.id}`, { added: room.name, capacity })
    return done(room)
  })
}

/** Changes one thing of a room. Refuses as `addRoom`. */
export async function editRoom(desk: Desk, request: Request, roomId: string, edit: RoomEdit): Promise<Outcome<Room>> {
  return perform<Room>(desk, request, 'room.keep', async (work) => {
    const rooms = await lockRooms(work.trx)
    const before = rooms.find(({ id }) => id === roomId)
    if (!before) return refused('not-found')
    const room = edited(before, edit)
    const fault = roomFault(room, rooms)
    if (fault) return refusalOf(fault)
    await saveRoom(work.trx, room)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'room')
    work.note(`room:${roomId}`, { [edit.field]: { from: before[edit.field], to: room[edit.field] } })
    return done(room)
  })
}

const refusalOf = (fault: RoomFault): Refusal =>
  fault.of === 'taken' ? refused('room-taken', { room: fault.by }) : refused('room-unclear')

/** Rooms offered as buttons; any other is typed. */
const roomsOffered = 8

/** Rooms offered as a place: those met in before, the most used first, then the others there are. */
export async function roomsFor(reader: Reader): Promise<string[]> {
  const rooms = await listRooms(reader)
  const used = (await placesUsed(reader, 2 * roomsOffered)).filter((place) => roomOf(place, rooms)?.enabled !== false)
  const inUse = rooms.filter(({ enabled }) => enabled).map(({ name }) => name)
  return [...new Set([...used.map((place) => placeNamed(place, rooms) ?? place), ...inUse])].slice(0, roomsOffered)
}
