import type { Engagement } from '../domain/clash.ts'
import { answerOf } from '../domain/invitation.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOfMeetings } from '../store/invitations.ts'
import { meetingsIn } from '../store/meetings.ts'

/** The meetings to come and going on, each with the offices that are to be there: invited and not declined. */
export async function readEngagements(reader: Reader, exceptId: string): Promise<Engagement[]> {
  const meetings = (await meetingsIn(reader, ['scheduled', 'in_progress'])).filter(
    ({ id, startsAt }) => id !== exceptId && startsAt !== null,
  )
  const invitations = await invitationsOfMeetings(
    reader,
    meetings.map(({ id }) => id),
  )
  const offices = Map.groupBy(
    invitations.filter((each) => answerOf(each) !== 'absent'),
    ({ meetingId }) => meetingId,
  )
  return meetings.map((meeting) => ({
    meeting,
    offices: new Set((offices.get(meeting.id) ?? []).map(({ officeId }) => officeId)),
  }))
}
