/** One message as it stands in a chat: words, file, quote, reactions, buttons, and what can be done with it. */
import type { ChatShown, MessageShown } from '../shown.ts'
import { ask } from './asking.ts'
import { avatar } from './avatar.ts'
import { buttonRows } from './buttons.ts'
import { type Child, h } from './dom.ts'
import { sendCommand, startEdit, startReply } from './draft.ts'
import { textNodes } from './entities.ts'
import { fileNode } from './file.ts'
import { icon } from './icons.ts'
import { copyText, showMessage } from './links.ts'
import { type Entry, openMenu } from './menus.ts'
import { blockNodes } from './rich.ts'
import { state } from './state.ts'
import { clockTime } from './times.ts'
import { t, type Word } from './words.ts'

/** Is it the first, or the last, of several by the same sender? */
export interface Place {
  first: boolean
  last: boolean
}

export function messageRow(message: MessageShown, chat: ChatShown, { first, last }: Place): HTMLElement {
  if (message.service) return serviceRow(message)
  const inGroup = chat.kind === 'group' && !message.mine
  const look = `${message.mine ? 'mine' : 'theirs'} ${first ? 'first' : ''} ${last ? 'last' : ''}`
  const kind = message.from.isBot ? 'bot' : 'person'
  return h(
    'li',
    { class: `row ${look}`, id: `message-${message.key}` },
    inGroup && (last ? avatar(message.from.name, message.from.id, kind) : h('span', { class: 'avatar-gap' })),
    h(
      'div',
      { class: 'column' },
      h(
        'div',
        { class: `bubble ${message.ephemeral ? 'ephemeral' : ''}` },
        ...inside(message, chat, inGroup && first),
        h('div', { class: 'bubble-foot' }, ...reactions(message, chat.id), stamp(message)),
        actionsButton(message, chat),
      ),
      buttonRows(message, chat.id),
    ),
  )
}

function inside(message: MessageShown, chat: ChatShown, named: boolean): Child[] {
  const { from, forwardedFrom, topic, replyTo, ephemeral, mine } = message
  const name = h('span', { class: `bubble-name hue-${from.isBot ? 'bot' : Math.abs(from.id) % 7}` }, from.name)
  return [
    ephemeral && h('p', { class: 'bubble-only' }, icon('eye'), t(mine ? 'onlyBot' : 'onlyYou')),
    named && h('p', { class: 'bubble-head' }, name, from.isBot && h('span', { class: 'bubble-bot' }, t('bot'))),
    topic !== undefined && h('p', { class: 'bubble-note' }, t('topic', { name: topic })),
    forwardedFrom !== undefined && h('p', { class: 'bubble-note' }, t('forwarded', { name: forwardedFrom })),
    replyTo &&
      h(
        'button',
        { type: 'button', class: 'bubble-reply', on: { click: () => showMessage(chat.id, replyTo.key) } },
        h('strong', {}, replyTo.name),
        h('span', {}, replyTo.text),
      ),
    message.file && fileNode(message, chat.id),
    ...words(message, chat),
  ]
}

function words(message: MessageShown, chat: ChatShown): Child[] {
  if (message.rich) return [h('div', { class: 'bubble-rich' }, ...blockNodes(message.rich))]
  const command = (text: string): void => void sendCommand(chat.id, text)
  const text =
    message.text !== '' && h('div', { class: 'bubble-text' }, ...textNodes(message.text, message.entities, command))
  const bare = ['sticker', 'voice', 'contact', 'location', 'shared'].includes(message.kind)
  return [
    bare && h('p', { class: 'bubble-note' }, t(message.kind as Word)),
    text,
    message.options && h('div', { class: 'poll' }, ...message.options.map((option) => vote(message, chat.id, option))),
  ]
}

function vote(
  { key }: MessageShown,
  chat: number,
  { text: option, votes }: { text: string; votes: number },
): HTMLElement {
  const run = (): void => void ask({ act: 'vote', as: state.as, chat, key, option })
  return h(
    'button',
    { type: 'button', class: 'button', 'aria-label': t('vote', { option, votes }), on: { click: run } },
    `${option} · ${votes}`,
  )
}

function stamp({ at, edited, pinned }: MessageShown): HTMLElement {
  const time = h('time', { datetime: new Date(at).toISOString() }, clockTime(at))
  return h('span', { class: 'bubble-stamp' }, pinned && icon('pin'), edited && `${t('edited')} `, time)
}

function reactions({ reactions: list, key }: MessageShown, chat: number): Child[] {
  return list.map(({ emoji, count, mine }) => {
    const run = (): void => void ask({ act: 'react', as: state.as, chat, key, ...(mine ? {} : { emoji }) })
    const label = t(mine ? 'reactionMine' : 'reaction', { emoji, count })
    const face = emoji === '👍' ? icon('thumb') : emoji
    const look = `reaction ${mine ? 'own' : ''}`
    return h('button', { type: 'button', class: look, 'aria-label': label, on: { click: run } }, face, String(count))
  })
}

function serviceRow({ service, key }: MessageShown): HTMLElement {
  const { what, names } = service!
  const [who = '', ...others] = names
  const left = what === 'left_chat_member' && (others[0] === who || others.length === 0)
  const word = left ? 'left' : (serviceWords[what] ?? 'somethingHappened')
  const text = t(word, { who, names: others.join(', ') || who })
  return h('li', { class: 'row service', id: `message-${key}` }, h('span', { class: 'pill' }, text))
}

const serviceWords: Record<string, Word> = {
  new_chat_members: 'joined',
  left_chat_member: 'removedFrom',
  new_chat_title: 'renamed',
  forum_topic_created: 'topicOpened',
  migrate_to_chat_id: 'migrated',
  migrate_from_chat_id: 'migrated',
}

const offered = ['👍', '❤', '🙏']

function actionsButton(message: MessageShown, chat: ChatShown): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'bubble-more',
      'aria-label': t('actions'),
      'aria-haspopup': 'menu',
      'data-focus': 'actions',
      on: { click: () => openMenu(button, t('actions'), actions(message, chat), reactionRow(message, chat)) },
    },
    icon('down'),
  )
  return button
}

function actions(message: MessageShown, chat: ChatShown): Entry[] {
  const on = { as: state.as, chat: chat.id, key: message.key }
  const own: Entry[] = [
    { label: t('edit'), run: () => startEdit(chat.id, message) },
    { label: t('remove'), look: 'danger', run: () => void ask({ act: 'delete', ...on }) },
  ]
  return [
    { label: t('reply'), icon: icon('reply'), run: () => startReply(chat.id, message) },
    ...(message.text === '' ? [] : [{ label: t('copy'), icon: icon('copy'), run: () => void copyText(message.text) }]),
    ...(message.mine ? own : []),
  ]
}

function reactionRow({ key, ephemeral, reactions: list }: MessageShown, chat: ChatShown): Child[] {
  if (ephemeral) return []
  const buttons = offered.map((emoji) => {
    const mine = list.some((each) => each.emoji === emoji && each.mine)
    const run = (): void => void ask({ act: 'react', as: state.as, chat: chat.id, key, ...(mine ? {} : { emoji }) })
    const face = emoji === '👍' ? icon('thumb') : emoji
    const props = { type: 'button', role: 'menuitem', tabindex: '-1', class: `reaction ${mine ? 'own' : ''}` }
    return h('button', { ...props, 'aria-label': t('reactWith', { emoji }), on: { click: run } }, face)
  })
  return [h('div', { class: 'menu-reactions', role: 'none' }, ...buttons)]
}
