import type { RosterRow } from '../domain/roster-check.ts'
import type { Reader, Trx } from './database.ts'

/** A roster read from a file, checked, and waiting to be put in force. */
export interface RosterFile {
  id: string
  state: 'waiting' | 'applied' | 'dropped'
  rows: RosterRow[]
  sentBy: number
  sentAt: Temporal.Instant
  settledBy: number | null
  settledAt: Temporal.Instant | null
}

export async function insertRoster(
  trx: Trx,
  roster: Pick<RosterFile, 'id' | 'rows' | 'sentBy' | 'sentAt'>,
): Promise<void> {
  await trx
    .insertInto('roster_file')
    .values({
      id: roster.id,
      state: 'waiting',
      rows: JSON.stringify(roster.rows),
      sent_by: roster.sentBy,
      sent_at: roster.sentAt.epochMilliseconds,
    })
    .execute()
}

export async function findRoster(reader: Reader, id: string): Promise<RosterFile | undefined> {
  const row = await reader.selectFrom('roster_file').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id: row.id,
      state: row.state as RosterFile['state'],
      rows: JSON.parse(row.rows),
      sentBy: row.sent_by,
      sentAt: Temporal.Instant.fromEpochMilliseconds(row.sent_at),
      settledBy: row.settled_by,
      settledAt: row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at),
    }
  )
}

/** Settles a roster whose lock the caller holds; its rows have served. */
export async function settleRoster(
  trx: Trx,
  id: string,
  state: 'applied' | 'dropped',
  by: number,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('roster_file')
    .set({ state, rows: '[]', settled_by: by, settled_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

/** Forgets rosters sent before a moment, used or not; returns how many. */
export async function forgetRosters(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('roster_file').where('sent_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
