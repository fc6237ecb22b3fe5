import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { type TaskChangeStep, taskChangeSteps } from '../../domain/task.ts'
import {
  applyTaskChange,
  askTaskChange,
  dropTaskChange,
  proposeTaskChange,
  shownTaskChange,
  withdrawTask,
} from '../../operations/task-changes.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { openTask } from '../../operations/task-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { taskAnswerAt } from '../task-meaning.ts'
import { type Letter, letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import {
  type ChangeExtras,
  changeAskLetter,
  changePreviewLetter,
  changeWhichLetter,
  withdrawnLetter,
} from '../views/task-change.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** `Ubah`, `Alihkan` and `Batalkan tugas` (`tc`): asked for, shown, and done once they are confirmed. In private. */
export const taskChangeFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('tc-which', 1), async (ctx) => {
    const [, taskId = ''] = ctx.match
    const opened = await openTask(desk, ctx.caller, taskId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    if (!opened.value.actsFor.secretariat) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    await toast(ctx)
    await rewrite(ctx, changeWhichLetter(ctx.speech, opened.value))
  })

  inPrivate.callbackQuery(pressPattern('tc', 2), async (ctx) => {
    const [, taskId = '', name = ''] = ctx.match
    const asked = await askTaskChange(desk, ctx.request('ask'), taskId, stepOf(name))
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    await toast(ctx)
    await rewrite(ctx, await changingLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('tc-pick', 3), async (ctx) => {
    const [, taskId = '', name = '', choice = ''] = ctx.match
    const proposed = await proposeTaskChange(desk, ctx.request('propose'), taskId, stepOf(name), choice)
    if (!proposed.ok) return refuse(house, ctx, proposed, taskId)
    await toast(ctx)
    await rewrite(ctx, await changingLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('tc-yes', 3), async (ctx) => {
    const [, taskId = '', name = '', id = ''] = ctx.match
    const changed = await applyTaskChange(desk, ctx.request('change'), taskId, stepOf(name), id)
    if (!changed.ok) return refuse(house, ctx, changed, taskId)
    const { step, code, office, told } = changed.value
    const said = told > 0 ? `task-change-done-${step}` : 'task-change-done-untold'
    await toast(ctx, ctx.speech.t(said, { code, office }), told === 0)
    await showCard(house, ctx, taskId)
  })

  // `Batalkan` under a task that was created at once; later it is cancelled like any other, with a reason.
  inPrivate.callbackQuery(pressPattern('task-undo', 1), async (ctx) => {
    const [, taskId = ''] = ctx.match
    const withdrawn = await withdrawTask(desk, ctx.request('withdraw'), taskId)
    if (withdrawn.ok) {
      await toast(ctx)
      return rewrite(ctx, withdrawnLetter(ctx.speech, taskId, withdrawn.value))
    }
    if (withdrawn.reason !== 'task-withdraw-late') return refuse(house, ctx, withdrawn, taskId)
    const asked = await askTaskChange(desk, ctx.request('ask'), taskId, 'cancel')
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    await toast(ctx, refusalText(ctx.speech, withdrawn), true)
    await reply(ctx, await changingLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('tc-no', 1), async (ctx) => {
    const [, taskId = ''] = ctx.match
    const dropped = await dropTaskChange(desk, ctx.request('drop'), taskId)
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx, ctx.speech.t('task-change-dropped'))
    await showCard(house, ctx, taskId)
  })

  return composer
}

/** Button data may be forged: a step there is not means the one that asks most. */
const stepOf = (name: string): TaskChangeStep => taskChangeSteps.find((step) => step === name) ?? 'cancel'

/** The question of a correction, or its preview once something was proposed. */
async function changingLetter(
  house: House,
  ctx: RakorContext,
  taskId: string,
  more: ChangeExtras = {},
): Promise<Letter> {
  const shown = await shownTaskChange(house.desk, ctx.caller, taskId)
  if (!shown.ok) return letter(refusalText(ctx.speech, shown))
  if (shown.value.changing.proposal && !more.trouble) return changePreviewLetter(ctx.speech, shown.value)
  return changeAskLetter(ctx.speech, shown.value, await readTaskWorld(house.desk), more)
}

/** What cannot be done (any more) is said, and the task shown as it is. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, taskId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  const stands = ['task-in-other-state', 'task-change-gone', 'task-changed']
  if (stands.includes(refusal.reason)) await showCard(house, ctx, taskId)
}

async function showCard({ desk }: House, ctx: RakorContext, taskId: string): Promise<void> {
  const opened = await openTask(desk, ctx.caller, taskId)
  if (opened.ok) await rewrite(ctx, taskCard(ctx.speech, opened.value, opened.value.actsFor))
}

/** Takes typed words as what a task shall be corrected to, and shows what will change; typed again, they replace it. */
export const taskChangeHandler: QuestionHandler<'task-change'> = async (house, ctx, { subject }) => {
  const { desk } = house
  const { taskId, step } = subject
  const text = ctx.message?.text ?? ''
  const read = await readChange(house, ctx, step, text)
  if (typeof read !== 'string') return reply(ctx, await changingLetter(house, ctx, taskId, read))
  const proposed = await proposeTaskChange(desk, ctx.request('propose'), taskId, step, read)
  if (proposed.ok) return reply(ctx, await changingLetter(house, ctx, taskId))
  const trouble = refusalText(ctx.speech, proposed)
  if (proposed.reason === 'task-in-other-state') return reply(ctx, letter(trouble))
  await reply(ctx, await changingLetter(house, ctx, taskId, { trouble }))
}

/** What words mean as a correction: a text, an ISO date, an office; or why not, with what they may mean. */
async function readChange(
  { desk }: House,
  { speech }: RakorContext,
  step: TaskChangeStep,
  text: string,
): Promise<string | ChangeExtras> {
  const trouble = speech.t('task-change-unclear')
  if (step === 'reword' || step === 'postpone' || step === 'cancel') return plainLine(text) || { trouble }
  const dates = step === 'redate' || step === 'resume'
  const answer = taskAnswerAt(text, dates ? 'due' : 'office', await readTaskWorld(desk))
  const clear = dates ? answer?.dueOn : answer?.officeId
  if (clear) return clear
  if (answer?.dueTrouble === 'absent') {
    const [last] = answer.dates ? answer.dates.split(',') : []
    return {
      trouble: speech.t(last ? 'task-due-absent-after' : 'task-due-absent', {
        last: last ? speech.format.date(Temporal.PlainDate.from(last)) : '',
      }),
      ...(last && { meant: [last] }),
    }
  }
  if (answer?.dueTrouble === 'past') return { trouble: speech.t('refusal-task-due-past') }
  const meant = (dates ? answer?.dates : answer?.offices) || undefined
  return meant ? { trouble: speech.t('task-change-several'), meant: meant.split(',') } : { trouble }
}
