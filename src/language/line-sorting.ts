import { timeSpans } from './dates.ts'
import { continueOpen } from './line-continuing.ts'
import type { Label } from './line-labels.ts'
import { isAgency, keepLoneOffice, settleLoneOffices, settleRest } from './line-offices.ts'
import { cutParts, type Part } from './line-parts.ts'
import { keepSentence, keepTimeAndPlace, keepVenue, sentenceAfterOffices, withoutTail } from './line-sentences.ts'
import {
  firmTimesIn,
  hasPlace,
  hasTitle,
  isLetter,
  onlyRanges,
  type Range,
  type Sorter,
  saysOnlyWhen,
  slice,
} from './line-sorter.ts'
import { takeFromAsides, unlabelledTitle } from './line-title.ts'
import { findOffices } from './office-names.ts'
import { isLabelMeant, isMeantWithin, isTimeOnly, type MeetingContext } from './part-kinds.ts'
import { beginsWithMeeting } from './title-words.ts'
import { isNoVenue, isOnlineOnly, isOnSite, isVenue, urlIn } from './venues.ts'

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
  isBlock: boolean
  values: Map<Label, string[]>
  /** Hashtags, wherever they stand. */
  hashtags: string[]
  /** Stretches of which nothing was understood, verbatim, in their order. */
  leftover: string[]
  /** The whole text with everything but its times blanked, so that places in it stay those of the text. */
  timeText: string
}

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
    isBlock: parts.filter(opensLine).length > 1,
    ranges: new Map(),
    titles: [],
    places: [],
    venues: [],
    times: [],
    asides: [],
    lone: [],
    leaders: [],
    unread: [],
    online: false,
    known: { times: 0, dayAndHour: false },
    read: new Map(),
    open: undefined,
  }
  for (const [index, part] of parts.entries()) sortPart(sorter, part, index === 0)
  const { title, taken } = unlabelledTitle(sorter)
  takeFromAsides(sorter)
  settleLoneOffices(sorter)
  settleRest(sorter, taken)
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
    leftover: leftoverOf(sorter),
    timeText: onlyRanges(line, sorter.times),
  }
}

/** Of these one value counts; another one is not read. */
const SINGLE: Label[] = ['chair', 'number', 'classification', 'deadline', 'dress', 'group']

/** What was not understood. A letter has much beside its facts that is none of them. */
function leftoverOf(sorter: Sorter): string[] {
  if (isLetter(sorter)) return []
  const second = SINGLE.flatMap((label) => sorter.ranges.get(label)?.slice(1) ?? [])
  const unread = [...sorter.unread, ...second, ...(sorter.ranges.get('aside') ?? [])]
  if (sorter.places.length > 0) unread.push(...sorter.venues)
  return unread.toSorted((one, other) => one.from - other.from).map((range) => slice(sorter, range))
}

/** A label with a colon at the beginning of a line, as a letter's block has them. */
const opensLine = ({ certain, label, separator }: Part) =>
  certain && /^(when|place|agenda)$/.test(label ?? '') && /^\n?$/.test(separator)

/** "Muara Enim - Lahat" is one text; a dash separates where a time, a place or a label follows. */
function joinDashed(text: string, parts: Part[], context: MeetingContext): Part[] {
  const joined: Part[] = []
  const saysWhen = (value: string) => isTimeOnly(value, () => timeSpans(value, context.now))
  for (const part of parts) {
    const last = joined.at(-1)
    const value = text.slice(part.begin, part.to)
    const separates = () =>
      part.label ||
      isVenue(value) ||
      isOnlineOnly(value) ||
      saysWhen(value) ||
      (beginsWithMeeting(value) && !beginsWithMeeting(text.slice(last!.from, last!.to)))
    if (!last || part.separator !== '-' || separates()) joined.push({ ...part })
    else if (saysWhen(text.slice(last.from, last.to))) joined.push({ ...part, separator: ',' })
    else last.to = part.to
  }
  return joined
}

