import type { Cooperation } from '../domain/cooperation.ts'
import { planOfExpiry } from '../domain/cooperation-expiry.ts'
import { closesByItselfAt, type Meeting } from '../domain/meeting.ts'
import { notYetTold, type PlannedReminder, planOfMeeting, planOfTask } from '../domain/reminder-plan.ts'
import type { Settings } from '../domain/settings.ts'
import type { Task } from '../domain/task.ts'
import { escalationPlan } from '../domain/task-escalation.ts'
import { listHolidays } from '../store/holidays.ts'
import { addReminders, cancelPending, type Reminder, type ReminderSubject, remindersOf } from '../store/reminders.ts'
import type { Work } from './perform.ts'

/**
 * Writes the reminders of a published meeting, its beginning and its closing among them, inside the transaction
 * that publishes or moves it. What an earlier plan still had pending and this one has not is cancelled, so calling
 * it again after every change is right. Throws when the meeting has no start.
 */
export async function planMeetingReminders(work: Work, meeting: Meeting): Promise<void> {
  const plan = planOfMeeting(meeting, await listHolidays(work.trx), work.now, work.settings)
  await replan(work, 'meeting', meeting.id, plan)
}

/**
 * Writes the reminders of a meeting anew because the settings changed. What was told is not told again, and what is
 * due this moment still goes out. The caller holds the meeting's lock, or a reminder could fire in between.
 */
export async function replanAfterSettings(work: Work, meeting: Meeting, settings: Settings): Promise<void> {
  const before = await remindersOf(work.trx, 'meeting', meeting.id)
  const plan = planOfMeeting(meeting, await listHolidays(work.trx), work.now, settings)
  const due = before.filter((each) => each.state === 'pending' && Temporal.Instant.compare(each.dueAt, work.now) <= 0)
  const kept = due.map(({ uniqueKey }) => uniqueKey)
  await replan(work, 'meeting', meeting.id, notYetTold(plan, before, meeting.zone, work.now), kept)
}

/**
 * Writes the reminders of a meeting anew after a change that left its start where it was. What is due at this moment,
 * or was put off until quiet hours end, still goes out; of the deadline only when that stayed too. A meeting opened
 * again after its time has nothing ahead.
 */
export async function replanAfterChange(work: Work, meeting: Meeting, deadlineStays: boolean): Promise<void> {
  if (Temporal.Instant.compare(closesByItselfAt(meeting), work.now) <= 0) return
  const ofDeadline = (kind: string) => kind === 'answer-day' || kind === 'lock' || kind === 'deadline'
  const late = (await remindersOf(work.trx, 'meeting', meeting.id)).filter(
    (each) =>
      each.state === 'pending' &&
      each.kind !== 'close' &&
      Temporal.Instant.compare(plannedFor(each), work.now) <= 0 &&
      (deadlineStays || !ofDeadline(each.kind)),
  )
  const plan = planOfMeeting(meeting, await listHolidays(work.trx), work.now, work.settings)
  await replan(
    work,
    'meeting',
    meeting.id,
    plan,
    late.map(({ uniqueKey }) => uniqueKey),
  )
}

/**
 * The same for a task the office still owes, with the steps of its escalation; called when it is made or handed back, and
 * when its due date changes or the settings do. Whoever has heard of this due date is not told of it again.
 */
export async function planTaskReminders(
  work: Work,
  { id, dueOn }: Pick<Task, 'id' | 'dueOn'>,
  { escalation }: Pick<Settings, 'escalation'> = work.settings,
): Promise<void> {
  const told = (await remindersOf(work.trx, 'task', id)).filter(
    (each) => each.state === 'fired' && isAfter(each, dueOn, work),
  )
  const steps = await stepsAhead(work, dueOn, { escalation })
  await replan(work, 'task', id, [
    ...planOfTask(dueOn, work.zone, work.now),
    ...steps.filter(({ kind }) => !told.some((each) => each.kind === kind)),
  ])
}

const stepsAhead = async (work: Work, dueOn: string, { escalation }: Pick<Settings, 'escalation'>) =>
  escalationPlan(dueOn, work.zone, work.now, await listHolidays(work.trx), escalation)

/** Whether a reminder belongs to this due date: a step that follows an earlier one came before it. */
const isAfter = ({ dueAt }: Reminder, dueOn: string, { zone }: Work): boolean =>
  Temporal.PlainDate.compare(dueAt.toZonedDateTimeISO(zone).toPlainDate(), Temporal.PlainDate.from(dueOn)) > 0

/** The warnings before a cooperation ends; called when its last day is known or becomes another. */
export async function planCooperationReminders(
  work: Work,
  { id, endsOn }: Pick<Cooperation, 'id' | 'endsOn'>,
): Promise<void> {
  const plan = endsOn === null ? [] : planOfExpiry(endsOn, work.zone, await listHolidays(work.trx), work.now)
  await replan(work, 'cooperation', id, plan)
}

/** Nothing more is due: the meeting was cancelled or closed, the task is in review or done, the cooperation ended. */
export async function cancelReminders(work: Work, subject: ReminderSubject, id: string): Promise<void> {
  await cancelPending(work.trx, subject, id, work.now)
}

/**
 * Adds what a task is reminded of next without touching what is pending: after an overdue reminder comes another,
 * every third day, for as long as the office owes its work; and the steps of an escalation that has none yet.
 */
export async function planNextTaskReminder(work: Work, task: Pick<Task, 'id' | 'dueOn'>): Promise<void> {
  const overdue = planOfTask(task.dueOn, work.zone, work.now).filter(({ kind }) => kind === 'overdue')
  const planned = (await remindersOf(work.trx, 'task', task.id)).filter(({ state }) => state !== 'cancelled')
  const steps = await stepsAhead(work, task.dueOn, work.settings)
  // A step that stands already may have been put off since.
  const missing = steps.filter(
    ({ kind }) => !planned.some((each) => each.kind === kind && isAfter(each, task.dueOn, work)),
  )
  await addReminders(work.trx, rowsOf(work, 'task', task.id, [...overdue, ...missing]))
}

/** One row per subject, kind and moment of its plan: making a plan twice makes no reminder twice. */
export const reminderKey = (subject: ReminderSubject, subjectId: string, { kind, dueAt }: PlannedReminder): string =>
  `${subject}:${subjectId}:${kind}:${dueAt.epochMilliseconds}`

/** When a row's plan had it due; a row put off falls due later. */
export const plannedFor = ({ uniqueKey }: Pick<Reminder, 'uniqueKey'>): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number(uniqueKey.split(':').at(-1)))

async function replan(
  work: Work,
  subject: ReminderSubject,
  subjectId: string,
  plan: PlannedReminder[],
  kept: readonly string[] = [],
): Promise<void> {
  const rows = rowsOf(work, subject, subjectId, plan)
  const keys = [...kept, ...rows.map((row) => row.uniqueKey)]
  await cancelPending(work.trx, subject, subjectId, work.now, keys)
  await addReminders(work.trx, rows)
}

const rowsOf = (work: Work, subject: ReminderSubject, subjectId: string, plan: PlannedReminder[]) =>
  plan.map((planned) => ({
    id: work.newId(),
    uniqueKey: reminderKey(subject, subjectId, planned),
    subject,
    subjectId,
    kind: planned.kind,
    dueAt: planned.dueAt,
  }))
