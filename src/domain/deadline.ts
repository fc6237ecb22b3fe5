import { type Holiday, workingDayBefore } from './calendar.ts'

const NOON = Temporal.PlainTime.from('12:00')

/**
 * Until when offices answer unless the invitation says otherwise: 12.00 on the working day before the meeting's day.
 * Of a meeting called too late for that, until it begins. Never in the past of a meeting that is still ahead.
 */
export function defaultDeadline(
  startsAt: Temporal.Instant,
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): Temporal.Instant {
  const day = workingDayBefore(startsAt.toZonedDateTimeISO(zone).toPlainDate(), holidays)
  const noon = day.toZonedDateTime({ timeZone: zone, plainTime: NOON }).toInstant()
  return Temporal.Instant.compare(noon, now) > 0 ? noon : startsAt
}

/** A deadline as typed stands when it is still ahead and not after the start. */
export const isUsableDeadline = (
  answerBy: Temporal.Instant,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(answerBy, now) > 0 && Temporal.Instant.compare(answerBy, startsAt) <= 0
