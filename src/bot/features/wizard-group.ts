import { oweWizardLink } from '../../operations/wizards.ts'
import type { RakorContext } from '../context.ts'
import { whisper } from '../ephemeral.ts'
import type { House } from '../house.ts'
import { openPrivatelyLetter } from '../views/wizard-turns.ts'
import { sendToPrivateChat } from './privately.ts'

/** A command without its line in a group: leads into the private chat, seen by its author alone where that is possible. */
export async function openFromGroup(
  house: House,
  ctx: RakorContext & { chat: { id: number }; msgId: number; msg: { message_id: number } },
  of: 'meeting' | 'task',
): Promise<void> {
  const chatId = ctx.chat.id
  const made = openPrivatelyLetter(ctx.speech, house.bot.username, of, chatId)
  if (ctx.msg?.ephemeral_message_id !== undefined && (await whisper(house, ctx, made))) return
  const owed = await oweWizardLink(house.desk, ctx.request('link'), { chatId, messageId: ctx.msgId, of })
  if (!owed.ok && owed.reason === 'not-allowed') await sendToPrivateChat(house, ctx)
}
