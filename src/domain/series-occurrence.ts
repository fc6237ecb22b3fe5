import { type Holiday, isWorkingDay, workingDayBefore } from './calendar.ts'

/**
 * One meeting of a series until it is made: an invitation goes out by itself only where nobody has to decide anything.
 *
 * ```
 *             trouble           remind
 *     ahead ──────────▶ asked ──────────▶ reminded        trouble: a day off, or another meeting wants the same
 *      │ ▲ ◀────clear────┘ │                 │ │          clear:   it is gone, as the list of days off was corrected
 *      │ └──────clear──────┼─────────────────┘ │
 *      │  decide           │ decide            │ decide
 *      ├──────────▶ kept ◀─┴───────────────────┘          decide:  Tetap, Maju, Mundur
 *      │ make        │ │ ▲                                kept ──trouble──▶ asked: something else came up
 *      └──▶ made ◀───┘ │ └─decide─┐
 *                make  └──skip──▶ skipped                 skip:    Lewati, no answer (lapse), or no time left (pass)
 * ```
 *
 * From `ahead`, `asked`, `reminded` and `kept` every `skip`, `lapse` and `pass` leads to `skipped`; `made` is final: from
 * there on it is a meeting like any other.
 */
export type OccurrenceState = 'ahead' | 'asked' | 'reminded' | 'kept' | 'made' | 'skipped'
export const occurrenceStates: readonly OccurrenceState[] = ['ahead', 'asked', 'reminded', 'kept', 'made', 'skipped']

export type OccurrenceEvent = 'trouble' | 'clear' | 'remind' | 'decide' | 'skip' | 'lapse' | 'pass' | 'make'
export const occurrenceEvents: readonly OccurrenceEvent[] = [
  'trouble',
  'clear',
  'remind',
  'decide',
  'skip',
  'lapse',
  'pass',
  'make',
]

/** The state after an event; undefined where it does not apply. */
export function occurrenceAfter(state: OccurrenceState, event: OccurrenceEvent): OccurrenceState | undefined {
  if (state === 'made') return undefined
  if (state === 'skipped') return event === 'decide' ? 'kept' : undefined
  switch (event) {
    case 'trouble':
      return state === 'ahead' || state === 'kept' ? 'asked' : undefined
    case 'clear':
      return state === 'asked' || state === 'reminded' ? 'ahead' : undefined
    case 'remind':
      return state === 'asked' ? 'reminded' : undefined
    case 'decide':
      return 'kept'
    case 'skip':
    case 'pass':
      return 'skipped'
    case 'lapse':
      return state === 'asked' || state === 'reminded' ? 'skipped' : undefined
    case 'make':
      return state === 'ahead' || state === 'kept' ? 'made' : undefined
  }
}

/** When the meetings of a series are made: so many working days before, at an hour of the clock. */
export interface SeriesLead {
  workingDays: number
  at: Temporal.PlainTime
}

/** Working days before an invitation goes out at which the secretariat is asked about its day, and reminded. */
const askedBefore = 3
const remindedBefore = 1
/** Nobody is invited by itself for a meeting that is nearer than this. */
const tooNear = Temporal.Duration.from({ hours: 24 })

/** When something happens to one meeting of a series. */
export interface OccurrenceTimes {
  /** The secretariat is asked, if there is something to decide. */
  ask: Temporal.Instant
  remind: Temporal.Instant
  /** Without a decision it is left out. */
  lapse: Temporal.Instant
  make: Temporal.Instant
  /** From here on nothing is made by itself. */
  pass: Temporal.Instant
}

/** When what happens to the meeting that starts then; `asked`: when the secretariat was asked, if that is later than usual. */
export function occurrenceTimes(
  startsAt: Temporal.ZonedDateTime,
  lead: SeriesLead,
  holidays: readonly Holiday[],
  asked?: Temporal.Instant,
): OccurrenceTimes {
  const before = (days: number): Temporal.Instant =>
    daysBefore(startsAt.toPlainDate(), days, holidays)
      .toZonedDateTime({ timeZone: startsAt.timeZoneId, plainTime: lead.at })
      .toInstant()
  const pass = startsAt.toInstant().subtract(tooNear)
  const make = before(lead.workingDays)
  const zone = startsAt.timeZoneId
  const afterAsking = (days: number): Temporal.Instant | undefined =>
    asked && daysAfter(asked.toZonedDateTimeISO(zone), days, lead.at, holidays)
  return {
    ask: before(lead.workingDays + askedBefore),
    remind: latest(before(lead.workingDays + remindedBefore), afterAsking(1)),
    // Who was asked late still has two days, but never longer than there is time to invite anybody.
    lapse: earliest(latest(make, afterAsking(2)), pass),
    make,
    pass,
  }
}

const latest = (one: Temporal.Instant, other: Temporal.Instant | undefined): Temporal.Instant =>
  other && Temporal.Instant.compare(other, one) > 0 ? other : one
const earliest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(other, one) < 0 ? other : one

function daysBefore(day: Temporal.PlainDate, days: number, holidays: readonly Holiday[]): Temporal.PlainDate {
  let found = day
  for (let left = days; left > 0; left -= 1) found = workingDayBefore(found, holidays)
  return found
}

function daysAfter(
  from: Temporal.ZonedDateTime,
  days: number,
  plainTime: Temporal.PlainTime,
  holidays: readonly Holiday[],
): Temporal.Instant {
  let day = from.toPlainDate()
  for (let left = days; left > 0; left -= 1) {
    day = day.add({ days: 1 })
    while (!isWorkingDay(day, holidays)) day = day.add({ days: 1 })
  }
  return day.toZonedDateTime({ timeZone: from.timeZoneId, plainTime }).toInstant()
}

/** What is to be done about a meeting of a series now: an event, or to look again at a moment; null: nothing any more. */
export type OccurrenceAct =
  | { event: Exclude<OccurrenceEvent, 'decide' | 'skip'> }
  | { event: null; next: Temporal.Instant | null }

/** The meeting as it is looked at. */
export interface OccurrenceSeen {
  state: OccurrenceState
  /** There is something to decide about its day that nobody has decided. */
  troubled: boolean
  times: OccurrenceTimes
  startsAt: Temporal.Instant
  now: Temporal.Instant
}

/** Decides what happens to a meeting of a series at this moment. */
export function actOn({ state, troubled, times, startsAt, now }: OccurrenceSeen): OccurrenceAct {
  const due = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0
  const wait = (next: Temporal.Instant): OccurrenceAct => ({ event: null, next })
  switch (state) {
    case 'made':
    case 'skipped':
      return { event: null, next: null }
    case 'kept':
      // Whoever decides late knows how late it is.
      if (due(startsAt)) return { event: 'pass' }
      if (troubled && !due(times.pass)) return { event: 'trouble' }
      if (due(times.make)) return { event: 'make' }
      return wait(due(times.ask) ? times.make : times.ask)
    case 'ahead':
      if (due(times.pass)) return { event: 'pass' }
      if (troubled && due(times.ask)) return { event: 'trouble' }
      if (due(times.make)) return { event: 'make' }
      return wait(due(times.ask) ? times.make : times.ask)
    case 'asked':
    case 'reminded':
      if (!troubled) return { event: due(times.pass) ? 'pass' : 'clear' }
      if (due(times.lapse)) return { event: 'lapse' }
      if (state === 'reminded') return wait(times.lapse)
      if (due(times.remind)) return { event: 'remind' }
      return wait(earliest(times.remind, times.lapse))
  }
}
