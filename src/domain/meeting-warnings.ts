import { type Holiday, isDayOff, isWorkingDay } from './calendar.ts'
import { type Meeting, plannedEnd } from './meeting.ts'

/** Something worth a second look before publishing. None of them forbids anything. */
export type MeetingWarning =
  | { kind: 'weekend' }
  | { kind: 'holiday'; name: string }
  | { kind: 'outside-hours' }
  | { kind: 'friday-prayer' }
  | { kind: 'short-notice'; days: number }
  | { kind: 'short-notice-partners'; days: number }

/** Working hours begin at 07.30 (Perpres 21/2023); the region sets their end. */
const WORK_FROM = Temporal.PlainTime.from('07:30')
const WORK_UNTIL = Temporal.PlainTime.from('16:00')
const PRAYER_FROM = Temporal.PlainTime.from('11:30')
const PRAYER_UNTIL = Temporal.PlainTime.from('13:15')
const FRIDAY = 5
/** Working days between invitation and meeting below which it is *mendadak*. */
const NOTICE = 3
const NOTICE_FOR_PARTNERS = 5

/** What to mind about the time of a meeting; `partners`: somebody from outside the region's offices is invited. */
export function warningsOf(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>,
  facts: { holidays: readonly Holiday[]; now: Temporal.Instant; partners: boolean },
): MeetingWarning[] {
  if (!meeting.startsAt) return []
  const start = meeting.startsAt.toZonedDateTimeISO(meeting.zone)
  const end = plannedEnd(meeting).toZonedDateTimeISO(meeting.zone)
  const off = isDayOff(start.toPlainDate(), facts.holidays)
  const days = workingDaysUntil(facts.now.toZonedDateTimeISO(meeting.zone).toPlainDate(), start.toPlainDate(), facts)
  const warnings: MeetingWarning[] = []
  if (off.weekend) warnings.push({ kind: 'weekend' })
  if (off.holiday) warnings.push({ kind: 'holiday', name: off.holiday.name })
  if (isOutsideHours(start, meeting.endsAt ? end : start)) warnings.push({ kind: 'outside-hours' })
  if (start.dayOfWeek === FRIDAY && meetsPrayer(start, end)) warnings.push({ kind: 'friday-prayer' })
  if (days < NOTICE) warnings.push({ kind: 'short-notice', days })
  else if (facts.partners && days < NOTICE_FOR_PARTNERS) warnings.push({ kind: 'short-notice-partners', days })
  return warnings
}

const { compare } = Temporal.PlainTime

const isOutsideHours = (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): boolean =>
  compare(start.toPlainTime(), WORK_FROM) < 0 ||
  compare(start.toPlainTime(), WORK_UNTIL) >= 0 ||
  compare(end.toPlainTime(), WORK_UNTIL) > 0

const meetsPrayer = (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): boolean =>
  compare(start.toPlainTime(), PRAYER_UNTIL) < 0 && compare(end.toPlainTime(), PRAYER_FROM) > 0

/** Working days after `from` up to and including `to`. Counting stops where the answer no longer matters. */
function workingDaysUntil(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  { holidays }: { holidays: readonly Holiday[] },
): number {
  let days = 0
  let day = from.add({ days: 1 })
  while (days < NOTICE_FOR_PARTNERS && Temporal.PlainDate.compare(day, to) <= 0) {
    if (isWorkingDay(day, holidays)) days += 1
    day = day.add({ days: 1 })
  }
  return days
}
