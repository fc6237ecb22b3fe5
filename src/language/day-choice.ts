import { gapBetween } from './fact-groups.ts'
import { reckonedDay } from './reckoned-days.ts'
import { type AskReason, type Fact, type RejectReason, type Scene, wordAt } from './time-facts.ts'

/** The day a text means: known, to be asked about, or impossible. */
export interface DayChoice {
  date?: Temporal.PlainDate
  /** Last day of a meeting that takes several. */
  endDate?: Temporal.PlainDate
  ask?: { reason: AskReason; candidates: Temporal.PlainDate[] }
  reject?: RejectReason
}

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>
const all = <K extends Fact['kind']>(facts: Fact[], kind: K) =>
  facts.filter((fact): fact is Of<K> => fact.kind === kind)
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

/**
 * Decides the day from all facts of a text. A written date wins over names of days, but a weekday that
 * contradicts it, two dates, "malam Jumat" and weeks without a day are asked about with candidates.
 *
 * @param first the first day that is not over: tomorrow, where the hour is over today
 */
export function chooseDay(scene: Scene, facts: Fact[], first = scene.today): DayChoice {
  const dates = all(facts, 'date')
  const weekdays = all(facts, 'weekday')
  const solid = dates.length > 0 || weekdays.length > 0
  const rejects = all(facts, 'reject').filter(({ reason }) => !/^(jam|menit)/.test(reason))
  const reject = rejects.find(({ reason }) => reason !== 'sudah_lewat' || !solid)
  if (reject) return { reject: reject.reason }
  const reckoned = reckonedDay(scene, facts)
  const choice =
    dates.length > 0 ? fromDates(scene, facts, dates, weekdays, first) : fromWeekdays(scene, facts, weekdays, first)
  if (reckoned && choice?.date) {
    const { days, reason } = reckoned
    return {
      ask: {
        reason,
        candidates: days.map((days) => choice.date!.add({ days })).filter((day) => !isBefore(day, first)),
      },
    }
  }
  return choice ? limited(scene, facts, choice) : fromVague(scene, facts)
}

function fromDates(
  scene: Scene,
  facts: Fact[],
  dates: Of<'date'>[],
  weekdays: Of<'weekday'>[],
  earliest: Temporal.PlainDate,
): DayChoice {
  const [first, second] = distinct(dates.map((fact) => fact.date))
  const range =
    second && distinct(dates.map((fact) => fact.date)).length === 2 && isRange(facts, dates) && !isBetween(scene, facts)
  if (second && !range)
    return { ask: { reason: 'lebih_dari_satu_pilihan', candidates: distinct(dates.map(({ date }) => date)) } }
  const date = first!
  if (isBefore(date, scene.today)) return { reject: 'sudah_lewat' }
  const until = second ? undefined : weekdayUntil(scene, facts, dates[0]!)
  const last = range ? second : until && following(date, until.weekday)
  // A deadline has one day.
  if (last && scene.kind === 'tenggat') return { ask: { reason: 'lebih_dari_satu_pilihan', candidates: [date, last] } }
  if (range && isBefore(second, date)) return { ask: { reason: 'selesai_sebelum_mulai', candidates: [date, second] } }
  const wrongDay = contradiction(last ? [date, last] : [date], weekdays)
  if (wrongDay)
    return { ask: { reason: 'hari_tanggal_bertentangan', candidates: bothReadings(date, wrongDay, earliest) } }
  const ask = dates.find((fact) => fact.ask)?.ask
  // "malam Jumat" before a Friday, "malam 17 Agustus": by custom the evening before.
  if (ask === 'malam_jumat_ambigu' || weekdays.some((fact) => fact.night && fact.weekday === date.dayOfWeek))
    return { ask: { reason: 'malam_jumat_ambigu', candidates: [date.subtract({ days: 1 }), date] } }
  return { date, ...(last && { endDate: last }), ...(ask && { ask: { reason: ask, candidates: [date] } }) }
}