function sortPart(sorter: Sorter, part: Part, first: boolean) {
  const value = slice(sorter, part)
  if (part.label && isLabelMeant(part, value, first, sorter.context)) return keepLabelled(sorter, part, part.label)
  const whole = { ...part, from: part.begin }
  if (!continueOpen(sorter, whole) && !continueList(sorter, whole)) keepUnlabelled(sorter, whole)
}

/** ", Kadis PUPR dan Kabag Tapem pada rapat tata ruang": the end of a list of offices, and the title after it. */
function continueList(sorter: Sorter, part: Part): boolean {
  if (sorter.open !== 'invitees' && sorter.open !== 'addressees') return false
  const split = sentenceAfterOffices(sorter, { from: part.from, to: part.to })
  if (!split || split.list.to === split.list.from) return false
  sorter.ranges.get(sorter.open)!.at(-1)!.to = split.list.to
  sorter.open = undefined
  keepSentence(sorter, split.sentence, false)
  return true
}

function keepLabelled(sorter: Sorter, part: Part, label: Label) {
  const value = { from: part.from, to: part.to }
  sorter.open = label
  // "Info rapat: besok jam 9 di Aula Bappeda" announces no title.
  if (label === 'title' && !sorter.isBlock && firmTimesIn(sorter, value).length > 0) return keepUnlabelled(sorter, part)
  if (label === 'aside') return keep(sorter, label, { from: part.begin, to: part.to })
  if (label === 'when') return sorter.times.push({ from: part.begin, to: part.to })
  if (label === 'place' || label === 'room') return keepVenue(sorter, value, sorter.places)
  if (label !== 'invitees') return keep(sorter, label, label === 'chair' ? withoutTail(sorter, value) : value)
  const split = sentenceAfterOffices(sorter, value)
  if (!split) return keep(sorter, label, withoutTail(sorter, value))
  if (split.list.to > split.list.from) keep(sorter, label, split.list)
  sorter.open = undefined
  return keepSentence(sorter, split.sentence, false)
}

function keep(sorter: Sorter, label: Label, range: Range) {
  sorter.ranges.set(label, [...(sorter.ranges.get(label) ?? []), range])
}

function keepUnlabelled(sorter: Sorter, part: Part) {
  const value = slice(sorter, part)
  const range = { from: part.from, to: part.to }
  const title = sorter.titles.at(-1)
  const follows = title && sorter.open === undefined && /^[,-]$/.test(part.separator)
  const dateline = part.separator === '-' && beginsWithMeeting(value)
  const goesOn = follows === true && !dateline && /^\s*[,–—-]\s*$/.test(sorter.text.slice(title!.to, part.from))
  sorter.open = undefined
  if (saysOnlyWhen(sorter, range)) sorter.times.push(range)
  else if (saysOnlineOnly(value)) sorter.online = true
  else if (keepTimeAndPlace(sorter, range) || keepLoneOffice(sorter, range, part.separator)) return
  else if (!sorter.isBlock && hasTitle(sorter) && !goesOn && isListOfOffices(sorter, value))
    keep(sorter, 'invitees', range)
  else if (isVenue(value) || (hasTitle(sorter) && isAnOffice(sorter, value))) keepVenue(sorter, range, sorter.venues)
  else if (!isNoVenue(value) && !isOnSite(value)) keepSentence(sorter, range, goesOn)
}

function saysOnlineOnly(value: string): boolean {
  const url = urlIn(value)
  const rest = url ? value.replace(url, ' ') : value
  return isOnlineOnly(rest) || (url !== undefined && rest.trim() === '')
}

/** Several offices on their own are those to be invited. */
function isListOfOffices(sorter: Sorter, value: string): boolean {
  const { found, unknown, several } = findOffices(value, sorter.context.directory)
  return found.length > 1 && unknown.length + several.length === 0
}

const isAnOffice = (sorter: Sorter, value: string) =>
  !hasPlace(sorter) && isAgency(sorter, value.replace(/^\s*di\s+/i, ''))
