import { tokenise } from './normalise.ts'
import words from './words/meeting-lines.json' with { type: 'json' }

const VENUE_WORDS = new Set(words.venues)
const STRONG = new Set(words.strongVenues)
const CONTINUES = new Set(words.venueContinues)
const ONLINE = new Set(words.online)
const ABOUT_ONLINE = new Set(words.aboutOnline)

/** Words of dress, which prove the label before them. */
export const DRESSES = new Set(words.dresses)

const URL = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/i

/** The first web address in a text. */
export const urlIn = (text: string): string | undefined => URL.exec(text)?.[0]

/** Words and numbers of a text, folded. */
export const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => token.text)

/** True when a text begins like a room or a building. */
export const isVenue = (text: string): boolean => beginsLike(text, VENUE_WORDS)

/** True when a text says what kind of room it is, and on which floor, but not whose: "ruang rapat", "Aula lantai 2". */
export const isBareVenue = (text: string): boolean =>
  wordsOf(text.slice(0, 80)).every((word) => VENUE_WORDS.has(word) || BARE.test(word))

const BARE = /^(?:di|rapat|pertemuan|utama|kecil|besar|atas|bawah|dan|\d+|i{1,3}|iv|v)$/

/** True when a text begins so with a word that names nothing else: in "penetapan lokasi lapangan" no place is told. */
export const isSurelyVenue = (text: string): boolean => beginsLike(text, STRONG)

/** True when a text says no more than that one meets in a room: "luring", "tatap muka". */
export const isOnSite = (text: string): boolean => {
  const said = wordsOf(text.slice(0, 80))
  return said.length > 0 && said.every((word) => ON_SITE.test(word))
}

const ON_SITE = /^(luring|offline|tatap|muka|langsung|secara|hadir|fisik)$/

function beginsLike(text: string, known: ReadonlySet<string>): boolean {
  const said = wordsOf(text.slice(0, 80))
  const [first = '', second = ''] = said.filter((word) => !/^(di|d|bertempat|pada|luring|offline|secara)$/.test(word))
  const room = /^(r|rg|rgn|rng)$/.test(first) && /^(rapat|r)$/.test(second)
  const house = first === 'rumah' && /^(dinas|makan|jabatan)$/.test(second)
  return known.has(first) || room || house
}

/** True when a text goes on describing a place: "Kantor Bupati", "Lantai 2", "Muara Enim". */
export const continuesVenue = (text: string): boolean => CONTINUES.has(wordsOf(text.slice(0, 80))[0] ?? '')

const NO_VENUE = new RegExp(`^(?:tempat\\s+)?(?:(?:${words.noVenue.join('|')})\\b|[-–.…]+\\s*$)`, 'i')

/** True when a text only says that the place is not known yet: "menyusul", "belum ditentukan". */
export const isNoVenue = (text: string): boolean => NO_VENUE.test(text.trim())

const LONGEST_MANNER = 200

/** True when a text says no more than that one joins from afar: "via Zoom", "secara daring". */
export function isOnlineOnly(text: string): boolean {
  if (text.length > LONGEST_MANNER) return false
  const said = wordsOf(text)
  return (
    said.some((word) => ONLINE.has(word)) &&
    said.every((word) => ONLINE.has(word) || ABOUT_ONLINE.has(word) || /^\d+$/.test(word))
  )
}

/** True when a place or a manner mentions joining from afar. */
export const mentionsOnline = (text: string): boolean => wordsOf(text).some((word) => ONLINE.has(word))

/** Words that never say what a meeting is about. */
const ALWAYS = /^(hibrida|hybrid|hibrid|zoom|vicon|vidcon)$/

/** True when a title says how one meets, not what about: "Zoom evaluasi …", "Rapat hibrida …", "… secara daring". */
export function titleSaysOnline(title: string): boolean {
  const said = wordsOf(title)
  const opening = said.slice(0, 2).some((word) => ONLINE.has(word))
  const manner = said.some(
    (word, at) => ALWAYS.test(word) || (ONLINE.has(word) && /^(secara|via|melalui|lewat)$/.test(said[at - 1] ?? '')),
  )
  return opening || manner || /\((?:daring|online|virtual)\)/i.test(title)
}

const MANNER =
  /^(?:rapat\s+(?:daring|online|virtual|zoom)(?=\s*:)|zoom(?: meeting)?|vicon|vidcon|video conference|daring|online)(?:\s+(?:via|melalui|lewat)\s+(?:zoom|google meet|gmeet|teams)(?:\s+meeting)?)?\s*[:\-–]?\s+(?=\S)(?!meeting\b|sm\b|sama\b|dgn\b|dg\b|dengan\b|bersama\b|terkait\b|tentang\b|membahas\b|mengenai\b|untuk\b|di\b|perihal\b)/i
const TRAILING_MANNER =
  /[\s,/&+(-]*\b(?:dan|serta|atau|sekaligus)?\s*\(?(?:secara|via|melalui|lewat|tautan|link)?\s*\b(?:zoom|daring|online|virtual|vicon|hibrida|hybrid)(?:\s+(?:zoom|meeting))*\)?\s*$/i

/** A title without a leading "Zoom", and without an address and the "via Zoom" before it. */
export function withoutManner(title: string): string {
  const url = urlIn(title)
  const said = url ? title.replace(url, '').trim().replace(TRAILING_MANNER, '') : title
  return said.replace(MANNER, '')
}

/** A place without "di" before it and "dan Zoom" after it; empty when nothing else is left. */
export function placeOf(text: string): string {
  const place = text
    .replace(urlIn(text) ?? '', '')
    .trim()
    .replace(/^(?:(?:secara\s+)?(?:luring|offline)\s*:?\s+)?(?:bertempat\s+)?(?:(?:di?|pada)\s+)?/i, '')
  const room = place
    .replace(TRAILING_MANNER, '')
    .trim()
    .replace(/[.,;]+$/, '')
  return isOnlineOnly(place) || isNoVenue(place) ? '' : room
}
