/** The panel beside the conversation: the story, or the inspector. */
import { byId, fill, h } from './dom.ts'
import { icon } from './icons.ts'
import { inspectorPanel } from './inspector-panel.ts'
import { on, state } from './state.ts'
import { storyPanel } from './story-panel.ts'
import { showPanel } from './view.ts'
import { t } from './words.ts'

export function sidePanel(): HTMLElement {
  on(['view', 'words'], render)
  const close = h(
    'button',
    { type: 'button', class: 'round panel-close', id: 'panel-close', on: { click: closePanel } },
    icon('close'),
  )
  return h('aside', { class: 'panel', id: 'panel' }, close, storyPanel(), inspectorPanel())
}

/** The tabs of the phone. */
export function phoneTabs(): HTMLElement {
  const tabs = (['none', 'story', 'inspector'] as const).map((panel) => {
    const shape = { none: 'group', story: 'book', inspector: 'code' } as const
    const run = (): void => showPanel(panel)
    return h(
      'button',
      { type: 'button', class: 'tab', 'data-panel': panel, on: { click: run } },
      icon(shape[panel]),
      h('span'),
    )
  })
  on(['view', 'words'], () => {
    for (const tab of tabs) {
      const panel = tab.dataset.panel as typeof state.panel
      fill(tab.querySelector('span')!, t(panel === 'none' ? 'chats' : panel))
      if (panel === state.panel) tab.setAttribute('aria-current', 'page')
      else tab.removeAttribute('aria-current')
    }
    byId('tabs').setAttribute('aria-label', t('panels'))
  })
  return h('nav', { class: 'tabs', id: 'tabs' }, ...tabs)
}

function render(): void {
  document.body.dataset.panel = state.panel
  byId('panel').setAttribute('aria-label', t(state.panel === 'inspector' ? 'inspector' : 'story'))
  byId('panel').hidden = state.panel === 'none'
  byId('story-panel').hidden = state.panel !== 'story'
  byId('inspector-panel').hidden = state.panel !== 'inspector'
  byId('panel-close').setAttribute('aria-label', t('hidePanel'))
}

function closePanel(): void {
  const panel = state.panel
  showPanel('none')
  document.getElementById(`show-${panel}`)?.focus()
}
