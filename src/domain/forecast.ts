import { type AnswerCount, answerOf, countAnswers, type Invitation, isRequired } from './invitation.ts'

/** How many of the required offices have to come. */
export const quorumRules = ['half', 'two-thirds', 'none'] as const
export type QuorumRule = (typeof quorumRules)[number]

/** Invitations that say the same, those of the chair and the required offices apart; in the order they were given in. */
export interface Share {
  required: Invitation[]
  others: Invitation[]
}

/** Who comes to a meeting as far as the answers say. */
export interface Forecast {
  count: AnswerCount
  /** In the room or from afar, late or by a delegate. */
  coming: Share
  absent: Share
  unsure: Share
  silent: Share
  required: number
  /** How many of the required have to come; null when that is not asked, or nobody is required. */
  needed: number | null
}

/** What the answers promise at this moment, and whether the quorum would be met. */
export function forecastOf(invitations: readonly Invitation[], rule: QuorumRule): Forecast {
  const share = (says: (kind: ReturnType<typeof answerOf>) => boolean): Share => {
    const members = invitations.filter((invitation) => says(answerOf(invitation)))
    return {
      required: members.filter(isRequired),
      others: members.filter((invitation) => !isRequired(invitation)),
    }
  }
  const required = invitations.filter(isRequired).length
  return {
    count: countAnswers([...invitations]),
    coming: share((kind) => kind !== undefined && kind !== 'absent' && kind !== 'unsure'),
    absent: share((kind) => kind === 'absent'),
    unsure: share((kind) => kind === 'unsure'),
    silent: share((kind) => kind === undefined),
    required,
    needed: neededOf(required, rule),
  }
}

/**
 * A quorum counts each required office once, also one that is represented. No law names one for a coordination meeting,
 * which decides by consensus: it only warns.
 */
export function neededOf(required: number, rule: QuorumRule): number | null {
  if (rule === 'none' || required === 0) return null
  return rule === 'half' ? Math.floor(required / 2) + 1 : Math.ceil((2 * required) / 3)
}
