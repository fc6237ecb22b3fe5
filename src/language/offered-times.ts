import { type AskReason, type RejectReason, readWhen, type When } from './dates.ts'

/** Times of which others are to say what suits: ISO date, `HH:MM`, and `HH:MM` or null for *s.d. selesai*. */
export interface OfferedTimes {
  times: { day: string; from: string; until: string | null }[]
  /** Why something beside them was no time of use. */
  problem?: AskReason | RejectReason
}

const BETWEEN = /\s*(?:;|\n|\s\/\s|(?<!\p{L})(?:atau|dan|maupun|or)(?!\p{L}))\s*/iu
const NUMBERED = /^\s*(?:\d{1,2}[.)]|[-•*])\s+/
const END = /^\s*(?:s\s*\.?\s*\/?\s*d\b|sampai|hingga|selesai|[-–])/i

/**
 * Reads several times out of a text that lists them: "Kamis 4 Mei 09.00 atau Jumat 5 Mei 08.30-10.00", one a line, with
 * `dan`, or with commas. A day without its hour takes that of the next: "Kamis atau Jumat jam 9"; an hour without its
 * day is on the day before it.
 */
export function offeredTimes(text: string, now: Temporal.ZonedDateTime): OfferedTimes {
  const reader = new Reader(now)
  for (const piece of text.split(BETWEEN)) {
    for (const part of piece.replace(NUMBERED, '').split(',')) reader.take(part)
    reader.close()
  }
  return reader.result()
}

/** What was read so far; `said`: the part of the present piece that is not a whole time yet. */
class Reader {
  readonly now: Temporal.ZonedDateTime
  readonly times: OfferedTimes['times'] = []
  readonly waiting: Temporal.PlainDate[] = []
  problem: AskReason | RejectReason | undefined
  said = ''
  last: string | undefined

  constructor(now: Temporal.ZonedDateTime) {
    this.now = now
  }

  take(part: string): void {
    if (this.last !== undefined && this.said === '' && END.test(part) && this.retake(`${this.last} ${part}`)) return
    const joined = this.said === '' ? part : `${this.said}, ${part}`
    const whole = this.read(joined)
    if (whole.ask?.reason === 'lebih_dari_satu_pilihan' && this.said !== '') {
      this.close()
      this.take(part)
      return
    }
    const onDay = this.said === '' ? this.onDayBefore(part, whole) : undefined
    if (onDay) this.keep(onDay.text, onDay.when)
    else if (isTime(whole)) this.keep(joined, whole)
    else this.said = joined
  }

  /** The piece is at its end: a day alone waits for its hour, anything else was no time. */
  close(): void {
    const when = this.said.trim() === '' ? undefined : this.read(this.said)
    this.said = ''
    if (!when) return
    if (when.date && !when.time && !when.ask && !when.reject) this.waiting.push(when.date)
    else if (when.reject !== 'tidak_ada_waktu') this.problem ??= when.reject ?? when.ask?.reason
  }

  result(): OfferedTimes {
    const problem = this.problem ?? (this.waiting.length > 0 ? 'jam_belum_jelas' : undefined)
    return { times: this.times, ...(problem && { problem }) }
  }

  private read(text: string): When {
    return readWhen(text.trim(), this.now, 'rapat')
  }

  private keep(text: string, when: When): void {
    const zone = this.now.timeZoneId
    const start = when.start!.withTimeZone(zone)
    const from = clock(start)
    const until = when.end ? clock(when.end.withTimeZone(zone)) : null
    for (const date of this.waiting.splice(0)) this.times.push({ day: date.toString(), from, until })
    this.times.push({ day: start.toPlainDate().toString(), from, until })
    this.last = text
    this.said = ''
  }

  private retake(text: string): boolean {
    const when = this.read(text)
    if (!isTime(when)) return false
    this.times.pop()
    this.keep(text, when)
    return true
  }

  private onDayBefore(part: string, read: When): { text: string; when: When } | undefined {
    const day = this.times.at(-1)?.day
    if (!day || !read.time || read.date) return undefined
    const [year, month, date] = day.split('-')
    const text = `${date}-${month}-${year} pukul ${part.trim().replace(/^(?:pukul|jam)\s*/i, '')}`
    const when = this.read(text)
    return isTime(when) ? { text, when } : undefined
  }
}

const isTime = ({ start, ask, reject, endDate }: When): boolean =>
  start !== undefined && ask === undefined && reject === undefined && endDate === undefined

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' })
