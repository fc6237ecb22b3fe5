import { dated, exists } from './date-of.ts'
import { type Clump, clumpAt } from './numbers.ts'
import { afterConnector, type Fact, type Found, type Scene, skipMarks, wordAt } from './time-facts.ts'
import { CLOCK_INTROS, DAY_PARTS, WEEKDAYS } from './time-words.ts'

/** "04/05/2023", "4.5.23", "2023-05-04", "4/5" beside a day or an hour, "04 / 05 / 2023". Always the day first. */
export function readNumericDate(scene: Scene, at: number, introduced: boolean): Found | undefined {
  const clump = clumpAt(scene.tokens, at) && (spaced(scene, at) ?? clumpAt(scene.tokens, at))
  const mark = clump?.marks[0]
  if (clump && mark === '-' && clump.parts.length === 4) return readRange(scene, at, clump)
  if (clump && clump.marks.join('') === '-/') return readDaysOfMonth(scene, at, clump)
  if (clump && mark === '/' && clump.marks.includes('-')) return readTwoDates(scene, at, clump)
  if (!clump || !mark || mark === ':' || mark === ',' || clump.marks.some((other) => other !== mark)) return undefined
  const lengths = clump.parts.map((part) => part.length).join('')
  const numbers = clump.parts.map(Number) as [number, number, number]
  if (/^4[12][12]$/.test(lengths) && mark !== '.') {
    if (mark === '/' && !exists(numbers[2], numbers[1], numbers[0])) return undefined
    return dated(scene, [numbers[2], numbers[1], numbers[0]], at, clump.next)
  }
  if (/^[12][12][24]$/.test(lengths)) {
    const year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
    // 09.30.00 or a version number is no date that somebody got wrong.
    if (mark === '.' && !exists(numbers[0], numbers[1], year)) return undefined
    return dated(scene, [numbers[0], numbers[1], year], at, clump.next)
  }
  return readDayAndMonth(scene, at, clump, introduced)
}

/** "4-5/5/2023" */
function readRange(scene: Scene, at: number, { parts, marks, next }: Clump): Found | undefined {
  const [first, last, month, year] = parts.map(Number) as [number, number, number, number]
  if (marks[1] !== marks[2] || !/^[/.]$/.test(marks[1]!) || parts[3]!.length !== 4) return undefined
  const [start, end] = [first, last].map((day) => dated(scene, [day, month, year], at, next).facts[0]!) as [Fact, Fact]
  return { facts: [start, { kind: 'to', from: at, to: next }, end], next }
}

/** "(26-27/11)": two days of a month, where something else says that it is about days. */
function readDaysOfMonth(scene: Scene, at: number, clump: Clump): Found | undefined {
  const [first, last, month] = clump.parts.map(Number) as [number, number, number]
  const shape = clump.parts.every((part) => part.length <= 2) && first < last && month >= 1 && month <= 12
  if (!shape || !(weekdayBefore(scene, at) || looksLikeDayAndMonth(scene, at, clump))) return undefined
  const [start, end] = [first, last].map((day) => dated(scene, [day, month, undefined], at, clump.next).facts[0]!)
  return { facts: [start!, { kind: 'to', from: at, to: clump.next }, end!], next: clump.next }
}

/** "27/11-28/11/2026" */
function readTwoDates(scene: Scene, at: number, { parts, marks, next }: Clump): Found | undefined {
  const shape = /^\/-\/\/?$/.test(marks.join('')) && parts.slice(0, 4).every((part) => part.length <= 2)
  if (!shape || (parts[4] !== undefined && parts[4].length !== 4)) return undefined
  const [day, month, lastDay, lastMonth, year] = parts.map(Number) as [number, number, number, number, number?]
  const start = dated(scene, [day, month, year], at, next).facts[0]!
  const end = dated(scene, [lastDay, lastMonth, year], at, next).facts[0]!
  return { facts: [start, { kind: 'to', from: at, to: next }, end], next }
}

function readDayAndMonth(scene: Scene, at: number, clump: Clump, introduced: boolean): Found | undefined {
  const [day, month] = clump.parts.map(Number) as [number, number]
  if (clump.parts.length !== 2 || clump.parts.some((part) => part.length > 2)) return undefined
  // "tanggal 27/28" are two days.
  if (introduced && month === day + 1 && month > 12) return undefined
  const mark = clump.marks[0]
  const meant = mark === '/' && (introduced || looksLikeDayAndMonth(scene, at, clump))
  // "Kamis 04.05 pukul 09.00": the hour stands elsewhere, so this is the day.
  const dotted = mark === '.' && weekdayBefore(scene, at) && CLOCK_INTROS.has(wordAt(scene, afterMarks(scene, clump)))
  return meant || dotted ? dated(scene, [day, month, undefined], at, clump.next) : undefined
}

// 4/5 may be a share or a number of pages: a weekday before it or a time after it makes it a date.
function looksLikeDayAndMonth(scene: Scene, at: number, clump: Clump): boolean {
  const after = wordAt(scene, afterMarks(scene, clump))
  const twoDigits = clump.parts.every((part) => part.length === 2)
  const timed = CLOCK_INTROS.has(after) || DAY_PARTS.has(after)
  if (scene.kind === 'tenggat' && after === '') return true
  return weekdayBefore(scene, at) || timed || joined(scene, at, clump) || (twoDigits && !/^\p{L}/u.test(after))
}

/** "4/5 - 6/5": two of a kind, joined. */
function joined(scene: Scene, at: number, clump: Clump): boolean {
  const follows = afterConnector(scene, clump.next)
  const next = follows === undefined ? undefined : clumpAt(scene.tokens, follows)
  const previous = wordAt(scene, at - 1) === '-' && scene.tokens[at - 3]?.text === '/'
  return previous || (next?.marks[0] === '/' && next.parts.length <= 3)
}

const afterMarks = (scene: Scene, clump: Clump) => skipMarks(scene, clump.next, /^[,)]$/)

const weekdayBefore = (scene: Scene, at: number) =>
  [at - 1, at - 2].some((place) => WEEKDAYS.has(wordAt(scene, place)) || wordAt(scene, place) === 'minggu')

/** Letters set dates wide: "04 / 05 / 2023"; only with a year of four digits is that no sum or range. */
function spaced(scene: Scene, at: number): Clump | undefined {
  const texts = [0, 1, 2, 3, 4].map((step) => wordAt(scene, at + step))
  const [day, mark, month, second, year] = texts as [string, string, string, string, string]
  const shape = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^(19|20|21)\d\d$/.test(year)
  const wide = [1, 2, 3, 4].some((step) => scene.tokens[at + step]?.glued === false)
  if (!shape || !wide || mark !== second || !/^[/.-]$/.test(mark)) return undefined
  return { parts: [day, month, year], marks: [mark, mark], next: at + 5 }
}
