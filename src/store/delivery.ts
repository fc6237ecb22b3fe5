import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import type { SettledState } from './outbox.ts'
import type { Schema } from './schema.ts'

/** What became of a message that was owed. */
export interface Delivery {
  id: string
  chatId: number
  state: SettledState | 'waiting'
  at: Temporal.Instant | null
  error: string | null
  subject: Record<string, string | number | null>
}

const toDelivery = (
  row: Pick<Selectable<Schema['outbox']>, 'id' | 'chat_id' | 'state' | 'settled_at' | 'error' | 'subject'>,
): Delivery => ({
  id: row.id,
  chatId: row.chat_id,
  state: row.state as Delivery['state'],
  at: row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at),
  error: row.error,
  subject: JSON.parse(row.subject),
})

const columns = ['id', 'chat_id', 'state', 'settled_at', 'error', 'subject'] as const
/** SQLite binds a limited number of values in one statement. */
const AT_ONCE = 500

/** The rows of these ids, those of the outbox and those kept for the record. */
export async function deliveriesById(reader: Reader, ids: readonly string[]): Promise<Delivery[]> {
  const found: Delivery[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    for (const table of ['outbox', 'delivery'] as const)
      found.push(...(await reader.selectFrom(table).select(columns).where('id', 'in', some).execute()).map(toDelivery))
  }
  return found
}

/** What the rows of a kind that are told of a meeting, however long ago, begin their coalesce keys with. */
const coalescedAs = { invitation: 'invitation', 'meeting-notice': 'notice', 'matter-hidden': 'matter-hidden' } as const

/** The private invitations of a meeting, or what followed them. Reads much of the outbox: for a question asked now and then. */
export async function deliveriesAbout(
  reader: Reader,
  meetingId: string,
  kind: keyof typeof coalescedAs,
): Promise<Delivery[]> {
  const owed = await reader
    .selectFrom('outbox')
    .select(columns)
    .where('kind', '=', kind)
    .where('coalesce_key', '>=', `${coalescedAs[kind]}:${meetingId}:`)
    .where('coalesce_key', '<', `${coalescedAs[kind]}:${meetingId};`)
    .execute()
  const kept = await reader
    .selectFrom('delivery')
    .select(columns)
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', kind)
    .orderBy('settled_at')
    .execute()
  return [...kept, ...owed].map(toDelivery)
}

/** What `/status` tells of a meeting, however long ago it was. */
const forTheRecord = [...Object.keys(coalescedAs), 'reminder-private', 'reminder-group', 'deadline-count', 'chase-list']

/** Writes down what became of the next settled rows before a moment that `/status` tells of, and forgets them. Returns how many. */
export async function keepDeliveries(trx: Trx, before: Temporal.Instant, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['kind', ...columns])
    .where('state', '!=', 'waiting')
    .where('settled_at', '<', before.epochMilliseconds)
    .where('kind', 'in', forTheRecord)
    .limit(limit)
    .execute()
  for (const row of rows)
    await trx
      .insertInto('delivery')
      .values({ ...row, meeting_id: String(JSON.parse(row.subject).meetingId) })
      .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await trx.deleteFrom('outbox').where('id', 'in', ids).execute()
  return rows.length
}
