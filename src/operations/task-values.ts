import { type Refusal, refused } from '../domain/outcome.ts'
import type { Task, TaskAsk, TaskChangeStep } from '../domain/task.ts'
import { isIsoDate, longestDescription } from '../domain/task-draft.ts'
import { findOfficeById } from '../store/offices.ts'
import type { Work } from './perform.ts'

export const tooLong = (note: string | null): Refusal | undefined =>
  note !== null && note.length > longestDescription
    ? refused('text-too-long', { limit: longestDescription })
    : undefined

/** Why a task cannot be corrected to a value: a text, an ISO date, the id of an office, or a reason. */
export async function unusable(
  work: Work,
  task: Task,
  step: TaskChangeStep,
  value: string,
): Promise<Refusal | undefined> {
  switch (step) {
    case 'reword':
      return tooLong(value) ?? (value === task.description || value === '' ? unchanged(task) : undefined)
    case 'redate':
      return noDueDate(work, value) ?? (value === task.dueOn ? unchanged(task) : undefined)
    case 'resume':
      return noDueDate(work, value)
    case 'hand-over':
      return (await noOffice(work, value)) ?? (value === task.officeId ? unchanged(task) : undefined)
    case 'postpone':
    case 'cancel':
      return tooLong(value)
  }
}

/** Why something cannot be asked for: more time is asked with a day after the due date, another office may be named. */
export async function unusableWish(
  work: Work,
  task: Task,
  step: TaskAsk,
  wish: string | null,
): Promise<Refusal | undefined> {
  if (step !== 'ask-time') return wish === null ? undefined : unusable(work, task, 'hand-over', wish)
  if (wish === null) return refused('task-wish-missing')
  return (await unusable(work, task, 'redate', wish)) ?? (wish < task.dueOn ? refused('task-wish-early') : undefined)
}

function noDueDate(work: Work, value: string): Refusal | undefined {
  if (!isIsoDate(value)) return refused('not-found')
  const today = work.now.toZonedDateTimeISO(work.zone).toPlainDate()
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(value), today) < 0 ? refused('task-due-past') : undefined
}

async function noOffice(work: Work, id: string): Promise<Refusal | undefined> {
  const office = await findOfficeById(work.trx, id)
  if (!office) return refused('not-found')
  return office.enabled ? undefined : refused('office-disabled', { office: office.name })
}

const unchanged = (task: Task): Refusal => refused('task-unchanged', { code: task.code })
