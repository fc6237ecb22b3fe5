import type { AskReason, Fact, Scene } from './time-facts.ts'
import { wordAt } from './time-facts.ts'
import { APPROXIMATE, DATE_INTROS } from './time-words.ts'

/** What may stand between "sekitar" and its day. */
const BETWEEN = /^(hari|pada|di|-|2|:)$/

const PERHAPS = /^(antara|selain|mungkin|kemungkinan|barangkali|tentatif|sepertinya|kayaknya|tergantung)$/

/** "Kira-kira Kamis", "mungkin Kamis", "kurang lebih tanggal 10", "tidak sebelum tanggal 5": the day named is near the one meant. */
export function looseDay(scene: Scene, facts: readonly Fact[]): AskReason | undefined {
  const loose = facts.some(({ kind, from }) => (kind === 'date' || kind === 'weekday') && isLoose(scene, from))
  return loose ? 'tanggal_tidak_spesifik' : undefined
}

function isLoose(scene: Scene, from: number): boolean {
  let at = from - 1
  while (at > from - 4 && (BETWEEN.test(wordAt(scene, at)) || DATE_INTROS.has(wordAt(scene, at)))) at--
  const [first, second] = [wordAt(scene, at - 1), wordAt(scene, at)]
  if (APPROXIMATE.has(second) || PERHAPS.test(second)) return true
  const pair = `${first} ${second}`
  return /^(kurang lebih|lebih kurang)$/.test(pair) || /^(tidak|bukan|jangan) sebelum$/.test(pair)
}
