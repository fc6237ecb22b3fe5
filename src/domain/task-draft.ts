import type { Helper } from './task-part.ts'

/** What makes a task; null where nothing or nothing clear was typed. */
export type TaskParts = {
  fieldCode: string | null
  officeId: string | null
  /** ISO date. */
  dueOn: string | null
  description: string | null
}

export type TaskPart = 'field' | 'office' | 'due' | 'description'

/** Where a task was begun and what it belongs to. */
export type TaskOrigin = {
  meetingId: string | null
  /** The group in which the command was typed; null in private. */
  groupId: number | null
  /** The message in the group that the task came out of. Its words are not kept. */
  sourceMessageId: number | null
  /** What the confirmation in the group replies to; null when it was typed where only its writer sees it. */
  replyTo: number | null
}

/** A task in the making, kept until it is created or given up. */
export type TaskDraft = TaskParts &
  TaskOrigin & {
    /** Ids offered as buttons where a name fits several offices, joined by commas. */
    offices: string
    /** Those are offices named side by side: a task has one, so which of them is asked. */
    severalOffices?: boolean
    /** ISO dates offered as buttons where the text means several, joined by commas. */
    dates: string
    /**
     * Why the due date is asked: it is over, contradicts itself or was not understood, has no year and is far away, or is in
     * no calendar.
     */
    dueTrouble: 'past' | 'unclear' | 'far' | 'absent' | null
    /** Made step by step, with a preview at the end, rather than out of a line. */
    guided?: true
    /** Part of a line was read with doubt: it is shown before it is created. */
    guessed?: true
    /** Stretches of what was typed that were not understood. */
    unread?: string[]
    /** Offices that help with it, each with its part; absent: none. */
    helpers?: Helper[]
    /** Which meeting it comes out of has been said, or left out. */
    meetingSettled?: true
  }

/** A task of which nothing is known yet. */
export const blankTask = {
  fieldCode: null,
  officeId: null,
  dueOn: null,
  description: null,
  offices: '',
  dates: '',
  dueTrouble: null,
}

/** A description longer than this is no longer a task but a report. In UTF-16 units. */
export const longestDescription = 500

/** What is asked next: one point at a time, in the order of the line; undefined when the task is complete. */
export function missingPart(parts: TaskParts): TaskPart | undefined {
  if (parts.fieldCode === null) return 'field'
  if (parts.officeId === null) return 'office'
  if (parts.dueOn === null) return 'due'
  if (parts.description === null) return 'description'
  return undefined
}

/** True while nothing of the task is known: the first words typed may be the whole line. */
export const isBlank = (parts: TaskParts): boolean =>
  parts.fieldCode === null && parts.officeId === null && parts.dueOn === null && parts.description === null

/** True for a calendar date in ISO writing; button data may be forged. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** A due date before today is taken out and asked again; today itself is still in time. */
export function withoutPastDue<D extends TaskParts & Pick<TaskDraft, 'dueTrouble'>>(
  draft: D,
  today: Temporal.PlainDate,
): D {
  if (draft.dueOn === null || Temporal.PlainDate.compare(Temporal.PlainDate.from(draft.dueOn), today) >= 0) return draft
  return { ...draft, dueOn: null, dueTrouble: 'past' }
}
