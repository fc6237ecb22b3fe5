/*
 * The life of a follow-up task. What leaves a state as it is stands in `events`; a step not drawn is not open there.
 *
 *              accept              report                    finish                  confirm
 *     new ─────────────▶ accepted ─────────▶ in_progress ─────────────▶ in_review ─────────────▶ done
 *      │ report                                ▲    ▲ report               │
 *      └───────────────────────────────────────┘    └──────────────────────┘ return
 *     finish leads to in_review from new and accepted too.
 *
 *     new, accepted, in_progress ── postpone ──▶ postponed ── resume (with a due date) ──▶ new
 *     every state but done and cancelled ── hand-over (an event: another office) ──▶ new
 *     every state but done and cancelled ── cancel ──▶ cancelled
 *
 *     events: reword, redate and refuse (the secretariat), direct (who leads) while the task has not ended; ask-time and ask-hand-over
 *     (the office) while it owes its work; object (the office) before it has reported; help-ask, -accept, -report,
 *     -finish, -end while it owes its work: they move the parts of the offices that help (`task-part.ts`).
 *
 * `overdue` is no state: it is derived from the due date while the office owes its work.
 */

import type { TaskPartStep } from './task-part.ts'

export type TaskState = 'new' | 'accepted' | 'in_progress' | 'in_review' | 'done' | 'postponed' | 'cancelled'

/** A follow-up task: one field, one responsible office, one due date. */
export interface Task {
  id: string
  /** `TL-KARET-2023-0001`: numbered per field and year of creation. */
  code: string
  fieldCode: string
  officeId: string
  description: string
  /** ISO date in the zone of the secretariat. Overdue begins at midnight after it. */
  dueOn: string
  /** The due date it was given with; what counts is `dueOn`. */
  firstDueOn: string
  state: TaskState
  meetingId: string | null
  sourceChatId: number | null
  sourceMessageId: number | null
  /** Percent, as it was named last; null when nobody has. */
  progress: number | null
  createdBy: number
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
}

export type TaskStep =
  | 'create'
  | 'accept'
  | 'report'
  | 'finish'
  | 'confirm'
  | 'return'
  | 'refuse'
  | 'direct'
  | TaskAsk
  | TaskChangeStep
  | TaskPartStep

/** What an office asks of the secretariat: to take a task back, to move its due date, to give it to another office. */
export const taskAsks = ['object', 'ask-time', 'ask-hand-over'] as const
export type TaskAsk = (typeof taskAsks)[number]

export const isTaskAsk = (step: string): step is TaskAsk => taskAsks.some((each) => each === step)

/** How the secretariat corrects a task: its text, its due date, its office, whether it is worked on now, or all of it. */
export const taskChangeSteps = ['reword', 'redate', 'hand-over', 'postpone', 'resume', 'cancel'] as const
export type TaskChangeStep = (typeof taskChangeSteps)[number]

export const isTaskChange = (step: string): step is TaskChangeStep => taskChangeSteps.some((each) => each === step)

/** A file handed in: Telegram's id alone, Rakor keeps no bytes. */
export interface EvidenceFile {
  id: string
  kind: 'document' | 'photo'
  name: string | null
}

/** So many files go with one hand-in. */
export const mostEvidence = 10

export interface TaskEvent {
  id: string
  taskId: string
  step: TaskStep
  /** What was said; of a correction what stood before: the text, the ISO date, the name of the office. */
  note: string | null
  /** The files handed in as evidence, in the order they came. */
  files: EvidenceFile[]
  /** How far the office said it is, in percent; null when it named none. */
  progress: number | null
  /** Of something asked: the ISO date or the id of the office that was asked for; null when none was named. */
  wish: string | null
  /** Id of what was asked before and is granted or refused by this. */
  answers: string | null
  by: number
  at: Temporal.Instant
}

export const taskCode = (field: string, year: number, number: number): string =>
  `TL-${field}-${year}-${String(number).padStart(4, '0')}`

/** Where each step may start from and where it leads; `undefined` when the step is not open from there. */
export function afterStep(state: TaskState, step: Exclude<TaskStep, 'create'>): TaskState | undefined {
  const open = owesWork({ state })
  switch (step) {
    case 'accept':
      return state === 'new' ? 'accepted' : undefined
    case 'report':
      return open ? 'in_progress' : undefined
    case 'finish':
      return open ? 'in_review' : undefined
    case 'confirm':
      return state === 'in_review' ? 'done' : undefined
    case 'return':
      return state === 'in_review' ? 'in_progress' : undefined
    case 'object':
      return state === 'new' || state === 'accepted' ? state : undefined
    case 'ask-time':
    case 'ask-hand-over':
      return open ? state : undefined
    case 'postpone':
      return open ? 'postponed' : undefined
    case 'resume':
      return state === 'postponed' ? 'new' : undefined
    case 'reword':
    case 'redate':
    case 'refuse':
    case 'direct':
      return hasEnded({ state }) ? undefined : state
    case 'hand-over':
      return hasEnded({ state }) ? undefined : 'new'
    case 'cancel':
      return hasEnded({ state }) ? undefined : 'cancelled'
    case 'help-ask':
    case 'help-accept':
    case 'help-report':
    case 'help-finish':
    case 'help-end':
      return open ? state : undefined
  }
}

/** True while the office still owes its work: reminders run, and the task counts as open. */
export const owesWork = (task: Pick<Task, 'state'>): boolean =>
  task.state === 'new' || task.state === 'accepted' || task.state === 'in_progress'

/** Nothing can be changed any more. */
export const hasEnded = (task: Pick<Task, 'state'>): boolean => task.state === 'done' || task.state === 'cancelled'

/** `overdue` is derived, never stored: the day after the due date has begun and the office still owes its work. */
export const isOverdue = (task: Pick<Task, 'state' | 'dueOn'>, today: Temporal.PlainDate): boolean =>
  owesWork(task) && Temporal.PlainDate.compare(today, Temporal.PlainDate.from(task.dueOn)) > 0
