import type { Presence } from '../domain/delegate-clash.ts'
import { afterEvent, type Delegation } from '../domain/delegation.ts'
import type { Office } from '../domain/directory.ts'
import { answerOf, asPrevious } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findDelegation, recentPositions, settleDelegation } from '../store/delegations.ts'
import { askAgain, findInvitation } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById } from '../store/offices.ts'
import { namesOf } from '../store/people.ts'
import { openPlaces } from './answers.ts'
import { readEnvoyClashes } from './delegate-clash.ts'
import type { Desk } from './desk.ts'
import { oweCards } from './meetings.ts'
import { perform, type Request, type Work } from './perform.ts'

/** Whom a head may name by a press: staff with an account, and positions named lately. */
export interface DelegateChoices {
  staff: { accountId: string; userId: number; name: string }[]
  positions: string[]
}

/** At most so many of each are offered. */
const offered = 3

/** Whom somebody may name for their office; never themselves. For views: it acts as the system. */
export async function delegateChoices(desk: Desk, officeId: string, userId: number): Promise<DelegateChoices> {
  const accounts = await accountsOfOffice(desk.db, officeId)
  const staff = accounts.filter((each) => each.capacity === 'staff' && each.userId !== userId && each.reachable)
  return { staff: staff.slice(0, offered), positions: await recentPositions(desk.db, officeId, offered) }
}

/**
 * What somebody says who was asked to come instead of the head: that they come, or cannot. Then the invitation goes
 * back to the head at once, to be answered anew. Refuses whoever was not asked, and what was settled before.
 */
export async function answerDelegation(
  desk: Desk,
  request: Request,
  { delegationId, event }: { delegationId: string; event: 'accept' | 'decline' },
): Promise<Outcome<Delegation>> {
  return perform<Delegation>(desk, request, 'delegation.answer', async (work) => {
    const asked = await findDelegation(work.trx, delegationId)
    if (asked?.userId !== work.actor.userId) return refused('not-found')
    const places = await openPlaces(work, asked.meetingId, [asked.officeId], 'delegated')
    if (!places.ok) return places
    // Read again under the lock of the invitation: two presses at once are put in order by it.
    const delegation = await findDelegation(work.trx, delegationId)
    const state = delegation && afterEvent(delegation.state, event)
    if (!delegation || !state) return refused('delegation-settled')
    await settleDelegation(work.trx, delegationId, state, work.now)
    const [invitation] = places.value.invitations
    const { meeting } = places.value
    if (event === 'decline' && invitation && answerOf(invitation) === 'delegated') {
      await askAgain(work.trx, invitation.id, asPrevious(invitation, meeting.startsAt))
      oweCards(work, meeting)
    }
    await tellWhoNamed(work, delegation)
    work.note(`meeting:${meeting.id}`, { office: delegation.officeId, delegation: state, before: delegation.state })
    return done({ ...delegation, state })
  })
}

/** The heads of the office, and whoever named the delegate, hear what came of it. */
async function tellWhoNamed(work: Work, delegation: Delegation): Promise<void> {
  const { id: delegationId, officeId, madeBy, userId } = delegation
  const accounts = (await accountsOfOffice(work.trx, officeId)).filter(({ reachable }) => reachable)
  const told = accounts.filter((each) => each.userId !== userId && (each.capacity === 'head' || each.userId === madeBy))
  for (const chatId of new Set(told.map((each) => each.userId)))
    work.owe({
      kind: 'delegation-settled',
      chatId,
      subject: { delegationId },
      priority: 'answer',
      coalesceKey: `delegation:${delegationId}:${chatId}`,
    })
}

/** A delegation with what it is about. */
export interface DelegationShown {
  delegation: Delegation
  meeting: Meeting
  office: Office
  /** How whoever was asked is called. */
  name: string
  /** The meetings around the same time that they are to be at as well. */
  elsewhere: Presence['meeting'][]
}

/** For views: it acts as the system. */
export async function readDelegation(desk: Desk, id: string): Promise<DelegationShown | undefined> {
  const delegation = await findDelegation(desk.db, id)
  const meeting = delegation && (await findMeeting(desk.db, delegation.meetingId))
  const office = delegation && (await findOfficeById(desk.db, delegation.officeId))
  if (!delegation || !meeting || !office) return undefined
  const name = (await namesOf(desk.db, [delegation.userId])).get(delegation.userId)
  const invitation = await findInvitation(desk.db, meeting.id, office.id)
  const clashes = invitation && (await readEnvoyClashes(desk.db, meeting, [invitation]))
  return { delegation, meeting, office, name: name ?? office.name, elsewhere: clashes?.get(office.id) ?? [] }
}
