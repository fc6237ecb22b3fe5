import { timeSpans } from './dates.ts'
import type { Label } from './line-labels.ts'
import { cutParts, type Part } from './line-parts.ts'
import { findOffice } from './office-names.ts'
import { isFields, isLabelMeant, isOffices, isTimeOnly, type MeetingContext } from './part-kinds.ts'
import { splitTitle } from './title-splitting.ts'
import { continuesVenue, isOnlineOnly, isVenue, mentionsOnline, urlIn } from './venues.ts'

export type { MeetingContext } from './part-kinds.ts'

/** A meeting line with every stretch put where it belongs. */
export interface SortedLine {
  title: string
  /** Verbatim, "di" before it and "dan Zoom" after it included. */
  place: string
  online: boolean
  values: Map<Label, string[]>
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
  ranges: Map<Label, Range[]>
  titles: Range[]
  places: Range[]
  times: Range[]
  online: boolean
  /** The label or kind whose value may still go on. */
  open: Label | undefined
}

// What a letter says around its block.
const COURTESY =
  /^(yth|dengan hormat|sehubungan|dalam rangka|menindaklanjuti|mengharap|mohon|demikian|atas perhatian|assalam|kepada|dimohon|diharap|sebagaimana)/i
const ITEM = /^(?:\d{1,2}|[a-z])[.)]\s|^[-•*]\s/i

/** Sorts the stretches of a line by their labels, or by what they look like: a time, a room, offices, a title. */
export function sortLine(text: string, context: MeetingContext): SortedLine {
  const sorter: Sorter = {
    text,
    context,
    ranges: new Map(),
    titles: [],
    places: [],
    times: [],
    online: false,
    open: undefined,
  }
  for (const [index, part] of cutParts(text).entries()) sortPart(sorter, part, index === 0)
  const title = labelledTitle(sorter) ?? unlabelledTitle(sorter)
  const values = new Map(
    [...sorter.ranges].map(([label, ranges]) => [label, ranges.map((range) => slice(sorter, range))]),
  )
  return {
    title,
    place: sorter.places.map((range) => slice(sorter, range)).join(', '),
    online: sorter.online,
    values,
    timeText: onlyRanges(text, sorter.times),
  }
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
  if (label === 'when') sorter.times.push({ from: part.begin, to: part.to })
  else if (label === 'place') keepPlace(sorter, range)
  else sorter.ranges.set(label, [...(sorter.ranges.get(label) ?? []), range])
}

function keepPlace(sorter: Sorter, range: Range) {
  const text = slice(sorter, range)
  if (mentionsOnline(text)) sorter.online = true
  if (!isOnlineOnly(text)) sorter.places.push(range)
  sorter.open = 'place'
}

/** Adds a stretch to the value before it when it goes on with it; commas in between stay. */
function continueOpen(sorter: Sorter, part: Part): boolean {
  const value = slice(sorter, part)
  const { open } = sorter
  const ranges = open === 'place' ? sorter.places : open && sorter.ranges.get(open)
  const last = ranges?.at(-1)
  if (!open || !last || !goesOn(sorter, open, part, value)) return false
  last.to = part.to
  return true
}

function goesOn(sorter: Sorter, open: Label, part: Part, value: string): boolean {
  const line = part.separator === '\n'
  switch (open) {
    case 'place':
      return !line && continuesVenue(value)
    case 'agenda':
      return line ? ITEM.test(value) : part.separator === ';' || isPlainText(sorter, value)
    case 'title':
      return !line && isPlainText(sorter, value)
    case 'invitees':
    case 'optional':
      return isOffices(value, sorter.context) || (hasTitle(sorter) && isPlainText(sorter, value))
    case 'fields':
      return (
        isFields(value, sorter.context) ||
        (hasTitle(sorter) && isPlainText(sorter, value) && !isOffices(value, sorter.context))
      )
    default:
      return false
  }
}

const hasTitle = (sorter: Sorter) => sorter.titles.length > 0 || sorter.ranges.has('title')

function isPlainText(sorter: Sorter, value: string): boolean {
  return (
    !isTimeOnly(value, sorter.context) &&
    !isVenue(value) &&
    !isOnlineOnly(value) &&
    !urlIn(value) &&
    !COURTESY.test(value)
  )
}

function keepUnlabelled(sorter: Sorter, part: Part) {
  const value = slice(sorter, part)
  const range = { from: part.from, to: part.to }
  const joinsTitle = sorter.titles.at(-1)?.to !== undefined && sorter.open === undefined && part.separator === ','
  const titleBefore = joinsTitle && /^\s*,\s*$/.test(sorter.text.slice(sorter.titles.at(-1)!.to, part.from))
  sorter.open = undefined
  if (isTimeOnly(value, sorter.context)) sorter.times.push(range)
  else if (isOnlineOnly(withoutUrl(value))) sorter.online = true
  else if (urlIn(value) && withoutUrl(value).trim() === '') sorter.online = true
  else if (isVenue(value) || (hasTitle(sorter) && isAnOffice(sorter, value))) keepPlace(sorter, range)
  else if (COURTESY.test(value)) return
  else if (titleBefore) sorter.titles.at(-1)!.to = part.to
  else sorter.titles.push(range)
}

const withoutUrl = (text: string) => text.replace(urlIn(text) ?? '', ' ')

function isAnOffice(sorter: Sorter, value: string): boolean {
  return (
    sorter.places.length === 0 &&
    findOffice(value.replace(/^\s*di\s+/i, ''), sorter.context.directory).kind === 'office'
  )
}

function labelledTitle(sorter: Sorter): string | undefined {
  const [labelled] = sorter.ranges.get('title') ?? []
  return labelled && slice(sorter, labelled).trim()
}

/** The first unlabelled text is the title; times in it count only when nothing else says day and hour. */
function unlabelledTitle(sorter: Sorter): string {
  const [range, ...others] = sorter.titles
  if (!range) return ''
  const timed = knowsDayAndHour(sorter)
  const spans = timed ? [] : timeSpans(slice(sorter, range), sorter.context.now).filter((span) => !span.loose)
  for (const span of spans) sorter.times.push({ from: range.from + span.from, to: range.from + span.to })
  const split = splitTitle(slice(sorter, range), spans)
  for (const place of split.places) {
    const from = range.from + place.from
    keepPlace(sorter, { from, to: range.from + place.to })
  }
  if (split.online) sorter.online = true
  // A venue need not say that it is one: what stands alone after the title is taken for it, and shown.
  if (sorter.places.length === 0 && others[0] && slice(sorter, others[0]).split(/\s+/).length <= 6)
    keepPlace(sorter, others[0])
  return split.title
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
