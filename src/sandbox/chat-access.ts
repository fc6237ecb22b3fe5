/** May the bot act in this chat? Telegram's refusals, in its words. */
import { ApiError, badRequest, forbidden, strict } from './api-error.ts'
import type { ChatAdministratorRights } from './api-types.ts'
import type { ChatRecord, MessageRecord, UserRecord } from './state.ts'
import type { World } from './world.ts'

/**
 * The chat of a call. For private chats the person must have pressed Start and not have blocked the bot; for groups
 * the bot must be in it; of a migrated group the answer names the supergroup.
 * @param access `read` is enough for queries, which blocked people and strangers do not prevent
 */
export function accessibleChat(world: World, chatId: unknown, access: 'read' | 'write' = 'write'): ChatRecord {
  if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty')
  const chat =
    typeof chatId === 'string' && !/^-?\d+$/.test(chatId) ? byUsername(world, chatId) : byId(world, Number(chatId))
  if (!chat) throw badRequest('chat not found')
  if (chat.user) {
    if (access === 'write') checkReachable(chat.user)
    else if (!chat.user.known && !chat.user.started) throw badRequest('chat not found')
    return chat
  }
  if (chat.migratedTo)
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo.id,
    })
  checkPresence(world, chat)
  return chat
}

function byId(world: World, id: number): ChatRecord | undefined {
  const user = world.users.get(id)
  return user && !user.isBot ? world.privateChat(user) : world.chats.get(id)
}

function byUsername(world: World, username: string): ChatRecord | undefined {
  if (!username.startsWith('@')) return undefined
  const name = username.slice(1).toLowerCase()
  for (const chat of world.chats.values()) if (!chat.user && chat.username?.toLowerCase() === name) return chat
  return undefined
}

function checkReachable(user: UserRecord): void {
  if (user.blocked) throw forbidden('bot was blocked by the user')
  if (user.started) return
  throw user.known ? forbidden("bot can't initiate conversation with a user") : badRequest('chat not found')
}

function checkPresence(world: World, chat: ChatRecord): void {
  const status = chat.members.get(world.bot.id)?.status
  const kind = `${chat.type} chat`
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${kind}`)
  if (status === 'left') throw forbidden(`bot is not a member of the ${kind}`)
  // A group the bot has never been in is one it has never heard of.
  if (status === undefined) throw badRequest('chat not found')
}

/** May the bot send anything here? Not where it has been muted. */
export function checkMaySend(
  world: World,
  chat: ChatRecord,
  what: 'text messages' | 'documents' | 'photos' | 'polls',
): void {
  const member = chat.members.get(world.bot.id)
  if (member?.status === 'restricted' && member.permissions?.can_send_messages !== true)
    throw badRequest(`not enough rights to send ${what} to the chat`)
}

export function botHasRight(world: World, chat: ChatRecord, right: keyof ChatAdministratorRights): boolean {
  const member = chat.members.get(world.bot.id)
  return member?.status === 'creator' || (member?.status === 'administrator' && member.rights?.[right] === true)
}

/** The topic a message is sent to; thread 1, the General topic, is addressed by naming none. */
export function checkThread(chat: ChatRecord, threadId: number | undefined): void {
  if (threadId === undefined) return
  if (!chat.forum || threadId === 1 || !chat.topics.has(threadId)) throw badRequest('message thread not found')
}

/** In a closed topic only those who manage topics may write. */
export function checkTopicOpen(world: World, chat: ChatRecord, threadId: number | undefined): void {
  if (threadId !== undefined && chat.closedTopics.has(threadId) && !botHasRight(world, chat, 'can_manage_topics'))
    throw badRequest('TOPIC_CLOSED')
}

/** @param what how Telegram names the message in its refusal: `message to edit`, `message to pin` … */
export function messageIn(chat: ChatRecord, id: unknown, what: string): MessageRecord {
  if (id === undefined || id === 0) throw badRequest('message identifier is not specified')
  const message = chat.messages.get(Number(id))
  if (!message) throw badRequest(`${what} not found`)
  return message
}

/** Business chats, channel direct messages and paid features have no place in this sandbox. */
export function refuseUnsupported(params: Record<string, unknown>): void {
  for (const name of unsupported) if (params[name] !== undefined) throw strict(`parameter "${name}" is not supported`)
}

const unsupported = [
  'business_connection_id',
  'direct_messages_topic_id',
  'suggested_post_parameters',
  'message_effect_id',
  'allow_paid_broadcast',
  'inline_message_id',
]
