/** Short words over everything that go away by themselves. Screen readers hear them too. */
import { byId, h } from './dom.ts'

const shownFor = 4_500

export function toast(text: string): void {
  const box = h('div', { class: 'toast' }, text)
  byId('toasts').append(box)
  setTimeout(() => box.remove(), shownFor)
}

/** For screen readers alone. */
export function announce(text: string): void {
  const line = h('p', {}, text)
  byId('announcements').append(line)
  setTimeout(() => line.remove(), 2 * shownFor)
}
