import type { DetailKind } from '../domain/answering.ts'
import type { DocumentKind } from '../domain/cooperation.ts'
import type { CooperationDraft, CooperationPart } from '../domain/cooperation-draft.ts'
import type { DocumentDraft } from '../domain/cooperation-term.ts'
import type { Standing } from '../domain/directory.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import type { NewOffice, OfficeEdit, TypedField } from '../domain/office-edit.ts'
import type { SettingName } from '../domain/settings.ts'
import type { TaskAsk, TaskChangeStep } from '../domain/task.ts'
import type { ReportDoubt } from '../store/report-drafts.ts'

/** What a document is recorded for. */
export type DocumentPurpose = 'advance' | 'add' | 'extend' | 'amend'

/** What words about a cooperation say. */
export type CooperationWords =
  | 'confirm'
  | 'burdens'
  | 'unbudgeted'
  | 'back'
  | 'end'
  | 'skip'
  | 'done'
  | 'title'
  | 'lead'
  | 'partners'
  | 'fields'

/**
 * Everything a person can be asked to answer in words, with the ids each kind needs in its subject.
 * `bot/features/question-handlers.ts` has one handler for each.
 */
export interface QuestionSubjects {
  /** The value of a setting; `seen` names the last change of it that was known when it was asked. */
  'setting-value': { name: SettingName; seen: string }
  /**
   * Who comes instead, how late, or why not: `officeId` is null when it was asked for all offices of the person.
   * The secretariat is asked in its own name when it answered for an office.
   */
  'answer-detail': { meetingId: string; officeId: string | null; kind: DetailKind; as: 'own' | 'secretariat' }
  /**
   * For which meeting words are meant that were written to none: they are kept until it is chosen. `among`: the
   * invitations that were offered, in their order; absent: all of the person's.
   */
  'answer-words': {
    text: string
    messageId: number
    saidAt: number
    among?: { meetingId: string; officeId: string }[]
  }
  /**
   * How far the office is with a task. `said`: words that may also answer an invitation, in which message and when, in
   * epoch milliseconds; `shown`: the message with the buttons. `draft`: nothing is asked, but a report waits to be sent.
   */
  'task-report': {
    taskId: string
    said?: { text: string; messageId: number; saidAt: number }
    shown?: number
    draft?: { note: string; shown: number; saidIn: number | null; doubt: ReportDoubt | null }
  }
  /** Of which task words were said that named none: they are kept for its report. `saidAt` in epoch milliseconds. */
  'task-words': { text: string; messageId: number; saidAt: number }
  /** Which position and agency a guest registers with, who gave the code of a meeting. */
  'check-in-guest': { meetingId: string }
  /** What an office asks of the secretariat about a task: why, and which day (ISO) or office it names. */
  'task-ask': { taskId: string; step: TaskAsk; reason: string | null; wish: string | null }
  /** How far an office is with the part in which it helps. */
  'task-part': { taskId: string }
  /** What whoever leads directs about a task; `text` waits to be sent. */
  'task-direct': { taskId: string; text: string | null }
  /** Which office shall help with a task, and with what. */
  'task-helper': { taskId: string }
  /** Why the secretariat refuses what was asked. */
  'task-refuse': { taskId: string; askId: string }
  /** The next points of a meeting's minutes: it stays open until its writer stops or falls silent. */
  'minutes-point': { meetingId: string }
  /** What a point says, who is responsible, until when, or its field; `seen`: the revision it was asked about. */
  'minutes-part': { meetingId: string; pointId: string; part: 'text' | 'office' | 'due' | 'field'; seen: number }
  /** The words that opened or closed a meeting, or when it began and ended. */
  'minutes-text': { meetingId: string; part: 'opening' | 'closing' | 'times' }
  /** Why the chair returns minutes. */
  'minutes-return': { meetingId: string }
  /** Why approved minutes get a new version. */
  'minutes-reason': { meetingId: string }
  /** On what the secretariat records that the chair approved; `print`: of the minutes it was shown. */
  'minutes-basis': { meetingId: string; print: string }
  /** The cooperation somebody is about to record, and which part of it is asked; null: it is looked at. */
  'cooperation-new': { draft: CooperationDraft; asking: CooperationPart | null }
  /** Number, day and term of a document: for which purpose, and what is known of it. */
  'cooperation-document': {
    id: string
    version: number
    purpose: DocumentPurpose
    kind: DocumentKind
    /** The document that is corrected. */
    documentId: string | null
    draft: DocumentDraft
    gate: { burdens: boolean; unbudgeted: boolean } | null
    /** The meeting whose outcome the step is. */
    meetingId?: string
  }
  /** A reason, what was carried out, or a fact of a cooperation; `to`: the stage, the ending, or the gate's answers. */
  'cooperation-words': { id: string; version: number; about: CooperationWords; to: string; meetingId?: string }
  /** Which cooperation somebody looks for. */
  'cooperation-search': Record<string, never>
  /** Why the secretariat hands a task back. */
  'task-return': { taskId: string }
  /**
   * What a task is corrected to: `proposal` is what was said and waits to be confirmed, `before` what it was made on,
   * `id` names this proposal among others.
   */
  'task-change': {
    taskId: string
    step: TaskChangeStep
    proposal: { id: string; value: string; before: string } | null
  }
  /** Who moves where, a line each; `transferId` is the draft they are added to. */
  'transfer-lines': { transferId: string | null }
  /** Who takes a seat in a transfer. */
  'transfer-name': { transferId: string | null; officeId: string; standing: string }
  /** From which day on a transfer takes effect. */
  'transfer-day': { transferId: string }
  /** A new room with its seats, or what of a room is to be changed; `roomId` null: a new one. */
  room: { roomId: string | null; field: 'new' | 'name' | 'capacity' | 'aliases' }
  /** The file of a roster. */
  'roster-file': Record<string, never>
  /** The file of days off. */
  'days-off-file': Record<string, never>
  /** Whom the secretariat looks for to grant them its right. */
  'right-search': Record<string, never>
  /** What of an office is to be changed: `proposal` is what was typed and waits to be confirmed. */
  'office-edit': {
    officeId: string
    field: TypedField
    standing: Standing
    version: number
    proposal: OfficeEdit | null
  }
  /** The office somebody is about to add, and which part of it is asked. */
  'office-new': { office: NewOffice; asking: 'name' | 'code' | 'title' }
  /** Which office somebody unknown belongs to; `press`: what they pressed on a card before, `at` in epoch seconds. */
  'claim-search': { press: { meetingId: string; kind: AnswerKind; round: number; at?: number } | null }
  /** Which office somebody looks for. */
  'office-search': Record<string, never>
  /** What a fact of a published meeting is changed to. */
  'change-fact': { meetingId: string; fact: string }
  /** A document that becomes a file of the meeting; `beside`: its files were looked at, and words are no answer. */
  'meeting-file': { meetingId: string; beside?: 1 }
  /** Why a meeting is cancelled. */
  'cancel-reason': { meetingId: string }
  /** What a meeting or a task in the making asks at this step; it asks nothing more when it lay too long. */
  wizard: { of: 'meeting' | 'task'; id: string; expired: boolean }
}

export type QuestionKind = keyof QuestionSubjects
