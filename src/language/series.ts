import { fold } from './normalise.ts'
import {
  AHEAD,
  AMOUNT,
  COUNT,
  DATE,
  DURING,
  EVERY,
  MONTH_NAME,
  MONTH_UNIT,
  MONTHLY,
  monthNamed,
  monthsIn,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  UNTIL,
  WEEK,
  WEEKDAY,
  WEEKLY,
  weekdayOf,
} from './series-words.ts'

/** How a meeting comes again, as far as it was said: *setiap bulan* leaves the day to the date beside it. */
export type SeriesSaid =
  | { every: 'week'; interval: number; weekday?: number }
  | { every: 'month'; interval: number; day?: number }
  | { every: 'month'; interval: number; nth: number; weekday: number }

/** Until when: a month or day, the year where it was said, or how many meetings; `months`: for so long. */
export type SeriesEndSaid =
  | { until: { year?: number; month: number; day?: number } }
  | { count: number }
  | { months: number }
  | { weeks: number }

/** What a text says of a series. */
export interface SeriesRead {
  said: SeriesSaid
  end?: SeriesEndSaid
  /** The text without it: blanks stand in its place. */
  rest: string
  /** Where in `rest` the words stood. */
  at: number
}

interface Form {
  pattern: RegExp
  said(groups: Record<string, string | undefined>): SeriesSaid
  /** Words like these are found in titles too: they count only where nothing but times stands beside them. */
  isBare?: true
}

const amountIn = (groups: Record<string, string | undefined>): number => (groups.amount1 ? 1 : numberOf(groups.amount))
const weekdayIn = ({ weekday, weekday1 }: Record<string, string | undefined>): number =>
  weekdayOf(weekday ?? weekday1 ?? '')
const monthly = (groups: Record<string, string | undefined>) => ({
  every: 'month' as const,
  interval: amountIn(groups) * monthsIn(groups.unit ?? 'bulan'),
})

const form = (pattern: string, said: Form['said'], isBare?: true): Form => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'),
  said,
  ...(isBare && { isBare }),
})

const AT = '\\s*,?\\s*(?:pada\\s+|di\\s+|dalam\\s+|setiap\\s+|tiap\\s+)?'
/** Behind a comma a weekday belongs to a date: *mingguan, Senin 8 Mei 2023*. */
const NEAR = '\\s+(?:pada\\s+|di\\s+|setiap\\s+|tiap\\s+)?'
const UNITS = `(?:${AMOUNT})?${MONTH_UNIT}(?:\\s+sekali)?`
const nthOf = (groups: Record<string, string | undefined>): SeriesSaid => ({
  ...monthly(groups),
  nth: ordinalOf(groups.ordinal ?? ''),
  weekday: weekdayIn(groups),
})
const dateOf = (groups: Record<string, string | undefined>): SeriesSaid => ({
  ...monthly(groups),
  day: Number(groups.day),
})

