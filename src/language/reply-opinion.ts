import type { Mark } from './reply-marks.ts'
import learnt from './reply-opinion.json' with { type: 'json' }
import type { ReplyLabel } from './reply-reading.ts'

/** What an answer comes to once it is recorded, or that nothing is. */
export const meanings = ['present', 'online', 'late', 'delegated', 'absent', 'unsure', 'nothing'] as const
export type Meaning = (typeof meanings)[number]

const MEANING: Partial<Record<ReplyLabel, Meaning>> = {
  hadir: 'present',
  daring: 'online',
  terlambat: 'late',
  diwakilkan: 'delegated',
  izin: 'absent',
  tidak_hadir: 'absent',
  belum_pasti: 'unsure',
}

/** Leave and plain absence are one record. */
export const meaningOf = (label: ReplyLabel): Meaning => MEANING[label] ?? 'nothing'

/**
 * What was learnt from the labelled answers: of each sight how much it speaks for each of the meanings, in their order,
 * in twentieths.
 */
export interface Opinions {
  bias: number[]
  sights: Record<string, number[]>
}

/**
 * What stands in an answer as the second reader sees it: words and what they do, alone, beside each other, and around a
 * word. Courtesies and how it is punctuated say nothing, so it does not see them.
 */
export function sightsOf(marks: readonly Mark[]): string[] {
  const said = marks.filter((mark) => mark.kind === 'number' || mark.kind === 'word')
  const matter = said.filter((mark) => !isCourtesy(mark))
  const seen = matter.length > 0 ? matter : said
  const framed = (of: (mark: Mark) => string): string[] => ['<', ...seen.map(of), '>']
  const words = framed((mark) => shape(mark) ?? mark.word)
  const deeds = framed((mark) => shape(mark) ?? ([...mark.concepts].sort().join('+') || '?'))
  const sights = new Set<string>()
  for (const [at, word] of words.entries()) {
    const [deed, next, after] = [deeds[at], deeds[at + 1], deeds[at + 2]]
    sights.add(`w ${word}`).add(`d ${deed}`)
    if (next !== undefined) sights.add(`w ${word} ${words[at + 1]}`).add(`d ${deed} ${next}`)
    if (after !== undefined) sights.add(`d ${deed} ${next} ${after}`).add(`d ${deed} _ ${after}`)
  }
  return [...sights]
}

/** Nothing but politeness and receipt: "siap, mohon izin, Pak" before what is said. */
const isCourtesy = ({ concepts }: Mark): boolean =>
  (concepts.has('courtesy') || concepts.has('ack')) && [...concepts].every((concept) => POLITE.has(concept))
const POLITE: ReadonlySet<string> = new Set(['courtesy', 'ack', 'filler'])

const shape = (mark: Mark): string | undefined => (mark.kind === 'number' ? '#' : mark.offices && '@')

/**
 * A second opinion: how likely an answer means each of the meanings, by what such marks meant in the labelled answers.
 * It knows nothing of clauses and subjects, and so errs elsewhere than the first reader.
 */
export function opinionOf(marks: readonly Mark[], { bias, sights }: Opinions = learnt): Record<Meaning, number> {
  const scores = bias.map((weight) => weight / 20)
  for (const sight of sightsOf(marks)) {
    const weights = Object.hasOwn(sights, sight) ? sights[sight] : undefined
    if (weights) for (const [which, weight] of weights.entries()) scores[which]! += weight / 20
  }
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return Object.fromEntries(meanings.map((meaning, which) => [meaning, shares[which]! / all])) as Record<
    Meaning,
    number
  >
}
