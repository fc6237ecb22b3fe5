import { type WorkCalendar, whenAtWork } from './chase.ts'
import { clashesOf, type Engagement, type Planned } from './clash.ts'
import { plannedEnd } from './meeting.ts'

/** Meetings begin at full or half hours. */
const every = Temporal.Duration.from({ minutes: 30 })
/** Days looked at on either side of the wished one. */
const span = 10
/** Nobody is invited for today. */
const notBefore = Temporal.Duration.from({ hours: 24 })

/**
 * The nearest times, at most `most`, at which a meeting of the same length would collide with none of the others, each
 * on a day of its own or at least two hours from the next: within working hours, not on days off, clear of Friday
 * prayer, a day ahead of `now` or more. Nearest first, then in order of time.
 */
export function freeSlots(
  { meeting, officeIds }: Planned,
  others: readonly Engagement[],
  calendar: WorkCalendar,
  now: Temporal.Instant,
  most = 3,
): Temporal.Instant[] {
  const { startsAt, zone } = meeting
  if (!startsAt) return []
  const wished = startsAt.toZonedDateTimeISO(zone)
  const length = startsAt.until(plannedEnd(meeting))
  if (length.total('hours') > 8) return []
  const found: Temporal.Instant[] = []
  for (const start of nearestFirst(wished)) {
    if (found.length === most) break
    const at = start.toInstant()
    if (Temporal.Instant.compare(at, now.add(notBefore)) < 0 || at.equals(startsAt)) continue
    if (!fits(start, length, calendar) || found.some((other) => isNear(other, at))) continue
    const moved = { ...meeting, startsAt: at, endsAt: meeting.endsAt && at.add(length) }
    if (clashesOf({ meeting: moved, officeIds }, others).length === 0) found.push(at)
  }
  return found.sort(Temporal.Instant.compare)
}

/** Every half hour of the days around, the nearest to the wished moment first. */
function nearestFirst(wished: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const from = wished.startOfDay().subtract({ days: span })
  const steps = (2 * span + 1) * 48
  const distance = (at: Temporal.ZonedDateTime): number => Math.abs(at.epochMilliseconds - wished.epochMilliseconds)
  return Array.from({ length: steps }, (_, step) => from.add({ minutes: step * every.total('minutes') })).sort(
    (one, other) => distance(one) - distance(other),
  )
}

/** From twelve to one people eat; only a meeting longer than a morning goes on over it. */
const lunch = { from: 12 * 60, until: 13 * 60 }
const aMorning = 4 * 60

/** Offices are at work from the beginning to the end of it, and it leaves them their lunch. */
function fits(start: Temporal.ZonedDateTime, length: Temporal.Duration, calendar: WorkCalendar): boolean {
  const minutes = length.total('minutes')
  const begins = start.hour * 60 + start.minute
  if (minutes <= aMorning && begins < lunch.until && begins + minutes > lunch.from) return false
  for (let at = 0; at < minutes; at += 30) {
    const moment = start.add({ minutes: at })
    if (!whenAtWork(moment, calendar).equals(moment)) return false
  }
  const last = start.add({ minutes: minutes - 1 })
  return whenAtWork(last, calendar).equals(last)
}

const isNear = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Math.abs(one.since(other).total('hours')) < 2
