import { afterQuietHours, type Holiday, type QuietHours } from './calendar.ts'
import { isChase, type WorkCalendar, whenAtWork } from './chase.ts'
import type { ForecastTold } from './forecast-decision.ts'
import type { Meeting } from './meeting.ts'
import {
  isTurn,
  type MeetingReminderKind,
  type PlannedReminder,
  type ReminderKind,
  type TaskReminderKind,
} from './reminder-plan.ts'
import { isEscalation, workMorning } from './task-escalation.ts'

/**
 * Why a reminder was not sent, for the record: its moment had passed, another says it the same day, nobody needed it, nobody could be written to, or its subject was settled meanwhile.
 */
export type SkipReason = 'too-late' | 'superseded' | 'nobody' | 'unreachable' | 'settled'

/** What came of a reminder. Rows of the outbox are named by their ids, so that their fate can be looked up. */
export interface ReminderNote {
  skipped?: SkipReason
  /** Offices written to privately. */
  offices?: { officeId: string; rows: string[] }[]
  /** Offices that nobody could be written to for. */
  unreachable?: string[]
  /** Offices asked earlier the same day and therefore not again. */
  spared?: string[]
  groups?: { chatId: number; row: string }[]
  /** Assistants who were told which of their offices have not answered. */
  leaders?: { officeId: string; rows: string[] }[]
  /** Rows to the secretariat. */
  secretariat?: string[]
  /** What the secretariat was told at the deadline is decided about. */
  forecast?: ForecastTold
}

export type DueDecision =
  | { act: 'fire' }
  | { act: 'hold'; until: Temporal.Instant }
  | { act: 'skip'; why: 'too-late' | 'superseded' }

/** A reminder that waited no longer than this was on time. */
const ON_TIME = Temporal.Duration.from({ minutes: 30 })

const attendance: readonly ReminderKind[] = ['three-days', 'one-day', 'two-hours']

/**
 * What becomes of a meeting's reminder that is due. On time it fires; after downtime it fires if it still helps:
 * before the meeting (the morning of the deadline: before the deadline), outside quiet hours, and only when no
 * later reminder of the same purpose comes the same day anyway.
 */
export function decideMeetingReminder(
  reminder: PlannedReminder<MeetingReminderKind>,
  meeting: Pick<Meeting, 'startsAt' | 'answerBy' | 'zone'>,
  waiting: readonly PlannedReminder[],
  now: Temporal.Instant,
  quiet: QuietHours,
  calendar: WorkCalendar,
): DueDecision {
  if (isTurn(reminder.kind)) return { act: 'fire' }
  if (isChase(reminder.kind)) return decideChase(reminder, meeting, waiting, now, calendar)
  const until = reminder.kind === 'answer-day' ? meeting.answerBy : meeting.startsAt
  const others = attendance.includes(reminder.kind) ? waiting.filter(({ kind }) => attendance.includes(kind)) : []
  return decide(reminder, others, until, meeting.zone, now, quiet)
}

/** A step of the chase waits for working hours; one whose time has passed, or that the next one overtakes, is left out. */
function decideChase(
  { dueAt }: PlannedReminder,
  { answerBy, zone }: Pick<Meeting, 'answerBy' | 'zone'>,
  waiting: readonly PlannedReminder[],
  now: Temporal.Instant,
  calendar: WorkCalendar,
): DueDecision {
  const { compare } = Temporal.Instant
  const sendAt = whenAtWork(now.toZonedDateTimeISO(zone), calendar).toInstant()
  if (!answerBy || compare(sendAt, answerBy) >= 0) return { act: 'skip', why: 'too-late' }
  const later = waiting.filter((other) => isChase(other.kind) && compare(other.dueAt, dueAt) > 0)
  if (later.some((other) => compare(other.dueAt, sendAt) <= 0)) return { act: 'skip', why: 'superseded' }
  return compare(sendAt, now) > 0 ? { act: 'hold', until: sendAt } : { act: 'fire' }
}

/**
 * The same for a task, whose reminders help at any time, since they speak of the task as it stands. A step of the
 * escalation is taken on working days alone and overtaken by none, since each has readers of its own.
 */
export function decideTaskReminder(
  reminder: PlannedReminder<TaskReminderKind>,
  zone: string,
  waiting: readonly PlannedReminder[],
  now: Temporal.Instant,
  quiet: QuietHours,
  holidays: readonly Holiday[],
): DueDecision {
  if (!isEscalation(reminder.kind)) {
    const others = waiting.filter(({ kind }) => !isEscalation(kind))
    return decide(reminder, others, null, zone, now, quiet)
  }
  const morning = workMorning(now, zone, holidays)
  return morning ? { act: 'hold', until: morning } : decide(reminder, [], null, zone, now, quiet)
}

function decide(
  reminder: PlannedReminder,
  others: readonly PlannedReminder[],
  until: Temporal.Instant | null,
  zone: string,
  now: Temporal.Instant,
  quiet: QuietHours,
): DueDecision {
  const sendAt = afterQuietHours(now.toZonedDateTimeISO(zone), quiet)
  const after = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) > 0
  if (until && !after(until, sendAt.toInstant())) return { act: 'skip', why: 'too-late' }
  const endOfDay = sendAt.startOfDay().add({ days: 1 }).toInstant()
  const told = others.some(({ dueAt }) => after(dueAt, reminder.dueAt) && after(endOfDay, dueAt))
  if (told && after(now, reminder.dueAt.add(ON_TIME))) return { act: 'skip', why: 'superseded' }
  return after(sendAt.toInstant(), now) ? { act: 'hold', until: sendAt.toInstant() } : { act: 'fire' }
}

/**
 * After this moment a message of a reminder sent at `now` is not delivered any more: when the meeting begins, and
 * in any case when quiet hours do.
 */
export function reminderExpires(
  now: Temporal.Instant,
  zone: string,
  quiet: QuietHours,
  limit?: Temporal.Instant | null,
): Temporal.Instant {
  const evening = now.toZonedDateTimeISO(zone).withPlainTime(quiet.from).toInstant()
  return limit && Temporal.Instant.compare(limit, evening) < 0 ? limit : evening
}
