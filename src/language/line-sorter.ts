import { type TimeSpan, timeSpans } from './dates.ts'
import type { Label } from './line-labels.ts'
import { isTimeOnly, type MeetingContext } from './part-kinds.ts'
import { isNoVenue, isOnlineOnly, isOnSite, isVenue, mentionsOnline, urlIn } from './venues.ts'

/** A stretch of the text, end exclusive. */
export interface Range {
  from: number
  to: number
}

/** A meeting line while its stretches are put where they belong. */
export interface Sorter {
  text: string
  context: MeetingContext
  /** A letter's block: labels with colons for time, place or matter. */
  isBlock: boolean
  ranges: Map<Label, Range[]>
  titles: Range[]
  /** Announced by a label, and recognised by their look. */
  places: Range[]
  venues: Range[]
  times: Range[]
  /** Courtesies, which may hold the time and the place. */
  asides: Range[]
  /** Among the venues: an office that stands alone, and is invited rather than met at where another place is named. */
  lone: Range[]
  /** Offices that stand alone and lead meetings. */
  leaders: Range[]
  /** Stretches of which nothing was understood. */
  unread: Range[]
  online: boolean
  /** Whether so many times say day and hour; reading them again and again would take long. */
  known: { times: number; dayAndHour: boolean }
  /** What was read of the times in a stretch: many questions are asked about each. */
  read: Map<string, TimeSpan[]>
  /** The label or kind whose value may still go on. */
  open: Label | undefined
}

// What a letter says around its block, and a memo after its facts.
const COURTESY =
  /^(yth|dengan hormat|sehubungan|dalam rangka|menindaklanjuti|mengharap|mohon|demikian|atas (perhatian|kehadiran|kerja)|assalam|wassalam|kepada|dimohon|diharap|harap|sebagaimana|terima ?kasih|makasih|trims|tks|hormat kami|salam|ttd|a\.?n\.|tembusan|berdasarkan|memperhatikan|sesuai|guna|dst|cc\b|matur|ditunggu|diminta|wajib|jangan|silakan|silahkan|tidak (dapat|boleh|bisa) diwakil|tdk|bersama ini|untuk itu|oleh karena|mengingat|bapak|ibu|pak\b|bu\b|semoga|tepat waktu|on time)/i

/** True when a text begins as the sentences around a time, a place and a title do. */
export const isCourtesyText = (text: string): boolean => COURTESY.test(text)

/** A letter is addressed, or has a block: much in it stands around its facts. */
export const isLetter = (sorter: Sorter): boolean => sorter.isBlock || sorter.ranges.has('addressees')

export const slice = (sorter: Sorter, { from, to }: Range): string => sorter.text.slice(from, to)

export const within = (range: Range, part: Range): Range => ({ from: range.from + part.from, to: range.from + part.to })

export const hasTitle = (sorter: Sorter): boolean => sorter.titles.length > 0 || sorter.ranges.has('title')

export const hasPlace = (sorter: Sorter): boolean => sorter.places.length + sorter.venues.length > 0

/** Keeps a place, whatever it says of joining from afar apart; "menyusul" is none. */
export function keepPlace(sorter: Sorter, range: Range, list: Range[]) {
  const text = slice(sorter, range)
  if (mentionsOnline(text)) sorter.online = true
  if (!isOnlineOnly(text) && !isNoVenue(text) && !isOnSite(text)) list.push(range)
  sorter.open = 'place'
}

/** Text that is neither a time, a place, a link nor a courtesy. */
export function isPlainText(sorter: Sorter, range: Range): boolean {
  const value = slice(sorter, range)
  return (
    !saysOnlyWhen(sorter, range) &&
    !isVenue(value) &&
    !isOnlineOnly(value) &&
    !isCourtesyText(value) &&
    urlIn(value) === undefined
  )
}

/** True when a stretch says when, and nothing else. */
export const saysOnlyWhen = (sorter: Sorter, range: Range): boolean =>
  isTimeOnly(slice(sorter, range), () => timesIn(sorter, range))

/** The times in a stretch, by their places in it. */
export function timesIn(sorter: Sorter, range: Range): TimeSpan[] {
  const text = slice(sorter, range)
  const known = sorter.read.get(text)
  if (known) return known
  const spans = timeSpans(text, sorter.context.now)
  sorter.read.set(text, spans)
  return spans
}

/** Those of them that say a day or an hour. */
export const firmTimesIn = (sorter: Sorter, range: Range): TimeSpan[] => timesIn(sorter, range).filter(isFirm)

const isFirm = (span: TimeSpan) => !span.loose

export function knowsDayAndHour(sorter: Sorter): boolean {
  if (sorter.known.times !== sorter.times.length) {
    const spans = sorter.times.flatMap((range) => firmTimesIn(sorter, range))
    const dayAndHour = spans.some((span) => span.day) && spans.some((span) => span.clock)
    sorter.known = { times: sorter.times.length, dayAndHour }
  }
  return sorter.known.dayAndHour
}

/** The text with everything but some stretches blanked. */
export function onlyRanges(text: string, ranges: Range[]): string {
  const blank = text.replace(/[^\n]/g, ' ')
  let kept = ''
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from))
    if (to > kept.length) {
      kept += blank.slice(kept.length, from)
      kept += text.slice(kept.length, to)
    }
  return kept + blank.slice(kept.length)
}
