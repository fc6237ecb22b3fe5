/** Records as the Bot API's JSON: what the bot receives in updates and results. */
import { type ChatRecord, inlineKeyboardOf, type MessageRecord, type UserRecord } from './state.ts'

export function userJson(user: UserRecord): Record<string, unknown> {
  return {
    id: user.id,
    is_bot: user.isBot,
    first_name: user.name,
    username: user.username,
    language_code: user.isBot ? undefined : user.languageCode,
  }
}

export function chatJson(chat: ChatRecord): Record<string, unknown> {
  if (chat.user) return { id: chat.id, first_name: chat.user.name, username: chat.user.username, type: 'private' }
  return { id: chat.id, title: chat.title, username: chat.username, type: chat.type, is_forum: chat.forum || undefined }
}

/** Times are whole seconds since the epoch, as everywhere in the Bot API. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}

/** @param nested a replied-to message carries no further reply */
export function messageJson(message: MessageRecord, nested = false): Record<string, unknown> {
  return {
    message_id: message.id,
    from: userJson(message.from),
    sender_chat: message.senderChat,
    chat: chatJson(message.chat),
    date: seconds(message.dateMs),
    edit_date: message.editDateMs === undefined ? undefined : seconds(message.editDateMs),
    message_thread_id: message.threadId,
    is_topic_message: message.isTopicMessage,
    receiver_user: message.ephemeral && userJson(message.ephemeral.receiver),
    ephemeral_message_id: message.ephemeral?.id,
    has_protected_content: message.protected || undefined,
    forward_origin: message.forwardOrigin,
    reply_to_message: nested ? undefined : repliedJson(message),
    ...message.content,
    reply_markup: inlineKeyboardOf(message.markup),
  }
}

/** A reply to an ephemeral message may come without it, so here it always does; what begins in a topic replies to its opening. */
function repliedJson(message: MessageRecord): Record<string, unknown> | undefined {
  const { replyTo, chat, isTopicMessage, threadId } = message
  if (replyTo) return replyTo.ephemeral || replyTo.deleted ? undefined : messageJson(replyTo, true)
  const opening = isTopicMessage && threadId !== undefined ? chat.messages.get(threadId) : undefined
  return opening && opening !== message ? messageJson(opening, true) : undefined
}

/** Serialised once per version of the message. */
export function messageText(message: MessageRecord): string {
  message.json ??= JSON.stringify(messageJson(message))
  return message.json
}

/** What a press on a deleted message carries in place of the message. */
export function inaccessibleMessageJson(message: MessageRecord): Record<string, unknown> {
  return { chat: chatJson(message.chat), message_id: message.id, date: 0 }
}
