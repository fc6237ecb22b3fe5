import type { Office } from '../domain/directory.ts'
import { heldOn } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { perform, type Request } from './perform.ts'

/**
 * Owes somebody privately what they asked in a group about a meeting that invites their office: the answer is nobody
 * else's. Whoever cannot be written to gets none.
 */
export async function oweAskedFact(
  desk: Desk,
  request: Request,
  asked: { meetingId: string; officeId: string; fact: string },
): Promise<Outcome<{ reachable: boolean }>> {
  return perform(desk, request, 'answer.give', async (work) => {
    const { ties, userId } = work.actor
    if (!ties.some(({ account }) => account.officeId === asked.officeId)) return refused('not-invited')
    const reachable = await isReachable(work, userId)
    if (reachable) work.owe({ kind: 'asked-fact', chatId: userId, subject: asked, priority: 'answer' })
    return done({ reachable })
  })
}

/** The offices a meeting invites, in protocol order, as they were called on its day. For views: it acts as the system. */
export async function readInvited(desk: Desk, meetingId: string): Promise<Office[]> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (!meeting) return []
  const invited = new Set((await invitationsOf(desk.db, meetingId)).map(({ officeId }) => officeId))
  return (await listOffices(desk.db, heldOn(meeting))).filter(({ id }) => invited.has(id))
}
