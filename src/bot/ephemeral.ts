import { GrammyError, HttpError } from 'grammy'
import type { RakorContext } from './context.ts'
import type { House } from './house.ts'
import { type Letter, letterParameters } from './views/letter.ts'

/**
 * Shows whoever just pressed, or wrote an ephemeral message, something in a group that nobody else sees. Telegram
 * takes it for about 15 seconds and promises no delivery, so nothing may depend on it: false when it was neither of
 * these, when Telegram refused it, or when the group has no room. `replace`: in place of the pressed message, if only
 * the presser sees that one too.
 */
export async function whisper(house: House, ctx: RakorContext, made: Letter, replace = false): Promise<boolean> {
  const chat = ctx.chat
  const occasion = chat && occasionOf(ctx, replace)
  if (!chat || !occasion || chat.type === 'private' || !house.roomFor(chat.id)) return false
  const message = ctx.callbackQuery?.message ?? ctx.message
  const topic = message && 'is_topic_message' in message && message.is_topic_message && message.message_thread_id
  const { text, ...parameters } = letterParameters(made)
  const { reply, ...press } = occasion
  try {
    await ctx.api.sendMessage(chat.id, text as string, {
      ...parameters,
      ...(topic && { message_thread_id: topic }),
      ...(reply && { reply_parameters: reply }),
      ephemeral_message_parameters: { receiver_user_id: ctx.caller.userId, ...press },
    })
    return true
  } catch (error) {
    if (error instanceof GrammyError || error instanceof HttpError) return false
    throw error
  }
}

interface Occasion {
  callback_query_id?: string
  replace_callback_query_message?: true
  reply?: { ephemeral_message_id: number }
}

/** What lets us speak to one member alone: their press, or their own ephemeral message. */
function occasionOf(ctx: RakorContext, replace: boolean): Occasion | undefined {
  const query = ctx.callbackQuery
  if (query) {
    const onlyTheirs = query.message && 'ephemeral_message_id' in query.message
    return {
      callback_query_id: query.id,
      ...(replace && onlyTheirs && { replace_callback_query_message: true as const }),
    }
  }
  const id = ctx.message?.ephemeral_message_id
  return id === undefined ? undefined : { reply: { ephemeral_message_id: id } }
}
