import type { AskReason, Clock, Fact, RejectReason } from './time-facts.ts'
import type { DayPart } from './time-words.ts'

/** The time of day a text means; `midnight` lists how many days after the date 00.00 may fall. */
export interface ClockChoice {
  time?: Temporal.PlainTime
  zone?: string
  ask?: AskReason
  reject?: RejectReason
  midnight?: number[]
}

/** Start and end as written; `end` null is "s.d. selesai". */
export interface ClockRange {
  start?: ClockChoice
  end?: ClockChoice | null
  ask?: AskReason
  others?: ClockChoice[]
}

/** First and last hour a clock face may show in a part of the day, and where the afternoon begins. */
const PARTS: Record<DayPart, (hour: number) => number | undefined> = {
  pagi: (hour) => (hour >= 1 && hour <= 11 ? hour : undefined),
  dini: (hour) => (hour <= 6 ? hour : undefined),
  siang: (hour) => (hour >= 10 && hour <= 15 ? hour : hour >= 1 && hour <= 5 ? hour + 12 : undefined),
  sore: (hour) => (hour >= 13 && hour <= 19 ? hour : hour >= 1 && hour <= 7 ? hour + 12 : undefined),
  malam: (hour) => (hour >= 18 && hour <= 23 ? hour : hour >= 6 && hour <= 11 ? hour + 12 : undefined),
}

/** Decides which half of the day a written time means. Hours 1 to 6 alone are asked about, the afternoon suggested. */
export function chooseClock(clock: Clock, part = clock.part): ClockChoice {
  const zone = clock.zone ? { zone: clock.zone } : {}
  const at = (hour: number): ClockChoice => ({ time: new Temporal.PlainTime(hour, clock.minute), ...zone })
  if (clock.prayer) return { ...at(clock.hour), ask: 'konfirmasi_waktu_salat' }
  const midnight = midnightOf(clock, part)
  if (midnight) return { ...midnight, ...zone }
  const hour = part ? PARTS[part](clock.hour) : clock.hour
  if (hour === undefined) return { reject: 'jam_bertentangan' }
  if (clock.approximate) return { ...at(!part && hour < 7 ? hour + 12 : hour), ask: 'jam_kira_kira' }
  // 05.30 and 06.00 written out in full are early mornings; an earlier meeting is more likely a slip.
  const plainlyWritten = clock.padded && hour >= 5
  if (part || hour >= 7 || plainlyWritten) return at(hour)
  return { ...at(hour + 12), ask: 'siang_atau_dini_hari' }
}

function midnightOf({ hour, minute }: Clock, part: DayPart | undefined): ClockChoice | undefined {
  const time = new Temporal.PlainTime(0, minute)
  const ask: AskReason = 'tengah_malam_ambigu'
  if (hour === 24) return { time, ask, midnight: [1] }
  if (hour === 0) return part === 'dini' ? undefined : { time, ask, midnight: [0] }
  if (part === 'malam' && hour === 12) return { time, ask, midnight: [0, 1] }
  if (part === 'malam' && hour <= 3) return { time: new Temporal.PlainTime(hour, minute), ask, midnight: [0, 1] }
  return undefined
}

/** Reads start and end out of the facts of a text. */
export function chooseClocks(facts: Fact[]): ClockRange {
  const times = facts.filter((fact) => fact.kind === 'clock')
  const [first] = times
  if (!first) return unclear(facts)
  // "jam 9 sampai malam": the night is the end's.
  const spoken = facts.find((fact, index): fact is PartFact => fact.kind === 'part' && saysWhen(facts, index, first))
  const end = endOf(facts, first)
  return end === 'unclear'
    ? { ...rangeOf(times, first, undefined, spoken?.part), end: UNCLEAR }
    : rangeOf(times, first, end, spoken?.part)
}

/** Whether a part of the day belongs to the first hour: in "Jumat jam 9, bahan Kamis sore" another day has it. */
function saysWhen(facts: Fact[], index: number, first: ClockFact): boolean {
  const before = facts[index - 1]
  if (before?.kind === 'to') return false
  const clock = facts.indexOf(first)
  const isDay = (fact: Fact | undefined) => fact?.kind === 'date' || fact?.kind === 'weekday'
  return !(index > clock && isDay(before) && facts.slice(0, clock).some(isDay))
}

