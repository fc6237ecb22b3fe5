import type { Answer, AnswerKind } from './invitation.ts'
import type { Meeting } from './meeting.ts'

type Held = Pick<Meeting, 'online' | 'place'>

/** Whether a meeting has no room: whoever comes to it joins from afar. */
export const isOnlineOnly = ({ online, place }: Held): boolean => online && (place ?? '').trim() === ''

/** An answer as the meeting takes it: whoever is present at one without a room is present online. */
export const asHeld = (meeting: Held, answer: Answer): Answer =>
  answer.kind === 'present' && isOnlineOnly(meeting) ? { ...answer, kind: 'online' } : answer

/**
 * Whether an office that answered so needs the link: it comes online, or it comes, late or by somebody else, to a
 * meeting without a room.
 */
export const needsLink = (meeting: Held, kind: AnswerKind | undefined): boolean =>
  kind === 'online' || (isOnlineOnly(meeting) && (kind === 'present' || kind === 'late' || kind === 'delegated'))
