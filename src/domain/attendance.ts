import { answerOf, type Invitation } from './invitation.ts'

export const attendanceStates = ['present', 'represented', 'online', 'excused', 'absent', 'visitor'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** A fact about one office at one meeting, apart from its promise. */
export interface Attendance {
  meetingId: string
  officeId: string
  state: AttendanceState
  /** Taken over from the answer at closing and not yet looked at by the secretariat. */
  provisional: boolean
  setBy: number | null
  setAt: Temporal.Instant
}

/** What closing a meeting assumes from an answer. No answer, or an undecided one, counts as absent. */
export function provisionalAttendance(
  invitation: Pick<Invitation, 'rsvp' | 'online' | 'minutesLate' | 'answeredAt' | 'excused'>,
): AttendanceState {
  switch (answerOf(invitation)) {
    case 'present':
    case 'late':
      return 'present'
    case 'online':
      return 'online'
    case 'delegated':
      return 'represented'
    case 'absent':
      return invitation.excused ? 'excused' : 'absent'
    default:
      return 'absent'
  }
}

/** How many offices stand at each state. */
export function countAttendance(facts: readonly Pick<Attendance, 'state'>[]): Record<AttendanceState, number> {
  const counts = { present: 0, represented: 0, online: 0, excused: 0, absent: 0, visitor: 0 }
  for (const { state } of facts) counts[state] += 1
  return counts
}
