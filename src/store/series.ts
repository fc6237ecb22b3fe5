import type { Selectable } from 'kysely'
import type { SeriesPart, SeriesState } from '../domain/series.ts'
import type { OccurrenceState } from '../domain/series-occurrence.ts'
import type { SeriesEnd } from '../domain/series-rule.ts'
import type { SeriesTemplate } from '../domain/series-template.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** Whether a series goes on or ends, as the secretariat said last. */
export interface SeriesDecision {
  what: 'extend' | 'end'
  by: number
  /** ISO instant. */
  at: string
}

export interface PartStored extends SeriesPart {
  template: SeriesTemplate
}

export interface Series {
  id: string
  state: SeriesState
  parts: PartStored[]
  end: SeriesEnd
  /** IANA name of the zone in which its clock goes, whatever the house is set to. */
  zone: string
  createdBy: number
  createdAt: Temporal.Instant
  version: number
  nextAt: Temporal.Instant | null
  decided: SeriesDecision | null
}

/** Why a meeting of a series was left out: the secretariat said so, nobody answered, it was too late, nobody was to be invited. */
export type SkipWhy = 'said' | 'unanswered' | 'late' | 'nobody'

/** One meeting of a series of which there is something to say. */
export interface Occurrence {
  seriesId: string
  number: number
  state: OccurrenceState
  day: string | null
  meetingId: string | null
  askedAt: Temporal.Instant | null
  kept: string | null
  why: SkipWhy | null
  /** Who decided; null: it came by itself. */
  settledBy: number | null
  settledAt: Temporal.Instant | null
}

const instant = (at: number | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at)

const toSeries = (row: Selectable<Schema['series']>, parts: Selectable<Schema['series_part']>[]): Series => ({
  id: row.id,
  state: row.state as SeriesState,
  parts: parts.map((part) => ({
    from: part.from_number,
    first: part.first_day,
    rule: JSON.parse(part.rule),
    template: JSON.parse(part.template),
  })),
  end: JSON.parse(row.ends),
  zone: row.zone,
  createdBy: row.created_by,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
  version: row.version,
  nextAt: instant(row.next_at),
  decided: row.decided === null ? null : JSON.parse(row.decided),
})

const toOccurrence = (row: Selectable<Schema['series_meeting']>): Occurrence => ({
  seriesId: row.series_id,
  number: row.number,
  state: row.state as OccurrenceState,
  day: row.day,
  meetingId: row.meeting_id,
  askedAt: instant(row.asked_at),
  kept: row.kept,
  why: row.why as SkipWhy | null,
  settledBy: row.settled_by,
  settledAt: instant(row.settled_at),
})

export async function insertSeries(trx: Trx, series: Series): Promise<void> {
  await trx
    .insertInto('series')
    .values({
      id: series.id,
      state: series.state,
      ends: JSON.stringify(series.end),
      zone: series.zone,
      created_by: series.createdBy,
      created_at: series.createdAt.epochMilliseconds,
      version: series.version,
      next_at: series.nextAt?.epochMilliseconds ?? null,
      decided: series.decided && JSON.stringify(series.decided),
    })
    .execute()
  await insertParts(trx, series)
}

async function insertParts(trx: Trx, { id, parts }: Series): Promise<void> {
  const rows = parts.map(({ from, first, rule, template }) => ({
    series_id: id,
    from_number: from,
    first_day: first,
    rule: JSON.stringify(rule),
    template: JSON.stringify(template),
  }))
  await trx.insertInto('series_part').values(rows).execute()
}

/** Writes a series anew with its next version; the caller holds its lock. */
export async function saveSeries(trx: Trx, series: Series): Promise<void> {
  await trx
    .updateTable('series')
    .set({
      state: series.state,
      ends: JSON.stringify(series.end),
      version: series.version + 1,
      next_at: series.nextAt?.epochMilliseconds ?? null,
      decided: series.decided && JSON.stringify(series.decided),
    })
    .where('id', '=', series.id)
    .execute()
  await trx.deleteFrom('series_part').where('series_id', '=', series.id).execute()
  await insertParts(trx, series)
}

