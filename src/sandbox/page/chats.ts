/** The chats a person has, as data for the page: what is unread, what can be done there. */
import { presentMembers } from '../membership.ts'
import type { ChatRecord, UserRecord } from '../state.ts'
import { messageView } from '../views.ts'
import type { World } from '../world.ts'
import type { Seen } from './seen.ts'
import { buttonShown, excerptOf, keyOf, kindOf, screenOf } from './showing.ts'
import type { ChatShown, PersonShown } from './shown.ts'

/** The private chat first, then the groups this person is in. */
export function chatsOf(world: World, user: UserRecord): ChatRecord[] {
  const groups = [...world.chats.values()].filter((chat) => !chat.user && !chat.migratedTo && isIn(chat, user))
  return [world.privateChat(user), ...groups]
}

export function isIn(chat: ChatRecord, user: UserRecord): boolean {
  return presentMembers(chat).some((member) => member.user === user)
}

export function manages(chat: ChatRecord, user: UserRecord): boolean {
  const status = chat.members.get(user.id)?.status
  return status === 'creator' || status === 'administrator'
}

export function peopleShown(world: World, seen: Seen): PersonShown[] {
  return [...world.users.values()]
    .filter((user) => !user.isBot)
    .map((user) => {
      const unread = chatsOf(world, user).reduce((sum, chat) => sum + seen.unread(chat, user), 0)
      return { id: user.id, name: user.name, unread }
    })
}

export function chatShown(world: World, chat: ChatRecord, user: UserRecord, seen: Seen): ChatShown {
  const screen = screenOf(chat, user)
  const last = screen.findLast(({ message }) => !message.service)?.message ?? screen.at(-1)?.message
  return {
    id: chat.id,
    kind: chat.user ? 'private' : 'group',
    title: chat.user ? world.bot.name : chat.title,
    unread: seen.unread(chat, user),
    ...(last && {
      last: {
        who: last.senderChat?.title ?? last.from.name,
        mine: (last.author ?? last.from) === user,
        kind: kindOf(last),
        text: excerptOf(last),
        at: last.dateMs,
      },
    }),
    pinned: chat.pinned.toReversed().map((message) => ({ key: keyOf(message), text: excerptOf(message) })),
    writing: writingIn(chat),
    bot: botIn(world, chat),
    members: presentMembers(chat).length,
    manages: manages(chat, user),
    commands: world.menus.shownTo(user, chat).map(({ command, description }) => ({ command, description })),
    ...replyFieldOf(screen.map(({ message }) => message)),
  }
}

function writingIn({ user }: ChatRecord): ChatShown['writing'] {
  if (user?.blocked) return 'blocked'
  return user && !user.started ? 'start' : 'open'
}

function botIn(world: World, chat: ChatRecord): ChatShown['bot'] {
  if (chat.user) return 'member'
  const status = chat.members.get(world.bot.id)?.status
  if (status === undefined || status === 'left' || status === 'kicked') return 'absent'
  if (status === 'restricted') return 'muted'
  return status === 'member' ? 'member' : 'administrator'
}

/** The keyboard that stands below the composer now, and the message that waits for a reply. */
function replyFieldOf(messages: Parameters<typeof keyOf>[0][]): Pick<ChatShown, 'keyboard' | 'asksReply'> {
  const owner = messages.findLast(
    ({ markup }) => markup && ('keyboard' in markup || ('remove_keyboard' in markup && markup.remove_keyboard)),
  )
  const keyboard =
    owner?.markup && 'keyboard' in owner.markup
      ? { keyboard: { key: keyOf(owner), rows: messageView(owner).keyboard.map((row) => row.map(buttonShown)) } }
      : {}
  const last = messages.at(-1)
  const markup = last?.markup
  if (!last || !markup || !('force_reply' in markup) || !markup.force_reply) return keyboard
  const placeholder = 'input_field_placeholder' in markup ? markup.input_field_placeholder : undefined
  return { ...keyboard, asksReply: { key: keyOf(last), ...(placeholder ? { placeholder } : {}) } }
}
