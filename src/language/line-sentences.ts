import {
  firmTimesIn,
  hasPlace,
  isCourtesyText,
  keepPlace,
  type Range,
  type Sorter,
  slice,
  within,
} from './line-sorter.ts'
import { isOffices } from './part-kinds.ts'
import { splitTitle } from './title-splitting.ts'
import { beginsWithMeeting, meetingWithin, prefaceOf } from './title-words.ts'

/** Sorts a stretch that says neither time nor place: a courtesy, the title, or more of the title before it. */
export function keepSentence(sorter: Sorter, range: Range, goesOnWithTitle: boolean) {
  const value = slice(sorter, range)
  const preface = prefaceOf(value)
  if (preface === undefined || (preface === 0 && isCourtesyText(value))) sorter.asides.push(range)
  else if (goesOnWithTitle && preface === 0) sorter.titles.at(-1)!.to = range.to
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
  const from = chair.index + chair[0].indexOf(chair[1]!)
  return sorter.ranges.set('chair', [within(range, { from, to: from + chair[1]!.length })])
}

const TO_ATTEND = /\s+(?:(?:untuk|utk|guna|buat)\s+)?(?:mengikuti|menghadiri|hadir (?:pada|dalam|di)|dalam|pada)?\s*$/iu

/** "mengundang Bappeda mengikuti rapat demplot karet": where the list of offices ends and the meeting is named. */
export function sentenceAfterOffices(sorter: Sorter, range: Range): { list: Range; sentence: Range } | undefined {
  const text = slice(sorter, range)
  if (beginsWithMeeting(text)) return { list: { from: range.from, to: range.from }, sentence: range }
  const at = meetingWithin(text)
  if (at === undefined) return undefined
  const list = text.slice(0, at).replace(TO_ATTEND, '')
  if (!isOffices(list, sorter.context)) return undefined
  return { list: within(range, { from: 0, to: list.length }), sentence: within(range, { from: at, to: text.length }) }
}

/**
 * A value without what follows it in its sentence: "Sekda besok jam 9 di Aula Bappeda", "Aula Bappeda akan diadakan
 * rapat karet".
 */
export function withoutTail(sorter: Sorter, range: Range): Range {
  const text = slice(sorter, range)
  const spans = firmTimesIn(sorter, range).filter((span) => span.from > 0)
  if (spans.length === 0 && !/\b(?:di|bertempat)\s/i.test(text)) return range
  const { titleTo, places } = splitTitle(text, spans)
  const venues = places.filter((place) => place.from > 0)
  for (const span of spans) sorter.times.push(within(range, span))
  for (const place of venues) if (!hasPlace(sorter)) keepPlace(sorter, within(range, place), sorter.venues)
  const cut = spans.length + venues.length > 0 && titleTo > 0
  return cut ? { from: range.from, to: range.from + titleTo } : range
}

/** "pukul 09.00 WIB di Aula Bappeda": a time and the place after it, and nothing else; true when it was kept. */
export function keepTimeAndPlace(sorter: Sorter, range: Range): boolean {
  const text = slice(sorter, range)
  const spans = firmTimesIn(sorter, range)
  if (spans.length === 0) return false
  const { title, places } = splitTitle(text, spans, () => true)
  const [place, ...others] = places
  if (title !== '' || !place || others.length > 0 || place.from < spans[0]!.to) return false
  sorter.times.push(range)
  keepPlace(sorter, within(range, place), sorter.venues)
  return true
}

/** A place, and the meeting that is held there where its sentence names it. */
export function keepVenue(sorter: Sorter, range: Range, list: Range[]) {
  const text = slice(sorter, range)
  const at = meetingWithin(text)
  // "Aula Disbun besok jam 9 rapat demplot" is the whole sentence.
  if (at !== undefined && firmTimesIn(sorter, range).some((span) => span.to <= at)) {
    sorter.titles.push(range)
    sorter.open = undefined
    return
  }
  const before = at === undefined ? undefined : HELD.exec(text.slice(0, at))
  if (!before) return keepPlace(sorter, withoutTail(sorter, range), list)
  keepPlace(sorter, withoutTail(sorter, within(range, { from: 0, to: before.index })), list)
  sorter.open = undefined
  return keepSentence(sorter, within(range, { from: at!, to: text.length }), false)
}

const HELD = /\s+(?:akan\s+)?(?:di\p{L}+kan|digelar|dihelat|berlangsung|ada)\s*$/iu
