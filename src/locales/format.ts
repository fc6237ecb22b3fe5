import type { Locale } from './texts.ts'

/** The one place that writes dates, times, numbers and lists for people. */
export interface Format {
  /** `Kamis, 4 Mei 2023` */
  date(moment: Moment): string
  /** `4 Mei 2023` */
  shortDate(moment: Moment): string
  /** `Kamis` */
  weekday(moment: Moment): string
  /** `Kamis 4 Mei`: short enough for a button of two in a row. */
  dayOnButton(moment: Moment): string
  /** `09.00 WIB` */
  time(moment: Temporal.Instant): string
  /** `09.00` */
  clock(moment: Temporal.Instant): string
  /** `Kamis, 4 Mei 2023 pukul 09.00 WIB` */
  dateTime(moment: Temporal.Instant): string
  /** `4 Mei 09.00`; with the year, `4 Mei 2023 09.00`, when that is another than the year of `now`. */
  shortMoment(moment: Temporal.Instant, now: Temporal.Instant): string
  /** `WIB`, `WITA`, `WIT`, or the offset elsewhere. */
  zoneName(moment: Temporal.Instant): string
  /** `a, b, dan c`; `a, b; c; dan d` when an item has a comma of its own. */
  list(items: string[]): string
  /** Whole numbers and decimals in the language's own writing: `1.250,5`. */
  number(value: number): string
}

type Moment = Temporal.Instant | Temporal.PlainDate

const made = new Map<string, Format>()

const zoneNames: Record<string, string> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' }

/** The formatter of one language and zone; made once, since Intl objects are dear. */
export function formatFor(locale: Locale, zone: string): Format {
  const key = `${locale} ${zone}`
  const known = made.get(key)
  if (known) return known
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const numbers = new Intl.NumberFormat(locale)
  const dayOf = (moment: Moment): Temporal.PlainDate =>
    moment instanceof Temporal.PlainDate ? moment : moment.toZonedDateTimeISO(zone).toPlainDate()
  const asUtc = (moment: Moment): number => Date.UTC(dayOf(moment).year, dayOf(moment).month - 1, dayOf(moment).day)
  const dayAndMonth = (moment: Moment): string => `${dayOf(moment).day} ${months.format(asUtc(moment))}`
  const and = locale === 'id' ? 'dan' : 'and'
  const withSemicolons = (items: string[]): string =>
    items.map((item, index) => (index > 0 && index === items.length - 1 ? `${and} ${item}` : item)).join('; ')
  const two = (value: number): string => String(value).padStart(2, '0')
  const at = locale === 'id' ? 'pukul' : 'at'
  const format: Format = {
    date: (moment) => `${format.weekday(moment)}, ${format.shortDate(moment)}`,
    dayOnButton: (moment) => `${format.weekday(moment)} ${dayAndMonth(moment)}`,
    shortDate: (moment) => `${dayAndMonth(moment)} ${dayOf(moment).year}`,
    weekday: (moment) => days.format(asUtc(moment)),
    clock: (moment) => {
      const { hour, minute } = moment.toZonedDateTimeISO(zone)
      return `${two(hour)}.${two(minute)}`
    },
    zoneName: (moment) => {
      const { offset } = moment.toZonedDateTimeISO(zone)
      return zoneNames[offset] ?? `GMT${offset}`
    },
    time: (moment) => `${format.clock(moment)} ${format.zoneName(moment)}`,
    dateTime: (moment) => `${format.date(moment)} ${at} ${format.time(moment)}`,
    shortMoment: (moment, now) => {
      const day = dayOf(moment).year === dayOf(now).year ? dayAndMonth(moment) : format.shortDate(moment)
      return `${day} ${format.clock(moment)}`
    },
    list: (items) => (items.some((item) => item.includes(',')) ? withSemicolons(items) : lists.format(items)),
    number: (value) => numbers.format(value),
  }
  made.set(key, format)
  return format
}
