import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { lengthOf, partOf, plannedDay, seriesAfter, withPart } from '../domain/series.ts'
import { firstDay, mostOccurrences } from '../domain/series-rule.ts'
import { lock } from '../store/database.ts'
import { findPerson } from '../store/people.ts'
import { findSeries, occurrencesOf, type PartStored, type Series, saveSeries } from '../store/series.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { perform, type Work } from './perform.ts'
import { endAfter } from './series-follow.ts'
import { printOfSeries } from './series-sight.ts'
import { oweSeriesEnding } from './series-tell.ts'

/** By how many months a series is offered to go on. */
export const extensionMonths = [3, 6, 12] as const

/** The last day of a series that goes on for so long after its last meeting, or after today where that is past. */
export function extendedUntil(series: Series, months: number, now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO(series.zone).toPlainDate()
  const last = plannedDay(series, Math.max(1, lengthOf(series)))
  return (Temporal.PlainDate.compare(last, today) > 0 ? last : today).add({ months })
}

/**
 * Lets a series go on: one whose meetings are all past begins anew with the next day of its rule. `seen` names it as it
 * was shown; refuses with `series-decided` when somebody else decided since.
 */
export async function extendSeries(
  desk: Desk,
  request: ByUser,
  seriesId: string,
  months: number,
  seen: string,
): Promise<Outcome<{ until: string }>> {
  return perform<{ until: string }>(desk, request, 'series.change', async (work) => {
    if (!extensionMonths.some((each) => each === months)) return refused('content-changed')
    const series = await lockedAsSeen(work, seriesId, seen)
    if ('ok' in series) return series
    const count = lengthOf(series)
    const known = await occurrencesOf(work.trx, seriesId)
    const until = extendedUntil(series, months, work.now).toString()
    // Meetings beyond its end that were published, and cancelled with it, keep their numbers.
    const used = known.filter(({ state }) => state === 'made').map(({ number }) => number)
    const parts = partsFrom(series, Math.max(count, ...used) + 1, work.now)
    const extended: Series = {
      ...series,
      state: seriesAfter(series.state, 'extend') ?? series.state,
      parts,
      end: { until },
      nextAt: work.now,
      decided: { what: 'extend', by: work.actor.userId, at: work.now.toString() },
    }
    if (lengthOf(extended) <= count) return refused('content-changed')
    if (lengthOf(extended) - count > mostOccurrences) return refused('content-changed')
    await saveSeries(work.trx, extended)
    await oweSeriesEnding(work, series, count)
    work.note(`series:${seriesId}`, { from: series.state, to: extended.state, until })
    return done({ until })
  })
}

/** The parts of a series whose next meeting has this number: a rule that lay idle begins anew with its next day. */
function partsFrom(series: Series, next: number, now: Temporal.Instant): PartStored[] {
  const tomorrow = now.toZonedDateTimeISO(series.zone).toPlainDate().add({ days: 1 })
  if (Temporal.PlainDate.compare(plannedDay(series, next), tomorrow) >= 0) return series.parts
  const { rule, template } = partOf(series.parts, next)
  return withPart(series.parts, { from: next, first: firstDay(rule, tomorrow).toString(), rule, template })
}

/** Ends a series with the meetings that are published: no other is made, and nobody is asked about it any more. */
export async function endSeries(
  desk: Desk,
  request: ByUser,
  seriesId: string,
  seen: string,
): Promise<Outcome<{ last: number }>> {
  return perform<{ last: number }>(desk, request, 'series.change', async (work) => {
    const series = await lockedAsSeen(work, seriesId, seen)
    if ('ok' in series) return series
    if (!seriesAfter(series.state, 'end')) return refused('series-over')
    const count = lengthOf(series)
    const known = await occurrencesOf(work.trx, seriesId)
    const last = Math.max(1, ...known.filter(({ state }) => state === 'made').map(({ number }) => number))
    await endAfter(work, series, known, Math.min(last, count))
    await oweSeriesEnding(work, series, count)
    return done({ last })
  })
}

async function lockedAsSeen(work: Work, seriesId: string, seen: string): Promise<Series | Refusal> {
  await lock(work.trx, 'series', seriesId)
  const series = await findSeries(work.trx, seriesId)
  if (!series) return refused('not-found')
  if (printOfSeries(series) === seen) return series
  const { decided } = series
  if (!decided) return refused('content-changed')
  const by = (await findPerson(work.trx, decided.by))?.name ?? String(decided.by)
  return refused('series-decided', { by, at: Temporal.Instant.from(decided.at).epochMilliseconds })
}
