/** The sandbox's state and the few acts everything else is made of: show a message, change it, report it to the bot. */
import type { ReplyMarkup } from './api-types.ts'
import type { VirtualClock } from './clock.ts'
import { CommandMenus } from './commands.ts'
import type { SandboxEvent, Unstamped } from './events.ts'
import { FileStore } from './files.ts'
import { chatJson, messageText, seconds, userJson } from './message-json.ts'
import { botReceives } from './privacy.ts'
import { Queries } from './queries.ts'
import type { ChatRecord, Content, MemberRecord, MemberStatus, MessageRecord, UserRecord } from './state.ts'
import { UpdateQueue } from './updates.ts'
import { chatView, messageView, whoIs } from './views.ts'

export interface WorldOptions {
  clock: VirtualClock
  botId: number
  botName: string
  botUsername: string
  privacyMode: boolean
}

/** Telegram's stand-ins for whoever writes as the group or as a channel. */
export const groupAnonymousBotId = 1087968824
export const channelBotId = 136817688

export class World {
  readonly clock: VirtualClock
  readonly bot: UserRecord
  readonly privacyMode: boolean
  readonly updates: UpdateQueue
  readonly queries: Queries
  readonly menus = new CommandMenus()
  readonly files = new FileStore()
  readonly users = new Map<number, UserRecord>()
  readonly chats = new Map<number, ChatRecord>()
  readonly listeners = new Set<(event: SandboxEvent) => void>()
  /** Names, descriptions and menu buttons by method and language or chat. */
  readonly profile = new Map<string, unknown>()
  readonly polls = new Map<string, MessageRecord>()
  /** Private chats and basic groups share one row of message ids; each supergroup has its own. */
  #sharedMessageId = 1
  #nextUserId = 700_000_001
  #nextGroupId = 4_000_000_001

  constructor(options: WorldOptions) {
    this.clock = options.clock
    this.privacyMode = options.privacyMode
    this.updates = new UpdateQueue(options.clock)
    this.queries = new Queries(options.clock)
    this.bot = this.addUser({ id: options.botId, name: options.botName, username: options.botUsername, isBot: true })
  }

  addUser(user: { name: string; id?: number; username?: string; languageCode?: string; isBot?: boolean }): UserRecord {
    const record: UserRecord = {
      id: user.id ?? this.#nextUserId++,
      name: user.name,
      isBot: user.isBot ?? false,
      started: false,
      blocked: false,
      known: false,
    }
    if (user.username !== undefined) record.username = user.username
    if (user.languageCode !== undefined) record.languageCode = user.languageCode
    if (this.users.has(record.id)) throw new Error(`there is already somebody with the id ${record.id}`)
    this.users.set(record.id, record)
    return record
  }

  addChat(chat: {
    type: ChatRecord['type']
    title: string
    id?: number
    forum?: boolean
    user?: UserRecord
  }): ChatRecord {
    const record: ChatRecord = {
      id: chat.id ?? this.#newChatId(chat.type),
      type: chat.type,
      title: chat.title,
      forum: chat.forum ?? false,
      members: new Map(),
      messages: new Map(),
      timeline: [],
      ephemerals: new Map(),
      // Of a forum the first message is the opening of General.
      nextMessageId: chat.forum ? 2 : 1,
      nextEphemeralId: 1,
      pinned: [],
      topics: new Map(),
      closedTopics: new Set(),
    }
    if (chat.user) record.user = chat.user
    if (this.chats.has(record.id)) throw new Error(`there is already a chat with the id ${record.id}`)
    this.chats.set(record.id, record)
    return record
  }

  /** The chat between a person and the bot, which begins to exist when it is first needed. */
  privateChat(user: UserRecord): ChatRecord {
    return this.chats.get(user.id) ?? this.addChat({ type: 'private', title: user.name, id: user.id, user })
  }

