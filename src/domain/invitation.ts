import type { DelegationBasis } from './delegation-basis.ts'

export type InviteeRole = 'chair' | 'required' | 'optional' | 'observer'

/** Whether a meeting needs whoever is invited so; the chair among them. Every count of the required comes from here. */
export const isRequired = ({ role }: { role: InviteeRole }): boolean => role === 'required' || role === 'chair'

export type Rsvp = 'needs_action' | 'accepted' | 'tentative' | 'declined' | 'delegated'

/** What the six buttons of a card say; also how an answer is named in callback data, counts and lists. */
export const answerKinds = ['present', 'online', 'delegated', 'late', 'absent', 'unsure'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** An answer as given: the kind and what was said with it. */
export interface Answer {
  kind: AnswerKind
  minutesLate?: number
  /** `userId`: somebody of the office with an account, who is asked. */
  delegate?: { position: string; name?: string; userId?: number }
  /** On what the delegate comes, where that was said. */
  basis?: DelegationBasis
  /** Whoever answers comes in the head's place. */
  delegateIsSender?: boolean
  reason?: string
  /** `sakit` is for the secretariat alone (UU 27/2022: specific personal data). */
  reasonCode?: string
  excused?: boolean
}

/** How the answer reached Rakor; `poll`: out of what was said of the times that were offered. */
export type AnswerVia = 'card' | 'private' | 'words' | 'secretariat' | 'claim' | 'poll'

/** One office's place at one meeting with its standing answer: one answer per office, whoever gave it. */
export interface Invitation {
  id: string
  meetingId: string
  officeId: string
  role: InviteeRole
  rsvp: Rsvp
  online: boolean
  minutesLate: number | null
  delegatePosition: string | null
  delegateName: string | null
  delegateBasis: DelegationBasis | null
  reason: string | null
  reasonCode: string | null
  excused: boolean
  answeredBy: number | null
  answeredVia: AnswerVia | null
  answeredAt: Temporal.Instant | null
  /** What the office had answered before it was asked again; shown as such until it answers anew. */
  previous: PreviousAnswer | null
}

/** An answer that counts no more, with the start it was given for. Its reason is left out: that was of another day. */
export interface PreviousAnswer {
  rsvp: Rsvp
  online: boolean
  minutesLate: number | null
  delegatePosition: string | null
  delegateName: string | null
  excused: boolean
  /** ISO instant. */
  startsAt: string | null
}

/** What an answer becomes when its office is asked again: what stood, or, still unanswered, what had stood before that. */
export function asPrevious(invitation: Invitation, startsAt: Temporal.Instant | null): PreviousAnswer | null {
  if (invitation.rsvp === 'needs_action') return invitation.previous
  const { rsvp, online, minutesLate, delegatePosition, delegateName, excused } = invitation
  return {
    rsvp,
    online,
    minutesLate,
    delegatePosition,
    delegateName,
    excused,
    startsAt: startsAt?.toString() ?? null,
  }
}

/** The kind that an invitation stands at; undefined while unanswered. */
export function answerOf(
  invitation: Pick<Invitation, 'rsvp' | 'online' | 'minutesLate' | 'answeredAt'>,
): AnswerKind | undefined {
  switch (invitation.rsvp) {
    case 'accepted':
      if (invitation.online) return 'online'
      return invitation.minutesLate === null ? 'present' : 'late'
    case 'delegated':
      return 'delegated'
    case 'declined':
      return 'absent'
    case 'tentative':
      return 'unsure'
    case 'needs_action':
      return undefined
  }
}

/** Whether an answer follows from what was said of the times that were offered, and waits to be confirmed. */
export const isCarried = ({ rsvp, answeredVia }: Pick<Invitation, 'rsvp' | 'answeredVia'>): boolean =>
  rsvp === 'tentative' && answeredVia === 'poll'

/** The columns of an invitation that an answer sets. A late-comer who has not yet said how late is 0 minutes late. */
export function answered(
  answer: Answer,
): Pick<
  Invitation,
  | 'rsvp'
  | 'online'
  | 'minutesLate'
  | 'delegatePosition'
  | 'delegateName'
  | 'delegateBasis'
  | 'reason'
  | 'reasonCode'
  | 'excused'
> {
  const rsvp = (
    {
      present: 'accepted',
      online: 'accepted',
      late: 'accepted',
      delegated: 'delegated',
      absent: 'declined',
      unsure: 'tentative',
    } as const
  )[answer.kind]
  return {
    rsvp,
    online: answer.kind === 'online',
    minutesLate: answer.kind === 'late' ? (answer.minutesLate ?? 0) : null,
    delegatePosition: answer.kind === 'delegated' ? (answer.delegate?.position ?? null) : null,
    delegateName: answer.kind === 'delegated' ? (answer.delegate?.name ?? null) : null,
    delegateBasis: answer.kind === 'delegated' ? (answer.basis ?? null) : null,
    reason: answer.reason ?? null,
    reasonCode: answer.reasonCode ?? null,
    excused: answer.excused ?? false,
  }
}

/** The count on a card. Names of who has not answered are never part of it. */
export interface AnswerCount {
  offices: number
  answered: number
  by: Record<AnswerKind, number>
  requiredMissing: number
}

export function countAnswers(
  invitations: Pick<Invitation, 'role' | 'rsvp' | 'online' | 'minutesLate' | 'answeredAt'>[],
): AnswerCount {
  const by: Record<AnswerKind, number> = { present: 0, online: 0, delegated: 0, late: 0, absent: 0, unsure: 0 }
  let answeredCount = 0
  let requiredMissing = 0
  for (const invitation of invitations) {
    const kind = answerOf(invitation)
    if (kind) {
      by[kind] += 1
      answeredCount += 1
    } else if (isRequired(invitation)) requiredMissing += 1
  }
  return { offices: invitations.length, answered: answeredCount, by, requiredMissing }
}
