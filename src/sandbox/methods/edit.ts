/** Edits of the bot's own messages, and stopping a poll. */
import { badRequest, strict } from '../api-error.ts'
import type { ReplyMarkup } from '../api-types.ts'
import { accessibleChat, messageIn, refuseUnsupported } from '../chat-access.ts'
import { placedMarkup } from '../keyboard.ts'
import { messageJson } from '../message-json.ts'
import type { Params } from '../parameters.ts'
import { checkedRichMessage } from '../rich-message.ts'
import type { Content, MessageRecord } from '../state.ts'
import type { World } from '../world.ts'
import { captionContent, messageText } from './send.ts'

export function editMessageText(world: World, params: Params): unknown {
  const message = ownMessage(world, params)
  return editedContent(world, message, newText(world, params, message), params.reply_markup as ReplyMarkup | undefined)
}

export function editMessageCaption(world: World, params: Params): unknown {
  const message = ownMessage(world, params)
  return editedContent(
    world,
    message,
    newCaption(world, params, message),
    params.reply_markup as ReplyMarkup | undefined,
  )
}

export function editMessageReplyMarkup(world: World, params: Params): unknown {
  const message = ownMessage(world, params)
  return editedContent(world, message, message.content, params.reply_markup as ReplyMarkup | undefined)
}

export function stopPoll(world: World, params: Params): unknown {
  const chat = accessibleChat(world, params.chat_id)
  const message = messageIn(chat, params.message_id, 'message with poll to stop')
  const poll = message.content.poll as { is_closed: boolean } | undefined
  if (!poll) throw badRequest('message is not a poll')
  if (poll.is_closed) throw badRequest('poll has already been closed')
  const stopped = { ...poll, is_closed: true }
  const markup = placedMarkup(params.reply_markup as ReplyMarkup | undefined, { chat })
  world.change(message, { ...message.content, poll: stopped }, markup, world.bot)
  return stopped
}

/** The bot's own message, which an edit is about. One with a reply keyboard can't be edited, as on Telegram. */
function ownMessage(world: World, params: Params): MessageRecord {
  refuseUnsupported(params)
  const chat = accessibleChat(world, params.chat_id)
  const message = messageIn(chat, params.message_id, 'message to edit')
  const isForeign = message.from !== world.bot
  const hasReplyKeyboard = message.markup !== undefined && !('inline_keyboard' in message.markup)
  if (isForeign || message.service || message.forwardOrigin || hasReplyKeyboard)
    throw badRequest("message can't be edited")
  return message
}

export function newText(world: World, params: Params, message: MessageRecord): Content {
  if (message.content.text === undefined && message.content.rich_message === undefined)
    throw badRequest('there is no text in the message to edit')
  if (params.rich_message !== undefined) {
    if (params.text !== undefined) throw strict('text and rich_message at once')
    return { rich_message: checkedRichMessage(params.rich_message) }
  }
  const { text, entities } = messageText(world, params)
  const preview = params.link_preview_options
  return { text, ...(entities.length > 0 ? { entities } : {}), ...(preview ? { link_preview_options: preview } : {}) }
}

export function newCaption(world: World, params: Params, message: MessageRecord): Content {
  if (!('document' in message.content) && !('photo' in message.content))
    throw badRequest('there is no caption in the message to edit')
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...media } = message.content
  return { ...media, ...captionContent(world, params) }
}

/** An edit without a keyboard takes the keyboard away. What changes nothing is refused. */
export function editedContent(
  world: World,
  message: MessageRecord,
  content: Content,
  givenMarkup: ReplyMarkup | undefined,
): Record<string, unknown> {
  const place = { chat: message.chat, ephemeral: message.ephemeral !== undefined }
  const markup = placedMarkup(givenMarkup, place)
  checkForceReply(message.markup, markup)
  if (same([content, markup], [message.content, message.markup]))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  world.change(message, content, markup, world.bot)
  return messageJson(message)
}

function checkForceReply(before: ReplyMarkup | undefined, after: ReplyMarkup | undefined): void {
  const forces = (markup: ReplyMarkup): boolean => 'force_reply' in markup && markup.force_reply === true
  if (before && after && forces(before) !== forces(after)) throw strict("force_reply can't be changed by an edit")
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** JSON with the keys in order, so that the order in which a bot writes fields makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
