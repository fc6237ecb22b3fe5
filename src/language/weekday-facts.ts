import { readDate } from './date-facts.ts'
import { wholeNumber } from './numbers.ts'
import { type Found, found, pastAfter, type Scene, skipMarks, vague, wordAt } from './time-facts.ts'
import {
  CLOCK_INTROS,
  DATE_INTROS,
  DAY_PARTS,
  MONTHS,
  TOMORROW,
  WEEKDAYS,
  WEEKDAYS_BEFORE_DATES,
} from './time-words.ts'
import { distance } from './typo.ts'

const WEEK = /^(minggu|pekan)$/
const ORDINAL = /^(pertama|kedua|ketiga|keempat|kelima|terakhir)$/
// Words of every day that are one letter from a weekday.
const NO_SLIPS = new Set(['kami', 'seni', 'seminggu'])
const WEEKDAY_NAMES = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu']

/** "Kamis", "Senin depan", "Rabu minggu depan", "malam Jumat", "hari Minggu", and weeks: "minggu depan". */
export function readWeekday(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (word === 'setiap' || word === 'tiap') return readRepeated(scene, at)
  const night = word === 'malam' ? (WEEKDAYS.get(wordAt(scene, at + 1)) ?? sundayAt(scene, at + 1, at)) : undefined
  if (night) {
    const span = { from: at, to: at + 2 }
    const named = { kind: 'weekday' as const, weekday: night, night: true, ...span }
    return { facts: [named, { kind: 'part', part: 'malam', ...span }], next: at + 2 }
  }
  const weekday = WEEKDAYS.get(word) ?? sundayAt(scene, at, at) ?? beforeDate(scene, at)
  if (weekday === undefined) return readWeek(scene, at)
  const [second, third] = [wordAt(scene, at + 1), wordAt(scene, at + 2)]
  if (ORDINAL.test(second) || (second === 'ke' && third !== '')) return vague(at, pastMonth(scene, at + 2))
  const past = pastAfter(scene, WEEK.test(second) ? at + 2 : at + 1)
  if (past !== undefined) return over(at, past)
  if (second === 'bulan' && /^(depan|ini)$/.test(third)) return vague(at, at + 3)
  if (MONTHS.has(second)) return vague(at, at + 2)
  const [week, words] = weekOf(second, third)
  return found({ kind: 'weekday', weekday, ...(week && { week }) }, at, at + 1 + words)
}

/** "setiap Senin", "tiap hari Kamis", "setiap tanggal 5": a habit is no day. */
function readRepeated(scene: Scene, at: number): Found | undefined {
  const next = wordAt(scene, at + 1) === 'hari' ? at + 2 : at + 1
  if (WEEKDAYS.has(wordAt(scene, next)) || sundayAt(scene, next, next)) return vague(at, next + 1)
  if (DATE_INTROS.has(wordAt(scene, next))) return vague(at, wholeNumber(scene.tokens, next + 1)?.next ?? next + 1)
  return /^(hari|minggu|pekan|bulan|tahun)$/.test(wordAt(scene, at + 1)) ? vague(at, at + 2) : undefined
}

