import type { Meeting } from '../domain/meeting.ts'
import { reminderExpires } from '../domain/reminder-due.ts'
import { countedGroups } from '../store/groups.ts'
import type { Reminder } from '../store/reminders.ts'
import type { Work } from './perform.ts'

/** The groups of a meeting that are linked still get the counts. */
export async function tellGroups(
  work: Work,
  reminder: Reminder,
  meeting: Meeting,
): Promise<{ chatId: number; row: string }[]> {
  const linked = new Set((await countedGroups(work.trx)).map((group) => group.chatId))
  const expiresAt = reminderExpires(work.now, meeting.zone, work.settings.quiet, meeting.startsAt)
  return meeting.groups
    .filter((chatId) => linked.has(chatId))
    .map((chatId) => ({
      chatId,
      row: work.owe({
        kind: 'reminder-group',
        chatId,
        subject: { reminderId: reminder.id, meetingId: meeting.id, kind: reminder.kind },
        priority: 'timed',
        expiresAt,
      }),
    }))
}
