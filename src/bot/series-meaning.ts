import type { PointAnswer } from '../domain/point-answer.ts'
import { endFrom, namesDay } from '../domain/series-draft.ts'
import { firstDay, type SeriesWish } from '../domain/series-rule.ts'
import type { When } from '../language/dates.ts'
import { readSeries, readSeriesEnd } from '../language/series.ts'

interface SeriesMeant {
  series: SeriesWish
  /** The text to be read on: without the words of the series, with the first day where it follows from them. */
  text: string
}

/**
 * What a text says of a series, and what is left to read. Where no other day stands beside it the first meeting is on
 * the next day that it names, from tomorrow on. `whenIn` reads the time of a text.
 */
export function seriesIn(
  text: string,
  now: Temporal.ZonedDateTime,
  whenIn: (text: string) => When,
): SeriesMeant | undefined {
  const read = readSeries(text)
  if (!read) return undefined
  const { said, end, rest, at } = read
  const when = whenIn(rest)
  const tomorrow = now.toPlainDate().add({ days: 1 })
  const isDated = when.date !== undefined || (when.ask?.candidates.length ?? 0) > 0
  const named = !isDated && namesDay(said) ? firstDay(said, tomorrow) : undefined
  return {
    series: { said, end: end ? endFrom(end, when.date ?? named ?? tomorrow) : null },
    text: named ? `${rest.slice(0, at)} ${writtenDay(named)} ${rest.slice(at).trimStart()}` : rest,
  }
}

/** `08-05-2023`: the one way of writing a day that leaves nothing to ask. */
const writtenDay = ({ day, month, year }: Temporal.PlainDate): string =>
  [day, month, year].map((part) => String(part).padStart(2, '0')).join('-')

/** That it does not come again. */
const once =
  /^(?:(?:tidak|tak|jangan|tanpa|batal)\s+(?:ber|di)?ulang(?:i)?|(?:hanya\s+)?(?:sekali|satu kali)(?:\s+(?:saja|ini))?)[.!]?$/i

/** What words say at the step of the series: how often, until when, or that it is held once. */
export function seriesSaid(text: string, now: Temporal.ZonedDateTime, day: string | null): PointAnswer | undefined {
  if (once.test(text.trim())) return { kind: 'series', said: null }
  const first = day ? Temporal.PlainDate.from(day) : now.toPlainDate()
  const read = readSeries(text)
  if (read) return { kind: 'series', said: read.said, ...(read.end && { end: endFrom(read.end, first) }) }
  const end = readSeriesEnd(text) ?? readSeriesEnd(`sampai ${text}`)
  return end && { kind: 'series', end: endFrom(end, first) }
}