/** Shortened names of days count only right before a date, an hour or "depan", mistyped ones before a date. */
function beforeDate(scene: Scene, at: number): number | undefined {
  const word = wordAt(scene, at)
  const short = WEEKDAYS_BEFORE_DATES.get(word)
  const timed = CLOCK_INTROS.has(wordAt(scene, at + 1)) || DAY_PARTS.has(wordAt(scene, at + 1))
  if (short && (timed || wordAt(scene, at + 1) === 'depan')) return short
  const weekday = short ?? weekdayWithSlip(word)
  // "10 sen" is money.
  const money = word === 'sen' || short === undefined
  if (weekday === undefined || (money && scene.tokens[at - 1]?.kind === 'number')) return undefined
  const date = readDate(scene, skipMarks(scene, at + 1, /^[.,(/]$/))
  return date?.facts[0]?.kind === 'date' ? weekday : undefined
}

function weekdayWithSlip(word: string): number | undefined {
  if (word.length < 4 || word.length > 7 || NO_SLIPS.has(word)) return undefined
  const near = WEEKDAY_NAMES.findIndex((name) => name.length > 4 && name[0] === word[0] && distance(word, name, 1) <= 1)
  return near < 0 ? undefined : near + 1
}

type Week = 'this' | 'next' | 'coming' | 'tomorrow'

function weekOf(second: string, third: string): [Week | undefined, number] {
  if (WEEK.test(second) && third === 'depan') return ['next', 2]
  if (WEEK.test(second) && third === 'ini') return ['this', 2]
  if (second === 'depan') return ['coming', 1]
  if (second === 'ini') return ['this', 1]
  return TOMORROW.has(second) ? ['tomorrow', 1] : [undefined, 0]
}

// "minggu" is Sunday beside "hari", a date, a time or another weekday; else it is a week.
function sundayAt(scene: Scene, at: number, from: number): number | undefined {
  if (wordAt(scene, at) !== 'minggu') return undefined
  if (wordAt(scene, from - 1) === 'hari' || from < at) return 7
  const next = skipMarks(scene, at + 1)
  const after = wordAt(scene, next)
  const dated = wholeNumber(scene.tokens, next) || scene.tokens[next]?.kind === 'number' || DATE_INTROS.has(after)
  // "Minggu besok" is tomorrow on a Saturday; else it may be next week.
  const tomorrow = TOMORROW.has(after) && (scene.today.dayOfWeek === 6 || DATE_INTROS.has(wordAt(scene, next + 1)))
  const timed = DAY_PARTS.has(after) || CLOCK_INTROS.has(after) || tomorrow
  const beside = weekdayBefore(scene, from)
  return (dated || timed || beside) && !(beside && after === 'depan') ? 7 : undefined
}

/** "Jumat dan Minggu", "Jumat s.d. Minggu": a weekday, and at most what joins it. */
function weekdayBefore(scene: Scene, at: number): boolean {
  let before = at - 1
  while (before > at - 6 && /^(sampai|hingga|dengan|dan|atau|sd|s|d|[-./,&(])$/.test(wordAt(scene, before))) before--
  return WEEKDAYS.has(wordAt(scene, before)) || WEEKDAYS.has(wordAt(scene, at - 2))
}

function readWeek(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (!WEEK.test(word)) return undefined
  const second = wordAt(scene, at + 1)
  const sunday = word === 'minggu'
  const past = pastAfter(scene, at + 1)
  if (past !== undefined) return over(at, pastWeekday(scene, past))
  if (second === 'depan' || (sunday && TOMORROW.has(second)))
    return found({ kind: 'week', shift: 1, sunday }, at, at + 2)
  if (second === 'ini') return found({ kind: 'week', shift: 0, sunday: false }, at, at + 2)
  const ordinal = ORDINAL.test(second) || (second === 'ke' && wordAt(scene, at + 2) !== '')
  if (scene.tokens.length === 1 && sunday) return found({ kind: 'week', shift: 1, sunday }, at, at + 1)
  return ordinal ? vague(at, pastMonth(scene, at + 2)) : undefined
}

/** The token after "bulan Juni", "Juni", "bulan depan", which says of what month the week is. */
function pastMonth(scene: Scene, at: number): number {
  const from = /^(-|\d)$/.test(wordAt(scene, at)) ? skipMarks(scene, at, /^(-|\d)$/) : at
  const bulan = wordAt(scene, from) === 'bulan' ? 1 : 0
  const word = wordAt(scene, from + bulan)
  return MONTHS.has(word) || (bulan === 1 && /^(ini|depan)$/.test(word)) ? from + bulan + 1 : from
}

/** "minggu lalu hari Rabu": the day is over with its week. */
function pastWeekday(scene: Scene, at: number): number {
  const next = wordAt(scene, at) === 'hari' ? at + 1 : at
  return WEEKDAYS.has(wordAt(scene, next)) ? next + 1 : at
}

const over = (from: number, to: number) => found({ kind: 'reject', reason: 'sudah_lewat' }, from, to)
