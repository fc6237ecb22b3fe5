/** The open chat: its head, what is pinned, the messages by day, and the way down. */
import type { ChatShown, MessageShown } from '../shown.ts'
import { ask } from './asking.ts'
import { avatar } from './avatar.ts'
import { chatMenu } from './chat-menu.ts'
import { composer } from './composer.ts'
import { byId, fill, h, sync } from './dom.ts'
import { icon } from './icons.ts'
import { showMessage } from './links.ts'
import { messageRow } from './message.ts'
import { isWaiting } from './pressing.ts'
import { messagesOf, on, openedChat, state } from './state.ts'
import { chosenZone, dayKey, longDay } from './times.ts'
import { closeChat } from './view.ts'
import { spoken, t } from './words.ts'

/** So near to the end, in pixels, new messages are followed. */
const near = 120
let shownChat = ''

export function conversation(): HTMLElement {
  on(['chats', 'view', 'words', 'world'], renderHead)
  on(['messages', 'view', 'chats', 'words'], renderMessages)
  document.addEventListener('visibilitychange', markRead)
  return h(
    'section',
    { class: 'conversation', id: 'conversation', tabindex: '-1' },
    h('header', { class: 'head', id: 'head' }),
    h('div', { class: 'pinned', id: 'pinned' }),
    h(
      'div',
      { class: 'stream', id: 'stream', tabindex: '0', on: { scroll: showDown } },
      h('ol', { id: 'messages', class: 'messages' }),
    ),
    h('button', { type: 'button', class: 'down', id: 'down', hidden: true, on: { click: toBottom } }, icon('down')),
    composer(),
    h('div', { class: 'nothing', id: 'nothing' }),
  )
}

function renderHead(): void {
  const chat = openedChat()
  document.body.dataset.chat = chat ? 'open' : 'none'
  fill(byId('nothing'), h('p', { class: 'pill big' }, t('noChat')), h('p', { class: 'pill' }, t('noChatMore')))
  byId('down').setAttribute('aria-label', t('toBottom'))
  byId('stream').setAttribute('aria-label', t('messages'))
  byId('stream').setAttribute('role', 'region')
  byId('conversation').setAttribute('aria-label', chat?.title ?? t('messages'))
  if (chat) renderTop(chat)
  else fill(byId('head'))
}

function renderTop(chat: ChatShown): void {
  const head = byId('head')
  const look = JSON.stringify([chat.id, chat.title, subtitle(chat), chat.manages, state.as, spoken()])
  // Made anew only when it looks different: an open menu belongs to its button.
  if (head.dataset.look !== look || head.childElementCount === 0) {
    head.dataset.look = look
    const focused = head.contains(document.activeElement)
    const back = h(
      'button',
      { type: 'button', class: 'round back', 'aria-label': t('back'), on: { click: closeChat } },
      icon('back'),
    )
    const lines = h('div', { class: 'head-lines' }, h('h2', {}, chat.title), h('p', {}, subtitle(chat)))
    fill(head, back, avatar(chat.title, chat.id, chat.kind === 'group' ? 'group' : 'bot'), lines, chatMenu(chat.id))
    if (focused) head.querySelector<HTMLElement>('[aria-haspopup]')?.focus()
  }
  const [pin] = chat.pinned
  byId('pinned').hidden = pin === undefined
  if (!pin) return
  const title = chat.pinned.length === 1 ? t('pinned') : t('pinnedMany', { count: chat.pinned.length })
  fill(
    byId('pinned'),
    h(
      'button',
      { type: 'button', on: { click: () => showMessage(chat.id, pin.key) } },
      icon('pin'),
      h('span', { class: 'pinned-lines' }, h('strong', {}, title), h('span', {}, pin.text)),
    ),
  )
}

function subtitle(chat: ChatShown): string {
  if (chat.kind === 'private')
    return chat.writing === 'blocked' ? t('blockedNote') : `${t('bot')} · @${state.bot.username}`
  const notes = { absent: t('botAbsent'), muted: t('botMuted'), administrator: t('botAdmin'), member: '' }
  return [t('members', { count: chat.members }), notes[chat.bot]].filter((part) => part !== '').join(' · ')
}

function renderMessages(): void {
  const chat = openedChat()
  const list = byId('messages')
  if (!chat) {
    shownChat = ''
    sync(list, [])
    return
  }
  const opened = shownChat !== `${state.world} ${state.as} ${chat.id}`
  const messages = messagesOf(chat.id)
  const stream = byId('stream')
  const follow = opened || stream.scrollHeight - stream.scrollTop - stream.clientHeight < near || messages.at(-1)?.mine
  if (opened) sync(list, [])
  sync(list, rowsOf(messages, chat))
  if (follow) toBottom()
  if (messages.length > 0) shownChat = `${state.world} ${state.as} ${chat.id}`
  showDown()
  markRead()
}

function rowsOf(messages: MessageShown[], chat: ChatShown): Parameters<typeof sync>[1] {
  const manner = `${spoken()} ${chosenZone()} ${state.bot.username}`
  return messages.flatMap((message, at) => {
    const before = messages[at - 1]
    const after = messages[at + 1]
    const day = dayKey(message.at)
    const newDay = before === undefined || dayKey(before.at) !== day
    const place = {
      first: newDay || !together(before, message),
      last: !after || dayKey(after.at) !== day || !together(message, after),
    }
    const waiting = message.rows.flat().filter(({ label }) => isWaiting(chat.id, message.key, label)).length
    const row = {
      key: message.key,
      look: JSON.stringify([message, place, manner, chat.kind, waiting]),
      make: () => messageRow(message, chat, place),
    }
    if (!newDay) return [row]
    const pill = (): HTMLElement =>
      h('li', { class: 'row service day' }, h('span', { class: 'pill' }, longDay(message.at)))
    return [{ key: `day ${day}`, look: `${day} ${manner}`, make: pill }, row]
  })
}

function together(one: MessageShown, other: MessageShown): boolean {
  const service = one.kind === 'service' || other.kind === 'service'
  return !service && one.from.id === other.from.id && one.ephemeral === other.ephemeral && other.at - one.at < 600_000
}

function toBottom(): void {
  const stream = byId('stream')
  stream.scrollTop = stream.scrollHeight
}

function showDown(): void {
  const { scrollHeight, scrollTop, clientHeight } = byId('stream')
  byId('down').hidden = scrollHeight - scrollTop - clientHeight < near
}

/** What stands on the screen has been read. */
function markRead(): void {
  const chat = openedChat()
  const covered = document.hidden || (state.panel !== 'none' && matchMedia('(max-width: 1099px)').matches)
  if (chat && chat.unread > 0 && !covered) void ask({ act: 'read', as: state.as, chat: chat.id })
}
