import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** The growing minutes in somebody's private chat: one a person. */
export interface MinutesDesk {
  userId: number
  meetingId: string
  /** The agenda item for which words are written. */
  item: string
  messageId: number | null
  /** It shows the minutes themselves and no page that was opened from there. */
  atHome: boolean
  /** The point that was written last. */
  lastId: string | null
  touchedAt: Temporal.Instant
}

const toDesk = (row: Selectable<Schema['minutes_desk']>): MinutesDesk => ({
  userId: row.user_id,
  meetingId: row.meeting_id,
  item: row.item,
  messageId: row.message_id,
  atHome: row.at_home === 1,
  lastId: row.last_id,
  touchedAt: Temporal.Instant.fromEpochMilliseconds(row.touched_at),
})

export async function findMinutesDesk(reader: Reader, userId: number): Promise<MinutesDesk | undefined> {
  const row = await reader.selectFrom('minutes_desk').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return row && toDesk(row)
}

/** Everybody who has the minutes of a meeting before them. */
export async function minutesDesksOf(reader: Reader, meetingId: string): Promise<MinutesDesk[]> {
  const rows = await reader.selectFrom('minutes_desk').selectAll().where('meeting_id', '=', meetingId).execute()
  return rows.map(toDesk)
}

export async function putMinutesDesk(trx: Trx, desk: MinutesDesk): Promise<void> {
  const columns = {
    meeting_id: desk.meetingId,
    item: desk.item,
    message_id: desk.messageId,
    at_home: desk.atHome ? 1 : 0,
    last_id: desk.lastId,
    touched_at: desk.touchedAt.epochMilliseconds,
  }
  await trx
    .insertInto('minutes_desk')
    .values({ user_id: desk.userId, ...columns })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns))
    .execute()
}

export async function removeMinutesDesk(trx: Trx, userId: number): Promise<void> {
  await trx.deleteFrom('minutes_desk').where('user_id', '=', userId).execute()
}
