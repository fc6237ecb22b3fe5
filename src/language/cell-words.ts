import { fold } from './normalise.ts'
import words from './words/roster.json' with { type: 'json' }

/** Letters and digits alone, in lower case, with single spaces: `Singkatan/Alias ` is `singkatan alias`. */
export const plainCell = (text: string): string =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Finds the key under which a cell or a heading stands in word lists, whatever its case and marks. */
export const lookUp =
  <K extends string>(lists: Record<K, readonly string[]>) =>
  (text: string): K | undefined => {
    const wanted = plainCell(text)
    return (Object.keys(lists) as K[]).find((key) => lists[key].includes(wanted))
  }

const months = new Map(
  Object.entries(words.months).flatMap(([month, names]) =>
    names.map((name): [string, number] => [name, Number(month)]),
  ),
)

/** Serial numbers of spreadsheets for the years 1954 to 2064. */
const serial = /^(?:[2-5]\d|60)\d{3}$/

/**
 * The day a cell names, as an ISO date: day first, with the month in figures or in words, as ISO, or as the number a
 * spreadsheet keeps. Undefined for anything else, also for days that do not exist. A year of two figures is the last
 * such year that brings the day no later than `latest`; without it, one of this century.
 */
export function dayIn(cell: string, latest?: Temporal.PlainDate): string | undefined {
  const text = fold(cell).text.trim()
  if (serial.test(text))
    return Temporal.PlainDate.from('1899-12-30')
      .add({ days: Number(text) })
      .toString()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 00[:.]00(?:[:.]00)?)?$/.exec(text)
  if (figures) return dayNear(figures[3]!, Number(figures[2]), Number(figures[1]), latest)
  const worded = /^(?:\p{L}+['’]?\p{L}*,? )?(\d{1,2})[ /.-]+(\p{L}+)\.?[ /.-]+(\d{4}|\d{2})$/u.exec(text)
  const month = worded && months.get(worded[2]!)
  return worded && month ? dayNear(worded[3]!, month, Number(worded[1]), latest) : undefined
}

function dayNear(year: string, month: number, day: number, latest?: Temporal.PlainDate): string | undefined {
  if (year.length !== 2) return dayOf(Number(year), month, day)
  const inThisCentury = dayOf(2000 + Number(year), month, day)
  if (!latest || !inThisCentury || Temporal.PlainDate.compare(inThisCentury, latest) <= 0) return inThisCentury
  return dayOf(1900 + Number(year), month, day)
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1945 || year > 2100) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

const lead = (before: readonly string[]): RegExp => new RegExp(`^\\s*(?:(?:${before.join('|')})[ .:]+)+`, 'i')
const [beforeFirst, beforeLast] = [lead(words.beforeFirstDay), lead(words.beforeLastDay)]

/** The first day of something, with or without what people write before it: `mulai 1 Mei 2023`. */
export const firstDayIn = (cell: string, latest?: Temporal.PlainDate): string | undefined =>
  dayIn(cell.replace(beforeFirst, ''), latest)

/** The last day of something: `s.d. 4 Mei 2023`. */
export const lastDayIn = (cell: string, latest?: Temporal.PlainDate): string | undefined =>
  dayIn(cell.replace(beforeLast, ''), latest)
