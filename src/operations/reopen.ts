import { whyNotReopened } from '../domain/change.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { findMeeting, saveMeeting } from '../store/meetings.ts'
import { addReminders } from '../store/reminders.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { oweCards } from './meetings.ts'
import { perform } from './perform.ts'
import { reminderKey } from './reminder-rows.ts'

/** A meeting opened for corrections closes by itself again. */
const correctionsLast = Temporal.Duration.from({ hours: 24 })

/**
 * Opens a closed meeting once more, for corrections of its facts, invitees and answers, within a set time. The
 * attendance stays as it is and nobody is told. It closes by itself a day later. A cancelled one is opened by a change.
 */
export async function reopenMeeting(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.reopen', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    const why = meeting.state === 'cancelled' ? 'meeting-cancelled' : whyNotReopened(meeting, work.now)
    if (why) return refused(why)
    await saveMeeting(work.trx, { ...meeting, state: 'in_progress', closedAt: null }, null)
    const close = { kind: 'close' as const, dueAt: work.now.add(correctionsLast) }
    const row = { id: work.newId(), uniqueKey: reminderKey('meeting', meetingId, close), ...close }
    await addReminders(work.trx, [{ ...row, subject: 'meeting', subjectId: meetingId }])
    oweCards(work, meeting)
    work.note(`meeting:${meetingId}`, { from: 'closed', to: 'in_progress' })
    return done({ meetingId })
  })
}
