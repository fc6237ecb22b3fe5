import { Composer } from 'grammy'
import { talkOfTask } from '../../language/task-talk.ts'
import { meetingOfMessage } from '../../operations/answer-readings.ts'
import { boundQuestion, closeQuestion, type OpenQuestion } from '../../operations/questions.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import { isOfAnother, mayBeForwarded } from '../forwarded.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { letter } from '../views/letter.ts'
import { isRestOfAlbum } from './album.ts'
import type { Feature } from './feature.ts'
import { choosesPlace, isNumber } from './kept-words.ts'
import { meaningHere } from './private-words.ts'
import type { QuestionHandler } from './question-handler.ts'
import { questionHandlers } from './question-handlers.ts'
import { textOf } from './record-words.ts'
import { passesReport } from './report-words.ts'
import { taskRepliedTo } from './task-replies.ts'
import { asideLetter } from './wizard-shown.ts'

/**
 * A message that answers what its writer was asked in this chat: anything in private, in a group only what is
 * addressed to Rakor by being ephemeral. Bound by chat and person, never by message: a reply to an ephemeral
 * message may come without it.
 */
export const questionsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.on('message', async (ctx, next) => {
    const addressed = ctx.chat.type === 'private' || ctx.message.ephemeral_message_id !== undefined
    if (!addressed || ctx.message.text?.startsWith('/')) return next()
    if (await isRestOfAlbum(house, ctx)) return
    const question = await questionOf(house, ctx, ctx.chat.id)
    if (!question) return next()
    const handle = questionHandlers[question.kind] as QuestionHandler | undefined
    // A question of an earlier version whose kind is gone: the words go on to whoever else reads them.
    if (!handle) return next()
    if (question.kind === 'wizard' && question.subject.expired) {
      const { of, id } = question.subject
      await sayOnce(house, ctx, 'expired', async () =>
        reply(ctx, await asideLetter(house, ctx, { of, id }, 'wizard-expired')),
      )
      // What was said is no answer to it any more, but may be one to something else.
      return next()
    }
    // What is still missing of an answer may be given in reply to the invitation; anything else waits its turn.
    if (question.kind !== 'answer-detail' && (await answersInvitation(house, ctx))) return next()
    if (
      question.kind === 'change-fact' &&
      question.subject.fact === '' &&
      (await meaningHere(house, ctx, textOf(ctx))).is === 'answer'
    )
      return next()
    // Which meeting or task was meant is answered by its number, a meeting also by its name; other words are read anew.
    const isList = question.kind === 'answer-words' || question.kind === 'task-words'
    const isNamed = question.kind === 'answer-words' && (await choosesPlace(house, ctx, question.subject))
    if (isList && !isNumber(ctx.message.text) && !isNamed) return next()
    if (question.kind !== 'answer-detail' && (await answersOtherTask(house, ctx, question))) return next()
    if (besideTask.includes(question.kind) && (await saysComing(house, ctx))) return next()
    if (question.kind === 'task-report' && (await passesReport(house, ctx, question.subject))) return next()
    if (isOfAnother(ctx.message) && !mayBeForwarded[question.kind]) return sayNotOwn(house, ctx)
    await handle(house, ctx, question)
  })
  return composer
}

/** What is asked about a task in words of one's own. */
const besideTask: readonly OpenQuestion['kind'][] = ['task-ask', 'task-part', 'task-direct']

/** Words that say no more than that somebody comes answer an invitation: they are no reason, report or direction. */
async function saysComing(house: House, ctx: RakorContext): Promise<boolean> {
  const text = textOf(ctx)
  if (!text || !ctx.message || isOfAnother(ctx.message) || talkOfTask(text, []) !== 'no') return false
  const meaning = await meaningHere(house, ctx, text)
  return meaning.is === 'answer' && (meaning.answer.kind === 'present' || meaning.answer.kind === 'online')
}

/** The question stays open: it waits for words of whoever was asked. */
async function sayNotOwn(house: House, ctx: RakorContext): Promise<void> {
  const made = letter(ctx.speech.t('common-forwarded-words'))
  if (ctx.chat?.type === 'private') await reply(ctx, made)
  else await whisper(house, ctx, made)
}

/** What was asked; a file that may follow the look at a meeting's files is no question to words, which end it. */
async function questionOf(house: House, ctx: RakorContext, chatId: number): Promise<OpenQuestion | undefined> {
  const question = await boundQuestion(house.desk, ctx.request('question'), chatId)
  if (question?.kind !== 'meeting-file' || !question.subject.beside || !ctx.message?.text) return question
  await closeQuestion(house.desk, ctx.request('beside'), 'meeting-file')
  return boundQuestion(house.desk, ctx.request('question-beneath'), chatId)
}

/** Whether a message replies to a task that is not the one it was asked about. */
async function answersOtherTask(house: House, ctx: RakorContext, question: OpenQuestion): Promise<boolean> {
  const taskId = await taskRepliedTo(house, ctx)
  return taskId !== undefined && !('taskId' in question.subject && question.subject.taskId === taskId)
}

/** Whether words reply to an invitation or reminder of one office: they answer that, whatever else is in the making. */
async function answersInvitation(house: House, ctx: RakorContext): Promise<boolean> {
  const replied = textOf(ctx) ? ctx.message?.reply_to_message : undefined
  if (ctx.chat?.type !== 'private' || replied?.from?.id !== house.bot.id) return false
  const about = await meetingOfMessage(house.desk, ctx.chat.id, replied.message_id)
  return typeof about?.officeId === 'string'
}
