import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { Rendered } from '../../operations/outbox.ts'

/** A text with its entities and buttons, ready for any chat. */
export interface Letter {
  text: string
  entities: MessageEntity[]
  keyboard?: InlineKeyboardButton[][]
}

/** Makes a letter out of formatted text (`fmt`) or plain text. */
export function letter(body: FormattedString | string, keyboard?: InlineKeyboardButton[][]): Letter {
  const formatted = typeof body === 'string' ? new FormattedString(body) : body
  const made: Letter = { text: formatted.text, entities: formatted.entities }
  return keyboard ? { ...made, keyboard } : made
}

/** The parameters `sendMessage` and `editMessageText` share. An edit without buttons takes them away. */
export function letterParameters(made: Letter): Record<string, unknown> {
  return {
    text: made.text,
    entities: made.entities,
    link_preview_options: { is_disabled: true },
    ...(made.keyboard && { reply_markup: { inline_keyboard: made.keyboard } }),
  }
}

/** Puts buttons in rows of at most `size`. */
export const inRows = (size: number, buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] =>
  Array.from({ length: Math.ceil(buttons.length / size) }, (_, row) => buttons.slice(row * size, (row + 1) * size))

export const send = (chatId: number, made: Letter, more: Record<string, unknown> = {}): Rendered => ({
  act: 'call',
  method: 'sendMessage',
  payload: { chat_id: chatId, ...letterParameters(made), ...more },
})

export const edit = (chatId: number, messageId: number, made: Letter): Rendered => ({
  act: 'call',
  method: 'editMessageText',
  payload: { chat_id: chatId, message_id: messageId, ...letterParameters(made) },
})

export const drop = (why: string): Rendered => ({ act: 'drop', why })

/** Parameters of a reply to a message that may be gone; none when there is none to reply to. */
export const replyTo = (messageId: number): Record<string, unknown> =>
  messageId > 0 ? { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } } : {}

/** A note above everything else. */
export const withNote = (made: Letter, note: string): Letter => ({
  ...made,
  text: `${note}\n\n${made.text}`,
  entities: made.entities.map((entity) => ({ ...entity, offset: entity.offset + note.length + 2 })),
})

/** A note below everything else. */
export const withAfterword = (made: Letter, note: string): Letter => ({ ...made, text: `${made.text}\n\n${note}` })

/** A button in a row of its own, below all others. */
export const withButton = (made: Letter, button: InlineKeyboardButton | undefined): Letter =>
  button ? { ...made, keyboard: [...(made.keyboard ?? []), [button]] } : made
