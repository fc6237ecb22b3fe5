/** A group as its members know it: who is in it, what was said, and the bot's standing. */
import { addBot, adminOrMember, presentMembers, type Rights, removeMember } from './membership.ts'
import type { Person } from './person.ts'
import type { ChatRecord, UserRecord } from './state.ts'
import { Chat, chatView, type Message, messageView, setChatView, whoIs } from './views.ts'
import type { World } from './world.ts'

export interface Topic {
  /** The message_thread_id. */
  id: number
  name: string
}

export class Group extends Chat {
  readonly #world: World
  readonly #personOf: (user: UserRecord) => Person

  constructor(world: World, record: ChatRecord, personOf: (user: UserRecord) => Person) {
    super(record)
    this.#world = world
    this.#personOf = personOf
    setChatView(record, this)
  }

  /** Those present, bots apart. */
  get members(): Person[] {
    return presentMembers(this.record)
      .filter(({ user }) => !user.isBot)
      .map(({ user }) => this.#personOf(user))
  }

  /** What everybody sees, oldest first: no service messages, nothing ephemeral, nothing deleted. */
  get messages(): Message[] {
    return this.record.timeline
      .filter((message) => !message.deleted && !message.ephemeral && !message.service)
      .map(messageView)
  }

  get serviceMessages(): Message[] {
    return this.record.timeline.filter((message) => message.service).map(messageView)
  }

  /** In the order of pinning. */
  get pinned(): Message[] {
    return this.record.pinned.map(messageView)
  }

  /** @param options.admin `true` for the usual rights, or the rights themselves */
  async addBot(by: Person, options: { admin?: boolean | Rights } = {}): Promise<void> {
    addBot(this.#world, this.record, by.record, options.admin)
  }

  async removeBot(by: Person): Promise<void> {
    removeMember(this.#world, this.record, this.#world.bot, by.record)
  }

  /** Makes the bot an administrator, or with `false` an ordinary member again. */
  async promoteBot(rights: boolean | Rights = true): Promise<void> {
    this.#world.setMember(this.record, this.#world.bot, adminOrMember(rights), this.#owner())
  }

  /** Takes the bot's right to send anything. */
  async muteBot(): Promise<void> {
    const permissions = { can_send_messages: false }
    this.#world.setMember(this.record, this.#world.bot, { status: 'restricted', permissions }, this.#owner())
  }

  async promote(person: Person, rights: Rights | true = true): Promise<void> {
    this.#world.setMember(this.record, person.record, adminOrMember(rights), this.#owner())
  }

  /** Becomes a supergroup with a new id; the old one refuses everything and names the new one. */
  async migrate(): Promise<void> {
    const world = this.#world
    const old = this.record
    if (old.type !== 'group') throw new Error(`${this.title} is a supergroup already`)
    const next = world.addChat({ type: 'supergroup', title: old.title })
    for (const member of old.members.values()) next.members.set(member.user.id, { ...member })
    const owner = this.#owner()
    world.service(old, owner, { migrate_to_chat_id: next.id })
    old.migratedTo = next
    setChatView(old, new Chat(old))
    this.record = next
    setChatView(next, this)
    world.service(next, owner, { migrate_from_chat_id: old.id })
    world.emit({ type: 'migrated', chat: chatView(old), who: whoIs(owner), to: this })
  }

  async rename(title: string, by: Person): Promise<void> {
    this.record.title = title
    this.#world.service(this.record, by.record, { new_chat_title: title })
  }

  /** Opens a topic in a forum group. */
  topic(name: string, by: Person = this.#personOf(this.#owner())): Topic {
    if (!this.record.forum) throw new Error(`${this.title} has no topics`)
    const message = this.#world.show(this.record, {
      from: by.record,
      content: { forum_topic_created: { name, icon_color: 7322096 } },
      service: 'forum_topic_created',
    })
    message.threadId = message.id
    message.isTopicMessage = true
    this.record.topics.set(message.id, name)
    this.#world.report('message', message)
    return { id: message.id, name }
  }

  /** From now on only those who manage topics may write in it. */
  async closeTopic(topic: Topic): Promise<void> {
    this.record.closedTopics.add(topic.id)
  }

  /** Deletes a topic with everything in it; bots hear nothing of it. */
  async deleteTopic(topic: Topic): Promise<void> {
    const by = this.#owner()
    for (const message of [...this.record.messages.values()])
      if (message.threadId === topic.id) this.#world.remove(message, by)
    this.record.topics.delete(topic.id)
  }

  /** Whoever created it: the first member. */
  #owner(): UserRecord {
    const owner = [...this.record.members.values()].find(({ status }) => status === 'creator')
    if (!owner) throw new Error(`${this.title} has no members`)
    return owner.user
  }
}
