import { isBeforeRound } from '../domain/answering.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { endedByJoining } from '../domain/succession.ts'
import { takesMarks } from '../domain/time-poll.ts'
import { type Claim, claimsSince, findClaim, type HeldAnswer, settleClaim, waitingClaims } from '../store/claims.ts'
import { lock } from '../store/database.ts'
import { findMeeting, meetingsOf } from '../store/meetings.ts'
import { findPerson } from '../store/people.ts'
import { pendingPolls } from '../store/time-polls.ts'
import { tie } from './accounts.ts'
import { recordHeldAnswer } from './answers.ts'
import { awake } from './awake.ts'
import { askAboutClaim, claimMark } from './claim-questions.ts'
import { claimLasts } from './claims.ts'
import type { Desk } from './desk.ts'
import { oweInvitation } from './meetings.ts'
import { perform, type Request, system, type Work } from './perform.ts'
import { askAccount } from './poll-tell.ts'
import { askQuestion, questionLasts } from './questions.ts'

/**
 * Confirms or refuses a claim. A confirmed one ties the account to the office, sends it the office's open
 * invitations and lets the press that waited count. Refuses with `claim-decided` (which way, by whom and when), or
 * `claim-expired`.
 */
export async function decideClaim(
  desk: Desk,
  request: Request,
  claimId: string,
  decision: 'confirmed' | 'refused',
): Promise<Outcome<{ decision: 'confirmed' | 'refused' }>> {
  return perform(desk, request, 'claim.decide', (work) => decideOne(desk, work, claimId, decision))
}

/** What came of several claims decided at once. */
export interface ClaimsDecided {
  count: number
  /** The first that somebody else had decided before, or that had ended. */
  late: Refusal | null
}

/**
 * Decides the claims with these marks (`claimMark`) at once; those settled before are left as they are, and the first
 * of them is told of. Refuses with `claims-collide` when two of them would follow each other on one seat.
 */
export async function decideClaims(
  desk: Desk,
  request: Request,
  marks: readonly string[],
  decision: 'confirmed' | 'refused',
): Promise<Outcome<ClaimsDecided>> {
  return perform<ClaimsDecided>(desk, request, 'claim.decide', async (work) => {
    const recent = await claimsSince(work.trx, work.now.subtract(claimLasts).subtract(claimLasts))
    const meant = recent.filter(({ id }) => marks.includes(claimMark(id)))
    const waiting = meant.filter(({ state }) => state === 'waiting')
    if (decision === 'confirmed' && waiting.some((one) => waiting.some((other) => displaces(one, other))))
      return refused('claims-collide')
    const outcomes: Outcome<unknown>[] = []
    // In one order for everybody, so that two who decide at once do not wait for each other.
    for (const { id } of meant.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      outcomes.push(await decideOne(desk, work, id, decision))
    if (outcomes.length === 0) return refused('not-found')
    const late = outcomes.find((outcome) => !outcome.ok) ?? null
    return done({ count: outcomes.filter(({ ok }) => ok).length, late })
  })
}

const displaces = (one: Claim, other: Claim): boolean =>
  one.id !== other.id && one.officeId === other.officeId && endedByJoining([one], other).length > 0

async function decideOne(
  desk: Desk,
  work: Work,
  claimId: string,
  decision: 'confirmed' | 'refused',
): Promise<Outcome<{ decision: 'confirmed' | 'refused' }>> {
  const { trx, actor, now } = work
  if (!(await lock(trx, 'claim', claimId))) return refused('not-found')
  const made = await findClaim(trx, claimId)
  if (!made) return refused('not-found')
  if (made.state === 'expired') return refused('claim-expired')
  if (made.state !== 'waiting') {
    const by = (await findPerson(trx, made.decidedBy ?? 0))?.name ?? String(made.decidedBy)
    const at = (made.decidedAt ?? made.createdAt).epochMilliseconds
    return refused('claim-decided', { decision: made.state, by, at })
  }
  await settleClaim(trx, claimId, decision, actor.userId, now)
  work.note(`claim:${claimId}`, { office: made.officeId, claimant: made.userId, state: decision, before: made.state })
  if (decision === 'confirmed') await join(work, made)
  await tellDecided(desk, work, made)
  return done({ decision })
}

async function join(work: Work, made: Claim): Promise<void> {
  const { officeId, userId, capacity, standing } = made
  await tie(work, { officeId, userId, capacity, standing })
  for (const held of made.held) await countHeld(work, made, held)
  for (const meeting of await meetingsOf(work.trx, [officeId], ['scheduled', 'in_progress']))
    oweInvitation(work, meeting, { chatId: userId, officeId })
  for (const poll of await pendingPolls(work.trx))
    if (takesMarks(poll, work.now) && poll.asked.includes(officeId)) askAccount(work, poll, { userId, officeId })
}

/**
 * An answer that waited becomes the office's, as of the moment it was pressed. A meeting that takes it no more, or never
 * asked the office, leaves none.
 */
async function countHeld(work: Work, made: Claim, held: HeldAnswer): Promise<void> {
  const { officeId, userId } = made
  const { meetingId, answer, at } = held
  const meeting = await findMeeting(work.trx, meetingId)
  // Pressed for a time that is no longer that of the meeting: the invitation that follows asks anew.
  if (!meeting || isBeforeRound(at, meeting)) return
  const given = { meetingId, officeId, answer, via: 'claim', givenAs: made.capacity, by: userId, at } as const
  const recorded = await recordHeldAnswer(work, given)
  if (!recorded.ok || !recorded.value?.missing) return
  const kind = recorded.value.missing
  await askQuestion(work, {
    chatId: userId,
    userId,
    kind: 'answer-detail',
    subject: { meetingId, officeId, kind, as: 'own' },
    expiresAt: work.now.add(questionLasts),
  })
  work.owe({ kind: 'answer-question', chatId: userId, subject: { meetingId, officeId, kind }, priority: 'rest' })
}

/** Ends the claims nobody decided about within seven days; returns how many. */
export async function expireClaims(desk: Desk, now: Temporal.Instant): Promise<number> {
  const old = await waitingClaims(desk.db, now.subtract(claimLasts))
  for (const { id } of old)
    await perform(desk, { key: `claim-expire:${id}`, caller: system }, 'claim.expire', async (work) => {
      await lock(work.trx, 'claim', id)
      const made = await findClaim(work.trx, id)
      if (made?.state !== 'waiting') return refused('already-decided')
      await settleClaim(work.trx, id, 'expired', null, work.now)
      work.note(`claim:${id}`, { office: made.officeId, claimant: made.userId, state: 'expired', before: made.state })
      // Nobody is written to at night because a week is over.
      await tellDecided(desk, work, made, awake(work))
      return done(null)
    })
  return old.length
}

async function tellDecided(desk: Desk, work: Work, made: Claim, notBefore = work.now): Promise<void> {
  const { id, userId } = made
  work.owe({ kind: 'claim-decided', chatId: userId, subject: { claimId: id }, priority: 'answer', notBefore })
  await askAboutClaim(desk, work, id, notBefore)
}
