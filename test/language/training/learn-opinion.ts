import type { Mark } from '../../../src/language/reply-marks.ts'
import { type Meaning, meanings, type Opinions, sightsOf } from '../../../src/language/reply-opinion.ts'
import type { groundsOf, Settling } from '../../../src/language/reply-settling.ts'

export interface Seen {
  marks: readonly Mark[]
  meaning: Meaning
}

/** A sight met in one answer alone, and in its variations, says nothing about the next. */
const fewest = 4
const rounds = 60
const held = 0.015
const step = 0.2
/** Below a tenth a weight changes no opinion; left out they make the file half as long. */
const least = 2

/** Softmax regression over the sights, one answer after another, with a step of its own for each weight (AdaGrad). */
export function learnOpinion(examples: readonly Seen[]): Opinions {
  const counts = new Map<string, number>()
  const seen = examples.map(({ marks, meaning }) => ({ sights: sightsOf(marks), is: meanings.indexOf(meaning) }))
  for (const { sights } of seen) for (const sight of sights) counts.set(sight, (counts.get(sight) ?? 0) + 1)
  const known = [...counts].filter(([, count]) => count >= fewest).map(([sight]) => sight)
  const places = new Map(known.map((sight, place) => [sight, place]))
  const bias = known.length
  const answers = seen.map(({ sights, is }) => ({
    is,
    at: [...sights.flatMap((sight) => places.get(sight) ?? []), bias],
  }))
  const weights = meanings.map(() => new Float64Array(known.length + 1))
  const steep = meanings.map(() => new Float64Array(known.length + 1).fill(1e-6))
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < answers.length; turn += 1) {
      // A stride that shares no factor with the count passes each answer once a round, in an order that mixes the sets.
      const { is, at } = answers[(turn * 7919 + round * 31) % answers.length]!
      const shares = sharesOf(weights.map((row) => at.reduce((sum, place) => sum + row[place]!, 0)))
      for (const [which, row] of weights.entries()) {
        const error = Number(which === is) - shares[which]!
        for (const place of at) {
          const slope = error - held * row[place]!
          steep[which]![place]! += slope * slope
          row[place]! += (step * slope) / Math.sqrt(steep[which]![place]!)
        }
      }
    }
  const column = (place: number): number[] => weights.map((row) => Math.round(row[place]! * 20))
  const rows = known.map((sight, place) => [sight, column(place)] as const)
  return {
    bias: column(bias),
    sights: Object.fromEntries(
      rows
        .filter(([, row]) => row.some((weight) => Math.abs(weight) >= least))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  }
}

function sharesOf(scores: number[]): number[] {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

export interface Settled {
  grounds: ReturnType<typeof groundsOf>
  right: boolean
}

/** Logistic regression over the grounds; a wrong record counts as two right ones. */
export function learnSettling(readings: readonly Settled[]): Settling {
  const names = ['bias', 'trust', 'opinion', 'silence', ...meanings] as const
  const weights = new Map<string, number>(names.map((name) => [name, 0]))
  const steep = new Map<string, number>(names.map((name) => [name, 1e-6]))
  for (let round = 0; round < 3_000; round += 1) {
    const slope = new Map<string, number>(names.map((name) => [name, -weights.get(name)!]))
    for (const { grounds, right } of readings) {
      const score = names.reduce((sum, name) => sum + weights.get(name)! * grounds[name], 0)
      const error = (Number(right) - 1 / (1 + Math.exp(-score))) * (right ? 1 : 2)
      for (const name of names) slope.set(name, slope.get(name)! + error * grounds[name])
    }
    for (const name of names) {
      steep.set(name, steep.get(name)! + slope.get(name)! ** 2)
      weights.set(name, weights.get(name)! + (0.5 * slope.get(name)!) / Math.sqrt(steep.get(name)!))
    }
  }
  const rounded = (name: string): number => Math.round(weights.get(name)! * 100) / 100
  return {
    bias: rounded('bias'),
    trust: rounded('trust'),
    opinion: rounded('opinion'),
    silence: rounded('silence'),
    labels: Object.fromEntries(meanings.map((meaning) => [meaning, rounded(meaning)])),
  }
}
