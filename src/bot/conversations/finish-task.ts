import type { Conversation } from '@grammyjs/conversations'
import { type Context, GrammyError } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { type EvidenceFile, mostEvidence } from '../../domain/task.ts'
import { taskOfMessage } from '../../operations/task-messages.ts'
import { checkStep, type Evidence, finishTask } from '../../operations/task-steps.ts'
import { voiceOf } from '../../operations/voice.ts'
import { callerOf } from '../actor.ts'
import type { RakorContext } from '../context.ts'
import { shorten } from '../cut.ts'
import type { House } from '../house.ts'
import { refusalText } from '../replying.ts'
import { evidenceButtons, evidencePreview } from '../views/evidence.ts'
import { type Letter, letter, letterParameters } from '../views/letter.ts'

/** Its name where it is entered and left. */
export const finishTaskName = 'finish-task'

/** UTF-16 units of a file's name that are kept. */
const longestName = 100

/** What sending something else mends; after any other refusal the wizard is over. */
const mendable: readonly string[] = ['text-too-long', 'evidence-missing']

const isReady = ({ note, files }: Evidence): boolean => note !== null || files.length > 0

/**
 * Hands in the work on a task, in private: asks for a note or files, shows them, and sends them on `Kirim`. Commands,
 * other buttons and replies to other messages pass it by; notes and files add up until they are sent. `sent`: its
 * first message was sent in reply to the task, so nothing is asked.
 */
export const finishTaskConversation =
  (house: House) =>
  async (
    conversation: Conversation<RakorContext, Context>,
    ctx: Context,
    taskId: string,
    sent = false,
  ): Promise<void> => {
    const caller = callerOf(ctx)
    if (!caller) return
    const { locale, zone } = await conversation.external(() => voiceOf(house.desk, caller.userId))
    const speech = house.speech(locale, zone)
    const open = await conversation.external(() => checkStep(house.desk, caller, taskId, 'finish'))
    if (!open.ok) {
      await ctx.reply(refusalText(speech, open))
      return
    }
    const { code } = open.value
    const evidence: Evidence = { note: null, files: [] }
    const buttons = () => evidenceButtons(speech, isReady(evidence))
    const preview = () => letter(evidencePreview(speech, code, evidence), buttons())
    const takesFirst = sent && takeUp(ctx, evidence)
    let shown = await say(ctx, takesFirst ? preview() : letter(speech.t('task-finish-ask', { code }), buttons()))
    const ours = [shown]
    let album = takesFirst ? ctx.message?.media_group_id : undefined
    /** There is one message with buttons: of an album it is corrected in place, else a new one takes its place. */
    const show = async (answer: Context, made: Letter): Promise<void> => {
      const isSameAlbum = album !== undefined && answer.message?.media_group_id === album
      album = answer.message?.media_group_id
      if (isSameAlbum) return rewrite(answer, shown, made)
      await unbutton(answer, shown)
      shown = await say(answer, made)
      ours.push(shown)
    }
    const about = async (chatId: number, messageId: number): Promise<boolean> =>
      (await conversation.external(() => taskOfMessage(house.desk, chatId, messageId).then((id) => id ?? null))) ===
      taskId
    for (;;) {
      const answer = await conversation.waitUntil((update) => answersHere(update, ours, about), { next: true })
      const press = answer.callbackQuery?.data
      if (press === 'evidence-cancel') {
        await answer.answerCallbackQuery()
        return rewrite(answer, shown, letter(speech.t('task-finish-cancelled', { code }), []))
      }
      if (press === 'evidence-send') {
        const request = { key: `${answer.update.update_id}:finish`, caller }
        const handedIn = await conversation.external(() => finishTask(house.desk, request, taskId, evidence))
        await answer.answerCallbackQuery()
        if (handedIn.ok) return rewrite(answer, shown, letter(speech.t('task-finish-sent', { code }), []))
        if (!mendable.includes(handedIn.reason))
          return rewrite(answer, shown, letter(refusalText(speech, handedIn), []))
        if (handedIn.reason === 'text-too-long') evidence.note = null
        await show(answer, letter(refusalText(speech, handedIn), buttons()))
        continue
      }
      const taken = takeUp(answer, evidence)
      await show(answer, taken ? preview() : letter(speech.t('task-finish-other'), buttons()))
    }
  }

/**
 * What belongs to this conversation: its own two buttons, and anything sent that is no command; of replies to Rakor
 * only those to its own messages and to others of its task (`about`).
 */
async function answersHere(
  ctx: Context,
  ours: readonly number[],
  about: (chatId: number, messageId: number) => Promise<boolean>,
): Promise<boolean> {
  if (ctx.callbackQuery) return /^evidence-(send|cancel)$/.test(ctx.callbackQuery.data ?? '')
  const { message } = ctx
  if (!message || message.text?.startsWith('/')) return false
  const replied = message.reply_to_message
  if (replied?.from?.id !== ctx.me.id || ours.includes(replied.message_id)) return true
  return about(message.chat.id, replied.message_id)
}

/** Adds what was sent to the evidence; false when it is neither note nor file. */
function takeUp(ctx: Context, evidence: Evidence): boolean {
  const { text, caption } = ctx.message ?? {}
  const note = plainLine(text ?? caption ?? '')
  const file = fileOf(ctx)
  if (file && evidence.files.length < mostEvidence) evidence.files.push(file)
  if (note) evidence.note = evidence.note && evidence.note !== note ? `${evidence.note}; ${note}` : note
  return note !== '' || file !== undefined
}

/** Of a file only Telegram's id is kept. */
function fileOf({ message }: Context): EvidenceFile | undefined {
  const largest = message?.photo?.at(-1)
  if (largest) return { id: largest.file_id, kind: 'photo', name: null }
  const document = message?.document
  if (!document) return undefined
  const name = shorten(plainLine(document.file_name ?? ''), longestName)
  return { id: document.file_id, kind: 'document', name: name || null }
}

async function say(ctx: Context, made: Letter): Promise<number> {
  const { text, ...parameters } = letterParameters(made)
  return (await ctx.reply(text as string, parameters)).message_id
}

/** Writes a message anew, or what it would say below it when it can be edited no more. */
async function rewrite(ctx: Context, messageId: number, made: Letter): Promise<void> {
  const { text, ...parameters } = letterParameters(made)
  const chatId = ctx.chat?.id ?? 0
  const edited = await edits(() => ctx.api.editMessageText(chatId, messageId, text as string, parameters))
  if (!edited) await say(ctx, made)
}

const unbutton = (ctx: Context, messageId: number) =>
  edits(() => ctx.api.editMessageReplyMarkup(ctx.chat?.id ?? 0, messageId))

/** Whether an edit went through; a message that is gone or unchanged is no failure of the conversation. */
async function edits(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit()
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    return error.description.includes('message is not modified')
  }
}
