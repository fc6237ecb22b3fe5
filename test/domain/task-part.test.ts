import { describe, expect, it } from 'vitest'
import { afterPartStep, owesPart, type TaskPartState, type TaskPartStep } from '../../src/domain/task-part.ts'

const states: (TaskPartState | undefined)[] = [undefined, 'new', 'accepted', 'done', 'ended']
const no = undefined

/** What each event comes to, in the order of `states`. */
const table: Record<TaskPartStep, (TaskPartState | undefined)[]> = {
  'help-ask': ['new', no, no, no, 'new'],
  'help-accept': [no, 'accepted', no, no, no],
  'help-report': [no, 'accepted', 'accepted', 'accepted', no],
  'help-finish': [no, 'done', 'done', no, no],
  'help-end': [no, 'ended', 'ended', 'ended', no],
}

describe('the part of an office that helps', () => {
  const cells = Object.entries(table).flatMap(([event, row]) =>
    row.map((to, at) => [String(states[at]), event as TaskPartStep, to, states[at]] as const),
  )
  it.each(cells)('%s and %s: %s', (_, event, to, state) => expect(afterPartStep(state, event)).toBe(to))

  it('is owed until it is finished or ended', () => {
    expect((['new', 'accepted', 'done', 'ended'] as const).filter((state) => owesPart({ state }))).toEqual([
      'new',
      'accepted',
    ])
  })
})
