import { readWhen, timeSpans } from './dates.ts'
import { findFields, type NamedField } from './field-words.ts'
import type { Part } from './line-parts.ts'
import { tokenise } from './normalise.ts'
import { findOffices, type NamedOffice } from './office-names.ts'
import { isVenue, urlIn } from './venues.ts'

/** What a meeting line is read against. */
export interface MeetingContext {
  now: Temporal.ZonedDateTime
  directory: NamedOffice[]
  fields: NamedField[]
}

const ABOUT_TIME = new Set(
  'hari tanggal tgl pada pukul pkl jam wib wita wit mulai sampai dengan hingga sd s d selesai waktu dan atau tepat dari tahun'.split(
    ' ',
  ),
)

/** True when a text says when, and nothing else. */
export function isTimeOnly(text: string, context: MeetingContext): boolean {
  const spans = timeSpans(text, context.now)
  if (spans.length === 0) return false
  return tokenise(text).every(
    (token) =>
      token.kind === 'mark' ||
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

const CLASSES = /\b(sangat segera|segera|penting|terbatas|rahasia|biasa)\b/i

/**
 * Whether a label without a colon is meant as one: "batas 3 Mei" is, "batas wilayah" is not. At the very
 * beginning only those count that can hardly open a title.
 */
export function isLabelMeant(part: Part, value: string, first: boolean, context: MeetingContext): boolean {
  if (part.certain) return true
  if (value.trim() === '' || value.startsWith('-')) return false
  switch (part.label) {
    case 'fields':
      // "bidang ikan" after the title is a field nobody knows, to be asked about; it must not vanish.
      return (
        findFields(value, context.fields).found.length > 0 || (!first && !isOffices(value, context) && !isVenue(value))
      )
    case 'invitees':
    case 'optional': {
      const { found, groups, several } = findOffices(value, context.directory)
      return found.length + groups.length + several.length > 0 || !first
    }
    case 'number':
      return /\d/.test(value)
    case 'classification':
      return CLASSES.test(value)
    case 'deadline':
      return readWhen(value, context.now, 'tenggat').reject !== 'tidak_ada_waktu'
    case 'link':
      return urlIn(value) !== undefined
    case 'chair':
      return true
    case 'place':
      return !first
    case 'agenda':
      return !first || value.includes(';')
    case 'group':
    case 'dress':
      return !first
    default:
      return false
  }
}
