import { type Quantity, quantity, wholeNumber } from './numbers.ts'
import { type Found, found, type Meaning, type Scene, skipMarks, wordAt } from './time-facts.ts'
import { CLOCK_INTROS, DATE_INTROS, DAY_PARTS, MONTHS, TOMORROW, WEEKDAYS } from './time-words.ts'

const AGAIN = /^(lagi|kemudian|mendatang)$/
const PAST = /^(lalu|kemarin|kmrn|lepas|silam)$/
const ORDINAL = /^(pertama|kedua|ketiga|keempat|kelima|terakhir)$/
const WEEK = /^(minggu|pekan|mgg)$/
const ONE: Record<string, string> = {
  sejam: 'jam',
  semenit: 'menit',
  sehari: 'hari',
  seminggu: 'minggu',
  sepekan: 'pekan',
  sebulan: 'bulan',
}

/** Days named from today: "besok", "lusa", "hari ini", "nanti sore", "kemarin". */
export function readRelativeDay(scene: Scene, at: number): Found | undefined {
  const [word, second, third] = [wordAt(scene, at), wordAt(scene, at + 1), wordAt(scene, at + 2)]
  const day = (days: number, next: number) => found({ kind: 'date', date: scene.today.add({ days }) }, at, next)
  if (TOMORROW.has(word) && second === 'lusa')
    return vague(at, at + 2, [scene.today.add({ days: 1 }), scene.today.add({ days: 2 })])
  if (TOMORROW.has(word)) return day(1, at + 1)
  if (word === 'lusa') return day(2, at + 1)
  if (word === 'tulat') return day(3, at + 1)
  if (word === 'hari' && second === 'ini') return day(0, at + 2)
  if (word === 'today') return day(0, at + 1)
  if (word === 'kemarin' || word === 'kmrn' || word === 'tadi')
    return found({ kind: 'reject', reason: 'sudah_lewat' }, at, at + 1)
  const part = DAY_PARTS.get(word)
  if (part && second === 'ini') return todayAt(scene, part, at, at + 2)
  const later = word === 'nanti' || word === 'ntar' ? DAY_PARTS.get(second) : undefined
  if (later) return todayAt(scene, later, at, third === 'ini' ? at + 3 : at + 2)
  if ((word === 'nanti' || word === 'ntar') && CLOCK_INTROS.has(second)) return day(0, at + 1)
  return undefined
}

function todayAt(scene: Scene, part: NonNullable<ReturnType<typeof DAY_PARTS.get>>, at: number, next: number): Found {
  const span = { from: at, to: next }
  return {
    facts: [
      { kind: 'date', date: scene.today, ...span },
      { kind: 'part', part, ...span },
    ],
    next,
  }
}

/** "3 hari lagi", "dua minggu lagi", "2 jam lagi", "selama 2 jam", "H+7", "dalam 3 hari kerja". */
export function readDistance(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (word === 'h' && wordAt(scene, at + 1) === '+') return readDaysAfter(scene, at)
  const within = /^(dalam|maksimal|maks|selama|durasi)$/.test(word)
  const from = within ? skipMarks(scene, wordAt(scene, at + 1) === 'waktu' ? at + 2 : at + 1) : at
  const amount = amountAt(scene, from)
  if (!amount) return undefined
  const { value, unit, next } = amount
  if (/^(selama|durasi)$/.test(word))
    return found({ kind: 'length', minutes: Math.round(value * minutesOf(unit)) }, at, next)
  if (AGAIN.test(wordAt(scene, next))) return ahead(scene, value, unit, at, next + 1)
  if (wordAt(scene, next) === 'ke' && wordAt(scene, next + 1) === 'depan')
    return unclearAhead(scene, value, unit, at, next + 2)
  if (WEEK.test(unit) && wordAt(scene, next) === 'depan') return unclearAhead(scene, value, unit, at, next + 1)
  return scene.kind === 'tenggat' ? readTerm(scene, amount, at) : undefined
}

interface Amount extends Quantity {
  unit: string
}

