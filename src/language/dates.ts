import { type ClockChoice, type ClockRange, chooseClocks } from './clock-choice.ts'
import { chooseDay, type DayChoice } from './day-choice.ts'
import { looseDay } from './loose-days.ts'
import { LONGEST_MESSAGE, type Token, tokenise } from './normalise.ts'
import { pairedTimes } from './paired-times.ts'
import { readTimeFacts } from './read-time-facts.ts'
import { settle } from './settled-facts.ts'
import { isJoint } from './settling.ts'
import type { AskReason, Fact, RejectReason, Scene } from './time-facts.ts'
import { respelled } from './time-words.ts'

export type { AskReason, RejectReason } from './time-facts.ts'

/**
 * What a text says about a time. With `ask` the rest is a suggestion to be confirmed; with `reject` there is
 * nothing else, but for the time alone where only the day is of no use. `start` is set only when day and time are both known; `date` always when the day is.
 */
export interface When {
  date?: Temporal.PlainDate
  /** The time alone, also when the day is not known yet. */
  time?: Temporal.PlainTime
  start?: Temporal.ZonedDateTime
  /** null: until finished ("s.d. selesai"). */
  end?: Temporal.ZonedDateTime | null
  /** The end as a time alone, while the day is still to be asked. */
  endTime?: Temporal.PlainTime
  /** Last day of a meeting that takes several days without an hour of its end. */
  endDate?: Temporal.PlainDate
  /** Candidates are days; `moments` are the same with their time, where it is known. */
  ask?: { reason: AskReason; candidates: Temporal.PlainDate[]; moments?: Temporal.ZonedDateTime[] }
  reject?: RejectReason
  /** Where it stands in the text, from and to, UTF-16 units. */
  span?: [number, number]
}

/**
 * Reads day, time and end out of an Indonesian text. Day first always; without a year the nearest date to come;
 * what contradicts itself or has two meanings is asked about, what is impossible or over is rejected, and numbers
 * of letters, laws, money and phones are no times. Of a text longer than a message the beginning is read, and doubted.
 *
 * @param now the moment of reading in the zone meant when none is written
 * @param kind "tenggat" also takes terms: "3 hari", "H+7", "5 hari kerja"
 * @param holidays days off for counting working days; without them such a count is asked about
 */
export function readWhen(
  text: string,
  now: Temporal.ZonedDateTime,
  kind: 'rapat' | 'tenggat',
  holidays?: readonly { date: string }[],
): When {
  const scene = sceneOf(text, now, kind, holidays)
  const read = readTimeFacts(scene)
  const facts = relevant(scene, read.facts)
  const span = spanOf(scene, facts)
  const { facts: meant, doubt } = settle(scene, facts)
  const whole = read.complete && text.length <= LONGEST_MESSAGE
  const unsure = doubt ?? looseDay(scene, meant) ?? (whole ? undefined : 'lebih_dari_satu_pilihan')
  return { ...doubted(compose(scene, meant), unsure), ...(span && { span }) }
}

/** What was called off or is only a limit is asked about, with what was read as the suggestion. */
function doubted(when: When, reason: AskReason | undefined): When {
  if (!reason || when.ask || when.reject || !when.date) return when
  const moments = when.start && { moments: [when.start] }
  return { ...when, ask: { reason, candidates: [when.date], ...moments } }
}

/** A stretch of text about a time; a loose one ("bulan April") says too little to be a day or an hour. */
export interface TimeSpan {
  from: number
  to: number
  loose: boolean
  day: boolean
  clock: boolean
}

/** More times than these are no sentence about a meeting. */
const MOST_SPANS = 60

/**
 * The places of the first time expressions in a text, in its order, UTF-16 units, but for dates that only name
 * something else; with `meant`, only of those about the time asked for.
 */
