/** A person with a Telegram account: writes, presses, shares, blocks, and sees what their screen shows. */
import { autoEntities } from './auto-entities.ts'
import { messageOfLink, startPayload } from './links.ts'
import { addBot, addMember, isPresent, removeMember } from './membership.ts'
import { chatJson, seconds, userJson } from './message-json.ts'
import type { Press } from './press.ts'
import { pressButton, queryBot } from './pressing.ts'
import { buttonOn, isLabelled, isVisible, messageWithButton, visibleMessages } from './screen.ts'
import type { Content, MessageRecord, UserRecord } from './state.ts'
import { Chat, chatView, type Message, type MessageSnapshot, messageView, whoIs } from './views.ts'
import { castVote, type Poll } from './voting.ts'
import { memberJson, type World } from './world.ts'
import { type WriteOptions, write } from './writing.ts'

/** A client cuts longer texts into several messages. */
const longestMessage = 4096

export interface DocumentToSend {
  fileName: string
  mimeType?: string
  bytes?: Uint8Array
  caption?: string
  /** The same for everything that is sent as one album. */
  album?: string
  replyTo?: Message
  thread?: number
}

export class Person {
  /** @internal */
  readonly record: UserRecord
  readonly #world: World

  constructor(world: World, record: UserRecord) {
    this.#world = world
    this.record = record
  }

  get id(): number {
    return this.record.id
  }

  get name(): string {
    return this.record.name
  }

  get username(): string | undefined {
    return this.record.username
  }

