/** The story step by step: what each step shows, the button that plays the next, and why it sometimes cannot. */
import type { StoryShown } from '../shown.ts'
import { ask } from './asking.ts'
import { confirmed } from './dialogs.ts'
import { bringIntoSight, byId, fill, h, sync } from './dom.ts'
import { icon } from './icons.ts'
import { busy, on, state } from './state.ts'
import { become } from './view.ts'
import { spoken, t } from './words.ts'

/** The step last brought into sight; afterwards the reader scrolls alone. */
let scrolledTo = -1

export function storyPanel(): HTMLElement {
  on(['story', 'words', 'clock'], render)
  return h(
    'div',
    { class: 'panel-body', id: 'story-panel' },
    h('h2', { id: 'story-title' }),
    h('p', { class: 'panel-intro', id: 'story-intro' }),
    h('ol', { class: 'steps', id: 'steps' }),
    h(
      'div',
      { class: 'panel-foot' },
      h('p', { id: 'story-note', class: 'story-note', role: 'status' }),
      h('div', { id: 'story-buttons', class: 'story-buttons' }),
    ),
  )
}

function render(): void {
  const { story } = state
  fill(byId('story-title'), t('storyTitle'))
  fill(byId('story-intro'), t('storyIntro'))
  sync(
    byId('steps'),
    story.steps.map((step, index) => ({
      key: String(index),
      look: JSON.stringify([step, spoken(), lookOf(story, index), index >= story.next - 1]),
      make: () => stepRow(story, index),
    })),
  )
  if (scrolledTo !== story.next) bringIntoSight(byId('steps'), document.querySelector('.step[aria-current]'))
  scrolledTo = story.next
  const note = noteOf(story)
  byId('story-note').classList.toggle('calm', story.problem === undefined)
  byId('story-note').hidden = note === ''
  if (byId('story-note').textContent !== note) byId('story-note').textContent = note
  renderButtons(story)
}

function lookOf({ next, playing, problem }: StoryShown, index: number): 'done' | 'now' | 'playing' | 'stuck' | 'later' {
  if (index < next) return 'done'
  if (index > next) return 'later'
  return playing ? 'playing' : problem ? 'stuck' : 'now'
}

function stepRow(story: StoryShown, index: number): HTMLElement {
  const step = story.steps[index]!
  const look = lookOf(story, index)
  // What has long been played needs no explanation any more.
  const told = look !== 'later' && index >= story.next - 1
  const seen = look === 'done' || look === 'playing'
  const watch = (): void => step.look && become(step.look.as, step.look.chat)
  const state = look === 'done' ? t('stepDone') : look === 'now' ? t('stepNow') : ''
  return h(
    'li',
    { class: `step ${look}`, 'aria-current': (look === 'now' || look === 'playing') && 'step' },
    h('span', { class: 'step-mark', 'aria-hidden': 'true' }, look === 'done' ? icon('check') : String(index + 1)),
    h(
      'div',
      { class: 'step-lines' },
      h('h3', {}, step.title[spoken()], state !== '' && h('span', { class: 'hidden' }, ` (${state})`)),
      told && h('p', {}, step.text[spoken()]),
      seen && step.look && h('button', { type: 'button', class: 'link', on: { click: watch } }, t('storyLook')),
    ),
  )
}

function noteOf({ next, playing, problem, detail, steps }: StoryShown): string {
  if (playing) return t('storyPlaying', { number: next + 1 })
  if (next >= steps.length && steps.length > 0) return t('storyDone')
  if (problem === 'late') return t('storyLate')
  return problem === 'broken' ? `${t('storyBroken')} (${detail ?? ''})` : ''
}

function renderButtons({ steps, next, playing, problem }: StoryShown): void {
  const step = steps[next]
  const label = step && t('storyPlay', { title: step.title[spoken()] })
  const again = next > 0 || problem !== undefined
  const place = byId('story-buttons')
  const key = JSON.stringify([label, again, busy(), playing, problem, spoken()])
  if (place.dataset.key === key) return
  const focused = place.contains(document.activeElement)
  place.dataset.key = key
  fill(
    place,
    step &&
      !problem &&
      h(
        'button',
        { type: 'button', class: 'button primary', 'aria-disabled': String(busy()), on: { click: play } },
        icon('play'),
        h('span', {}, label),
      ),
    again &&
      h(
        'button',
        { type: 'button', class: 'button', 'aria-disabled': String(busy()), on: { click: beginAgain } },
        t('storyAgain'),
      ),
  )
  if (focused) place.querySelector('button')?.focus()
}

async function play(): Promise<void> {
  if (busy()) return
  const look = state.story.steps[state.story.next]?.look
  if (!(await ask({ act: 'story' }))) return
  if (look && matchMedia('(min-width: 760px)').matches) become(look.as, look.chat)
}

async function beginAgain(): Promise<void> {
  if (busy()) return
  if (await confirmed(t('storyAgain'), t('storyAgainAsk'), t('storyAgain'))) await ask({ act: 'again' })
}
