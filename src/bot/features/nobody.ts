import { askToWritePrivately } from '../../operations/groups.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

/**
 * Answers what comes from nobody: an anonymous administrator, a channel, another bot. A press is told to come
 * from a private chat, a command in a linked group and a reply to Rakor are answered there at most once a minute, all
 * else is silence.
 */
export async function refuseNobody(house: House, ctx: RakorContext): Promise<void> {
  if (ctx.callbackQuery) {
    await ctx.answerCallbackQuery({ text: house.speech('id').t('common-nobody-toast'), show_alert: true })
    return
  }
  const message = ctx.message
  const writesAsChat = message?.sender_chat !== undefined
  const isCommand = message?.entities?.some((entity) => entity.type === 'bot_command' && entity.offset === 0)
  const isForUs =
    (isCommand && addressesUs(house, message?.text ?? '')) || message?.reply_to_message?.from?.id === house.bot.id
  if (message && writesAsChat && isForUs) await askToWritePrivately(house.desk, message.chat.id, message.message_id)
}

/** `/rapat` and `/rapat@RakorBot` are ours, `/rapat@OtherBot` is not. */
function addressesUs(house: House, text: string): boolean {
  const [, addressee] = /^\/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?/.exec(text) ?? []
  return addressee === undefined || addressee.toLowerCase() === house.bot.username.toLowerCase()
}
