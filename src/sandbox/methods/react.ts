/** Reactions and pins. */
import { badRequest } from '../api-error.ts'
import { accessibleChat, botHasRight, messageIn, refuseUnsupported } from '../chat-access.ts'
import type { Params } from '../parameters.ts'
import type { ChatRecord, MessageRecord } from '../state.ts'
import { chatView, messageView, whoIs } from '../views.ts'
import type { World } from '../world.ts'

/** One emoji of Telegram's list, which the table holds; none takes the reaction away. */
export function setMessageReaction(world: World, params: Params): true {
  const chat = accessibleChat(world, params.chat_id)
  if (params.message_id === 0) throw badRequest('message to react not found')
  const message = messageIn(chat, params.message_id, 'message to react')
  if (message.service) throw badRequest('REACTION_INVALID')
  const reactions = (params.reaction ?? []) as { type: string; emoji?: string }[]
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY')
  if (reactions.some((reaction) => reaction.type !== 'emoji')) throw badRequest('REACTION_INVALID')
  const emoji = reactions.map((reaction) => reaction.emoji!)
  if (emoji.length > 0) message.reactions.set(world.bot.id, emoji)
  else message.reactions.delete(world.bot.id)
  world.emit({ type: 'reaction', chat: chatView(chat), message: messageView(message), who: whoIs(world.bot), emoji })
  return true
}

/** In groups the right to pin is asked for; the service message Telegram adds is left out. */
export function pinChatMessage(world: World, params: Params): true {
  const chat = pinnableChat(world, params)
  const message = messageIn(chat, params.message_id, 'message to pin')
  if (message.service) throw badRequest("service messages can't be pinned")
  chat.pinned = [...chat.pinned.filter((pinned) => pinned !== message), message]
  world.emit({ type: 'pin', chat: chatView(chat), message: messageView(message), who: whoIs(world.bot) })
  return true
}

export function unpinChatMessage(world: World, params: Params): true {
  const chat = pinnableChat(world, params)
  const newest = [...chat.pinned].sort((a, b) => a.id - b.id).at(-1)
  const message = params.message_id === undefined ? newest : messageIn(chat, params.message_id, 'message to unpin')
  if (!message || !chat.pinned.includes(message)) throw badRequest('message to unpin not found')
  unpin(world, chat, [message])
  return true
}

export function unpinAllChatMessages(world: World, params: Params): true {
  const chat = pinnableChat(world, params)
  unpin(world, chat, chat.pinned)
  return true
}

function pinnableChat(world: World, params: Params): ChatRecord {
  refuseUnsupported(params)
  const chat = accessibleChat(world, params.chat_id)
  if (!chat.user && !botHasRight(world, chat, 'can_pin_messages'))
    throw badRequest('not enough rights to manage pinned messages in the chat')
  return chat
}

function unpin(world: World, chat: ChatRecord, messages: MessageRecord[]): void {
  chat.pinned = chat.pinned.filter((pinned) => !messages.includes(pinned))
  for (const message of messages)
    world.emit({ type: 'unpin', chat: chatView(chat), message: messageView(message), who: whoIs(world.bot) })
}
