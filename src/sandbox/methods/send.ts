/** Sending: what every send method has in common, and the methods for text, rich text, files, polls and actions. */
import { badRequest, strict } from '../api-error.ts'
import type { MessageEntity, ReplyMarkup } from '../api-types.ts'
import {
  accessibleChat,
  checkMaySend,
  checkThread,
  checkTopicOpen,
  messageIn,
  refuseUnsupported,
} from '../chat-access.ts'
import { ephemeralTarget } from '../ephemeral-target.ts'
import { type FormattedText, formattedText } from '../formatted-text.ts'
import { placedMarkup } from '../keyboard.ts'
import { messageJson, userJson } from '../message-json.ts'
import type { Params } from '../parameters.ts'
import { checkedRichMessage } from '../rich-message.ts'
import type { ChatRecord, Content, MessageRecord } from '../state.ts'
import type { World } from '../world.ts'
import { documentContent, photoContent } from './files.ts'

const longestText = 4096
const longestCaption = 1024

export function sendMessage(world: World, params: Params): unknown {
  const { text, entities } = messageText(world, params)
  const preview = params.link_preview_options
  const content: Content = { text, ...(entities.length > 0 ? { entities } : {}) }
  if (preview) content.link_preview_options = preview
  return messageJson(send(world, params, content, 'text messages'))
}

export function sendRichMessage(world: World, params: Params): unknown {
  return messageJson(send(world, params, { rich_message: checkedRichMessage(params.rich_message) }, 'text messages'))
}

export function sendDocument(world: World, params: Params): unknown {
  const caption = captionContent(world, params)
  const { chat } = checkedPlace(world, params, 'documents')
  return messageJson(send(world, params, { ...documentContent(world, params.document), ...caption }, 'documents', chat))
}

export function sendPhoto(world: World, params: Params): unknown {
  const caption = captionContent(world, params)
  const { chat } = checkedPlace(world, params, 'photos')
  return messageJson(send(world, params, { ...photoContent(world, params.photo), ...caption }, 'photos', chat))
}

export function sendChatAction(world: World, params: Params): true {
  refuseUnsupported(params)
  const chat = accessibleChat(world, params.chat_id)
  checkThread(chat, params.message_thread_id as number | undefined)
  return true
}

type What = Parameters<typeof checkMaySend>[2]

function checkedPlace(world: World, params: Params, what: What): { chat: ChatRecord } {
  refuseUnsupported(params)
  const chat = accessibleChat(world, params.chat_id)
  checkMaySend(world, chat, what)
  return { chat }
}

