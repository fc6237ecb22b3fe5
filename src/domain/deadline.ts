import { type Holiday, workingDayBefore } from './calendar.ts'
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