export function timeSpans(
  text: string,
  now: Temporal.ZonedDateTime,
  kind: 'rapat' | 'tenggat' = 'rapat',
  meant = false,
): TimeSpan[] {
  const scene = sceneOf(text, now, kind, [])
  const facts = relevant(scene, readTimeFacts(scene).facts)
  if (facts.length === 0) return []
  const settled = settle(scene, facts)
  const spans: TimeSpan[] = []
  let joined = false
  for (const fact of meant ? settled.facts : facts) {
    const last = spans.at(-1)
    if (spans.length > MOST_SPANS) break
    if (settled.references.has(fact)) continue
    if (isJoint(fact)) {
      joined = fact.kind === 'to' && last !== undefined && scene.tokens[fact.from]!.start - last.to <= 1
      continue
    }
    const span = spanOfFact(scene, fact)
    if (last && (joined || span.from < last.to)) merge(last, span)
    else if (fact.kind !== 'finish' || last) spans.push(span)
    joined = false
  }
  return spans
}

function spanOfFact(scene: Scene, fact: Fact): TimeSpan {
  const { kind, from, to } = fact
  const event = fact.kind === 'unclear-clock' && fact.event === true
  return {
    from: scene.tokens[from]!.start,
    to: scene.tokens[to - 1]!.end,
    loose: kind === 'vague' || kind === 'term' || kind === 'week' || kind === 'length' || event,
    day: kind === 'date' || kind === 'weekday' || kind === 'moment' || kind === 'reject',
    clock: kind === 'clock' || kind === 'moment' || (kind === 'unclear-clock' && !event),
  }
}

function merge(span: TimeSpan, next: TimeSpan) {
  span.to = Math.max(span.to, next.to)
  span.day ||= next.day
  span.clock ||= next.clock
}

function asRespelled(token: Token): Token {
  const text = respelled(token.text)
  return text === token.text ? token : { ...token, text }
}

function sceneOf(
  text: string,
  now: Temporal.ZonedDateTime,
  kind: Scene['kind'],
  holidays: readonly { date: string }[] | undefined,
): Scene {
  const days = holidays && new Set(holidays.map((day) => day.date))
  const tokens = tokenise(text.slice(0, LONGEST_MESSAGE)).map(asRespelled)
  return { tokens, now, today: now.toPlainDate(), kind, holidays: days }
}

/** A mere 10.30 counts as a time only beside a day or a time, or when the text has nothing else. */
function relevant(scene: Scene, facts: Fact[]): Fact[] {
  const firm = facts.some((fact) => fact.kind === 'clock' && fact.clock.sure && !fact.clock.prayer)
  const days = facts.some(
    ({ kind }) => kind === 'date' || kind === 'weekday' || kind === 'week' || kind === 'vague' || kind === 'term',
  )
  const covered = facts.reduce((count, fact) => count + fact.to - fact.from, 0)
  const alone = scene.tokens.filter((token) => token.kind !== 'mark').length <= covered
  const trusted = (days || alone) && !firm
  if (trusted) return facts
  const clocksFrom = new Map<number, number>()
  for (const { kind, from } of facts) if (kind === 'clock') clocksFrom.set(from, (clocksFrom.get(from) ?? 0) + 1)
  return facts.filter((fact, index) => {
    if (fact.kind !== 'clock' || fact.clock.sure) return true
    const joined = [facts[index - 1], facts[index + 1]].some((near) => near?.kind === 'to' || near?.kind === 'or')
    return joined || clocksFrom.get(fact.from)! > 1
  })
}

