import type { Office } from '../domain/directory.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import type { MeetingWarning } from '../domain/meeting-warnings.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { lengthOf, partOf, plannedDay } from '../domain/series.ts'
import { occurrenceTimes } from '../domain/series-occurrence.ts'
import { goneOf } from '../domain/series-template.ts'
import type { Reader } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { findSeries, type Occurrence, occurrencesOf, type Series, type SeriesDecision } from '../store/series.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'
import type { OccurrenceOf } from './series-decide.ts'
import { extendedUntil, extensionMonths } from './series-end.ts'
import { dayOf, daysInstead, occurrenceIn, printOfOccurrence, printOfSeries, seeOccurrence } from './series-sight.ts'

/** What every message about a series names it by. */
export interface SeriesNamed {
  seriesId: string
  /** Empty of a confidential one, which is known by the code of its first meeting alone. */
  title: string
  confidential: boolean
  code: string
  count: number
}

/** One meeting of a series that is not published, as it is shown. */
export interface OccurrenceShown extends SeriesNamed {
  occurrence: Occurrence
  day: Temporal.PlainDate
  startsAt: Temporal.Instant
  meeting: Meeting
  troubles: MeetingWarning[]
  earlier: Temporal.PlainDate | undefined
  later: Temporal.PlainDate | undefined
  /** Without a decision it is left out then. */
  lapse: Temporal.Instant
  /** It is published then, when nothing has to be decided. */
  make: Temporal.Instant
  /** Who decided last. */
  by: string | null
  print: string
  /** It is ahead and the series goes on. */
  isOpen: boolean
}

/** For views: one meeting of a series as it is now; undefined where there is none. It acts as the system. */
export const readOccurrence = (desk: Desk, of: OccurrenceOf): Promise<OccurrenceShown | undefined> =>
  readOccurrenceAt(desk, desk.db, of, desk.clock.now())

/** The same for whoever may decide about it. */
export async function openOccurrence(desk: Desk, caller: Caller, of: OccurrenceOf): Promise<Outcome<OccurrenceShown>> {
  return consult(desk, caller, 'series.read', async (reader, _actor, now) => {
    const shown = await readOccurrenceAt(desk, reader, of, now)
    return shown ? done(shown) : refused('not-found')
  })
}

async function readOccurrenceAt(
  desk: Desk,
  reader: Reader,
  { seriesId, number }: OccurrenceOf,
  now: Temporal.Instant,
): Promise<OccurrenceShown | undefined> {
  const series = await findSeries(reader, seriesId)
  if (!series || !Number.isInteger(number) || number < 1) return undefined
  const settings = await settingsOf(reader, desk.settings)
  const known = await occurrencesOf(reader, seriesId)
  const occurrence = occurrenceIn(known, seriesId, number)
  const within = number <= lengthOf(series) && series.state !== 'ended'
  const moment = { now, settings }
  const sight = await seeOccurrence(reader, series, occurrence, moment)
  const startsAt = sight.startsAt.toInstant()
  const isOpen = within && occurrence.state !== 'made' && Temporal.Instant.compare(startsAt, now) > 0
  const { lapse, make } = occurrenceTimes(
    sight.startsAt,
    settings.series,
    sight.holidays,
    occurrence.askedAt ?? undefined,
  )
  return {
    ...named(series, known),
    occurrence,
    day: sight.day,
    startsAt,
    meeting: sight.draft.meeting,
    troubles: sight.troubles,
    ...(isOpen ? await daysInstead(reader, series, known, sight, moment) : { earlier: undefined, later: undefined }),
    lapse,
    make,
    by: occurrence.settledBy === null ? null : await nameOf(reader, occurrence.settledBy),
    print: printOfOccurrence(occurrence, sight),
    isOpen,
  }
}

function named(series: Series, known: readonly Occurrence[]): SeriesNamed {
  const last = series.parts.at(-1)!
  const confidential = isConfidential(last.template.facts)
  const count = lengthOf(series)
  const code = known.find(({ meetingId }) => meetingId !== null)?.meetingId ?? series.id
  return { seriesId: series.id, title: confidential ? '' : last.template.facts.title, confidential, code, count }
}

const nameOf = async (reader: Reader, userId: number): Promise<string> =>
  (await findPerson(reader, userId))?.name ?? String(userId)

/** One line of a series. */
export interface SeriesLine {
  number: number
  state: Occurrence['state']
  day: Temporal.PlainDate
  meetingId: string | null
  /** The published meeting was cancelled. */
  cancelled: boolean
  /** It is confidential by itself: no chat may see when it is. */
  hidden: boolean
}

