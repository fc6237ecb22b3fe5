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

export type TaskStep = 'create' | 'accept' | 'report' | 'finish' | 'confirm' | 'return' | TaskChangeStep

/** How the secretariat corrects a task: its text, its due date, its office, or all of it. */
export const taskChangeSteps = ['reword', 'redate', 'hand-over', 'cancel'] as const
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
    case 'reword':
    case 'redate':
      return hasEnded({ state }) ? undefined : state
    case 'hand-over':
      return hasEnded({ state }) ? undefined : 'new'
    case 'cancel':
      return hasEnded({ state }) ? undefined : 'cancelled'
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
