import { timeSpans } from './dates.ts'
import type { Label } from './line-labels.ts'
import { cutParts, type Part } from './line-parts.ts'
import { findOffice } from './office-names.ts'
import { isFields, isLabelMeant, isMeantWithin, isOffices, isTimeOnly, type MeetingContext } from './part-kinds.ts'
import { splitTitle } from './title-splitting.ts'
import { beginsWithMeeting, prefaceOf } from './title-words.ts'
import { continuesVenue, isNoVenue, isOnlineOnly, isVenue, mentionsOnline, urlIn } from './venues.ts'

export type { MeetingContext } from './part-kinds.ts'

/** A meeting line with every stretch put where it belongs. */
export interface SortedLine {
  /** The text that no label announces; empty when there is none. */
  title: string
  /** Whether that text begins as the name of a meeting does. */
  titleIsMeeting: boolean
  /** Verbatim, "di" before it and "dan Zoom" after it included. */
  place: string
  online: boolean
  /** A letter's block: labels with colons at the beginning of lines. */
  isBlock: boolean
  values: Map<Label, string[]>
  /** Hashtags, wherever they stand. */
  hashtags: string[]
  /** The whole text with everything but its times blanked, so that places in it stay those of the text. */
  timeText: string
}

interface Range {
  from: number
  to: number
}

interface Sorter {
  text: string
  context: MeetingContext
  isBlock: boolean
  ranges: Map<Label, Range[]>
  titles: Range[]
  /** Announced by a label, and recognised by their look. */
  places: Range[]
  venues: Range[]
  times: Range[]
  /** Courtesies, which may hold the time and the place. */
  asides: Range[]
  online: boolean
  /** The label or kind whose value may still go on. */
  open: Label | undefined
}

// What a letter says around its block.
const COURTESY =
  /^(yth|dengan hormat|sehubungan|dalam rangka|menindaklanjuti|mengharap|mohon|demikian|atas (perhatian|kehadiran|kerja)|assalam|wassalam|kepada|dimohon|diharap|harap|sebagaimana|terima ?kasih|makasih|trims|tks|hormat kami|salam|ttd|a\.?n\.|tembusan|berdasarkan|memperhatikan|sesuai|guna|dst|cc\b|matur|ditunggu|diminta|wajib|jangan|silakan|silahkan|tidak (dapat|boleh|bisa) diwakil|tdk|bersama ini|untuk itu|oleh karena|mengingat|bapak|ibu|pak\b|bu\b|semoga|tepat waktu|on time)/i
const ITEM = /^(?:\d{1,2}|[a-z])[.)]\s|^[-•*]\s/i
const HASHTAG = /#[\p{L}\p{N}_]+/gu

/** Sorts the stretches of a line by their labels, or by what they look like: a time, a room, offices, a title. */
export function sortLine(text: string, context: MeetingContext): SortedLine {
  const hashtags = [...text.matchAll(HASHTAG)].map(([tag]) => tag)
  const line = text.replace(HASHTAG, (tag) => ' '.repeat(tag.length))
  const parts = joinDashed(
    line,
    cutParts(line, (label, value) => isMeantWithin(label, value, context)),
    context,
  )
  const sorter: Sorter = {
    text: line,
    context,
    isBlock: parts.filter((part) => part.certain && /^(when|place|agenda)$/.test(part.label ?? '')).length > 1,
    ranges: new Map(),
    titles: [],
    places: [],
    venues: [],
    times: [],
    asides: [],
    online: false,
    open: undefined,
  }
  for (const [index, part] of parts.entries()) sortPart(sorter, part, index === 0)
  const title = unlabelledTitle(sorter)
  takeFromAsides(sorter)
  const values = new Map(
    [...sorter.ranges].map(([label, ranges]) => [label, ranges.map((range) => slice(sorter, range))]),
  )
  const places = sorter.places.length > 0 ? sorter.places : sorter.venues
  return {
    title,
    titleIsMeeting: beginsWithMeeting(title),
    place: places.map((range) => slice(sorter, range)).join(', '),
    online: sorter.online,
    isBlock: sorter.isBlock,
    values,
    hashtags,
    timeText: onlyRanges(line, sorter.times),
  }
}

