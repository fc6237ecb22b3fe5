import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterStep,
  hasEnded,
  isOverdue,
  owesWork,
  type TaskEvent,
  type TaskState,
  type TaskStep,
} from '../../src/domain/task.ts'
import { openAsks } from '../../src/domain/task-asks.ts'

const states: TaskState[] = ['new', 'accepted', 'in_progress', 'in_review', 'done', 'postponed', 'cancelled']
const no = undefined

/** What each event comes to, in the order of `states`. */
const table: Record<Exclude<TaskStep, 'create'>, (TaskState | undefined)[]> = {
  accept: ['accepted', no, no, no, no, no, no],
  report: ['in_progress', 'in_progress', 'in_progress', no, no, no, no],
  finish: ['in_review', 'in_review', 'in_review', no, no, no, no],
  confirm: [no, no, no, 'done', no, no, no],
  return: [no, no, no, 'in_progress', no, no, no],
  object: ['new', 'accepted', no, no, no, no, no],
  'ask-time': ['new', 'accepted', 'in_progress', no, no, no, no],
  'ask-hand-over': ['new', 'accepted', 'in_progress', no, no, no, no],
  refuse: ['new', 'accepted', 'in_progress', 'in_review', no, 'postponed', no],
  direct: ['new', 'accepted', 'in_progress', 'in_review', no, 'postponed', no],
  reword: ['new', 'accepted', 'in_progress', 'in_review', no, 'postponed', no],
  redate: ['new', 'accepted', 'in_progress', 'in_review', no, 'postponed', no],
  'hand-over': ['new', 'new', 'new', 'new', no, 'new', no],
  postpone: ['postponed', 'postponed', 'postponed', no, no, no, no],
  resume: [no, no, no, no, no, 'new', no],
  'help-ask': ['new', 'accepted', 'in_progress', no, no, no, no],
  'help-accept': ['new', 'accepted', 'in_progress', no, no, no, no],
  'help-report': ['new', 'accepted', 'in_progress', no, no, no, no],
  'help-finish': ['new', 'accepted', 'in_progress', no, no, no, no],
  'help-end': ['new', 'accepted', 'in_progress', no, no, no, no],
  cancel: ['cancelled', 'cancelled', 'cancelled', 'cancelled', no, 'cancelled', no],
}

describe('the life of a task', () => {
  const cells = Object.entries(table).flatMap(([event, row]) =>
    row.map((to, at) => [states[at]!, event as Exclude<TaskStep, 'create'>, to] as const),
  )
  it.each(cells)('%s and %s: %s', (state, event, to) => expect(afterStep(state, event)).toBe(to))

  it('has no way out of its end, and only work that is owed can be overdue', () => {
    const today = Temporal.PlainDate.from('2023-05-13')
    const late = (state: TaskState) => isOverdue({ state, dueOn: '2023-05-12' }, today)
    expect(states.filter((state) => hasEnded({ state }))).toEqual(['done', 'cancelled'])
    expect(states.filter((state) => owesWork({ state }))).toEqual(['new', 'accepted', 'in_progress'])
    expect(states.filter(late)).toEqual(['new', 'accepted', 'in_progress'])
    expect(isOverdue({ state: 'new', dueOn: '2023-05-13' }, today)).toBe(false)
  })
})

let made = 0
const event = (step: TaskStep, more: Partial<TaskEvent> = {}): TaskEvent => ({
  id: `E${++made}`,
  taskId: 'T',
  step,
  note: 'alasan',
  files: [],
  progress: null,
  wish: null,
  answers: null,
  by: 1,
  at: Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
  ...more,
})

describe('what an office asked', () => {
  const after = (...steps: TaskStep[]) => openAsks(steps.map((step) => event(step))).map(({ step }) => step)

  it.each<[TaskStep[], TaskStep[]]>([
    [['create', 'object'], ['object']],
    [['create', 'object', 'accept'], []],
    [['create', 'object', 'reword'], []],
    [['create', 'ask-time', 'reword'], ['ask-time']],
    [['create', 'ask-time', 'redate'], []],
    [['create', 'ask-time', 'report'], ['ask-time']],
    [
      ['create', 'ask-time', 'ask-hand-over'],
      ['ask-time', 'ask-hand-over'],
    ],
    [['create', 'ask-time', 'ask-hand-over', 'redate'], ['ask-hand-over']],
    [['create', 'ask-time', 'ask-hand-over', 'hand-over'], []],
    [['create', 'ask-time', 'finish', 'return'], []],
    [['create', 'ask-time', 'postpone', 'resume'], []],
    [['create', 'ask-hand-over', 'cancel'], []],
    // Asked anew, it is asked once.
    [['create', 'ask-time', 'ask-time'], ['ask-time']],
  ])('after %j waits: %j', (steps, waits) => expect(after(...steps)).toEqual(waits))

  it('is settled by a refusal of it and of nothing else', () => {
    const time = event('ask-time')
    const over = event('ask-hand-over')
    expect(openAsks([time, over, event('refuse', { answers: time.id })])).toEqual([over])
    expect(openAsks([time, event('refuse', { answers: 'another' })])).toEqual([time])
  })

  it('waits at most once of a kind, and is never older than what settled it', () => {
    const steps = fc.constantFrom<TaskStep>('object', 'ask-time', 'ask-hand-over', 'redate', 'report', 'hand-over')
    fc.assert(
      fc.property(fc.array(steps), (said) => {
        const history = said.map((step) => event(step))
        const open = openAsks(history)
        expect(new Set(open.map(({ step }) => step)).size).toBe(open.length)
        const handed = said.lastIndexOf('hand-over')
        for (const each of open) expect(history.indexOf(each)).toBeGreaterThan(handed)
      }),
    )
  })
})
