/** A day off by decree: a national holiday or collective leave (SKB 3 Menteri); `date` is ISO, yyyy-mm-dd. */
export interface Holiday {
  date: string
  kind: 'libur' | 'cuti_bersama'
  name: string
}

/** The fasting month, as the government found it (*sidang isbat*) or expects it; both days are ISO and belong to it. */
export interface Ramadan {
  first: string
  last: string
  /** `Ramadan 1444 H` */
  name: string
}

/** The fasting month a day belongs to. */
export function ramadanOn(date: Temporal.PlainDate, ramadans: readonly Ramadan[]): Ramadan | undefined {
  const iso = date.toString()
  return ramadans.find(({ first, last }) => first <= iso && iso <= last)
}

/** Why nobody works on a day; both may be true, an empty object means a working day. */
export interface DayOff {
  weekend?: true
  holiday?: Holiday
}

/** When nobody is written to unasked: from an evening until just before `until` the next morning. */
export interface QuietHours {
  from: Temporal.PlainTime
  until: Temporal.PlainTime
}

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

/** The same day when it is a working day, else the next one. */
export function nextWorkingDayOrSame(date: Temporal.PlainDate, holidays: readonly Holiday[]): Temporal.PlainDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = day.add({ days: 1 })
  return day
}

/** True from the evening on until just before quiet hours end. */
export function inQuietHours(time: Temporal.PlainTime, quiet: QuietHours): boolean {
  const { compare } = Temporal.PlainTime
  return compare(time, quiet.from) >= 0 || compare(time, quiet.until) < 0
}

/** The same moment outside quiet hours; inside them their next end in that zone. */
export function afterQuietHours(moment: Temporal.ZonedDateTime, quiet: QuietHours): Temporal.ZonedDateTime {
  const time = moment.toPlainTime()
  if (!inQuietHours(time, quiet)) return moment
  const evening = Temporal.PlainTime.compare(time, quiet.from) >= 0
  const day = moment.toPlainDate().add({ days: evening ? 1 : 0 })
  return day.toZonedDateTime({ timeZone: moment.timeZoneId, plainTime: quiet.until })
}
