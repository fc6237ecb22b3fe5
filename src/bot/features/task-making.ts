import { Composer } from 'grammy'
import { blankTask, type TaskOrigin } from '../../domain/task-draft.ts'
import { readTaskCode, type TaskCodeTyped } from '../../language/task-code.ts'
import { readGroup } from '../../operations/groups.ts'
import { readTaskDraft, readTaskWorld } from '../../operations/task-draft-reading.ts'
import { tieTaskToMeeting } from '../../operations/task-meeting.ts'
import { listTasks, openTaskByCode, readTask, tasksPerPage } from '../../operations/task-reading.ts'
import { submitTask } from '../../operations/tasks.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { answerEphemerally } from '../in-group.ts'
import { groupHintOf, refusalText, reply, rewrite, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { meaningOfTask } from '../task-meaning.ts'
import { type Letter, letter } from '../views/letter.ts'
import { taskCard } from '../views/task.ts'
import { taskListLetter } from '../views/task-list.ts'
import type { Feature } from './feature.ts'
import { sendToPrivateChat, tellAlone } from './privately.ts'
import { showTask, showTaskTurn } from './task-shown.ts'
import { openFromGroup } from './wizard-group.ts'

export const alone: TaskOrigin = { meetingId: null, groupId: null, sourceMessageId: null, replyTo: null }

/**
 * `/tindaklanjut`: a task in one line, in private, in a group or as a reply to its source; what it lacks is asked. With
 * the number of a task it opens that one.
 */
export const taskMakingFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const inPrivate = composer.chatType('private')

  inPrivate.command('tindaklanjut', async (ctx) => {
    if (!ctx.match.trim()) return showHome(house, ctx)
    const world = await readTaskWorld(desk)
    const code = readTaskCode(ctx.match, world.fields)
    if (code) return reply(ctx, await cardByCode(house, ctx, code))
    const meaning = meaningOfTask(ctx.match, world)
    await showTaskTurn(house, ctx, await submitTask(desk, ctx.request('task'), { ...meaning, ...alone }), true)
  })

  composer.chatType(['group', 'supergroup']).command('tindaklanjut', async (ctx) => {
    const { chat, message } = ctx
    const code = readTaskCode(ctx.match, (await readTaskWorld(desk)).fields)
    if (code) {
      if ((await readGroup(desk, chat.id))?.state !== 'linked') return
      // Work on a task belongs to the private chat, and so do the buttons.
      const { keyboard: _, ...card } = await cardByCode(house, ctx, code)
      if (!(await answerEphemerally(house, ctx, card))) await sendToPrivateChat(house, ctx)
      return
    }
    const source = sourceOf(message)
    if (!ctx.match.trim() && source === null) return openFromGroup(house, ctx, 'task')
    const meaning = ctx.match.trim() ? meaningOfTask(ctx.match, await readTaskWorld(desk)) : blankTask
    const turn = await submitTask(desk, ctx.request('task'), {
      ...meaning,
      meetingId: null,
      groupId: chat.id,
      sourceMessageId: source,
      replyTo: message.message_id > 0 ? message.message_id : null,
    })
    if (turn.ok) return
    await tellAlone(house, ctx, groupHintOf(turn))
  })

  inPrivate.callbackQuery(pressPattern('task-tie', 2), async (ctx) => {
    const [, taskId = '', meetingId = ''] = ctx.match
    const tied = await tieTaskToMeeting(desk, ctx.request('tie'), taskId, meetingId)
    if (!tied.ok) return toast(ctx, refusalText(ctx.speech, tied), true)
    await toast(ctx)
    const view = await readTask(desk, taskId)
    if (view) await rewrite(ctx, taskCard(ctx.speech, view, { office: false, secretariat: true }))
  })

  return composer
}

/** The task of a number that was typed, as whoever asks may see it. */
async function cardByCode({ desk }: House, ctx: RakorContext, code: TaskCodeTyped): Promise<Letter> {
  const opened = await openTaskByCode(desk, ctx.caller, code)
  return opened.ok ? taskCard(ctx.speech, opened.value, opened.value.actsFor) : letter(refusalText(ctx.speech, opened))
}

/** The list somebody starts from; whoever left a task unfinished is asked for the rest of it after that. */
async function showHome(house: House, ctx: RakorContext): Promise<void> {
  const list = await listTasks(house.desk, ctx.caller, { of: 'home' }, 0)
  if (!list.ok) return reply(ctx, letter(refusalText(ctx.speech, list)))
  await sayOnce(house, ctx, 'list', () => reply(ctx, taskListLetter(ctx.speech, list.value, tasksPerPage)))
  const task = await readTaskDraft(house.desk, ctx.caller.userId)
  if (task) await showTask(house, ctx, task.id)
}

/** The message a command replies to; what merely opens a topic is no source. */
function sourceOf(message: {
  reply_to_message?: { message_id: number; forum_topic_created?: unknown }
}): number | null {
  const replied = message.reply_to_message
  return replied && replied.message_id > 0 && !replied.forum_topic_created ? replied.message_id : null
}
