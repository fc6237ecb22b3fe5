import { isRequired } from './invitation.ts'
import { hasPassed, type Slot, slotStart } from './slot.ts'
import type { PollMarks, PollOffice } from './time-poll.ts'

/** How many offices say what of a slot; `missing` have said nothing of it. */
export interface Tally {
  of: number
  can: number
  ifNeed: number
  cannot: number
  missing: number
}

/** A slot as it stands. */
export interface SlotScore {
  /** Where it stands among the slots. */
  at: number
  slot: Slot
  /** The offices the meeting needs, the chair among them, and the others. */
  required: Tally
  others: Tally
  /** What whoever chairs says; `none`: the meeting has no chair that is asked. */
  chair: 'can' | 'if-need' | 'cannot' | 'missing' | 'none'
  passed: boolean
}

/** The slot to propose, and why that one. */
export interface Proposal {
  best: SlotScore
  /** Another slot counts the same, and begins later. */
  tied: boolean
}

/** Why there is nothing to propose. */
export type NoProposal = 'nobody-answered' | 'all-passed' | 'chair-cannot'

/** Every slot with what the offices say of it, in order of time. */
export function scoresOf(
  slots: readonly Slot[],
  offices: readonly PollOffice[],
  marks: ReadonlyMap<string, PollMarks>,
  { zone, now }: { zone: string; now: Temporal.Instant },
): SlotScore[] {
  const chair = offices.find(({ role }) => role === 'chair')
  return slots.map((slot, at) => {
    const tally = (among: readonly PollOffice[]): Tally => {
      const count = (mark: string | null): number =>
        among.filter(({ officeId }) => (marks.get(officeId)?.[at] ?? null) === mark).length
      return {
        of: among.length,
        can: count('can'),
        ifNeed: count('if-need'),
        cannot: count('cannot'),
        missing: count(null),
      }
    }
    return {
      at,
      slot,
      required: tally(offices.filter(isRequired)),
      others: tally(offices.filter((office) => !isRequired(office))),
      chair: chair ? (marks.get(chair.officeId)?.[at] ?? 'missing') : 'none',
      passed: hasPassed(slot, zone, now),
    }
  })
}

/**
 * The best slot that is still ahead: one at which whoever chairs cannot come is never proposed. Then a required office
 * that cannot come weighs most, then a chair and then others of them who have said nothing, then who could if need be,
 * then the same of the offices that need not come. What counts the same is settled by the earlier beginning.
 */
export function proposalOf(scores: readonly SlotScore[], zone: string): Proposal | NoProposal {
  const ahead = scores.filter(({ passed }) => !passed)
  if (ahead.length === 0) return 'all-passed'
  if (ahead.every(({ required, others }) => required.missing === required.of && others.missing === others.of))
    return 'nobody-answered'
  const possible = ahead.filter(({ chair }) => chair !== 'cannot')
  const ranked = possible.toSorted(
    (one, other) =>
      compare(weights(one), weights(other)) ||
      Temporal.Instant.compare(slotStart(one.slot, zone), slotStart(other.slot, zone)),
  )
  const [best, next] = ranked
  if (!best) return 'chair-cannot'
  return { best, tied: next !== undefined && compare(weights(best), weights(next)) === 0 }
}

/** What speaks against a slot, the heaviest first. */
const weights = ({ required, others, chair }: SlotScore): number[] => [
  required.cannot,
  Number(chair === 'missing'),
  required.missing,
  required.ifNeed,
  others.cannot,
  others.missing,
  others.ifNeed,
]

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, weight] of one.entries()) {
    const difference = weight - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether everybody the meeting needs could come. */
export const suitsRequired = ({ required }: SlotScore): boolean => required.cannot === 0 && required.missing === 0
