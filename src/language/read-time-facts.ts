import { readBareClock, readEndClock, readIntroducedClock, readPrayer } from './clock-facts.ts'
import { readDate } from './date-facts.ts'
import { gapBetween } from './fact-groups.ts'
import { clumpAt, mayBeNumber } from './numbers.ts'
import { readRelativeDay } from './relative-facts.ts'
import { readRoughDistance } from './rough-distances.ts'
import { afterConnector, type Fact, type Found, found, type Scene, skipMarks, wordAt } from './time-facts.ts'
import {
  CLOCK_INTROS,
  DATE_INTROS,
  DAY_PARTS,
  MONTHS,
  mayBeginTime,
  NUMBER_LABELS,
  TOMORROW,
  WEEKDAYS,
  ZONES,
} from './time-words.ts'
import { readEvent, readEventEnd, readVagueTime } from './vague-facts.ts'
import { readWeekday } from './weekday-facts.ts'

/** The readers of one fact each, in the order in which they are asked. */
export const READERS = [
  readPrayer,
  readEvent,
  readRoughDistance,
  readIntroducedClock,
  readDate,
  readRelativeDay,
  readWeekday,
  readVagueTime,
  readBareClock,
]

/**
 * So many tokens of a text are looked at closely. No letter has as many words that could be about a time; what has
 * more is no answer to "when", and must not take the time of everybody else.
 */
const MOST_LOOKS = 400

/**
 * Everything a text says about times, in its order; `complete` is false when it went on after the last that was looked
 * at. Numbers of letters, laws, money and phones are left alone.
 */
export function readTimeFacts(scene: Scene): { facts: Fact[]; complete: boolean } {
  const facts: Fact[] = []
  let looks = 0
  let at = 0
  while (at < scene.tokens.length) {
    const skipped = skipOtherNumber(scene, at, facts.at(-1))
    if (skipped > at) {
      at = skipped
      continue
    }
    const close = mayBegin(scene, at)
    if (close && ++looks > MOST_LOOKS) return { facts, complete: false }
    const read = readAt(scene, at, facts, close)
    if (read && isOver(read) && namesDay(scene, facts.at(-1), at)) facts.pop()
    facts.push(...(read?.facts ?? []))
    at = Math.max(read?.next ?? 0, at + 1)
  }
  return { facts, complete: true }
}

// "Kamis (4/5) lalu": the weekday is over with its date.
const isOver = ({ facts: [first] }: Found) => first?.kind === 'reject' && first.reason === 'sudah_lewat'
const namesDay = (scene: Scene, fact: Fact | undefined, at: number) =>
  fact?.kind === 'weekday' && !gapBetween(scene, fact.to, at)

function readAt(scene: Scene, at: number, facts: Fact[], close: boolean): Found | undefined {
  const last = facts.at(-1)
  // "s.d. 12" and "atau 10" after an hour are hours too.
  const besideHour = last?.to === at && isTime(facts.at(-2))
  if (besideHour && (last.kind === 'to' || (last.kind === 'or' && facts.at(-2)!.to === last.from))) {
    const end = readEndClock(scene, at) ?? (last.kind === 'to' ? readEventEnd(scene, at) : undefined)
    if (end) return end
  }
  if (!close) return undefined
  for (const read of READERS) {
    const result = read(scene, at)
    if (result) return result
  }
  return readJoint(scene, at, facts) ?? readSmallWord(scene, at, facts)
}

/** Whether a token is worth a closer look: few are, and a text may be long. */
export function mayBegin(scene: Scene, at: number): boolean {
  const { kind, text } = scene.tokens[at]!
  if (kind === 'number') return true
  if (kind !== 'word') return /^[-±~&]$/.test(text)
  return mayBeginTime(text) || beforeDay(scene, at)
}

