/** The command menu: all commands of this person here, or those that begin with what has been typed. */
import type { ChatShown } from '../shown.ts'
import { byId, fill, h } from './dom.ts'
import { t } from './words.ts'

let options: HTMLElement[] = []
let at = 0

export function suggest(chat: ChatShown, choose: (command: string) => void, all = false): void {
  const typed = byId<HTMLTextAreaElement>('field').value
  const begun = /^\/([a-z0-9_]*)$/.exec(typed)?.[1]
  const fitting = chat.commands.filter(({ command }) => all || (begun !== undefined && command.startsWith(begun)))
  if (fitting.length === 0 && !all) {
    hideSuggestions()
    return
  }
  const box = byId('suggestions')
  options = fitting.map(({ command, description }, index) =>
    h(
      'div',
      {
        class: 'suggestion',
        role: 'option',
        id: `suggestion-${index}`,
        on: {
          // The field keeps the focus.
          mousedown: (event: Event) => event.preventDefault(),
          click: () => {
            hideSuggestions()
            choose(command)
          },
        },
      },
      h('strong', {}, `/${command}`),
      h('span', {}, description),
    ),
  )
  fill(box, ...(options.length > 0 ? options : [h('p', { class: 'suggestion' }, t('noCommands'))]))
  box.setAttribute('aria-label', t('commands'))
  box.hidden = false
  const field = byId('field')
  field.setAttribute('aria-controls', 'suggestions')
  byId('slash').setAttribute('aria-expanded', 'true')
  mark(0)
}

export function hideSuggestions(): void {
  byId('suggestions').hidden = true
  options = []
  byId('field').removeAttribute('aria-activedescendant')
  byId('slash').setAttribute('aria-expanded', 'false')
}

/** @returns whether the key was meant for the list */
export function suggestionKey(event: KeyboardEvent): boolean {
  if (options.length === 0) {
    if (event.key !== 'Escape' || byId('suggestions').hidden) return false
    hideSuggestions()
    return true
  }
  if (event.key === 'ArrowDown') mark(at + 1)
  else if (event.key === 'ArrowUp') mark(at - 1)
  else if (event.key === 'Escape') hideSuggestions()
  else if (event.key === 'Enter' || event.key === 'Tab') options[at]?.click()
  else return false
  event.preventDefault()
  return true
}

function mark(next: number): void {
  at = (next + options.length) % Math.max(1, options.length)
  for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === at))
  options[at]?.scrollIntoView({ block: 'nearest' })
  const { id } = options[at] ?? {}
  if (id) byId('field').setAttribute('aria-activedescendant', id)
}
