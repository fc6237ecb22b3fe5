import type { Message, Update } from 'grammy/types'

/** Every kind of update that is asked for; a kind not listed here never arrives. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/** What the filter needs to know. */
export interface Surroundings {
  botId: number
  botUsername: string
  /** The commands Rakor has, without the slash: in a group other bots' are others' talk. */
  commands: ReadonlySet<string>
  isLinked(chatId: number): boolean
}

/**
 * Whether an update is meant for Rakor. What is not is confirmed and never stored: people's talk in groups, and
 * everything from groups that are not linked, except that the bot joins or leaves or that the group moves.
 */
export function isForRakor(update: Update, surroundings: Surroundings): boolean {
  const { botId, isLinked } = surroundings
  if (update.my_chat_member) return update.my_chat_member.chat.type !== 'channel'
  const query = update.callback_query
  if (query)
    return query.message !== undefined && (query.message.chat.type === 'private' || isLinked(query.message.chat.id))
  const edited = update.edited_message
  // What was not for Rakor when it was written is not for it now.
  if (edited) return edited.chat.type === 'private' || (isLinked(edited.chat.id) && isAnswer(edited, botId))
  const { message } = update
  if (!message) return false
  if (message.chat.type === 'private' || moves(message, botId)) return true
  if (!isLinked(message.chat.id)) return false
  return isCommand(message, surroundings) || isAnswer(message, botId) || isNamed(message)
}

/** The bot joins or leaves, or the group becomes a supergroup. */
const moves = (message: Message, botId: number): boolean =>
  message.migrate_to_chat_id !== undefined ||
  message.migrate_from_chat_id !== undefined ||
  message.left_chat_member?.id === botId ||
  (message.new_chat_members?.some(({ id }) => id === botId) ?? false)

/** The group got another title, or topics. */
const isNamed = (message: Message): boolean =>
  message.new_chat_title !== undefined || message.forum_topic_created !== undefined

/** A command of ours to everybody, or any to this bot by name. */
function isCommand(message: Message, { botUsername, commands }: Surroundings): boolean {
  const first = (message.entities ?? message.caption_entities)?.[0]
  if (first?.type !== 'bot_command' || first.offset !== 0) return false
  const [command = '', addressee] = (message.text ?? message.caption ?? '').slice(1, first.length).split('@')
  return addressee === undefined ? commands.has(command) : addressee.toLowerCase() === botUsername.toLowerCase()
}

/** A reply to something the bot wrote, or words only the bot sees. */
const isAnswer = (message: Message, botId: number): boolean =>
  message.reply_to_message?.from?.id === botId || message.ephemeral_message_id !== undefined

/** Updates of one lane are handled in order: those of a person, or else those of a chat. */
export function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message
  const from = update.callback_query?.from ?? message?.from ?? update.my_chat_member?.from
  if (from) return `u:${from.id}`
  const chat = message?.chat ?? update.my_chat_member?.chat
  return `c:${chat?.id ?? 0}`
}
