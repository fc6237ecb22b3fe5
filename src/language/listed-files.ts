import { daysOffColumn } from './days-off-words.ts'
import { columnOf } from './roster-words.ts'
import { readRows } from './table-file.ts'

/**
 * Which list a file is, by its headings: only a roster has codes, only a list of days off has dates without them.
 * Undefined for a file that cannot be read, or has neither.
 */
export function listIn(bytes: Uint8Array): 'roster' | 'days-off' | undefined {
  const file = readRows(bytes)
  const headings = file.ok ? (file.rows[0]?.cells ?? []) : []
  if (headings.some((heading) => columnOf(heading) === 'code')) return 'roster'
  return headings.some((heading) => daysOffColumn(heading) === 'date') ? 'days-off' : undefined
}
