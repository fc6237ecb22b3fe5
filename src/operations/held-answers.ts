import { isBeforeRound, pressedAt, whyNotAnswerable } from '../domain/answering.ts'
import { type AnswerKind, answerOf } from '../domain/invitation.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { answerHistory } from '../store/answers.ts'
import { type Claim, findClaim, type HeldAnswer, setHeld, waitingClaimsOf } from '../store/claims.ts'
import { lock } from '../store/database.ts'
import { findInvitation, invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { type PlaceDetails, readWaitingClaim } from './waiting-claim.ts'

/** What waits now, and with which claim. */
export type Held = PlaceDetails & { answer: AnswerKind }

/**
 * A press by somebody whose claim waits: it replaces what they had pressed for this meeting, and the office is not
 * asked again. Null when no claim of theirs can mean this meeting: then they are to say for which office it is.
 */
export async function holdAnswer(
  desk: Desk,
  request: Request,
  press: { meetingId: string; kind: AnswerKind; round: number; chatId: number; at?: number },
): Promise<Outcome<Held | null>> {
  return perform<Held | null>(desk, request, 'claim.make', async (work) => {
    const meeting = await findMeeting(work.trx, press.meetingId)
    if (!meeting) return refused('not-found')
    const why = whyNotAnswerable(meeting, press.kind)
    if (why) return refused(why)
    if (press.chatId < 0 && !meeting.groups.includes(press.chatId)) return refused('wrong-chat')
    if (meeting.round !== press.round) return refused('old-card')
    const claims = await claimsFor(work, meeting)
    const told = { meetingId: meeting.id, kind: press.kind, at: pressedAt(work.now, meeting, press.at) }
    let answer = press.kind
    for (const { id } of claims) answer = await replaceHeld(work, id, told)
    const waiting = claims.length > 0 && (await readWaitingClaim(work.trx, work.actor.userId))
    return done(waiting ? { ...waiting, answer } : null)
  })
}

/** The caller's claims that an answer to this meeting belongs to. Of a confidential one nobody learns who is invited. */
async function claimsFor(work: Work, meeting: Meeting): Promise<Claim[]> {
  const waiting = await waitingClaimsOf(work.trx, work.actor.userId)
  if (isConfidential(meeting) || waiting.length === 0) return waiting
  const invited = new Set((await invitationsOf(work.trx, meeting.id)).map(({ officeId }) => officeId))
  return waiting.filter(({ officeId }) => invited.has(officeId))
}

/** Holds a press with a claim; returns the answer that is held then. */
async function replaceHeld(
  work: Work,
  claimId: string,
  { meetingId, kind, at }: { meetingId: string; kind: AnswerKind; at: Temporal.Instant },
): Promise<AnswerKind> {
  await lock(work.trx, 'claim', claimId)
  const made = await findClaim(work.trx, claimId)
  if (made?.state !== 'waiting') return kind
  const before = made.held.find((each) => each.meetingId === meetingId)
  // An older press that comes later by its link takes nothing back.
  if (before && Temporal.Instant.compare(before.at, at) > 0) return before.answer.kind
  const others = made.held.filter((each) => each.meetingId !== meetingId)
  await setHeld(work.trx, claimId, [...others, { meetingId, answer: { kind }, at }])
  work.note(`claim:${claimId}`, { held: meetingId, answer: kind })
  return kind
}

/** An answer that waits or waited for a claim, as it is told. */
export interface HeldRead {
  meeting: Meeting
  kind: AnswerKind
  at: Temporal.Instant
  /** `older`: the office had answered since, and that stands. `untaken`: not invited, or the meeting takes it no more. */
  came: 'waits' | 'counted' | 'older' | 'untaken'
  /** What the office had answered since; only of `older`. */
  stands?: { kind: AnswerKind; at: Temporal.Instant }
}

const looksBack = 50

/** For views: what became, or will become, of the answers of a claim. */
export async function readHeld(desk: Desk, made: Claim): Promise<HeldRead[]> {
  const read: HeldRead[] = []
  for (const held of made.held) {
    const meeting = await findMeeting(desk.db, held.meetingId)
    if (meeting)
      read.push({ meeting, kind: held.answer.kind, at: held.at, ...(await whatCame(desk, made, held, meeting)) })
  }
  return read
}

async function whatCame(
  desk: Desk,
  made: Claim,
  { at, answer }: HeldAnswer,
  meeting: Meeting,
): Promise<Pick<HeldRead, 'came' | 'stands'>> {
  const invitation = await findInvitation(desk.db, meeting.id, made.officeId)
  if (made.state === 'waiting') {
    if (!invitation || isBeforeRound(at, meeting) || whyNotAnswerable(meeting, answer.kind)) return { came: 'untaken' }
    const { answeredAt } = invitation
    const kind = answerOf(invitation)
    const isOlder = kind && answeredAt && Temporal.Instant.compare(answeredAt, at) >= 0
    return isOlder ? { came: 'older', stands: { kind, at: answeredAt } } : { came: 'waits' }
  }
  const history = invitation ? await answerHistory(desk.db, invitation.id, looksBack) : []
  const own = history.find((each) => each.via === 'claim' && each.givenBy === made.userId && isThen(each.givenAt, at))
  if (!own) return { came: 'untaken' }
  const { decidedAt } = made
  const since = history.find(
    ({ id, givenAt }) =>
      id !== own.id &&
      Temporal.Instant.compare(givenAt, at) >= 0 &&
      decidedAt !== null &&
      Temporal.Instant.compare(givenAt, decidedAt) <= 0,
  )
  return since ? { came: 'older', stands: { kind: since.answer.kind, at: since.givenAt } } : { came: 'counted' }
}

/** An answer is moved by a millisecond at most, to keep its place before or after another. */
const isThen = (givenAt: Temporal.Instant, at: Temporal.Instant): boolean =>
  Math.abs(givenAt.epochMilliseconds - at.epochMilliseconds) <= 1
