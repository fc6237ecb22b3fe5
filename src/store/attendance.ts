import type { Selectable } from 'kysely'
import type { Attendance, AttendanceState } from '../domain/attendance.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toAttendance = (row: Selectable<Schema['attendance']>): Attendance => ({
  meetingId: row.meeting_id,
  officeId: row.office_id,
  state: row.state as AttendanceState,
  provisional: row.provisional === 1,
  setBy: row.set_by,
  setAt: Temporal.Instant.fromEpochMilliseconds(row.set_at),
})

/** Who was there, in protocol order of the offices. */
export async function attendanceOf(reader: Reader, meetingId: string): Promise<Attendance[]> {
  const rows = await reader
    .selectFrom('attendance')
    .innerJoin('office', 'office.id', 'attendance.office_id')
    .selectAll('attendance')
    .where('attendance.meeting_id', '=', meetingId)
    .orderBy('office.rank')
    .orderBy('office.code')
    .execute()
  return rows.map(toAttendance)
}

/** Writes facts; one already on record about the same office gives way. */
export async function putAttendance(trx: Trx, facts: readonly Attendance[]): Promise<void> {
  if (facts.length === 0) return
  await trx
    .insertInto('attendance')
    .values(
      facts.map((fact) => ({
        meeting_id: fact.meetingId,
        office_id: fact.officeId,
        state: fact.state,
        provisional: fact.provisional ? 1 : 0,
        set_by: fact.setBy,
        set_at: fact.setAt.epochMilliseconds,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'office_id']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        provisional: eb.ref('excluded.provisional'),
        set_by: eb.ref('excluded.set_by'),
        set_at: eb.ref('excluded.set_at'),
      })),
    )
    .execute()
}