export async function findSeries(reader: Reader, id: string): Promise<Series | undefined> {
  const row = await reader.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const parts = await reader
    .selectFrom('series_part')
    .selectAll()
    .where('series_id', '=', id)
    .orderBy('from_number')
    .execute()
  return toSeries(row, parts)
}

/** Series about which something is to be done by now, the longest due first. */
export async function dueSeries(reader: Reader, now: Temporal.Instant): Promise<{ id: string; version: number }[]> {
  return reader
    .selectFrom('series')
    .select(['id', 'version'])
    .where('next_at', '<=', now.epochMilliseconds)
    .orderBy('next_at')
    .execute()
}

/** When something is to be done about a series next; undefined when about none. */
export async function nextSeriesAt(reader: Reader): Promise<Temporal.Instant | undefined> {
  const row = await reader
    .selectFrom('series')
    .select('next_at')
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst()
  return instant(row?.next_at ?? null) ?? undefined
}

/** Every series that may still make meetings is to be looked at now: what they go by has changed. */
export async function lookAtAllSeries(trx: Trx, now: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('series')
    .set({ next_at: now.epochMilliseconds })
    .where('state', '=', 'running')
    .where((eb) => eb.or([eb('next_at', 'is', null), eb('next_at', '>', now.epochMilliseconds)]))
    .execute()
}

/** What is known of the meetings of a series, in their order. */
export async function occurrencesOf(reader: Reader, seriesId: string): Promise<Occurrence[]> {
  const rows = await reader
    .selectFrom('series_meeting')
    .selectAll()
    .where('series_id', '=', seriesId)
    .orderBy('number')
    .execute()
  return rows.map(toOccurrence)
}

/** The places of meetings in their series, by meeting; a meeting of none has none. */
export async function occurrencesOfMeetings(
  reader: Reader,
  meetingIds: readonly string[],
): Promise<Map<string, Occurrence>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await reader.selectFrom('series_meeting').selectAll().where('meeting_id', 'in', meetingIds).execute()
  return new Map(rows.map((row) => [row.meeting_id ?? '', toOccurrence(row)]))
}

/** Writes what became of a meeting of a series; the caller holds the lock of the series. */
export async function putOccurrence(trx: Trx, occurrence: Occurrence): Promise<void> {
  const columns = {
    state: occurrence.state,
    day: occurrence.day,
    meeting_id: occurrence.meetingId,
    asked_at: occurrence.askedAt?.epochMilliseconds ?? null,
    kept: occurrence.kept,
    why: occurrence.why,
    settled_by: occurrence.settledBy,
    settled_at: occurrence.settledAt?.epochMilliseconds ?? null,
  }
  await trx
    .insertInto('series_meeting')
    .values({ series_id: occurrence.seriesId, number: occurrence.number, ...columns })
    .onConflict((conflict) => conflict.columns(['series_id', 'number']).doUpdateSet(columns))
    .execute()
}

/** The messages to the secretariat about a series that went out, as far as they are remembered. Reads every such row: for what hardly ever happens. */
export async function sentAboutSeries(
  reader: Reader,
  seriesId: string,
): Promise<{ kind: string; chatId: number; subject: Record<string, unknown>; coalesceKey: string }[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select(['kind', 'chat_id', 'subject', 'coalesce_key'])
    .where('kind', 'in', ['series-asked', 'series-skipped', 'series-ending'])
    .where('message_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => {
    const subject = JSON.parse(row.subject) as Record<string, unknown>
    if (subject.seriesId !== seriesId || row.coalesce_key === null) return []
    return [{ kind: row.kind, chatId: row.chat_id, subject, coalesceKey: row.coalesce_key }]
  })
}
