import { type Attendance, attendanceStates } from '../domain/attendance.ts'
import { derivedAttendance, promisedInVain } from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { putAttendance } from '../store/attendance.ts'
import { findWindow } from '../store/check-in.ts'
import { lock, type Reader } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { findMinutes } from '../store/minutes.ts'
import { listOffices } from '../store/offices.ts'
import { attendanceSources } from './check-in-reading.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/**
 * Corrects, or confirms, what is known of one office at a meeting that is closed, or whose registration was opened. It
 * is provisional no longer, and goes before whatever is registered later. Refuses once the minutes are approved.
 */
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
    if (!(await hasAttendance(work.trx, meeting))) return refused('meeting-not-closed')
    if ((await findMinutes(work.trx, meetingId))?.state === 'approved') return refused('attendance-locked')
    const facts = derivedAttendance(await attendanceSources(work.trx, meetingId, work.now))
    const before = facts.find((fact) => fact.officeId === officeId)
    if (!before) return refused('not-found')
    await putAttendance(work.trx, [
      { meetingId, officeId, state, provisional: false, setBy: work.actor.userId, setAt: work.now },
    ])
    work.note(`meeting:${meetingId}`, { office: officeId, from: before.state, to: state, was: before.provisional })
    return done({ meetingId, officeId })
  })
}

/** There is something to correct: of a closed meeting, and of one whose registration was opened. */
const hasAttendance = async (reader: Reader, meeting: Meeting): Promise<boolean> =>
  meeting.state === 'closed' || (meeting.state !== 'cancelled' && (await findWindow(reader, meeting.id)) !== undefined)

/** The attendance of a meeting, office by office: as it is on record, or while it goes on as it stands by now. */
export interface AttendanceShown {
  meeting: Meeting
  rows: { office: Office; attendance: Attendance }[]
  /** Offices that said they would come and did not register, though others did. */
  awaited: number
  /** People who registered without an office of the directory. */
  guests: number
}

export async function attendanceSheet(
  desk: Desk,
  caller: Caller,
  meetingId: string,
): Promise<Outcome<AttendanceShown>> {
  return consult(desk, caller, 'attendance.correct', async (reader) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting) return refused('not-found')
    if (!(await hasAttendance(reader, meeting))) return refused('meeting-not-closed')
    return done(await shownOf(desk, meeting))
  })
}

/** The same for views, which act as the system; undefined for a meeting that is not closed. */
export async function readAttendance(desk: Desk, meetingId: string): Promise<AttendanceShown | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  return meeting?.state === 'closed' ? shownOf(desk, meeting) : undefined
}

async function shownOf(desk: Desk, meeting: Meeting): Promise<AttendanceShown> {
  const [offices, sources] = await Promise.all([
    listOffices(desk.db, heldOn(meeting)),
    attendanceSources(desk.db, meeting.id, desk.clock.now()),
  ])
  const facts = new Map(derivedAttendance(sources).map((fact) => [fact.officeId, fact]))
  const rows = offices.flatMap((office) => {
    const attendance = facts.get(office.id)
    return attendance ? [{ office, attendance }] : []
  })
  const guests = sources.checkIns.filter(({ officeId }) => officeId === null).length
  return { meeting, rows, awaited: promisedInVain(sources).length, guests }
}