/** "besok s.d. Jumat": the weekday that ends what the date begins. */
function weekdayUntil(scene: Scene, facts: Fact[], date: Of<'date'>): Of<'weekday'> | undefined {
  const next = facts.slice(facts.indexOf(date) + 1).filter(({ kind }) => kind !== 'clock')
  const [joint, day] = next
  const joined = joint?.kind === 'to' && day?.kind === 'weekday' && !day.week
  return joined && !gapBetween(scene, joint.to, day.from) ? day : undefined
}

/** The weekday that fits none of the dates, if there is one. */
function contradiction(dates: Temporal.PlainDate[], weekdays: Of<'weekday'>[]): number | undefined {
  const fits = ({ weekday, night }: Of<'weekday'>) =>
    dates.some((date) => date.dayOfWeek === weekday || (night && date.dayOfWeek === ((weekday + 5) % 7) + 1))
  return weekdays.find((fact) => !fits(fact))?.weekday
}

function bothReadings(date: Temporal.PlainDate, weekday: number, earliest: Temporal.PlainDate): Temporal.PlainDate[] {
  const ahead = (weekday - date.dayOfWeek + 7) % 7
  const nearest = date.add({ days: ahead > 3 ? ahead - 7 : ahead })
  return [date, isBefore(nearest, earliest) ? nearest.add({ days: 7 }) : nearest]
}

function fromWeekdays(
  scene: Scene,
  facts: Fact[],
  weekdays: Of<'weekday'>[],
  earliest: Temporal.PlainDate,
): DayChoice | undefined {
  const [first] = weekdays
  if (!first) return undefined
  const night = weekdays.find((fact) => fact.night)
  if (night) {
    const day = following(scene.today, night.weekday)
    return { ask: { reason: 'malam_jumat_ambigu', candidates: [day.subtract({ days: 1 }), day] } }
  }
  const others = weekdays.filter((fact) => fact.weekday !== first.weekday)
  const weeks = weeksNamed(facts)
  if (others.length === 0 && weeks.length > 1) {
    const candidates = weeks
      .map((shift) => inWeek(scene, first.weekday, shift))
      .filter((day) => !isBefore(day, earliest))
    return { ask: { reason: 'pekan_ini_atau_pekan_depan', candidates } }
  }
  if (others.length === 0) return chosenWeekday(scene, first, all(facts, 'week')[0], earliest)
  if (isRange(facts, weekdays) && others.length === 1 && !isBetween(scene, facts)) {
    const start = chosenWeekday(scene, first, all(facts, 'week')[0], earliest)
    return start.date ? { ...start, endDate: following(start.date, others[0]!.weekday) } : start
  }
  const candidates = distinct(weekdays.map((fact) => following(scene.today, fact.weekday)))
  return { ask: { reason: 'lebih_dari_satu_pilihan', candidates } }
}

/** "Kamis minggu ini atau minggu depan": weeks from this one. */
function weeksNamed(facts: Fact[]): number[] {
  const own = all(facts, 'weekday').flatMap(({ week }) => (week === 'this' ? [0] : week === 'next' ? [1] : []))
  const joined = facts.flatMap((fact, at) => (fact.kind === 'week' && facts[at - 1]?.kind === 'or' ? [fact.shift] : []))
  return joined.length > 0 ? [...new Set([...own, ...joined])] : []
}

const inWeek = (scene: Scene, weekday: number, shift: number): Temporal.PlainDate =>
  scene.today.subtract({ days: scene.today.dayOfWeek - 1 }).add({ days: shift * 7 + weekday - 1 })

