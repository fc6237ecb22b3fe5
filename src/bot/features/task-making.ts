import { Composer } from 'grammy'
import type { Outcome } from '../../domain/outcome.ts'
import type { TaskOrigin } from '../../domain/task-draft.ts'
import { hintInGroup } from '../../operations/answer-words.ts'
import { askToWritePrivately } from '../../operations/groups.ts'
import { readTaskDraft, readTaskWorld } from '../../operations/task-draft-reading.ts'
import { tieTaskToMeeting } from '../../operations/task-meeting.ts'
import { listTasks, readTask, tasksPerPage } from '../../operations/task-reading.ts'
import { amendTask, dropTaskDraft, submitTask, type TaskTurn } from '../../operations/tasks.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { answerToTask, blankTask, meaningOfTask } from '../task-meaning.ts'
import { type Letter, letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { askLetter, createdLetter } from '../views/task-draft.ts'
import { taskListLetter } from '../views/task-list.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

const alone: TaskOrigin = { meetingId: null, groupId: null, sourceMessageId: null, replyTo: null }

/** `/tindaklanjut`: a task in one line, in private, in a group or as a reply to its source; what it lacks is asked. */
export const taskMakingFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('tindaklanjut', async (ctx) => {
    if (!ctx.match.trim()) return showHome(house, ctx)
    const meaning = meaningOfTask(ctx.match, await readTaskWorld(desk))
    const turn = await submitTask(desk, ctx.request('task'), { ...meaning, ...alone })
    await reply(ctx, await turnLetter(house, ctx.speech, turn))
  })

  composer.chatType(['group', 'supergroup']).command('tindaklanjut', async (ctx) => {
    const { chat, message } = ctx
    const source = sourceOf(message)
    if (!ctx.match.trim() && source === null) return askToWritePrivately(desk, chat.id, message.message_id)
    const meaning = ctx.match.trim() ? meaningOfTask(ctx.match, await readTaskWorld(desk)) : blankTask
    const turn = await submitTask(desk, ctx.request('task'), {
      ...meaning,
      meetingId: null,
      groupId: chat.id,
      sourceMessageId: source,
      replyTo: message.message_id > 0 ? message.message_id : null,
    })
    if (turn.ok) return
    const hint = `refusal-${turn.reason}`
    await hintInGroup(desk, ctx.request('hint'), { chatId: chat.id, messageId: message.message_id, hint })
  })

  inPrivate.callbackQuery(pressPattern('task-new', 1), async (ctx) => {
    const [, meeting = '-'] = ctx.match
    const origin = { ...alone, meetingId: meeting === '-' ? null : meeting }
    const turn = await submitTask(desk, ctx.request('task'), { ...blankTask, ...origin })
    if (!turn.ok) return toast(ctx, refusalText(ctx.speech, turn), true)
    await toast(ctx)
    await reply(ctx, await turnLetter(house, ctx.speech, turn))
  })

  inPrivate.callbackQuery(
    [pressPattern('task-field', 1), pressPattern('task-office', 1), pressPattern('task-due', 1)],
    async (ctx) => {
      const [data, choice = ''] = ctx.match as RegExpMatchArray
      const change = data.startsWith('task-field')
        ? { fieldCode: choice }
        : data.startsWith('task-office')
          ? { officeId: choice, offices: '' }
          : { dueOn: choice, dates: '', dueTrouble: null }
      const turn = await amendTask(desk, ctx.request('task'), change)
      if (!turn.ok) return toast(ctx, refusalText(ctx.speech, turn), true)
      await toast(ctx)
      await rewrite(ctx, await turnLetter(house, ctx.speech, turn))
    },
  )

  inPrivate.callbackQuery(pressPattern('task-tie', 2), async (ctx) => {
    const [, taskId = '', meetingId = ''] = ctx.match
    const tied = await tieTaskToMeeting(desk, ctx.request('tie'), taskId, meetingId)
    if (!tied.ok) return toast(ctx, refusalText(ctx.speech, tied), true)
    await toast(ctx)
    const view = await readTask(desk, taskId)
    if (view) await rewrite(ctx, taskCard(ctx.speech, view, { office: false, secretariat: true }))
  })

  inPrivate.callbackQuery('task-drop', async (ctx) => {
    const dropped = await dropTaskDraft(desk, ctx.request('drop'))
    if (!dropped.ok) return toast(ctx, refusalText(ctx.speech, dropped), true)
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('task-draft-dropped')))
  })

  return composer
}

/** Takes typed words as the answer to what a task in the making lacks. */
export const taskDraftHandler: QuestionHandler<'task-draft'> = async (house, ctx, { subject }) => {
  const world = await readTaskWorld(house.desk, subject.meetingId)
  const change = ctx.message?.text ? answerToTask(ctx.message.text, subject, world) : undefined
  if (!change) return reply(ctx, askLetter(ctx.speech, subject, world, true))
  const turn = await amendTask(house.desk, ctx.request('task'), change)
  await reply(ctx, await turnLetter(house, ctx.speech, turn))
}

/** The list somebody starts from; whoever left a task unfinished is asked for the rest of it after that. */
async function showHome(house: House, ctx: RakorContext): Promise<void> {
  const list = await listTasks(house.desk, ctx.caller, { of: 'home' }, 0)
  if (!list.ok) return reply(ctx, letter(refusalText(ctx.speech, list)))
  await reply(ctx, taskListLetter(ctx.speech, list.value, tasksPerPage))
  const draft = await readTaskDraft(house.desk, ctx.caller.userId)
  if (draft) await reply(ctx, askLetter(ctx.speech, draft, await readTaskWorld(house.desk, draft.meetingId)))
}

/** The answer to whoever makes a task: the task, the next question, or why not. */
async function turnLetter({ desk }: House, speech: Speech, turn: Outcome<TaskTurn>): Promise<Letter> {
  if (!turn.ok) return letter(refusalText(speech, turn))
  const taken = turn.value
  if (taken.step === 'asked') return askLetter(speech, taken.draft, await readTaskWorld(desk, taken.draft.meetingId))
  const view = await readTask(desk, taken.taskId)
  if (!view) throw new Error(`task ${taken.taskId} is gone`)
  return createdLetter(speech, view, taken.told)
}

/** The message a command replies to; what merely opens a topic is no source. */
function sourceOf(message: {
  reply_to_message?: { message_id: number; forum_topic_created?: unknown }
}): number | null {
  const replied = message.reply_to_message
  return replied && replied.message_id > 0 && !replied.forum_topic_created ? replied.message_id : null
}
