import { createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { openQuestion } from '../../operations/questions.ts'
import { readMeetingsWithTasks } from '../../operations/task-draft-reading.ts'
import { noteTaskMessage } from '../../operations/task-messages.ts'
import { listTasks, openEvidence, openTask, type TaskScope, tasksPerPage } from '../../operations/task-reading.ts'
import { acceptTask, checkStep, confirmTask, returnTask } from '../../operations/task-steps.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { beginEvidence, finishTaskConversation, finishTaskName } from '../conversations/finish-task.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast, unbutton } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { taskListLetter, taskMeetingsLetter } from '../views/task-list.ts'
import { evidenceCaption, fileCall } from '../views/task-messages.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'
import { replyCard } from './task-cards.ts'

/** Meetings offered where tasks are looked for by meeting. */
const mostMeetings = 12

/** Working on tasks: lists, the card, and the steps of the office and the secretariat. All in private. */
export const tasksFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')
  inPrivate.use(createConversation<RakorContext, Context>(finishTaskConversation(house), { id: finishTaskName }))

  inPrivate.callbackQuery(pressPattern('tasks', 3), async (ctx) => {
    const [, of = '', key = '', page = '0'] = ctx.match
    const list = await listTasks(desk, ctx.caller, scopeOf(of, key), Number.parseInt(page, 10) || 0)
    if (!list.ok) return toast(ctx, refusalText(ctx.speech, list), true)
    await toast(ctx)
    await rewrite(ctx, taskListLetter(ctx.speech, list.value, tasksPerPage))
  })

  inPrivate.callbackQuery('tasks-meetings', async (ctx) => {
    const list = await listTasks(desk, ctx.caller, { of: 'home' }, 0)
    if (!list.ok) return toast(ctx, refusalText(ctx.speech, list), true)
    if (!list.value.may.seeAll) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    await toast(ctx)
    await rewrite(ctx, taskMeetingsLetter(ctx.speech, await readMeetingsWithTasks(desk, mostMeetings)))
  })

  // `task` turns the message of a list into the card; `task-show` leaves the message it stands on.
  inPrivate.callbackQuery([pressPattern('task', 1), pressPattern('task-show', 1)], async (ctx) => {
    const [data, taskId = ''] = ctx.match as RegExpMatchArray
    const opened = await openTask(desk, ctx.caller, taskId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    await toast(ctx)
    const card = taskCard(ctx.speech, opened.value, opened.value.actsFor)
    const pressed = ctx.callbackQuery.message?.message_id
    if (data.startsWith('task-show') || !pressed) return replyCard(house, ctx, taskId, card)
    await rewrite(ctx, card)
    await noteTaskMessage(desk, { chatId: ctx.chat.id, taskId, messageId: pressed })
  })

  inPrivate.callbackQuery([pressPattern('task-file', 1), pressPattern('task-file', 2)], async (ctx) => {
    const [, eventId = '', place = '0'] = ctx.match as RegExpMatchArray
    const evidence = await openEvidence(desk, ctx.caller, eventId, Number(place))
    if (!evidence.ok) return toast(ctx, refusalText(ctx.speech, evidence), true)
    await toast(ctx)
    const { event, file, code } = evidence.value
    const { payload } = fileCall(ctx.chat.id, file, evidenceCaption(ctx.speech, code, event, file))
    if (file.kind === 'photo') await ctx.api.sendPhoto(ctx.chat.id, file.id, payload)
    else await ctx.api.sendDocument(ctx.chat.id, file.id, payload)
  })

  inPrivate.callbackQuery([pressPattern('task-accept', 1), pressPattern('task-confirm', 1)], async (ctx) => {
    const [data, taskId = ''] = ctx.match as RegExpMatchArray
    const accepts = data.startsWith('task-accept')
    const stepped = await (accepts ? acceptTask : confirmTask)(desk, ctx.request('step'), taskId)
    if (!stepped.ok) {
      await toast(ctx, refusalText(ctx.speech, stepped), true)
      return stepped.reason === 'task-in-other-state' ? showCard(house, ctx, taskId) : undefined
    }
    const code = stepped.value.code
    await toast(ctx, ctx.speech.t(accepts ? 'task-accepted-toast' : 'task-confirm-toast', { code }))
    await showCard(house, ctx, taskId)
  })

  inPrivate.callbackQuery(pressPattern('task-return', 1), async (ctx) => {
    const [, taskId = ''] = ctx.match
    const open = await checkStep(desk, ctx.caller, taskId, 'return')
    if (!open.ok) return toast(ctx, refusalText(ctx.speech, open), true)
    const asked = await openQuestion(desk, ctx.request('ask'), { kind: 'task-return', subject: { taskId } })
    if (!asked.ok) return toast(ctx, refusalText(ctx.speech, asked), true)
    await toast(ctx)
    await reply(ctx, letter(ctx.speech.t('task-return-ask', { ...open.value })))
  })

  inPrivate.callbackQuery(pressPattern('task-finish', 1), async (ctx) => {
    const taskId = ctx.match[1] ?? ''
    const open = await checkStep(desk, ctx.caller, taskId, 'finish')
    if (!open.ok) return toast(ctx, refusalText(ctx.speech, open), true)
    await toast(ctx)
    // Another task may be waiting for its evidence: the one pressed last is meant.
    await beginEvidence(ctx, taskId)
  })
  return composer
}

const scopeOf = (of: string, key: string): TaskScope | { of: 'home' } => {
  if (of === 'field') return { of, fieldCode: key }
  if (of === 'meeting' || of === 'carried') return { of, meetingId: key }
  return { of: of === 'mine' || of === 'all' ? of : 'home' }
}

/** Brings the pressed message up to what is true now; a file loses its buttons and the card comes below it. */
async function showCard(house: House, ctx: RakorContext, taskId: string): Promise<void> {
  const opened = await openTask(house.desk, ctx.caller, taskId)
  if (!opened.ok) return
  const card = taskCard(ctx.speech, opened.value, opened.value.actsFor)
  const pressed = ctx.callbackQuery?.message
  if (!pressed || !('caption' in pressed)) return rewrite(ctx, card)
  if (pressed.reply_markup) await unbutton(ctx, pressed.message_id)
  await replyCard(house, ctx, taskId, card)
}

/** Takes a sentence as the remark with which the secretariat hands a task back. */
export const taskReturnHandler: QuestionHandler<'task-return'> = async ({ desk }, ctx, { subject }) => {
  const remark = plainLine(ctx.message?.text ?? '')
  if (!remark) return reply(ctx, letter(ctx.speech.t('task-return-empty')))
  const stepped = await returnTask(desk, ctx.request('return'), subject.taskId, remark)
  if (!stepped.ok) return reply(ctx, letter(refusalText(ctx.speech, stepped)))
  const { code, office } = stepped.value
  await reply(ctx, letter(ctx.speech.t('task-return-kept', { code, office })))
}
