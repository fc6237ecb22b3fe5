import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton, InputRichMessage, MessageEntity } from 'grammy/types'
import type { Rendered } from '../../operations/outbox.ts'

/** A text with its entities and buttons, ready for any chat. */
export interface Letter {
  text: string
  entities: MessageEntity[]
  keyboard?: InlineKeyboardButton[][]
  /** The same with headings and tables, for clients and servers that know them; the text stands in where they do not. */
  rich?: RichBlocks
}

export type RichBlocks = NonNullable<InputRichMessage['blocks']>

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

/** The parameters of a rich message; undefined for a letter that is none. */
export const richParameters = ({ rich, keyboard }: Letter): Record<string, unknown> | undefined =>
  rich && {
    rich_message: { blocks: rich, skip_entity_detection: true },
    ...(keyboard && { reply_markup: { inline_keyboard: keyboard } }),
  }

export function send(chatId: number, made: Letter, more: Record<string, unknown> = {}): Rendered {
  const payload = { chat_id: chatId, ...letterParameters(made), ...more }
  const plain = { act: 'call', method: 'sendMessage', payload } as const
  const rich = richParameters(made)
  return rich ? { ...plain, method: 'sendRichMessage', payload: { chat_id: chatId, ...rich, ...more }, plain } : plain
}

export function edit(chatId: number, messageId: number, made: Letter): Rendered {
  const where = { chat_id: chatId, message_id: messageId }
  const plain = { act: 'call', method: 'editMessageText', payload: { ...where, ...letterParameters(made) } } as const
  const rich = richParameters(made)
  return rich ? { ...plain, payload: { ...where, ...rich }, plain } : plain
}

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
