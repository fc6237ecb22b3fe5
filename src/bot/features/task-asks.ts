import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { isTaskAsk, taskAsks } from '../../domain/task.ts'
import {
  addToAsk,
  askWhyRefused,
  beginAsk,
  dropAsk,
  grantAsk,
  refuseAsk,
  sendAsk,
  shownAsk,
} from '../../operations/task-asks.ts'
import { readTaskWorld } from '../../operations/task-draft-reading.ts'
import { openTask, readTask } from '../../operations/task-reading.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { type AskSaid, askSaid } from '../task-asked.ts'
import { type Letter, letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { askingLetter, askKey, refusalAsked } from '../views/task-ask.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/**
 * What an office asks of the secretariat: `task-object`, `task-ask-time`, `task-ask-hand-over` begin it, `ask-send` sends
 * what was shown. The secretariat answers with `ask-grant` or `ask-refuse`. All in private.
 */
export const taskAsksFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  for (const step of taskAsks)
    inPrivate.callbackQuery(pressPattern(`task-${step}`, 1), async (ctx) => {
      const taskId = ctx.match[1] ?? ''
      const begun = await beginAsk(desk, ctx.request('begin'), taskId, { step, reason: null, wish: null })
      if (!begun.ok) return refuse(house, ctx, begun, taskId)
      await toast(ctx)
      await reply(ctx, await shownLetter(house, ctx, taskId))
    })

  inPrivate.callbackQuery(pressPattern('ask-day', 2), async (ctx) => {
    const [, taskId = '', wish = ''] = ctx.match
    const added = await addToAsk(desk, ctx.request('add'), taskId, { wish })
    if (!added.ok) return refuse(house, ctx, added, taskId)
    await toast(ctx)
    await rewrite(ctx, await shownLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('ask-send', 2), async (ctx) => {
    const [, taskId = '', key] = ctx.match
    const sent = await sendAsk(desk, ctx.request('send'), taskId, (asking) => askKey(asking) === key)
    if (!sent.ok) return refuse(house, ctx, sent, taskId)
    await toast(ctx)
    const { code, office, step } = sent.value
    const view = await readTask(desk, taskId)
    const due = view ? ctx.speech.format.date(Temporal.PlainDate.from(view.task.dueOn)) : ''
    await rewrite(ctx, letter(ctx.speech.t(`ask-sent-${isTaskAsk(step) ? step : 'object'}`, { code, office, due }), []))
  })

  inPrivate.callbackQuery(pressPattern('ask-drop', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const dropped = await dropAsk(desk, ctx.request('drop'), taskId)
    if (!dropped.ok) return refuse(house, ctx, dropped, taskId)
    await toast(ctx)
    const opened = await openTask(desk, ctx.caller, taskId)
    const said = opened.ok
      ? ctx.speech.t('ask-dropped', { code: opened.value.task.code })
      : refusalText(ctx.speech, opened)
    await rewrite(ctx, letter(said, []))
  })

  inPrivate.callbackQuery(pressPattern('ask-grant', 2), async (ctx) => {
    const [, taskId = '', askId = ''] = ctx.match
    const granted = await grantAsk(desk, ctx.request('grant'), taskId, askId)
    if (!granted.ok) return refuse(house, ctx, granted, taskId)
    const { step, code, office, told } = granted.value
    const said = told > 0 ? `task-change-done-${step}` : 'task-change-done-untold'
    await toast(ctx, ctx.speech.t(said, { code, office }), told === 0)
    await showCard(house, ctx, taskId)
  })

  inPrivate.callbackQuery(pressPattern('ask-refuse', 2), async (ctx) => {
    const [, taskId = '', askId = ''] = ctx.match
    const asked = await askWhyRefused(desk, ctx.request('ask'), taskId, askId)
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    const view = await readTask(desk, taskId)
    await toast(ctx)
    if (view) await reply(ctx, refusalAsked(ctx.speech, view, asked.value.step, askId))
  })

  inPrivate.callbackQuery(pressPattern('ask-refuse-now', 2), async (ctx) => {
    const [, taskId = '', askId = ''] = ctx.match
    const refused = await refuseAsk(desk, ctx.request('refuse'), taskId, askId, null)
    if (!refused.ok) return refuse(house, ctx, refused, taskId)
    await toast(ctx)
    const { code, office } = refused.value
    await rewrite(ctx, letter(ctx.speech.t('ask-refuse-kept', { code, office }), []))
  })
  return composer
}

/** What is asked of the office now, or the whole before it is sent. */
export async function shownLetter(
  { desk }: House,
  ctx: RakorContext,
  taskId: string,
  more: { trouble?: string; meant?: string[] } = {},
): Promise<Letter> {
  const shown = await shownAsk(desk, ctx.caller, taskId)
  if (!shown.ok) return letter(refusalText(ctx.speech, shown))
  return askingLetter(ctx.speech, shown.value.view, shown.value.asking, await readTaskWorld(desk), more)
}

/** What cannot be done (any more) is said, and the task shown as it is. */
async function refuse(house: House, ctx: RakorContext, refusal: Refusal, taskId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  const stands = ['task-in-other-state', 'task-ask-gone', 'task-ask-decided']
  if (stands.includes(refusal.reason)) await showCard(house, ctx, taskId)
}

async function showCard({ desk }: House, ctx: RakorContext, taskId: string): Promise<void> {
  const opened = await openTask(desk, ctx.caller, taskId)
  if (opened.ok) await rewrite(ctx, taskCard(ctx.speech, opened.value, opened.value.actsFor))
}

/** Takes words as the reason of what is asked, and the day or office they name; said anew, they replace it. */
export const taskAskHandler: QuestionHandler<'task-ask'> = async (house, ctx, { subject }) => {
  const { desk } = house
  const { taskId, step } = subject
  const view = await readTask(desk, taskId)
  if (!view) return reply(ctx, letter(ctx.speech.t('refusal-not-found')))
  const said = askSaid(ctx.message?.text ?? '', step, view.task.officeId, await readTaskWorld(desk))
  const trouble = said ? undefined : ctx.speech.t('ask-unclear')
  if (!said) return reply(ctx, await shownLetter(house, ctx, taskId, { ...(trouble && { trouble }) }))
  const added = await addToAsk(desk, ctx.request('add'), taskId, partsOf(said))
  if (added.ok) return reply(ctx, await shownLetter(house, ctx, taskId, severalDays(ctx, said)))
  // A day that is no use takes the reason beside it along with it as little as it can.
  if (said.wish && said.reason && step === 'ask-time')
    await addToAsk(desk, ctx.request('reason'), taskId, { reason: said.reason })
  await reply(ctx, await shownLetter(house, ctx, taskId, { trouble: refusalText(ctx.speech, added) }))
}

const partsOf = ({ reason, wish }: AskSaid) => ({
  ...(reason !== undefined && { reason }),
  ...(wish !== undefined && { wish }),
})

const severalDays = ({ speech }: RakorContext, { wish, meant }: AskSaid) =>
  wish === undefined && meant ? { trouble: speech.t('ask-several'), meant } : {}

/** Takes words as the remark with which the secretariat refuses what an office asked. */
export const taskRefuseHandler: QuestionHandler<'task-refuse'> = async ({ desk }, ctx, { subject }) => {
  const { taskId, askId } = subject
  const remark = plainLine(ctx.message?.text ?? '')
  const view = await readTask(desk, taskId)
  if (!remark && view) return reply(ctx, refusalAsked(ctx.speech, view, 'object', askId, true))
  const refused = await refuseAsk(desk, ctx.request('refuse'), taskId, askId, remark)
  if (!refused.ok) return reply(ctx, letter(refusalText(ctx.speech, refused)))
  const { code, office } = refused.value
  await reply(ctx, letter(ctx.speech.t('ask-refuse-kept', { code, office })))
}
