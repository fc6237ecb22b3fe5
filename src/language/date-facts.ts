import { dated } from './date-of.ts'
import { readDayAfterWeekday, readDayOfMonth } from './day-of-month.ts'
import { clumpAt, mayBeNumber, type Quantity, wholeNumber, yearInWords } from './numbers.ts'
import { readNumericDate } from './numeric-dates.ts'
import { afterConnector, type Fact, type Found, found, pastAfter, type Scene, skipMarks, wordAt } from './time-facts.ts'
import {
  APPROXIMATE,
  CLOCK_INTROS,
  COUNTED,
  DATE_INTROS,
  DAY_PARTS,
  LUNAR_MONTHS,
  MONTHS,
  TOMORROW,
  WEEKDAYS,
  ZONES,
} from './time-words.ts'
import { monthWithSlip } from './typo-months.ts'

/** "4 Mei 2023", "tgl 17", "4-5 Mei", "04/05/2023", "2023-05-04", "30 Mei s.d. 2 Juni 2023", "sekitar 10 Mei". */
export function readDate(scene: Scene, at: number): Found | undefined {
  const approximate = approximateAt(scene, at)
  const begin = approximate ?? at
  const introduced = DATE_INTROS.has(wordAt(scene, begin))
  const next = introduced ? skipMarks(scene, begin + 1) : begin
  if (introduced && WEEKDAYS.has(wordAt(scene, next))) return undefined
  const read =
    readNumericDate(scene, next, introduced) ??
    readNamedMonth(scene, next) ??
    readMonthFirst(scene, next) ??
    readLunar(scene, next) ??
    (introduced ? readDayOfMonth(scene, at, next) : readDayAfterWeekday(scene, next))
  if (!read) return undefined
  const past = pastAfter(scene, read.next)
  if (past !== undefined) return found({ kind: 'reject', reason: 'sudah_lewat' }, at, past)
  const around = approximate !== undefined || endsInAn(scene, next, read.next)
  const night = isNightBefore(scene, at)
  const facts = (around ? read.facts.map(unsure) : read.facts).map((fact) => (night ? nightOf(fact) : fact))
  return { ...read, facts: facts.map((fact, index) => (index === 0 ? { ...fact, from: at } : fact)) }
}

/** "malam 17 Agustus" is by custom the evening before; in "Kamis malam 17 Agustus" and "jam 8 malam 17 Agustus" it is not. */
function isNightBefore(scene: Scene, at: number): boolean {
  if (wordAt(scene, at - 1) !== 'malam') return false
  const before = scene.tokens[at - 2]
  if (!before || before.kind === 'mark' || before.kind === 'newline') return true
  const day = WEEKDAYS.has(before.text) || TOMORROW.has(before.text) || /^(lusa|nanti|minggu|tadi)$/.test(before.text)
  return before.kind === 'word' && !day && !mayBeNumber(before.text)
}

const nightOf = (fact: Fact): Fact => (fact.kind === 'date' ? { ...fact, ask: 'malam_jumat_ambigu' } : fact)

const unsure = (fact: Fact): Fact =>
  fact.kind === 'date'
    ? { kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates: [fact.date], from: fact.from, to: fact.to }
    : fact

/** "sekitar", "kira-kira" before a date; before an hour it belongs to the hour. */
function approximateAt(scene: Scene, at: number): number | undefined {
  let next = at
  while (next < at + 4 && (APPROXIMATE.has(wordAt(scene, next)) || (next > at && /^(-|2)$/.test(wordAt(scene, next)))))
    next++
  return next > at ? next : undefined
}

// "tanggal 10-an Mei"
const endsInAn = (scene: Scene, from: number, to: number) =>
  scene.tokens.slice(from, Math.min(to, from + 4)).some((token) => token.text === 'an' && token.glued)

function readNamedMonth(scene: Scene, at: number): Found | undefined {
  const clump = clumpAt(scene.tokens, at)
  const pair = clump?.parts.length === 2 && /^[-/,]$/.test(clump.marks[0]!) ? clump : undefined
  const single = pair ? undefined : wholeNumber(scene.tokens, at)
  if (!pair && !single) return undefined
  const next = (pair ?? single)!.next
  const days = pair ? pair.parts.map(Number) : [single!.value]
  const month = monthAt(scene, next)
  if (month) {
    const year = yearAt(scene, month.next) ?? (pair ? undefined : borrowedYear(scene, month.next))
    const end = yearAt(scene, month.next)?.next ?? month.next
    const [first, second] = days.map((day) => dated(scene, [day, month.value, year?.value], at, end).facts[0]!)
    // 4-5 Mei is a range; 4/5 Mei and 4,5 Mei may be either of the two days.
    const joint: Fact = { kind: pair?.marks[0] === '-' ? 'to' : 'or', from: at, to: end }
    return { facts: second ? [first!, joint, second] : [first!], next: end }
  }
  return single && readFirstOfSeveral(scene, at, single)
}

