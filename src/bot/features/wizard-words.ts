import type { Outcome } from '../../domain/outcome.ts'
import { type AmendedDraft, amendDraft, draftingTable, readDraft } from '../../operations/drafts.ts'
import { resultBefore } from '../../operations/repeated.ts'
import { readTaskDraft, readTaskWorld } from '../../operations/task-draft-reading.ts'
import { amendTask, type TaskTurn } from '../../operations/tasks.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { answerToTask } from '../task-meaning.ts'
import { letter } from '../views/letter.ts'
import { taskDraftLetter } from '../views/task-draft.ts'
import { answersAt } from '../wizard-meaning.ts'
import type { QuestionHandler } from './question-handler.ts'
import { showTask, showTaskTurn } from './task-shown.ts'
import { forgetMatter, showDraft, showInPlace } from './wizard-shown.ts'

/** Takes typed words as what a meeting or a task in the making asks, and shows it as it is then. */
export const wizardHandler: QuestionHandler<'wizard'> = async (house, ctx, { subject }) => {
  const { of, id } = subject
  return of === 'meeting' ? sayAboutMeeting(house, ctx, id) : sayAboutTask(house, ctx, id)
}

async function sayAboutMeeting(house: House, ctx: RakorContext, meetingId: string): Promise<void> {
  // Read once more after it was taken, the words would be held against what is asked next.
  const taken = await resultBefore<AmendedDraft>(house.desk, ctx.request('point'))
  if (taken) return showAmended(house, ctx, meetingId, taken)
  const table = await draftingTable(house.desk, ctx.caller)
  if (!table.ok) return reply(ctx, letter(refusalText(ctx.speech, table)))
  const shown = await readDraft(house.desk, meetingId, ctx.caller.userId)
  const text = ctx.message?.text
  const at = shown?.screen
  const answers = text && shown && at ? answersAt(text, at, shown, table.value) : []
  // Without a draft the operation says what became of it; at the preview there is nothing to answer.
  if (shown && answers.length === 0) return showDraft(house, ctx, meetingId, { unclear: true })
  await showAmended(house, ctx, meetingId, await amendDraft(house.desk, ctx.request('point'), meetingId, answers))
}

async function showAmended(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  amended: Outcome<AmendedDraft>,
): Promise<void> {
  if (!amended.ok && amended.reason === 'text-too-long')
    return showDraft(house, ctx, meetingId, { trouble: refusalText(ctx.speech, amended) })
  if (!amended.ok) return reply(ctx, letter(refusalText(ctx.speech, amended)))
  await showDraft(house, ctx, meetingId, { unclear: !amended.value.changed })
  await forgetMatter(house, ctx, meetingId)
}

async function sayAboutTask(house: House, ctx: RakorContext, id: string): Promise<void> {
  const taken = await resultBefore<TaskTurn>(house.desk, ctx.request('task'))
  if (taken) return showAmendedTask(house, ctx, id, taken)
  const task = await readTaskDraft(house.desk, ctx.caller.userId, id)
  const world = await readTaskWorld(house.desk, task?.draft.meetingId)
  const text = ctx.message?.text
  const change =
    text && task?.screen.on === 'step' ? answerToTask(text, task.draft, task.screen.step, world) : undefined
  if (task && !change) return showInPlace(house, ctx, id, taskDraftLetter(ctx.speech, task, world, { unclear: true }))
  await showAmendedTask(house, ctx, id, await amendTask(house.desk, ctx.request('task'), change ?? {}))
}

async function showAmendedTask(house: House, ctx: RakorContext, id: string, turn: Outcome<TaskTurn>): Promise<void> {
  if (!turn.ok && turn.reason === 'text-too-long')
    return showTask(house, ctx, id, { trouble: refusalText(ctx.speech, turn) })
  await showTaskTurn(house, ctx, turn)
}