/** "Muara Enim - Lahat" is one text; a dash separates where a time, a place or a label follows. */
function joinDashed(text: string, parts: Part[], context: MeetingContext): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const value = text.slice(part.begin, part.to)
    const separates = part.label || isVenue(value) || isOnlineOnly(value) || isTimeOnly(value, context)
    if (!last || part.separator !== '-' || separates) joined.push({ ...part })
    else if (isTimeOnly(text.slice(last.from, last.to), context)) joined.push({ ...part, separator: ',' })
    else last.to = part.to
  }
  return joined
}

const slice = (sorter: Sorter, { from, to }: Range) => sorter.text.slice(from, to)

function sortPart(sorter: Sorter, part: Part, first: boolean) {
  const value = slice(sorter, part)
  if (part.label && isLabelMeant(part, value, first, sorter.context)) return keepLabelled(sorter, part, part.label)
  const whole = { ...part, from: part.begin }
  if (!continueOpen(sorter, whole)) keepUnlabelled(sorter, whole)
}

function keepLabelled(sorter: Sorter, part: Part, label: Label) {
  sorter.open = label
  const range = { from: part.from, to: part.to }
  const sentence = label === 'invitees' ? sentenceAfter(slice(sorter, range)) : undefined
  if (sentence !== undefined) {
    keepLabelled(sorter, { ...part, to: range.from + sentence.from }, label)
    sorter.open = undefined
    const rest = { from: range.from + sentence.to, to: range.to }
    return keepSentence(sorter, rest, slice(sorter, rest), false)
  }
  if (label === 'when') sorter.times.push({ from: part.begin, to: part.to })
  else if (label === 'place' || label === 'room') keepPlace(sorter, withoutTail(sorter, range), sorter.places)
  else {
    const value = label === 'chair' || label === 'invitees' ? withoutTail(sorter, range) : range
    sorter.ranges.set(label, [...(sorter.ranges.get(label) ?? []), value])
  }
}

const SENTENCE = /\s+(?:untuk\s+)?(?:mengikuti|menghadiri|hadir (?:pada|dalam|di)|dalam|pada)\s+(?=\p{L})/iu

/** "mengundang Bappeda mengikuti rapat demplot karet": where the list ends and the meeting is named. */
function sentenceAfter(text: string): Range | undefined {
  const match = SENTENCE.exec(text)
  const to = match ? match.index + match[0].length : 0
  return match && beginsWithMeeting(text.slice(to)) ? { from: match.index, to } : undefined
}

/** A value without the time and the place that follow it in its sentence: "Sekda besok jam 9 di Aula Bappeda". */
function withoutTail(sorter: Sorter, range: Range): Range {
  const text = slice(sorter, range)
  const spans = timeSpans(text, sorter.context.now).filter((span) => !span.loose && span.from > 0)
  const { titleTo, places } = splitTitle(text, spans.slice(0, 1))
  for (const span of spans) sorter.times.push({ from: range.from + span.from, to: range.from + span.to })
  for (const place of places)
    if (place.from > 0) keepPlace(sorter, { from: range.from + place.from, to: range.from + place.to }, sorter.venues)
  const cut = spans.length > 0 || places.some((place) => place.from > 0)
  return cut && titleTo > 0 ? { from: range.from, to: range.from + titleTo } : range
}

function keepPlace(sorter: Sorter, range: Range, list: Range[]) {
  const text = slice(sorter, range)
  if (mentionsOnline(text)) sorter.online = true
  if (!isOnlineOnly(text) && !isNoVenue(text)) list.push(range)
  sorter.open = 'place'
}

