import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { checkStep, type Evidence, finishTask } from '../../operations/task-steps.ts'
import { voiceOf } from '../../operations/voice.ts'
import { callerOf } from '../actor.ts'
import type { RakorContext } from '../context.ts'
import { shorten } from '../cut.ts'
import type { House, Speech } from '../house.ts'
import { refusalText } from '../replying.ts'
import { evidenceButtons, evidencePreview } from '../views/evidence.ts'
import { letter, letterParameters } from '../views/letter.ts'

/** Its name where it is entered and left. */
export const finishTaskName = 'finish-task'

/** UTF-16 units of a file's name that are kept. */
const longestName = 100

/** What sending something else mends; after any other refusal the wizard is over. */
const mendable: readonly string[] = ['text-too-long', 'evidence-missing']

const isReady = ({ note, file }: Evidence): boolean => note !== null || file !== null

/**
 * Hands in the work on a task, in private: asks for a note or a file, shows it, and sends it on `Kirim`. Commands and
 * other buttons pass it by; note and file add to each other until they are sent.
 */
export const finishTaskConversation =
  (house: House) =>
  async (conversation: Conversation<RakorContext, Context>, ctx: Context, taskId: string): Promise<void> => {
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
    await say(ctx, speech.t('task-finish-ask', { code }), evidenceButtons(speech, false))
    const evidence: Evidence = { note: null, file: null }
    for (;;) {
      const answer = await conversation.waitUntil(answersHere, { next: true })
      const press = answer.callbackQuery?.data
      if (press === 'evidence-cancel') {
        await answer.answerCallbackQuery()
        return void (await answer.editMessageText(speech.t('task-finish-cancelled', { code })))
      }
      if (press === 'evidence-send') {
        const request = { key: `${answer.update.update_id}:finish`, caller }
        const sent = await conversation.external(() => finishTask(house.desk, request, taskId, evidence))
        await answer.answerCallbackQuery()
        if (sent.ok) return void (await answer.editMessageText(speech.t('task-finish-sent', { code })))
        if (!mendable.includes(sent.reason)) return void (await answer.editMessageText(refusalText(speech, sent)))
        if (sent.reason === 'text-too-long') evidence.note = null
        await say(answer, refusalText(speech, sent), evidenceButtons(speech, isReady(evidence)))
        continue
      }
      if (!takeUp(answer, evidence))
        await say(answer, speech.t('task-finish-other'), evidenceButtons(speech, isReady(evidence)))
      else await show(answer, speech, code, evidence)
    }
  }

/** What belongs to this conversation: its own two buttons, and anything sent that is no command. */
function answersHere(ctx: Context): boolean {
  if (ctx.callbackQuery) return /^evidence-(send|cancel)$/.test(ctx.callbackQuery.data ?? '')
  return ctx.message !== undefined && !ctx.message.text?.startsWith('/')
}

/** Adds what was sent to the evidence; false when it is neither note nor file. Of a file only Telegram's id is kept. */
function takeUp(ctx: Context, evidence: Evidence): boolean {
  const { text, caption, photo, document } = ctx.message ?? {}
  const note = plainLine(text ?? caption ?? '')
  const largest = photo?.at(-1)
  if (largest) evidence.file = { id: largest.file_id, kind: 'photo', name: null }
  else if (document) {
    const name = shorten(plainLine(document.file_name ?? ''), longestName)
    evidence.file = { id: document.file_id, kind: 'document', name: name || null }
  }
  if (note) evidence.note = note
  return note !== '' || largest !== undefined || document !== undefined
}

const say = (ctx: Context, text: string, keyboard: ReturnType<typeof evidenceButtons>) =>
  ctx.reply(text, { reply_markup: { inline_keyboard: keyboard } })

async function show(ctx: Context, speech: Speech, code: string, evidence: Evidence): Promise<void> {
  const { text, ...parameters } = letterParameters(
    letter(evidencePreview(speech, code, evidence), evidenceButtons(speech, true)),
  )
  await ctx.reply(text as string, parameters)
}
