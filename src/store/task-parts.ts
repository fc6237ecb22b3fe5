import type { Selectable } from 'kysely'
import type { TaskPart, TaskPartState } from '../domain/task-part.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toPart = (row: Selectable<Schema['task_part']>): TaskPart => ({
  taskId: row.task_id,
  officeId: row.office_id,
  what: row.what,
  state: row.state as TaskPartState,
  progress: row.progress,
})

/** Writes the part of an office; the caller holds the lock of the task. `asked`: from then on it is asked for. */
export async function putPart(trx: Trx, part: TaskPart, asked: Temporal.Instant): Promise<void> {
  const changed = { what: part.what, state: part.state, progress: part.progress }
  await trx
    .insertInto('task_part')
    .values({ task_id: part.taskId, office_id: part.officeId, ...changed, asked_at: asked.epochMilliseconds })
    .onConflict((conflict) => conflict.columns(['task_id', 'office_id']).doUpdateSet(changed))
    .execute()
}

/** The offices that help with a task, in the order in which they were asked. */
export async function partsOf(reader: Reader, taskId: string): Promise<TaskPart[]> {
  const rows = await reader
    .selectFrom('task_part')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('state', '!=', 'ended')
    .orderBy('asked_at')
    .orderBy('office_id')
    .execute()
  return rows.map(toPart)
}

export async function findPart(reader: Reader, taskId: string, officeId: string): Promise<TaskPart | undefined> {
  const row = await reader
    .selectFrom('task_part')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row && toPart(row)
}
