import { type CheckIn, type CheckInCapacity, checkInState, minutesLate } from '../domain/check-in.ts'
import type { Office } from '../domain/directory.ts'
import { isConfidential, type Meeting, plannedEnd } from '../domain/meeting.ts'
import { isOnlineOnly } from '../domain/online.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { checkInsOf, findWindow, findWindowByCode, insertCheckIns, removeCheckIns } from '../store/check-in.ts'
import { lock } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { hashOf } from './links.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion } from './questions.ts'

/** How somebody registers: by the code on the screen, or by the button they got as one who comes. */
export type Arrival = { code: string } | { meetingId: string; online: boolean }

/**
 * `registered`: now; `known`: before, and nothing changed; `who`: a stranger is asked for position and agency.
 * `seats` are those it counts for; `invited` false: of no office that was invited.
 */
export interface Arrived {
  is: 'registered' | 'known' | 'who'
  meetingId: string
  seats: { officeId: string; capacity: CheckInCapacity }[]
  /** What a guest said of themselves. */
  guest: { position: string; agency: string } | null
  invited: boolean
  online: boolean
  /** Epoch milliseconds. */
  at: number
  minutesLate: number
}

/**
 * Registers whoever presses or gives the code at a meeting, for every invited office of theirs at once: a person is in
 * the room for all of them. Somebody of another office is a visitor; somebody unknown is asked who they are. Once
 * for each person: a second time changes nothing. Refuses a code that is none, outside the window of the meeting, and
 * by button whoever is not invited.
 */
export async function arrive(desk: Desk, request: Request, arrival: Arrival): Promise<Outcome<Arrived>> {
  return perform<Arrived>(desk, request, 'check-in.make', async (work) => {
    const found = await meetingOf(work, arrival)
    if ('ok' in found) return found
    const { userId } = work.actor
    const before = (await checkInsOf(work.trx, found.id)).filter((each) => each.userId === userId)
    if (before.length > 0) return done(arrivedAs('known', found, before, await invitedTo(work, found.id)))
    const online = isOnlineOnly(found) || ('online' in arrival && arrival.online)
    if (online && !found.online) return refused('online-not-offered')
    const invited = await invitedTo(work, found.id)
    const own = work.actor.ties.filter(({ office }) => invited.has(office.id))
    if (own.length === 0 && !('code' in arrival)) return refused('not-invited')
    const ties = own.length > 0 ? own : work.actor.ties
    if (ties.length === 0) return done(await askWho(work, found))
    const heads = new Map(ties.map(({ office }) => [office.id, false]))
    for (const { office, account } of ties) if (account.capacity === 'head') heads.set(office.id, true)
    const rows = [...heads].map(([officeId, head]) =>
      row(work, found, { officeId, capacity: head ? 'head' : 'staff', position: null, agency: null, online }),
    )
    await keep(work, found, rows)
    return done(arrivedAs('registered', found, rows, invited))
  })
}

/** Who a guest says to be; `officeId` when the agency is one of the directory. */
export interface Guest {
  position: string
  agency: string
  officeId: string | null
}

/** Registers a guest who gave the code and has said who they are. Refuses outside the window, or when it is not asked any more. */
export async function arriveAsGuest(
  desk: Desk,
  request: Request,
  meetingId: string,
  guest: Guest,
): Promise<Outcome<Arrived>> {
  return perform<Arrived>(desk, request, 'check-in.make', async (work) => {
    const found = await meetingOf(work, { meetingId, online: false })
    if ('ok' in found) return found
    const { userId } = work.actor
    const invited = await invitedTo(work, meetingId)
    const before = (await checkInsOf(work.trx, meetingId)).filter((each) => each.userId === userId)
    await dropQuestion(work, userId, userId, 'check-in-guest')
    if (before.length > 0) return done(arrivedAs('known', found, before, invited))
    const rows = [row(work, found, { ...guest, capacity: 'guest', online: isOnlineOnly(found) })]
    await keep(work, found, rows)
    return done(arrivedAs('registered', found, rows, invited))
  })
}

