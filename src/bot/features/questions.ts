import { Composer } from 'grammy'
import { boundQuestion } from '../../operations/questions.ts'
import type { RakorContext } from '../context.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'
import { questionHandlers } from './question-handlers.ts'

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
    const question = await boundQuestion(house.desk, ctx.request('question'), ctx.chat.id)
    if (!question) return next()
    const handle = questionHandlers[question.kind] as QuestionHandler | undefined
    // A question of an earlier version whose kind is gone: the words go on to whoever else reads them.
    if (!handle) return next()
    await handle(house, ctx, question)
  })
  return composer
}
