/** Edits and deletion of ephemeral messages, which are addressed by chat, receiver and their own number. */
import { badRequest } from '../api-error.ts'
import type { ReplyMarkup } from '../api-types.ts'
import { accessibleChat } from '../chat-access.ts'
import type { Params } from '../parameters.ts'
import type { MessageRecord } from '../state.ts'
import type { World } from '../world.ts'
import { editedContent, newCaption, newText } from './edit.ts'

export function editEphemeralMessageText(world: World, params: Params): true {
  return change(world, params, (message) => newText(world, params, message))
}

export function editEphemeralMessageCaption(world: World, params: Params): true {
  return change(world, params, (message) => newCaption(world, params, message))
}

export function editEphemeralMessageReplyMarkup(world: World, params: Params): true {
  return change(world, params, (message) => message.content)
}

export function deleteEphemeralMessage(world: World, params: Params): true {
  world.remove(ephemeralOf(world, params, 'message to delete not found'), world.bot)
  return true
}

function change(world: World, params: Params, content: (message: MessageRecord) => MessageRecord['content']): true {
  const message = ephemeralOf(world, params, 'message to edit not found')
  if (message.from !== world.bot) throw badRequest("message can't be edited")
  editedContent(world, message, content(message), params.reply_markup as ReplyMarkup | undefined)
  return true
}

function ephemeralOf(world: World, params: Params, refusal: string): MessageRecord {
  const chat = accessibleChat(world, params.chat_id)
  const message = chat.ephemerals.get(params.ephemeral_message_id as number)
  // An incoming one belongs to whoever sent it.
  const person = message?.ephemeral?.receiver === world.bot ? message.from : message?.ephemeral?.receiver
  if (!message || person?.id !== params.receiver_user_id) throw badRequest(refusal)
  return message
}
