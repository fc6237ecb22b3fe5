import type { Doubts } from './reply-doubts.ts'
import type { ReplyLabel } from './reply-reading.ts'
import weights from './reply-trust.json' with { type: 'json' }

/** Learnt from the labelled answers by `npm run train:replies`; a doubt never raises trust. */
export interface Weights {
  bias: number
  labels: Partial<Record<ReplyLabel, number>>
  doubts: Partial<Record<keyof Doubts, number>>
}

/** How likely a reading is right, 0 to 1: a logistic scorer over its doubts. */
export function trustIn(label: ReplyLabel, doubts: Doubts, { bias, labels, doubts: costs }: Weights = weights): number {
  let score = bias + (labels[label] ?? 0)
  for (const [doubt, amount] of Object.entries(doubts)) score += (costs[doubt as keyof Doubts] ?? 0) * amount
  return 1 / (1 + Math.exp(-score))
}
