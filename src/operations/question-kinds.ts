import type { DetailKind } from '../domain/answering.ts'
import type { TypedPointKind } from '../domain/draft.ts'
import type { TaskDraft } from '../domain/task-draft.ts'

/**
 * Everything a person can be asked to answer in words, with the ids each kind needs in its subject.
 * `bot/features/question-handlers.ts` has one handler for each.
 */
export interface QuestionSubjects {
  /**
   * Who comes instead, how late, or why not: `officeId` is null when it was asked for all offices of the person.
   * The secretariat is asked in its own name when it answered for an office.
   */
  'answer-detail': { meetingId: string; officeId: string | null; kind: DetailKind; as: 'own' | 'secretariat' }
  /** What a new task still lacks, with everything typed so far. */
  'task-draft': TaskDraft
  /** How far the office is with a task. */
  'task-report': { taskId: string }
  /** Why the secretariat hands a task back. */
  'task-return': { taskId: string }
  /** Whom the secretariat looks for to grant them its right. */
  'right-search': Record<string, never>
  /** What a draft lacks before it can be published. */
  'draft-point': { meetingId: string; point: TypedPointKind }
}

export type QuestionKind = keyof QuestionSubjects