/** Puts the bot's message into the chat, after everything that could be wrong with its place has been checked. */
export function send(
  world: World,
  params: Params,
  content: Content,
  what: What,
  chat: ChatRecord = checkedPlace(world, params, what).chat,
): MessageRecord {
  const threadId = params.message_thread_id as number | undefined
  checkThread(chat, threadId)
  const ephemeral = ephemeralTarget(world, chat, params)
  const replyTo = repliedMessage(world, chat, params, ephemeral !== undefined)
  const markup = placedMarkup(params.reply_markup as ReplyMarkup | undefined, {
    chat,
    ephemeral: ephemeral !== undefined,
  })
  const thread = threadId ?? (replyTo?.isTopicMessage ? replyTo.threadId : undefined)
  checkTopicOpen(world, chat, thread)
  return world.show(chat, {
    content,
    protected: params.protect_content === true,
    from: world.bot,
    ...(markup ? { markup } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(thread === undefined ? {} : { threadId: thread, isTopicMessage: true }),
    ...(ephemeral
      ? { ephemeralFor: ephemeral.receiver, ...(ephemeral.replaces ? { replaces: ephemeral.replaces } : {}) }
      : {}),
  })
}

function repliedMessage(
  world: World,
  chat: ChatRecord,
  params: Params,
  isEphemeral: boolean,
): MessageRecord | undefined {
  const reply = params.reply_parameters as
    | {
        message_id?: number
        chat_id?: number
        ephemeral_message_id?: number
        allow_sending_without_reply?: boolean
        quote?: string
      }
    | undefined
  if (!reply) return undefined
  if (reply.ephemeral_message_id !== undefined) {
    if (!isEphemeral) throw badRequest('a reply to an ephemeral message must be an ephemeral message')
    const replied = chat.ephemerals.get(reply.ephemeral_message_id)
    if (!replied) throw badRequest('message to be replied not found')
    return replied
  }
  const from = reply.chat_id === undefined ? chat : accessibleChat(world, reply.chat_id, 'read')
  const replied = reply.message_id ? from.messages.get(reply.message_id) : undefined
  if (!replied) {
    if (reply.allow_sending_without_reply && from === chat && !isEphemeral) return undefined
    throw badRequest('message to be replied not found')
  }
  const shown = replied.content.text ?? replied.content.caption ?? ''
  if (reply.quote && !shown.includes(reply.quote)) throw badRequest('QUOTE_TEXT_INVALID')
  return replied
}

/** The `text` of a call; `message is too long` is measured after parsing, in UTF-16 units. */
export function messageText(world: World, params: Params): FormattedText {
  const given = params.text as string | undefined
  if (!given) throw badRequest('message text is empty')
  const formatted = formattedText({
    text: given,
    parseMode: params.parse_mode as string | undefined,
    entities: params.entities as MessageEntity[] | undefined,
  })
  if (formatted.text === '') throw badRequest('text must be non-empty')
  if (formatted.text.length > longestText) throw badRequest('message is too long')
  return withKnownMentions(world, formatted)
}

export function captionContent(world: World, params: Params): Content {
  const given = params.caption as string | undefined
  if (!given) return {}
  const formatted = formattedText({
    text: given,
    parseMode: params.parse_mode as string | undefined,
    entities: params.caption_entities as MessageEntity[] | undefined,
  })
  if (formatted.text.length > longestCaption) throw badRequest('message caption is too long')
  const { text, entities } = withKnownMentions(world, formatted)
  const above = params.show_caption_above_media === true ? { show_caption_above_media: true } : {}
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}), ...above }
}

/** A mention of somebody the bot has never met loses its entity in silence, as on Telegram. */
function withKnownMentions(world: World, { text, entities }: FormattedText): FormattedText {
  return {
    text,
    entities: entities.flatMap((entity) => {
      if (entity.type !== 'text_mention') return [entity]
      const user = world.users.get(entity.user.id)
      return user && (user.known || user.started)
        ? [{ ...entity, user: userJson(user) } as unknown as MessageEntity]
        : []
    }),
  }
}

export function forwardMessage(world: World, params: Params): unknown {
  const { chat, message } = sourceMessage(world, params, 'message to forward')
  if (message.protected) throw badRequest("message has protected content and can't be forwarded")
  if (message.service) throw badRequest("message can't be forwarded")
  const origin = message.senderChat
    ? { type: 'chat', sender_chat: message.senderChat, date: Math.floor(message.dateMs / 1000) }
    : { type: 'user', sender_user: userJson(message.from), date: Math.floor(message.dateMs / 1000) }
  const sent = send(world, params, { ...message.content }, 'text messages', chat)
  sent.forwardOrigin = origin
  return messageJson(sent)
}

export function copyMessage(world: World, params: Params): unknown {
  const { chat, message } = sourceMessage(world, params, 'message to copy')
  if (message.service) throw badRequest("message can't be copied")
  if (message.content.text !== undefined && params.caption !== undefined)
    throw strict('a text message has no caption to replace')
  const caption = params.caption === undefined ? {} : captionContent(world, params)
  const sent = send(world, params, { ...message.content, ...caption }, 'text messages', chat)
  return { message_id: sent.id }
}

function sourceMessage(world: World, params: Params, what: string): { chat: ChatRecord; message: MessageRecord } {
  const { chat } = checkedPlace(world, params, 'text messages')
  const source = accessibleChat(world, params.from_chat_id, 'read')
  return { chat, message: messageIn(source, params.message_id, what) }
}
