/** A day off by decree: a national holiday or collective leave (SKB 3 Menteri); `date` is ISO, yyyy-mm-dd. */
export interface Holiday {
  date: string
  kind: 'libur' | 'cuti_bersama'
  name: string
}

/** Why nobody works on a day; both may be true, an empty object means a working day. */
export interface DayOff {
  weekend?: true
  holiday?: Holiday
}

const QUIET_FROM = Temporal.PlainTime.from('20:00')
const QUIET_UNTIL = Temporal.PlainTime.from('06:30')
const SATURDAY = 6

/** Says why `date` is a day off; an empty object for a working day. */
export function isDayOff(date: Temporal.PlainDate, holidays: readonly Holiday[]): DayOff {
  const iso = date.toString()
  const holiday = holidays.find((day) => day.date === iso)
  return { ...(date.dayOfWeek >= SATURDAY && { weekend: true as const }), ...(holiday && { holiday }) }
}

/** True when offices work on `date`. */
export function isWorkingDay(date: Temporal.PlainDate, holidays: readonly Holiday[]): boolean {
  const { weekend, holiday } = isDayOff(date, holidays)
  return !weekend && !holiday
}

/** The last working day strictly before `date`. */
export function workingDayBefore(date: Temporal.PlainDate, holidays: readonly Holiday[]): Temporal.PlainDate {
  return previousWorkingDayOrSame(date.subtract({ days: 1 }), holidays)
}

/** `date` itself when it is a working day, else the last one before it. */
export function previousWorkingDayOrSame(date: Temporal.PlainDate, holidays: readonly Holiday[]): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = day.subtract({ days: 1 })
  return day
}

/** True from 20.00 until just before 06.30, when nobody is written to unasked. */
export function inQuietHours(time: Temporal.PlainTime): boolean {
  const { compare } = Temporal.PlainTime
  return compare(time, QUIET_FROM) >= 0 || compare(time, QUIET_UNTIL) < 0
}

/** The same moment outside quiet hours; inside them the next 06.30 of that zone. */
export function afterQuietHours(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const time = moment.toPlainTime()
  if (!inQuietHours(time)) return moment
  const evening = Temporal.PlainTime.compare(time, QUIET_FROM) >= 0
  const day = moment.toPlainDate().add({ days: evening ? 1 : 0 })
  return day.toZonedDateTime({ timeZone: moment.timeZoneId, plainTime: QUIET_UNTIL })
}