function amountAt(scene: Scene, at: number): Amount | undefined {
  const unit = ONE[wordAt(scene, at)]
  if (unit) return { value: 1, unit, next: at + 1 }
  const amount = quantity(scene.tokens, at)
  const counted = amount && wordAt(scene, amount.next).replace(/^mnt$/, 'menit').replace(/^mgg$/, 'minggu')
  if (!amount || !counted || !/^(jam|menit|hari|minggu|pekan|bulan)$/.test(counted)) return undefined
  if (amount.value > 1000) return undefined
  return { value: amount.value, unit: counted, next: amount.next + 1 }
}

const minutesOf = (unit: string) => (unit === 'jam' ? 60 : unit === 'menit' ? 1 : unit === 'hari' ? 1440 : 0)

function ahead(scene: Scene, value: number, unit: string, at: number, next: number): Found | undefined {
  if (unit === 'jam' || unit === 'menit') {
    const moment = scene.now.add({ minutes: Math.round(value * minutesOf(unit)) }).round('minute')
    return found({ kind: 'moment', moment }, at, next)
  }
  const date = dayAhead(scene, value, unit)
  return date && found({ kind: 'date', date }, at, next)
}

function dayAhead(scene: Scene, value: number, unit: string): Temporal.PlainDate | undefined {
  if (!Number.isInteger(value)) return undefined
  if (unit === 'hari') return scene.today.add({ days: value })
  if (WEEK.test(unit)) return scene.today.add({ weeks: value })
  return unit === 'bulan' ? scene.today.add({ months: value }) : undefined
}

function unclearAhead(scene: Scene, value: number, unit: string, at: number, next: number): Found | undefined {
  const date = dayAhead(scene, value, unit)
  return date && vague(at, next, [date])
}

// A term as the whole answer: "5 hari kerja", "dalam 3 hari", "2 minggu".
function readTerm(scene: Scene, { value, unit, next }: Amount, at: number): Found | undefined {
  const reckonedFrom = (place: number) => /^(setelah|sesudah|sejak|sebelum|dari|terhitung)$/.test(wordAt(scene, place))
  if (unit === 'hari' && wordAt(scene, next) === 'kerja') {
    const date = Number.isInteger(value) ? afterWorkingDays(scene, value) : undefined
    if (!date) return undefined
    const certain = scene.holidays && !reckonedFrom(next + 1)
    return certain ? found({ kind: 'date', date }, at, next + 1) : vague(at, next + 1, [date])
  }
  const end = /^(kalender|kedepan)$/.test(wordAt(scene, next)) ? next + 1 : next
  const date = dayAhead(scene, value, unit)
  if (!date) return undefined
  return reckonedFrom(end) ? vague(at, end, [date]) : found({ kind: 'date', date }, at, end)
}

function afterWorkingDays(scene: Scene, days: number): Temporal.PlainDate {
  let date = scene.today
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek < 6 && !scene.holidays?.has(date.toString())) left--
  }
  return date
}

function readDaysAfter(scene: Scene, at: number): Found | undefined {
  const days = wholeNumber(scene.tokens, at + 2)
  if (!days || scene.kind !== 'tenggat' || days.value > 1000) return undefined
  const date = scene.today.add({ days: days.value })
  const reckoned = /^(setelah|sesudah|sejak|dari|rapat|hari)$/.test(wordAt(scene, days.next))
  return reckoned ? vague(at, days.next, [date]) : found({ kind: 'date', date }, at, days.next)
}

