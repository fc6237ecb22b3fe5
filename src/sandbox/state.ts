/** What the sandbox remembers: people, chats, messages, presses and files. Plain records, changed in place. */
import type {
  Message as ApiMessage,
  ChatAdministratorRights,
  ChatPermissions,
  InlineKeyboardMarkup,
  MessageEntity,
  ReplyMarkup,
} from './api-types.ts'

export interface UserRecord {
  id: number
  name: string
  username?: string
  languageCode?: string
  isBot: boolean
  /** Pressed Start, or wrote in private, at least once: before that the bot cannot write to them. */
  started: boolean
  blocked: boolean
  /** The bot has met this account in an update or in a group; of others it gets «chat not found». */
  known: boolean
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'

export interface MemberRecord {
  user: UserRecord
  status: MemberStatus
  rights?: Partial<ChatAdministratorRights>
  permissions?: ChatPermissions
}

export interface ChatRecord {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title: string
  username?: string
  forum: boolean
  /** Of a private chat: the person. */
  user?: UserRecord
  members: Map<number, MemberRecord>
  messages: Map<number, MessageRecord>
  /** Everything ever shown here, ephemeral messages too, oldest first. */
  timeline: MessageRecord[]
  ephemerals: Map<number, MessageRecord>
  nextMessageId: number
  nextEphemeralId: number
  pinned: MessageRecord[]
  topics: Map<number, string>
  /** Topics in which only those who manage them may write. */
  closedTopics: Set<number>
  migratedTo?: ChatRecord
}

/** The part of a Bot API message that says something: text, caption, file, poll, or what happened in the chat. */
export type Content = Partial<
  Pick<
    ApiMessage.TextMessage & ApiMessage.CaptionableMessage & ApiMessage.DocumentMessage,
    'text' | 'entities' | 'caption' | 'caption_entities' | 'document'
  >
> & {
  link_preview_options?: unknown
  [field: string]: unknown
  text?: string
  entities?: MessageEntity[]
  caption?: string
  caption_entities?: MessageEntity[]
}

export interface MessageRecord {
  /** 0 for ephemeral messages, as in the Bot API. */
  id: number
  chat: ChatRecord
  from: UserRecord
  /** Who really wrote it, where `from` is the stand-in for anonymous admins and channels. */
  author?: UserRecord
  senderChat?: { id: number; type: 'supergroup' | 'group' | 'channel'; title: string }
  dateMs: number
  editDateMs?: number
  edits: number
  deleted: boolean
  content: Content
  /** What a service message reports, or undefined for ordinary messages. */
  service?: string
  markup?: ReplyMarkup
  replyTo?: MessageRecord
  threadId?: number
  isTopicMessage?: boolean
  /** Of ephemeral messages: the number in the chat and who alone sees it. */
  ephemeral?: { id: number; receiver: UserRecord; replaces?: MessageRecord }
  reactions: Map<number, string[]>
  protected: boolean
  forwardOrigin?: unknown
  /** The serialised form, dropped on every change: a card is pressed far more often than edited. */
  json?: string
}

export interface QueryRecord {
  id: string
  user: UserRecord
  chat: ChatRecord
  message: MessageRecord
  label: string
  createdMs: number
  answer?: PressAnswer
  onAnswer: ((answer: PressAnswer) => void)[]
}

/** What the person who pressed gets to see; `expired` when nobody answered in time. */
export interface PressAnswer {
  text?: string
  alert?: boolean
  url?: string
  expired?: boolean
}

export interface FileRecord {
  fileId: string
  uniqueId: string
  path: string
  fileName?: string
  mimeType?: string
  bytes: Uint8Array
  kind: 'document' | 'photo' | 'other'
}

/** A file that came with the call itself. */
export class Upload {
  readonly fileName: string
  readonly mimeType: string
  readonly bytes: Uint8Array

  constructor(fileName: string, mimeType: string, bytes: Uint8Array) {
    this.fileName = fileName
    this.mimeType = mimeType
    this.bytes = bytes
  }

  /** How the call log shows it. */
  toJSON(): { fileName: string; mimeType: string; size: number } {
    return { fileName: this.fileName, mimeType: this.mimeType, size: this.bytes.length }
  }
}

export function inlineKeyboardOf(markup: ReplyMarkup | undefined): InlineKeyboardMarkup | undefined {
  return markup && 'inline_keyboard' in markup ? markup : undefined
}
