import { type Clump, clumpAt, type Quantity, wholeNumber, yearInWords } from './numbers.ts'
import {
  afterConnector,
  type Fact,
  type Found,
  found,
  type Meaning,
  type Scene,
  skipMarks,
  wordAt,
} from './time-facts.ts'
import { CLOCK_INTROS, DATE_INTROS, LUNAR_MONTHS, MONTHS, WEEKDAYS, ZONES } from './time-words.ts'

/** "4 Mei 2023", "tgl 17", "4-5 Mei", "04/05/2023", "2023-05-04", "30 Mei s.d. 2 Juni 2023". */
export function readDate(scene: Scene, at: number): Found | undefined {
  let next = at
  const introduced = DATE_INTROS.has(wordAt(scene, at))
  if (introduced) next = skipMarks(scene, at + 1)
  if (introduced && WEEKDAYS.has(wordAt(scene, next))) return undefined
  const read = readNumeric(scene, next, introduced) ?? readNamedMonth(scene, next) ?? readLunar(scene, next)
  if (read) return { ...read, facts: read.facts.map((fact, index) => (index === 0 ? { ...fact, from: at } : fact)) }
  return introduced ? readDayOfMonth(scene, at, next) : undefined
}

function readNumeric(scene: Scene, at: number, introduced: boolean): Found | undefined {
  const clump = clumpAt(scene.tokens, at)
  const mark = clump?.marks[0]
  if (!clump || !mark || mark === ':' || mark === ',' || clump.marks.some((other) => other !== mark)) return undefined
  const lengths = clump.parts.map((part) => part.length).join('')
  const numbers = clump.parts.map(Number) as [number, number, number]
  if (mark === '-' && lengths === '422') return dated(scene, [numbers[2], numbers[1], numbers[0]], at, clump.next)
  if (/^[12][12][24]$/.test(lengths)) {
    const year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
    // 09.30.00 or a version number is no date that somebody got wrong.
    if (mark === '.' && !exists(numbers[0], numbers[1], year)) return undefined
    return dated(scene, [numbers[0], numbers[1], year], at, clump.next)
  }
  if (mark !== '/' || !/^[12][12]$/.test(lengths)) return undefined
  return introduced || looksLikeDayAndMonth(scene, at, clump)
    ? dated(scene, [numbers[0], numbers[1], undefined], at, clump.next)
    : undefined
}

// 4/5 may be a share or a number of pages: a weekday before it or a time after it makes it a date.
function looksLikeDayAndMonth(scene: Scene, at: number, clump: Clump): boolean {
  const before = scene.tokens
    .slice(Math.max(0, at - 2), at)
    .some((token) => WEEKDAYS.has(token.text) || token.text === 'minggu')
  const after = wordAt(scene, skipMarks(scene, clump.next, /^[,)]$/))
  const twoDigits = clump.parts.every((part) => part.length === 2)
  return before || CLOCK_INTROS.has(after) || (twoDigits && !/^\p{L}/u.test(after))
}

function readNamedMonth(scene: Scene, at: number): Found | undefined {
  const clump = clumpAt(scene.tokens, at)
  const range = clump?.parts.length === 2 && /^[-/]$/.test(clump.marks[0]!) ? clump : undefined
  const single = range ? undefined : wholeNumber(scene.tokens, at)
  if (!range && !single) return undefined
  const next = (range ?? single)!.next
  const days = range ? range.parts.map(Number) : [single!.value]
  const month = monthAt(scene, next)
  if (month) {
    const year = yearAt(scene, month.next) ?? (range ? undefined : borrowedYear(scene, month.next))
    const end = yearAt(scene, month.next)?.next ?? month.next
    const dates = days.map((day) => dated(scene, [day, month.value, year?.value], at, end).facts[0]!)
    return { facts: dates.length === 2 ? [dates[0]!, { kind: 'to', from: at, to: end }, dates[1]!] : dates, next: end }
  }
  return single && readFirstOfRange(scene, at, single)
}

/** "4 s.d. 5 Mei 2023", "4 dan 5 Mei": the first day borrows month and year from the second. */
function readFirstOfRange(scene: Scene, at: number, day: Quantity): Found | undefined {
  const joined = /^(dan|atau|&)$/.test(wordAt(scene, day.next)) ? day.next + 1 : undefined
  const follows = afterConnector(scene, day.next) ?? joined
  if (follows === undefined) return undefined
  const second = wholeNumber(scene.tokens, follows)
  const month = second && monthAt(scene, second.next)
  if (!second || !month) return undefined
  const year = yearAt(scene, month.next)
  return dated(scene, [day.value, month.value, year?.value], at, day.next)
}

