import { readWhen, type TimeSpan } from './dates.ts'
import { findFields, type NamedField } from './field-words.ts'
import type { Part, Within } from './line-parts.ts'
import { tokenise } from './normalise.ts'
import { beginsWithOffice, findOffices, type NamedOffice } from './office-names.ts'
import { isMeeting } from './title-words.ts'
import { DRESSES, isNoVenue, isSurelyVenue, isVenue, urlIn, wordsOf } from './venues.ts'

/** What a meeting line is read against. */
export interface MeetingContext {
  now: Temporal.ZonedDateTime
  directory: NamedOffice[]
  fields: NamedField[]
}

const ABOUT_TIME = new Set(
  'hari tanggal tgl pada pukul pkl jam wib wita wit mulai sampai dengan hingga sd s d selesai waktu dan atau tepat dari tahun nanti saja acara dimulai setempat'.split(
    ' ',
  ),
)

/** No time is written with more letters than this, three zones and two days included. */
const LONGEST_TIME = 300

/** True when a text says when, and nothing else; its times are read only if it is short enough. */
export function isTimeOnly(text: string, timesOf: () => TimeSpan[]): boolean {
  if (text.length > LONGEST_TIME) return false
  const spans = timesOf()
  if (spans.length === 0) return false
  return tokenise(text).every(
    (token) =>
      token.kind === 'mark' ||
      token.kind === 'emoji' ||
      ABOUT_TIME.has(token.text) ||
      spans.some((span) => span.from <= token.start && token.end <= span.to),
  )
}

/** True when every word of a text names an office or a group of them. */
export function isOffices(text: string, context: MeetingContext): boolean {
  const { found, groups, unknown, several } = findOffices(text, context.directory)
  return unknown.length === 0 && found.length + groups.length + several.length > 0
}

/** True when every word of a text names a field. */
export function isFields(text: string, context: MeetingContext): boolean {
  const { found, unknown } = findFields(text, context.fields)
  return unknown.length === 0 && found.length > 0
}

/** Labels that are courtesies as well: "mohon kehadiran Bapak/Ibu". */
const COURTESY = /^(kehadiran|mohon|diharapkan|dimohon|mengharap|mengharapkan)$/
const NOUNS = /^(undangan|peserta)$/
const CLASSES = /\b(sangat segera|segera|penting|terbatas|rahasia|biasa)\b/i

/**
 * Whether a label without a colon is meant as one: "batas 3 Mei" is, "batas wilayah" is not. At the very
 * beginning only those count that can hardly open a title.
 */
export function isLabelMeant(part: Part, value: string, first: boolean, context: MeetingContext): boolean {
  if (part.certain || part.label === 'addressees') return true
  if (value.trim() === '' || value.startsWith('-')) return false
  switch (part.label) {
    case 'fields':
      // "bidang ikan" after the title is a field nobody knows, to be asked about; it must not vanish.
      return (
        findFields(value, context.fields).found.length > 0 || (!first && !isOffices(value, context) && !isVenue(value))
      )
    case 'invitees':
    case 'optional': {
      const { found, groups, several, unknown } = findOffices(value, context.directory)
      const some = found.length + groups.length + several.length > 0
      if (COURTESY.test(part.written ?? '')) return beginsWithOffice(value, context.directory)
      // "Undangan Bupati: rapat …" is no list.
      return NOUNS.test(wordsOf(part.written ?? '')[0] ?? '') ? some && unknown.length === 0 : some || !first
    }
    case 'number':
      return /\d/.test(value)
    case 'classification':
      return CLASSES.test(value)
    case 'deadline':
      return saysWhen(value, context)
    case 'link':
      return urlIn(value) !== undefined
    case 'chair':
      return true
    case 'place':
      return !first || isVenue(value)
    case 'agenda':
      return !first || value.includes(';')
    case 'group':
    case 'dress':
      return !first
    default:
      return false
  }
}

const saysWhen = (value: string, context: MeetingContext) =>
  readWhen(value, context.now, 'tenggat').reject !== 'tidak_ada_waktu'

/** Who leads meetings and is no office of the directory. */
const LEADS = /^(?:(?:pak|bapak|bu|ibu|plt|plh|pj)\.?\s+)?(?:bupati|wabup|wakil bupati|sekda|asisten)\b/i

/** The same inside a sentence, where a title may well say "pimpinan" or "nomor": what follows must prove the label. */
export function isMeantWithin(
  { label, written, words, before }: Within,
  value: string,
  context: MeetingContext,
): boolean {
  const [word = ''] = wordsOf(value.slice(0, 60))
  switch (label) {
    case 'chair':
      return (
        written === 'dipimpin' ||
        (before !== 'rapat' && (LEADS.test(value) || beginsWithOffice(value, context.directory)))
      )
    case 'place':
      return isSurelyVenue(value) || beginsWithOffice(value, context.directory) || isNoVenue(value)
    case 'number':
      return /^[.:\s]*\d[\w.]*\//.test(value)
    case 'classification':
      return CLASSES.exec(value)?.index === 0
    case 'invitees':
    case 'optional':
      return !NOUNS.test(written) && beginsWithOffice(value, context.directory)
    case 'fields':
      return (
        !isMeeting(before) &&
        context.fields.some(({ code }) => value.startsWith(code) && !/^\p{L}/u.test(value.slice(code.length)))
      )
    case 'link':
      return urlIn(value.split(/\s/)[0] ?? '') !== undefined
    case 'dress':
      return DRESSES.has(word)
    case 'deadline':
      // "penegasan batas 10 Mei" is about a border.
      return (words > 1 || written !== 'batas') && saysWhen(value, context)
    default:
      return false
  }
}
