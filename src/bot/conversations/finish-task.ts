import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Message } from 'grammy/types'
import { wasAskedSince } from '../../operations/questions.ts'
import { taskOfMessage } from '../../operations/task-messages.ts'
import { checkStep, type Evidence, finishTask } from '../../operations/task-steps.ts'
import { voiceOf } from '../../operations/voice.ts'
import { callerOf } from '../actor.ts'
import type { RakorContext } from '../context.ts'
import { isOfMeeting } from '../features/private-words.ts'
import { isOfAnother } from '../forwarded.ts'
import type { House } from '../house.ts'
import { correct, refusalText, replyNumbered, toast, unbutton } from '../replying.ts'
import { evidenceButtons, evidenceCancel, evidencePreview, evidenceSend } from '../views/evidence.ts'
import { type Letter, letter } from '../views/letter.ts'
import { takeUp } from './evidence.ts'

/** Its name where it is entered and left. */
export const finishTaskName = 'finish-task'

/** What sending something else mends; after any other refusal the wizard is over. */
const mendable: readonly string[] = ['text-too-long', 'evidence-missing']

const isReady = ({ note, files }: Evidence): boolean => note !== null || files.length > 0

/** What is said to an update: below the message with the buttons and in its stead, or in its place. */
interface Word {
  made: Letter
  inPlace?: boolean
  /** Nothing is heard after it. */
  ends?: boolean
}

/** Begins the evidence of a task. What was collected for another, of which the buttons are taken away, is given up. */
export async function beginEvidence(ctx: RakorContext, taskId: string, sent = false): Promise<void> {
  if (ctx.evidenceShown !== undefined) await unbutton(ctx, ctx.evidenceShown)
  await ctx.conversation.exitAll()
  await ctx.conversation.enter(finishTaskName, taskId, sent)
}

/**
 * Hands in the work on a task, in private: asks for a note or files, shows them, and sends them on `Kirim`. Commands,
 * other buttons and replies to other messages pass it by; notes and files add up until they are sent. `sent`: its
 * first message was sent in reply to the task, so nothing is asked.
 *
 * A call that fails does not end it, or what was collected would be lost with it: the failure is left in `lost`, for
 * the update to be brought again, and then only what it was answered with is said once more.
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
    const code = open.ok ? open.value.code : ''
    const evidence: Evidence = { note: null, files: [] }
    const buttons = () => evidenceButtons(speech, taskId, isReady(evidence))
    const lastWord = (text: string): Word => ({ made: letter(text, []), inPlace: true, ends: true })

    let album: string | undefined
    /** There is one message with buttons: of an album it is corrected in place, else a new one takes its place. */
    const collects = (answer: Context): Word | undefined => {
      if (!takeUp(answer, evidence)) return undefined
      const togetherWith = album
      album = answer.message?.media_group_id
      const inPlace = album !== undefined && album === togetherWith
      return { made: letter(evidencePreview(speech, code, evidence), buttons()), inPlace }
    }
    const handsIn = async (answer: Context): Promise<Word> => {
      const request = { key: `${answer.update.update_id}:finish`, caller }
      const handedIn = await conversation.external(() => finishTask(house.desk, request, taskId, evidence))
      if (handedIn.ok) return lastWord(speech.t('task-finish-sent', { code }))
      if (!mendable.includes(handedIn.reason)) return lastWord(refusalText(speech, handedIn))
      if (handedIn.reason === 'text-too-long') evidence.note = null
      return { made: letter(refusalText(speech, handedIn), buttons()) }
    }
    const wordOn = (answer: Context): Word | Promise<Word> => {
      const press = answer.callbackQuery?.data
      if (press === evidenceCancel(taskId)) return lastWord(speech.t('task-finish-cancelled', { code }))
      if (press === evidenceSend(taskId)) return handsIn(answer)
      // What others wrote is no note of the office; their photos and documents, with what stands under them, are evidence.
      if (answer.message?.text && isOfAnother(answer.message))
        return { made: letter(speech.t('common-forwarded-words'), buttons()) }
      return collects(answer) ?? { made: letter(speech.t('task-finish-other'), buttons()) }
    }

    /** When something was last said here, in epoch milliseconds. */
    let saidAt = 0
    let shown: number | undefined
    const ours: number[] = []
    const bring = async (answer: Context, { made, inPlace }: Word): Promise<void> => {
      if (answer.callbackQuery && answer.update.update_id !== ctx.update.update_id) await toast(answer)
      if (inPlace && shown !== undefined) shown = await correct(answer, shown, made)
      else {
        if (shown !== undefined) await unbutton(answer, shown)
        shown = await replyNumbered(answer, made)
      }
      ours.push(shown)
    }
    /** An answer to an invitation, or a question about a meeting, is no note: the evidence stays and waits. */
    const isBeside = async (message: Message): Promise<boolean> => {
      const { text } = message
      if (!text || isOfAnother(message)) return false
      return conversation.external((outer) => isOfMeeting(house, outer, text))
    }
    /** The buttons of the newest message, and anything sent that is no command; of replies only those about this task. */
    const isMeant = async ({ callbackQuery, message, me }: Context): Promise<boolean> => {
      if (callbackQuery) {
        const ownButtons = [evidenceSend(taskId), evidenceCancel(taskId)]
        return callbackQuery.message?.message_id === shown && ownButtons.includes(callbackQuery.data ?? '')
      }
      if (!message || message.text?.startsWith('/')) return false
      // Words answer what was asked last, and that may be something else by now.
      if (
        message.text &&
        (await conversation.external(() =>
          wasAskedSince(house.desk, message.chat.id, caller.userId, Temporal.Instant.fromEpochMilliseconds(saidAt)),
        ))
      )
        return false
      const replied = message.reply_to_message
      if (replied?.from?.id !== me.id) return !(await isBeside(message))
      if (ours.includes(replied.message_id)) return true
      const about = await conversation.external(() => taskOfMessage(house.desk, message.chat.id, replied.message_id))
      return about === taskId
    }

    let answer = ctx
    let word = open.ok
      ? (sent && collects(ctx)) || { made: letter(speech.t('task-finish-ask', { code }), buttons()) }
      : lastWord(refusalText(speech, open))
    for (;;) {
      try {
        await bring(answer, word)
        if (word.ends) return
      } catch (error) {
        await conversation.external((outer) => {
          outer.lost = error
        })
      }
      saidAt = await conversation.external(() => house.desk.clock.now().epochMilliseconds)
      const heard = answer.update.update_id
      const { ends } = word
      const listens = async (update: Context): Promise<boolean> => {
        if (update.update.update_id === heard || (!ends && (await isMeant(update)))) return true
        await conversation.external((outer) => {
          outer.evidenceShown = shown
        })
        return false
      }
      answer = await conversation.waitUntil(listens, { next: true })
      if (answer.update.update_id !== heard) word = await wordOn(answer)
    }
  }
