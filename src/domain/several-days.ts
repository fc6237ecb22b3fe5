import { type Meeting, plannedEnd } from './meeting.ts'

type Times = Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>

/** How the last of several days ends where no hour of its end was said: with the day itself. */
export const dayEnds = '23:59'

const local = (at: Temporal.Instant, zone: string): Temporal.ZonedDateTime => at.toZonedDateTimeISO(zone)

/** The last day of a meeting that takes several; undefined of one that is over on the day it begins. */
export function lastDayOf({ startsAt, endsAt, zone }: Times): Temporal.PlainDate | undefined {
  if (!startsAt || !endsAt) return undefined
  const last = local(endsAt, zone).toPlainDate()
  return Temporal.PlainDate.compare(last, local(startsAt, zone).toPlainDate()) > 0 ? last : undefined
}

/** Until when one sits on the last day; null: *s.d. selesai*. */
export function endHourOf(meeting: Times): Temporal.Instant | null {
  const { endsAt, zone } = meeting
  if (!endsAt || !lastDayOf(meeting)) return endsAt
  return local(endsAt, zone).toPlainTime().toString({ smallestUnit: 'minute' }) === dayEnds ? null : endsAt
}

/** One day of a meeting; `until` is its planned end, which somebody said or not. */
export interface Sitting {
  from: Temporal.ZonedDateTime
  until: Temporal.ZonedDateTime
  endSaid: boolean
}

/** Longer meetings than this there are none to look at day by day. */
const mostDays = 31

/** The days of a meeting with a start, each from the hour it begins to the hour it ends. Throws without a start. */
export function sittingsOf(meeting: Times): Sitting[] {
  const { startsAt, zone } = meeting
  const said = endHourOf(meeting)
  const from = local(startsAt!, zone)
  const until = local(said ?? plannedEnd({ startsAt, endsAt: null }), zone)
  const last = lastDayOf(meeting)
  if (!last) return [{ from, until, endSaid: said !== null }]
  const days = Math.min(from.toPlainDate().until(last).days, mostDays)
  const end = until.toPlainTime()
  return Array.from({ length: days + 1 }, (_, ahead) => {
    const begins = from.add({ days: ahead })
    return { from: begins, until: begins.withPlainTime(end), endSaid: said !== null }
  })
}
