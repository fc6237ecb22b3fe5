import { type Amount, amountAt, daysAhead, isWeeks, minutesOf } from './amounts.ts'
import { wholeNumber } from './numbers.ts'
import { type Fact, type Found, found, pastAfter, type Scene, skipMarks, vague, wordAt } from './time-facts.ts'
import { CLOCK_INTROS, DATE_INTROS, DAY_PARTS, type DayPart, EVENTS, MONTHS, TOMORROW, WEEKDAYS } from './time-words.ts'

const AGAIN = /^(lagi|kemudian|mendatang)$/
// From these on the days are counted; what they name is not known here.
const RECKONED = /^(setelah|sesudah|sejak|sebelum|dari|terhitung|usai|pasca|setelahnya|kemudian)$/

/** Days named from today: "besok", "lusa", "hari ini", "nanti sore", "kemarin". */
export function readRelativeDay(scene: Scene, at: number): Found | undefined {
  const [word, second, third] = [wordAt(scene, at), wordAt(scene, at + 1), wordAt(scene, at + 2)]
  const day = (days: number, next: number) => found({ kind: 'date', date: scene.today.add({ days }) }, at, next)
  if (TOMORROW.has(word) && second === 'lusa')
    return vague(at, at + 2, [scene.today.add({ days: 1 }), scene.today.add({ days: 2 })])
  if (TOMORROW.has(word)) return day(1, at + 1)
  if (word === 'lusa') return day(2, at + 1)
  if (word === 'tulat') return day(3, at + 1)
  if ((word === 'hari' && second === 'ini') || (word === 'ini' && second === 'hari')) return day(0, at + 2)
  if (word === 'today') return day(0, at + 1)
  if (word === 'kemarin' && /^(lusa|dulu)$/.test(second))
    return found({ kind: 'reject', reason: 'sudah_lewat' }, at, at + 2)
  if (/^(kemarin|tadi|semalam|barusan)$/.test(word)) return found({ kind: 'reject', reason: 'sudah_lewat' }, at, at + 1)
  const part = DAY_PARTS.get(word)
  if (part && second === 'ini') return todayAt(scene, part, at, at + 2)
  if (part && second === 'nanti') return todayAt(scene, part, at, at + 2, true)
  if (word !== 'nanti') return undefined
  const later = DAY_PARTS.get(second)
  if (later) return todayAt(scene, later, at, third === 'ini' ? at + 3 : at + 2, third !== 'ini')
  if (!CLOCK_INTROS.has(second)) return undefined
  return found({ kind: 'date', date: scene.today, weak: true }, at, at + 1)
}

function todayAt(scene: Scene, part: DayPart, at: number, next: number, weak = false): Found {
  const span = { from: at, to: next }
  const date: Fact = { kind: 'date', date: scene.today, ...(weak && { weak }), ...span }
  return { facts: [date, { kind: 'part', part, ...span }], next }
}

/** "3 hari lagi", "dua minggu lagi", "2 jam lagi", "selama 2 jam", "H+7", "dalam 3 hari kerja", "2 hari lalu". */
export function readDistance(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (word === 'h') return wordAt(scene, at + 1) === '+' ? readDaysAfter(scene, at) : readDaysBefore(scene, at)
  const within = /^(dalam|maksimal|selama|durasi)$/.test(word)
  const from = within ? skipMarks(scene, wordAt(scene, at + 1) === 'waktu' ? at + 2 : at + 1) : at
  const amount = amountAt(scene, from)
  if (!amount) return scene.kind === 'tenggat' ? readTimesHours(scene, from) : undefined
  const { unit, next } = amount
  const past = pastAfter(scene, next)
  if (past !== undefined) return found({ kind: 'reject', reason: 'sudah_lewat' }, at, past)
  if (/^(selama|durasi)$/.test(word)) return found(lengthOf(amount), at, next)
  if (startsFrom(scene, next)) return found(lengthOf(amount), at, next)
  if (AGAIN.test(wordAt(scene, next))) return ahead(scene, amount, at, next + 1)
  const fromNow = afterFromNow(scene, next)
  if (fromNow !== undefined) return ahead(scene, amount, at, fromNow)
  if (wordAt(scene, at - 1) === '(' && wordAt(scene, next) === ')') return found(lengthOf(amount), at, next)
  if (wordAt(scene, next) === 'ke' && wordAt(scene, next + 1) === 'depan')
    return unclearAhead(scene, amount, at, next + 2)
  if (isWeeks(unit) && wordAt(scene, next) === 'depan') return unclearAhead(scene, amount, at, next + 1)
  if (RECKONED.test(wordAt(scene, next)) && /^(hari|minggu|pekan|bulan)$/.test(unit))
    return readReckoned(amount, at, next)
  return scene.kind === 'tenggat' ? readTerm(scene, amount, at) : undefined
}

/** "3 hari (berturut-turut) mulai Senin": how long, not when; "mulai sekarang" tells when. */
function startsFrom(scene: Scene, at: number): boolean {
  const row = wordAt(scene, at) === 'berturut' ? at + 3 : at
  return wordAt(scene, row) === 'mulai' && afterFromNow(scene, row) === undefined
}

