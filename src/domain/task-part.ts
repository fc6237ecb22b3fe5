/*
 * The part of an office that helps with a task, which is another office's, by state and event:
 *
 *              help-accept   help-report   help-finish   help-end   help-ask
 *   (none)     –             –             –             –          new
 *   new        accepted      accepted      done          ended      –
 *   accepted   –             accepted      done          ended      –
 *   done       –             accepted      –             ended      –
 *   ended      –             –             –             –          new
 *
 * help-ask and help-end are the secretariat's, the others the office's. The parts move only while the task is owed; the
 * task itself is the responsible office's to finish.
 */

export type TaskPartState = 'new' | 'accepted' | 'done' | 'ended'

export const taskPartSteps = ['help-ask', 'help-accept', 'help-report', 'help-finish', 'help-end'] as const
export type TaskPartStep = (typeof taskPartSteps)[number]

export const isTaskPartStep = (step: string): step is TaskPartStep => taskPartSteps.some((each) => each === step)

/** What an office helps with. */
export interface TaskPart {
  taskId: string
  officeId: string
  /** What its part is; null: the task as a whole. */
  what: string | null
  state: TaskPartState
  /** Percent, as it was named last. */
  progress: number | null
}

/** An office that is to help, as it is named when a task is made. */
export interface Helper {
  officeId: string
  what: string | null
}

/** More offices do not help with one task. */
export const mostHelpers = 12

/** Where a step of a part leads; undefined when it is not open. `undefined` stands for an office that does not help yet. */
export function afterPartStep(state: TaskPartState | undefined, step: TaskPartStep): TaskPartState | undefined {
  switch (step) {
    case 'help-ask':
      return state === undefined || state === 'ended' ? 'new' : undefined
    case 'help-accept':
      return state === 'new' ? 'accepted' : undefined
    case 'help-report':
      return state === undefined || state === 'ended' ? undefined : 'accepted'
    case 'help-finish':
      return state === 'new' || state === 'accepted' ? 'done' : undefined
    case 'help-end':
      return state === undefined || state === 'ended' ? undefined : 'ended'
  }
}

/** True while the office still owes its part. */
export const owesPart = ({ state }: Pick<TaskPart, 'state'>): boolean => state === 'new' || state === 'accepted'