/** A mistyped weekday may stand before a number or "tanggal". */
function beforeDay(scene: Scene, at: number): boolean {
  const next = scene.tokens[skipMarks(scene, at + 1, /^[.,(/]$/)]
  return next !== undefined && (next.kind === 'number' || DATE_INTROS.has(next.text) || mayBeNumber(next.text))
}

const isTime = (fact: Fact | undefined) =>
  fact?.kind === 'clock' || fact?.kind === 'unclear-clock' || fact?.kind === 'moment'

// A hyphen joins only what stands on both sides of it, so it counts right after a fact alone.
function readJoint(scene: Scene, at: number, facts: Fact[]): Found | undefined {
  const word = wordAt(scene, at)
  const next = afterConnector(scene, at)
  if (next !== undefined && (word !== '-' || facts.at(-1)?.to === at)) return found({ kind: 'to' }, at, next)
  if (word === 'atau' || (/^(dan|serta|&)$/.test(word) && facts.at(-1)?.to === at))
    return found({ kind: 'or' }, at, at + 1)
  return undefined
}

function readSmallWord(scene: Scene, at: number, facts: Fact[]): Found | undefined {
  const word = wordAt(scene, at)
  if (word === 'selesai') return found({ kind: 'finish' }, at, at + 1)
  if (word === 'sebelum') return found({ kind: 'before' }, at, at + 1)
  // "3 hari terhitung sejak …", "2 minggu dari …": only after a number of days do these reckon.
  if (/^(dari|terhitung)$/.test(word) && facts.at(-1)?.kind === 'term' && facts.at(-1)!.to === at)
    return found({ kind: 'after' }, at, /^(sejak|mulai|dari)$/.test(wordAt(scene, at + 1)) ? at + 2 : at + 1)
  if (/^(setelah|sesudah|usai|sejak|pasca)$/.test(word)) return found({ kind: 'after' }, at, at + 1)
  const part = DAY_PARTS.get(word)
  if (part && leadsDay(scene, at)) return found({ kind: 'part', part }, at, at + 1)
  if (part && facts.length > 0 && !gapBetween(scene, facts.at(-1)!.to, at))
    return found({ kind: 'part', part }, at, at + 1)
  return undefined
}

/** "malam 2 Desember", "sore besok": the part of a day that follows; "selamat pagi" is none. */
function leadsDay(scene: Scene, at: number): boolean {
  if (/^(selamat|met|slamat)$/.test(wordAt(scene, at - 1))) return false
  const next = wordAt(scene, at + 1)
  const number = scene.tokens[at + 1]?.kind === 'number' && !scene.tokens[at + 1]!.glued
  return DATE_INTROS.has(next) || TOMORROW.has(next) || next === 'lusa' || (number && namesDate(scene, at + 1))
}

const namesDate = (scene: Scene, at: number) => {
  const fact = readDate(scene, at)?.facts[0]
  return fact?.kind === 'date'
}

/** Past a number that is no time, glued text included: 005/12/2023 after "Nomor", 0812.10.09.30, H-3, 7a. */
function skipOtherNumber(scene: Scene, at: number, last: Fact | undefined): number {
  const { tokens } = scene
  const token = tokens[at]!
  if (NUMBER_LABELS.has(token.text)) {
    let next = at + 1
    while (/^[.:]$/.test(wordAt(scene, next))) next++
    return tokens[next]?.kind === 'number' ? endOfRun(scene, next) : at
  }
  if (token.kind !== 'number') return at
  // "4 Mei 2023/09.00": what a date ends with is no part of another number.
  const afterDate = last?.to === at - 1 && last.kind === 'date'
  if (token.glued && at > 0 && !afterDate && !mayPrecede(scene, at - 1)) return endOfRun(scene, at)
  const clump = clumpAt(tokens, at)!
  return mayFollow(scene, clump.next) && !(clump.parts[0]!.length > 4) ? at : endOfRun(scene, at)
}

function mayPrecede(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]!
  if (token.kind === 'word') return isTimeWord(token.text)
  if (/^[(,;:"'±~[|\n]$/.test(token.text)) return true
  // "_09.00_" in italics, "@09.00"
  if (/^[_*@]$/.test(token.text)) return !token.glued
  if (!/^[./-]$/.test(token.text)) return false
  const before = scene.tokens[at - 1]
  return (
    !token.glued ||
    before === undefined ||
    (before.kind === 'word' && isTimeWord(before.text)) ||
    /^[.)]$/.test(before.text)
  )
}

function mayFollow(scene: Scene, at: number): boolean {
  const [next, after] = [scene.tokens[at], scene.tokens[at + 1]]
  if (!next?.glued) return true
  if (next.kind === 'word') return isTimeWord(next.text) || next.text === 'an'
  if (next.text === '%') return false
  const tied = /^[-/.]$/.test(next.text) && after?.glued
  return !tied || (after.kind === 'word' && (isTimeWord(after.text) || /^(an|selesai|s)$/.test(after.text)))
}

const isTimeWord = (word: string) =>
  CLOCK_INTROS.has(word) ||
  DATE_INTROS.has(word) ||
  WEEKDAYS.has(word) ||
  MONTHS.has(word) ||
  ZONES.has(word) ||
  DAY_PARTS.has(word) ||
  /^(hari|minggu|pekan|bulan|menit|sd|h|x|t|pm)$/.test(word)

function endOfRun(scene: Scene, at: number): number {
  let next = at + 1
  while (scene.tokens[next]?.glued && !/^[,;)\n]$/.test(wordAt(scene, next))) next++
  return next
}
