import type { DelegationBasis } from '../domain/delegation-basis.ts'
import { answerOf } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { standingDelegations } from '../store/delegations.ts'
import { setDelegationBasis } from '../store/invitations.ts'
import { findPerson } from '../store/people.ts'
import { openPlaces } from './answers.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'

/**
 * Notes on what the delegate of an office comes, whether they are named yet or not, also in place of what was noted
 * before; the answer stays as it is. Refuses with `answer-changed` once nobody comes instead any more, or an account does.
 */
export async function noteBasis(
  desk: Desk,
  request: Request,
  noted: { meetingId: string; officeId: string; basis: DelegationBasis; as: 'own' | 'secretariat' },
): Promise<Outcome<null>> {
  const { meetingId, officeId, basis, as } = noted
  return perform<null>(desk, request, as === 'own' ? 'answer.give' : 'answer.give-for', async (work) => {
    const held = work.actor.ties.map(({ account }) => account.officeId)
    const wanted = as === 'secretariat' || held.includes(officeId) ? [officeId] : []
    const places = await openPlaces(work, meetingId, wanted, 'delegated', as === 'own' ? work.now : null)
    if (!places.ok) return places
    const [invitation] = places.value.invitations
    if (!invitation) return refused('not-invited')
    const asked = await standingDelegations(work.trx, meetingId, officeId)
    if (answerOf(invitation) !== 'delegated' || asked.length > 0) return refused('answer-changed')
    await setDelegationBasis(work.trx, invitation.id, basis)
    work.note(`meeting:${meetingId}`, { office: officeId, basis, before: invitation.delegateBasis })
    return done(null)
  })
}

/** Whoever named a delegate has time to say the rest by themselves. */
const gathering = Temporal.Duration.from({ minutes: 1 })

/** Owes whoever named a delegate in a group, where everybody reads along, what is to be minded or asked about it. */
export async function sayNoted(work: Work, meeting: Meeting, officeId: string): Promise<void> {
  const chatId = work.actor.userId
  if (!(await findPerson(work.trx, chatId))?.reachable) return
  work.owe({
    kind: 'delegation-noted',
    chatId,
    subject: { meetingId: meeting.id, officeId },
    priority: 'answer',
    coalesceKey: `delegation-noted:${meeting.id}:${officeId}:${chatId}`,
    notBefore: work.now.add(gathering),
  })
}
