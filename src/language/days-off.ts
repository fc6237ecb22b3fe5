import { dayIn } from './cell-words.ts'
import { type DayOffKind, type DaysOffColumn, dayOffKind, daysOffColumn } from './days-off-words.ts'
import { quotedCell, readTable, type TableFault } from './table-reading.ts'

/** One row of a list of days off as it reads; what stands in no cell, or could not be read, is absent. */
export interface DayOffLine {
  line: number
  /** ISO dates. */
  date?: string
  until?: string
  kind?: DayOffKind
  name?: string
}

/** A cell that cannot be read or is missing, and where it stands. */
export interface DayOffCellFault {
  line: number
  column: DaysOffColumn
  reason: 'date-missing' | 'day-unknown' | 'kind-missing' | 'kind-unknown' | 'name-missing' | 'more-cells'
  value: string
}

export type DaysOffReading =
  | { ok: true; lines: DayOffLine[]; faults: DayOffCellFault[]; ignored: string[] }
  | { ok: false; fault: TableFault; line: number; count: number; value: string }

/**
 * Reads a file as a list of days off. Every cell that cannot be read is reported, all at once; whether the rows fit
 * each other is not decided here.
 */
export function readDaysOff(bytes: Uint8Array): DaysOffReading {
  const table = readTable<DaysOffColumn>(bytes, daysOffColumn, ['date', 'kind', 'name'])
  if (!table.ok) return table
  const faults: DayOffCellFault[] = []
  const lines = table.rows.map(({ line, cell, beyond }) => {
    const fault = (column: DaysOffColumn, reason: DayOffCellFault['reason'], value = cell(column)): undefined => {
      faults.push({ line, column, reason, value: quotedCell(value) })
    }
    const day = (column: 'date' | 'until'): string | undefined =>
      cell(column) === '' ? undefined : (dayIn(cell(column)) ?? fault(column, 'day-unknown'))
    if (beyond !== undefined) fault('name', 'more-cells', beyond)
    if (cell('date') === '') fault('date', 'date-missing')
    if (cell('name') === '') fault('name', 'name-missing')
    const kind = dayOffKind(cell('kind')) ?? fault('kind', cell('kind') === '' ? 'kind-missing' : 'kind-unknown')
    const [date, until, name] = [day('date'), day('until'), cell('name')]
    return { line, ...(date && { date }), ...(until && { until }), ...(kind && { kind }), ...(name !== '' && { name }) }
  })
  return { ok: true, lines, faults, ignored: table.ignored }
}