/** The longer forms come before those that are their beginnings. */
const forms: Form[] = [
  // setiap Selasa pertama (setiap bulan); Selasa pertama setiap bulan; setiap bulan (pada) Selasa pertama
  form(`${EVERY}\\s+${WEEKDAY}\\s+${ORDINAL}(?:${AT}(?:per\\s+)?${UNITS})?`, nthOf),
  form(`${WEEKDAY}\\s+${ORDINAL}\\s+(?:pada\\s+|di\\s+|dalam\\s+)?${EVERY}\\s+${UNITS}`, nthOf),
  form(`${EVERY}\\s+${UNITS}${AT}${WEEKDAY}\\s+${ORDINAL}`, nthOf),
  form(`${MONTHLY}${AT}${WEEKDAY}\\s+${ORDINAL}`, nthOf),
  // tiap bulan tanggal 5; setiap tanggal 5 (tiap bulan); tanggal 5 setiap bulan; bulanan tanggal 5
  form(`${EVERY}\\s+${UNITS}${AT}${DATE}`, dateOf),
  form(`${EVERY}\\s+${DATE}(?:${AT}(?:per\\s+)?${UNITS})?`, dateOf),
  form(`${DATE}\\s+(?:pada\\s+|di\\s+)?${EVERY}\\s+${UNITS}`, dateOf),
  form(`${MONTHLY}${AT}${DATE}`, dateOf),
  form(`${EVERY}\\s+akhir\\s+${MONTH_UNIT}`, (groups) => ({ ...monthly(groups), day: 31 })),
  // setiap dua minggu hari Senin; Senin setiap dua minggu; dua minggu sekali hari Senin; setiap Senin
  form(`${EVERY}\\s+${AMOUNT}${WEEK}(?:\\s+sekali)?${NEAR}${WEEKDAY}`, weekly),
  form(`${WEEKDAY}\\s+${EVERY}\\s+${AMOUNT}${WEEK}(?:\\s+sekali)?`, weekly),
  form(`${AMOUNT}${WEEK}\\s+sekali${NEAR}${WEEKDAY}`, weekly),
  form(`${AMOUNT}${WEEKLY}${NEAR}${WEEKDAY}`, weekly),
  form(`(?:${EVERY}\\s+${WEEK}|${WEEKLY})${NEAR}${WEEKDAY}`, weekly),
  form(`${EVERY}\\s+${WEEKDAY}`, weekly),
  // dua minggu sekali; setiap minggu; setiap bulan; tiga bulan sekali; triwulanan
  form(`(?:${EVERY}\\s+)?${AMOUNT}${WEEK}\\s+sekali`, weekly, true),
  form(`${EVERY}\\s+${AMOUNT}${WEEK}`, weekly, true),
  form(`(?:${AMOUNT})?${WEEKLY}`, weekly, true),
  form(`(?:${EVERY}|per)\\s+${WEEK}`, weekly, true),
  form(`(?:(?:${EVERY}|per)\\s+)${UNITS}`, monthly, true),
  form(`${AMOUNT}${MONTH_UNIT}\\s+sekali`, monthly, true),
  form(MONTHLY, monthly, true),
]

function weekly(groups: Record<string, string | undefined>): SeriesSaid {
  const day = groups.weekday ?? groups.weekday1
  return { every: 'week', interval: amountIn(groups), ...(day !== undefined && { weekday: weekdayOf(day) }) }
}

/** Parts of a line in which such words belong to what is talked about. */
const OTHER_PART =
  /^\s*(?:acara|agenda|hal|perihal|catatan|pakaian|undang|mengundang|opsional|nomor|bidang|tempat)(?![\p{L}])/u
const TIME_AHEAD = new RegExp(`(?:\\d{4}|\\d[.:]\\d\\d(?:\\s+wi(?:b|ta|t))?|^\\s*|[,;\\n(]\\s*|\\b${AHEAD}\\s+)$`, 'u')
const TIME_BEHIND = new RegExp(
  `^\\s*(?:$|[,;\\n).]|(?:mulai|dimulai|pukul|jam|hari|pada|tanggal|tgl|${WEEKDAY.replace(/\?<\w+>/g, '?:')}|${UNTIL}|${DURING}|sebanyak)(?![\\p{L}]))`,
  'u',
)

/**
 * What a text says of meetings that come again: *setiap Senin*, *tiap bulan tanggal 5*, *Selasa pertama setiap bulan*,
 * *tiap triwulan*, with *sampai Desember 2023* or *6 kali*. Undefined where it says nothing of the kind. A title may
 * speak of it too: *Evaluasi Triwulanan* is one, and so is whatever is on the agenda.
 */
