/** Behind the scene: the calls the bot made, what was answered, and what was refused. */
import type { CallShown } from '../shown.ts'
import { callDetails } from './asking.ts'
import { byId, fill, h, sync } from './dom.ts'
import { on, state } from './state.ts'
import { clockTime, shortDay } from './times.ts'
import { spoken, t } from './words.ts'

let onlyRefused = false
let wanted = ''

export function inspectorPanel(): HTMLElement {
  on(['calls', 'words', 'view'], render)
  const filter = (event: Event): void => {
    wanted = (event.target as HTMLInputElement).value.toLowerCase()
    render()
  }
  const refused = (event: Event): void => {
    onlyRefused = (event.target as HTMLInputElement).checked
    render()
  }
  return h(
    'div',
    { class: 'panel-body', id: 'inspector-panel' },
    h('h2', { id: 'inspector-title' }),
    h('p', { class: 'panel-intro', id: 'inspector-intro' }),
    h(
      'div',
      { class: 'filters' },
      h('input', { type: 'search', id: 'call-filter', on: { input: filter } }),
      h(
        'label',
        { class: 'pick' },
        h('input', { type: 'checkbox', on: { change: refused } }),
        h('span', { id: 'only-refused' }),
      ),
    ),
    h('ul', { class: 'calls', id: 'calls' }),
  )
}

function render(): void {
  fill(byId('inspector-title'), t('inspector'))
  fill(byId('inspector-intro'), t('inspectorIntro'))
  fill(byId('only-refused'), t('onlyRefused'))
  byId('call-filter').setAttribute('aria-label', t('callFilter'))
  byId('call-filter').setAttribute('placeholder', t('callFilter'))
  if (state.panel !== 'inspector') return
  const shown = state.calls.filter(
    ({ ok, method, chat }) => !(onlyRefused && ok) && `${method} ${chat ?? ''}`.toLowerCase().includes(wanted),
  )
  const none = { key: 'none', look: spoken(), make: () => h('li', { class: 'panel-intro' }, t('noCalls')) }
  const rows = shown.map((call) => ({
    key: String(call.number),
    look: `${state.world} ${spoken()}`,
    make: () => callRow(call),
  }))
  sync(byId('calls'), rows.length > 0 ? rows : [none])
}

function callRow({ number, at, method, chat, ok, refusal }: CallShown): HTMLElement {
  const body = h('div', { class: 'call-body' })
  const open = async (): Promise<void> => {
    if (body.childElementCount > 0) return
    const details = await callDetails(number)
    const text = (title: string, json: string): HTMLElement[] => [
      h('h3', {}, title),
      h('pre', { tabindex: '0', 'aria-label': title }, json),
    ]
    fill(body, ...text(t('params'), details?.params ?? ''), ...text(t('answer'), details?.answer ?? ''))
  }
  return h(
    'li',
    {},
    h(
      'details',
      { class: `call ${ok ? '' : 'refused'}`, on: { toggle: () => void open() } },
      h(
        'summary',
        {},
        h('span', { class: 'call-dot', role: 'img', 'aria-label': t(ok ? 'callAnswered' : 'callRefused') }),
        h('strong', {}, method),
        h('span', { class: 'call-time' }, `${shortDay(at)} ${clockTime(at)}`),
        h('span', { class: 'call-where' }, refusal ?? chat ?? ''),
      ),
      body,
    ),
  )
}
