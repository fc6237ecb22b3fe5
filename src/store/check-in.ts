import type { Selectable } from 'kysely'
import type { CheckIn, CheckInCapacity } from '../domain/check-in.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** The registration of one meeting, with the code that is good for it now. */
export interface CheckInWindow {
  meetingId: string
  openedAt: Temporal.Instant
  /** Null: it opened by itself. */
  openedBy: number | null
  /** What the code follows from. */
  codeKey: string
  /** SHA-256 of the code, base64url. */
  codeHash: string
}

const toWindow = (row: Selectable<Schema['check_in_window']>): CheckInWindow => ({
  meetingId: row.meeting_id,
  openedAt: Temporal.Instant.fromEpochMilliseconds(row.opened_at),
  openedBy: row.opened_by,
  codeKey: row.code_key,
  codeHash: row.code_hash,
})

const toCheckIn = (row: Selectable<Schema['check_in']>): CheckIn => ({
  id: row.id,
  meetingId: row.meeting_id,
  userId: row.user_id,
  officeId: row.office_id,
  capacity: row.capacity as CheckInCapacity,
  position: row.position,
  agency: row.agency,
  online: row.online === 1,
  arrivedAt: Temporal.Instant.fromEpochMilliseconds(row.arrived_at),
})

/** Opens the registration of a meeting, or gives the one that is open a new code: the code before is good no more. */
export async function putWindow(trx: Trx, window: CheckInWindow): Promise<void> {
  const code = { code_key: window.codeKey, code_hash: window.codeHash }
  await trx
    .insertInto('check_in_window')
    .values({
      meeting_id: window.meetingId,
      opened_at: window.openedAt.epochMilliseconds,
      opened_by: window.openedBy,
      ...code,
    })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(code))
    .execute()
}

export async function findWindow(reader: Reader, meetingId: string): Promise<CheckInWindow | undefined> {
  const row = await reader
    .selectFrom('check_in_window')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row && toWindow(row)
}

/** The registration a code is good for; codes are short, and of two meetings that came to the same one the later counts. */
export async function findWindowByCode(reader: Reader, codeHash: string): Promise<CheckInWindow | undefined> {
  const row = await reader
    .selectFrom('check_in_window')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toWindow(row)
}

/** Of these meetings those whose registration was opened. */
export async function openedAmong(reader: Reader, meetingIds: readonly string[]): Promise<Set<string>> {
  if (meetingIds.length === 0) return new Set()
  const rows = await reader
    .selectFrom('check_in_window')
    .select('meeting_id')
    .where('meeting_id', 'in', meetingIds)
    .execute()
  return new Set(rows.map((row) => row.meeting_id))
}

/** Takes the registration of a meeting back, with everybody who had registered; returns how many people. */
export async function removeWindow(trx: Trx, meetingId: string): Promise<number> {
  const gone = await trx.deleteFrom('check_in').where('meeting_id', '=', meetingId).returning('user_id').execute()
  await trx.deleteFrom('check_in_window').where('meeting_id', '=', meetingId).execute()
  return new Set(gone.map((row) => row.user_id)).size
}

/** Who registered at a meeting, in order of arrival. */
export async function checkInsOf(reader: Reader, meetingId: string): Promise<CheckIn[]> {
  const rows = await reader
    .selectFrom('check_in')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('arrived_at')
    .orderBy('id')
    .execute()
  return rows.map(toCheckIn)
}

export async function insertCheckIns(trx: Trx, checkIns: readonly CheckIn[]): Promise<void> {
  await trx
    .insertInto('check_in')
    .values(
      checkIns.map((each) => ({
        id: each.id,
        meeting_id: each.meetingId,
        user_id: each.userId,
        office_id: each.officeId,
        capacity: each.capacity,
        position: each.position,
        agency: each.agency,
        online: each.online ? 1 : 0,
        arrived_at: each.arrivedAt.epochMilliseconds,
      })),
    )
    .execute()
}

/** Takes back what somebody registered at a meeting; returns the offices it was for, null for none known. */
export async function removeCheckIns(trx: Trx, meetingId: string, userId: number): Promise<(string | null)[]> {
  const gone = await trx
    .deleteFrom('check_in')
    .where('meeting_id', '=', meetingId)
    .where('user_id', '=', userId)
    .returning('office_id')
    .execute()
  return gone.map((row) => row.office_id)
}
