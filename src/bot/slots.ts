import type { Meeting } from '../domain/meeting.ts'
import type { PointAnswer } from '../domain/point-answer.ts'

const minute = 60_000

/** A proposed beginning as it stands in button data: minutes since the epoch, in base 36. */
export const slotInData = (at: Temporal.Instant): string => Math.round(at.epochMilliseconds / minute).toString(36)

/** The moment that button data names; undefined when it names none, or one that is over by `now`. */
export function momentOfSlot(data: string, now: Temporal.Instant): Temporal.Instant | undefined {
  const ms = Number.parseInt(data, 36) * minute
  if (!/^[0-9a-z]{5,7}$/.test(data) || ms <= now.epochMilliseconds || ms > 4e12) return undefined
  return Temporal.Instant.fromEpochMilliseconds(ms)
}

/** The answer that puts a meeting at a proposed beginning with the length it has; undefined when it has no time, or the data is none, or is over by `now`. */
export function whenOfSlot(
  { startsAt, endsAt, zone }: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>,
  data: string,
  now: Temporal.Instant,
): PointAnswer | undefined {
  const at = momentOfSlot(data, now)
  if (!startsAt || !at) return undefined
  const from = at.toZonedDateTimeISO(zone)
  const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const until = endsAt ? clock(from.add(startsAt.until(endsAt))) : null
  return {
    kind: 'when',
    day: from.toPlainDate().toString(),
    from: clock(from),
    // What this one collides with says nothing of those after it.
    alone: true,
    ...(until ? { until } : { openEnd: true, until: null }),
  }
}
