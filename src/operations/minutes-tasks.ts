import type { MinutesContent, PointInMinutes } from '../domain/minutes-content.ts'
import { actionsOf } from '../domain/minutes-content.ts'
import { lackingOf, type MinutesOutcome } from '../domain/minutes-outcome.ts'
import { hasEnded, type Task, type TaskChangeStep } from '../domain/task.ts'
import { blankTask } from '../domain/task-draft.ts'
import { lock } from '../store/database.ts'
import { outcomesOf, removedTasksOf, saveOutcome } from '../store/minutes-outcomes.ts'
import { findTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import type { Work } from './perform.ts'
import { change } from './task-changes.ts'
import { createTask } from './tasks.ts'

/**
 * Lets the actions of minutes that are being approved become tasks. Of a version after the first, those that read
 * otherwise than in `before` correct their task, and those that are no action any more cancel it. What has been
 * corrected on the task itself meanwhile, and what has ended, stays as it is.
 */
export async function settleTasks(
  work: Work,
  desk: Desk,
  meetingId: string,
  before: MinutesContent | undefined,
  reason: string | null,
): Promise<void> {
  const earlier = new Map((before ? actionsOf(before) : []).map((point) => [point.id, point]))
  for (const outcome of await outcomesOf(work.trx, meetingId)) {
    const task = outcome.taskId === null ? undefined : await lockedTask(work, outcome.taskId)
    if (outcome.kind !== 'action') {
      if (task) await cancel(work, desk, task, reason)
    } else if (!task || (task.state === 'cancelled' && !earlier.has(outcome.id))) await become(work, desk, outcome)
    else await follow(work, desk, task, outcome, earlier.get(outcome.id))
  }
  for (const id of await removedTasksOf(work.trx, meetingId)) {
    const task = await lockedTask(work, id)
    if (task) await cancel(work, desk, task, reason)
  }
}

async function become(work: Work, desk: Desk, outcome: MinutesOutcome): Promise<void> {
  const { officeId, dueOn, fieldCode, text, source } = outcome
  if (lackingOf(outcome).length > 0 || officeId === null || dueOn === null || fieldCode === null) return
  // What was written privately has no source others could look at.
  const inGroup = source && source.chatId < 0 ? source : null
  const origin = {
    meetingId: outcome.meetingId,
    groupId: inGroup?.chatId ?? null,
    sourceMessageId: inGroup?.messageId ?? null,
    replyTo: null,
  }
  const whole = { officeId, dueOn, fieldCode, description: text }
  const made = await createTask(work, desk, { ...blankTask, ...origin, ...whole }, true)
  if (made.ok) await saveOutcome(work.trx, { ...outcome, taskId: made.value.taskId })
}

/** Only what was changed in the minutes is changed on the task: it may have got more time since. */
async function follow(
  work: Work,
  desk: Desk,
  task: Task,
  { text, dueOn, officeId }: MinutesOutcome,
  earlier: PointInMinutes | undefined,
): Promise<void> {
  if (!earlier) return
  const changes: [TaskChangeStep, string | null, boolean][] = [
    ['hand-over', officeId, officeId !== earlier.office?.id && officeId !== task.officeId],
    ['reword', text, text !== earlier.text && text !== task.description],
    ['redate', dueOn, dueOn !== earlier.dueOn && dueOn !== task.dueOn],
  ]
  for (const [step, value, isChanged] of changes) {
    const now = isChanged && value !== null ? await findTask(work.trx, task.id) : undefined
    if (now && !hasEnded(now)) await change(work, desk, now, step, value!)
  }
}

async function cancel(work: Work, desk: Desk, task: Task, reason: string | null): Promise<void> {
  if (!hasEnded(task)) await change(work, desk, task, 'cancel', reason ?? '')
}

const lockedTask = async (work: Work, id: string): Promise<Task | undefined> =>
  (await lock(work.trx, 'task', id)) ? findTask(work.trx, id) : undefined
