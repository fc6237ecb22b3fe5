/** What tests and printers see of a chat: live views on the records, showing what a person's screen shows now. */
import type { InlineKeyboardButton, KeyboardButton, MessageEntity } from './api-types.ts'
import { plainText } from './rich-text.ts'
import type { ChatRecord, MessageRecord, UserRecord } from './state.ts'

export interface Who {
  id: number
  name: string
  username?: string
  isBot: boolean
}

export interface Button {
  label: string
  /** The field that makes the button what it is: `callback_data`, `url`, `copy_text`, `text` on a reply keyboard … */
  kind: string
  data?: string
  url?: string
  copies?: string
  style?: string
  disabled: boolean
}

/** A chat as a place to write in, press in and look at. */
export class Chat {
  /** @internal */
  record: ChatRecord

  constructor(record: ChatRecord) {
    this.record = record
  }

  get id(): number {
    return this.record.id
  }

  get type(): ChatRecord['type'] {
    return this.record.type
  }

  get title(): string {
    return this.record.title
  }
}

/** A message as it is shown now: every getter follows later edits and deletion. */
export class Message {
  /** @internal */
  readonly record: MessageRecord

  constructor(record: MessageRecord) {
    this.record = record
  }

  /** 0 for ephemeral messages; see `ephemeralId`. */
  get id(): number {
    return this.record.id
  }

  get ephemeralId(): number | undefined {
    return this.record.ephemeral?.id
  }

  get chat(): Chat {
    return chatView(this.record.chat)
  }

  /** Who is shown as the sender; of an anonymous admin the group's stand-in. */
  get from(): Who {
    return whoIs(this.record.from)
  }

  get fromBot(): boolean {
    return this.record.from.isBot && !this.record.author
  }

  /** The text, the caption, or the plain words of a rich message; empty for anything else. */
  get text(): string {
    const { text, caption, rich_message } = this.record.content
    return text ?? caption ?? (rich_message ? plainText(rich_message) : '')
  }

  get caption(): string | undefined {
    return this.record.content.caption
  }

  get entities(): readonly MessageEntity[] {
    return this.record.content.entities ?? this.record.content.caption_entities ?? []
  }

  get rich(): unknown {
    return this.record.content.rich_message
  }

  get keyboard(): Button[][] {
    return buttonRows(this.record)
  }

  /** Is a reply field opened for whoever sees it? */
  get forceReply(): boolean {
    return this.record.markup !== undefined && 'force_reply' in this.record.markup && !!this.record.markup.force_reply
  }

  get document(): { file_id: string; file_name?: string; mime_type?: string; file_size?: number } | undefined {
    return this.record.content.document
  }

  get photo(): { file_id: string; width: number; height: number }[] | undefined {
    return this.record.content.photo as { file_id: string; width: number; height: number }[] | undefined
  }

  get poll(): { id: string; question: string; is_closed: boolean } | undefined {
    return this.record.content.poll as { id: string; question: string; is_closed: boolean } | undefined
  }

  get replyTo(): Message | undefined {
    return this.record.replyTo && messageView(this.record.replyTo)
  }

  /** The topic it stands in, where the group has topics. */
  get thread(): number | undefined {
    return this.record.isTopicMessage ? this.record.threadId : undefined
  }

  /** The one member who sees it, or undefined for everybody. */
  get ephemeralFor(): Who | undefined {
    return this.record.ephemeral && whoIs(this.record.ephemeral.receiver)
  }

  /** All emoji on it, the bot's and people's. */
  get reactions(): string[] {
    return [...this.record.reactions.values()].flat()
  }

  get edits(): number {
    return this.record.edits
  }

  get deleted(): boolean {
    return this.record.deleted
  }

  get pinned(): boolean {
    return this.record.chat.pinned.includes(this.record)
  }

  /** What a service message reports (`new_chat_members`, …); undefined for ordinary messages. */
  get service(): string | undefined {
    return this.record.service
  }

  get at(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.record.dateMs)
  }

  /** The labels, row by row, of the buttons now on it. */
  buttons(): string[] {
    return this.keyboard.flat().map((button) => button.label)
  }

  /** The message with the buttons it has now, for a press after they are gone. */
  snapshot(): MessageSnapshot {
    return { message: this, text: this.text, keyboard: this.keyboard }
  }
}

export interface MessageSnapshot {
  readonly message: Message
  readonly text: string
  readonly keyboard: Button[][]
}

const messageViews = new WeakMap<MessageRecord, Message>()
const chatViews = new WeakMap<ChatRecord, Chat>()

/** The same record always gives the same view. */
export function messageView(record: MessageRecord): Message {
  return remembered(messageViews, record, () => new Message(record))
}

export function chatView(record: ChatRecord): Chat {
  return remembered(chatViews, record, () => new Chat(record))
}

function remembered<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

export function whoIs(user: UserRecord): Who {
  return {
    id: user.id,
    name: user.name,
    isBot: user.isBot,
    ...(user.username === undefined ? {} : { username: user.username }),
  }
}

function buttonRows(message: MessageRecord): Button[][] {
  const { markup } = message
  const inText = richButtonRows(message.content.rich_message)
  if (markup && 'inline_keyboard' in markup)
    return [...inText, ...markup.inline_keyboard.map((row) => row.map(inlineButton))]
  if (markup && 'keyboard' in markup) return [...inText, ...markup.keyboard.map((row) => row.map(replyButton))]
  return inText
}

/** Rows of buttons between the blocks of a rich message. */
function richButtonRows(node: unknown): Button[][] {
  if (Array.isArray(node)) return node.flatMap(richButtonRows)
  if (typeof node !== 'object' || node === null) return []
  const { buttons, blocks, items } = node as { buttons?: InlineKeyboardButton[]; blocks?: unknown; items?: unknown }
  const own = buttons?.map((button) => ({ ...inlineButton(button), label: plainText(button.text) }))
  return [...(own ? [own] : []), ...richButtonRows(blocks), ...richButtonRows(items)]
}

const adornments = new Set(['text', 'style', 'icon_custom_emoji_id'])

function inlineButton(button: InlineKeyboardButton): Button {
  const kind = Object.keys(button).find((field) => !adornments.has(field)) ?? 'text'
  return {
    label: button.text,
    kind,
    disabled: kind === 'disabled',
    ...('callback_data' in button ? { data: button.callback_data } : {}),
    ...('url' in button ? { url: button.url } : {}),
    ...('copy_text' in button ? { copies: button.copy_text.text } : {}),
    ...(button.style ? { style: button.style } : {}),
  }
}

function replyButton(button: KeyboardButton): Button {
  if (typeof button === 'string') return { label: button, kind: 'text', disabled: false }
  const kind = Object.keys(button).find((field) => !adornments.has(field)) ?? 'text'
  return { label: button.text, kind, disabled: false, ...(button.style ? { style: button.style } : {}) }
}

/** Makes a group's own object the view of its chat. */
export function setChatView(record: ChatRecord, view: Chat): void {
  chatViews.set(record, view)
}