function chosenWeekday(
  scene: Scene,
  fact: Of<'weekday'>,
  week: Of<'week'> | undefined,
  earliest: Temporal.PlainDate,
): DayChoice {
  const monday = scene.today.subtract({ days: scene.today.dayOfWeek - 1 })
  const shift = fact.week === 'next' ? 1 : fact.week === 'this' ? 0 : week?.shift
  if (shift !== undefined)
    return isBefore(inWeek(scene, fact.weekday, shift), scene.today)
      ? { reject: 'sudah_lewat' }
      : { date: inWeek(scene, fact.weekday, shift) }
  const next = following(scene.today, fact.weekday)
  const either = (candidates: Temporal.PlainDate[]): DayChoice => ({
    ask: { reason: 'pekan_ini_atau_pekan_depan', candidates },
  })
  if (fact.week === 'coming' && isBefore(next, monday.add({ days: 7 }))) return either([next, next.add({ days: 7 })])
  if (!fact.week && fact.weekday === earliest.dayOfWeek && !isBefore(scene.today, earliest))
    return either([scene.today, next])
  return { date: next }
}

/** The first such weekday strictly after a day. */
function following(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return day.add({ days: ((weekday - day.dayOfWeek + 6) % 7) + 1 })
}

function fromVague(scene: Scene, facts: Fact[]): DayChoice {
  if (all(facts, 'term').length > 0) return { ask: { reason: 'tanggal_tidak_spesifik', candidates: [] } }
  const vague = all(facts, 'vague')[0]
  if (vague) return { ask: { reason: vague.reason, candidates: vague.candidates } }
  const week = all(facts, 'week')[0]
  if (week) return { ask: askAboutWeek(scene, week) }
  const reckoned = facts.some(
    (fact) => fact.kind === 'before' || fact.kind === 'after' || (fact.kind === 'unclear-clock' && fact.event),
  )
  const until = reckoned && scene.kind === 'tenggat' && all(facts, 'clock').length === 0
  return until ? { ask: { reason: 'tanggal_tidak_spesifik', candidates: [] } } : {}
}

function askAboutWeek(scene: Scene, week: Of<'week'>): NonNullable<DayChoice['ask']> {
  if (week.shift === 0 || !week.sunday) return { reason: 'tanggal_tidak_spesifik', candidates: [] }
  const monday = scene.today.add({ days: 8 - scene.today.dayOfWeek })
  const sunday = following(scene.today, 7)
  return { reason: 'pekan_atau_hari_minggu', candidates: [monday, sunday, sunday.add({ days: 7 })] }
}

/**
 * "sebelum Jumat" as a deadline ends the day before, "sebelum Jumat pukul 12.00" at that hour; for a meeting it
 * names no day.
 */
function limited(scene: Scene, facts: Fact[], choice: DayChoice): DayChoice {
  const limit = facts.some((fact, index) => {
    const next = facts[index + 1]
    const day = next?.kind === 'date' || next?.kind === 'weekday'
    return fact.kind === 'before' && day && !gapBetween(scene, fact.to, next.from)
  })
  if (!limit || !choice.date) return choice
  const before = choice.date.subtract({ days: 1 })
  if (scene.kind === 'tenggat' && all(facts, 'clock').length > 0) return choice
  if (scene.kind === 'tenggat' && !isBefore(before, scene.today)) return { ...choice, date: before }
  return { ask: { reason: 'tanggal_tidak_spesifik', candidates: [before, choice.date] } }
}

/** "antara Rabu sampai Jumat" is one of these days. */
const isBetween = (scene: Scene, facts: Fact[]): boolean => {
  const from = facts.find(({ kind }) => kind === 'date' || kind === 'weekday')!.from
  const before = /^(hari|tanggal)$/.test(wordAt(scene, from - 1)) ? from - 2 : from - 1
  return wordAt(scene, before) === 'antara' || wordAt(scene, from) === 'antara'
}

/** True when "s.d." stands right before the second of two days. */
function isRange(facts: Fact[], days: Fact[]): boolean {
  const second = facts.indexOf(days[1]!)
  const previous = facts.slice(0, second).findLast((fact) => fact.kind !== 'weekday' || days.includes(fact))
  const joint = facts.slice(0, second).some((fact) => fact.kind === 'to' && fact.from >= days[0]!.from)
  return joint && (previous?.kind === 'to' || facts[second - 1]?.kind === 'to')
}

function distinct(dates: Temporal.PlainDate[]): Temporal.PlainDate[] {
  return [...new Map(dates.map((date) => [date.toString(), date])).values()]
}
