import type { Selectable } from 'kysely'
import type {
  Cooperation,
  CooperationDocument,
  CooperationEvent,
  CooperationStep,
  DocumentKind,
  Duty,
  Ending,
  Scheme,
  Stage,
} from '../domain/cooperation.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)
const flag = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0)
const said = (value: number | null): boolean | null => (value === null ? null : value === 1)

const toCooperation = (row: Selectable<Schema['cooperation']>): Cooperation => ({
  id: row.id,
  code: row.code,
  title: row.title,
  scheme: row.scheme as Scheme,
  duty: row.duty as Duty | null,
  leadOfficeId: row.lead_office_id,
  partners: JSON.parse(row.partners),
  fields: JSON.parse(row.fields),
  stage: row.stage as Stage,
  burdens: said(row.burdens),
  unbudgeted: said(row.unbudgeted),
  dprdSkipped: row.dprd_skipped,
  ended: row.ended as Ending | null,
  endedAt: row.ended_at === null ? null : instant(row.ended_at),
  endReason: row.end_reason,
  endsOn: row.ends_on,
  version: row.version,
  createdBy: row.created_by,
  createdAt: instant(row.created_at),
  stageSince: instant(row.stage_since),
})

const toRow = (each: Cooperation): Selectable<Schema['cooperation']> => ({
  id: each.id,
  code: each.code,
  title: each.title,
  scheme: each.scheme,
  duty: each.duty,
  lead_office_id: each.leadOfficeId,
  partners: JSON.stringify(each.partners),
  fields: JSON.stringify(each.fields),
  stage: each.stage,
  burdens: flag(each.burdens),
  unbudgeted: flag(each.unbudgeted),
  dprd_skipped: each.dprdSkipped,
  ended: each.ended,
  ended_at: each.endedAt?.epochMilliseconds ?? null,
  end_reason: each.endReason,
  ends_on: each.endsOn,
  version: each.version,
  created_by: each.createdBy,
  created_at: each.createdAt.epochMilliseconds,
  stage_since: each.stageSince.epochMilliseconds,
})

const toDocument = (row: Selectable<Schema['cooperation_document']>): CooperationDocument => ({
  id: row.id,
  cooperationId: row.cooperation_id,
  kind: row.kind as DocumentKind,
  numbers: JSON.parse(row.numbers),
  signedOn: row.signed_on,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  addedBy: row.added_by,
  addedAt: instant(row.added_at),
})

const documentRow = (each: CooperationDocument): Selectable<Schema['cooperation_document']> => ({
  id: each.id,
  cooperation_id: each.cooperationId,
  kind: each.kind,
  numbers: JSON.stringify(each.numbers),
  signed_on: each.signedOn,
  valid_from: each.validFrom,
  valid_until: each.validUntil,
  added_by: each.addedBy,
  added_at: each.addedAt.epochMilliseconds,
})

const toEvent = (row: Selectable<Schema['cooperation_event']>): CooperationEvent => ({
  id: row.id,
  cooperationId: row.cooperation_id,
  step: row.step as CooperationStep,
  from: row.from_stage as Stage,
  to: row.to_stage as Stage,
  note: row.note,
  documentId: row.document_id,
  meetingId: row.meeting_id,
  by: row.by_user,
  at: instant(row.at),
})

/**
 * Takes so many numbers of a year and returns the first. The row stays locked until the transaction ends, so no number
 * is lost or given twice.
 */
export async function takeCooperationNumbers(trx: Trx, year: number, count: number): Promise<number> {
  const row = await trx
    .insertInto('cooperation_number')
    .values({ year, last: count })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('cooperation_number.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last - count + 1
}

export async function insertCooperations(trx: Trx, cooperations: readonly Cooperation[]): Promise<void> {
  await trx.insertInto('cooperation').values(cooperations.map(toRow)).execute()
}

/** Writes a cooperation as it is now; the caller holds its lock. */
export async function saveCooperation(trx: Trx, cooperation: Cooperation): Promise<void> {
  const { id, ...row } = toRow(cooperation)
  await trx.updateTable('cooperation').set(row).where('id', '=', id).execute()
}

export async function findCooperation(reader: Reader, id: string): Promise<Cooperation | undefined> {
  const row = await reader.selectFrom('cooperation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCooperation(row)
}

/** Whether anything was ever recorded: nothing leaves the register. */
export async function hasCooperations(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('cooperation').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** The whole register in the order of recording: a region has some hundreds at most. */
export async function listCooperations(reader: Reader): Promise<Cooperation[]> {
  return (await reader.selectFrom('cooperation').selectAll().orderBy('code').execute()).map(toCooperation)
}

export async function insertDocument(trx: Trx, document: CooperationDocument): Promise<void> {
  await trx.insertInto('cooperation_document').values(documentRow(document)).execute()
}

/** Corrects what a document says; the caller holds the lock of its cooperation. */
export async function saveDocument(trx: Trx, document: CooperationDocument): Promise<void> {
  const { id, ...row } = documentRow(document)
  await trx.updateTable('cooperation_document').set(row).where('id', '=', id).execute()
}

/** Documents by day of signing, of one cooperation or of all. */
export async function listDocuments(reader: Reader, cooperationId?: string): Promise<CooperationDocument[]> {
  let query = reader.selectFrom('cooperation_document').selectAll()
  if (cooperationId !== undefined) query = query.where('cooperation_id', '=', cooperationId)
  return (await query.orderBy('signed_on').orderBy('added_at').orderBy('id').execute()).map(toDocument)
}

/** Adds to histories; `seq` is the version of the cooperation that the events made. */
export async function insertCooperationEvents(
  trx: Trx,
  events: readonly CooperationEvent[],
  seq: number,
): Promise<void> {
  await trx
    .insertInto('cooperation_event')
    .values(
      events.map((event) => ({
        id: event.id,
        cooperation_id: event.cooperationId,
        seq,
        step: event.step,
        from_stage: event.from,
        to_stage: event.to,
        note: event.note,
        document_id: event.documentId,
        meeting_id: event.meetingId,
        by_user: event.by,
        at: event.at.epochMilliseconds,
      })),
    )
    .execute()
}

/** History, oldest first, of one cooperation or of all. */
export async function listCooperationEvents(reader: Reader, cooperationId?: string): Promise<CooperationEvent[]> {
  let query = reader.selectFrom('cooperation_event').selectAll()
  if (cooperationId !== undefined) query = query.where('cooperation_id', '=', cooperationId)
  return (await query.orderBy('cooperation_id').orderBy('seq').execute()).map(toEvent)
}

/** Says of which meeting an event is the outcome; the caller holds the lock of its cooperation. */
export async function tieCooperationEvent(trx: Trx, id: string, meetingId: string): Promise<void> {
  await trx.updateTable('cooperation_event').set({ meeting_id: meetingId }).where('id', '=', id).execute()
}
