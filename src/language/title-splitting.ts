import { endOfTitle, meetingWithin, prefaceOf } from './title-words.ts'
import { isOnlineOnly, isVenue } from './venues.ts'

/** A title freed of the times and places that stood in its sentence; places by their offsets in it. */
export interface SplitTitle {
  title: string
  /** Where the first stretch of the title ends. */
  titleTo: number
  places: { from: number; to: number }[]
  online: boolean
}

const LEADING =
  /^(?:[\s,.;:)–-]+|(?:pada|hari|hr|hri|tanggal|tgl|pukul|jam|mulai|yang akan dilaksanakan|ada|akan ada|kita)\s+)+/i
const TRAILING =
  /(?:[\s,.;:(–-]|\b(?:pada|hari|hr|hri|tanggal|tgl|pukul|pkl|jam|mulai|yang|yg|jadi|menjadi|semula|diundur|dimajukan|digeser|dipindah|diubah|ke|sampai(?: dengan)?|hingga)\b)+$/i
const IN_PLACE = /\s(?:bertempat\s+)?(?:di?|pada)\s+(?=\p{L})/giu

const AT_PLACE = /^(?:(?:bertempat\s+)?di?\s+)?|\s(?:bertempat\s+)?di?\s+/gi

/** A room at the end of a sentence needs no "di"; what is done with rooms may be what the meeting is about. */
const ROOM = /\s(?:ruang rapat|aula)(?:\s+\S+){1,4}$/i
const ABOUT_ROOMS = /\b(?:\p{L}+an|renovasi|rehab|rehabilitasi|sewa|pinjam|aset|revitalisasi|soal|tentang|terkait)$/iu

interface Piece {
  text: string
  from: number
  /** Known to be nothing but a place. */
  place?: true
}

/**
 * Splits "besok 13.30 rapat persiapan PKS di ruang rapat sekda" at its times and before its place.
 *
 * @param isPlace what else may follow "di" as the place: an agency by its name
 */
export function splitTitle(
  text: string,
  times: { from: number; to: number }[],
  isPlace: (text: string) => boolean = () => false,
): SplitTitle {
  const result: SplitTitle = { title: '', titleTo: 0, places: [], online: false }
  const titles: string[] = []
  for (const piece of between(text, times).flatMap((part) => atMeeting(atTopic(part, isPlace), isPlace))) {
    if (piece.text === '') continue
    const place = piece.place ? 0 : placeIn(piece.text, titles.length > 0, isPlace)
    const title = place === undefined ? piece.text : piece.text.slice(0, place).replace(TRAILING, '')
    if (place !== undefined) result.places.push({ from: piece.from + place, to: piece.from + piece.text.length })
    if (isOnlineOnly(title)) result.online = true
    else if (title !== '') {
      const begins = prefaceOf(title)
      const ends = endOfTitle(title)
      if (begins !== undefined) titles.push(title.slice(begins, ends).replace(TRAILING, ''))
      result.titleTo ||= piece.from + ends
    }
  }
  return { ...result, title: titles.filter(Boolean).join(' ') }
}

function between(text: string, times: { from: number; to: number }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const span of [...times, { from: text.length, to: text.length }]) {
    const raw = text.slice(at, span.from)
    const leading = LEADING.exec(raw)?.[0].length ?? 0
    pieces.push({ text: raw.slice(leading).replace(TRAILING, ''), from: at + leading })
    at = span.to
  }
  return pieces
}

const TOPIC =
  /\s(?:untuk\s+)?(?:membahas|bahas|bhs|terkait|tentang|ttg|soal|mengenai|perihal|dengan agenda|guna membahas|bersama)\s/i

/** "di ruang rapat Sekda membahas tata batas": what it is about follows the place. */
function atTopic(piece: Piece, isPlace: (text: string) => boolean): Piece[] {
  const places = [...piece.text.matchAll(AT_PLACE)].filter(({ index, 0: opening }) => {
    const rest = piece.text.slice(index + opening.length)
    return isVenue(rest) || (/di\s+$/i.test(opening) && isPlace(rest.slice(0, TOPIC.exec(rest)?.index)))
  })
  const from = places[0]?.index
  const topic = from === undefined ? undefined : TOPIC.exec(piece.text.slice(from))?.index
  if (from === undefined || topic === undefined) return [piece]
  const rest = piece.text.slice(from + topic).trimStart()
  return [
    { text: piece.text.slice(0, from + topic), from: piece.from },
    { text: rest, from: piece.from + piece.text.length - rest.length },
  ]
}

/** "Aula Bappeda Rapat konsultasi publik": the room of a known office, and the meeting after it. */
function atMeeting(pieces: Piece[], isPlace: (text: string) => boolean): Piece[] {
  const [piece, ...others] = pieces
  const venue = piece && others.length === 0 ? HOUSE.exec(piece.text) : null
  const meeting = venue ? meetingWithin(piece!.text) : undefined
  if (!piece || !venue || meeting === undefined || !isPlace(piece.text.slice(venue[0].length, meeting))) return pieces
  return [
    { text: piece.text.slice(0, meeting).trimEnd(), from: piece.from, place: true },
    { text: piece.text.slice(meeting), from: piece.from + meeting },
  ]
}

const HOUSE = /^(?:di\s+)?(?:aula|kantor|gedung|posko|halaman)\s+/i

/** Where the place begins: at "di" before a room or a building, or at any "di" once the title is complete. */
function placeIn(text: string, titled: boolean, isPlace: (text: string) => boolean): number | undefined {
  const opening = /^(?:bertempat\s+)?di?\s+/i.exec(text)
  if (opening && (titled || isVenue(text.slice(opening[0].length)))) return 0
  if ((titled || meetingWithin(text) === undefined) && isVenue(text)) return 0
  if (titled && isPlace(text)) return 0
  for (const match of text.matchAll(IN_PLACE)) {
    const rest = text.slice(match.index + match[0].length)
    if (isVenue(rest) || (/di?\s+$/i.test(match[0]) && isPlace(rest))) return match.index + 1
  }
  const room = ROOM.exec(text)
  return room && !ABOUT_ROOMS.test(text.slice(0, room.index)) ? room.index + 1 : undefined
}
