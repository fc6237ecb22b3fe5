import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** A report on a task that its writer has not sent: one a person and task. */
export interface ReportDraft {
  userId: number
  taskId: string
  note: string
  /** The message that shows it, with its buttons. */
  shown: number
  /** The message it was written in; null when that is not known. */
  saidIn: number | null
  /** Words that may have been meant to replace it, when they were said, and the message that asks about them. */
  doubt: ReportDoubt | null
  touchedAt: Temporal.Instant
}

/** `saidAt` in epoch milliseconds. */
export interface ReportDoubt {
  text: string
  messageId: number
  saidAt: number
  asked: number
}

const toDraft = (row: Selectable<Schema['report_draft']>): ReportDraft => ({
  userId: row.user_id,
  taskId: row.task_id,
  note: row.note,
  shown: row.shown,
  saidIn: row.said_in,
  doubt: row.doubt === null ? null : JSON.parse(row.doubt),
  touchedAt: Temporal.Instant.fromEpochMilliseconds(row.touched_at),
})

/** Keeps a report; one that was kept for the same task gives way. */
export async function putReportDraft(trx: Trx, draft: ReportDraft): Promise<void> {
  const kept = {
    note: draft.note,
    shown: draft.shown,
    said_in: draft.saidIn,
    doubt: draft.doubt === null ? null : JSON.stringify(draft.doubt),
    touched_at: draft.touchedAt.epochMilliseconds,
  }
  await trx
    .insertInto('report_draft')
    .values({ user_id: draft.userId, task_id: draft.taskId, ...kept })
    .onConflict((conflict) => conflict.columns(['user_id', 'task_id']).doUpdateSet(kept))
    .execute()
}

export async function findReportDraft(
  reader: Reader,
  userId: number,
  taskId: string,
): Promise<ReportDraft | undefined> {
  const row = await reader
    .selectFrom('report_draft')
    .selectAll()
    .where('user_id', '=', userId)
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  return row && toDraft(row)
}

/** The report a person wrote last and has not sent. */
export async function newestReportDraft(reader: Reader, userId: number): Promise<ReportDraft | undefined> {
  const row = await reader
    .selectFrom('report_draft')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('touched_at', 'desc')
    .orderBy('task_id')
    .limit(1)
    .executeTakeFirst()
  return row && toDraft(row)
}

/** The report that was written in a message. */
export async function reportSaidIn(
  reader: Reader,
  userId: number,
  messageId: number,
): Promise<ReportDraft | undefined> {
  const row = await reader
    .selectFrom('report_draft')
    .selectAll()
    .where('user_id', '=', userId)
    .where('said_in', '=', messageId)
    .executeTakeFirst()
  return row && toDraft(row)
}

export async function removeReportDraft(trx: Trx, userId: number, taskId: string): Promise<void> {
  await trx.deleteFrom('report_draft').where('user_id', '=', userId).where('task_id', '=', taskId).execute()
}

/** Forgets reports untouched since before a moment. Returns how many. */
export async function forgetReportDrafts(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx
    .deleteFrom('report_draft')
    .where('touched_at', '<', before.epochMilliseconds)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
