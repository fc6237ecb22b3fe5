import type { GivenAs } from '../domain/answering.ts'
import type { Office } from '../domain/directory.ts'
import { type AnswerCount, countAnswers, type Invitation } from '../domain/invitation.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { givers } from '../store/answers.ts'
import { standingDelegations } from '../store/delegations.ts'
import { invitationsOf } from '../store/invitations.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { type Concerns, readConcerns } from './delegation-concerns.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { lateAmong } from './late-answer.ts'
import { type Actor, type Caller, consult, perform, type Request } from './perform.ts'

/** How many closed meetings a recap still offers. */
const past = 10

export interface RecapLine {
  invitation: Invitation
  office: Office
  /** Who gave the standing answer and as what; undefined while there is none. */
  giver: { name: string | null; givenAs: GivenAs } | undefined
  /** It came, or was changed, after the deadline. */
  late: boolean
  /** Who comes instead was named in words: on what they come can be said. */
  hasBasis?: boolean
}

export interface Recap {
  meeting: Meeting
  lines: RecapLine[]
  count: AnswerCount
  /** The secretariat sees reasons in full and may answer for an office; leaders see only their category. */
  secretariat: boolean
  /** What of the delegates is to be minded, for the secretariat. */
  concerns?: Concerns
  /** The moment of reading. */
  now: Temporal.Instant
}

/** The meetings whose answers can be looked at: what is coming, then the last closed ones. */
export async function recapMeetings(desk: Desk, caller: Caller): Promise<Outcome<Meeting[]>> {
  return consult(desk, caller, 'recap.read', async (reader) =>
    done([...(await meetingsIn(reader, ['in_progress', 'scheduled'])), ...(await closedMeetings(reader, past))]),
  )
}

/** Who answered what, when and through whom, with who has not: for the secretariat and leaders, only privately. */
export async function recapOf(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<Recap>> {
  return consult(desk, caller, 'recap.read', async (reader, actor, now) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting || meeting.state === 'draft') return refused('not-found')
    const invitations = await invitationsOf(reader, meetingId)
    const offices = new Map((await listOffices(reader, heldOn(meeting))).map((office) => [office.id, office]))
    const gave = await givers(reader, meetingId)
    const late = await lateAmong(reader, meeting, invitations)
    const asked = new Set((await standingDelegations(reader, meetingId)).map(({ officeId }) => officeId))
    const lines = invitations.flatMap((invitation) => {
      const office = offices.get(invitation.officeId)
      if (!office) return []
      const hasBasis = invitation.delegatePosition !== null && !asked.has(office.id)
      return [{ invitation, office, giver: gave.get(office.id), late: late.has(office.id), hasBasis }]
    })
    const secretariat = isSecretariat(actor)
    const concerns = secretariat && (await readConcerns(desk, reader, meeting, { invitations, offices }))
    const count = countAnswers(invitations)
    return done({ meeting, lines, count, secretariat, ...(concerns && { concerns }), now })
  })
}

/** A recap asked for in a group goes to whoever asked, privately. */
export async function oweRecap(desk: Desk, request: Request): Promise<Outcome<{ reachable: boolean }>> {
  return perform(desk, request, 'recap.read', async (work) => {
    const chatId = work.actor.userId
    const reachable = await isReachable(work, chatId)
    const coalesceKey = `recap:${chatId}`
    if (reachable) work.owe({ kind: 'recap', chatId, subject: { meetingId: null }, priority: 'answer', coalesceKey })
    return done({ reachable })
  })
}

/** The same for the own invitations. */
export async function oweMyInvitations(desk: Desk, request: Request): Promise<Outcome<{ reachable: boolean }>> {
  return perform(desk, request, 'answer.give', async (work) => {
    const userId = work.actor.userId
    const reachable = await isReachable(work, userId)
    const coalesceKey = `my-invitations:${userId}`
    if (reachable)
      work.owe({ kind: 'my-invitations', chatId: userId, subject: { userId }, priority: 'answer', coalesceKey })
    return done({ reachable })
  })
}

const isSecretariat = (actor: Actor): boolean => actor.roles.includes('secretariat')
