import { CsvError, parse } from 'csv-parse/sync'

/** Why a file is no roster at all. */
export type FileFault =
  | 'empty'
  /** A workbook, not a text of values. */
  | 'workbook'
  | 'binary'
  | 'quote-open'
  | 'row-too-long'
  | 'too-many-rows'

export interface FileRow {
  /** Where the row begins in the file, counted from 1. */
  line: number
  cells: string[]
}

export type FileReading = { ok: true; rows: FileRow[] } | { ok: false; fault: FileFault; line: number; count: number }

/** Rows a file may have beside its heading. */
export const mostRows = 1_000
/** Characters of a row. */
const longestRow = 5_000

const no = (fault: FileFault, line = 0, count = 0): FileReading => ({ ok: false, fault, line, count })

/**
 * Reads the rows of a CSV file as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark,
 * UTF-8, UTF-16 or Windows-1252, any line ends, a leading `sep=` line. Blank rows are left out; nothing in it is trusted.
 */
export function readRows(bytes: Uint8Array): FileReading {
  const kind = kindOf(bytes)
  if (kind) return no(kind)
  const decoded = decode(bytes)
  if (decoded === undefined) return no('binary')
  const said = /^sep=(.)\r?\n?/i.exec(decoded)
  const text = said ? decoded.slice(said[0].length) : decoded
  const skipped = said ? 1 : 0
  if (text.trim() === '') return no('empty')
  try {
    const rows = split(text, said?.[1] ?? delimiterOf(text), skipped)
    if (rows.length === 0) return no('empty')
    return rows.length - 1 > mostRows ? no('too-many-rows', 0, rows.length - 1) : { ok: true, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 0) + skipped
    if (error.code === 'CSV_MAX_RECORD_SIZE') return no('row-too-long', line)
    return no('quote-open', line)
  }
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

function split(text: string, delimiter: string, skipped: number): FileRow[] {
  const parsed = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    info: true,
  }) as unknown as Parsed[]
  let before = skipped
  return parsed.flatMap(({ record, info }) => {
    const line = before + 1
    before = info.lines + skipped
    const cells = record.map(cleaned)
    return cells.every((cell) => cell === '') ? [] : [{ line, cells }]
  })
}

/** Without the apostrophe by which a sheet is kept from taking a cell for a formula. */
const cleaned = (cell: string): string => {
  const text = cell.replace(/\u00a0/g, ' ').trim()
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function kindOf(bytes: Uint8Array): FileFault | undefined {
  if (bytes.length === 0) return 'empty'
  const begins = (...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte)
  // A zip, as .xlsx and .ods are, and the older .xls.
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook'
  return begins(0x25, 0x50, 0x44, 0x46) || begins(0x89, 0x50) || begins(0xff, 0xd8) ? 'binary' : undefined
}

/** The text of the file, or undefined when it is none. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Which of the usual delimiters stands most often in the first row, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r\n|\n|\r/, 1)
  const count = (sign: string): number => first.split(sign).length - 1
  return [';', ',', '\t'].toSorted((one, other) => count(other) - count(one))[0]!
}
