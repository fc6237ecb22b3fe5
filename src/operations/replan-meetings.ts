import type { Settings } from '../domain/settings.ts'
import { owesWork } from '../domain/task.ts'
import { lock } from '../store/database.ts'
import { findMeeting, meetingsIn } from '../store/meetings.ts'
import { findTask, owedTasks } from '../store/tasks.ts'
import type { Work } from './perform.ts'
import { planTaskReminders, replanAfterSettings } from './reminder-rows.ts'

/**
 * Plans the reminders of all scheduled meetings anew, because what they go by has changed; returns how many meetings.
 * The order of the locks is that of the ids, whoever else takes several.
 */
export async function replanMeetings(work: Work, settings: Settings): Promise<number> {
  const ids = (await meetingsIn(work.trx, ['scheduled'])).map(({ id }) => id).toSorted()
  let planned = 0
  for (const id of ids) {
    await lock(work.trx, 'meeting', id)
    const meeting = await findMeeting(work.trx, id)
    if (meeting?.state !== 'scheduled') continue
    await replanAfterSettings(work, meeting, settings)
    planned += 1
  }
  return planned
}

/** The same for the escalation of all tasks that are owed; returns how many. */
export async function replanTasks(work: Work, settings: Settings): Promise<number> {
  const ids = await owedTasks(work.trx)
  for (const id of ids) {
    await lock(work.trx, 'task', id)
    const task = await findTask(work.trx, id)
    if (task && owesWork(task)) await planTaskReminders(work, task, settings)
  }
  return ids.length
}