  /** The chat with the bot. */
  get private(): Chat {
    return chatView(this.#world.privateChat(this.record))
  }

  /** Presses Start, or opens the bot by a link with this payload (1-64 letters, digits, `_`, `-`). */
  async starts(payload?: string): Promise<Message> {
    if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload))
      throw new Error(`${payload} is no start payload`)
    if (this.record.blocked) await this.unblocks()
    return this.writes(this.private, payload === undefined ? '/start' : `/start ${payload}`)
  }

  /** Follows a link `t.me/<bot>?start=…`. */
  async opens(url: string): Promise<Message> {
    const payload = startPayload(url, this.#world.bot.username ?? '')
    if (payload === undefined) throw new Error(`${url} does not lead to the bot`)
    return this.starts(payload)
  }

  /** Follows a link to a message of a supergroup, which only its members can. Throws where a client would show nothing. */
  follows(url: string): Message {
    const link = messageOfLink(url)
    if (!link) throw new Error(`${url} is no link to a message`)
    const chat = this.#world.chats.get(link.chatId)
    if (!chat || !isPresent(chat, this.record)) throw new Error(`${this.name} cannot see the chat of ${url}`)
    const message = chat.messages.get(link.messageId)
    if (!message || (link.threadId !== undefined && message.threadId !== link.threadId))
      throw new Error(`the message of ${url} does not exist`)
    return messageView(message)
  }

  /** Sends a text; what is longer than 4,096 characters goes as several messages, of which the last is returned. */
  async writes(chat: Chat, text: string, options: WriteOptions = {}): Promise<Message> {
    if (text.trim() === '') throw new Error('an empty message cannot be sent')
    let last: MessageRecord | undefined
    for (let at = 0; at < text.length; at += longestMessage) {
      const part = text.slice(at, at + longestMessage)
      const entities = autoEntities(part)
      last = write(
        this.#world,
        this.record,
        chat.record,
        { text: part, ...(entities.length > 0 ? { entities } : {}) },
        options,
      )
    }
    return messageView(last!)
  }

  async edits(message: Message, text: string): Promise<Message> {
    const { record } = message
    if (record.author !== this.record && record.from !== this.record)
      throw new Error('people edit only what they wrote')
    const entities = autoEntities(text)
    const field = record.content.text === undefined ? 'caption' : 'text'
    const found = entities.length > 0 ? { [field === 'text' ? 'entities' : 'caption_entities']: entities } : {}
    const { entities: _, caption_entities: __, ...rest } = record.content
    this.#world.change(record, { ...rest, [field]: text, ...found }, undefined, this.record)
    this.#world.report('edited_message', record)
    return message
  }

  /** Bots hear nothing of it. */
  async deletes(message: Message): Promise<void> {
    this.#world.remove(message.record, this.record)
  }

  async sendsDocument(chat: Chat, file: DocumentToSend): Promise<Message> {
    const bytes = file.bytes ?? new TextEncoder().encode(file.fileName)
    const stored = this.#world.files.add({
      bytes,
      kind: 'document',
      fileName: file.fileName,
      mimeType: file.mimeType ?? 'application/octet-stream',
    })
    const document = {
      file_id: stored.fileId,
      file_unique_id: stored.uniqueId,
      file_name: file.fileName,
      mime_type: stored.mimeType!,
      file_size: bytes.length,
    }
    return this.#sends(chat, { document, ...captionOf(file), ...(file.album && { media_group_id: file.album }) }, file)
  }

  async sendsPhoto(
    chat: Chat,
    photo: { caption?: string; bytes?: Uint8Array; replyTo?: Message; thread?: number } = {},
  ): Promise<Message> {
    const stored = this.#world.files.add({ bytes: photo.bytes ?? new Uint8Array(64), kind: 'photo' })
    const sizes = [
      {
        file_id: stored.fileId,
        file_unique_id: stored.uniqueId,
        width: 1280,
        height: 720,
        file_size: stored.bytes.length,
      },
    ]
    return this.#sends(chat, { photo: sizes, ...captionOf(photo) }, photo)
  }

  async sendsSticker(chat: Chat, options: WriteOptions = {}): Promise<Message> {
    const file = this.#otherFile()
    return this.#sends(
      chat,
      {
        sticker: {
          ...file,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: '👍',
        },
      },
      options,
    )
  }

  async sendsVoice(chat: Chat, options: WriteOptions = {}): Promise<Message> {
    return this.#sends(chat, { voice: { ...this.#otherFile(), duration: 4, mime_type: 'audio/ogg' } }, options)
  }

  async sendsContact(chat: Chat, options: WriteOptions = {}): Promise<Message> {
    return this.#sends(
      chat,
      { contact: { phone_number: '+62000000000', first_name: this.name, user_id: this.id } },
      options,
    )
  }

  async sendsLocation(chat: Chat, options: WriteOptions = {}): Promise<Message> {
    return this.#sends(chat, { location: { latitude: -3.6586, longitude: 103.7712 } }, options)
  }

  /** Answers a `request_users` button of a reply keyboard. */
  async sharesUsers(message: Message, label: string, people: Person[]): Promise<Message> {
    const request = requestOn(message, label, 'request_users')
    const users = people.map((person) => ({ user_id: person.id, first_name: person.name }))
    return this.#sends(message.chat, { users_shared: { request_id: request.request_id, users } })
  }

  /** Answers a `request_chat` button of a reply keyboard. */
  async sharesChat(message: Message, label: string, group: Chat): Promise<Message> {
    const request = requestOn(message, label, 'request_chat')
    return this.#sends(message.chat, {
      chat_shared: { request_id: request.request_id, chat_id: group.id, title: group.title },
    })
  }

  /**
   * Presses a button. In a chat: on the newest message this person sees that carries it. The press is queued when
   * this resolves; the bot's answer is `press.answer`. Throws when there is no such button, or it is disabled.
   */
  async presses(where: Message | Chat, label: string | RegExp): Promise<Press> {
    if (where instanceof Chat) {
      const { message, button } = messageWithButton(where.record, this.record, label)
      return pressButton(this.#world, this.record, message, button)
    }
    const { record } = where
    if (!isVisible(record, this.record)) throw new Error(`${this.name} does not see this message (any more)`)
    const button = buttonOn(record, label)
    if (!button)
      throw new Error(`no button ${label} on «${where.text}»; there are: ${where.buttons().join(', ') || 'none'}`)
    return pressButton(this.#world, this.record, record, button)
  }

  /** A forged press: any data, on any message the client could name. */
  async pressesData(message: Message, data: string): Promise<Press> {
    return queryBot(this.#world, this.record, message.record, data, data)
  }

  /** A press by a client that still shows what the message was when the snapshot was taken. */
  async pressesOld(snapshot: MessageSnapshot, label: string | RegExp): Promise<Press> {
    const button = snapshot.keyboard.flat().find((each) => isLabelled(each, label))
    if (button?.data === undefined) throw new Error(`no callback button ${label} in the snapshot`)
    return queryBot(this.#world, this.record, snapshot.message.record, button.data, button.label)
  }

  /** One emoji, or none to take it away. Told to a bot that is administrator and asked for `message_reaction`. */
  async reacts(message: Message, emoji?: string): Promise<void> {
    const { record } = message
    const { chat } = record
    const before = record.reactions.get(this.id) ?? []
    const after = emoji === undefined ? [] : [emoji]
    if (after.length > 0) record.reactions.set(this.id, after)
    else record.reactions.delete(this.id)
    const asTypes = (list: string[]): unknown[] => list.map((each) => ({ type: 'emoji', emoji: each }))
    const body = {
      chat: chatJson(chat),
      message_id: record.id,
      user: userJson(this.record),
      date: seconds(this.#world.clock.ms()),
      old_reaction: asTypes(before),
      new_reaction: asTypes(after),
    }
    if (chat.type === 'private' || this.#world.botIsAdmin(chat))
      this.#world.updates.push('message_reaction', JSON.stringify(body), `chat:${chat.id}`)
    this.#world.emit({ type: 'reaction', chat: chatView(chat), message, who: whoIs(this.record), emoji: after })
  }

  /** Votes in the bot's poll, by the options' texts. */
  async votes(message: Message, ...options: string[]): Promise<void> {
    const { record } = message
    const poll = record.content.poll as Poll
    const ids = options.map((text) => poll.options.findIndex((option) => option.text === text))
    if (ids.includes(-1)) throw new Error(`the poll has no option ${options.join(', ')}`)
    if (poll.is_closed) throw new Error('the poll is closed')
    castVote(record, this.id, ids)
    this.#world.emit({ type: 'vote', chat: chatView(record.chat), message, who: whoIs(this.record), options })
    if (poll.is_anonymous) return
    const persistent = ids.map((id) => poll.options[id]!.persistent_id)
    const body = { poll_id: poll.id, user: userJson(this.record), option_ids: ids, option_persistent_ids: persistent }
    this.#world.updates.push('poll_answer', JSON.stringify(body), `poll:${poll.id}`)
  }

  async blocks(): Promise<void> {
    this.#setBlocked(true)
  }

  async unblocks(): Promise<void> {
    this.#setBlocked(false)
  }

  /** Adds the bot or somebody to a group this person is in. */
  async adds(who: { id: number }, group: Chat): Promise<void> {
    const user = this.#world.users.get(who.id)!
    if (user === this.#world.bot) addBot(this.#world, group.record, this.record)
    else addMember(this.#world, group.record, user, this.record)
  }

  async removes(who: { id: number }, group: Chat): Promise<void> {
    removeMember(this.#world, group.record, this.#world.users.get(who.id)!, this.record)
  }

  /** Oldest first, ephemeral messages for this person among them; the private chat by default. */
  sees(chat: Chat = this.private): Message[] {
    return visibleMessages(chat.record, this.record).map(messageView)
  }

  /** The newest message on the screen. */
  lastSeen(chat: Chat = this.private): Message {
    const last = this.sees(chat).at(-1)
    if (!last) throw new Error(`${this.name} sees nothing in ${chat.title}`)
    return last
  }

  /** The commands of the menu this person is shown, as `/name`. */
  menu(chat: Chat = this.private): string[] {
    return this.#world.menus.shownTo(this.record, chat.record).map(({ command }) => `/${command}`)
  }

  #otherFile(): { file_id: string; file_unique_id: string } {
    const { fileId, uniqueId } = this.#world.files.add({ bytes: new Uint8Array(16), kind: 'other' })
    return { file_id: fileId, file_unique_id: uniqueId }
  }

  async #sends(chat: Chat, content: Content, options: WriteOptions = {}): Promise<Message> {
    return messageView(write(this.#world, this.record, chat.record, content, options))
  }

  #setBlocked(blocked: boolean): void {
    if (this.record.blocked === blocked) return
    this.record.blocked = blocked
    const world = this.#world
    const chat = world.privateChat(this.record)
    const standing = (status: 'kicked' | 'member'): unknown => memberJson({ user: world.bot, status })
    const body = {
      chat: chatJson(chat),
      from: userJson(this.record),
      date: seconds(world.clock.ms()),
      old_chat_member: standing(blocked ? 'member' : 'kicked'),
      new_chat_member: standing(blocked ? 'kicked' : 'member'),
    }
    world.updates.push('my_chat_member', JSON.stringify(body), `chat:${chat.id}`)
    world.emit({ type: blocked ? 'blocked' : 'unblocked', chat: chatView(chat), who: whoIs(this.record) })
  }
}

function captionOf({ caption }: { caption?: string }): Content {
  if (!caption) return {}
  const entities = autoEntities(caption)
  return { caption, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

function requestOn(message: Message, label: string, kind: 'request_users' | 'request_chat'): { request_id: number } {
  const markup = message.record.markup
  const buttons = markup && 'keyboard' in markup ? markup.keyboard.flat() : []
  for (const button of buttons)
    if (typeof button === 'object' && button.text === label && kind in button)
      return (button as unknown as Record<string, { request_id: number }>)[kind]!
  throw new Error(`no ${kind} button ${label} on «${message.text}»`)
}
