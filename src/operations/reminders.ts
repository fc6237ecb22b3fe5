import { decideExpiry } from '../domain/cooperation-expiry.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import {
  type DueDecision,
  decideMeetingReminder,
  decideTaskReminder,
  type ReminderNote,
  type SkipReason,
} from '../domain/reminder-due.ts'
import type { MeetingReminderKind, PlannedReminder, TaskReminderKind } from '../domain/reminder-plan.ts'
import { owesWork } from '../domain/task.ts'
import { findCooperation } from '../store/cooperations.ts'
import { lock } from '../store/database.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { findMeeting } from '../store/meetings.ts'
import { dueReminders, holdReminder, nextReminderAt, type Reminder, remindersOf } from '../store/reminders.ts'
import { findTask } from '../store/tasks.ts'
import { openCheckIn } from './check-in.ts'
import { tellOfExpiry } from './cooperation-expiry.ts'
import type { Desk } from './desk.ts'
import { beginMeeting, closeMeeting } from './meetings.ts'
import { remindOfMinutes } from './minutes-reminding.ts'
import { perform, type Request, system, type Work } from './perform.ts'
import { fireForPoll } from './poll-reminders.ts'
import { planNextTaskReminder } from './reminder-rows.ts'
import { settleReminderWith, stillPending } from './reminder-settling.ts'
import { tellOfMeeting } from './reminder-tell.ts'
import { oweDigests, tellOfTask } from './task-nudges.ts'

/** Rows read at once: what fell due in a long downtime is worked off in portions. */
const PORTION = 100

/**
 * Fires every reminder that is due, each in a transaction of its own, and returns when the next one is; undefined
 * when none is pending. One that cannot be fired does not keep the others waiting: they are fired, then this throws.
 */
