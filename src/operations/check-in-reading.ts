import type { Attendance } from '../domain/attendance.ts'
import {
  type AttendanceSources,
  type CheckIn,
  type CheckInState,
  checkInState,
  derivedAttendance,
  promisedInVain,
  whyNotOpened,
} from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { attendanceOf } from '../store/attendance.ts'
import { checkInsOf, findWindow, openedAmong } from '../store/check-in.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting, meetingsIn, meetingsOf } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { codeFrom } from './check-in.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** Everything a meeting's attendance follows from. Inside an operation it comes after the meeting's lock. */
export async function attendanceSources(
  reader: Reader,
  meetingId: string,
  now: Temporal.Instant,
): Promise<AttendanceSources> {
  return {
    meetingId,
    invitations: await invitationsOf(reader, meetingId),
    checkIns: await checkInsOf(reader, meetingId),
    recorded: await attendanceOf(reader, meetingId),
    now,
  }
}

/** The registration of a meeting as the secretariat sees it. */
export interface CheckInShown {
  meeting: Meeting
  state: CheckInState
  /** The code on the screen; null unless it is open. */
  code: string | null
  openedAt: Temporal.Instant | null
  /** How many offices are invited, and of how many somebody registered. */
  invited: number
  came: number
  facts: Attendance[]
  checkIns: CheckIn[]
  /** The offices that said they would come and have not registered, in protocol order. */
  awaited: Office[]
  /** Those without an account who registered as guests. */
  guests: CheckIn[]
}

/** The registration of one meeting, for the secretariat. */
export async function checkInDesk(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<CheckInShown>> {
  return consult<CheckInShown>(desk, caller, 'check-in.read', async (reader, _actor, now) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting?.startsAt || meeting.publishedAt === null) return refused('not-found')
    const window = await findWindow(reader, meetingId)
    const state = checkInState(meeting, window !== undefined, now)
    if (state === 'not-opened') {
      const why = whyNotOpened(meeting, now)
      if (why && why !== 'check-in-too-early') return refused(why)
    }
    const sources = await attendanceSources(reader, meetingId, now)
    const offices = await listOffices(reader, heldOn(meeting))
    const missing = new Set(promisedInVain(sources))
    const came = new Set(sources.checkIns.flatMap(({ officeId }) => officeId ?? []))
    return done({
      meeting,
      state,
      code: window && state === 'open' ? codeFrom(desk, window.codeKey) : null,
      openedAt: window?.openedAt ?? null,
      invited: sources.invitations.length,
      came: sources.invitations.filter(({ officeId }) => came.has(officeId)).length,
      facts: derivedAttendance(sources),
      checkIns: [...sources.checkIns],
      awaited: offices.filter(({ id }) => missing.has(id)),
      guests: sources.checkIns.filter(({ officeId }) => officeId === null),
    })
  })
}

/** For views, which act as the system. */
export const readCheckInDesk = (desk: Desk, meetingId: string, chatId: number): Promise<Outcome<CheckInShown>> =>
  checkInDesk(desk, { kind: 'user', userId: chatId }, meetingId)

/** The meetings for which somebody can register now, or, as secretariat, open the registration. */
export interface CheckInChoice {
  /** Whoever asks is secretariat. */
  all: boolean
  meetings: { meeting: Meeting; state: CheckInState }[]
}

/** What `/presensi` offers: the secretariat every meeting at hand, others those of their offices that are open. */
export async function checkInChoice(desk: Desk, caller: Caller): Promise<Outcome<CheckInChoice>> {
  return consult<CheckInChoice>(desk, caller, 'meeting.list', async (reader, actor, now) => {
    const all = actor.roles.includes('secretariat')
    const states = ['in_progress', 'scheduled'] as const
    const offices = actor.ties.map(({ office }) => office.id)
    const found = all ? await meetingsIn(reader, [...states]) : await meetingsOf(reader, offices, [...states])
    const opened = await openedAmong(
      reader,
      found.map(({ id }) => id),
    )
    const meetings = found
      .filter(({ startsAt }) => startsAt !== null)
      .map((meeting) => ({ meeting, state: checkInState(meeting, opened.has(meeting.id), now) }))
      .filter(({ meeting, state }) => state === 'open' || (all && whyNotOpened(meeting, now) === undefined))
    return done({ all, meetings })
  })
}

/**
 * What somebody of an office is shown when the registration opens; undefined when it is not open, they have registered,
 * or are nobody of the office any more, or it is invited no more. For views.
 */
export async function readAsked(
  desk: Desk,
  { meetingId, officeId }: { meetingId: string; officeId: string },
  userId: number,
): Promise<{ meeting: Meeting; office: Office } | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (!meeting) return undefined
  const window = await findWindow(desk.db, meetingId)
  if (checkInState(meeting, window !== undefined, desk.clock.now()) !== 'open') return undefined
  const before = await checkInsOf(desk.db, meetingId)
  if (before.some((each) => each.userId === userId)) return undefined
  if (!(await accountsOfOffice(desk.db, officeId)).some((account) => account.userId === userId)) return undefined
  if (!(await invitationsOf(desk.db, meetingId)).some((each) => each.officeId === officeId)) return undefined
  const office = (await listOffices(desk.db, heldOn(meeting))).find(({ id }) => id === officeId)
  return office && { meeting, office }
}
