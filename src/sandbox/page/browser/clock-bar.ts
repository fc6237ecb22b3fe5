/** The bar on top: what time it is in the sandbox, and the ways to move it. */
import type { Meanwhile } from '../shown.ts'
import { ask } from './asking.ts'
import { dialog } from './dialogs.ts'
import { byId, fill, h } from './dom.ts'
import { icon } from './icons.ts'
import { settingsButton } from './settings.ts'
import { busy, on, state } from './state.ts'
import { clockTime, longDay, shortDay, shortMoment, virtualNow, zoneName } from './times.ts'
import { become, showPanel } from './view.ts'
import { t, type Word } from './words.ts'

export function clockBar(): HTMLElement {
  on(['clock', 'words'], renderTime)
  on(['words', 'story', 'clock', 'view'], renderButtons)
  setInterval(renderTime, 1_000)
  const move = (by: 'next' | 'hour' | 'day', label: Word, ...inside: (Node | string)[]): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: `chip ${by}`,
        id: `move-${by}`,
        'data-word': label,
        on: { click: () => void advance(by) },
      },
      ...inside,
    )
  return h(
    'header',
    { class: 'bar' },
    h(
      'h1',
      { class: 'brand' },
      h('span', { class: 'brand-mark', 'aria-hidden': 'true' }, 'R'),
      h('span', { class: 'brand-name' }, 'Rakor'),
    ),
    h(
      'div',
      { class: 'clock', role: 'group', id: 'clock' },
      h('p', { class: 'clock-now' }, h('time', { id: 'now-time' })),
      h(
        'div',
        { class: 'moves' },
        move('next', 'next', icon('bell'), h('span', { class: 'wide-only' })),
        move('hour', 'hour'),
        move('day', 'day'),
      ),
    ),
    h('div', { class: 'bar-end' }, panelButton('story', 'book'), panelButton('inspector', 'code'), settingsButton()),
  )
}

function panelButton(panel: 'story' | 'inspector', shape: 'book' | 'code'): HTMLElement {
  const toggle = (): void => showPanel(state.panel === panel ? 'none' : panel)
  return h(
    'button',
    { type: 'button', class: 'chip toggle', id: `show-${panel}`, on: { click: toggle } },
    icon(shape),
    h('span', { class: 'chip-text' }),
  )
}

function renderTime(): void {
  if (state.clock.now === 0) return
  const now = virtualNow()
  const zone = zoneName(now)
  const text = [
    h('span', { class: 'wide-only' }, `${longDay(now)}, `),
    h('span', { class: 'narrow-only' }, `${shortDay(now)}, `),
    h('strong', {}, clockTime(now)),
    h('span', { class: 'zone' }, ` ${zone}`),
  ]
  const key = `${longDay(now)} ${clockTime(now)} ${zone}`
  const time = byId('now-time')
  time.setAttribute('datetime', new Date(now).toISOString())
  if (time.dataset.shown === key) return
  time.dataset.shown = key
  fill(time, ...text)
}

function renderButtons(): void {
  byId('clock').setAttribute('aria-label', t('clock'))
  for (const by of ['next', 'hour', 'day'] as const) {
    const button = byId<HTMLButtonElement>(`move-${by}`)
    const word = button.dataset.word as Word
    // Whoever tabs here keeps the focus while the clock moves.
    button.setAttribute('aria-disabled', String(busy()))
    if (by === 'next') {
      button.setAttribute('aria-label', t(word))
      fill(button.querySelector('.wide-only')!, t(word))
    } else button.textContent = t(word)
  }
  document.body.classList.toggle('moving', state.clock.moving)
  for (const panel of ['story', 'inspector'] as const) {
    const button = byId(`show-${panel}`)
    button.setAttribute('aria-pressed', String(state.panel === panel))
    button.setAttribute('aria-label', t(panel))
    fill(button.querySelector('.chip-text')!, t(panel))
  }
}

async function advance(by: 'next' | 'hour' | 'day'): Promise<void> {
  if (busy()) return
  const done = await ask({ act: 'clock', by })
  if (done?.meanwhile) await tell(done.meanwhile)
}

async function tell({ from, to, chats }: Meanwhile): Promise<void> {
  const span = h('p', { class: 'dialog-text' }, t('meanwhileSpan', { from: shortMoment(from), to: shortMoment(to) }))
  const rows = chats.map((each) => {
    const open = (): void => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
      become(each.as, each.chat)
    }
    const count = h('span', { class: 'badge' }, t('meanwhileCount', { count: each.count }))
    const lines = h(
      'span',
      { class: 'chat-lines' },
      h('strong', {}, each.title),
      h('span', { class: 'chat-last' }, each.text),
    )
    return h('li', {}, h('button', { type: 'button', class: 'chat', on: { click: open } }, lines, count))
  })
  const body =
    rows.length > 0 ? h('ul', { class: 'meanwhile' }, ...rows) : h('p', { class: 'dialog-text' }, t('meanwhileNone'))
  await dialog(t('meanwhile'), [span, body], [{ label: t('close'), value: 'ok', look: 'primary' }])
}
