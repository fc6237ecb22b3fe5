import type { DaysOff } from '../domain/days-off-check.ts'
import type { RosterRow } from '../domain/roster-check.ts'
import type { Reader, Trx } from './database.ts'

/** What comes as a file, and how it is kept until it is put in force. */
interface Lists {
  roster: RosterRow[]
  'days-off': DaysOff
}
export type ListKind = keyof Lists

/** A list read from a file, checked, and waiting to be put in force. */
export interface SentList<K extends ListKind = ListKind> {
  id: string
  state: 'waiting' | 'applied' | 'dropped'
  /** Of a list that is settled nothing is left. */
  rows: Lists[K]
  sentBy: number
  sentAt: Temporal.Instant
  settledBy: number | null
  settledAt: Temporal.Instant | null
}

export async function insertList<K extends ListKind>(
  trx: Trx,
  kind: K,
  list: Pick<SentList<K>, 'id' | 'rows' | 'sentBy' | 'sentAt'>,
): Promise<void> {
  await trx
    .insertInto('roster_file')
    .values({
      id: list.id,
      kind,
      state: 'waiting',
      rows: JSON.stringify(list.rows),
      sent_by: list.sentBy,
      sent_at: list.sentAt.epochMilliseconds,
    })
    .execute()
}

export async function findList<K extends ListKind>(
  reader: Reader,
  kind: K,
  id: string,
): Promise<SentList<K> | undefined> {
  const row = await reader
    .selectFrom('roster_file')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      state: row.state as SentList['state'],
      rows: JSON.parse(row.rows),
      sentBy: row.sent_by,
      sentAt: Temporal.Instant.fromEpochMilliseconds(row.sent_at),
      settledBy: row.settled_by,
      settledAt: row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at),
    }
  )
}

/** Settles a list whose lock the caller holds; its rows have served. */
export async function settleList(
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

/** Forgets lists sent before a moment, used or not; returns how many. */
export async function forgetLists(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('roster_file').where('sent_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