/** Adds a stretch to the value before it when it goes on with it; commas in between stay. */
function continueOpen(sorter: Sorter, part: Part): boolean {
  const value = slice(sorter, part)
  const { open } = sorter
  const ranges = open === 'place' ? lastPlaces(sorter) : open && sorter.ranges.get(open)
  const last = ranges?.at(-1)
  if (!open || !last || !goesOn(sorter, open, part, value)) return false
  if (open === 'place' && mentionsOnline(value)) sorter.online = true
  last.to = part.to
  return true
}

const lastPlaces = (sorter: Sorter) =>
  (sorter.places.at(-1)?.to ?? -1) > (sorter.venues.at(-1)?.to ?? -1) ? sorter.places : sorter.venues

function goesOn(sorter: Sorter, open: Label, part: Part, value: string): boolean {
  const line = part.separator === '\n'
  const rest = sorter.isBlock && !line && part.separator !== ';'
  switch (open) {
    case 'place':
      return !line && (continuesVenue(value) || (rest && isPlainText(sorter, value)))
    case 'agenda':
      return line ? ITEM.test(value) : part.separator === ';' || isPlainText(sorter, value)
    case 'title':
      return !line && part.separator !== '.' && isPlainText(sorter, value)
    case 'invitees':
    case 'optional':
      return isOffices(value, sorter.context) || (hasTitle(sorter) && !rest && isUntimed(sorter, value))
    case 'addressees':
      return (line && ITEM.test(value)) || isOffices(value, sorter.context)
    case 'fields':
      return (
        isFields(value, sorter.context) ||
        (hasTitle(sorter) && isUntimed(sorter, value) && !isOffices(value, sorter.context))
      )
    case 'aside':
      return line ? ITEM.test(value) : rest || part.separator === '.'
    case 'chair':
    case 'dress':
      return rest && part.separator !== '.' && isPlainText(sorter, value)
    default:
      return false
  }
}

/** Plain text in which no time stands: what goes on with a list of offices or fields. */
const isUntimed = (sorter: Sorter, value: string) =>
  isPlainText(sorter, value) && !timeSpans(value, sorter.context.now).some((span) => !span.loose)

const hasTitle = (sorter: Sorter) => sorter.titles.length > 0 || sorter.ranges.has('title')

function isPlainText(sorter: Sorter, value: string): boolean {
  return (
    !isTimeOnly(value, sorter.context) &&
    !isVenue(value) &&
    !isOnlineOnly(value) &&
    !COURTESY.test(value) &&
    urlIn(value) === undefined
  )
}

function keepUnlabelled(sorter: Sorter, part: Part) {
  const value = slice(sorter, part)
  const range = { from: part.from, to: part.to }
  const joins = sorter.titles.at(-1) !== undefined && sorter.open === undefined && /^[,-]$/.test(part.separator)
  const between = joins ? sorter.text.slice(sorter.titles.at(-1)!.to, part.from) : ''
  const titleBefore = joins && /^\s*[,–—-]\s*$/.test(between)
  sorter.open = undefined
  if (isTimeOnly(value, sorter.context)) sorter.times.push(range)
  else if (isOnlineOnly(withoutUrl(value))) sorter.online = true
  else if (urlIn(value) && withoutUrl(value).trim() === '') sorter.online = true
  else if (isVenue(value) || (hasTitle(sorter) && isAnOffice(sorter, value)))
    keepPlace(sorter, withoutTail(sorter, range), sorter.venues)
  else if (isNoVenue(value)) return
  else keepSentence(sorter, range, value, titleBefore)
}

function keepSentence(sorter: Sorter, range: Range, value: string, titleBefore: boolean) {
  const preface = prefaceOf(value)
  if (preface === undefined || (preface === 0 && COURTESY.test(value))) sorter.asides.push(range)
  else if (titleBefore && preface === 0) sorter.titles.at(-1)!.to = range.to
  else {
    if (preface > 0) keepPreface(sorter, { from: range.from, to: range.from + preface })
    sorter.titles.push({ from: range.from + preface, to: range.to })
  }
}

const LEADING = /(?:^|[-–,]\s*)([^-–,]+?)\s+(?:akan\s+)?memimpin\s*$/i