export async function fireDueReminders(desk: Desk): Promise<Temporal.Instant | undefined> {
  const tried = new Set<string>()
  const errors: unknown[] = []
  for (;;) {
    const due = await dueReminders(desk.db, desk.clock.now(), PORTION + errors.length)
    const untried = due.filter((reminder) => !tried.has(requestKey(reminder)))
    if (untried.length === 0) break
    for (const reminder of inPlannedOrder(untried)) {
      tried.add(requestKey(reminder))
      try {
        await fire(desk, reminder)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await oweDigests(desk)
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} reminders could not be fired`)
  return nextReminderAt(desk.db)
}

/** The due moment is part of the key because a reminder held in quiet hours comes up again. */
const requestKey = (reminder: Reminder): string => `reminder:${reminder.uniqueKey}:${reminder.dueAt.epochMilliseconds}`

/** Of reminders due at the same moment the general one comes before that of the deadline, whose readers it spares. */
const inPlannedOrder = (reminders: Reminder[]): Reminder[] =>
  reminders.toSorted(
    (one, other) =>
      Temporal.Instant.compare(one.dueAt, other.dueAt) ||
      Number(one.kind === 'answer-day') - Number(other.kind === 'answer-day'),
  )

async function fire(desk: Desk, reminder: Reminder): Promise<void> {
  const request: Request = { key: requestKey(reminder), caller: system }
  if (reminder.subject === 'task') await fireForTask(desk, request, reminder)
  else if (reminder.subject === 'cooperation') await fireForCooperation(desk, request, reminder)
  else if (reminder.subject === 'poll') await fireForPoll(desk, request, reminder)
  else if (reminder.kind in turning) await turnMeeting(desk, request, reminder)
  else await fireForMeeting(desk, request, reminder)
}

/** Turns that are operations of their own. */
const turning = {
  'check-in': (desk: Desk, request: Request, meetingId: string) => openCheckIn(desk, request, { meetingId }),
  begin: beginMeeting,
  close: closeMeeting,
  minutes: remindOfMinutes,
}

/** A meeting begins or closes by an operation of its own; should the row not be settled after it, it runs once more and changes nothing. */
async function turnMeeting(desk: Desk, request: Request, reminder: Reminder): Promise<void> {
  const turn = turning[reminder.kind as keyof typeof turning]
  const outcome = await turn(desk, { key: `${request.key}:turn`, caller: system }, reminder.subjectId)
  await perform(desk, request, 'reminder.fire', async (work) => {
    const note: ReminderNote = outcome.ok ? {} : { skipped: 'settled' }
    await settleReminderWith(work, reminder, note)
    return done(null)
  })
}

async function fireForMeeting(desk: Desk, request: Request, reminder: Reminder): Promise<Outcome<null>> {
  return perform(desk, request, 'reminder.fire', async (work) => {
    await lock(work.trx, 'meeting', reminder.subjectId)
    if (!(await stillPending(work, reminder))) return done(null)
    const meeting = await findMeeting(work.trx, reminder.subjectId)
    if (meeting?.state !== 'scheduled' && meeting?.state !== 'in_progress') return skip(work, reminder, 'settled')
    const all = await remindersOf(work.trx, 'meeting', meeting.id)
    const planned = { kind: reminder.kind as MeetingReminderKind, dueAt: reminder.dueAt }
    const decision = decideMeetingReminder(
      planned,
      meeting,
      othersPending(all, reminder),
      work.now,
      work.settings.quiet,
      {
        holidays: await listHolidays(work.trx),
        ramadans: await listRamadans(work.trx),
        hours: work.settings.hours,
      },
    )
    if (decision.act !== 'fire') return putOff(work, reminder, decision)
    await settleReminderWith(work, reminder, await tellOfMeeting(work, reminder, meeting, all))
    return done(null)
  })
}

async function fireForTask(desk: Desk, request: Request, reminder: Reminder): Promise<Outcome<null>> {
  return perform(desk, request, 'reminder.fire', async (work) => {
    await lock(work.trx, 'task', reminder.subjectId)
    if (!(await stillPending(work, reminder))) return done(null)
    const task = await findTask(work.trx, reminder.subjectId)
    if (!task || !owesWork(task)) return skip(work, reminder, 'settled')
    const all = await remindersOf(work.trx, 'task', task.id)
    const planned = { kind: reminder.kind as TaskReminderKind, dueAt: reminder.dueAt }
    const { zone, now, settings } = work
    const holidays = await listHolidays(work.trx)
    const others = othersPending(all, reminder)
    const decision = decideTaskReminder(planned, zone, others, now, settings.quiet, holidays)
    if (decision.act !== 'hold') await planNextTaskReminder(work, task)
    if (decision.act !== 'fire') return putOff(work, reminder, decision)
    await settleReminderWith(work, reminder, await tellOfTask(work, reminder, task))
    return done(null)
  })
}

async function fireForCooperation(desk: Desk, request: Request, reminder: Reminder): Promise<Outcome<null>> {
  return perform(desk, request, 'reminder.fire', async (work) => {
    await lock(work.trx, 'cooperation', reminder.subjectId)
    if (!(await stillPending(work, reminder))) return done(null)
    const cooperation = await findCooperation(work.trx, reminder.subjectId)
    if (!cooperation?.endsOn || cooperation.ended) return skip(work, reminder, 'settled')
    const all = await remindersOf(work.trx, 'cooperation', cooperation.id)
    const decision = decideExpiry(reminder, othersPending(all, reminder), work.now.toZonedDateTimeISO(work.zone), {
      holidays: await listHolidays(work.trx),
      ramadans: await listRamadans(work.trx),
      hours: work.settings.hours,
    })
    if (decision.act !== 'fire') return putOff(work, reminder, decision)
    await settleReminderWith(work, reminder, await tellOfExpiry(work, desk.settings, cooperation))
    return done(null)
  })
}

const othersPending = (all: readonly Reminder[], reminder: Reminder): PlannedReminder[] =>
  all.filter((other) => other.state === 'pending' && other.id !== reminder.id)

async function putOff(
  work: Work,
  reminder: Reminder,
  decision: Exclude<DueDecision, { act: 'fire' }>,
): Promise<Outcome<null>> {
  if (decision.act === 'skip') return skip(work, reminder, decision.why)
  await holdReminder(work.trx, reminder.id, decision.until)
  work.note(`${reminder.subject}:${reminder.subjectId}`, { reminder: reminder.kind, held: decision.until.toString() })
  return done(null)
}

async function skip(work: Work, reminder: Reminder, why: SkipReason): Promise<Outcome<null>> {
  await settleReminderWith(work, reminder, { skipped: why })
  return done(null)
}
