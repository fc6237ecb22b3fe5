/** Elements in one call, and lists that are brought up to date without being built anew. Text is only ever text. */

export type Child = Node | string | undefined | false

interface Props {
  class?: string | undefined
  on?: Record<string, (event: never) => void>
  /** Attributes; `true` stands for an empty one, `false` and `undefined` for none. */
  [attribute: string]: unknown
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') listen(element, value as NonNullable<Props['on']>)
    else set(element, name, value)
  }
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

export function set(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

function listen(element: Element, listeners: Record<string, (event: never) => void>): void {
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener)
}

export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...children.filter((child) => child !== undefined && child !== false))
}

interface Row {
  key: string
  /** Whatever changes the look: a row is made anew when it is another. */
  look: string
  make(): HTMLElement
}

const looks = new WeakMap<Element, { key: string; look: string }>()

/** Makes the children those of the rows, in order, keeping each element whose look is the same. */
export function sync(parent: Element, rows: Row[]): void {
  const old = new Map([...parent.children].map((child) => [looks.get(child)?.key ?? '', child]))
  let at: Element | null = parent.firstElementChild
  for (const { key, look, make } of rows) {
    const there = old.get(key)
    old.delete(key)
    if (there && looks.get(there)?.look === look) {
      if (there === at) at = at.nextElementSibling
      else parent.insertBefore(there, at)
      continue
    }
    const made = make()
    looks.set(made, { key, look })
    if (there) {
      if (there === at) at = at.nextElementSibling
      replace(there, made)
    } else parent.insertBefore(made, at)
  }
  for (const left of old.values()) left.remove()
}

/** Focus stays where it was when what had it is made anew. */
function replace(old: Element, made: Element): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null
  const name = focused?.getAttribute('data-focus')
  old.replaceWith(made)
  if (!focused) return
  const again = name ? made.querySelector(`[data-focus="${CSS.escape(name)}"]`) : undefined
  const target = again ?? (made.matches('button, a, input') ? made : made.querySelector('button, a, input'))
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/** Scrolls the list an element stands in just far enough, and moves neither the page nor where Tab goes on. */
export function bringIntoSight(list: Element, element: Element | null): void {
  if (!element) return
  const around = list.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  if (box.top < around.top) list.scrollTop -= around.top - box.top
  else if (box.bottom > around.bottom) list.scrollTop += box.bottom - around.bottom
  if (box.left < around.left) list.scrollLeft -= around.left - box.left
  else if (box.right > around.right) list.scrollLeft += box.right - around.right
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T
}
