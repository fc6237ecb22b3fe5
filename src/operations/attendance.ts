import { type Attendance, attendanceStates } from '../domain/attendance.ts'
import type { Office } from '../domain/directory.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { attendanceOf, findAttendance, putAttendance } from '../store/attendance.ts'
import { lock } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** Corrects, or confirms, what is on record about one office at a closed meeting. It is provisional no longer. */
export async function correctAttendance(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  correction: { meetingId: string; officeId: string; state: string },
): Promise<Outcome<{ meetingId: string; officeId: string }>> {
  return perform(desk, request, 'attendance.correct', async (work) => {
    const { meetingId, officeId } = correction
    const state = attendanceStates.find((each) => each === correction.state)
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting || !state) return refused('not-found')
    if (meeting.state !== 'closed') return refused('meeting-not-closed')
    const before = await findAttendance(work.trx, meetingId, officeId)
    if (!before) return refused('not-found')
    await putAttendance(work.trx, [
      { meetingId, officeId, state, provisional: false, setBy: work.actor.userId, setAt: work.now },
    ])
    work.note(`meeting:${meetingId}`, { office: officeId, from: before.state, to: state, was: before.provisional })
    return done({ meetingId, officeId })
  })
}

/** The attendance of a closed meeting, office by office. */
export interface AttendanceShown {
  meeting: Meeting
  rows: { office: Office; attendance: Attendance }[]
}

export async function attendanceSheet(
  desk: Desk,
  caller: Caller,
  meetingId: string,
): Promise<Outcome<AttendanceShown>> {
  return consult(desk, caller, 'attendance.correct', async (reader) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting) return refused('not-found')
    if (meeting.state !== 'closed') return refused('meeting-not-closed')
    return done({ meeting, rows: await rowsOf(desk, meeting) })
  })
}

/** The same for views, which act as the system; undefined for a meeting that is not closed. */
export async function readAttendance(desk: Desk, meetingId: string): Promise<AttendanceShown | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  return meeting?.state === 'closed' ? { meeting, rows: await rowsOf(desk, meeting) } : undefined
}

async function rowsOf(desk: Desk, meeting: Meeting): Promise<AttendanceShown['rows']> {
  const [offices, facts] = await Promise.all([listOffices(desk.db, heldOn(meeting)), attendanceOf(desk.db, meeting.id)])
  const byId = new Map(offices.map((office) => [office.id, office]))
  return facts.map((attendance) => ({ office: byId.get(attendance.officeId)!, attendance }))
}
