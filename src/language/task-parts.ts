import { readWhen, timeSpans, type When } from './dates.ts'
import { findFields, type NamedField } from './field-words.ts'
import { tokenise } from './normalise.ts'
import { findOffice, findOffices, type NamedOffice, type OfficeReading } from './office-names.ts'

/** What a task line is read against. */
export interface TaskContext {
  now: Temporal.ZonedDateTime
  directory: NamedOffice[]
  fields: NamedField[]
  /** Days off for "5 hari kerja". */
  holidays?: readonly { date: string }[]
}

const DUE_WORDS =
  /(?:^|[\s,;(])(?:(?:paling|plg|selambat)[- ]?(?:lambat(?:nya)?|lambat-lambatnya|telat)|batas(?: waktu)?|tenggat(?: waktu)?|deadline|sampai|sebelum|sblm|s\.?d\.?|tgl|tanggal|pada|hingga|dlm|dalam(?: waktu)?|maks(?:imal)?)(?:\s+(?:hari|tanggal|tgl))*\s*$/i
/** Words that make a date in the description the due date. */
const DUE = /(?:^|[\s,;(])(?:paling|plg|selambat|sebelum|sblm|tenggat|batas waktu|deadline|maksimal|maks|h\+\d+)\b/gi
const EDGES = /^[\s,;:.–-]+|[\s,;:–-]+$/g

export const trimmed = (text: string): string => text.replace(EDGES, '')

/** The text without the times that say when a task is due, in pieces. */
export function withoutDue(text: string, now: Temporal.ZonedDateTime, due: When | undefined): string[] {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of due?.span ? timeSpans(text, now, 'tenggat', true) : []) {
    pieces.push(text.slice(at, from).replace(DUE_WORDS, ' '))
    at = to
  }
  return [...pieces, text.slice(at)].filter((piece) => piece.trim() !== '')
}

/** "susun rencana kerja, paling lambat 12 Mei": a due date inside the description, and the rest of it. */
export function dueWithin(text: string, context: TaskContext): { due: When; rest: string } | undefined {
  for (const { index } of [...text.matchAll(DUE)].slice(-3).reverse()) {
    const due = readWhen(text.slice(index), context.now, 'tenggat', context.holidays)
    const known = due.date !== undefined || (due.ask && due.ask.candidates.length > 0)
    if (!known || !due.span || due.span[0] > 40) continue
    return { due, rest: trimmed(`${text.slice(0, index)} ${text.slice(index + due.span[1])}`) }
  }
  return undefined
}

interface TakenField {
  code?: string
  unknown?: string
  pieces: string[]
}

const HASHTAG = /#[\p{L}\p{N}_]+/gu

/** The field of a hashtag or a code, and the pieces without it; of two different fields none is taken. */
export function takeField(pieces: string[], fields: NamedField[]): TakenField {
  const named = takeNamed(pieces, fields)
  if (named) return named
  const tags = pieces.flatMap((piece) => piece.match(HASHTAG) ?? [])
  if (tags.length === 0) return takeCode(pieces, fields) ?? { pieces }
  const rest = pieces.map((piece) => piece.replace(HASHTAG, ' '))
  const codes = [...new Set(tags.flatMap((tag) => findFields(tag, fields).found))]
  if (codes.length === 1) return { code: codes[0]!, pieces: rest }
  return codes.length === 0 ? { unknown: tags[0]!, pieces: rest } : { pieces: rest }
}

/** "bidang karet": the word after it names the field. */
function takeNamed(pieces: string[], fields: NamedField[]): TakenField | undefined {
  for (const [index, piece] of pieces.entries()) {
    const match = /(?:^|[\s,;])bidang\s+([\p{L}_]+)/iu.exec(piece)
    const [code, ...others] = match ? findFields(match[1]!, fields).found : []
    if (!match || !code || others.length > 0) continue
    const rest = `${piece.slice(0, match.index)} ${piece.slice(match.index + match[0].length)}`
    return { code, pieces: pieces.with(index, rest).filter((left) => left.trim() !== '') }
  }
  return undefined
}

/** A bare code counts at the beginning of the line or in capitals, for "karet" is also a plain word. */
function takeCode(pieces: string[], fields: NamedField[]): TakenField | undefined {
  for (const [index, piece] of pieces.entries()) {
    for (const match of piece.matchAll(/[\p{L}_]+/gu)) {
      const first = index === 0 && piece.slice(0, match.index).trim() === ''
      const code = fields.find((field) => field.code === (first ? match[0].toUpperCase() : match[0]))?.code
      if (!code) continue
      const rest = `${piece.slice(0, match.index)} ${piece.slice(match.index + match[0].length)}`
      return { code, pieces: pieces.with(index, rest).filter((left) => left.trim() !== '') }
    }
  }
  return undefined
}

interface TakenOffice {
  reading: OfficeReading
  text?: string
  pieces: string[]
  /** Names beside the office that are none. */
  unknown?: string[]
}

/** Before a colon everything left is the office; else the longest name at the beginning of a piece, or alone in it. */
export function takeOffice(pieces: string[], directory: NamedOffice[], headOnly: boolean): TakenOffice {
  for (const [index, piece] of pieces.entries()) {
    const whole = findOffice(piece, directory)
    if (whole.kind !== 'unknown') return { reading: whole, text: trimmed(piece), pieces: pieces.toSpliced(index, 1) }
  }
  if (!headOnly) return takeLeading(pieces, directory) ?? takeInside(pieces, directory)
  const joined = trimmed(pieces.join(' '))
  const { found, several, unknown } = findOffices(joined, directory)
  const text = joined ? { text: joined } : {}
  if (found.length + several.length !== 1)
    return { reading: { kind: 'unknown' }, ...text, pieces: [], unknown: found.length > 1 ? unknown : [joined] }
  const [officeId] = found
  const reading: OfficeReading = officeId
    ? { kind: 'office', officeId }
    : { kind: 'several', officeIds: several[0]!.officeIds }
  return { reading, ...text, pieces: [], unknown }
}

function takeLeading(pieces: string[], directory: NamedOffice[]): TakenOffice | undefined {
  for (const [index, piece] of pieces.entries()) {
    const found = officeAt(piece, directory)
    if (!found) continue
    return { ...found, pieces: pieces.with(index, piece.slice(found.to)) }
  }
  return undefined
}

/** The office whose name begins a text, the longest name first. */
export function officeAt(
  text: string,
  directory: NamedOffice[],
): { reading: OfficeReading; text: string; to: number } | undefined {
  const tokens = tokenise(text.slice(0, LONGEST_NAME)).filter((token) => token.kind !== 'newline')
  for (let length = Math.min(tokens.length - 1, 14); length > 0; length--) {
    const to = tokens[length - 1]!.end
    const reading = findOffice(text.slice(0, to), directory)
    if (reading.kind === 'office') return { reading, text: trimmed(text.slice(0, to)), to }
  }
  return undefined
}

const LONGEST_NAME = 200
const LONGEST_END = 60
const BY = /[\s,;]oleh\s+/gi

/** "… oleh DISBUN", or a code in capitals at the end: elsewhere a name may only be what the task is about. */
function takeInside(pieces: string[], directory: NamedOffice[]): TakenOffice {
  for (const [index, piece] of pieces.entries()) {
    for (const by of [...piece.matchAll(BY)].slice(0, 3)) {
      const from = by.index + by[0].length
      const found = officeAt(`${piece.slice(from)} .`, directory)
      if (!found) continue
      const rest = `${piece.slice(0, by.index)} ${piece.slice(from + found.to)}`
      return { reading: found.reading, text: found.text, pieces: pieces.with(index, rest) }
    }
    const words = piece.slice(-LONGEST_END).match(/[\p{L}-]+/gu) ?? []
    const [before = '', code = ''] = words.slice(-2)
    const office = directory.find((one) => one.code === code && trimmed(piece).endsWith(code))
    if (!office || ABOUT.test(before)) continue
    const reading: OfficeReading = { kind: 'office', officeId: office.id }
    const rest = piece.slice(0, piece.lastIndexOf(code))
    return { reading, text: code, pieces: pieces.with(index, rest) }
  }
  return { reading: { kind: 'unknown' }, pieces }
}

// After these a name is what the task is about, not who does it.
export const ABOUT = /^(dengan|dgn|bersama|ke|kepada|dari|untuk|di|dan|serta|pada|antara|oleh|data|surat)$/i
