import { answerOf } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { needsLink } from '../domain/online.ts'
import { tiesOf } from '../store/accounts.ts'
import { openInvitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import type { Work } from './perform.ts'

/** Owes somebody the link of a meeting their office attends online: one message, however many of theirs do. */
export function oweOnlineLink(work: Work, { id: meetingId }: Meeting, to: { chatId: number; officeId: string }): void {
  work.owe({
    kind: 'online-link',
    chatId: to.chatId,
    subject: { meetingId, officeId: to.officeId },
    priority: 'answer',
    coalesceKey: `online-link:${meetingId}:${to.chatId}`,
  })
}

/** Whoever said that they join from afar while they could not be written to gets the links once they can. */
export async function oweMissedLinks(work: Work, userId: number): Promise<void> {
  const offices = (await tiesOf(work.trx, userId)).map(({ office }) => office.id)
  for (const invitation of await openInvitationsOf(work.trx, offices)) {
    if (invitation.answeredBy !== userId) continue
    const meeting = await findMeeting(work.trx, invitation.meetingId)
    if (meeting?.onlineUrl && needsLink(meeting, answerOf(invitation)))
      oweOnlineLink(work, meeting, { chatId: userId, officeId: invitation.officeId })
  }
}
