import type { TaskDraft } from '../domain/task-draft.ts'
import type { Reader, Trx } from './database.ts'

/** A task in the making, kept until it is created or given up. */
export interface StoredTaskDraft {
  id: string
  draft: TaskDraft
  createdBy: number
  createdAt: Temporal.Instant
}

export async function insertTaskDraft(trx: Trx, stored: StoredTaskDraft): Promise<void> {
  await trx
    .insertInto('task_draft')
    .values({
      id: stored.id,
      sheet: JSON.stringify(stored.draft),
      created_by: stored.createdBy,
      created_at: stored.createdAt.epochMilliseconds,
    })
    .execute()
}

export async function saveTaskDraft(trx: Trx, id: string, draft: TaskDraft): Promise<void> {
  await trx
    .updateTable('task_draft')
    .set({ sheet: JSON.stringify(draft) })
    .where('id', '=', id)
    .execute()
}

/** A task in the making of this person; another's is none of theirs. */
export async function findTaskDraft(reader: Reader, id: string, userId: number): Promise<TaskDraft | undefined> {
  const row = await reader
    .selectFrom('task_draft')
    .select('sheet')
    .where('id', '=', id)
    .where('created_by', '=', userId)
    .executeTakeFirst()
  return row && JSON.parse(row.sheet)
}

/** What a person has begun and not created, the newest first. */
export async function taskDraftsOf(reader: Reader, userId: number): Promise<StoredTaskDraft[]> {
  const rows = await reader
    .selectFrom('task_draft')
    .selectAll()
    .where('created_by', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    draft: JSON.parse(row.sheet),
    createdBy: row.created_by,
    createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
  }))
}

export async function removeTaskDraft(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('task_draft').where('id', '=', id).execute()
}
