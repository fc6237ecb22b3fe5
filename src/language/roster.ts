import { firstDayIn, lastDayIn } from './cell-words.ts'
import { columnOf, flagIn, kindIn, type RosterColumn, saysNobody, standingIn } from './roster-words.ts'
import { quotedCell, readTable, type TableFault } from './table-reading.ts'

/** One row of a roster as it reads; an absent value leaves what the directory has. */
export interface RosterLine {
  line: number
  code: string
  name?: string
  kind?: string
  /** A code, name or title as written; null: on purpose nobody. */
  coordinator?: string | null
  title?: string
  aliases?: string[]
  official?: string
  standing?: 'definitif' | 'plt' | 'plh'
  /** ISO dates. */
  since?: string
  until?: string
  enabled?: boolean
}

/** A cell that cannot be read, and where it stands. */
export interface RosterCellFault {
  line: number
  column: RosterColumn
  reason: 'code-missing' | 'kind-unknown' | 'standing-unknown' | 'day-unknown' | 'flag-unknown' | 'more-cells'
  value: string
}

export type RosterReading =
  | { ok: true; lines: RosterLine[]; faults: RosterCellFault[]; ignored: string[] }
  | { ok: false; fault: TableFault; line: number; count: number; value: string }

/** Nobody is noted for a seat longer before they take it, nor for longer: a year of two figures beyond is of the last century. */
const startsWithin = { years: 1 }
const endsWithin = { years: 20 }

/**
 * Reads a file as a roster. Every cell that cannot be read is reported, all at once; whether the rows fit the directory
 * is not decided here. Years of two figures are understood from `today`.
 */
export function readRoster(bytes: Uint8Array, today: Temporal.PlainDate): RosterReading {
  const table = readTable<RosterColumn>(bytes, columnOf, ['code'])
  if (!table.ok) return table
  const faults: RosterCellFault[] = []
  const lines = table.rows.map(({ line, cell, beyond }) => {
    if (beyond !== undefined) faults.push({ line, column: 'enabled', reason: 'more-cells', value: beyond })
    return lineOf(line, cell, today, (column, reason) => {
      faults.push({ line, column, reason, value: quotedCell(cell(column)) })
    })
  })
  return { ok: true, lines, faults, ignored: table.ignored }
}

function lineOf(
  line: number,
  cell: (column: RosterColumn) => string,
  today: Temporal.PlainDate,
  fault: (column: RosterColumn, reason: RosterCellFault['reason']) => void,
): RosterLine {
  const read = <T>(
    column: RosterColumn,
    reading: (text: string) => T | undefined,
    reason: RosterCellFault['reason'],
  ) => {
    const text = cell(column)
    if (text === '') return undefined
    const value = reading(text)
    if (value === undefined) fault(column, reason)
    return value
  }
  const code = cell('code').toUpperCase()
  if (code === '') fault('code', 'code-missing')
  const coordinator = cell('coordinator')
  const official = cell('official')
  return {
    line,
    code,
    ...given('name', cell('name')),
    ...given('kind', read('kind', kindIn, 'kind-unknown')),
    ...(coordinator !== '' && { coordinator: saysNobody(coordinator) ? null : coordinator }),
    ...given('title', cell('title')),
    ...given('aliases', cell('aliases') === '' ? undefined : aliasesIn(cell('aliases'))),
    ...given('official', saysNobody(official) ? undefined : official),
    ...given('standing', read('standing', standingIn, 'standing-unknown')),
    ...given(
      'since',
      read('since', (text) => firstDayIn(text, today.add(startsWithin)), 'day-unknown'),
    ),
    ...given(
      'until',
      read('until', (text) => lastDayIn(text, today.add(endsWithin)), 'day-unknown'),
    ),
    ...given('enabled', read('enabled', flagIn, 'flag-unknown')),
  }
}

const given = <K extends string, T>(key: K, value: T | undefined): { [Key in K]?: T } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [Key in K]?: T }

const aliasesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;|\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  ),
]
