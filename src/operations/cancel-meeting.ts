import { whyNotChanged } from '../domain/change.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { plainLine } from '../domain/plain-line.ts'
import { findChange, keepRevision, removeChange } from '../store/changes.ts'
import { lock } from '../store/database.ts'
import { invitationsOf, lockInvitationsOf } from '../store/invitations.ts'
import { findMeeting, saveMeeting } from '../store/meetings.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import { toldOffices } from './change-sight.ts'
import { type ByUser, heldChange, keepChange, taken } from './changes.ts'
import type { Desk } from './desk.ts'
import { retireForecast } from './forecast-rows.ts'
import { oweEndedInvitations } from './invitation-copies.ts'
import { oweCards } from './meetings.ts'
import { oweGroupNotices, oweNotices } from './notices.ts'
import { type Caller, consult, perform, type Work } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { cancelReminders } from './reminder-rows.ts'
import { printOfChange, type Seen, whyNotSeen } from './seen-content.ts'
import { cancelFollowing, lockSeriesOf } from './series-follow.ts'
import { type ScopeSeen, seeScope } from './series-place.ts'

/** Characters of the reason for a cancellation. */
const reasonLimit = 300

/** Begins to cancel a meeting: whoever does so is asked why, and may do without a reason. A confidential one has none here. */
export async function beginCancel(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  take = false,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.cancel', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    const why = whyNotChanged(meeting, meeting, false)
    if (why) return refused(why)
    const pending = await findChange(work.trx, meetingId)
    if (pending && pending.byUser !== work.actor.userId && !take) return taken(work, pending)
    const before = pending?.content
    const content =
      before?.kind === 'cancel' ? before : { kind: 'cancel' as const, reason: null, ...(before && { aside: before }) }
    await keepChange(work, pending, { meetingId, content })
    const userId = work.actor.userId
    const expiresAt = work.now.add(questionLasts)
    if (!isConfidential(meeting))
      await askQuestion(work, { chatId: userId, userId, kind: 'cancel-reason', subject: { meetingId }, expiresAt })
    return done({ meetingId })
  })
}

/** Takes the reason as typed. */
export async function giveCancelReason(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  typed: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.cancel', async (work) => {
    const reason = plainLine(typed)
    if (reason.length > reasonLimit) return refused('text-too-long', { limit: reasonLimit })
    const held = await heldChange(work, meetingId, 'cancel')
    if ('ok' in held) return held
    if (isConfidential(held.meeting)) return refused('not-found')
    await keepChange(work, held.pending, { meetingId, content: { ...held.content, reason: reason || null } })
    return done({ meetingId })
  })
}

/**
 * Cancels a published meeting: everybody who was told of it is told once, the cards say so without buttons, reminders
 * and open questions about it end. Tasks that refer to it stay. It can be opened again. Refuses with `content-changed`
 * when the reason is not the one that was `seen`. Of a series with the meetings after it: `following` of them were
 * published and are cancelled too, and no other is made.
 */
export async function cancelMeeting(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  seen: Seen,
): Promise<Outcome<{ meetingId: string; told: number; following?: number }>> {
  return perform(desk, request, 'meeting.cancel', async (work) => {
    const place = await lockSeriesOf(work, meetingId)
    const held = await heldChange(work, meetingId, 'cancel')
    if ('ok' in held) return held
    const { meeting, content } = held
    const why = whyNotChanged(meeting, meeting, false)
    if (why) return refused(why)
    const notSeen = whyNotSeen(printOfChange(content), seen)
    if (notSeen) return notSeen
    const told = await cancelOne(work, meeting, content.reason)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'cancel-reason')
    if (content.scope !== 'following' || !place) return done({ meetingId, told })
    const following = await cancelFollowing(work, place, (next) => cancelOne(work, next, content.reason))
    return done({ meetingId, told, following })
  })
}

/** Cancels one meeting under its lock, with everything that follows; returns how many offices are told. */
async function cancelOne(work: Work, meeting: Meeting, reason: string | null): Promise<number> {
  const meetingId = meeting.id
  await keepRevision(work.trx, meeting, work.now)
  const cancelReason = isConfidential(meeting) ? null : reason
  const next: Meeting = { ...meeting, state: 'cancelled', sequence: meeting.sequence + 1, cancelReason }
  await saveMeeting(work.trx, next, null)
  // Whoever is answering at this moment comes before, or finds the meeting cancelled.
  await lockInvitationsOf(work.trx, meetingId)
  const invitations = await invitationsOf(work.trx, meetingId)
  const told = [...(await toldOffices(work.trx, meetingId, invitations))]
  await cancelReminders(work, 'meeting', meetingId)
  await removeQuestionsAbout(work.trx, meetingId, ['answer-detail', 'change-fact', 'cancel-reason', 'check-in-guest'])
  await removeChange(work.trx, meetingId)
  await retireForecast(work, meeting)
  oweCards(work, next)
  await oweEndedInvitations(work, meetingId)
  await oweNotices(work, next, { told, invited: [], withdrawnTold: [] }, [])
  await oweGroupNotices(
    work,
    next,
    invitations.map(({ officeId }) => officeId),
  )
  work.note(
    `meeting:${meetingId}`,
    { from: meeting.state, to: 'cancelled', sequence: next.sequence, told },
    { reason: cancelReason },
  )
  return told.length
}

/** A cancellation that is about to be made. */
export interface CancelShown {
  meeting: Meeting
  /** Offices that will be told. */
  told: number
  reason: string | null
  /** Of what is shown, for the button that cancels. */
  print: string
  /** Of a meeting after which others of its series come: which of them are cancelled. */
  series?: ScopeSeen | undefined
}

export async function shownCancel(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<CancelShown>> {
  return consult(desk, caller, 'meeting.cancel', async (reader) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting) return refused('not-found')
    const pending = await findChange(reader, meetingId)
    if (pending?.content.kind !== 'cancel') return refused('change-gone')
    const told = await toldOffices(reader, meetingId, await invitationsOf(reader, meetingId))
    const { reason, scope } = pending.content
    const series = await seeScope(reader, meetingId, scope)
    return done({ meeting, told: told.size, reason, print: printOfChange(pending.content), series })
  })
}
