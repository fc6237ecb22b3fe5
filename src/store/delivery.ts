import type { Selectable } from 'kysely'
import type { Reader } from './database.ts'
import type { SettledState } from './outbox.ts'
import type { Schema } from './schema.ts'

/** What became of a message that was owed. Settled rows are forgotten after a while. */
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

export async function deliveriesById(reader: Reader, ids: readonly string[]): Promise<Delivery[]> {
  const found: Delivery[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await reader
      .selectFrom('outbox')
      .select(columns)
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute()
    found.push(...rows.map(toDelivery))
  }
  return found
}

/** The private invitations of a meeting. Reads the whole outbox of the last weeks: for a question asked now and then. */
export async function invitationDeliveries(reader: Reader, meetingId: string): Promise<Delivery[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select(columns)
    .where('kind', '=', 'invitation')
    .where('coalesce_key', '>=', `invitation:${meetingId}:`)
    .where('coalesce_key', '<', `invitation:${meetingId};`)
    .execute()
  return rows.map(toDelivery)
}
