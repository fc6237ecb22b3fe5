/** A small menu beside the button that opened it. Arrow keys move in it, Escape closes it. */
import { type Child, h } from './dom.ts'

export interface Entry {
  label: string
  icon?: Child
  look?: 'danger'
  run(): void
}

export function openMenu(opener: HTMLElement, label: string, entries: Entry[], top: Child[] = []): void {
  const close = (): void => {
    menu.remove()
    opener.setAttribute('aria-expanded', 'false')
    if (document.activeElement === document.body) opener.focus()
  }
  const buttons = entries.map((entry) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: '-1',
        class: `menu-entry ${entry.look ?? ''}`,
        on: {
          click: () => {
            close()
            entry.run()
          },
        },
      },
      entry.icon,
      h('span', {}, entry.label),
    ),
  )
  const menu: HTMLElement = h(
    'div',
    {
      class: 'menu',
      role: 'menu',
      'aria-label': label,
      popover: 'auto',
      on: {
        toggle: (event: ToggleEvent) => event.newState === 'closed' && close(),
        keydown: (event: KeyboardEvent) => move(event, menu),
        click: (event: Event) => (event.target as Element).closest('button') && menu.isConnected && menu.hidePopover(),
      },
    },
    ...top,
    ...buttons,
  )
  const landmark = opener.closest('main, section, aside, header, footer, nav') ?? document.body
  landmark.append(menu)
  menu.showPopover()
  opener.setAttribute('aria-expanded', 'true')
  place(menu, opener)
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus()
}

function move(event: KeyboardEvent, menu: HTMLElement): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  }
  if (event.key === 'Tab') menu.hidePopover()
  const next = steps[event.key]
  if (next === undefined) return
  event.preventDefault()
  items.at(next >= items.length ? 0 : next)?.focus()
}

/** Below the button, or above where there is no room, and never beyond the edge. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const from = opener.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const left = Math.max(8, Math.min(from.right - width, innerWidth - width - 8))
  const below = from.bottom + 4
  const top = below + height > innerHeight - 8 ? Math.max(8, from.top - height - 4) : below
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}
