import { whenAtWork } from '../domain/chase.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { lengthOf, partOf, seriesAfter } from '../domain/series.ts'
import { actOn, type OccurrenceEvent, occurrenceAfter, occurrenceTimes } from '../domain/series-occurrence.ts'
import { lock } from '../store/database.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { listOffices } from '../store/offices.ts'
import {
  dueSeries,
  findSeries,
  nextSeriesAt,
  type Occurrence,
  occurrencesOf,
  putOccurrence,
  type Series,
  saveSeries,
} from '../store/series.ts'
import type { Desk } from './desk.ts'
import { publishUnasked } from './meetings.ts'
import { perform, system, type Work } from './perform.ts'
import { dayOf, draftOf, type OccurrenceSight, occurrenceIn, seeOccurrence } from './series-sight.ts'
import { correctSeriesAsked, oweSeriesAsked, oweSeriesEnding, oweSeriesMade, oweSeriesSkipped } from './series-tell.ts'

/**
 * Does for every series what is due: the next meetings are made, the secretariat is asked about days off and clashes,
 * and what came too late is left out on record. Each in a transaction of its own; returns when something is due next.
 * One that cannot be looked at keeps no other waiting: then this throws after the others.
 */
export async function advanceSeries(desk: Desk): Promise<Temporal.Instant | undefined> {
  const tried = new Set<string>()
  const errors: unknown[] = []
  for (;;) {
    const due = (await dueSeries(desk.db, desk.clock.now())).filter(({ id, version }) => !tried.has(`${id}:${version}`))
    if (due.length === 0) break
    for (const { id, version } of due) {
      const key = `${id}:${version}`
      tried.add(key)
      try {
        await perform(desk, { key: `series:${key}`, caller: system }, 'series.advance', (work) => look(work, id))
      } catch (error) {
        errors.push(error)
      }
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} series could not be looked at`)
  return nextSeriesAt(desk.db)
}

/** What one look at a series came to. */
interface Looked {
  next: Temporal.Instant | null
  /** Left out without anybody's word. */
  skipped: number[]
  open: boolean
}

async function look(work: Work, id: string): Promise<Outcome<null>> {
  await lock(work.trx, 'series', id)
  const series = await findSeries(work.trx, id)
  if (!series) return done(null)
  const calendar = {
    holidays: await listHolidays(work.trx),
    ramadans: await listRamadans(work.trx),
    hours: work.settings.hours,
  }
  const now = work.now.toZonedDateTimeISO(series.zone)
  const atWork = whenAtWork(now, calendar)
  // Nobody is invited or asked in the night, nor on a day off.
  if (!atWork.equals(now)) {
    await saveSeries(work.trx, { ...series, nextAt: atWork.toInstant() })
    return done(null)
  }
  if (series.state !== 'running') {
    await closeIfOver(work, series)
    return done(null)
  }
  const looked = await lookAtEach(work, series)
  await oweSeriesSkipped(work, id, looked.skipped)
  if (looked.open) await saveSeries(work.trx, { ...series, nextAt: looked.next })
  else await tellEnding(work, series)
  return done(null)
}

async function lookAtEach(work: Work, series: Series): Promise<Looked> {
  const known = await occurrencesOf(work.trx, series.id)
  const looked: Looked = { next: null, skipped: [], open: false }
  const length = lengthOf(series)
  for (let number = 1; number <= length; number += 1) {
    const { next, skipped, waits } = await lookAtOne(work, series, occurrenceIn(known, series.id, number))
    if (skipped) looked.skipped.push(number)
    if (next === null) continue
    looked.open = true
    if (looked.next === null || Temporal.Instant.compare(next, looked.next) < 0) looked.next = next
    // Those after it are later still.
    if (waits) break
  }
  return looked
}

/** `waits`: its time has not come yet, and nobody has touched it. */
async function lookAtOne(
  work: Work,
  series: Series,
  before: Occurrence,
): Promise<{ next: Temporal.Instant | null; skipped: boolean; waits: boolean }> {
  let occurrence = before
  // Each event leads to another state, and none of them back to one before within a look.
  for (let turns = 0; turns < 4; turns += 1) {
    if (occurrence.state === 'made' || occurrence.state === 'skipped') break
    const { act, sight } = await decide(work, series, occurrence)
    if (act.event === null)
      return { next: act.next, skipped: false, waits: occurrence.state === 'ahead' && sight === undefined }
    occurrence = await follow(work, series, occurrence, act.event, sight)
  }
  const skipped = occurrence.state === 'skipped' && before.state !== 'skipped'
  return { next: null, skipped, waits: false }
}

/** What is to be done about one meeting; it is looked at closely only once that matters. */
async function decide(work: Work, series: Series, occurrence: Occurrence) {
  const holidays = await listHolidays(work.trx)
  const day = dayOf(series, occurrence)
  const { from } = partOf(series.parts, occurrence.number).template
  const startsAt = day.toZonedDateTime({ timeZone: series.zone, plainTime: Temporal.PlainTime.from(from) })
  const times = occurrenceTimes(startsAt, work.settings.series, holidays, occurrence.askedAt ?? undefined)
  const isNear = Temporal.Instant.compare(times.ask, work.now) <= 0
  const sight = isNear ? await seeOccurrence(work.trx, series, occurrence, work) : undefined
  const troubled = sight !== undefined && sight.key !== null && sight.key !== occurrence.kept
  const seen = { state: occurrence.state, troubled, times, startsAt: startsAt.toInstant(), now: work.now }
  const isAsked = occurrence.state === 'asked' || occurrence.state === 'reminded'
  const act = isNear || !isAsked ? actOn(seen) : { event: 'clear' as const }
  return { act, sight }
}

type LookEvent = Exclude<OccurrenceEvent, 'decide' | 'skip'>

async function follow(
  work: Work,
  series: Series,
  occurrence: Occurrence,
  event: LookEvent,
  sight: OccurrenceSight | undefined,
): Promise<Occurrence> {
  const state = occurrenceAfter(occurrence.state, event)
  if (!state) throw new Error(`a meeting of a series that is ${occurrence.state} takes no ${event}`)
  const next: Occurrence = { ...occurrence, state }
  const settled = { settledBy: null, settledAt: work.now }
  switch (event) {
    case 'trouble':
      Object.assign(next, { askedAt: work.now, settledBy: null, settledAt: null })
      await oweSeriesAsked(work, next, 0, sight?.startsAt.toInstant())
      break
    case 'remind':
      await oweSeriesAsked(work, next, 1, sight?.startsAt.toInstant())
      break
    case 'clear':
      break
    case 'lapse':
      Object.assign(next, { why: 'unanswered', ...settled })
      break
    case 'pass':
      Object.assign(next, { why: 'late', ...settled })
      break
    case 'make':
      Object.assign(next, await make(work, series, next))
  }
  await putOccurrence(work.trx, next)
  if (event === 'clear' || event === 'lapse' || event === 'pass') await correctSeriesAsked(work, next)
  work.note(`series:${series.id}`, {
    number: next.number,
    from: occurrence.state,
    to: next.state,
    ...(next.why && { why: next.why }),
    ...(next.meetingId && { meeting: next.meetingId }),
    ...(event === 'trouble' && { troubles: sight?.troubles.map(({ kind }) => kind) }),
  })
  return next
}

/** Publishes the meeting; where nobody of those invited is in use any more there is none. */
async function make(work: Work, series: Series, occurrence: Occurrence): Promise<Partial<Occurrence>> {
  const offices = await listOffices(work.trx)
  const place = { id: work.newId(), now: work.now, offices }
  const draft = draftOf(series, occurrence.number, dayOf(series, occurrence), place)
  if (draft.sheet.invitees.length === 0) return { state: 'skipped', why: 'nobody', settledAt: work.now }
  const { meeting } = await publishUnasked(work, draft)
  await oweSeriesMade(work, series.id, meeting.id)
  return { meetingId: meeting.id }
}

/** Nothing is ahead to be made: the secretariat learns it before the last meeting, and may let the series go on. */
async function tellEnding(work: Work, series: Series): Promise<void> {
  const state = seriesAfter(series.state, 'last') ?? series.state
  const ending = { ...series, state, decided: null }
  await saveSeries(work.trx, { ...ending, nextAt: await overAt(work, series) })
  await oweSeriesEnding(work, series, lengthOf(series))
  work.note(`series:${series.id}`, { from: series.state, to: state })
}

/** When the last meeting has begun; at once where that was before. */
async function overAt(work: Work, series: Series): Promise<Temporal.Instant> {
  const known = await occurrencesOf(work.trx, series.id)
  const length = lengthOf(series)
  if (length === 0) return work.now
  const day = dayOf(series, occurrenceIn(known, series.id, length))
  const { from } = partOf(series.parts, length).template
  return day.toZonedDateTime({ timeZone: series.zone, plainTime: Temporal.PlainTime.from(from) }).toInstant()
}

async function closeIfOver(work: Work, series: Series): Promise<void> {
  const at = await overAt(work, series)
  const isOver = Temporal.Instant.compare(at, work.now) <= 0
  const state = isOver ? seriesAfter(series.state, 'over') : undefined
  await saveSeries(work.trx, {
    ...series,
    state: state ?? series.state,
    nextAt: isOver || series.state === 'ended' ? null : at,
  })
  if (!state) return
  await oweSeriesEnding(work, series, lengthOf(series))
  work.note(`series:${series.id}`, { from: series.state, to: state })
}
