import { afterQuietHours, type Holiday, inQuietHours, previousWorkingDayOrSame, type QuietHours } from './calendar.ts'
import { type ChaseStep, chasePlan } from './chase.ts'
import { opensBefore } from './check-in.ts'
import type { ExpiryKind } from './cooperation-term.ts'
import { closesByItselfAt, type Meeting } from './meeting.ts'
import type { Settings } from './settings.ts'
import type { Escalation } from './task-escalation.ts'

/**
 * Turns of a meeting: they change what is. `lock` closes its cards when answers are due, `check-in` opens its
 * registration and tells whoever comes, `minutes` comes once the meeting is closed and looks whether they are finished.
 */
export const turns = ['lock', 'check-in', 'begin', 'close', 'minutes'] as const

/** `answer-day` and the steps of the chase go to those who have not answered, `deadline` to the secretariat. */
export type MeetingReminderKind =
  | 'three-days'
  | 'one-day'
  | 'two-hours'
  | 'answer-day'
  | 'deadline'
  | ChaseStep
  | (typeof turns)[number]

/** What a task's office is reminded of, and the steps that follow a due date that has passed. */
export type TaskReminderKind = 'three-days-left' | 'one-day-left' | 'due-day' | 'overdue' | Escalation

/** Of times that are offered: who has said nothing is reminded, and the secretariat hears what came of it. */
export type PollReminderKind = 'poll-silent' | 'poll-due'

export type ReminderKind = MeetingReminderKind | TaskReminderKind | ExpiryKind | PollReminderKind

export interface PlannedReminder<K extends ReminderKind = ReminderKind> {
  kind: K
  dueAt: Temporal.Instant
}

/** When tasks are reminded of. */
const MORNING = Temporal.PlainTime.from('08:00')
/** A reminder at the end of quiet hours still helps when the meeting is at least this far away; an earlier one is told the evening before. */
const ENOUGH_NOTICE = Temporal.Duration.from({ hours: 1 })
/** The last task reminders come at due date + 3, 6, 9 … days. */
const OVERDUE_EVERY = 3

export const isTurn = (kind: ReminderKind): kind is (typeof turns)[number] => turns.some((turn) => turn === kind)

/** What a plan depends on of the settings. */
export type ReminderSettings = Pick<Settings, 'quiet' | 'reminders'>

type MeetingTimes = Pick<Meeting, 'startsAt' | 'endsAt' | 'answerBy' | 'zone'> &
  Partial<Pick<Meeting, 'publishedAt' | 'roundAt'>>

/**
 * What a meeting with a start is reminded of, in order of time. Only what is still ahead of `now` is planned:
 * a meeting made two days before has no reminder three days before. Turns come at their moment even in quiet hours,
 * and what makes the meeting go is planned whatever the settings say.
 * H-3 on a day off moves to the working day before; H-1 counts calendar days.
 */
export function planOfMeeting(
  meeting: MeetingTimes,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
  settings: ReminderSettings,
): PlannedReminder<MeetingReminderKind>[] {
  const { startsAt, answerBy, zone } = meeting
  const { quiet, reminders } = settings
  if (!startsAt) throw new Error('a meeting without a start cannot be reminded of')
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const plan: PlannedReminder<MeetingReminderKind>[] = []
  const add = (kind: MeetingReminderKind, date: Temporal.PlainDate, at: Temporal.PlainTime | null): void => {
    if (at) plan.push({ kind, dueAt: momentOf(date, at, zone) })
  }
  add('three-days', previousWorkingDayOrSame(day.subtract({ days: 3 }), holidays), reminders.threeDays)
  add('one-day', day.subtract({ days: 1 }), reminders.oneDay)
  if (reminders.twoHours) plan.push({ kind: 'two-hours', dueAt: shortlyBefore(startsAt, zone, quiet) })
  if (answerBy && earlier(answerBy, startsAt)) {
    const deadline = answerBy.toZonedDateTimeISO(zone)
    const { answerDay } = reminders
    if (answerDay && Temporal.PlainTime.compare(answerDay, deadline.toPlainTime()) < 0)
      add('answer-day', deadline.toPlainDate(), answerDay)
    if (reminders.chase) plan.push(...chasePlan({ answerBy, askedAt: askedAt(meeting), zone }, holidays))
    plan.push({ kind: 'lock', dueAt: answerBy })
    const told = afterQuietHours(deadline, quiet).toInstant()
    if (earlier(told, startsAt)) plan.push({ kind: 'deadline', dueAt: told })
  }
  const ahead = plan.filter(({ dueAt }) => earlier(now, dueAt))
  const registration = { kind: 'check-in' as const, dueAt: startsAt.subtract(opensBefore) }
  return inOrder([
    ...ahead,
    ...(reminders.checkIn ? [registration] : []),
    { kind: 'begin', dueAt: startsAt },
    { kind: 'close', dueAt: closesByItselfAt(meeting) },
  ])
}

