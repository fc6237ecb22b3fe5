import { dated, exists } from './date-of.ts'
import { clumpAt, type Quantity, wholeNumber } from './numbers.ts'
import {
  afterConnector,
  type Fact,
  type Found,
  type Meaning,
  type Scene,
  skipMarks,
  vague,
  wordAt,
} from './time-facts.ts'
import { CLOCK_INTROS, COUNTED, DAY_PARTS, MONTHS, PAST, WEEKDAYS, ZONES } from './time-words.ts'

/**
 * "tanggal 17", "tgl 4 bulan depan", "tgl 17-18", "tanggal 4 s.d. 6": the nearest month that is not over, or the one
 * so many months from this.
 */
export function readDayOfMonth(scene: Scene, at: number, place: number, months?: number): Found | undefined {
  const days = daysAt(scene, place)
  if (!days) return undefined
  const shift = months ?? shiftAt(scene, days.next)
  const next = shift === undefined || months !== undefined ? days.next : days.next + 2
  // "tanggal 4 bulan …" in a way that was not understood: this month is no answer.
  if (shift === undefined && wordAt(scene, next) === 'bulan') return vague(at, next + 1)
  const [first, second] = days.values
  if (second !== undefined && second < first! && !days.choice) return backwards(scene, days.values, at, next)
  const facts = days.values.map((day): Fact => ({ ...dayOfMonth(scene, day, shift), from: at, to: next }))
  const joint: Fact = { kind: days.choice ? 'or' : 'to', from: at, to: next }
  return { facts: facts.length === 2 ? [facts[0]!, joint, facts[1]!] : facts, next }
}

/** "tgl 26-11": rather the 26th of November than from the 26th to the 11th. */
function backwards(scene: Scene, [day, month]: number[], at: number, next: number): Found {
  const read = dated(scene, [day!, month!, undefined], at, next).facts[0]!
  return vague(at, next, read.kind === 'date' ? [read.date] : [])
}

/** The 4 of "Kamis 4 jam 9" and "Kamis 4", where no month follows. */
export function readDayAfterWeekday(scene: Scene, at: number): Found | undefined {
  const before = wordAt(scene, at - 1)
  if (!WEEKDAYS.has(/^[,(]$/.test(before) ? wordAt(scene, at - 2) : before)) return undefined
  const day = clumpAt(scene.tokens, at)?.parts.length === 1 ? wholeNumber(scene.tokens, at) : undefined
  if (!day || day.value < 1 || day.value > 31) return undefined
  const ends = /^[\n,;)]?$/.test(wordAt(scene, day.next))
  const timed = CLOCK_INTROS.has(wordAt(scene, skipMarks(scene, day.next, /^[,)]$/)))
  return timed || ends ? readDayOfMonth(scene, at, at) : undefined
}

/** Days as written; two of them are a range, or a choice where a stroke or a comma stands between. */
interface Days {
  values: number[]
  next: number
  choice?: true
}

function daysAt(scene: Scene, at: number): Days | undefined {
  const clump = clumpAt(scene.tokens, at)
  if (clump?.parts.length === 2 && /^[/,]$/.test(clump.marks[0]!))
    return { values: clump.parts.map(Number), next: clump.next, choice: true }
  if (clump?.parts.length === 2 && clump.marks[0] === '-') return { values: clump.parts.map(Number), next: clump.next }
  const single = wholeNumber(scene.tokens, at)
  if (!single) return undefined
  const other = otherDay(scene, single.next)
  if (other && other.value <= 31) return { values: [single.value, other.value], next: other.next, choice: true }
  const follows = afterConnector(scene, single.next)
  const last = follows === undefined ? undefined : clumpAt(scene.tokens, follows)
  const range = last?.parts.length === 1 && Number(last.parts[0]) > single.value && Number(last.parts[0]) <= 31
  const hour = last && (DAY_PARTS.has(wordAt(scene, last.next)) || ZONES.has(wordAt(scene, last.next)))
  if (!range || hour) return { values: [single.value], next: single.next }
  return { values: [single.value, Number(last.parts[0])], next: last.next }
}

/** The 2 of "tanggal 1 atau 2", unless it is an hour or counts something. */
function otherDay(scene: Scene, at: number): Quantity | undefined {
  if (!/^(atau|dan|&)$/.test(wordAt(scene, at)) || clumpAt(scene.tokens, at + 1)?.parts.length !== 1) return undefined
  const day = wholeNumber(scene.tokens, at + 1)
  const after = day ? wordAt(scene, day.next) : ''
  return DAY_PARTS.has(after) || ZONES.has(after) || COUNTED.has(after) || MONTHS.has(after) ? undefined : day
}

/** Months from this one: "bulan ini" 0, "bulan depan" 1, "bulan lalu" -1. */
function shiftAt(scene: Scene, at: number): number | undefined {
  if (wordAt(scene, at) !== 'bulan') return undefined
  const word = wordAt(scene, at + 1)
  return word === 'ini' ? 0 : word === 'depan' ? 1 : PAST.has(word) ? -1 : undefined
}

function dayOfMonth(scene: Scene, day: number, shift: number | undefined): Meaning {
  const passed = shift === undefined && day < scene.today.day
  const month = scene.today.with({ day: 1 }).add({ months: shift ?? (passed ? 1 : 0) })
  if (day < 1 || day > 31) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
  const open = shift === undefined ? { openMonth: true as const } : {}
  if (exists(day, month.month, month.year)) return { kind: 'date', date: month.with({ day }), ...open }
  if (shift !== undefined) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
  return { kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates: [month.add({ months: 1 }).with({ day })] }
}