/** "Asisten I memimpin rapat …" names the chair before the title. */
function keepPreface(sorter: Sorter, range: Range) {
  const chair = LEADING.exec(slice(sorter, range))
  if (!chair || sorter.ranges.has('chair')) return sorter.asides.push(range)
  const from = range.from + chair.index + chair[0].indexOf(chair[1]!)
  return sorter.ranges.set('chair', [{ from, to: from + chair[1]!.length }])
}

const withoutUrl = (text: string) => text.replace(urlIn(text) ?? '', ' ')

function isAnOffice(sorter: Sorter, value: string): boolean {
  return (
    sorter.venues.length + sorter.places.length === 0 &&
    findOffice(value.replace(/^\s*di\s+/i, ''), sorter.context.directory).kind === 'office'
  )
}

/** An office that has a house; a region is rather what a meeting is about. */
function isAgency(sorter: Sorter, text: string): boolean {
  const { directory } = sorter.context
  const office = findOffice(text, directory)
  const name = office.kind === 'office' ? directory.find(({ id }) => id === office.officeId)?.name : undefined
  return name !== undefined && !name.startsWith('Pemerintah')
}

/** The unlabelled text that begins as a meeting does, or the first; times in it count only when nothing else says them. */
function unlabelledTitle(sorter: Sorter): string {
  const meetings = sorter.titles.filter((range) => beginsWithMeeting(slice(sorter, range)))
  const range = meetings.find((one) => /\S\s+\S/.test(slice(sorter, one))) ?? meetings[0] ?? sorter.titles[0]
  if (!range) return ''
  const text = slice(sorter, range)
  const spans = knowsDayAndHour(sorter) ? [] : timeSpans(text, sorter.context.now).filter((span) => !span.loose)
  if (spans.length > 0) sorter.times.push(range)
  const unplaced = sorter.places.length + sorter.venues.length === 0
  const split = splitTitle(text, spans, (place) => unplaced && isAgency(sorter, place))
  for (const place of split.places)
    keepPlace(sorter, { from: range.from + place.from, to: range.from + place.to }, sorter.venues)
  if (split.online) sorter.online = true
  guessPlace(
    sorter,
    sorter.titles.find((other) => other.from > range.from),
  )
  return split.title
}

/** A venue need not say that it is one: what stands alone after the title is taken for it, and shown. */
function guessPlace(sorter: Sorter, range: Range | undefined) {
  if (!range || sorter.isBlock || sorter.places.length + sorter.venues.length > 0) return
  const text = slice(sorter, range)
  const short = text.split(/\s+/).length <= 6
  if (short && !beginsWithMeeting(text) && /^\s*(?:di\s+)?\p{Lu}/u.test(text)) keepPlace(sorter, range, sorter.venues)
}

/** "Mohon kehadirannya besok pukul 09.00 di Aula Bappeda": what is still missing may stand in a courtesy. */
function takeFromAsides(sorter: Sorter) {
  for (const range of sorter.asides) {
    const text = slice(sorter, range)
    const spans = timeSpans(text, sorter.context.now).filter((span) => !span.loose)
    if (spans.length > 0 && !knowsDayAndHour(sorter)) sorter.times.push(range)
    if (sorter.places.length + sorter.venues.length > 0) continue
    for (const place of splitTitle(text, spans).places)
      keepPlace(sorter, { from: range.from + place.from, to: range.from + place.to }, sorter.venues)
  }
}

function knowsDayAndHour(sorter: Sorter): boolean {
  const spans = timeSpans(onlyRanges(sorter.text, sorter.times), sorter.context.now).filter((span) => !span.loose)
  return spans.some((span) => span.day) && spans.some((span) => span.clock)
}

function onlyRanges(text: string, ranges: Range[]): string {
  const blank = text.replace(/[^\n]/g, ' ').split('')
  for (const { from, to } of ranges) for (let at = from; at < to; at++) blank[at] = text[at]!
  return blank.join('')
}
