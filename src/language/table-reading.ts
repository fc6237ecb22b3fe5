import { type FileFault, readRows } from './table-file.ts'

/** Why a file is no table of the kind that was wanted. */
export type TableFault = FileFault | 'no-heading' | 'heading-twice'

/** A row by the names of its columns. */
export interface TableRow<C extends string> {
  /** Where the row begins in the file, counted from 1. */
  line: number
  /** What stands in a column; empty when the file has no such column. */
  cell(column: C): string
  /** What stands beyond the headings: an odd separator, most likely. */
  beyond: string | undefined
}

export type TableReading<C extends string> =
  | { ok: true; rows: TableRow<C>[]; ignored: string[] }
  | { ok: false; fault: TableFault; line: number; count: number; value: string }

/** Characters of a cell that are quoted back. */
const quoted = 60

/** A cell as it is quoted back. */
export const quotedCell = (text: string): string =>
  [...text].length > quoted ? `${[...text].slice(0, quoted - 1).join('')}…` : text

/**
 * Reads a file as a table whose first row names the columns, in any order. `must` are those without which it is none;
 * headings that nobody knows are reported as ignored.
 */
export function readTable<C extends string>(
  bytes: Uint8Array,
  columnOf: (heading: string) => C | undefined,
  must: readonly C[],
): TableReading<C> {
  const file = readRows(bytes)
  if (!file.ok) return { ...file, value: '' }
  const [heading, ...rows] = file.rows
  const headings = heading?.cells ?? []
  const columns = headings.map(columnOf)
  const no = (fault: TableFault, value = ''): TableReading<C> => ({
    ok: false,
    fault,
    line: heading?.line ?? 1,
    count: 0,
    value: quotedCell(value),
  })
  if (must.some((column) => !columns.includes(column))) return no('no-heading', headings[0])
  const twice = columns.findIndex((column, at) => column !== undefined && columns.indexOf(column) !== at)
  if (twice >= 0) return no('heading-twice', headings[twice])
  if (rows.length === 0) return no('empty')
  const beyond = (cells: readonly string[]): string | undefined => {
    const extra = cells.slice(columns.length).find((cell) => cell !== '')
    return extra === undefined ? undefined : quotedCell(extra)
  }
  return {
    ok: true,
    rows: rows.map(({ line, cells }) => ({
      line,
      cell: (column) => cells[columns.indexOf(column)] ?? '',
      beyond: beyond(cells),
    })),
    ignored: headings.filter((text, at) => text !== '' && columns[at] === undefined).map(quotedCell),
  }
}
