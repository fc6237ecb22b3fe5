/**
 * The request to somebody of an office, by name, to stand in for its head at one meeting. Only with an account is
 * anybody asked; a position named in words is recorded as it was said, and nobody has to confirm it.
 *
 * ```
 *             accepts     declines    head answers otherwise   asked again, or invited no more
 * asked       confirmed   declined    withdrawn                withdrawn
 * confirmed   –           declined    withdrawn                withdrawn
 * declined    –           –           –                        –
 * withdrawn   –           –           –                        –
 * ```
 *
 * `declined` gives the invitation back to the head at once; whoever was asked may not pass it on.
 */
export type DelegationState = 'asked' | 'confirmed' | 'declined' | 'withdrawn'

export type DelegationEvent = 'accept' | 'decline' | 'withdraw'

export interface Delegation {
  id: string
  meetingId: string
  officeId: string
  /** Telegram user who is to come. */
  userId: number
  /** Whoever named them. */
  madeBy: number
  madeAt: Temporal.Instant
  state: DelegationState
}

const steps: Record<DelegationState, Partial<Record<DelegationEvent, DelegationState>>> = {
  asked: { accept: 'confirmed', decline: 'declined', withdraw: 'withdrawn' },
  confirmed: { decline: 'declined', withdraw: 'withdrawn' },
  declined: {},
  withdrawn: {},
}

/** The state after an event; undefined when the event changes nothing any more. */
export const afterEvent = (state: DelegationState, event: DelegationEvent): DelegationState | undefined =>
  steps[state][event]

/** Who comes instead of the head is reminded, and nobody else of the office; all of it while they cannot be written to. */
export function toTell<A extends { userId: number; reachable: boolean }>(
  accounts: readonly A[],
  delegate: number | undefined,
): readonly A[] {
  const theirs = accounts.filter(({ userId, reachable }) => userId === delegate && reachable)
  return theirs.length > 0 ? theirs : accounts
}
