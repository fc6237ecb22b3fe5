import { clashReasons, isClash } from '../domain/meeting-warnings.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { lengthOf } from '../domain/series.ts'
import { occurrenceAfter } from '../domain/series-occurrence.ts'
import { lock } from '../store/database.ts'
import { findPerson } from '../store/people.ts'
import { findSeries, type Occurrence, occurrencesOf, putOccurrence, saveSeries } from '../store/series.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { perform, type Work } from './perform.ts'
import { daysInstead, occurrenceIn, printOfOccurrence, seeOccurrence } from './series-sight.ts'
import { correctSeriesAsked } from './series-tell.ts'

/** Names one meeting of a series. */
export interface OccurrenceOf {
  seriesId: string
  number: number
}

/** What is decided about its day: it stays in spite of everything, is held on another, or is left out. */
export type OccurrenceChoice = { what: 'keep'; because?: string | undefined } | { what: 'earlier' | 'later' | 'skip' }

/**
 * Decides about a meeting of a series that is not published yet. Refuses with `series-made` once it is, with
 * `series-decided` when somebody decided since it was `seen`, and with `content-changed` when something else about it is
 * no longer as it was. A clash is kept with a reason.
 */
export async function decideOccurrence(
  desk: Desk,
  request: ByUser,
  of: OccurrenceOf,
  choice: OccurrenceChoice,
  seen: string,
): Promise<Outcome<{ state: Occurrence['state']; day: string | null }>> {
  return perform<{ state: Occurrence['state']; day: string | null }>(desk, request, 'series.change', async (work) => {
    await lock(work.trx, 'series', of.seriesId)
    const series = await findSeries(work.trx, of.seriesId)
    if (!series) return refused('not-found')
    if (of.number < 1 || of.number > lengthOf(series) || series.state === 'ended') return refused('series-over')
    const known = await occurrencesOf(work.trx, series.id)
    const occurrence = occurrenceIn(known, series.id, of.number)
    if (occurrence.state === 'made') return refused('series-made')
    const sight = await seeOccurrence(work.trx, series, occurrence, work)
    if (printOfOccurrence(occurrence, sight) !== seen) return whyOtherwise(work, occurrence)
    if (Temporal.Instant.compare(sight.startsAt.toInstant(), work.now) <= 0) return refused('series-over')
    const state = occurrenceAfter(occurrence.state, choice.what === 'skip' ? 'skip' : 'decide')
    if (!state) return whyOtherwise(work, occurrence)
    const settled = { state, settledBy: work.actor.userId, settledAt: work.now }
    const next: Occurrence = { ...occurrence, ...settled, why: null }
    if (choice.what === 'keep') {
      const reasoned = !sight.troubles.some(isClash) || clashReasons.some((each) => each === choice.because)
      if (!reasoned) return refused('time-not-kept')
      next.kept = sight.key
    } else if (choice.what === 'skip') next.why = 'said'
    else {
      const day = (await daysInstead(work.trx, series, known, sight, work))[choice.what]
      if (!day) return refused('content-changed')
      next.day = day.toString()
      next.kept = null
    }
    await putOccurrence(work.trx, next)
    // What is decided late is done at once, as far as people are at work.
    await saveSeries(work.trx, { ...series, state: 'running', nextAt: work.now })
    await correctSeriesAsked(work, next)
    const because =
      choice.what === 'keep' && choice.because && sight.troubles.some(isClash) ? choice.because : undefined
    const change = { number: of.number, from: occurrence.state, to: state, decided: choice.what, day: next.day }
    work.note(`series:${series.id}`, { ...change, ...(because && { keptBecause: because }) })
    return done({ state, day: next.day })
  })
}

async function whyOtherwise(work: Work, { settledBy, settledAt }: Occurrence): Promise<Refusal> {
  if (settledBy === null || settledAt === null) return refused('content-changed')
  const by = (await findPerson(work.trx, settledBy))?.name ?? String(settledBy)
  return refused('series-decided', { by, at: settledAt.epochMilliseconds })
}
