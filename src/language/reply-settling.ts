import { type Meaning, meaningOf, meanings } from './reply-opinion.ts'
import type { ReplyLabel } from './reply-reading.ts'
import learnt from './reply-settling.json' with { type: 'json' }

/** How much each of the two readers counts, and how often each label was right. */
export interface Settling {
  bias: number
  trust: number
  opinion: number
  silence: number
  labels: Partial<Record<Meaning, number>>
}

/** Nobody is surer than this, either way. */
const SUREST = 0.995

/**
 * What the second reader holds of a reading. It cannot tell the clock, so whoever comes late by the hour alone is to it as
 * one who comes.
 */
export function heldOf(label: ReplyLabel, byClock: boolean, opinion: Record<Meaning, number>): Record<Meaning, number> {
  if (label !== 'terlambat' || !byClock) return opinion
  return { ...opinion, late: opinion.late + opinion.present, present: 0 }
}

/** What a reading is settled on: how far the first reader trusts it and what the second one holds of it. */
export const groundsOf = (label: ReplyLabel, trust: number, opinion: Record<Meaning, number>) => ({
  bias: 1,
  trust: odds(trust),
  opinion: odds(opinion[meaningOf(label)]),
  silence: odds(opinion.nothing),
  ...(Object.fromEntries(meanings.map((meaning) => [meaning, Number(meaning === meaningOf(label))])) as Record<
    Meaning,
    number
  >),
})

/** How likely a reading is right in view of both, 0 to 1. */
export function settle(
  label: ReplyLabel,
  trust: number,
  opinion: Record<Meaning, number>,
  { bias, labels, ...shares }: Settling = learnt,
): number {
  const grounds = groundsOf(label, trust, opinion)
  const score =
    bias +
    shares.trust * grounds.trust +
    shares.opinion * grounds.opinion +
    shares.silence * grounds.silence +
    (labels[meaningOf(label)] ?? 0)
  return 1 / (1 + Math.exp(-score))
}

function odds(probability: number): number {
  const kept = Math.min(SUREST, Math.max(1 - SUREST, probability))
  return Math.log(kept / (1 - kept))
}