function borrowedYear(scene: Scene, at: number): Quantity | undefined {
  const follows = afterConnector(scene, at)
  if (follows === undefined) return undefined
  const day = wholeNumber(scene.tokens, follows)
  const month = day && monthAt(scene, day.next)
  return month && yearAt(scene, month.next)
}

function monthAt(scene: Scene, at: number): Quantity | undefined {
  const hyphen = /^[-/.]$/.test(wordAt(scene, at)) && scene.tokens[at]!.glued && scene.tokens[at + 1]?.glued ? 1 : 0
  const bulan = wordAt(scene, at + hyphen) === 'bulan' ? 1 : 0
  const value = MONTHS.get(wordAt(scene, at + hyphen + bulan))
  if (value === undefined) return undefined
  const dot = wordAt(scene, at + hyphen + bulan + 1) === '.' ? 1 : 0
  return { value, next: at + hyphen + bulan + 1 + dot }
}

function yearAt(scene: Scene, at: number): Quantity | undefined {
  const skip = /^(tahun|th|thn|,|-|\/)$/.test(wordAt(scene, at)) ? 1 : 0
  const words = yearInWords(scene.tokens, at + skip)
  if (words) return words
  const clump = clumpAt(scene.tokens, at + skip)
  if (clump && clump.parts[0]!.length === 4 && /^(19|20|21)/.test(clump.parts[0]!) && clump.parts.length === 1)
    return { value: Number(clump.parts[0]), next: clump.next }
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
  const year = wholeNumber(scene.tokens, day.next + 1)
  const next = year ? year.next + (wordAt(scene, year.next) === 'h' ? 1 : 0) : day.next + 1
  return found({ kind: 'vague', reason: 'kalender_hijriah', candidates: [] }, at, next)
}

/** "tgl 17", "tanggal 4 bulan depan", "tgl 17-18": the nearest month that is not over. */
function readDayOfMonth(scene: Scene, at: number, first: number): Found | undefined {
  const clump = clumpAt(scene.tokens, first)
  const single = wholeNumber(scene.tokens, first)
  const range = clump?.parts.length === 2 && clump.marks[0] === '-' ? clump : undefined
  if (!single && !range) return undefined
  let { next } = (range ?? single)!
  const days = range ? range.parts.map(Number) : [single!.value]
  const shift = wordAt(scene, next) === 'bulan' ? ['ini', 'depan'].indexOf(wordAt(scene, next + 1)) : -1
  if (shift >= 0) next += 2
  const facts = days.map(
    (day): Fact => ({ ...dayOfMonth(scene, day, shift < 0 ? undefined : shift), from: at, to: next }),
  )
  return { facts: facts.length === 2 ? [facts[0]!, { kind: 'to', from: at, to: next }, facts[1]!] : facts, next }
}

function dayOfMonth(scene: Scene, day: number, shift: number | undefined): Meaning {
  const passed = shift === undefined && day < scene.today.day
  const month = scene.today.with({ day: 1 }).add({ months: shift ?? (passed ? 1 : 0) })
  if (day < 1 || day > 31) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
  if (exists(day, month.month, month.year)) return { kind: 'date', date: month.with({ day }) }
  if (shift !== undefined) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
  return { kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates: [month.add({ months: 1 }).with({ day })] }
}

type DayMonthYear = [day: number, month: number, year: number | undefined]

function dated(scene: Scene, parts: DayMonthYear, from: number, to: number): Found {
  return found(dateOf(scene, ...parts), from, to)
}

/** A date without a year is the nearest one to come; more than half a year ahead it is asked about. */
function dateOf(scene: Scene, day: number, month: number, year: number | undefined): Meaning {
  if (month < 1 || month > 12) return { kind: 'reject', reason: 'bulan_tidak_ada' }
  if (year !== undefined) {
    if (!exists(day, month, year)) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
    return { kind: 'date', date: Temporal.PlainDate.from({ year, month, day }) }
  }
  // A leap day comes at most eight years later.
  for (let candidate = scene.today.year; candidate <= scene.today.year + 8; candidate++) {
    if (!exists(day, month, candidate)) continue
    const date = Temporal.PlainDate.from({ year: candidate, month, day })
    if (Temporal.PlainDate.compare(date, scene.today) < 0) continue
    const far = Temporal.PlainDate.compare(date, scene.today.add({ months: 6 })) > 0
    return { kind: 'date', date, ...(far && { ask: 'tahun_depan' as const }) }
  }
  return { kind: 'reject', reason: 'tanggal_tidak_ada' }
}

function exists(day: number, month: number, year: number): boolean {
  if (day < 1 || month < 1 || month > 12 || year < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
