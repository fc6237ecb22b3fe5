import type { InviteeRole } from './invitation.ts'

/** Somebody a draft will invite: an office of the directory or a guest known by name alone. */
export type DraftInvitee = { officeId: string; role: InviteeRole } | { guest: string; role: InviteeRole }

/**
 * What a draft still has to be asked, one point at a time. `id` is unique within the draft and names the point in
 * button data. Texts are kept as typed.
 */
export type OpenPoint = { id: number } & (
  | { kind: 'title' }
  /** `passed`: the day that was typed, when it lies behind us. */
  | { kind: 'date'; passed?: string }
  /** Weekday and date contradict each other; candidates are ISO dates. */
  | { kind: 'weekday'; text: string; candidates: string[] }
  /** `backwards`: the end typed is not after the start. */
  | { kind: 'time'; backwards?: true }
  | { kind: 'place' }
  | { kind: 'classification'; text: string }
  /** An invitee or the chair that is no office we know, or several; `near` are the ids offered as buttons. */
  | { kind: 'office'; text: string; role: InviteeRole; near: string[]; several: boolean }
  | { kind: 'field'; text: string }
)

export type OpenPointKind = OpenPoint['kind']

/** What was typed but could not be used as it stood; the preview says so. */
export type DraftRemark = 'deadline-unusable' | 'group-unknown'

/** The working sheet of a draft: what a meeting has no place for before it is published. */
export interface DraftSheet {
  /** ISO date, `HH:MM` and `HH:MM` in the meeting's zone; `until` null is *s.d. selesai*. */
  day: string | null
  from: string | null
  until: string | null
  /** Answer deadline as typed, an ISO instant; null: the default. */
  answerBy: string | null
  invitees: DraftInvitee[]
  points: OpenPoint[]
  remarks: DraftRemark[]
  /** Several groups are linked and the secretariat has said which get the card, or that none does. */
  groupsDecided: boolean
}

/** Points that are answered by typing; the others by a button. */
export const isTyped = (point: OpenPoint): boolean => ['title', 'date', 'time', 'place'].includes(point.kind)