/** A series as the secretariat sees it: what was published last and what is ahead. */
export interface SeriesShown extends SeriesNamed {
  series: Series
  /** Meetings from the last that has begun on, in their order. */
  lines: SeriesLine[]
  last: Temporal.PlainDate
  decided: (Omit<SeriesDecision, 'by' | 'at'> & { by: string; at: Temporal.Instant }) | null
  extensions: { months: number; until: Temporal.PlainDate }[]
  print: string
}

/** Meetings of a series that are listed. */
const listed = 8

/** A series for whoever may change it. */
export async function openSeries(desk: Desk, caller: Caller, seriesId: string): Promise<Outcome<SeriesShown>> {
  return consult(desk, caller, 'series.read', async (reader, _actor, now) => {
    const shown = await readSeriesAt(reader, seriesId, now)
    return shown ? done(shown) : refused('not-found')
  })
}

/** For views: a series as it is now. It acts as the system. */
export const readSeries = (desk: Desk, seriesId: string): Promise<SeriesShown | undefined> =>
  readSeriesAt(desk.db, seriesId, desk.clock.now())

async function readSeriesAt(reader: Reader, seriesId: string, now: Temporal.Instant): Promise<SeriesShown | undefined> {
  const series = await findSeries(reader, seriesId)
  if (!series) return undefined
  const known = await occurrencesOf(reader, seriesId)
  const count = lengthOf(series)
  const today = now.toZonedDateTimeISO(series.zone).toPlainDate()
  const lines: SeriesLine[] = []
  for (let number = 1; number <= count && lines.length < listed; number += 1) {
    const occurrence = occurrenceIn(known, seriesId, number)
    const meeting = occurrence.meetingId ? await findMeeting(reader, occurrence.meetingId) : undefined
    const day = meeting?.startsAt?.toZonedDateTimeISO(series.zone).toPlainDate() ?? dayOf(series, occurrence)
    if (Temporal.PlainDate.compare(day, today) < 0) continue
    const { state, meetingId } = occurrence
    const hidden = meeting !== undefined && isConfidential(meeting)
    lines.push({ number, state, day, meetingId, cancelled: meeting?.state === 'cancelled', hidden })
  }
  const { decided } = series
  return {
    ...named(series, known),
    series,
    lines,
    last: plannedDay(series, Math.max(1, count)),
    decided: decided
      ? { what: decided.what, by: await nameOf(reader, decided.by), at: Temporal.Instant.from(decided.at) }
      : null,
    extensions: extensionMonths.map((months) => ({ months, until: extendedUntil(series, months, now) })),
    print: printOfSeries(series),
  }
}

/** What a meeting that was published by itself is told with. */
export interface SeriesMade extends SeriesNamed {
  meeting: Meeting
  number: number
  offices: Office[]
  /** Offices of the series that are out of use: they were not invited. */
  gone: Office[]
  /** The chair was among them. */
  chairGone: boolean
}

/** For views: a meeting that was just published of its series. It acts as the system. */
export async function readSeriesMade(
  desk: Desk,
  { seriesId, meetingId }: { seriesId: string; meetingId: string },
): Promise<SeriesMade | undefined> {
  const series = await findSeries(desk.db, seriesId)
  const meeting = await findMeeting(desk.db, meetingId)
  const known = await occurrencesOf(desk.db, seriesId)
  const number = known.find((each) => each.meetingId === meetingId)?.number
  if (!series || !meeting || number === undefined) return undefined
  const offices = await listOffices(desk.db)
  const { template } = partOf(series.parts, number)
  const gone = goneOf(template, offices)
  const chairGone = gone.some(({ id }) => id === template.facts.chairOfficeId) && meeting.chairOfficeId === null
  return { ...named(series, known), meeting, number, offices, gone, chairGone }
}

/** For views: the meetings between two that were left out without anybody's word, and why. */
export async function readSeriesSkipped(
  desk: Desk,
  { seriesId, first, last }: { seriesId: string; first: number; last: number },
): Promise<
  (SeriesNamed & { skipped: (OccurrenceOf & { day: Temporal.PlainDate; why: Occurrence['why'] })[] }) | undefined
> {
  const series = await findSeries(desk.db, seriesId)
  if (!series) return undefined
  const known = await occurrencesOf(desk.db, seriesId)
  const skipped = known
    .filter(
      ({ number, state, settledBy }) => number >= first && number <= last && state === 'skipped' && settledBy === null,
    )
    .map((each) => ({ seriesId, number: each.number, day: dayOf(series, each), why: each.why }))
  return { ...named(series, known), skipped }
}
