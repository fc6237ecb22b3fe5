import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { daysAhead, type SeriesRule } from '../../domain/series-rule.ts'
import type { InSeries } from '../../operations/series-place.ts'
import type { Speech } from '../house.ts'

/** A Monday: with it weekdays are named. */
const monday = Temporal.PlainDate.from('2024-01-01')
const weekdayName = ({ format }: Speech, weekday: number): string => format.weekday(monday.add({ days: weekday - 1 }))

/** Every month has so many days. */
const SHORTEST = 28

/** `Kamis pertama`, `Kamis terakhir`. */
export const nthWords = (speech: Speech, { nth, weekday }: { nth: number; weekday: number }): string =>
  speech.t(`series-nth-${nth > 0 ? nth : 'last'}`, { weekday: weekdayName(speech, weekday) })

/** `setiap Senin`, `setiap bulan tanggal 5`, `setiap triwulan pada Kamis pertama`: within a sentence. */
export function ruleWords(speech: Speech, rule: SeriesRule): string {
  const { t } = speech
  const { interval } = rule
  if (rule.every === 'week') return t('series-rule-week', { interval, weekday: weekdayName(speech, rule.weekday) })
  if ('nth' in rule) return t('series-rule-nth', { interval, nth: nthWords(speech, rule) })
  const said = t('series-rule-date', { interval, day: rule.day })
  return rule.day > SHORTEST ? t('series-rule-short-months', { rule: said }) : said
}

/** `Rangkaian: setiap Senin s.d. Senin, 25 Desember 2023, ke-2 dari 10`; of a confidential meeting the numbers alone. */
export function placeLine(speech: Speech, meeting: Meeting, place: InSeries): string {
  const { t, format } = speech
  const { number, count, last } = place
  const numbers = { number, count: count ?? 0 }
  if (isConfidential(meeting)) return t('series-fact-hidden', numbers)
  const rule = ruleWords(speech, place.rule)
  return count === null
    ? t('series-fact-beyond', { rule, number })
    : t('series-fact', { rule, last: format.date(last), ...numbers })
}

/** ` (ke-2 dari 10)` behind a meeting in a list; empty for one of no series. */
export const placeMark = ({ t }: Speech, place: InSeries | undefined): string =>
  place?.count ? ` (${t('series-mark', { number: place.number, count: place.count })})` : ''

/** Days in a sentence: `15 Mei 2023, 22 Mei 2023, dan 29 Mei 2023`. */
export const daysInList = ({ format }: Speech, days: readonly Temporal.PlainDate[]): string =>
  format.list(days.map((day) => format.shortDate(day)))

/** The next days of a rule after its first. */
export const nextDays = (rule: SeriesRule, first: Temporal.PlainDate, most: number): Temporal.PlainDate[] =>
  Array.from({ length: Math.max(0, most) }, (_, at) => daysAhead(rule, first, at + 1))