/** "4 s.d. 5 Mei 2023", "4 dan 5 Mei", "4, 5 dan 6 Mei": the first day borrows month and year from the next. */
function readFirstOfSeveral(scene: Scene, at: number, day: Quantity): Found | undefined {
  const follows = afterConnector(scene, day.next) ?? afterJoint(scene, day.next, opensList(scene, at))
  if (follows === undefined) return undefined
  const numeric = readNumericDate(scene, follows, false)?.facts[0]
  if (numeric?.kind === 'date') return dated(scene, [day.value, numeric.date.month, numeric.date.year], at, day.next)
  const second = wholeNumber(scene.tokens, follows)
  const month = second && (monthAt(scene, second.next) ?? monthAfter(scene, second))
  if (!second || !month) return undefined
  const year = yearAt(scene, month.next)
  return dated(scene, [day.value, month.value, year?.value], at, day.next)
}

/** The token after "dan", "atau", or after a comma where one may join days: "15, 16, dan 17 Mei". */
function afterJoint(scene: Scene, at: number, comma: boolean): number | undefined {
  const next = comma && wordAt(scene, at) === ',' ? at + 1 : at
  if (/^(dan|atau|serta|&)$/.test(wordAt(scene, next))) return next + 1
  return next > at ? next : undefined
}

// "lantai 3, 4 Mei" is one date, "Kamis, 3, 4 Mei" two.
const opensList = (scene: Scene, at: number) => {
  const before = wordAt(scene, skipBack(scene, at - 1))
  const listed = wordAt(scene, at - 1) === ',' && scene.tokens[at - 2]?.kind === 'number'
  return listed || before === '' || before === '\n' || WEEKDAYS.has(before) || DATE_INTROS.has(before)
}

