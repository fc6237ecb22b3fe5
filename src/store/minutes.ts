import type { Insertable, Selectable } from 'kysely'
import type { Minutes, MinutesState } from '../domain/minutes.ts'
import type { MinutesContent } from '../domain/minutes-content.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const instant = (at: number | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at)

const toMinutes = (row: Selectable<Schema['minutes']>): Minutes => ({
  meetingId: row.meeting_id,
  state: row.state as MinutesState,
  version: row.version,
  noteTakerId: row.note_taker,
  opening: row.opening,
  closing: row.closing,
  startedAt: instant(row.started_at),
  endedAt: instant(row.ended_at),
  remark: row.remark,
  reason: row.reason,
  submittedAt: instant(row.submitted_at),
})

const toRow = (minutes: Minutes): Insertable<Schema['minutes']> => ({
  meeting_id: minutes.meetingId,
  state: minutes.state,
  version: minutes.version,
  note_taker: minutes.noteTakerId,
  opening: minutes.opening,
  closing: minutes.closing,
  started_at: minutes.startedAt?.epochMilliseconds ?? null,
  ended_at: minutes.endedAt?.epochMilliseconds ?? null,
  remark: minutes.remark,
  reason: minutes.reason,
  submitted_at: minutes.submittedAt?.epochMilliseconds ?? null,
})

export async function findMinutes(reader: Reader, meetingId: string): Promise<Minutes | undefined> {
  const row = await reader.selectFrom('minutes').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst()
  return row && toMinutes(row)
}

/** Where the minutes of these meetings stand, by meeting. */
export async function minutesAmong(reader: Reader, meetingIds: readonly string[]): Promise<Map<string, Minutes>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await reader.selectFrom('minutes').selectAll().where('meeting_id', 'in', meetingIds).execute()
  return new Map(rows.map((row) => [row.meeting_id, toMinutes(row)]))
}

/** Writes minutes, new or as they are now; the caller holds the meeting's lock. */
export async function putMinutes(trx: Trx, minutes: Minutes): Promise<void> {
  const row = toRow(minutes)
  await trx
    .insertInto('minutes')
    .values(row)
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute()
}

/** A version of minutes that was approved. */
export interface ApprovedMinutes {
  meetingId: string
  version: number
  content: MinutesContent
  reason: string | null
  basis: string | null
  approvedBy: number
  approvedAt: Temporal.Instant
}

export async function insertVersion(trx: Trx, approved: ApprovedMinutes): Promise<void> {
  await trx
    .insertInto('minutes_version')
    .values({
      meeting_id: approved.meetingId,
      version: approved.version,
      content: JSON.stringify(approved.content),
      reason: approved.reason,
      basis: approved.basis,
      approved_by: approved.approvedBy,
      approved_at: approved.approvedAt.epochMilliseconds,
    })
    .execute()
}

/** The version that counts: the one approved last. */
export async function latestVersion(reader: Reader, meetingId: string): Promise<ApprovedMinutes | undefined> {
  const row = await reader
    .selectFrom('minutes_version')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      meetingId: row.meeting_id,
      version: row.version,
      content: JSON.parse(row.content) as MinutesContent,
      reason: row.reason,
      basis: row.basis,
      approvedBy: row.approved_by,
      approvedAt: Temporal.Instant.fromEpochMilliseconds(row.approved_at),
    }
  )
}

/** Of these meetings those with approved minutes. */
export async function approvedAmong(reader: Reader, meetingIds: readonly string[]): Promise<Set<string>> {
  if (meetingIds.length === 0) return new Set()
  const rows = await reader
    .selectFrom('minutes_version')
    .select('meeting_id')
    .where('meeting_id', 'in', meetingIds)
    .execute()
  return new Set(rows.map((row) => row.meeting_id))
}

/** Forgets everything that was written of a meeting, approved or not; the tasks that came of it stay. */
export async function forgetMinutes(trx: Trx, meetingId: string): Promise<void> {
  for (const table of ['minutes_desk', 'minutes_version', 'minutes_outcome', 'minutes'] as const)
    await trx.deleteFrom(table).where('meeting_id', '=', meetingId).execute()
}