function compose(scene: Scene, facts: Fact[]): When {
  const moment = facts.find((fact) => fact.kind === 'moment')
  const clocks = chooseClocks(facts)
  const day = chooseDay(scene, facts, firstDay(scene, clocks))
  const reject = day.reject ?? clocks.start?.reject ?? (clocks.end ? clocks.end.reject : undefined)
  if (reject) return day.reject ? { reject, ...timesAlone(scene, clocks) } : { reject }
  if (moment && !day.date && !clocks.start) return exact(moment.moment)
  if (!day.date && !day.ask && !clocks.start && !clocks.ask) return { reject: 'tidak_ada_waktu' }
  const zones = zoneConflict(scene, day, clocks)
  if (zones) return { ...(day.date && { date: day.date }), ask: { reason: zones, candidates: [] } }
  if (!day.date) return withoutDay(scene, day, clocks, facts)
  if (!clocks.start?.time) return withoutTime(day, clocks, facts)
  return withBoth(scene, day as DayChoice & { date: Temporal.PlainDate }, clocks, facts)
}

/** Start and end without their day, in the zone of reading; nothing while one of them is itself in doubt. */
function timesAlone(scene: Scene, { start, end, ask, others }: ClockRange): Pick<When, 'time' | 'endTime'> {
  const doubtful = [start, end].some((clock) => clock?.ask || clock?.reject || clock?.midnight)
  if (!start?.time || doubtful || ask || others?.length) return {}
  const here = (clock: ClockChoice) =>
    momentOf(scene, scene.today, clock).withTimeZone(scene.now.timeZoneId).toPlainTime()
  return { time: here(start), ...(end?.time && { endTime: here({ ...(start.zone && { zone: start.zone }), ...end }) }) }
}

const exact = (start: Temporal.ZonedDateTime): When => ({ date: start.toPlainDate(), time: start.toPlainTime(), start })

/** Today, or tomorrow when the hour is over today. */
function firstDay(scene: Scene, { start }: ClockRange): Temporal.PlainDate {
  const over =
    start?.time && !start.midnight && Temporal.ZonedDateTime.compare(momentOf(scene, scene.today, start), scene.now) < 0
  return over ? scene.today.add({ days: 1 }) : scene.today
}

function withoutDay(scene: Scene, day: DayChoice, clocks: ClockRange, facts: Fact[]): When {
  const time = clocks.start?.time
  const known = { ...(time && { time }), ...(clocks.end?.time && { endTime: clocks.end.time }) }
  if (!day.ask) return { ...known, ask: { reason: 'tanggal_belum_jelas', candidates: [] } }
  const { reason, candidates } = day.ask
  const certain = clocks.start && time && !clocks.start.ask
  const own = pairedTimes(facts, candidates.length)
  const moments = certain ? candidates.map((date, at) => momentOf(scene, date, own?.[at] ?? clocks.start!)) : undefined
  return { ...known, ask: { reason, candidates, ...(moments && { moments }) } }
}

function withoutTime(day: DayChoice, clocks: ClockRange, facts: Fact[]): When {
  const ask = day.ask ?? (clocks.ask ? { reason: clocks.ask, candidates: [] } : undefined)
  const length = facts.find((fact) => fact.kind === 'length')?.days
  const end = day.endDate ? { endDate: day.endDate } : day.date && length ? daysLong(day.date, length) : {}
  return { ...(day.date && { date: day.date }), ...end, ...(ask && { ask }) }
}

function withBoth(
  scene: Scene,
  day: DayChoice & { date: Temporal.PlainDate },
  clocks: ClockRange,
  facts: Fact[],
): When {
  const clock = clocks.start!
  if (clock.midnight) {
    const ahead = (date: Temporal.PlainDate) =>
      Temporal.ZonedDateTime.compare(momentOf(scene, date, clock), scene.now) >= 0
    const days = clock.midnight.map((days) => day.date.add({ days })).filter(ahead)
    const moments = days.map((date) => momentOf(scene, date, clock))
    if (moments.length === 0) return { reject: 'sudah_lewat' }
    return { date: day.date, ask: { reason: 'tengah_malam_ambigu', candidates: days, moments } }
  }
  const start = momentOf(scene, day.date, clock)
  if (Temporal.ZonedDateTime.compare(start, scene.now) < 0)
    return { reject: 'sudah_lewat', ...timesAlone(scene, clocks) }
  const several = otherTimes(scene, day.date, clocks, start)
  if (several)
    return { date: day.date, ask: { reason: 'lebih_dari_satu_pilihan', candidates: [day.date], moments: several } }
  const end = endOf(scene, day, clocks, start, facts)
  const wrongEnd = end?.end && Temporal.ZonedDateTime.compare(end.end, start) <= 0
  if (wrongEnd) return { date: day.date, ask: { reason: 'selesai_sebelum_mulai', candidates: [] } }
  const reason = day.ask?.reason ?? clock.ask ?? (clocks.end ? clocks.end.ask : undefined)
  return {
    date: day.date,
    time: clock.time!,
    start,
    ...end,
    ...(reason && { ask: { reason, candidates: [day.date], moments: [start] } }),
  }
}

