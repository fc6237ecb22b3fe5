import { Composer } from 'grammy'
import type { Refusal } from '../../domain/outcome.ts'
import { plainLine } from '../../domain/plain-line.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import { askDirection, dropDirection, sendDirection, shownDirection } from '../../operations/task-directions.ts'
import { openTask } from '../../operations/task-reading.ts'
import { pressData, pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { type Letter, letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

/** What whoever leads directs about a task: `task-direct` asks for it, `direct-send` passes it on. In private. */
export const taskDirectionsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.callbackQuery(pressPattern('task-direct', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const asked = await askDirection(desk, ctx.request('ask'), taskId, null)
    if (!asked.ok) return refuse(house, ctx, asked, taskId)
    await toast(ctx)
    await reply(ctx, await directionLetter(house, ctx, taskId))
  })

  inPrivate.callbackQuery(pressPattern('direct-send', 2), async (ctx) => {
    const [, taskId = '', key] = ctx.match
    const sent = await sendDirection(desk, ctx.request('send'), taskId, (text) => keyOf(text) === key)
    if (!sent.ok) return refuse(house, ctx, sent, taskId)
    await toast(ctx)
    const { code, office } = sent.value
    await rewrite(ctx, letter(ctx.speech.t('direct-sent', { code, office }), []))
  })

  inPrivate.callbackQuery(pressPattern('direct-drop', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const dropped = await dropDirection(desk, ctx.request('drop'), taskId)
    if (!dropped.ok) return refuse(house, ctx, dropped, taskId)
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('direct-dropped'), []))
  })
  return composer
}

/** Asks what is directed, or shows it before it is passed on. */
async function directionLetter({ desk }: House, ctx: RakorContext, taskId: string): Promise<Letter> {
  const { t } = ctx.speech
  const shown = await shownDirection(desk, ctx.caller, taskId)
  if (!shown.ok) return letter(refusalText(ctx.speech, shown))
  const { code, text } = shown.value
  const drop = { text: t('task-button-cancel'), callback_data: pressData('direct-drop', taskId) }
  if (text === null) return letter(t('direct-ask', { code }), [[drop]])
  const send = {
    text: t('task-button-send'),
    callback_data: pressData('direct-send', taskId, keyOf(text)),
    style: 'success' as const,
  }
  return letter(t('direct-preview', { code, text }), [[send, drop]])
}

/** Words of whoever leads in reply to what was told of a task: shown before they are passed on. False when they may not. */
export async function directByReply(house: House, ctx: RakorContext, taskId: string, text: string): Promise<boolean> {
  const said = plainLine(text)
  const asked = said ? await askDirection(house.desk, ctx.request('direct'), taskId, said) : undefined
  if (!asked || (!asked.ok && asked.reason === 'not-allowed')) return false
  await reply(ctx, asked.ok ? await directionLetter(house, ctx, taskId) : letter(refusalText(ctx.speech, asked)))
  return true
}

/** What cannot be done (any more) is said, and the task shown as it is. */
async function refuse({ desk }: House, ctx: RakorContext, refusal: Refusal, taskId: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (refusal.reason !== 'task-in-other-state' && refusal.reason !== 'task-ask-gone') return
  const opened = await openTask(desk, ctx.caller, taskId)
  if (opened.ok) await rewrite(ctx, taskCard(ctx.speech, opened.value, opened.value.actsFor))
}

/** Takes words as the direction; said anew, they replace it. */
export const taskDirectHandler: QuestionHandler<'task-direct'> = async (house, ctx, { subject }) => {
  const text = plainLine(ctx.message?.text ?? '')
  if (!text) return reply(ctx, await directionLetter(house, ctx, subject.taskId))
  const asked = await askDirection(house.desk, ctx.request('said'), subject.taskId, text)
  await reply(
    ctx,
    asked.ok ? await directionLetter(house, ctx, subject.taskId) : letter(refusalText(ctx.speech, asked)),
  )
}
