/** A round with initials, in a colour that is always the same for the same name. */
import { h } from './dom.ts'
import { icon } from './icons.ts'

const hues = 7
const noInitials = new Set(['dan', 'plt.', 'plh.', 'kepala', 'staf'])

export function avatar(name: string, id: number, kind: 'person' | 'group' | 'bot' = 'person'): HTMLElement {
  const face = kind === 'group' ? icon('group') : kind === 'bot' ? 'R' : initials(name)
  return h('span', { class: `avatar hue-${kind === 'bot' ? 'bot' : Math.abs(id) % hues}`, 'aria-hidden': 'true' }, face)
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const telling = words.filter((word) => !noInitials.has(word.toLowerCase()))
  const [first = '', second = ''] = telling.length > 0 ? telling : words
  // Asisten I and Asisten II differ in their second word.
  return second === '' ? first.slice(0, 2) : `${first[0]}${/^[IVX]+$/.test(second) ? second : second[0]}`
}
