import { isWorkingDay } from './calendar.ts'
import { type WorkCalendar, whenAtWork } from './chase.ts'
import { areTooClose, type Engagement, type Planned, sharedWith, spansOf } from './clash.ts'
import { openEnd, plannedEnd } from './meeting.ts'

/** Meetings begin at full or half hours; in milliseconds. */
const every = 30 * 60_000
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
  planned: Planned,
  others: readonly Engagement[],
  calendar: WorkCalendar,
  now: Temporal.Instant,
  most = 3,
): Temporal.Instant[] {
  const { startsAt, zone, id } = planned.meeting
  if (!startsAt) return []
  const length = startsAt.until(plannedEnd(planned.meeting))
  if (length.total('hours') > 8) return []
  const taken = others
    .filter((other) => other.meeting.id !== id && sharedWith(planned, other).length > 0)
    .flatMap(({ meeting }) => spansOf(meeting))
  const earliest = now.add(notBefore).epochMilliseconds
  const found: Temporal.Instant[] = []
  for (const from of nearestFirst(startsAt.toZonedDateTimeISO(zone))) {
    if (found.length === most) break
    if (from < earliest || from === startsAt.epochMilliseconds || found.some((other) => isNear(other, from))) continue
    if (areTooClose([{ from, until: from + length.total('milliseconds') }], taken)) continue
    const at = Temporal.Instant.fromEpochMilliseconds(from)
    if (fits(at.toZonedDateTimeISO(zone), length, calendar)) found.push(at)
  }
  return found.sort(Temporal.Instant.compare)
}

/** The hours a meeting usually begins at, the likeliest first. */
const usual = ['09:00', '13:30', '08:30', '10:00', '14:00'].map((time) => Temporal.PlainTime.from(time))
/** Days looked at for times to offer, and how many working days ahead the first of them is. */
const lookedAhead = 21
const noticeDays = 3

/**
 * A time on each of the next days that suits the offices and the calendar, at most `most`, three working days ahead or
 * more: what may be offered where nobody has named a time. In order of time.
 */
export function slotsToOffer(
  planned: Planned,
  others: readonly Engagement[],
  calendar: WorkCalendar,
  now: Temporal.Instant,
  most: number,
): Temporal.Instant[] {
  const { zone, id } = planned.meeting
  const taken = others
    .filter((other) => other.meeting.id !== id && sharedWith(planned, other).length > 0)
    .flatMap(({ meeting }) => spansOf(meeting))
  const found: Temporal.Instant[] = []
  let worked = 0
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  for (let ahead = 1; ahead <= lookedAhead && found.length < most; ahead += 1) {
    const day = today.add({ days: ahead })
    if (isWorkingDay(day, calendar.holidays)) worked += 1
    if (worked < noticeDays) continue
    const at = usual
      .map((plainTime) => day.toZonedDateTime({ timeZone: zone, plainTime }))
      .find((start) => {
        const from = start.epochMilliseconds
        return (
          fits(start, openEnd, calendar) && !areTooClose([{ from, until: from + openEnd.total('milliseconds') }], taken)
        )
      })
    if (at) found.push(at.toInstant())
  }
  return found
}

/** Every half hour of the days around, the nearest to the wished moment first, in epoch milliseconds. */
function nearestFirst(wished: Temporal.ZonedDateTime): number[] {
  const from = wished.startOfDay().subtract({ days: span }).epochMilliseconds
  const steps = (2 * span + 1) * 48
  const { epochMilliseconds: middle } = wished
  return Array.from({ length: steps }, (_, step) => from + step * every).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
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

const isNear = (one: Temporal.Instant, other: number): boolean =>
  Math.abs(one.epochMilliseconds - other) < 2 * 3_600_000
