import { afterQuietHours } from '../domain/calendar.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { minutesDueAt } from '../domain/minutes.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { listHolidays } from '../store/holidays.ts'
import { addReminders, remindersOf } from '../store/reminders.ts'
import type { Desk } from './desk.ts'
import { minutesIn } from './minutes-access.ts'
import { oweDue } from './minutes-telling.ts'
import { perform, type Request, type Work } from './perform.ts'
import { reminderKey } from './reminder-rows.ts'

/** Inside the closing of a meeting: on the next working day whoever writes its minutes is reminded of them, once. */
export async function planMinutesReminder(work: Work, meeting: Meeting): Promise<void> {
  if (isConfidential(meeting)) return
  const before = await remindersOf(work.trx, 'meeting', meeting.id)
  if (before.some(({ kind, state }) => kind === 'minutes' && state === 'fired')) return
  const due = { kind: 'minutes' as const, dueAt: minutesDueAt(work.now, meeting.zone, await listHolidays(work.trx)) }
  const row = { id: work.newId(), uniqueKey: reminderKey('meeting', meeting.id, due), ...due }
  await addReminders(work.trx, [{ ...row, subject: 'meeting', subjectId: meeting.id }])
}

/** The time has come: says so unless the minutes are with the chair or approved, or the meeting goes on once more. */
export async function remindOfMinutes(desk: Desk, request: Request, meetingId: string): Promise<Outcome<null>> {
  return perform<null>(desk, request, 'reminder.fire', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const held = await minutesIn(work.trx, meetingId, work.now)
    if ('ok' in held) return held
    if (held.meeting.state !== 'closed') return refused('minutes-meeting-open')
    if (held.minutes.state === 'submitted' || held.minutes.state === 'approved') return refused('minutes-approved')
    const zoned = work.now.toZonedDateTimeISO(held.meeting.zone)
    await oweDue(work, desk, held, afterQuietHours(zoned, work.settings.quiet).toInstant())
    return done(null)
  })
}
