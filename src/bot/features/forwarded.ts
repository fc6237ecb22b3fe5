import { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import { hintInGroup } from '../../operations/answer-words.ts'
import type { RakorContext } from '../context.ts'
import { reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

/**
 * Whether a message says what somebody else wrote: passed on, it is neither a command nor an answer of whoever passes
 * it on. What a person forwards from their own notes is their own, unless they hide their account.
 */
export const isOfAnother = ({ forward_origin: origin, from }: Message): boolean =>
  origin !== undefined && !(origin.type === 'user' && origin.sender_user.id === from?.id)

/** A forwarded command is not carried out: whoever wrote it may want what whoever forwards it has not read. */
export const forwardedFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  composer.on('message:text').filter(
    (ctx) => ctx.message.text.startsWith('/') && isOfAnother(ctx.message),
    async (ctx) => {
      const hint = 'common-forwarded-command'
      if (ctx.chat.type === 'private') return reply(ctx, letter(ctx.speech.t(hint)))
      await hintInGroup(desk, ctx.request('hint'), { chatId: ctx.chat.id, messageId: ctx.message.message_id, hint })
    },
  )
  return composer
}
