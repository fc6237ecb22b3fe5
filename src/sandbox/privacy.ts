/** What reaches the bot of what is said in a group: the rules of privacy mode. */
import type { ChatRecord, MessageRecord, UserRecord } from './state.ts'

/** The bot as far as these rules look at it. */
export interface Listener {
  bot: UserRecord
  privacyMode: boolean
  botIsAdmin(chat: ChatRecord): boolean
}

/**
 * In a private chat everything; in a group everything when privacy mode is off or the bot is an administrator; else
 * service messages, replies to the bot, ephemeral messages to it, and commands that open the message, bare or
 * addressed to this bot. Never plain words and never a bare mention.
 */
export function botReceives(listener: Listener, message: MessageRecord): boolean {
  const { chat } = message
  if (message.from.id === listener.bot.id) return false
  if (chat.type === 'private') return true
  if (!isPresent(listener, message)) return false
  if (message.service || message.ephemeral) return true
  if (!listener.privacyMode || listener.botIsAdmin(chat)) return true
  if (message.replyTo?.from === listener.bot) return true
  return opensWithCommandFor(message, listener.bot.username ?? '')
}

function isPresent(listener: Listener, message: MessageRecord): boolean {
  const status = message.chat.members.get(listener.bot.id)?.status
  if (status === 'member' || status === 'administrator' || status === 'restricted') return true
  // Its own removal is the last thing a bot hears from a basic group.
  return message.service === 'left_chat_member' && message.chat.type === 'group' && status === 'kicked'
}

function opensWithCommandFor(message: MessageRecord, username: string): boolean {
  const { text, entities } = message.content
  const first = entities?.[0]
  if (!text || first?.type !== 'bot_command' || first.offset !== 0) return false
  const addressee = text.slice(0, first.length).split('@')[1]
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase()
}
