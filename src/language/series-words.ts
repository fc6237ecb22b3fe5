import { MONTHS, WEEKDAYS } from './time-words.ts'
import words from './words/series.json' with { type: 'json' }

/** Patterns of the words of `words/series.json`, to be put together; they have no groups of their own but named ones. */

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+')
/** Longer words first, so that *ke-2* is not read as *ke*. */
export const oneOf = (list: Iterable<string>): string =>
  `(?:${[...list]
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`

const numbers = new Map(
  Object.entries(words.times).flatMap(([value, list]) => list.map((word): [string, number] => [word, Number(value)])),
)
const ordinals = new Map(
  Object.entries(words.ordinals).flatMap(([value, list]) =>
    list.map((word): [string, number] => [word, Number(value)]),
  ),
)

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A small number in digits or words; 1 where nothing is written. */
export const numberOf = (text: string | undefined): number =>
  text === undefined ? 1 : (numbers.get(bare(text)) ?? (Number(bare(text)) || 1))
export const ordinalOf = (text: string): number => ordinals.get(bare(text)) ?? 1
export const weekdayOf = (text: string): number => WEEKDAYS.get(bare(text)) ?? SUNDAY
const SUNDAY = 7

/** How many months one of these units takes. */
export function monthsIn(unit: string): number {
  const said = bare(unit)
  if ([...words.quarter, ...words.quarterly].includes(said)) return 3
  return words.halfYear.includes(said) ? 6 : 1
}

export const EVERY = oneOf(words.every)
/** In front of a unit: *dua minggu*, *seminggu*. */
export const AMOUNT = `(?:(?<amount>${oneOf([...numbers.keys()].filter((word) => word !== 'se'))})\\s+|(?<amount1>se))`
export const WEEK = oneOf(words.week)
export const MONTH_UNIT = `(?<unit>${oneOf([...words.month, ...words.quarter, ...words.halfYear])})(?:nya)?`
export const WEEKLY = oneOf(words.weekly)
export const MONTHLY = `(?<unit>${oneOf([...words.monthly, ...words.quarterly])})`
/** *Minggu* is a day after *hari*; alone it is a week. */
export const WEEKDAY = `(?:hari\\s+(?<weekday>${oneOf([...WEEKDAYS.keys(), 'minggu'])})|(?<weekday1>${oneOf(WEEKDAYS.keys())}))`
export const ORDINAL = `(?:${WEEK}\\s+)?(?<ordinal>${oneOf(ordinals.keys())})`
export const DATE = `(?:tanggal|tgl\\.?)\\s*(?<day>[12]\\d|3[01]|0?[1-9])(?![\\d/.-]*\\d)(?!\\s*(?:${oneOf(MONTHS.keys())})\\b)`
export const UNTIL = oneOf(words.until)
export const COUNT = oneOf(words.count)
export const DURING = oneOf(words.during)
export const AHEAD = oneOf(words.ahead)
export const NUMBER = oneOf([...numbers.keys()].filter((word) => word !== 'se'))
export const MONTH_NAME = oneOf(MONTHS.keys())
export const monthNamed = (text: string): number => MONTHS.get(bare(text)) ?? 1
