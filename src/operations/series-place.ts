import { type Convened, changedFacts } from '../domain/change.ts'
import { lengthOf, partOf, plannedDay } from '../domain/series.ts'
import { changedFrom } from '../domain/series-change.ts'
import type { SeriesRule } from '../domain/series-rule.ts'
import type { Reader } from '../store/database.ts'
import { meetingsIn } from '../store/meetings.ts'
import { findSeries, occurrencesOf, occurrencesOfMeetings, type Series } from '../store/series.ts'

/** Where a meeting stands in its series, as it is shown. */
export interface InSeries {
  seriesId: string
  number: number
  /** How many there are in all; null for one that is beyond the end it has now. */
  count: number | null
  rule: SeriesRule
  /** The day of the last. */
  last: Temporal.PlainDate
}

/** Where the meetings stand in their series, by meeting; one of no series has no place. */
export async function placesInSeries(reader: Reader, meetingIds: readonly string[]): Promise<Map<string, InSeries>> {
  const places = new Map<string, InSeries>()
  const series = new Map<string, Series | undefined>()
  for (const [meetingId, { seriesId, number }] of await occurrencesOfMeetings(reader, meetingIds)) {
    if (!series.has(seriesId)) series.set(seriesId, await findSeries(reader, seriesId))
    const found = series.get(seriesId)
    if (!found) continue
    const count = lengthOf(found)
    places.set(meetingId, {
      seriesId,
      number,
      count: number <= count ? count : null,
      rule: partOf(found.parts, number).rule,
      last: plannedDay(found, Math.max(1, count)),
    })
  }
  return places
}

/** Whether others of the series come after a meeting. */
export const hasFollowing = ({ number, count }: InSeries): boolean => count !== null && number < count

/** What a change or cancellation comes to for the meetings after it. */
export interface ScopeSeen extends InSeries {
  scope: 'one' | 'following'
  /** Published meetings after it that would be changed or cancelled with it. */
  published: number
  /** Of a change to other days: the rule as it would be, and the days that follow. */
  moved?: { rule: SeriesRule; days: Temporal.PlainDate[] }
}

/** Days that are named of a rule that changes. */
const daysNamed = 3

/** For the page of a change; undefined for a meeting after which none of its series comes. */
export async function seeScope(
  reader: Reader,
  meetingId: string,
  scope: 'following' | undefined,
  change?: { before: Convened; after: Convened },
): Promise<ScopeSeen | undefined> {
  const place = (await placesInSeries(reader, [meetingId])).get(meetingId)
  const series = place && hasFollowing(place) ? await findSeries(reader, place.seriesId) : undefined
  if (!place || !series) return undefined
  const later = (await occurrencesOf(reader, series.id)).filter(({ number }) => number > place.number)
  const scheduled = new Set((await meetingsIn(reader, ['scheduled'])).map(({ id }) => id))
  const published = later.filter((each) => each.meetingId !== null && scheduled.has(each.meetingId)).length
  const seen: ScopeSeen = { ...place, scope: scope ?? 'one', published }
  if (!change || scope !== 'following' || !changedFacts(change.before, change.after).includes('time')) return seen
  const next = changedFrom(series, place.number, change.before, change.after)
  if (!next.isMoved) return seen
  const length = Math.min(lengthOf(next), place.number + daysNamed)
  const days = Array.from({ length: length - place.number }, (_, at) => plannedDay(next, place.number + at + 1))
  return { ...seen, moved: { rule: partOf(next.parts, place.number).rule, days } }
}
