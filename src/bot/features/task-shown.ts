import type { Outcome } from '../../domain/outcome.ts'
import { readTaskDraft, readTaskWorld } from '../../operations/task-draft-reading.ts'
import { readTask } from '../../operations/task-reading.ts'
import type { TaskTurn } from '../../operations/tasks.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { createdLetter, type TaskExtras, taskDraftLetter } from '../views/task-draft.ts'
import { leftNote, showInPlace } from './wizard-shown.ts'

/** Shows a task in the making where its maker stands. */
export async function showTask(
  house: House,
  ctx: RakorContext,
  id: string,
  more: TaskExtras = {},
  below = false,
): Promise<void> {
  const task = await readTaskDraft(house.desk, ctx.caller.userId, id)
  if (!task) return reply(ctx, letter(ctx.speech.t('refusal-task-draft-gone')))
  const world = await readTaskWorld(house.desk, task.draft.meetingId)
  await showInPlace(house, ctx, id, taskDraftLetter(ctx.speech, task, world, more), below)
}

/** The answer to whoever makes a task: the task, the next question, or why not. `atOnce`: it was not shown before. */
export async function showTaskTurn(
  house: House,
  ctx: RakorContext,
  turn: Outcome<TaskTurn>,
  atOnce = false,
): Promise<void> {
  if (!turn.ok) return reply(ctx, letter(refusalText(ctx.speech, turn)))
  const taken = turn.value
  if (taken.step === 'asked') return showTask(house, ctx, taken.id, await leftNote(house, ctx, taken.left))
  const view = await readTask(house.desk, taken.taskId)
  if (!view) throw new Error(`task ${taken.taskId} is gone`)
  const made = createdLetter(ctx.speech, view, taken.told, atOnce)
  await (ctx.callbackQuery ? rewrite(ctx, made) : reply(ctx, made))
}