const UNCLEAR: ClockChoice = { ask: 'jam_belum_jelas' }

function rangeOf(times: ClockFact[], first: ClockFact, end: End, spoken: DayPart | undefined): ClockRange {
  const start = startOf(first.clock, end?.clock, spoken)
  const rest = times.filter((fact) => fact !== first && fact !== end?.fact)
  const others = rest.map((fact) => chooseClock(fact.clock))
  const range: ClockRange = { start, ...(others.length > 0 && { others }) }
  if (end === undefined) return range
  if (end === null) return { ...range, end: null }
  return { ...range, start: withZone(start, end.clock), end: endChoice(end.clock, start, first.clock.part ?? spoken) }
}

function unclear(facts: Fact[]): ClockRange {
  const unclearFact = facts.find((fact) => fact.kind === 'unclear-clock' || fact.kind === 'part')
  const reject = facts.find((fact) => fact.kind === 'reject' && /^(jam|menit)/.test(fact.reason))
  if (reject?.kind === 'reject') return { start: { reject: reject.reason } }
  return unclearFact ? { ask: 'jam_belum_jelas' } : {}
}

type ClockFact = Extract<Fact, { kind: 'clock' }>
type PartFact = Extract<Fact, { kind: 'part' }>
/** null: until finished. */
type End = { clock: Clock; fact: ClockFact } | null | undefined

function endOf(facts: Fact[], first: ClockFact): End | 'unclear' {
  const after = facts.slice(facts.indexOf(first) + 1)
  const link = after.findIndex((fact) => fact.kind === 'to' || fact.kind === 'finish')
  if (link < 0 || after.slice(0, link).some((fact) => fact.kind === 'clock')) return undefined
  // In "4 Mei 09.00 s.d. 5 Mei 16.00" a day stands between the joint and the end.
  const next = after.slice(link + 1).find((fact) => fact.kind !== 'date' && fact.kind !== 'weekday')
  if (next?.kind === 'clock') return { clock: next.clock, fact: next }
  if ((next?.kind === 'part' || next?.kind === 'unclear-clock') && after[link + 1] === next) return 'unclear'
  return next?.kind === 'finish' && after[link]!.kind === 'to' ? null : undefined
}

function startOf(clock: Clock, end: Clock | undefined, spoken: DayPart | undefined): ClockChoice {
  if (clock.part && spoken && spoken !== clock.part) return { ...chooseClock(clock), ask: 'jam_belum_jelas' }
  const own = clock.part ?? spoken
  if (own || !end?.part || clock.padded) return chooseClock(clock, own)
  const late = chooseClock(end).time
  const afternoon = clock.hour < 12 ? new Temporal.PlainTime(clock.hour + 12, clock.minute) : undefined
  const fits = late && afternoon && Temporal.PlainTime.compare(afternoon, late) < 0
  if (!fits) return chooseClock(clock)
  // "jam 1 sampai 3 sore" is the afternoon; "jam 9 sampai 11 malam" may have begun in the morning.
  return clock.hour < 7 ? { time: afternoon } : { time: afternoon, ask: 'jam_belum_jelas' }
}

function endChoice(clock: Clock, start: ClockChoice, part: DayPart | undefined): ClockChoice {
  const choice = chooseClock(clock)
  if (!start.time || clock.part || clock.padded || !choice.time) return choice
  const later = (time: Temporal.PlainTime) => Temporal.PlainTime.compare(time, start.time!) > 0
  if (choice.ask === 'siang_atau_dini_hari' && later(choice.time)) return { time: choice.time, ...zoneOf(clock) }
  if (later(choice.time) || !part) return choice
  const sameHalf = chooseClock(clock, part)
  return sameHalf.time && later(sameHalf.time) ? sameHalf : choice
}

const zoneOf = (clock: Clock) => (clock.zone ? { zone: clock.zone } : {})

const withZone = (start: ClockChoice, end: Clock): ClockChoice =>
  start.zone || !end.zone ? start : { ...start, zone: end.zone }
