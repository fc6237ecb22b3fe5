/** Deleting messages, within Telegram's 48 hours. */
import { badRequest } from '../api-error.ts'
import { accessibleChat, botHasRight, messageIn } from '../chat-access.ts'
import type { Params } from '../parameters.ts'
import type { ChatRecord, MessageRecord } from '../state.ts'
import type { World } from '../world.ts'

const deletableMs = 48 * 3600 * 1000

export function deleteMessage(world: World, params: Params): true {
  const chat = accessibleChat(world, params.chat_id)
  const message = messageIn(chat, params.message_id, 'message to delete')
  if (!mayDelete(world, chat, message)) throw badRequest("message can't be deleted")
  if (world.clock.ms() - message.dateMs > deletableMs) throw badRequest("message can't be deleted for everyone")
  world.remove(message, world.bot)
  return true
}

/** Unknown messages are skipped in silence; one that may not be deleted refuses them all. */
export function deleteMessages(world: World, params: Params): true {
  const chat = accessibleChat(world, params.chat_id)
  const ids = params.message_ids as number[]
  if (ids.length === 0) throw badRequest('message identifiers are not specified')
  if (ids.length > 100) throw badRequest('too many message identifiers specified')
  const messages = ids.map((id) => chat.messages.get(id)).filter((message) => message !== undefined)
  for (const message of messages)
    if (!mayDelete(world, chat, message) || world.clock.ms() - message.dateMs > deletableMs)
      throw badRequest("message can't be deleted")
  for (const message of messages) world.remove(message, world.bot)
  return true
}

function mayDelete(world: World, chat: ChatRecord, message: MessageRecord): boolean {
  return message.from === world.bot || chat.type === 'private' || botHasRight(world, chat, 'can_delete_messages')
}
