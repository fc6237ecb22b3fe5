import type { Selectable } from 'kysely'
import type { MinutesOutcome, OutcomeKind } from '../domain/minutes-outcome.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toOutcome = (row: Selectable<Schema['minutes_outcome']>): MinutesOutcome => ({
  id: row.id,
  meetingId: row.meeting_id,
  kind: row.kind as OutcomeKind,
  item: row.item,
  text: row.words,
  fieldCode: row.field_code,
  officeId: row.office_id,
  dueOn: row.due_on,
  source:
    row.source_chat_id === null || row.source_message_id === null
      ? null
      : { chatId: row.source_chat_id, messageId: row.source_message_id },
  position: row.position,
  revision: row.revision,
  taskId: row.task_id,
  createdBy: row.created_by,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
})

/** The points of a meeting's minutes in the order they were put in; those taken out are left out. */
export async function outcomesOf(reader: Reader, meetingId: string): Promise<MinutesOutcome[]> {
  const rows = await reader
    .selectFrom('minutes_outcome')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toOutcome)
}

/** Those that were taken out and had become a task. */
export async function removedTasksOf(reader: Reader, meetingId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('minutes_outcome')
    .select('task_id')
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is not', null)
    .where('task_id', 'is not', null)
    .execute()
  return rows.flatMap(({ task_id }) => task_id ?? [])
}

/** A point, and whether it was taken out. */
export async function findOutcome(
  reader: Reader,
  id: string,
): Promise<{ outcome: MinutesOutcome; removed: boolean } | undefined> {
  const row = await reader.selectFrom('minutes_outcome').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { outcome: toOutcome(row), removed: row.removed_at !== null }
}

/** The points that were written in one message. */
export async function outcomesFrom(reader: Reader, chatId: number, messageId: number): Promise<MinutesOutcome[]> {
  const rows = await reader
    .selectFrom('minutes_outcome')
    .selectAll()
    .where('source_chat_id', '=', chatId)
    .where('source_message_id', '=', messageId)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(toOutcome)
}

/** The place behind every point there has been. */
export async function nextPosition(reader: Reader, meetingId: string): Promise<number> {
  const row = await reader
    .selectFrom('minutes_outcome')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertOutcome(trx: Trx, outcome: MinutesOutcome): Promise<void> {
  await trx
    .insertInto('minutes_outcome')
    .values({
      id: outcome.id,
      meeting_id: outcome.meetingId,
      kind: outcome.kind,
      item: outcome.item,
      words: outcome.text,
      field_code: outcome.fieldCode,
      office_id: outcome.officeId,
      due_on: outcome.dueOn,
      source_chat_id: outcome.source?.chatId ?? null,
      source_message_id: outcome.source?.messageId ?? null,
      position: outcome.position,
      revision: outcome.revision,
      task_id: outcome.taskId,
      created_by: outcome.createdBy,
      created_at: outcome.createdAt.epochMilliseconds,
      removed_at: null,
    })
    .execute()
}

/** Writes what a point says now; the caller holds the meeting's lock. */
export async function saveOutcome(trx: Trx, outcome: MinutesOutcome): Promise<void> {
  await trx
    .updateTable('minutes_outcome')
    .set({
      kind: outcome.kind,
      item: outcome.item,
      words: outcome.text,
      field_code: outcome.fieldCode,
      office_id: outcome.officeId,
      due_on: outcome.dueOn,
      position: outcome.position,
      revision: outcome.revision,
      task_id: outcome.taskId,
    })
    .where('id', '=', outcome.id)
    .execute()
}

/** Takes a point out, or with null puts it back. */
export async function setRemoved(trx: Trx, id: string, at: Temporal.Instant | null): Promise<void> {
  await trx
    .updateTable('minutes_outcome')
    .set({ removed_at: at?.epochMilliseconds ?? null })
    .where('id', '=', id)
    .execute()
}