/** The token after "dari sekarang", "terhitung sejak hari ini". */
function afterFromNow(scene: Scene, at: number): number | undefined {
  if (!/^(dari|sejak|mulai|terhitung)$/.test(wordAt(scene, at))) return undefined
  const next = /^(dari|sejak|mulai)$/.test(wordAt(scene, at + 1)) ? at + 2 : at + 1
  if (wordAt(scene, next) === 'sekarang') return next + 1
  return wordAt(scene, next) === 'hari' && wordAt(scene, next + 1) === 'ini' ? next + 2 : undefined
}

function lengthOf({ value, unit }: Amount) {
  const days = unit === 'hari' ? value : isWeeks(unit) ? value * 7 : undefined
  return { kind: 'length' as const, minutes: Math.round(value * minutesOf(unit)), ...(days && { days }) }
}

function ahead(scene: Scene, { value, unit, working }: Amount, at: number, next: number): Found | undefined {
  if (unit === 'jam' || unit === 'menit') {
    const moment = scene.now.add({ minutes: Math.round(value * minutesOf(unit)) }).round('minute')
    return found({ kind: 'moment', moment }, at, next)
  }
  const date = daysAhead(scene, value, unit, working)
  // Half a month is so many days as nobody can say.
  if (!date) return vague(at, next)
  if (working && !scene.holidays) return vague(at, next, [date])
  return found({ kind: 'date', date }, at, next)
}

function unclearAhead(scene: Scene, { value, unit }: Amount, at: number, next: number): Found | undefined {
  const date = daysAhead(scene, value, unit)
  return date && vague(at, next, [date])
}

// A term as the whole answer: "5 hari kerja", "dalam 3 hari", "2 minggu".
function readTerm(scene: Scene, { value, unit, working, next }: Amount, at: number): Found | undefined {
  const end = /^(kalender|kedepan)$/.test(wordAt(scene, next)) ? next + 1 : next
  const date = daysAhead(scene, value, unit, working)
  if (!date) return /^(jam|menit)$/.test(unit) ? undefined : vague(at, end)
  if (RECKONED.test(wordAt(scene, end))) return readReckoned({ value, unit, working, next }, at, end)
  return working && !scene.holidays ? vague(at, end, [date]) : found({ kind: 'date', date }, at, end)
}

/** "3 hari setelah …", "sebulan sebelum …": what follows says from where. */
function readReckoned({ value, unit, working }: Amount, at: number, next: number): Found {
  const days = unit === 'hari' ? value : isWeeks(unit) ? value * 7 : undefined
  return found({ kind: 'term', ...(days !== undefined && !working && Number.isInteger(days) && { days }) }, at, next)
}

/** "2x24 jam": as many days. */
function readTimesHours(scene: Scene, at: number): Found | undefined {
  const times = wholeNumber(scene.tokens, at)
  const hours = times && wordAt(scene, times.next) === 'x' ? wholeNumber(scene.tokens, times.next + 1) : undefined
  if (!times || hours?.value !== 24 || wordAt(scene, hours.next) !== 'jam' || times.value > 1000) return undefined
  return vague(at, hours.next + 1, [scene.today.add({ days: times.value })])
}

/** "H-3 sebelum 10 Desember", "H-3 tanggal 10 Desember"; "H-3" alone names no day. */
function readDaysBefore(scene: Scene, at: number): Found | undefined {
  const days = wordAt(scene, at + 1) === '-' ? wholeNumber(scene.tokens, at + 2) : undefined
  if (!days || days.value > 1000) return undefined
  const term = { kind: 'term' as const, days: days.value, from: at, to: days.next }
  if (/^(sebelum|dari)$/.test(wordAt(scene, days.next))) return { facts: [term], next: days.next }
  // "H-1 rapat tanggal 3" is before it as well.
  const follows = wordAt(scene, days.next)
  const names =
    DATE_INTROS.has(follows) || WEEKDAYS.has(follows) || EVENTS.has(follows) || MONTHS.has(wordAt(scene, days.next + 1))
  if (!names) return undefined
  return { facts: [term, { kind: 'before', from: days.next, to: days.next }], next: days.next }
}

function readDaysAfter(scene: Scene, at: number): Found | undefined {
  const days = wholeNumber(scene.tokens, at + 2)
  if (!days || scene.kind !== 'tenggat' || days.value > 1000) return undefined
  const word = wordAt(scene, days.next)
  const unit = word === 'hari' ? 1 : 0
  const working = wordAt(scene, days.next + unit) === 'kerja'
  const next = working ? days.next + unit + 1 : days.next
  if (RECKONED.test(wordAt(scene, next)))
    return found({ kind: 'term', ...(!working && { days: days.value }) }, at, next)
  if (/^(rapat|lebaran)$/.test(wordAt(scene, next))) return vague(at, next)
  const date = daysAhead(scene, days.value, 'hari', working)!
  return working && !scene.holidays ? vague(at, next, [date]) : found({ kind: 'date', date }, at, next)
}
