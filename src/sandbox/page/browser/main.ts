/** The page: builds its parts once, then listens. */
import { chatList } from './chats.ts'
import { clockBar } from './clock-bar.ts'
import { conversation } from './conversation.ts'
import { fill, h } from './dom.ts'
import { phoneTabs, sidePanel } from './panels.ts'
import { peopleRail } from './people.ts'
import { changed, on, state } from './state.ts'
import { isWide, readAddress } from './view.ts'
import { t } from './words.ts'

const skip = h('a', { class: 'skip', href: '#conversation', on: { click: skipToConversation } })
const reconnecting = h('p', { id: 'reconnecting', class: 'reconnecting', role: 'status', hidden: true })

document.body.append(
  skip,
  clockBar(),
  h('main', { class: 'panes' }, peopleRail(), chatList(), conversation(), sidePanel()),
  phoneTabs(),
  reconnecting,
  h('div', { id: 'toasts', class: 'toasts', role: 'status' }),
  h('div', { id: 'announcements', class: 'hidden', role: 'log', 'aria-live': 'polite' }),
)

on(['words', 'people', 'chats'], () => {
  fill(skip, t('skip'))
  fill(reconnecting, t('reconnecting'))
  const unread = state.chats.reduce((sum, chat) => sum + chat.unread, 0)
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${t('title')}`
})

function skipToConversation(event: Event): void {
  event.preventDefault()
  document.getElementById('conversation')?.focus()
}

if (isWide()) state.panel = 'story'
addEventListener('hashchange', readAddress)
changed('words', 'view')
readAddress()