/** "Kamis", "Senin depan", "Rabu minggu depan", "malam Jumat", "hari Minggu", and weeks: "minggu depan". */
export function readWeekday(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  const night = word === 'malam' ? (WEEKDAYS.get(wordAt(scene, at + 1)) ?? sundayAt(scene, at + 1, at)) : undefined
  if (night) {
    const span = { from: at, to: at + 2 }
    const named = { kind: 'weekday' as const, weekday: night, night: true, ...span }
    return { facts: [named, { kind: 'part', part: 'malam', ...span }], next: at + 2 }
  }
  const weekday = WEEKDAYS.get(word) ?? sundayAt(scene, at, at)
  if (weekday === undefined) return readWeek(scene, at)
  if (/^(setiap|tiap)$/.test(wordAt(scene, at - 1))) return vague(at, at + 1, [])
  const [second, third] = [wordAt(scene, at + 1), wordAt(scene, at + 2)]
  if (ORDINAL.test(second) || (second === 'ke' && third !== '')) return vague(at, at + 2, [])
  if (PAST.test(second) || (WEEK.test(second) && PAST.test(third))) return past(at, at + 2)
  if (second === 'bulan' && (third === 'depan' || third === 'ini')) return vague(at, at + 3, [])
  const [week, words] = weekOf(second, third)
  return found({ kind: 'weekday', weekday, ...(week && { week }) }, at, at + 1 + words)
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
  if (!/^(minggu|mgg)$/.test(wordAt(scene, at))) return undefined
  if (wordAt(scene, from - 1) === 'hari' || from < at) return 7
  const next = skipMarks(scene, at + 1)
  const after = wordAt(scene, next)
  const dated = wholeNumber(scene.tokens, next) || scene.tokens[next]?.kind === 'number' || DATE_INTROS.has(after)
  const timed = DAY_PARTS.has(after) || CLOCK_INTROS.has(after) || TOMORROW.has(after)
  const beside = scene.tokens.slice(Math.max(0, from - 2), from).some((token) => WEEKDAYS.has(token.text))
  return (dated || timed || beside) && !(beside && after === 'depan') ? 7 : undefined
}

function readWeek(scene: Scene, at: number): Found | undefined {
  if (!WEEK.test(wordAt(scene, at))) return undefined
  const second = wordAt(scene, at + 1)
  const sunday = wordAt(scene, at) !== 'pekan'
  if (PAST.test(second)) return past(at, at + 2)
  if (second === 'depan') return found({ kind: 'week', shift: 1, sunday }, at, at + 2)
  if (second === 'ini') return found({ kind: 'week', shift: 0, sunday: false }, at, at + 2)
  const ordinal = ORDINAL.test(second) || (second === 'ke' && wordAt(scene, at + 2) !== '')
  if (scene.tokens.length === 1 && sunday) return found({ kind: 'week', shift: 1, sunday }, at, at + 1)
  if (!ordinal) return undefined
  return vague(at, at + 2, [])
}

/** Times too wide for a meeting: "akhir Mei", "awal bulan depan", "bulan depan", "Mei 2023". */
export function readVagueTime(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  const edge = /^(awal|pertengahan|akhir)$/.test(word)
  let next = edge ? at + 1 : at
  if (edge && WEEK.test(wordAt(scene, next))) return vague(at, next + 1, [])
  const bulan = wordAt(scene, next) === 'bulan'
  if (bulan) next++
  const month = MONTHS.get(wordAt(scene, next))
  const relative = bulan || wordAt(scene, next) === 'tahun' ? ['ini', 'depan'].indexOf(wordAt(scene, next)) : -1
  if (month && (edge || bulan || wholeNumber(scene.tokens, next + 1))) {
    const last = word === 'akhir' ? [lastOfMonth(scene, month)] : []
    return vague(at, next + 1, last)
  }
  if (relative >= 0) {
    const start = scene.today.with({ day: 1 }).add({ months: relative })
    return vague(at, next + 1, word === 'akhir' ? [start.with({ day: start.daysInMonth })] : [])
  }
  if (edge && bulan)
    return vague(at, next, word === 'akhir' ? [scene.today.with({ day: scene.today.daysInMonth })] : [])
  if (edge && wordAt(scene, next) === 'tahun')
    return vague(at, next + 1, word === 'akhir' ? [scene.today.with({ month: 12, day: 31 })] : [])
  return undefined
}

function lastOfMonth(scene: Scene, month: number): Temporal.PlainDate {
  const year = month < scene.today.month ? scene.today.year + 1 : scene.today.year
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.with({ day: first.daysInMonth })
}

const vague = (from: number, to: number, candidates: Temporal.PlainDate[]): Found => {
  const meaning: Meaning = { kind: 'vague', reason: 'tanggal_tidak_spesifik', candidates }
  return found(meaning, from, to)
}

const past = (from: number, to: number) => found({ kind: 'reject', reason: 'sudah_lewat' }, from, to)