/** Takes back what whoever asks has registered, pressed by mistake; while the window is open. `invited` false: only the code leads back. */
export async function takeBackArrival(
  desk: Desk,
  request: Request,
  meetingId: string,
): Promise<Outcome<{ meetingId: string; invited: boolean }>> {
  return perform(desk, request, 'check-in.make', async (work) => {
    const found = await meetingOf(work, { meetingId, online: false })
    if ('ok' in found) return found
    const gone = await removeCheckIns(work.trx, meetingId, work.actor.userId)
    if (gone.length === 0) return refused('check-in-gone')
    work.note(`meeting:${meetingId}`, { registration: 'taken back', offices: gone })
    const invited = await invitedTo(work, meetingId)
    return done({ meetingId, invited: work.actor.ties.some(({ office }) => invited.has(office.id)) })
  })
}

/** The meeting that is meant, under its lock and open for registration; else why it is not. */
async function meetingOf(work: Work, arrival: Arrival): Promise<Meeting | Refusal> {
  const byCode = 'code' in arrival ? await findWindowByCode(work.trx, hashOf(arrival.code)) : undefined
  if ('code' in arrival && !byCode) return refused('check-in-unknown')
  const meetingId = 'code' in arrival ? byCode!.meetingId : arrival.meetingId
  await lock(work.trx, 'meeting', meetingId)
  const meeting = await findMeeting(work.trx, meetingId)
  const window = await findWindow(work.trx, meetingId)
  if (!meeting || meeting.state === 'draft') return refused('not-found')
  // A code given anew while this was on its way.
  if ('code' in arrival && window?.codeHash !== hashOf(arrival.code)) return refused('check-in-unknown')
  if (meeting.state === 'cancelled') return refused('meeting-cancelled')
  if (isConfidential(meeting)) return refused('check-in-confidential')
  const state = checkInState(meeting, window !== undefined, work.now)
  return state === 'open' ? meeting : refused(state === 'over' ? 'check-in-over' : 'check-in-not-open')
}

const invitedTo = async (work: Work, meetingId: string): Promise<ReadonlySet<Office['id']>> =>
  new Set((await invitationsOf(work.trx, meetingId)).map(({ officeId }) => officeId))

async function askWho(work: Work, meeting: Meeting): Promise<Arrived> {
  const { userId } = work.actor
  // After the meeting it would only keep other words from being read.
  const expiresAt = plannedEnd(meeting)
  const subject = { meetingId: meeting.id }
  await askQuestion(work, { chatId: userId, userId, kind: 'check-in-guest', subject, expiresAt })
  return arrivedAs('who', meeting, [], new Set())
}

const row = (
  work: Work,
  meeting: Meeting,
  who: Pick<CheckIn, 'officeId' | 'capacity' | 'position' | 'agency' | 'online'>,
): CheckIn => ({
  id: work.newId(),
  meetingId: meeting.id,
  userId: work.actor.userId,
  ...who,
  arrivedAt: work.now,
})

async function keep(work: Work, meeting: Meeting, rows: CheckIn[]): Promise<void> {
  await insertCheckIns(work.trx, rows)
  const offices = rows.map(({ officeId }) => officeId)
  work.note(`meeting:${meeting.id}`, { registered: offices, as: rows.map(({ capacity }) => capacity) })
}

const arrivedAs = (
  is: Arrived['is'],
  meeting: Meeting,
  rows: readonly CheckIn[],
  invited: ReadonlySet<string>,
): Arrived => ({
  is,
  meetingId: meeting.id,
  seats: rows.flatMap(({ officeId, capacity }) => (officeId === null ? [] : [{ officeId, capacity }])),
  guest: guestOf(rows[0]),
  invited: rows.some(({ officeId }) => officeId !== null && invited.has(officeId)),
  online: rows.some(({ online }) => online),
  at: rows[0]?.arrivedAt.epochMilliseconds ?? 0,
  minutesLate: rows[0] ? minutesLate(meeting.startsAt!, rows[0].arrivedAt) : 0,
})

const guestOf = (row: CheckIn | undefined): Arrived['guest'] =>
  row?.capacity === 'guest' ? { position: row.position ?? '', agency: row.agency ?? '' } : null
