import { isOnlineOnly, isVenue } from './venues.ts'

/** A title freed of the times and places that stood in its sentence; places by their offsets in it. */
export interface SplitTitle {
  title: string
  places: { from: number; to: number }[]
  online: boolean
}

const LEADING = /^(?:[\s,.;:–-]+|(?:pada|hari|tanggal|tgl|pukul|jam|mulai|yang akan dilaksanakan)\s+)+/i
const TRAILING = /(?:[\s,.;:(–-]|\b(?:pada|hari|tanggal|tgl|pukul|pkl|jam|mulai)\b)+$/i
const IN_PLACE = /\s(?:bertempat\s+)?di\s+(?=\p{L})/giu

interface Piece {
  text: string
  from: number
}

/** Splits "besok 13.30 rapat persiapan PKS di ruang rapat sekda" at its times and before its place. */
export function splitTitle(text: string, times: { from: number; to: number }[]): SplitTitle {
  const result: SplitTitle = { title: '', places: [], online: false }
  const titles: string[] = []
  for (const piece of between(text, times)) {
    if (piece.text === '') continue
    const place = placeIn(piece.text, titles.length > 0)
    const title = place === undefined ? piece.text : piece.text.slice(0, place).trim()
    if (place !== undefined) result.places.push({ from: piece.from + place, to: piece.from + piece.text.length })
    if (isOnlineOnly(title)) result.online = true
    else if (title !== '') titles.push(title)
  }
  return { ...result, title: titles.join(' ') }
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

/** Where the place begins: at "di" before a room or a building, or at any "di" once the title is complete. */
function placeIn(text: string, titled: boolean): number | undefined {
  const opening = /^(?:bertempat\s+)?di\s+/i.exec(text)
  if (opening && (titled || isVenue(text.slice(opening[0].length)))) return 0
  if (titled && isVenue(text)) return 0
  for (const match of text.matchAll(IN_PLACE))
    if (isVenue(text.slice(match.index + match[0].length))) return match.index + 1
  return undefined
}
