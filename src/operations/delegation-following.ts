import { afterEvent, type Delegation } from '../domain/delegation.ts'
import type { Answer, Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { insertDelegation, settleDelegation, standingDelegations } from '../store/delegations.ts'
import type { Work } from './perform.ts'

/** Inside an answer of an office: whoever was asked for another one is not to come, and whoever is named now is asked. */
export async function followDelegation(
  work: Work,
  meeting: Meeting,
  invitation: Invitation,
  given: { answer: Answer; by: number },
): Promise<void> {
  const { officeId } = invitation
  // Pressed again, or completed in the same words, it is the same person.
  const { delegate } = given.answer
  if (given.answer.kind === 'delegated' && delegate && delegate.userId === undefined && isSame(invitation, delegate))
    return
  const named = given.answer.kind === 'delegated' ? given.answer.delegate?.userId : undefined
  const standing = await standingDelegations(work.trx, meeting.id, officeId)
  for (const each of standing.filter(({ userId }) => userId !== named)) await endDelegation(work, each)
  if (named === undefined || standing.some(({ userId }) => userId === named)) return
  const delegation: Delegation = {
    id: work.newId(),
    meetingId: meeting.id,
    officeId,
    userId: named,
    madeBy: given.by,
    madeAt: work.now,
    state: 'asked',
  }
  await insertDelegation(work.trx, delegation)
  work.owe({ kind: 'delegation-asked', chatId: named, subject: { delegationId: delegation.id }, priority: 'answer' })
}

/** Whoever was asked is told that they are not to come. */
export async function endDelegation(work: Work, delegation: Delegation): Promise<void> {
  const state = afterEvent(delegation.state, 'withdraw')
  if (!state) return
  await settleDelegation(work.trx, delegation.id, state, work.now)
  const { id: delegationId, userId: chatId } = delegation
  work.owe({ kind: 'delegation-ended', chatId, subject: { delegationId }, priority: 'rest' })
}

/** Inside a change: nobody stands in at a meeting whose office is asked again or invited no more. */
export async function endDelegations(work: Work, meetingId: string, officeIds: readonly string[]): Promise<void> {
  for (const each of await standingDelegations(work.trx, meetingId))
    if (officeIds.includes(each.officeId)) await endDelegation(work, each)
}

const isSame = (invitation: Invitation, delegate: NonNullable<Answer['delegate']>): boolean =>
  invitation.delegatePosition === delegate.position && invitation.delegateName === (delegate.name ?? null)

/** Whether somebody was asked to come for an office and would name another: only its head may. */
export async function passesOn(work: Work, meetingId: string, officeIds: readonly string[]): Promise<boolean> {
  const { userId, ties } = work.actor
  const heads = new Set(ties.flatMap(({ account }) => (account.capacity === 'head' ? account.officeId : [])))
  const standing = await standingDelegations(work.trx, meetingId)
  return standing.some(
    (each) => each.userId === userId && officeIds.includes(each.officeId) && !heads.has(each.officeId),
  )
}
