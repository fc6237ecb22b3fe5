import { openableBefore } from '../domain/check-in.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import { type Meeting, plannedEnd } from '../domain/meeting.ts'
import { findWindow } from '../store/check-in.ts'
import type { Work } from './perform.ts'

interface Holder {
  userId: number
  officeId: string
  reachable: boolean
}

/** Owes these people the button with which they register, while it can be of use; who has registered gets none. */
export function askToRegister(work: Work, meeting: Meeting, holders: readonly Holder[]): void {
  for (const { userId, officeId } of holders.filter(({ reachable }) => reachable))
    work.owe({
      kind: 'check-in-asked',
      chatId: userId,
      subject: { meetingId: meeting.id, officeId },
      priority: 'timed',
      coalesceKey: `check-in-asked:${meeting.id}:${userId}`,
      expiresAt: plannedEnd(meeting),
    })
}

const comes: readonly AnswerKind[] = ['present', 'online', 'late', 'delegated']
const isHere: readonly AnswerKind[] = ['present', 'online']

/**
 * After an answer while the registration is open: an office that comes after all is asked like those that said so
 * before, and whoever says `hadir` on the spot mostly means to register, which an answer does not do.
 */
export async function askAfterAnswer(
  work: Work,
  meeting: Meeting,
  holders: readonly Holder[],
  { kind, before, by }: { kind: AnswerKind; before: AnswerKind | null; by: number },
): Promise<void> {
  if (!comes.includes(kind) || !meeting.startsAt) return
  // Before that it cannot be open: most answers need no look at it.
  if (Temporal.Instant.compare(work.now, meeting.startsAt.subtract(openableBefore)) < 0) return
  if (!(await findWindow(work.trx, meeting.id))) return
  const anew = before === null || !comes.includes(before)
  askToRegister(work, meeting, anew ? holders : holders.filter(({ userId }) => userId === by && isHere.includes(kind)))
}
