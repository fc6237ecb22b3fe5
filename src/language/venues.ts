import { tokenise } from './normalise.ts'

const VENUE_WORDS = new Set(
  'ruang ruangan rr aula gedung kantor hotel pendopo pendopoan balai lapangan auditorium gor kampus rumdin ballroom convention lantai lt griya wisma gerai halaman command'.split(
    ' ',
  ),
)
const CONTINUES = new Set(
  'kantor gedung lantai lt jalan jl kompleks komplek kabupaten kab kota muara setda pemkab kecamatan'.split(' '),
)
const ONLINE = new Set(
  'zoom daring online virtual vicon vidcon webinar gmeet meet teams hibrida hybrid hibrid streaming'.split(' '),
)
const ABOUT_ONLINE = new Set(
  'via melalui lewat secara rapat meeting tautan link google dan serta atau di on line by'.split(' '),
)

const URL = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/i

/** The first web address in a text. */
export const urlIn = (text: string): string | undefined => URL.exec(text)?.[0]

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => token.text)

/** True when a text begins like a room or a building. */
export function isVenue(text: string): boolean {
  const words = wordsOf(text).filter((word) => word !== 'di' && word !== 'bertempat')
  return VENUE_WORDS.has(words[0] ?? '')
}

/** True when a text goes on describing a place: "Kantor Bupati", "Lantai 2", "Muara Enim". */
export const continuesVenue = (text: string): boolean => CONTINUES.has(wordsOf(text)[0] ?? '')

/** True when a text says no more than that one joins from afar: "via Zoom", "secara daring". */
export function isOnlineOnly(text: string): boolean {
  const words = wordsOf(text)
  return words.some((word) => ONLINE.has(word)) && words.every((word) => ONLINE.has(word) || ABOUT_ONLINE.has(word))
}

/** True when a place or a manner mentions joining from afar. */
export const mentionsOnline = (text: string): boolean => wordsOf(text).some((word) => ONLINE.has(word))

/** True when a title says how one meets, not what about: "Zoom evaluasi …", "Rapat hibrida …", "… secara daring". */
export function titleSaysOnline(title: string): boolean {
  const words = wordsOf(title)
  const opening = words.slice(0, 2).some((word) => ONLINE.has(word))
  return (
    opening || words.some((word, at) => ONLINE.has(word) && /^(secara|via|melalui|lewat)$/.test(words[at - 1] ?? ''))
  )
}

const MANNER = /^(?:zoom(?: meeting)?|vicon|video conference)\s+(?=\S)/i
const TRAILING_MANNER =
  /[\s,/&+(-]*\b(?:dan|serta|atau|sekaligus)?\s*\(?(?:secara|via|melalui|lewat|tautan|link)?\s*\b(?:zoom|daring|online|virtual|vicon|hibrida|hybrid)(?:\s+(?:zoom|meeting))*\)?\s*$/i

/** A title without a leading "Zoom". */
export const withoutManner = (title: string): string => title.replace(MANNER, '')

/** A place without "di" before it and "dan Zoom" after it; empty when nothing else is left. */
export function placeOf(text: string): string {
  const place = text.trim().replace(/^(?:bertempat\s+)?(?:di|pada)\s+/i, '')
  const room = place.replace(TRAILING_MANNER, '').trim()
  return isOnlineOnly(place) ? '' : room
}
