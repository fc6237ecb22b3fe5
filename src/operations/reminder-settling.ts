import type { ReminderNote } from '../domain/reminder-due.ts'
import { lock } from '../store/database.ts'
import { findReminder, type Reminder, settleReminder } from '../store/reminders.ts'
import type { Work } from './perform.ts'

/** Whether a reminder is still to be fired, under its lock. */
export async function stillPending(work: Work, reminder: Reminder): Promise<boolean> {
  await lock(work.trx, 'reminder', reminder.id)
  return (await findReminder(work.trx, reminder.id))?.state === 'pending'
}

/** Settles the row and writes what came of it into the ledger. */
export async function settleReminderWith(work: Work, reminder: Reminder, note: ReminderNote): Promise<void> {
  await settleReminder(work.trx, reminder.id, note.skipped ? 'skipped' : 'fired', work.now, note)
  work.note(`${reminder.subject}:${reminder.subjectId}`, {
    reminder: reminder.kind,
    ...(note.skipped && { skipped: note.skipped }),
    offices: note.offices?.length ?? 0,
    groups: note.groups?.length ?? 0,
  })
}
