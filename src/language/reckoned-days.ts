import { type AskReason, type Fact, type Scene, wordAt } from './time-facts.ts'
import { DATE_INTROS, EVENTS } from './time-words.ts'

/** What may stand between "sebelum" and the day it is before: "sebelum rapat hari Kamis". */
const BETWEEN = /^(hari|pelaksanaan|kegiatan|koordinasi|pada|[(:])$/
const isDay = ({ kind }: Fact) => kind === 'date' || kind === 'weekday'

/** A day that only says from where others are to be reckoned. */
interface Reckoned {
  day: Fact
  /** How many days from it, where that is said in days or weeks. */
  days: number[]
  reason: AskReason
}

/**
 * "3 hari setelah 1 Desember", "sehari sebelum rapat tanggal 2", "setelah Jumat": the day named is not the one meant,
 * and what is meant has to be confirmed. A plain "sebelum Jumat" is no such case.
 */
export function reckonedDay(scene: Scene, facts: Fact[]): Reckoned | undefined {
  for (const [at, fact] of facts.entries()) {
    const day = facts[at + 1]
    if (!day || !isDay(day)) continue
    // "sehari setelah rapat tanggal 26": the meeting is no hour here.
    const event = fact.kind === 'unclear-clock' && fact.event === true && termBefore(facts, at) !== undefined
    if (fact.kind !== 'before' && fact.kind !== 'after' && !event) continue
    const direct = words(scene, fact.to, day.from).every((word) => BETWEEN.test(word) || DATE_INTROS.has(word))
    const term = termBefore(facts, at)
    // "bahan dikirim sebelum rapat Kamis" names the day of the meeting.
    if (!direct && ((scene.kind === 'rapat' && !term) || !leadsOver(scene, fact.to, day.from))) continue
    const back = fact.kind === 'before' || wordAt(scene, fact.from) === 'sebelum'
    if (term) return { day, days: term.days === undefined ? [] : [back ? -term.days : term.days], reason }
    if (!back || !direct) return { day, days: back ? [-1, 0] : [1], reason }
  }
  return undefined
}

const reason = 'tanggal_tidak_spesifik'

function termBefore(facts: Fact[], at: number): Extract<Fact, { kind: 'term' }> | undefined {
  const term = facts[at - 1]
  return term?.kind === 'term' && term.to === facts[at]!.from ? term : undefined
}

const words = (scene: Scene, from: number, to: number): string[] =>
  scene.tokens.slice(from, to).map((_, step) => wordAt(scene, from + step))

const leadsOver = (scene: Scene, from: number, to: number): boolean =>
  to - from <= 4 &&
  words(scene, from, to).every((word) => BETWEEN.test(word) || DATE_INTROS.has(word) || EVENTS.has(word))
