import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { progressIn } from '../../language/task-progress.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { addHelper, askHelper, askPart, endHelper, movePart, type PartStepped } from '../../operations/task-parts.ts'
import { openTask, readTask } from '../../operations/task-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { helpersSaid } from '../task-helpers.ts'
import { letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { helperAsked, helpersLetter } from '../views/task-part.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/**
 * The offices that help with a task: their own steps `part-accept`, `part-report` and `part-finish`; for the
 * secretariat `part-helpers`, `part-add`, `part-pick` and `part-end`. All in private.
 */
export const taskPartsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  for (const step of ['accept', 'finish'] as const)
    inPrivate.callbackQuery(pressPattern(`part-${step}`, 1), async (ctx) => {
      const taskId = ctx.match[1] ?? ''
      const moved = await movePart(desk, ctx.request('part'), taskId, `help-${step}`)
      if (!moved.ok) return refuse(house, ctx, moved, taskId)
      const { code, office } = moved.value
      await toast(ctx, ctx.speech.t(`part-${step === 'accept' ? 'accepted' : 'finished'}-toast`, { code, office }))
      await showCard(house, ctx, taskId)
    })

  inPrivate.callbackQuery(pressPattern('part-report', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const asked = await askPart(desk, ctx.request('ask'), taskId)
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('part-report-ask', { code: asked.value.code })))
  })

  inPrivate.callbackQuery(pressPattern('part-helpers', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const opened = await openTask(desk, ctx.caller, taskId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    if (!opened.value.actsFor.secretariat) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    await toast(ctx)
    await rewrite(ctx, helpersLetter(ctx.speech, opened.value))
  })

  inPrivate.callbackQuery(pressPattern('part-add', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const asked = await askHelper(desk, ctx.request('ask'), taskId)
    const view = await readTask(desk, taskId)
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    await toast(ctx)
    if (view) await rewrite(ctx, helperAsked(ctx.speech, view, await readTaskWorld(desk)))
  })

  inPrivate.callbackQuery(pressPattern('part-pick', 2), async (ctx) => {
    const [, taskId = '', officeId = ''] = ctx.match
    const added = await addHelper(desk, ctx.request('add'), taskId, { officeId, what: null })
    if (!added.ok) return refuse(house, ctx, added, taskId)
    await toast(ctx)
    await showHelpers(house, ctx, taskId, addedText(ctx, added.value))
  })

  inPrivate.callbackQuery(pressPattern('part-end', 2), async (ctx) => {
    const [, taskId = '', officeId = ''] = ctx.match
    const ended = await endHelper(desk, ctx.request('end'), taskId, officeId)
    if (!ended.ok) return refuse(house, ctx, ended, taskId)
    await toast(ctx)
    const { code, office } = ended.value
    await showHelpers(house, ctx, taskId, ctx.speech.t('part-helper-ended', { code, office }))
  })
  return composer
}

const addedText = ({ speech }: RakorContext, { code, office, told }: PartStepped): string =>
  speech.t(told > 0 ? 'part-helper-added' : 'part-helper-added-untold', { code, office })

async function showHelpers({ desk }: House, ctx: RakorContext, taskId: string, said: string): Promise<void> {
  const view = await readTask(desk, taskId)
  if (!view) return
  const made = helpersLetter(ctx.speech, view, said)
  await (ctx.callbackQuery ? rewrite(ctx, made) : reply(ctx, made))
}

/** What cannot be done (any more) is said, and the task shown as it is. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, taskId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (refusal.reason === 'task-in-other-state' || refusal.reason === 'task-part-state')
    await showCard(house, ctx, taskId)
}

async function showCard({ desk }: House, ctx: RakorContext, taskId: string): Promise<void> {
  const opened = await openTask(desk, ctx.caller, taskId)
  if (opened.ok) await rewrite(ctx, taskCard(ctx.speech, opened.value, opened.value.actsFor))
}

/** Takes a sentence as the report of an office on its part. */
export const taskPartHandler: QuestionHandler<'task-part'> = async ({ desk }, ctx, { subject }) => {
  const { taskId } = subject
  const note = plainLine(ctx.message?.text ?? '')
  if (!note) return reply(ctx, letter(ctx.speech.t('part-report-empty')))
  const progress = progressIn(note)
  const moved = await movePart(desk, ctx.request('part'), taskId, 'help-report', { note, progress })
  if (!moved.ok) return reply(ctx, letter(refusalText(ctx.speech, moved)))
  const { code, office } = moved.value
  const responsible = (await readTask(desk, taskId))?.office.name ?? ''
  const facts = { code, office, responsible }
  const kept =
    progress === undefined
      ? ctx.speech.t('part-report-kept', facts)
      : ctx.speech.t('part-report-kept-progress', { ...facts, progress })
  await reply(ctx, letter(kept))
}

/** Takes words as the offices that shall help, a line each, with their parts behind a colon. */
export const taskHelperHandler: QuestionHandler<'task-helper'> = async (house, ctx, { subject }) => {
  const { desk } = house
  const { taskId } = subject
  const [view, world] = [await readTask(desk, taskId), await readTaskWorld(desk)]
  if (!view) return reply(ctx, letter(ctx.speech.t('refusal-not-found')))
  const { helpers, near } = helpersSaid(ctx.message?.text ?? '', world.offices)
  if (helpers.length === 0)
    return reply(ctx, helperAsked(ctx.speech, view, world, near, ctx.speech.t('part-helper-unclear')))
  const said: string[] = []
  for (const [at, helper] of helpers.entries()) {
    const added = await addHelper(desk, ctx.request(`add${at}`), taskId, helper)
    said.push(added.ok ? addedText(ctx, added.value) : refusalText(ctx.speech, added))
  }
  await showHelpers(house, ctx, taskId, said.join('\n'))
}
