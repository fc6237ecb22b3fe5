/** Who one is: everybody of the story, with what waits for them. */
import { avatar } from './avatar.ts'
import { bringIntoSight, byId, fill, h, sync } from './dom.ts'
import { on, state } from './state.ts'
import { become } from './view.ts'
import { t } from './words.ts'

/** Whose face was last brought into sight. */
let scrolledTo = 0

export function peopleRail(): HTMLElement {
  on(['words'], () => fill(byId('people-title'), t('people')))
  on(['people', 'view', 'words'], render)
  return h(
    'nav',
    { class: 'people', 'aria-labelledby': 'people-title' },
    h('h2', { id: 'people-title', class: 'hidden' }, t('people')),
    h('ul', { id: 'people', class: 'people-list' }),
  )
}

function render(): void {
  sync(
    byId('people'),
    state.people.map((person) => ({
      key: String(person.id),
      look: JSON.stringify([person, state.as === person.id, t('unread')]),
      make: () => row(person),
    })),
  )
  if (scrolledTo !== state.as)
    bringIntoSight(byId('people').parentElement!, document.querySelector('.person[aria-current]'))
  scrolledTo = state.as
}

function row({ id, name, unread }: (typeof state.people)[number]): HTMLElement {
  const count = unread > 0 && [
    h('span', { class: 'badge', 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread)),
    h('span', { class: 'hidden' }, `, ${t('unread', { count: unread })}`),
  ]
  const button = h(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-current': state.as === id && 'true',
      on: { click: () => become(id) },
    },
    avatar(name, id),
    h('span', { class: 'person-name' }, name),
    ...(count || []),
  )
  return h('li', {}, button)
}
