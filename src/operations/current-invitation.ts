import { done, type Outcome } from '../domain/outcome.ts'
import { lockInvitations } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { oweInvitation } from './meetings.ts'
import { perform, type Request } from './perform.ts'

/** Owes whoever asks the invitation as it is now, one for each of their offices; nothing when they cannot be written to. */
export async function sendCurrentInvitation(
  desk: Desk,
  request: Request,
  meetingId: string,
): Promise<Outcome<{ reachable: boolean }>> {
  return perform(desk, request, 'answer.give', async (work) => {
    const { ties, userId } = work.actor
    const held = [...new Set(ties.map((tie) => tie.account.officeId))]
    const meeting = await findMeeting(work.trx, meetingId)
    const invited = meeting ? await lockInvitations(work.trx, meetingId, held) : []
    const reachable = invited.length > 0 && (await isReachable(work, userId))
    if (meeting && reachable)
      for (const { officeId } of invited) oweInvitation(work, meeting, { chatId: userId, officeId }, 'answer')
    return done({ reachable })
  })
}