/**
 * What an open task is reminded of after `now`: three days and one day before, on the day, and the next of the
 * reminders that follow every third day after. All at 08.00, on calendar days: a due date does not wait for a holiday.
 */
export function planOfTask(dueOn: string, zone: string, now: Temporal.Instant): PlannedReminder<TaskReminderKind>[] {
  const due = Temporal.PlainDate.from(dueOn)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const rounds = Math.max(1, Math.floor(due.until(today).days / OVERDUE_EVERY))
  const overdue = [rounds, rounds + 1].map((round) => morningOf(due.add({ days: round * OVERDUE_EVERY }), zone))
  const plan: PlannedReminder<TaskReminderKind>[] = [
    { kind: 'three-days-left', dueAt: morningOf(due.subtract({ days: 3 }), zone) },
    { kind: 'one-day-left', dueAt: morningOf(due.subtract({ days: 1 }), zone) },
    { kind: 'due-day', dueAt: morningOf(due, zone) },
  ]
  const next = overdue.find((moment) => earlier(now, moment))
  if (next) plan.push({ kind: 'overdue', dueAt: next })
  return plan.filter(({ dueAt }) => earlier(now, dueAt))
}

/**
 * What the settings as they are now still ask for, given what the plans before have come to: a kind that was told, or
 * is due and not yet told, is not planned again unless a later one of it waits, as after a move; and none is told
 * twice on one day. A deadline put off by hours has its turn and its count all the same.
 */
export function notYetTold(
  plan: readonly PlannedReminder<MeetingReminderKind>[],
  before: readonly (PlannedReminder & { state: 'pending' | 'fired' | 'skipped' | 'cancelled' })[],
  zone: string,
  now: Temporal.Instant,
): PlannedReminder<MeetingReminderKind>[] {
  const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(zone).toPlainDate().toString()
  return plan.filter((planned) => {
    if (isTurn(planned.kind)) return true
    const ofKind = before.filter(({ kind, state }) => kind === planned.kind && state !== 'cancelled')
    const waits = ofKind.some(({ state, dueAt }) => state === 'pending' && earlier(now, dueAt))
    const told = ofKind.filter(({ state, dueAt }) => state !== 'pending' || !earlier(now, dueAt))
    if (told.length > 0 && !waits) return false
    if (planned.kind === 'deadline') return true
    return !told.some(({ dueAt }) => dayOf(dueAt) === dayOf(planned.dueAt))
  })
}

/** When everybody was asked last. */
const askedAt = ({ publishedAt, roundAt }: MeetingTimes): Temporal.Instant | null => roundAt ?? publishedAt ?? null

/** Two hours before, outside quiet hours: held until they end while that leaves enough notice, else told an hour before they begin. */
function shortlyBefore(startsAt: Temporal.Instant, zone: string, quiet: QuietHours): Temporal.Instant {
  const mark = startsAt.subtract({ hours: 2 }).toZonedDateTimeISO(zone)
  if (!inQuietHours(mark.toPlainTime(), quiet)) return mark.toInstant()
  const held = afterQuietHours(mark, quiet).toInstant()
  if (!earlier(startsAt, held.add(ENOUGH_NOTICE))) return held
  const evening = mark.withPlainTime(quiet.from.subtract({ hours: 1 }))
  const before = Temporal.ZonedDateTime.compare(evening, mark) <= 0 ? evening : evening.subtract({ days: 1 })
  return before.toInstant()
}

const momentOf = (day: Temporal.PlainDate, at: Temporal.PlainTime, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant()

const morningOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant => momentOf(day, MORNING, zone)

const earlier = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

/** Of reminders due together the one planned first comes first: a non-responder gets it and not the other. */
const inOrder = <K extends ReminderKind>(plan: PlannedReminder<K>[]): PlannedReminder<K>[] =>
  plan.sort((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt))
