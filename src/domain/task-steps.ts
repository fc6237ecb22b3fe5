import { missingPart, type TaskDraft, type TaskPart } from './task-draft.ts'

const steps = ['field', 'office', 'due', 'description', 'meeting', 'helpers'] as const
/** A step of a task in the making: what it must have, the meeting it may come out of, and who helps, which is never asked. */
export type TaskStep = TaskPart | 'meeting' | 'helpers'

/** What is shown of a task in the making. */
export type TaskScreen = { on: 'step'; step: TaskStep } | { on: 'lines' } | { on: 'preview' }

/** What is asked next; undefined when nothing is. Of what was said in a line only what is missing is asked. */
export function nextTaskStep(draft: TaskDraft): TaskStep | undefined {
  return (
    missingPart(draft) ?? (draft.guided && !draft.meetingSettled && draft.meetingId === null ? 'meeting' : undefined)
  )
}

/** Every line of a task that can be edited. */
export const taskLines = (draft: TaskDraft): TaskStep[] =>
  steps.filter((step) => step !== 'meeting' || draft.groupId === null)

/** What somebody at `place` is shown; where no such step is (any more), what the task asks next. */
export function taskScreenOf(draft: TaskDraft, place: string | null): TaskScreen {
  if (place === 'lines') return { on: 'lines' }
  const step = taskLines(draft).find((each) => each === place) ?? nextTaskStep(draft)
  return step ? { on: 'step', step } : { on: 'preview' }
}

/** Where `Kembali` leads: to the step before, from an edited line to the lines; undefined at the first step. */
export function taskPlaceBefore(draft: TaskDraft, at: TaskScreen): TaskStep | 'lines' | null | undefined {
  if (at.on !== 'step') return null
  if (nextTaskStep(draft) === undefined) return 'lines'
  return steps[steps.indexOf(at.step) - 1]
}
