import { countOf, daysAhead, type SeriesEnd, type SeriesRule } from './series-rule.ts'

/**
 * A series of meetings: what is still to be made of it.
 *
 * ```
 *             every meeting is made or left out        told: Akhiri, or its time is over
 *   running ─────────────────────────────────▶ ending ─────────────────────────────▶ ended
 *     │ ▲                                        │                                     │
 *     │ └──────────────── extend ────────────────┴───────────────── extend ────────────┘
 *     └──────────── end: no further meeting is made ──▶ ended
 * ```
 */
export type SeriesState = 'running' | 'ending' | 'ended'
export const seriesStates: readonly SeriesState[] = ['running', 'ending', 'ended']
/** `last`: nothing is ahead to be made; `over`: the last meeting has begun and nobody decided. */
export type SeriesEvent = 'last' | 'extend' | 'end' | 'over'
export const seriesEvents: readonly SeriesEvent[] = ['last', 'extend', 'end', 'over']

/** The state after an event; undefined where it does not apply. */
export function seriesAfter(state: SeriesState, event: SeriesEvent): SeriesState | undefined {
  switch (event) {
    case 'last':
      return state === 'running' ? 'ending' : undefined
    case 'extend':
      return 'running'
    case 'end':
      return state === 'ended' ? undefined : 'ended'
    case 'over':
      return state === 'ending' ? 'ended' : undefined
  }
}

/** From which meeting on which rule counts, and its day: a series whose following meetings were moved has several. */
export interface SeriesPart {
  /** Number of its first meeting, from 1. */
  from: number
  /** ISO day of that meeting. */
  first: string
  rule: SeriesRule
}

/** The days of a series. */
export interface SeriesPlan {
  /** In the order of their numbers; the first is from 1. */
  parts: readonly SeriesPart[]
  end: SeriesEnd
}

/** The part to which a meeting belongs. Throws without one. */
export function partOf<P extends SeriesPart>(parts: readonly P[], number: number): P {
  const found = parts.findLast(({ from }) => from <= number)
  if (!found) throw new Error(`a series has no meeting ${number}`)
  return found
}

/** The day of a meeting of a series by its rule. */
export function plannedDay({ parts }: Pick<SeriesPlan, 'parts'>, number: number): Temporal.PlainDate {
  const part = partOf(parts, number)
  return daysAhead(part.rule, Temporal.PlainDate.from(part.first), number - part.from)
}

/** How many meetings a series has in all. */
export function lengthOf({ parts, end }: SeriesPlan): number {
  if ('count' in end) return end.count
  const last = parts.at(-1)
  if (!last) return 0
  // A part that begins after the end has nothing: whoever moves meetings beyond the end extends it.
  return last.from - 1 + countOf(last.rule, Temporal.PlainDate.from(last.first), end)
}

/** The parts once another counts from its first meeting on: whatever counted from there or later is gone. */
export const withPart = <P extends SeriesPart>(parts: readonly P[], part: P): P[] => [
  ...parts.filter(({ from }) => from < part.from),
  part,
]

/**
 * The end of a series whose meetings from `number` on have moved: as many meetings as before, or the same last day
 * unless the meeting itself is beyond it.
 */
export const endAfterMove = (end: SeriesEnd, day: Temporal.PlainDate): SeriesEnd =>
  'until' in end && end.until < day.toString() ? { until: day.toString() } : end
