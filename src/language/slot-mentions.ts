import type { Token } from './normalise.ts'
import { DAY_PARTS, MONTHS, WEEKDAYS, WEEKDAYS_BEFORE_DATES } from './time-words.ts'
import lists from './words/poll-words.json' with { type: 'json' }

/** A time that may be named: ISO date and `HH:MM`. */
export interface SlotNamed {
  day: string
  from: string
}

interface Mention {
  weekday?: number
  date?: number
  month?: number
  hour?: string
  part?: string
  ordinal?: number
  /** A number alone: a date or a place in the list. */
  number?: number
}

const ordinals = new Map(lists.ordinals.map((word, at) => [word, at + 1]))
const ordinalBefore = new Set(lists.ordinalBefore)
const hourBefore = new Set(lists.hourBefore)
const dateBefore = new Set(lists.dateBefore)

/** Gathers which times a clause names. */
export class MentionReader {
  private readonly slots: readonly SlotNamed[]
  private mentions: Mention[] = []
  private grown = false

  constructor(slots: readonly SlotNamed[]) {
    this.slots = slots
  }

  /** The mention that the last token began beside another one, taken back; undefined when it began none. */
  begun(): Mention | undefined {
    return this.grown && this.mentions.length > 1 ? this.mentions.pop() : undefined
  }

  resume(mention: Mention): void {
    this.mentions.push(mention)
  }

  /** Takes a token that names a time or a part of it; false for any other word. */
  hear(tokens: readonly Token[], at: number): boolean {
    const { text, kind, glued } = tokens[at]!
    this.grown = false
    const before = tokens[at - 1]
    const next = tokens[at + 1]
    const weekday = weekdayOf(text)
    if (weekday) return this.add('weekday', weekday)
    const month = MONTHS.get(text)
    const last = this.mentions.at(-1)
    if (month && last && (last.date ?? last.number) !== undefined) {
      if (last.number !== undefined) {
        last.date = last.number
        delete last.number
      }
      last.month = month
      return true
    }
    const ordinal = ordinals.get(text)
    if (ordinal) return this.add('ordinal', ordinal)
    if (DAY_PARTS.has(text)) {
      if (last && before?.text !== 'selamat') last.part ??= text
      return true
    }
    if (kind === 'mark' && /^[.:]$/.test(text) && glued && next?.kind === 'number') return true
    if (kind !== 'number') return ordinalBefore.has(text) || hourBefore.has(text) || dateBefore.has(text)
    return this.number(tokens, at)
  }

  private number(tokens: readonly Token[], at: number): boolean {
    const value = Number(tokens[at]!.text)
    const [before, mark, minutes] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
    // The minutes of an hour were taken with it.
    if (before && /^[.:]$/.test(before.text) && before.glued && tokens[at - 2]?.kind === 'number') return true
    const clock = mark && /^[.:]$/.test(mark.text) && mark.glued && minutes?.kind === 'number' && minutes.glued
    if (clock) return this.add('hour', `${two(value)}:${two(Number(minutes.text))}`)
    if (before && hourBefore.has(before.text)) return this.add('hour', `${two(value)}:00`)
    if (before && dateBefore.has(before.text)) return this.add('date', value)
    if (before && ordinalBefore.has(before.text)) return this.add('ordinal', value)
    // A year behind its month says nothing new.
    if (value > 31) return this.mentions.at(-1)?.month !== undefined
    if (this.mentions.at(-1)?.weekday !== undefined && this.mentions.at(-1)?.date === undefined)
      return this.add('date', value)
    return this.add('number', value)
  }

  private add<K extends keyof Mention>(kind: K, value: NonNullable<Mention[K]>): boolean {
    const last = this.mentions.at(-1)
    const begins = kind === 'weekday' || kind === 'ordinal' || kind === 'number'
    const fits = last && last[kind] === undefined && !begins && !(kind === 'date' && last.hour !== undefined)
    if (fits) last[kind] = value
    else this.mentions.push({ [kind]: value })
    this.grown = !fits
    return true
  }

  /** The times of each mention since the last clause; `unknown` when one is none of them, or several of different days. */
  take(): number[][] | 'unknown' {
    const named = this.mentions.map((mention) => this.slotsOf(mention))
    this.mentions = []
    return named.some((slots) => slots === undefined) ? 'unknown' : (named as number[][])
  }

  private slotsOf(mention: Mention): number[] | undefined {
    if (mention.number !== undefined) return this.byNumber(mention.number)
    const found = this.slots.flatMap((slot, at) => (fits(mention, slot, at) ? [at] : []))
    const days = new Set(found.map((at) => this.slots[at]!.day))
    return days.size === 1 ? found : undefined
  }

  /** A number alone is a date or a place in the list, where these are not two different times. */
  private byNumber(value: number): number[] | undefined {
    const dates = this.slots.flatMap((slot, at) => (Number(slot.day.slice(8)) === value ? [at] : []))
    const place = value >= 1 && value <= this.slots.length ? value - 1 : undefined
    if (dates.length === 0) return place === undefined ? undefined : [place]
    return place === undefined || (dates.length === 1 && dates[0] === place) ? dates : undefined
  }
}

const weekdayOf = (text: string): number | undefined =>
  text === 'minggu' ? 7 : (WEEKDAYS.get(text) ?? WEEKDAYS_BEFORE_DATES.get(text))

const two = (value: number): string => String(value).padStart(2, '0')

function fits({ weekday, date, month, hour, part, ordinal }: Mention, { day, from }: SlotNamed, at: number): boolean {
  const on = Temporal.PlainDate.from(day)
  if (weekday !== undefined && on.dayOfWeek !== weekday) return false
  if (date !== undefined && on.day !== date) return false
  if (month !== undefined && on.month !== month) return false
  if (ordinal !== undefined && ordinal !== at + 1) return false
  if (hour !== undefined && !sameHour(hour, from)) return false
  return part === undefined || inPart(part, from)
}

/** "jam 2" means two in the afternoon where a time stands there. */
function sameHour(said: string, from: string): boolean {
  const [hour, minutes] = said.split(':')
  const later = `${two(Number(hour) + 12)}:${minutes}`
  return said === from || (Number(hour) <= 6 && later === from)
}

const inPart = (part: string, from: string): boolean => {
  const named = DAY_PARTS.get(part)
  if (named === undefined) return true
  if (String(named) === 'pagi') return from < '11:00'
  if (String(named) === 'siang') return from >= '11:00' && from < '15:00'
  return String(named) === 'sore' ? from >= '15:00' : true
}
