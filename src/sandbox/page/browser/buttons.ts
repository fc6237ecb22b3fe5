/** The buttons under a message, and those under the composer. */
import type { ButtonShown, MessageShown } from '../shown.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { telegramLink } from './links.ts'
import { isWaiting, press } from './pressing.ts'

export function buttonRows(message: Pick<MessageShown, 'key' | 'rows'>, chat: number): HTMLElement | undefined {
  if (message.rows.length === 0) return undefined
  const rows = message.rows.map((row, rowAt) =>
    h('div', { class: 'key-row' }, ...row.map((button, at) => key(message, chat, button, { row: rowAt, column: at }))),
  )
  return h('div', { class: 'keys' }, ...rows)
}

function key(
  message: Pick<MessageShown, 'key'>,
  chat: number,
  button: ButtonShown,
  place: { row: number; column: number },
): HTMLElement {
  const { label, style, disabled, url, copies } = button
  const look = `key ${style ?? ''} ${isWaiting(chat, message.key, label) ? 'waiting' : ''}`
  if (url !== undefined && !telegramLink(url) && /^https?:/i.test(url))
    return h('a', { class: look, href: url, target: '_blank', rel: 'noopener noreferrer' }, label, icon('outside'))
  return h(
    'button',
    {
      type: 'button',
      class: look,
      disabled,
      'data-focus': `${place.row}-${place.column}`,
      on: { click: () => void press(chat, message, button, place) },
    },
    label,
    copies !== undefined && icon('copy'),
    url !== undefined && icon('outside'),
  )
}
