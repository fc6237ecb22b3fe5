import { daysAhead } from './amounts.ts'
import { clumpAt, wholeNumber } from './numbers.ts'
import { readDistance } from './relative-facts.ts'
import { type Fact, type Found, type Scene, vague, wordAt } from './time-facts.ts'
import { APPROXIMATE } from './time-words.ts'

const UNIT = /^(hari|minggu|pekan|bulan)$/

/** A distance as readDistance has it; "sekitar 3 hari lagi", "dua tiga hari lagi" and "2-3 hari" are asked about. */
export function readRoughDistance(scene: Scene, at: number): Found | undefined {
  const several = readSeveral(scene, at)
  if (several) return several
  const read = readDistance(scene, at)
  return read && isRough(scene, at) ? { ...read, facts: read.facts.flatMap(unsure) } : read
}

/** "sekitar", "kira-kira", "kira2", "kurang lebih", "kurang dari" before the number; "tidak lebih dari" is a limit. */
function isRough(scene: Scene, at: number): boolean {
  const [third, second, first] = [at - 3, at - 2, at - 1].map((place) => wordAt(scene, place)) as [
    string,
    string,
    string,
  ]
  if (APPROXIMATE.has(first) || (/^[-2]$/.test(first) && APPROXIMATE.has(second))) return true
  const pair = `${second} ${first}`
  return pair === 'kurang lebih' || pair === 'lebih kurang' || (/^(lebih|kurang) dari$/.test(pair) && third !== 'tidak')
}

function unsure(fact: Fact): Fact[] {
  const { from, to } = fact
  if (fact.kind === 'date')
    return [{ kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates: [fact.date], from, to }]
  if (fact.kind !== 'moment') return [fact]
  const { hour, minute } = fact.moment
  const clock = { hour, minute, approximate: true, padded: true, sure: true }
  return [
    { kind: 'date', date: fact.moment.toPlainDate(), from, to },
    { kind: 'clock', clock, from, to },
  ]
}

/** "dua tiga hari", "2-3 hari lagi": either may be meant. */
function readSeveral(scene: Scene, at: number): Found | undefined {
  const clump = clumpAt(scene.tokens, at)
  const pair = clump?.parts.length === 2 && clump.marks[0] === '-' ? clump : undefined
  const first = pair ? { value: Number(pair.parts[0]), next: pair.next } : wholeNumber(scene.tokens, at)
  const second = pair
    ? { value: Number(pair.parts[1]), next: pair.next }
    : first && wholeNumber(scene.tokens, first.next)
  if (!first || !second || second.value <= first.value || second.value > 1000) return undefined
  const unit = wordAt(scene, second.next)
  const after = wordAt(scene, second.next + 1)
  const meant = /^(lagi|ke|mendatang)$/.test(after) || (scene.kind === 'tenggat' && after !== 'sebelum')
  if (!UNIT.test(unit) || !meant) return undefined
  const days = [first.value, second.value].map((value) => daysAhead(scene, value, unit)!)
  return vague(at, second.next + (/^(lagi|mendatang)$/.test(after) ? 2 : 1), days)
}
