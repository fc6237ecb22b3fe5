import type { SeriesSaid } from '../language/series.ts'

/**
 * How a meeting comes again. A day of the month that a month does not have is its last one: *tanggal 31* is 28 February
 * and 30 April. `nth` is 1 to 4, or -1 for the last such weekday of the month; weekdays are ISO, Monday is 1.
 */
export type SeriesRule =
  | { every: 'week'; interval: number; weekday: number }
  | { every: 'month'; interval: number; day: number }
  | { every: 'month'; interval: number; nth: number; weekday: number }

/** When it ends: with its last day, ISO, or after so many meetings. */
export type SeriesEnd = { until: string } | { count: number }

/** That the meeting in the making comes again, as far as it was said; `end` null: nothing was said of it. */
export interface SeriesWish {
  said: SeriesSaid
  end: SeriesEnd | null
}

/** Meetings a series may have: more than three years of a weekly one. */
export const mostOccurrences = 160
/** A series ends within this time after its first day. */
export const seriesLasts = Temporal.Duration.from({ years: 3 })

const DECEMBER = 12
/** Fewer meetings than this until the end of the year are no series to speak of: it goes on to the end of the next. */
const fewest = 3

/**
 * The day of the meeting that is `ahead` after the first, which is held on `first` whether that day is one of the rule's
 * or not; 0 is the first itself. After a first day of its own the rule's next day follows.
 */
export function daysAhead(rule: SeriesRule, first: Temporal.PlainDate, ahead: number): Temporal.PlainDate {
  if (ahead === 0) return first
  const own = Temporal.PlainDate.compare(dayIn(rule, first, 0), first)
  // The rule's day of that week or month is still to come, and is the second meeting.
  const periods = own > 0 ? ahead - 1 : ahead
  return dayIn(rule, first, periods * rule.interval)
}

/** Whether a day is one that the rule names; of an interval every week or month counts. */
export const fitsRule = (rule: SeriesRule, day: Temporal.PlainDate): boolean => dayIn(rule, day, 0).equals(day)

/** The rule's day in the week or month that is so many after that of `day`. */
function dayIn(rule: SeriesRule, day: Temporal.PlainDate, periods: number): Temporal.PlainDate {
  if (rule.every === 'week')
    return day.subtract({ days: day.dayOfWeek - 1 }).add({ days: rule.weekday - 1, weeks: periods })
  const month = day.with({ day: 1 }).add({ months: periods })
  if ('day' in rule) return month.with({ day: Math.min(rule.day, month.daysInMonth) })
  const { nth, weekday } = rule
  if (nth > 0) return month.add({ days: ((weekday - month.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
  const last = month.with({ day: month.daysInMonth })
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
}

/** The first day from `from` on that a rule names. */
export function firstDay(rule: SeriesRule, from: Temporal.PlainDate): Temporal.PlainDate {
  const day = dayIn(rule, from, 0)
  return Temporal.PlainDate.compare(day, from) >= 0 ? day : dayIn(rule, from, 1)
}

/** A rule of the same kind that names this day: what a rule becomes when its meetings move. The fifth weekday of a month is its last. */
export function ruleOn(rule: SeriesRule, day: Temporal.PlainDate): SeriesRule {
  const { interval } = rule
  if (rule.every === 'week') return { every: 'week', interval, weekday: day.dayOfWeek }
  if ('day' in rule) return { every: 'month', interval, day: day.day }
  return { every: 'month', interval, ...weekdayOf(day) }
}

function weekdayOf(day: Temporal.PlainDate): { nth: number; weekday: number } {
  const nth = Math.ceil(day.day / 7)
  return { nth: nth > 4 ? -1 : nth, weekday: day.dayOfWeek }
}

/** The rules that are offered for a first day: weekly, every two weeks, monthly by date and by weekday, quarterly. */
export function rulesOffered(day: Temporal.PlainDate): SeriesRule[] {
  return [
    { every: 'week', interval: 1, weekday: day.dayOfWeek },
    { every: 'week', interval: 2, weekday: day.dayOfWeek },
    { every: 'month', interval: 1, day: day.day },
    { every: 'month', interval: 1, ...weekdayOf(day) },
    { every: 'month', interval: 3, day: day.day },
  ]
}

/** The end of a series of which none was said: that of the year, or of the next one where that is too near. */
export function usualEnd(rule: SeriesRule, first: Temporal.PlainDate): SeriesEnd {
  const end = first.with({ month: DECEMBER, day: 31 })
  const enough = Temporal.PlainDate.compare(daysAhead(rule, first, fewest - 1), end) <= 0
  return { until: (enough ? end : end.add({ years: 1 })).toString() }
}

/** Ends that are offered: that of the year, six and twelve meetings. */
export const endsOffered = (rule: SeriesRule, first: Temporal.PlainDate): SeriesEnd[] => [
  usualEnd(rule, first),
  { count: 6 },
  { count: 12 },
]

/** How many meetings a series has that begins on `first`; at least one, at most `mostOccurrences`. */
export function countOf(rule: SeriesRule, first: Temporal.PlainDate, end: SeriesEnd): number {
  if ('count' in end) return end.count
  let count = 1
  while (count < mostOccurrences && daysAhead(rule, first, count).toString() <= end.until) count += 1
  return count
}

/** Why a series cannot end so: with its first meeting, or too late. */
export type EndFault = 'too-few' | 'too-far'

/** Looks at an end; undefined when a series can have it. */
export function endFault(rule: SeriesRule, first: Temporal.PlainDate, end: SeriesEnd): EndFault | undefined {
  if ('count' in end) {
    if (end.count < 2) return 'too-few'
    if (end.count > mostOccurrences) return 'too-far'
    const last = daysAhead(rule, first, end.count - 1)
    return Temporal.PlainDate.compare(last, first.add(seriesLasts)) > 0 ? 'too-far' : undefined
  }
  if (end.until > first.add(seriesLasts).toString()) return 'too-far'
  return countOf(rule, first, end) < 2 ? 'too-few' : undefined
}
