import { stringify } from 'csv-stringify/sync'

/**
 * Rows as the CSV that an Indonesian Excel opens with a double click: UTF-8 with a byte order mark, semicolons, CRLF.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes away again.
 */
export function csvOf(heading: readonly string[], rows: readonly string[][]): Uint8Array {
  const text = stringify([heading, ...rows.map((cells) => cells.map(harmless))], {
    delimiter: ';',
    record_delimiter: 'windows',
    bom: true,
  })
  return new TextEncoder().encode(text)
}

/** Also what already looks so protected, or reading would take away what belongs to it. */
const harmless = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
