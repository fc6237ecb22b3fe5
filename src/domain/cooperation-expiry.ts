import { type Holiday, previousWorkingDayOrSame } from './calendar.ts'
import { type WorkCalendar, whenAtWork } from './chase.ts'
import { type ExpiryKind, warnedBefore } from './cooperation-term.ts'
import type { DueDecision } from './reminder-due.ts'
import type { PlannedReminder } from './reminder-plan.ts'

/** When the warnings come. */
const MORNING = Temporal.PlainTime.from('09:00')

/**
 * The warnings still ahead of `now`, in order of time: 90, 60, 30, 7 and 0 days before the last day, at 09.00; one
 * that would fall on a day off comes on the working day before.
 */
export function planOfExpiry(
  endsOn: string,
  zone: string,
  holidays: readonly Holiday[],
  now: Temporal.Instant,
): PlannedReminder<ExpiryKind>[] {
  const last = Temporal.PlainDate.from(endsOn)
  return warnedBefore
    .map((days) => ({
      kind: `ends-${days}` as ExpiryKind,
      dueAt: previousWorkingDayOrSame(last.subtract({ days }), holidays)
        .toZonedDateTime({ timeZone: zone, plainTime: MORNING })
        .toInstant(),
    }))
    .filter(({ dueAt }) => Temporal.Instant.compare(now, dueAt) < 0)
}

/**
 * What becomes of a warning that is due: it waits for working hours, and after a downtime only the latest of several
 * is said. It helps at any time: it speaks of the cooperation as it stands, also when that is over.
 */
export function decideExpiry(
  { dueAt }: Pick<PlannedReminder, 'dueAt'>,
  waiting: readonly PlannedReminder[],
  now: Temporal.ZonedDateTime,
  calendar: WorkCalendar,
): DueDecision {
  const sendAt = whenAtWork(now, calendar).toInstant()
  const { compare } = Temporal.Instant
  if (waiting.some((other) => compare(other.dueAt, dueAt) > 0 && compare(other.dueAt, sendAt) <= 0))
    return { act: 'skip', why: 'superseded' }
  return compare(sendAt, now.toInstant()) > 0 ? { act: 'hold', until: sendAt } : { act: 'fire' }
}
