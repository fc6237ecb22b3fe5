import { afterQuietHours, type Holiday, inQuietHours, previousWorkingDayOrSame } from './calendar.ts'
import { closesByItselfAt, type Meeting } from './meeting.ts'

/** `answer-day` goes to those who have not answered, `deadline` to the secretariat; `begin` and `close` tell nobody. */
export type MeetingReminderKind = 'three-days' | 'one-day' | 'two-hours' | 'answer-day' | 'deadline' | 'begin' | 'close'

export type TaskReminderKind = 'three-days-left' | 'one-day-left' | 'due-day' | 'overdue'

export type ReminderKind = MeetingReminderKind | TaskReminderKind

export interface PlannedReminder<K extends ReminderKind = ReminderKind> {
  kind: K
  dueAt: Temporal.Instant
}

const MORNING = Temporal.PlainTime.from('08:00')
const EVENING_BEFORE = Temporal.PlainTime.from('19:00')
/** A reminder at 06.30 still helps when the meeting is at least this far away; an earlier one is told the evening before. */
const ENOUGH_NOTICE = Temporal.Duration.from({ hours: 1 })
/** The last task reminders come at due date + 3, 6, 9 … days. */
const OVERDUE_EVERY = 3

type MeetingTimes = Pick<Meeting, 'startsAt' | 'endsAt' | 'answerBy' | 'zone'>

/**
 * What a meeting with a start is reminded of, in order of time. Only what is still ahead of `now` is planned:
 * a meeting made two days before has no reminder three days before. Beginning and closing are always planned.
 * H-3 on a day off moves to the working day before; H-1 counts calendar days.
 */
export function planOfMeeting(
  meeting: MeetingTimes,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): PlannedReminder<MeetingReminderKind>[] {
  const { startsAt, answerBy, zone } = meeting
  if (!startsAt) throw new Error('a meeting without a start cannot be reminded of')
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const plan: PlannedReminder<MeetingReminderKind>[] = [
    { kind: 'three-days', dueAt: morningOf(previousWorkingDayOrSame(day.subtract({ days: 3 }), holidays), zone) },
    { kind: 'one-day', dueAt: morningOf(day.subtract({ days: 1 }), zone) },
    { kind: 'two-hours', dueAt: shortlyBefore(startsAt, zone) },
  ]
  if (answerBy && earlier(answerBy, startsAt)) {
    const morning = morningOf(answerBy.toZonedDateTimeISO(zone).toPlainDate(), zone)
    if (earlier(morning, answerBy)) plan.push({ kind: 'answer-day', dueAt: morning })
    const told = afterQuietHours(answerBy.toZonedDateTimeISO(zone)).toInstant()
    if (earlier(told, startsAt)) plan.push({ kind: 'deadline', dueAt: told })
  }
  const ahead = plan.filter(({ dueAt }) => earlier(now, dueAt))
  return inOrder([...ahead, { kind: 'begin', dueAt: startsAt }, { kind: 'close', dueAt: closesByItselfAt(meeting) }])
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

/** Two hours before, outside quiet hours: held until 06.30 while that leaves enough notice, else told at 19.00 before. */
function shortlyBefore(startsAt: Temporal.Instant, zone: string): Temporal.Instant {
  const mark = startsAt.subtract({ hours: 2 }).toZonedDateTimeISO(zone)
  if (!inQuietHours(mark.toPlainTime())) return mark.toInstant()
  const held = afterQuietHours(mark).toInstant()
  if (!earlier(startsAt, held.add(ENOUGH_NOTICE))) return held
  const evening = mark.withPlainTime(EVENING_BEFORE)
  const before = Temporal.ZonedDateTime.compare(evening, mark) <= 0 ? evening : evening.subtract({ days: 1 })
  return before.toInstant()
}

const morningOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant()

const earlier = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

/** Of reminders due together the one planned first comes first: a non-responder gets it and not the other. */
const inOrder = <K extends ReminderKind>(plan: PlannedReminder<K>[]): PlannedReminder<K>[] =>
  plan.sort((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt))
