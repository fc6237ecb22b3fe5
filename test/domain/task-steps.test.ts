import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingPart, type TaskDraft } from '../../src/domain/task-draft.ts'
import { nextTaskStep, taskLines, taskPlaceBefore, taskScreenOf } from '../../src/domain/task-steps.ts'

const begun: TaskDraft = {
  fieldCode: null,
  officeId: null,
  dueOn: null,
  description: null,
  meetingId: null,
  groupId: null,
  sourceMessageId: null,
  replyTo: null,
  offices: '',
  dates: '',
  dueTrouble: null,
  guided: true,
}
const whole: Partial<TaskDraft> = {
  fieldCode: 'KARET',
  officeId: 'DISBUN',
  dueOn: '2023-05-12',
  description: 'susun rencana kerja',
}

describe('a task made step by step', () => {
  it.each<[string, Partial<TaskDraft>, string | undefined]>([
    ['nothing', {}, 'field'],
    ['a field', { fieldCode: 'KARET' }, 'office'],
    ['an office alone', { officeId: 'DISBUN' }, 'field'],
    ['field and office', { fieldCode: 'KARET', officeId: 'DISBUN' }, 'due'],
    ['all but what is to be done', { ...whole, description: null }, 'description'],
    ['all it must have', whole, 'meeting'],
    ['its meeting too', { ...whole, meetingId: 'M1' }, undefined],
    ['that it comes out of none', { ...whole, meetingSettled: true }, undefined],
  ])('with %s asks next for %4$s', (_, said, step) => expect(nextTaskStep({ ...begun, ...said })).toBe(step))

  it('out of a line asks only for what it must have', () => {
    const { guided: _, ...line } = begun
    expect(nextTaskStep({ ...line, ...whole })).toBeUndefined()
  })

  it('goes back a step at a time, from an edited line to the lines, and not before the first', () => {
    const back = (draft: TaskDraft, step: 'field' | 'due' | 'meeting') => taskPlaceBefore(draft, { on: 'step', step })
    expect(back(begun, 'field')).toBeUndefined()
    expect(back(begun, 'due')).toBe('office')
    expect(back({ ...begun, ...whole }, 'meeting')).toBe('description')
    expect(back({ ...begun, ...whole, meetingId: 'M1' }, 'due')).toBe('lines')
    expect(taskPlaceBefore(begun, { on: 'lines' })).toBeNull()
  })

  it('belongs to the meeting of its group when it was begun in one', () => {
    expect(taskLines(begun)).toContain('meeting')
    expect(taskLines({ ...begun, groupId: -1 })).not.toContain('meeting')
  })

  it('shows its preview only when nothing it must have is missing, wherever somebody wants to be', () => {
    const part = <T>(value: T) => fc.constantFrom<T | null>(null, value)
    const drafts = fc.record({
      fieldCode: part('KARET'),
      officeId: part('DISBUN'),
      dueOn: part('2023-05-12'),
      description: part('susun'),
      meetingId: part('M1'),
    })
    fc.assert(
      fc.property(
        drafts,
        fc.oneof(fc.string(), fc.constantFrom('field', 'due', 'meeting', 'lines', null)),
        (said, at) => {
          const draft = { ...begun, ...said }
          const screen = taskScreenOf(draft, at)
          if (screen.on === 'preview') expect(missingPart(draft)).toBeUndefined()
          else expect(screen.on === 'lines' ? at : screen.step).toBeTruthy()
        },
      ),
    )
  })
})
