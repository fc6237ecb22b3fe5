import { Composer } from 'grammy'
import { hintInGroup } from '../../operations/answer-words.ts'
import type { RakorContext } from '../context.ts'
import { isOfAnother } from '../forwarded.ts'
import { reply } from '../replying.ts'
import { letter } from '../views/letter.ts'
import type { Feature } from './feature.ts'

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
