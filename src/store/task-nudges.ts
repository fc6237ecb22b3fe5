import type { Reader, Trx } from './database.ts'

/**
 * As what somebody is told of a task: as its office, as one who helps, as one who leads the office, or as the
 * secretariat, since nobody else could be told.
 */
export type NudgeRole = 'office' | 'helper' | 'leader' | 'untold'

/** That a chat is to be told of a task on a day. */
export interface TaskNudge {
  chatId: number
  /** ISO date. */
  day: string
  taskId: string
  role: NudgeRole
  /** The office the chat is written to for; of `untold` the one that could not be told. */
  seatId: string
  /** The due date it is about: moved, there is nothing to tell. */
  dueOn: string
}

/** Adds what a chat is to be told; of a task it is told once a day, whatever for. */
export async function addNudges(trx: Trx, nudges: readonly TaskNudge[]): Promise<void> {
  if (nudges.length === 0) return
  await trx
    .insertInto('task_nudge')
    .values(
      nudges.map((nudge) => ({
        chat_id: nudge.chatId,
        day: nudge.day,
        task_id: nudge.taskId,
        role: nudge.role,
        seat_id: nudge.seatId,
        due_on: nudge.dueOn,
        digest_id: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['chat_id', 'day', 'task_id']).doNothing())
    .execute()
}

/** A nudge of each chat that is to be told something and has not been, by which it is known. */
export async function waitingChats(reader: Reader): Promise<{ chatId: number; day: string; taskId: string }[]> {
  const rows = await reader
    .selectFrom('task_nudge')
    .select(['chat_id', 'day', 'task_id'])
    .where('digest_id', 'is', null)
    .orderBy('chat_id')
    .orderBy('day')
    .orderBy('task_id')
    .execute()
  const first = Map.groupBy(rows, ({ chat_id }) => Number(chat_id))
  return [...first].map(([chatId, [row]]) => ({ chatId, day: row!.day, taskId: row!.task_id }))
}

/** Puts all that waits for a chat into one message; returns the tasks it tells of. */
export async function gatherNudges(trx: Trx, chatId: number, digestId: string): Promise<string[]> {
  const rows = await trx
    .updateTable('task_nudge')
    .set({ digest_id: digestId })
    .where('chat_id', '=', chatId)
    .where('digest_id', 'is', null)
    .returning('task_id')
    .execute()
  return [...new Set(rows.map((row) => row.task_id))]
}

/** What one message tells of. */
export async function nudgesIn(reader: Reader, digestId: string): Promise<TaskNudge[]> {
  const rows = await reader.selectFrom('task_nudge').selectAll().where('digest_id', '=', digestId).execute()
  return rows.map((row) => ({
    chatId: Number(row.chat_id),
    day: row.day,
    taskId: row.task_id,
    role: row.role as NudgeRole,
    seatId: row.seat_id,
    dueOn: row.due_on,
  }))
}

/** Forgets what was told before a day (ISO date). */
export async function forgetNudges(trx: Trx, before: string): Promise<number> {
  const result = await trx.deleteFrom('task_nudge').where('day', '<', before).executeTakeFirst()
  return Number(result.numDeletedRows)
}
