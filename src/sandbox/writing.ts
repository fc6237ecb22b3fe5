/** A person's message on its way into a chat: as whom it appears, where it stands, and whether the bot hears of it. */
import { seconds } from './message-json.ts'
import type { ChatRecord, Content, MessageRecord, UserRecord } from './state.ts'
import type { Message } from './views.ts'
import { channelBotId, groupAnonymousBotId, type World } from './world.ts'

export interface WriteOptions {
  replyTo?: Message
  thread?: number
  /** As an administrator who appears as the group. */
  anonymous?: boolean
  /** As a channel, which appears in the person's place. */
  asChannel?: { id: number; title: string }
  /** Forwarded from somebody of this name who hides the account. */
  forwardedFrom?: string
}

/** Puts the message into the chat and reports it. Throws where the person could not write. */
export function write(
  world: World,
  author: UserRecord,
  chat: ChatRecord,
  content: Content,
  options: WriteOptions = {},
): MessageRecord {
  checkPresence(author, chat)
  const replyTo = options.replyTo?.record
  const isEphemeral =
    chat.type !== 'private' && (replyTo?.ephemeral !== undefined || isEphemeralCommand(world, author, chat, content))
  const message = world.show(chat, {
    content,
    ...forwardOf(world, options.forwardedFrom),
    ...senderOf(world, author, chat, options),
    ...threadOf(chat, replyTo, options.thread),
    ...(replyTo ? { replyTo } : {}),
    ...(isEphemeral ? { ephemeralFor: world.bot } : {}),
  })
  if (isEphemeral) world.queries.noteActivity(chat, author)
  if (chat.type === 'private') author.started = true
  world.report('message', message)
  return message
}

const forwardOf = (world: World, name: string | undefined): Pick<MessageRecord, 'forwardOrigin'> =>
  name === undefined
    ? {}
    : { forwardOrigin: { type: 'hidden_user', sender_user_name: name, date: seconds(world.clock.ms()) } }

/** Can this person write, or press, here at all? */
export function checkPresence(person: UserRecord, chat: ChatRecord): void {
  if (chat.user) {
    if (chat.user !== person) throw new Error(`this is the private chat of ${chat.user.name}`)
    if (person.blocked) throw new Error(`${person.name} has blocked the bot and must unblock it first`)
    return
  }
  if (chat.migratedTo) throw new Error(`${chat.title} has become a supergroup`)
  const status = chat.members.get(person.id)?.status
  if (status === undefined || status === 'left' || status === 'kicked')
    throw new Error(`${person.name} is not in ${chat.title}`)
}

type Sender = Pick<MessageRecord, 'from' | 'author' | 'senderChat'>

function senderOf(world: World, author: UserRecord, chat: ChatRecord, { anonymous, asChannel }: WriteOptions): Sender {
  if (!anonymous && !asChannel) return { from: author }
  const [id, name, username] = anonymous
    ? [groupAnonymousBotId, 'Group', 'GroupAnonymousBot']
    : [channelBotId, 'Channel', 'Channel_Bot']
  const from = world.users.get(id) ?? world.addUser({ id, name, username, isBot: true })
  const group = {
    id: chat.id,
    title: chat.title,
    type: chat.type === 'group' ? ('group' as const) : ('supergroup' as const),
  }
  return { from, author, senderChat: asChannel ? { ...asChannel, type: 'channel' } : group }
}

function threadOf(
  chat: ChatRecord,
  replyTo: MessageRecord | undefined,
  given: number | undefined,
): { threadId?: number; isTopicMessage?: boolean } {
  const topic = given ?? (replyTo?.isTopicMessage ? replyTo.threadId : undefined)
  if (topic !== undefined) return { threadId: topic, isTopicMessage: true }
  // Outside of topics, General among it, a reply names its thread too and is no topic message: bots must not send it back.
  const thread = chat.type === 'supergroup' ? (replyTo?.threadId ?? replyTo?.id) : undefined
  return thread ? { threadId: thread } : {}
}

function isEphemeralCommand(world: World, author: UserRecord, chat: ChatRecord, content: Content): boolean {
  const [, name, addressee] = /^\/([a-z0-9_]+)(?:@(\w+))?/.exec(content.text ?? '') ?? []
  if (addressee !== undefined && addressee.toLowerCase() !== world.bot.username?.toLowerCase()) return false
  return world.menus.shownTo(author, chat).some((each) => each.command === name && each.is_ephemeral)
}
