import { type Holiday, previousWorkingDayOrSame, workingDayBefore } from './calendar.ts'
import type { DeadlineRule } from './settings.ts'

/**
 * Until when offices answer unless the invitation says otherwise, as the rule has it: usually 12.00 on the working day
 * before the meeting's day. Of a meeting called too late for that, until it begins. Never in the past of a meeting
 * that is still ahead.
 */
export function defaultDeadline(
  startsAt: Temporal.Instant,
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
  rule: DeadlineRule,
): Temporal.Instant {
  let day = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  for (let before = 0; before < rule.workingDays; before += 1) day = workingDayBefore(day, holidays)
  const deadline = day.toZonedDateTime({ timeZone: zone, plainTime: rule.at }).toInstant()
  return isUsableDeadline(deadline, startsAt, now) ? deadline : startsAt
}

/** A deadline as typed stands when it is still ahead and not after the start. */
export const isUsableDeadline = (
  answerBy: Temporal.Instant,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(answerBy, now) > 0 && Temporal.Instant.compare(answerBy, startsAt) <= 0

/**
 * A typed deadline moved along with its meeting: as many days as the meeting, at the same hour, on a working day.
 * Undefined when the day of the meeting stays, or when that would be of no use.
 */
export function deadlineAlong(
  answerBy: Temporal.Instant,
  { before, after }: { before: Temporal.Instant; after: Temporal.Instant },
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const days = dayOf(before).until(dayOf(after), { largestUnit: 'days' }).days
  if (days === 0) return undefined
  const day = previousWorkingDayOrSame(dayOf(answerBy).add({ days }), holidays)
  const plainTime = answerBy.toZonedDateTimeISO(zone).toPlainTime()
  const along = day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  return isUsableDeadline(along, after, now) && !along.equals(answerBy) ? along : undefined
}

/** Until when a deadline that has passed is usually put off: the next day at its hour, or shortly before the meeting. */
export interface Extension {
  kind: 'next-day' | 'shortly-before'
  at: Temporal.Instant
}

/** How long before the meeting the last usual extension ends: its last reminder is due then. */
const shortlyBefore = Temporal.Duration.from({ hours: 2 })

/** The usual extensions that are of use: ahead, before the start and not the same. The next day is that after today. */
export function extensionsOf(
  { startsAt, answerBy, zone }: { startsAt: Temporal.Instant; answerBy: Temporal.Instant; zone: string },
  now: Temporal.Instant,
): Extension[] {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  const plainTime = answerBy.toZonedDateTimeISO(zone).toPlainTime()
  const nextDay = day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
  const last = startsAt.subtract(shortlyBefore)
  const usual: Extension[] = [
    { kind: 'next-day', at: nextDay },
    { kind: 'shortly-before', at: last },
  ]
  return usual.filter(
    ({ kind, at }) =>
      Temporal.Instant.compare(at, now) > 0 &&
      Temporal.Instant.compare(at, startsAt) < 0 &&
      (kind === 'shortly-before' || !at.equals(last)),
  )
}
