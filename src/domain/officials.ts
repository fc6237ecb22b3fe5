import type { Official, Standing } from './directory.ts'

type Time = Pick<Official, 'sinceOn' | 'untilOn'>

const { compare } = Temporal.PlainDate

const hasBegun = ({ sinceOn }: Time, day: Temporal.PlainDate): boolean => !sinceOn || compare(sinceOn, day) <= 0
const lasts = ({ untilOn }: Time, day: Temporal.PlainDate): boolean => !untilOn || compare(untilOn, day) >= 0

/** Who holds an office on a day: the definitive holder and whoever acts, in the order handed in. */
export const holdersOn = (officials: readonly Official[], day: Temporal.PlainDate): Official[] =>
  officials.filter((official) => hasBegun(official, day) && lasts(official, day))

/** Who held it before a day and holds it no longer. */
export const formerOn = (officials: readonly Official[], day: Temporal.PlainDate): Official[] =>
  officials.filter((official) => !lasts(official, day))

/** Who is named already and begins after a day. */
export const comingAfter = (officials: readonly Official[], day: Temporal.PlainDate): Official[] =>
  officials.filter((official) => !hasBegun(official, day))

/** What a new holder does to those before: their last day, or that they were noted by mistake and never held it. */
export interface Succession {
  ended: { id: string; untilOn: Temporal.PlainDate }[]
  removed: string[]
}

/**
 * A definitive head and a Plt. take the seat from everybody before them; a Plh. acts while its holder is away for a
 * time and replaces only another Plh. (UU 30/2014 article 14). Whoever began on the same day or later gives way
 * altogether: that was noted by mistake. Without a first day those before end the day before `today`.
 */
export function succeed(
  officials: readonly Official[],
  next: { standing: Standing; sinceOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): Succession {
  const first = next.sinceOn ?? today
  const last = first.subtract({ days: 1 })
  const giveWay = officials.filter(
    (official) => lasts(official, first) && (next.standing !== 'plh' || official.standing === 'plh'),
  )
  const never = giveWay.filter(({ sinceOn }) => sinceOn !== null && compare(sinceOn, first) >= 0)
  return {
    ended: giveWay.filter((official) => !never.includes(official)).map(({ id }) => ({ id, untilOn: last })),
    removed: never.map(({ id }) => id),
  }
}
