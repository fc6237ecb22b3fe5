import { type Holiday, isWorkingDay, workingDayBefore } from './calendar.ts'
import { type WorkCalendar, whenAtWork } from './chase.ts'
import { isUsableDeadline } from './deadline.ts'
import { hasPassed, type Slot, slotStart } from './slot.ts'

/** Offices have this many working days to say what suits. */
const workingDays = 2
const closesAt = Temporal.PlainTime.from('15:00')
/** On the last working day before the first slot it ends by noon, so that the invitation still reaches people that day. */
const lastAt = Temporal.PlainTime.from('12:00')
/** Nobody is asked for an answer within less than this. */
const least = Temporal.Duration.from({ hours: 2 })

/**
 * Until when offices say what suits: two working days, but no longer than noon of the working day before the first
 * slot; where that leaves no time, until it begins. Never in the past while a slot is ahead.
 */
export function pollDeadline(
  slots: readonly Slot[],
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const first = firstAhead(slots, zone, now)
  if (!first) return undefined
  let day = now.toZonedDateTimeISO(zone).toPlainDate()
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, holidays)) left -= 1
  }
  const usual = day.toZonedDateTime({ timeZone: zone, plainTime: closesAt }).toInstant()
  const last = workingDayBefore(first.toZonedDateTimeISO(zone).toPlainDate(), holidays)
    .toZonedDateTime({ timeZone: zone, plainTime: lastAt })
    .toInstant()
  const found = Temporal.Instant.compare(usual, last) < 0 ? usual : last
  return Temporal.Instant.compare(found, now.add(least)) >= 0 ? found : first
}

/** The deadline as typed where it is of use, else the usual one; undefined when every slot has begun. */
export function deadlineOfPoll(
  typed: string | null,
  slots: readonly Slot[],
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): { at: Temporal.Instant; typedUnusable: boolean } | undefined {
  const first = firstAhead(slots, zone, now)
  const at = pollDeadline(slots, zone, holidays, now)
  if (!first || !at) return undefined
  const wished = typed === null ? null : Temporal.Instant.from(typed)
  if (wished && isUsableDeadline(wished, first, now)) return { at: wished, typedUnusable: false }
  return { at, typedUnusable: wished !== null }
}

/** When the first slot begins that is still ahead. */
export const firstAhead = (
  slots: readonly Slot[],
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | undefined => {
  const [first] = slots
    .filter((slot) => !hasPassed(slot, zone, now))
    .map((slot) => slotStart(slot, zone))
    .toSorted(Temporal.Instant.compare)
  return first
}

/** Whoever was asked is left this long before a reminder. */
const leftAlone = Temporal.Duration.from({ hours: 20 })
/** A reminder leaves this much time to answer. */
const enough = Temporal.Duration.from({ hours: 2 })
const morning = Temporal.PlainTime.from('09:00')

/**
 * When whoever has said nothing is reminded, once: in the morning of the deadline, or of the working day before, while
 * offices are at work. Undefined where that is too soon after the question, or too late to help.
 */
export function pollReminderAt(
  { askedAt, answerBy }: { askedAt: Temporal.Instant; answerBy: Temporal.Instant },
  zone: string,
  calendar: WorkCalendar,
): Temporal.Instant | undefined {
  const last = answerBy.toZonedDateTimeISO(zone).toPlainDate()
  return [last, workingDayBefore(last, calendar.holidays)]
    .map((day) => whenAtWork(day.toZonedDateTime({ timeZone: zone, plainTime: morning }), calendar).toInstant())
    .find((at) => isBetween(at, askedAt.add(leftAlone), answerBy.subtract(enough)))
}

const isBetween = (at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) <= 0

/** The last time to answer that a time offered still leaves its invitation. */
const shortlyBefore = Temporal.Duration.from({ hours: 2 })

/**
 * How the time to answer is usually put off: to the next working day after it, or after now, at its hour; where the
 * first time that is ahead begins before, until shortly before that. Undefined where that gives nobody more time.
 */
export function pollExtension(
  answerBy: Temporal.Instant,
  slots: readonly Slot[],
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const first = firstAhead(slots, zone, now)
  if (!first) return undefined
  const [, from] = [answerBy, now].toSorted(Temporal.Instant.compare)
  let day = from!.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  while (!isWorkingDay(day, holidays)) day = day.add({ days: 1 })
  const plainTime = answerBy.toZonedDateTimeISO(zone).toPlainTime()
  const usual = day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  const last = first.subtract(shortlyBefore)
  const found = Temporal.Instant.compare(usual, last) < 0 ? usual : last
  return Temporal.Instant.compare(found, from!) > 0 ? found : undefined
}
