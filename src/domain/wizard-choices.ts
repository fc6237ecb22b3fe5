import { type Holiday, isDayOff, isWorkingDay, nextWorkingDayOrSame } from './calendar.ts'

const MONDAY_TO_FRIDAY = 5

/** A day offered as a button. */
export interface DayOffered {
  day: Temporal.PlainDate
  /** The holiday that falls on it; it can be chosen all the same. */
  holiday: Holiday | undefined
}

/** Monday to Friday of the next two weeks, from tomorrow on; holidays stand among them, marked. */
export function daysOffered(today: Temporal.PlainDate, holidays: readonly Holiday[]): DayOffered[] {
  return Array.from({ length: 14 }, (_, at) => today.add({ days: at + 1 }))
    .filter((day) => day.dayOfWeek <= MONDAY_TO_FRIDAY)
    .map((day) => ({ day, holiday: isDayOff(day, holidays).holiday }))
}

const usualStarts = ['08:30', '09:00', '10:00', '13:30', '14:00', '15:00']

/** The usual starts, `HH:MM`; on the day itself only those to come. */
export const startsOffered = (day: string | null, now: Temporal.ZonedDateTime): string[] =>
  usualStarts.filter((time) => day !== now.toPlainDate().toString() || time > now.toPlainTime().toString().slice(0, 5))

/** Ends that fit a start: one, two and three hours later, and the end of the morning or of the day. */
export function endsOffered(from: string): string[] {
  const start = Temporal.PlainTime.from(from)
  const later = [1, 2, 3].map((hours) => start.add({ hours }).toString({ smallestUnit: 'minute' }))
  const usual = from < '12:00' ? '12:00' : '16:00'
  return [...new Set([...later, usual])].filter((time) => time > from).toSorted()
}

/** Due dates offered, by what they are called; none twice, and none but days to come. `off`: nobody works on it. */
export function duesOffered(
  today: Temporal.PlainDate,
  holidays: readonly Holiday[],
): { name: DueName; day: Temporal.PlainDate; off: boolean }[] {
  const friday = today.add({ days: (MONDAY_TO_FRIDAY - today.dayOfWeek + 7) % 7 })
  const all: { name: DueName; day: Temporal.PlainDate }[] = [
    { name: 'tomorrow', day: today.add({ days: 1 }) },
    { name: 'friday', day: friday },
    { name: 'week', day: today.add({ weeks: 1 }) },
    { name: 'fortnight', day: today.add({ weeks: 2 }) },
    { name: 'month', day: today.with({ day: today.daysInMonth }) },
  ]
  const comes = all.filter(({ day }) => Temporal.PlainDate.compare(day, today) > 0)
  return comes
    .filter(({ day }, at) => comes.findIndex((each) => each.day.equals(day)) === at)
    .map(({ name, day }) => ({ name, day, off: !isWorkingDay(day, holidays) }))
}
type DueName = 'tomorrow' | 'friday' | 'week' | 'fortnight' | 'month'

/** Working days one, two and four weeks after a due date, or after today when it is over: until when more time may be asked. */
export function laterDues(
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
  holidays: readonly Holiday[],
): Temporal.PlainDate[] {
  const from = Temporal.PlainDate.compare(due, today) < 0 ? today : due
  return [1, 2, 4].map((weeks) => nextWorkingDayOrSame(from.add({ weeks }), holidays))
}

/** A short name of a text in button data, which holds no text; the same text has the same name. */
export function keyOf(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash.toString(36)
}
