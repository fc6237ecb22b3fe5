import type { Clause } from './reply-clauses.ts'
import type { Mark } from './reply-marks.ts'
import type { Subject, Whose } from './reply-subject.ts'

/** What a clause says about coming. */
export type ClaimKind =
  | 'present'
  | 'in_person'
  | 'absent'
  | 'not_in_person'
  | 'online'
  | 'not_online'
  | 'late'
  | 'not_late'
  | 'delegate'
  | 'not_delegate'
  | 'unsure'
  | 'no_obstacle'
  | 'obstacle'
  | 'cancelled'

/**
 * What makes a claim say less than it seems to. The first three leave it open by themselves; how much the others cost
 * is learnt.
 */
export type Weakness =
  | 'elsewhere'
  | 'partly'
  | 'permitted'
  | 'ability'
  | 'join'
  | 'come'
  | 'go'
  | 'skip'
  | 'manner'
  | 'screen'
  | 'proxy'
  | 'deputy'

export interface Claim {
  kind: ClaimKind
  subject: Subject
  /** The mark it rests on. */
  mark: Mark
  clause: number
  /** Why it says less than it seems to: "bisa" alone, "ikut" alone. */
  weak?: Weakness
  /** Its word was mended. */
  mended?: true
  /** Something stands before it that may turn it round. */
  doubted?: true
  /** Negated twice, or "belum dapat": the form of a polite answer. */
  turned?: 'twice' | 'not_yet'
}

/** A clause being read from left to right. */
export interface State {
  claims: Claim[]
  clause: Clause
  index: number
  subject: Subject
  denials: number
  notYet: boolean
  able: Mark | undefined
  unsure: Mark | undefined
  /** Something stands before the claim that may turn it round: an unknown word, "bilang", "bukan saya yang". */
  turnedRound: boolean
  /** Somebody else is waited for: what they do is no answer. */
  awaited: boolean
  whose: Whose
}

export const denied = (state: State) => state.denials % 2 === 1

/** Notes what is said by a mark; what denied or doubted it is used up. */
export function claim(state: State, kind: ClaimKind, mark: Mark, weak?: Weakness | false) {
  const turned = state.denials > 1 ? 'twice' : state.notYet ? 'not_yet' : undefined
  if (!state.awaited)
    state.claims.push({
      kind,
      subject: state.subject,
      mark,
      clause: state.index,
      ...(weak && { weak }),
      ...(mark.mended && { mended: true as const }),
      ...(state.turnedRound && { doubted: true as const }),
      ...(turned && { turned }),
    })
  state.denials = 0
  state.notYet = false
  state.able = undefined
}

/** Leaves the clause open from here on. */
export function doubt(state: State, mark: Mark) {
  claim(state, 'unsure', mark)
  state.unsure = mark
}
