import { isAgency } from './line-offices.ts'
import {
  firmTimesIn,
  hasPlace,
  keepPlace,
  knowsDayAndHour,
  type Range,
  type Sorter,
  slice,
  timesIn,
  within,
} from './line-sorter.ts'
import { findOffice } from './office-names.ts'
import { splitTitle } from './title-splitting.ts'
import { beginsWithMeeting } from './title-words.ts'

/** No sentence with a title, a time and a place in it has more letters. */
const LONGEST_TITLE = 1000

/** What a meeting is about says more than a bare "rapat". */
const ABOUT = /^\s*(?:mem)?bahas\s+\S/i

/**
 * The unlabelled text that begins as a meeting does, or the first; the time and the place in it are taken out. `taken`:
 * the stretches of it.
 */
export function unlabelledTitle(sorter: Sorter): { title: string; taken: Range[] } {
  const meetings = sorter.titles.filter((range) => beginsWithMeeting(slice(sorter, range)))
  const found =
    meetings.find((one) => /\S\s+\S/.test(slice(sorter, one))) ??
    sorter.titles.find((one) => ABOUT.test(slice(sorter, one))) ??
    meetings[0] ??
    sorter.titles[0]
  if (!found) return { title: '', taken: [] }
  const range = { from: found.from, to: Math.min(found.to, found.from + LONGEST_TITLE) }
  const text = slice(sorter, range)
  const spans = spansIn(sorter, range)
  if (spans.length > 0) sorter.times.push(range)
  const unplaced = !hasPlace(sorter)
  const split = splitTitle(text, spans, (place) => unplaced && isAgency(sorter, place))
  for (const place of split.places) keepPlace(sorter, within(range, place), sorter.venues)
  if (split.online) sorter.online = true
  guessPlace(
    sorter,
    sorter.titles.find((other) => other.from > range.from),
  )
  const about = /\s/.test(split.title) ? undefined : topicBeside(sorter, found)
  if (split.title !== '' && about)
    return { title: `${split.title} ${slice(sorter, about).trim()}`, taken: [found, about] }
  if (split.title !== '') return { title: split.title, taken: [found] }
  // "Rapat di Zoom, Kamis jam 10, evaluasi kinerja": how and when first, then what about.
  const other = sorter.titles.find((one) => one !== found && !sorter.venues.includes(one))
  return other ? { title: slice(sorter, other), taken: [found, other] } : { title: '', taken: [found] }
}

const TOPIC = /^\s*(?:untuk\s+)?(?:membahas|bahas|bhs|terkait|tentang|ttg|soal|mengenai|perihal)\s+\S/i

/** "Rapat hari Rabu, di Aula Bappeda, membahas batas desa": what a bare "rapat" is about stands after the place. */
const topicBeside = (sorter: Sorter, title: Range): Range | undefined =>
  sorter.titles.find((one) => one !== title && TOPIC.test(slice(sorter, one)) && firmTimesIn(sorter, one).length === 0)

/** Times in a title count only when nothing else says day and hour, but for the weekday before a date. */
function spansIn(sorter: Sorter, range: Range): Range[] {
  const text = slice(sorter, range)
  const spans = timesIn(sorter, range)
  const firm = spans.filter((span) => !span.loose)
  if (knowsDayAndHour(sorter))
    return firm.filter(({ from, to }) => to >= text.length && !/\d/.test(text.slice(from, to)))
  const said = firm.some((span) => span.day) ? PART_OF_TIME : VAGUE_TIME
  return spans.filter((span) => !span.loose || said.test(text.slice(span.from, span.to)))
}

/** What belongs to a time beside a day, and what is all that is said of a time where there is no day. */
const PART_OF_TIME = /^(?:selama|durasi)\b|^(?:minggu|pekan|mgg)\s/i
const VAGUE_TIME = /^(?:selama|durasi)\b|\b(?:depan|dpn|ini)\b/i

/** Words on their own that say how urgent, how dressed, how far known. */
const NO_PLACE = /^\W*(?:sangat segera|segera|penting|biasa|terbatas|rahasia|urgent|batik|pdh|pdl|psl|korpri|bebas)\b/i

/** A venue need not say that it is one: what stands alone after the title is taken for it, and shown. */
function guessPlace(sorter: Sorter, range: Range | undefined) {
  if (!range || sorter.isBlock || hasPlace(sorter)) return
  const text = slice(sorter, range)
  const short = text.split(/\s+/, 7).length <= 6
  const other =
    beginsWithMeeting(text) || NO_PLACE.test(text) || findOffice(text, sorter.context.directory).kind !== 'unknown'
  if (short && !other && /^\s*(?:di\s+)?\p{Lu}/u.test(text)) keepPlace(sorter, range, sorter.venues)
}

/** "Mohon kehadirannya besok pukul 09.00 di Aula Bappeda": what is still missing may stand in a courtesy. */
export function takeFromAsides(sorter: Sorter) {
  for (const range of sorter.asides) {
    const spans = firmTimesIn(sorter, range)
    if (spans.length > 0 && !knowsDayAndHour(sorter)) sorter.times.push(range)
    if (hasPlace(sorter)) continue
    for (const place of splitTitle(slice(sorter, range), spans).places)
      keepPlace(sorter, within(range, place), sorter.venues)
  }
}