const skipBack = (scene: Scene, at: number) => (/^[,:(]$/.test(wordAt(scene, at)) ? at - 1 : at)

/** The month of "4, 5 dan 6 Mei", seen from the 5. */
function monthAfter(scene: Scene, day: Quantity): Quantity | undefined {
  const follows = afterJoint(scene, day.next, true)
  const third = follows === undefined ? undefined : wholeNumber(scene.tokens, follows)
  return third && monthAt(scene, third.next)
}

/** "30 Mei s.d. Jumat, 2 Juni 2023": the year of the second day counts for the first. */
function borrowedYear(scene: Scene, at: number): Quantity | undefined {
  let follows = afterConnector(scene, at)
  if (follows === undefined) return undefined
  while (WEEKDAYS.has(wordAt(scene, follows)) || /^(,|hari|tanggal)$/.test(wordAt(scene, follows))) follows++
  const day = wholeNumber(scene.tokens, follows)
  const month = day && monthAt(scene, day.next)
  return month && yearAt(scene, month.next)
}

/** "Mei 4, 2023", "bulan Mei tanggal 4", "bulan depan tanggal 4": a month that a day follows. */
function readMonthFirst(scene: Scene, at: number): Found | undefined {
  const bulan = wordAt(scene, at) === 'bulan'
  if (bulan && /^(ini|depan)$/.test(wordAt(scene, at + 1))) return readInMonth(scene, at)
  const month = MONTHS.get(wordAt(scene, bulan ? at + 1 : at))
  if (month === undefined) return undefined
  const after = skipMarks(scene, bulan ? at + 2 : at + 1, /^[,.]$/)
  const named = DATE_INTROS.has(wordAt(scene, after))
  const day = clumpAt(scene.tokens, named ? skipMarks(scene, after + 1) : after)
  if (!day || day.parts.length > 1 || day.parts[0]!.length > 2 || (bulan && !named)) return undefined
  const year = yearAt(scene, day.next)
  const counting = COUNTED.has(wordAt(scene, day.next)) || DAY_PARTS.has(wordAt(scene, day.next))
  // "Mei 23" alone may be a year.
  if (!named && (counting || (!year && Number(day.parts[0]) >= 20))) return undefined
  return dated(scene, [Number(day.parts[0]), month, year?.value], at, year?.next ?? day.next)
}

function readInMonth(scene: Scene, at: number): Found | undefined {
  const named = skipMarks(scene, at + 2, /^,$/)
  if (!DATE_INTROS.has(wordAt(scene, named))) return undefined
  return readDayOfMonth(scene, at, skipMarks(scene, named + 1), wordAt(scene, at + 1) === 'ini' ? 0 : 1)
}

function monthAt(scene: Scene, at: number): Quantity | undefined {
  let next = skipThe(scene, at)
  if (/^[-/.]$/.test(wordAt(scene, next)) && scene.tokens[next]!.glued && scene.tokens[next + 1]?.glued) next++
  const bulan = wordAt(scene, next) === 'bulan'
  if (bulan) next++
  const value = MONTHS.get(wordAt(scene, next)) ?? (bulan ? numberOfMonth(scene, next) : undefined)
  const month = value ?? monthWithSlip(wordAt(scene, next))
  if (month === undefined) return undefined
  const dot = wordAt(scene, next + 1) === '.' && scene.tokens[next + 1]!.glued ? 1 : 0
  return { value: month, next: next + 1 + dot }
}

/** Past "-an" and what may stand between day and month: "tanggal 4 di bulan Mei", "4 nanti bulan Mei". */
function skipThe(scene: Scene, at: number): number {
  let next = at
  if (wordAt(scene, next) === '-' && wordAt(scene, next + 1) === 'an') next += 2
  else if (wordAt(scene, next) === 'an') next++
  if (/^(di|pada|nanti|,)$/.test(wordAt(scene, next)) && wordAt(scene, next + 1) === 'bulan') next++
  return next
}

/** "bulan 5", written as a number. */
function numberOfMonth(scene: Scene, at: number): number | undefined {
  const clump = clumpAt(scene.tokens, at)
  const after = clump && wordAt(scene, clump.next)
  const counting = after !== undefined && after !== 'tahun' && COUNTED.has(after)
  const lone = clump?.parts.length === 1 && clump.parts[0]!.length <= 2 && !counting
  return lone ? Number(clump.parts[0]) : undefined
}

function yearAt(scene: Scene, at: number): Quantity | undefined {
  const relative = wordAt(scene, at) === 'tahun' ? ['lalu', 'ini', 'depan'].indexOf(wordAt(scene, at + 1)) : -1
  if (relative >= 0) return { value: scene.today.year + relative - 1, next: at + 2 }
  const skip = /^(tahun|th|,|-|\/|')$/.test(wordAt(scene, at)) ? 1 : 0
  const words = yearInWords(scene.tokens, at + skip)
  if (words) return words
  const clump = clumpAt(scene.tokens, at + skip)
  const year = clump?.parts[0] ?? ''
  // "2023/09.00" and "2023.09.00": the hour follows without a space.
  const whole = clump?.parts.length === 1 || /^[/.]$/.test(clump?.marks[0] ?? '')
  if (whole && /^(19|20|21)\d\d$/.test(year)) return { value: Number(year), next: at + skip + 1 }
  const short = clump?.parts.length === 1 && clump.parts[0]!.length === 2 && wordAt(scene, at) !== ','
  if (!clump || !short || !endsHere(scene, clump.next)) return undefined
  const value = 2000 + Number(clump.parts[0])
  return Math.abs(value - scene.today.year) <= 5 ? { value, next: clump.next } : undefined
}

const endsHere = (scene: Scene, at: number) => {
  const word = wordAt(scene, at)
  return word === '' || word === '\n' || /^[,;)]$/.test(word) || (CLOCK_INTROS.has(word) && !ZONES.has(word))
}

function readLunar(scene: Scene, at: number): Found | undefined {
  const day = wholeNumber(scene.tokens, at)
  if (!day || !LUNAR_MONTHS.has(wordAt(scene, day.next))) return undefined
  const half = /^(awal|akhir|ula|ula'|akhirah|tsani)$/.test(wordAt(scene, day.next + 1)) ? 2 : 1
  const year = wholeNumber(scene.tokens, day.next + half)
  const next = year ? year.next + (wordAt(scene, year.next) === 'h' ? 1 : 0) : day.next + half
  return found({ kind: 'vague', reason: 'kalender_hijriah', candidates: [] }, at, next)
}