  #newChatId(type: ChatRecord['type']): number {
    const number = this.#nextGroupId++
    return type === 'group' ? -number : -(1_000_000_000_000 + (number - 2_000_000_000))
  }

  member(chat: ChatRecord, user: UserRecord): MemberRecord | undefined {
    return chat.members.get(user.id)
  }

  botIsAdmin(chat: ChatRecord): boolean {
    const status = chat.members.get(this.bot.id)?.status
    return status === 'administrator' || status === 'creator'
  }

  /** Puts a message into a chat; ephemeral ones get a number of their own and the id 0. */
  show(
    chat: ChatRecord,
    message: Partial<MessageRecord> & {
      from: UserRecord
      content: Content
      ephemeralFor?: UserRecord
      replaces?: MessageRecord
    },
  ): MessageRecord {
    const { ephemeralFor, replaces, ...given } = message
    const record: MessageRecord = {
      id: ephemeralFor ? 0 : this.#newMessageId(chat),
      chat,
      dateMs: this.clock.ms(),
      edits: 0,
      deleted: false,
      reactions: new Map(),
      protected: false,
      ...given,
    }
    if (ephemeralFor) {
      const id = chat.nextEphemeralId++
      record.ephemeral = { id, receiver: ephemeralFor, ...(replaces ? { replaces } : {}) }
      chat.ephemerals.set(id, record)
    } else chat.messages.set(record.id, record)
    chat.timeline.push(record)
    this.emit({ type: 'message', chat: chatView(chat), message: messageView(record), who: this.#author(record) })
    return record
  }

  change(message: MessageRecord, content: Content, markup: ReplyMarkup | undefined, by: UserRecord): void {
    message.content = content
    if (markup) message.markup = markup
    else delete message.markup
    message.editDateMs = this.clock.ms()
    message.edits++
    this.touch(message)
    this.emit({ type: 'edit', chat: chatView(message.chat), message: messageView(message), who: whoIs(by) })
  }

  /** The serialised form is out of date. */
  touch(message: MessageRecord): void {
    delete message.json
  }

  remove(message: MessageRecord, by: UserRecord): void {
    const { chat } = message
    message.deleted = true
    chat.messages.delete(message.id)
    if (message.ephemeral) chat.ephemerals.delete(message.ephemeral.id)
    chat.pinned = chat.pinned.filter((pinned) => pinned !== message)
    this.emit({ type: 'delete', chat: chatView(chat), message: messageView(message), who: whoIs(by) })
  }

  /** Reports a person's message to the bot, as far as privacy mode lets it through. */
  report(kind: 'message' | 'edited_message', message: MessageRecord): void {
    if (!botReceives(this, message)) return
    const who = message.author ?? message.from
    who.known = true
    this.updates.push(kind, messageText(message), `chat:${message.chat.id}`)
  }

  /** A service message: everybody sees it, the bot always gets it while it is in the chat. */
  service(chat: ChatRecord, from: UserRecord, content: Content, reported = true): MessageRecord {
    const message = this.show(chat, { from, content, service: Object.keys(content)[0] ?? 'unknown' })
    if (reported) this.report('message', message)
    return message
  }

  /** Changes somebody's standing in a chat and reports it: the bot's own always, others' only to an admin bot. */
  setMember(chat: ChatRecord, user: UserRecord, next: Omit<MemberRecord, 'user'>, by: UserRecord): void {
    const before = chat.members.get(user.id) ?? { user, status: 'left' as MemberStatus }
    const after: MemberRecord = { user, ...next }
    chat.members.set(user.id, after)
    if (user !== this.bot && chat.members.get(this.bot.id)) user.known = true
    by.known = true
    const isBot = user === this.bot
    if (isBot || this.botIsAdmin(chat)) {
      const body = {
        chat: chatJson(chat),
        from: userJson(by),
        date: seconds(this.clock.ms()),
        old_chat_member: memberJson(before),
        new_chat_member: memberJson(after),
      }
      this.updates.push(isBot ? 'my_chat_member' : 'chat_member', JSON.stringify(body), `chat:${chat.id}`)
    }
    const event = { type: 'membership', who: whoIs(user), by: whoIs(by), status: after.status } as const
    this.emit({ ...event, chat: chatView(chat) })
  }

  emit(event: Unstamped<SandboxEvent>): void {
    if (this.listeners.size === 0) return
    const stamped = { ...event, at: this.clock.now() } as SandboxEvent
    for (const listener of this.listeners) listener(stamped)
  }

  #newMessageId(chat: ChatRecord): number {
    return chat.type === 'private' || chat.type === 'group' ? this.#sharedMessageId++ : chat.nextMessageId++
  }

  #author(message: MessageRecord): ReturnType<typeof whoIs> {
    const { senderChat, from } = message
    return senderChat ? { ...whoIs(from), name: senderChat.title } : whoIs(from)
  }
}

/** A member as `getChatMember` and membership updates show it. */
export function memberJson(member: MemberRecord): Record<string, unknown> {
  const { user, status, rights, permissions } = member
  const base = { user: userJson(user), status }
  if (status === 'administrator') return { ...base, can_be_edited: false, is_anonymous: false, ...rights }
  if (status === 'creator') return { ...base, is_anonymous: false }
  if (status === 'restricted') return { ...base, is_member: true, until_date: 0, ...permissions }
  if (status === 'kicked') return { ...base, until_date: 0 }
  return base
}
