import { Composer } from 'grammy'
import { taskOfMessage } from '../../operations/task-messages.ts'
import { checkStep } from '../../operations/task-steps.ts'
import type { RakorContext } from '../context.ts'
import { finishTaskName } from '../conversations/finish-task.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'
import { directByReply } from './task-directions.ts'
import { previewReport } from './task-report.ts'

/** A reply to a message about a task: words are offered as the office's report, a photo or document as evidence. */
export const taskRepliesFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on('message', async (ctx, next) => {
    const { text, photo, document } = ctx.message
    if ((!text && !photo && !document) || text?.startsWith('/') || isOfAnother(ctx.message)) return next()
    const taskId = await taskRepliedTo(house, ctx)
    if (!taskId) return next()
    const open = await checkStep(house.desk, ctx.caller, taskId, text ? 'report' : 'finish')
    if (!open.ok && open.reason === 'task-in-other-state') return reply(ctx, letter(refusalText(ctx.speech, open)))
    if (!open.ok && text && (await directByReply(house, ctx, taskId, text))) return
    // The secretariat, and who left the office, have nothing to report.
    if (!open.ok) return next()
    if (text) return previewReport(house, ctx, taskId, { text, messageId: ctx.message.message_id })
    await ctx.conversation.exitAll()
    await ctx.conversation.enter(finishTaskName, taskId, true)
  })
  return composer
}

/** The task of the message that this one replies to. */
export async function taskRepliedTo(house: House, ctx: RakorContext): Promise<string | undefined> {
  const replied = ctx.message?.reply_to_message
  if (ctx.chat?.type !== 'private' || replied?.from?.id !== house.bot.id) return undefined
  return taskOfMessage(house.desk, ctx.chat.id, replied.message_id)
}