function endOf(
  scene: Scene,
  day: DayChoice & { date: Temporal.PlainDate },
  clocks: ClockRange,
  start: Temporal.ZonedDateTime,
  facts: Fact[],
): Pick<When, 'end' | 'endDate'> {
  if (clocks.end === null) return day.endDate ? { endDate: day.endDate } : { end: null }
  const zone = clocks.start?.zone ? { zone: clocks.start.zone } : {}
  if (clocks.end?.time)
    return { end: momentOf(scene, day.endDate ?? day.date, { ...zone, ...clocks.end }, clocks.end.midnight?.at(-1)) }
  if (day.endDate) return { endDate: day.endDate }
  const length = facts.find((fact) => fact.kind === 'length')
  if (length?.days !== undefined) return daysLong(day.date, length.days)
  return length && length.minutes > 0 ? { end: start.add({ minutes: length.minutes }) } : {}
}

/** "selama 3 hari": the day itself counts. */
const daysLong = (date: Temporal.PlainDate, days: number): Pick<When, 'endDate'> =>
  Number.isInteger(days) && days > 1 ? { endDate: date.add({ days: days - 1 }) } : {}

/** Times beside start and end that are another moment than the start. */
function otherTimes(scene: Scene, date: Temporal.PlainDate, clocks: ClockRange, start: Temporal.ZonedDateTime) {
  const others = (clocks.others ?? []).filter((other) => other.time).map((other) => momentOf(scene, date, other))
  const different = others.filter((other) => Temporal.ZonedDateTime.compare(other, start) !== 0)
  return different.length > 0 ? [start, ...different] : undefined
}

/** Two zones in one text must name one moment: 09.00 WIB / 11.00 WIT. */
function zoneConflict(scene: Scene, day: DayChoice, clocks: ClockRange): AskReason | undefined {
  const { start, end } = clocks
  if (!start?.time || !start.zone) return undefined
  if (end?.zone && end.zone !== start.zone) return 'zona_waktu_bertentangan'
  const date = day.date ?? scene.today
  const here = momentOf(scene, date, start)
  const conflict = clocks.others?.some(
    (other) =>
      other.time &&
      other.zone &&
      other.zone !== start.zone &&
      Temporal.ZonedDateTime.compare(momentOf(scene, date, other), here) !== 0,
  )
  return conflict ? 'zona_waktu_bertentangan' : undefined
}

function momentOf(scene: Scene, date: Temporal.PlainDate, clock: ClockChoice, days = 0): Temporal.ZonedDateTime {
  const timeZone = clock.zone ?? scene.now.timeZoneId
  return date.add({ days }).toZonedDateTime({ timeZone, plainTime: clock.time! })
}

function spanOf(scene: Scene, facts: Fact[]): [number, number] | undefined {
  const solid = facts.filter((fact) => !isJoint(fact) && fact.kind !== 'finish')
  if (solid.length === 0) return undefined
  const finish = facts.filter((fact) => fact.kind === 'finish')
  const from = Math.min(...solid.map((fact) => fact.from))
  const to = Math.max(...[...solid, ...finish].map((fact) => fact.to))
  return [scene.tokens[from]!.start, scene.tokens[to - 1]!.end]
}
