import { readWhen, timeSpans, type When } from './dates.ts'
import { findFields, type NamedField } from './field-words.ts'
import { LONGEST_MESSAGE, tokenise } from './normalise.ts'
import { findOffice, findOffices, type NamedOffice, type OfficeReading } from './office-names.ts'

/** A follow-up task in one line; what is missing is asked, one question at a time. */
export interface TaskLine {
  field?: string
  /** A hashtag or code that is no field, verbatim. */
  fieldUnknown?: string
  office: OfficeReading
  officeText?: string
  due?: When
  description?: string
  missing: ('field' | 'office' | 'due' | 'description')[]
}

/** What a task line is read against. */
export interface TaskContext {
  now: Temporal.ZonedDateTime
  directory: NamedOffice[]
  fields: NamedField[]
  /** Days off for "5 hari kerja". */
  holidays?: readonly { date: string }[]
}

const COMMAND = /^\s*\/[a-z]+(@\w+)?/i
const DUE_WORDS =
  /(?:^|\s)(?:(?:paling|selambat)[- ]?(?:lambat(?:nya)?|lambat-lambatnya)|batas(?: waktu)?|tenggat|sampai|sebelum|s\.?d\.?|tgl|tanggal|pada)\s*$/i
const EDGES = /^[\s,;:.–-]+|[\s,;:–-]+$/g

/**
 * Reads "/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet". Field (hashtag or code),
 * office and date stand in any order before the colon; without a colon what is left over is the description.
 */
export function readTaskLine(text: string, context: TaskContext): TaskLine {
  const line = text.slice(0, LONGEST_MESSAGE).replace(COMMAND, (command) => ' '.repeat(command.length))
  const colon = findColon(line)
  const head = colon < 0 ? line : line.slice(0, colon)
  const after = colon < 0 ? undefined : line.slice(colon + 1).replace(EDGES, '')
  const due = readWhen(head, context.now, 'tenggat', context.holidays)
  const dated = due.reject !== 'tidak_ada_waktu'
  const pieces = leftover(head, context.now, dated ? due : undefined)
  const field = takeField(pieces, context.fields)
  const office = takeOffice(field.pieces, context.directory, after !== undefined)
  const rest = office.pieces.map((piece) => piece.replace(EDGES, '')).filter(Boolean)
  const description = [...(after === undefined ? rest : []), ...(after ? [after] : [])].join(' ')
  const task: TaskLine = {
    ...(field.code && { field: field.code }),
    ...(field.unknown && { fieldUnknown: field.unknown }),
    office: office.reading,
    ...(office.text && { officeText: office.text }),
    ...(dated && { due }),
    ...(description && { description }),
    missing: [],
  }
  return { ...task, missing: missingOf(task) }
}

function missingOf(task: TaskLine): TaskLine['missing'] {
  const undated = !task.due?.date || task.due.ask !== undefined
  return [
    ...(task.field ? [] : ['field' as const]),
    ...(task.office.kind === 'office' ? [] : ['office' as const]),
    ...(undated ? ['due' as const] : []),
    ...(task.description ? [] : ['description' as const]),
  ]
}

// A colon between digits belongs to a time.
function findColon(line: string): number {
  return line.search(/:(?!\d)|(?<!\d):/)
}

/** The text without its times, in pieces. */
function leftover(head: string, now: Temporal.ZonedDateTime, due: When | undefined): string[] {
  const spans = due?.span ? timeSpans(head, now, 'tenggat') : []
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of spans) {
    pieces.push(head.slice(at, from).replace(DUE_WORDS, ''))
    at = to
  }
  return [...pieces, head.slice(at)].filter((piece) => piece.trim() !== '')
}

interface TakenField {
  code?: string
  unknown?: string
  pieces: string[]
}

function takeField(pieces: string[], fields: NamedField[]): TakenField {
  const hashtag = /#[\p{L}\p{N}_]+/u
  const tagged = pieces.findIndex((piece) => hashtag.test(piece))
  if (tagged >= 0) {
    const tag = hashtag.exec(pieces[tagged]!)![0]
    const { found } = findFields(tag, fields)
    const rest = pieces.with(tagged, pieces[tagged]!.replace(tag, ' '))
    return found[0] ? { code: found[0], pieces: rest } : { unknown: tag, pieces: rest }
  }
  return takeCode(pieces, fields) ?? { pieces }
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
}

/** Before a colon everything left is the office; else the longest name at the beginning of a piece. */
function takeOffice(pieces: string[], directory: NamedOffice[], headOnly: boolean): TakenOffice {
  for (const [index, piece] of pieces.entries()) {
    const whole = findOffice(piece, directory)
    if (whole.kind !== 'unknown')
      return { reading: whole, text: piece.replace(EDGES, ''), pieces: pieces.toSpliced(index, 1) }
  }
  const joined = pieces.join(' ').replace(EDGES, '')
  if (!headOnly) return takeLeadingOffice(pieces, directory)
  const { found, several } = findOffices(joined, directory)
  const text = joined ? { text: joined } : {}
  if (found.length + several.length !== 1) return { reading: { kind: 'unknown' }, ...text, pieces: [] }
  const [officeId] = found
  const reading: OfficeReading = officeId
    ? { kind: 'office', officeId }
    : { kind: 'several', officeIds: several[0]!.officeIds }
  return { reading, ...text, pieces: [] }
}

function takeLeadingOffice(pieces: string[], directory: NamedOffice[]): TakenOffice {
  for (const [index, piece] of pieces.entries()) {
    const tokens = tokenise(piece).filter((token) => token.kind !== 'newline')
    for (let length = Math.min(tokens.length - 1, 14); length > 0; length--) {
      const end = tokens[length - 1]!.end
      const name = piece.slice(0, end)
      const reading = findOffice(name, directory)
      if (reading.kind !== 'office') continue
      return { reading, text: name.replace(EDGES, ''), pieces: pieces.with(index, piece.slice(end)) }
    }
  }
  return { reading: { kind: 'unknown' }, pieces }
}
