import type { SeriesEndSaid, SeriesSaid } from '../language/series.ts'
import type { Draft, DraftSheet } from './draft.ts'
import {
  countOf,
  daysAhead,
  type EndFault,
  endFault,
  fitsRule,
  ruleOn,
  type SeriesEnd,
  type SeriesRule,
  usualEnd,
} from './series-rule.ts'

/** A series as it will be when its draft is published. */
export interface SeriesDrafted {
  rule: SeriesRule
  first: Temporal.PlainDate
  end: SeriesEnd
  count: number
  /** The end was said and can be had; otherwise it is the usual one, or `fault` tells why. */
  endSaid: boolean
  fault: EndFault | undefined
  /** The first day is one of the rule's. */
  fits: boolean
}

/** What is said of a series as a rule; what was left open follows the day. */
export function ruleFrom(said: SeriesSaid, day: Temporal.PlainDate): SeriesRule {
  if (said.every === 'week') return { ...said, weekday: said.weekday ?? day.dayOfWeek }
  if ('nth' in said) return said
  return { ...said, day: said.day ?? day.day }
}

/** Whether the day of the first meeting follows from what was said. */
export const namesDay = (said: SeriesSaid): said is SeriesRule =>
  said.every === 'week' ? said.weekday !== undefined : 'nth' in said || said.day !== undefined

/** The series a draft will be; undefined while it is none, or its day is not known. */
export function seriesOf({ sheet }: Pick<Draft, 'sheet'>): SeriesDrafted | undefined {
  if (!sheet.series || !sheet.day) return undefined
  const first = Temporal.PlainDate.from(sheet.day)
  const rule = ruleFrom(sheet.series.said, first)
  const wished = sheet.series.end
  const fault = wished ? endFault(rule, first, wished) : undefined
  const end = wished && !fault ? wished : usualEnd(rule, first)
  const count = countOf(rule, first, end)
  return { rule, first, end, count, endSaid: wished !== null && !fault, fault, fits: fitsRule(rule, first) }
}

/** The end as it was said, for a series that begins on `first`. A month without its year is the next such month. */
export function endFrom(said: SeriesEndSaid, first: Temporal.PlainDate): SeriesEnd {
  if ('count' in said) return said
  if ('months' in said) return { until: first.add({ months: said.months }).subtract({ days: 1 }).toString() }
  if ('weeks' in said) return { until: first.add({ weeks: said.weeks }).subtract({ days: 1 }).toString() }
  const { year, month, day } = said.until
  const inYear = (of: number): Temporal.PlainDate => {
    const begins = Temporal.PlainDate.from({ year: of, month, day: 1 })
    return begins.with({ day: Math.min(day ?? begins.daysInMonth, begins.daysInMonth) })
  }
  const until = inYear(year ?? first.year)
  const past = year === undefined && Temporal.PlainDate.compare(until, first) < 0
  return { until: (past ? inYear(first.year + 1) : until).toString() }
}

/** The first days of a series, the first among them. */
export const firstDays = ({ rule, first, count }: SeriesDrafted, most: number): Temporal.PlainDate[] =>
  Array.from({ length: Math.min(most, count) }, (_, ahead) => daysAhead(rule, first, ahead))

/** The sheet with a wish; null: it is no series. An end that was said before stays with another rule. */
export function withSeries(
  sheet: DraftSheet,
  { said, end }: { said?: SeriesSaid | null; end?: SeriesEnd | null },
): DraftSheet {
  const { series: before, ...rest } = sheet
  const next = said === undefined ? before?.said : said
  if (!next) return rest
  return { ...rest, series: { said: next, end: end === undefined ? (before?.end ?? null) : end } }
}

/** A series moves along when its draft gets another day, unless its first day was none of its rule before. */
export function movedAlong(before: DraftSheet, after: DraftSheet): DraftSheet {
  const { series } = after
  if (!series || !before.series || !before.day || !after.day || before.day === after.day) return after
  const rule = ruleFrom(series.said, Temporal.PlainDate.from(before.day))
  if (!namesDay(series.said) || !fitsRule(rule, Temporal.PlainDate.from(before.day))) return after
  return { ...after, series: { ...series, said: ruleOn(rule, Temporal.PlainDate.from(after.day)) } }
}
