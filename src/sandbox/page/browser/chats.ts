/** The chats of the person one is. */
import type { ChatShown } from '../shown.ts'
import { avatar } from './avatar.ts'
import { byId, fill, h, sync } from './dom.ts'
import { focusField } from './draft.ts'
import { icon } from './icons.ts'
import { me, on, state } from './state.ts'
import { clockTime, dayKey, shortDay, virtualNow } from './times.ts'
import { openChat } from './view.ts'
import { t, type Word } from './words.ts'

export function chatList(): HTMLElement {
  on(['chats', 'people', 'view', 'words', 'clock'], render)
  return h(
    'section',
    { class: 'chats', 'aria-labelledby': 'chats-title' },
    h(
      'header',
      { class: 'chats-head' },
      h('p', { class: 'chats-you', id: 'chats-you' }),
      h('h2', { id: 'chats-title' }),
    ),
    h('ul', { id: 'chats', class: 'chat-list' }),
  )
}

function render(): void {
  const name = me()?.name ?? ''
  fill(byId('chats-you'), t('people'))
  fill(byId('chats-title'), name)
  sync(
    byId('chats'),
    state.chats.map((chat) => ({
      key: String(chat.id),
      look: JSON.stringify([
        chat.id,
        chat.title,
        chat.unread,
        chat.last,
        chat.pinned.length,
        chat.id === state.chat,
        dayKey(virtualNow()),
        t('unread'),
      ]),
      make: () => h('li', {}, row(chat)),
    })),
  )
}

function row(chat: ChatShown): HTMLElement {
  const { id, kind, title, unread, last } = chat
  const isToday = last && dayKey(last.at) === dayKey(virtualNow())
  return h(
    'button',
    {
      type: 'button',
      class: 'chat',
      'aria-current': id === state.chat && 'true',
      on: { click: (event) => opened(id, event) },
    },
    avatar(title, id, kind === 'group' ? 'group' : 'bot'),
    h(
      'span',
      { class: 'chat-lines' },
      h(
        'span',
        { class: 'chat-line' },
        h('strong', { class: 'chat-title' }, title),
        last && h('span', { class: 'chat-time' }, isToday ? clockTime(last.at) : shortDay(last.at)),
      ),
      h(
        'span',
        { class: 'chat-line' },
        h('span', { class: 'chat-last' }, ...preview(chat)),
        chat.pinned.length > 0 && unread === 0 && icon('pin'),
        unread > 0 &&
          h(
            'span',
            { class: 'badge' },
            String(unread),
            h('span', { class: 'hidden' }, ` ${t('unread', { count: '' })}`),
          ),
      ),
    ),
  )
}

/** Who opens a chat by keyboard goes on writing there; a tap leaves a phone's keyboard down. */
function opened(id: number, { detail: taps }: UIEvent): void {
  openChat(id)
  if (taps === 0) focusField()
}

function preview({ kind, last }: ChatShown): (string | HTMLElement)[] {
  if (!last) return [kind === 'private' ? t('start') : '']
  const who = last.mine ? t('mine') : last.who
  const named = kind === 'group' && last.kind !== 'service' ? [h('span', { class: 'chat-who' }, `${who}: `)] : []
  const what = last.text || (last.kind === 'text' || last.kind === 'service' ? '' : t(last.kind as Word))
  return [...named, what]
}