export function readSeries(text: string): SeriesRead | undefined {
  const folded = fold(text)
  for (const { pattern, said, isBare } of forms)
    for (const match of folded.text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      if (isElsewhere(folded.text, from) || (isBare && !standsAlone(folded.text, from, to))) continue
      const before = new RegExp(`(?:${AHEAD}\\s+)+$`, 'u').exec(folded.text.slice(0, from))
      const start = before ? before.index : from
      const end = readEnd(folded.text, [from, to])
      const spans: [number, number][] = [[start, to], ...(end ? [end.span] : [])]
      return {
        said: said({ ...match.groups }),
        ...(end && { end: end.said }),
        rest: blanked(
          text,
          spans.map(([one, other]) => [folded.starts[one] ?? 0, folded.ends[other - 1] ?? text.length]),
        ),
        at: folded.starts[start] ?? 0,
      }
    }
  return undefined
}

/** A part of the line that is about something else. */
function isElsewhere(text: string, from: number): boolean {
  const part = Math.max(...[',', '\n'].map((sign) => text.lastIndexOf(sign, from - 1)))
  const items = text.lastIndexOf(';', from - 1)
  const labelled = OTHER_PART.test(text.slice(part + 1))
  return labelled && items < from
}

/** Only times, or nothing, stand beside such words: before them, or right behind. */
function standsAlone(text: string, from: number, to: number): boolean {
  const ahead = TIME_AHEAD.test(text.slice(0, from))
  return ahead && TIME_BEHIND.test(text.slice(to))
}

const endForms: { pattern: RegExp; said(groups: Record<string, string | undefined>): SeriesEndSaid }[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}])${UNTIL}\\s*(?:(?:akhir\\s+)?(?:bulan\\s+)?(?:tanggal\\s+)?(?<day>\\d{1,2})?\\s*(?<month>${MONTH_NAME})(?:\\s+(?<year>20\\d\\d))?|akhir\\s+tahun(?:\\s+(?<last>20\\d\\d))?)(?![\\p{L}\\p{N}])`,
      'u',
    ),
    said: ({ day, month, year, last }) =>
      month
        ? {
            until: {
              ...(year && { year: Number(year) }),
              month: monthNamed(month),
              ...(day && { day: Number(day) }),
            },
          }
        : { until: { ...(last && { year: Number(last) }), month: 12, day: 31 } },
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}])${DURING}\\s+(?:(?<amount>${NUMBER})\\s+|(?<amount1>se))(?:(?<week>${WEEK})|(?<month>bulan|bln)|(?<year>tahun))(?![\\p{L}])`,
      'u',
    ),
    said: ({ amount, week, year }) => {
      const many = numberOf(amount)
      if (week) return { weeks: many }
      return { months: year ? many * 12 : many }
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${AHEAD}\\s+)*(?<count>\\d{1,3}|${NUMBER})\\s*(?:kali\\s+(?:rapat|pertemuan)|${COUNT})(?!\\s*(?:se|per|dalam|setiap|tiap)[\\p{L}\\s]*(?:minggu|pekan|bulan|tahun|hari))(?![\\p{L}])`,
      'u',
    ),
    said: ({ count }) => ({ count: numberOf(count) }),
  },
]

/** Where it ends, in what stands outside of `apart`. */
function readEnd(text: string, apart: [number, number]): { said: SeriesEndSaid; span: [number, number] } | undefined {
  const outside = blanked(text, [apart])
  for (const { pattern, said } of endForms) {
    const match = pattern.exec(outside)
    if (match) return { said: said({ ...match.groups }), span: [match.index, match.index + match[0].length] }
  }
  return undefined
}

/** Until when a series goes on, of words that say nothing else of it: *sampai Desember 2023*, *6 kali*. */
export const readSeriesEnd = (text: string): SeriesEndSaid | undefined => readEnd(fold(text).text, [0, 0])?.said

function blanked(text: string, spans: readonly [number, number][]): string {
  let made = text
  for (const [from, to] of spans) made = made.slice(0, from) + ' '.repeat(to - from) + made.slice(to)
  return made
}
