/** A message as one person sees it, as data for the page. */
import { isPicture } from '../files.ts'
import { isVisible } from '../screen.ts'
import type { ChatRecord, MessageRecord, UserRecord } from '../state.ts'
import { type Button, messageView } from '../views.ts'
import type { World } from '../world.ts'
import type { ButtonShown, EntityShown, FileShown, MessageKind, MessageShown } from './shown.ts'

const excerptLength = 120

export function keyOf(message: MessageRecord): string {
  return message.ephemeral ? `e${message.ephemeral.id}` : `m${message.id}`
}

/** The message of this key, if this person sees it. */
export function messageOfKey(chat: ChatRecord, key: string, user: UserRecord): MessageRecord | undefined {
  const number = Number(key.slice(1))
  const message = key.startsWith('e') ? chat.ephemerals.get(number) : chat.messages.get(number)
  return message && isVisible(message, user) ? message : undefined
}

/** Everything on this person's screen, oldest first, service messages among it. */
export function screenOf(chat: ChatRecord, user: UserRecord): { message: MessageRecord; place: number }[] {
  const shown = chat.timeline
    .map((message, place) => ({ message, place }))
    .filter(({ message }) => isVisible(message, user))
  const replaced = new Set(shown.map(({ message }) => message.ephemeral?.replaces).filter((each) => each !== undefined))
  return replaced.size === 0 ? shown : shown.filter(({ message }) => !replaced.has(message))
}

export function messageShown(world: World, message: MessageRecord, place: number, user: UserRecord): MessageShown {
  const view = messageView(message)
  const { content } = message
  const author = message.author ?? message.from
  const file = fileOf(world, message)
  const poll = content.poll as { question: string; options: { text: string; voter_count: number }[] } | undefined
  const service = message.service === undefined ? undefined : serviceOf(message, content)
  return {
    key: keyOf(message),
    place,
    id: message.id,
    from: {
      id: message.senderChat?.id ?? message.from.id,
      name: message.senderChat?.title ?? message.from.name,
      isBot: message.from === world.bot,
    },
    mine: author === user,
    at: message.dateMs,
    edited: message.edits > 0,
    kind: kindOf(message),
    text: poll?.question ?? content.text ?? content.caption ?? '',
    entities: (content.entities ?? content.caption_entities ?? []) as EntityShown[],
    rows: message.markup && 'keyboard' in message.markup ? [] : view.keyboard.map((row) => row.map(buttonShown)),
    ephemeral: message.ephemeral !== undefined,
    reactions: reactionsOf(message, user),
    pinned: message.chat.pinned.includes(message),
    ...(content.rich_message ? { rich: (content.rich_message as { blocks: unknown[] }).blocks } : {}),
    ...(file ? { file } : {}),
    ...(poll ? { options: poll.options.map(({ text, voter_count }) => ({ text, votes: voter_count })) } : {}),
    ...(message.replyTo ? { replyTo: replyShown(message.replyTo) } : {}),
    ...(message.forwardOrigin ? { forwardedFrom: forwarderOf(message.forwardOrigin) } : {}),
    ...(message.isTopicMessage ? { topic: message.chat.topics.get(message.threadId ?? 0) ?? '' } : {}),
    ...(service ? { service } : {}),
  }
}

/** The first words of a message, for lists, quotes and pins. */
export function excerptOf(message: MessageRecord): string {
  const words = messageView(message).text.replaceAll(/\s+/g, ' ').trim()
  return words.length > excerptLength ? `${words.slice(0, excerptLength - 1)}…` : words
}

export function kindOf(message: MessageRecord): MessageKind {
  if (message.service !== undefined) return 'service'
  const { content } = message
  if (content.rich_message) return 'rich'
  if ('users_shared' in content || 'chat_shared' in content) return 'shared'
  const kinds = ['document', 'photo', 'sticker', 'voice', 'contact', 'location', 'poll'] as const
  return kinds.find((kind) => kind in content) ?? 'text'
}

export function fileIdOf(message: MessageRecord): string | undefined {
  const photo = message.content.photo as { file_id: string }[] | undefined
  return message.content.document?.file_id ?? photo?.at(-1)?.file_id
}

function fileOf(world: World, message: MessageRecord): FileShown | undefined {
  const id = fileIdOf(message)
  const file = id === undefined ? undefined : world.files.get(id)
  if (!file) return undefined
  const name = file.fileName ?? file.path.split('/').at(-1)!
  return { name, size: file.bytes.length, picture: isPicture(file.bytes) }
}

export function buttonShown(button: Button): ButtonShown {
  const { label, kind, style, disabled, url, copies } = button
  return {
    label,
    kind,
    disabled,
    ...(style === undefined ? {} : { style }),
    ...(url === undefined ? {} : { url }),
    ...(copies === undefined ? {} : { copies }),
  }
}

function reactionsOf(message: MessageRecord, user: UserRecord): MessageShown['reactions'] {
  const counted = new Map<string, { emoji: string; count: number; mine: boolean }>()
  for (const [id, list] of message.reactions)
    for (const emoji of list) {
      const one = counted.get(emoji) ?? { emoji, count: 0, mine: false }
      counted.set(emoji, { emoji, count: one.count + 1, mine: one.mine || id === user.id })
    }
  return [...counted.values()]
}

function replyShown(message: MessageRecord): { key: string; name: string; text: string } {
  const name = message.senderChat?.title ?? message.from.name
  return { key: keyOf(message), name, text: excerptOf(message) }
}

function forwarderOf(origin: unknown): string {
  const { sender_user_name, sender_user } = origin as {
    sender_user_name?: string
    sender_user?: { first_name?: string }
  }
  return sender_user_name ?? sender_user?.first_name ?? '?'
}

function serviceOf({ service, from }: MessageRecord, content: MessageRecord['content']): MessageShown['service'] {
  const people = [content.new_chat_members, content.left_chat_member].flat().filter((each) => each !== undefined)
  const topic = content.forum_topic_created as { name: string } | undefined
  const names = people.map((each) => (each as { first_name: string }).first_name)
  const title = content.new_chat_title ?? topic?.name
  return { what: service!, names: [from.name, ...names, ...(typeof title === 'string' ? [title] : [])] }
}
