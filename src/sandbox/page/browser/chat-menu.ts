/** What can be done with a chat as a whole: block the bot, add it, remove it, raise it. */
import type { ChatShown } from '../shown.ts'
import { ask } from './asking.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { copyText } from './links.ts'
import { type Entry, openMenu } from './menus.ts'
import { state } from './state.ts'
import { t } from './words.ts'

export function chatMenu(id: number): HTMLElement {
  const now = (): Entry[] => state.chats.filter((chat) => chat.id === id).flatMap(entries)
  const button = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': t('chatMenu'),
      'aria-haspopup': 'menu',
      on: { click: () => openMenu(button, t('chatMenu'), now()) },
    },
    icon('more'),
  )
  return button
}

function entries(chat: ChatShown): Entry[] {
  const here = { as: state.as, chat: chat.id }
  const copy: Entry = { label: t('copyId'), icon: icon('copy'), run: () => void copyText(String(state.as)) }
  if (chat.kind === 'private') {
    const blocked = chat.writing === 'blocked'
    const run = (): void => void ask({ act: blocked ? 'unblock' : 'block', as: state.as })
    return [{ label: t(blocked ? 'unblock' : 'block'), ...(blocked ? {} : { look: 'danger' }), run }, copy]
  }
  if (chat.bot === 'absent') return [{ label: t('addBot'), run: () => void ask({ act: 'addBot', ...here }) }, copy]
  if (!chat.manages) return [copy]
  const admin = chat.bot === 'administrator'
  return [
    { label: t(admin ? 'demote' : 'promote'), run: () => void ask({ act: 'promoteBot', ...here, admin: !admin }) },
    { label: t('removeBot'), look: 'danger', run: () => void ask({ act: 'removeBot', ...here }) },
    copy,
  ]
}
