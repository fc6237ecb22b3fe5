import type { Insertable, Selectable } from 'kysely'
import type { Room } from '../domain/rooms.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toRoom = (row: Selectable<Schema['room']>): Room => ({
  id: row.id,
  name: row.name,
  aliases: JSON.parse(row.aliases),
  capacity: row.capacity,
  enabled: row.enabled === 1,
})

const toRow = ({ id, name, aliases, capacity, enabled }: Room): Omit<Insertable<Schema['room']>, 'rank'> => ({
  id,
  name,
  aliases: JSON.stringify(aliases),
  capacity,
  enabled: enabled ? 1 : 0,
})

/** Every room, also those not in use, in the order they were added. */
export async function listRooms(reader: Reader): Promise<Room[]> {
  return (await reader.selectFrom('room').selectAll().orderBy('rank').orderBy('id').execute()).map(toRoom)
}

/** The same with every room locked until the transaction ends: no two rooms get one name. */
export async function lockRooms(trx: Trx): Promise<Room[]> {
  await trx
    .updateTable('room')
    .set((eb) => ({ rank: eb.ref('rank') }))
    .execute()
  return listRooms(trx)
}

/** Adds rooms behind those there are. */
export async function insertRooms(trx: Trx, rooms: readonly Room[]): Promise<void> {
  if (rooms.length === 0) return
  const [last] = await trx.selectFrom('room').select('rank').orderBy('rank', 'desc').limit(1).execute()
  const from = (last?.rank ?? 0) + 1
  await trx
    .insertInto('room')
    .values(rooms.map((room, at) => ({ ...toRow(room), rank: from + at })))
    .execute()
}

export async function saveRoom(trx: Trx, room: Room): Promise<void> {
  const { id, ...columns } = toRow(room)
  await trx.updateTable('room').set(columns).where('id', '=', id).execute()
}
