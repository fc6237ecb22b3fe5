import { type FileFault, readRows } from './roster-file.ts'
import { columnOf, dayIn, flagIn, kindIn, type RosterColumn, saysNobody, standingIn } from './roster-words.ts'

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
  | { ok: false; fault: FileFault | 'no-heading' | 'heading-twice'; line: number; count: number; value: string }

/** Nobody is noted for a seat longer before they take it, nor for longer: a year of two figures beyond is of the last century. */
const startsWithin = { years: 1 }
const endsWithin = { years: 20 }

/** Characters of a cell that are quoted back. */
const quoted = 60

/**
 * Reads a file as a roster: its first row names the columns, in any order. Every cell that cannot be read is reported,
 * all at once; whether the rows fit the directory is not decided here. Years of two figures are understood from `today`.
 */
export function readRoster(bytes: Uint8Array, today: Temporal.PlainDate): RosterReading {
  const file = readRows(bytes)
  if (!file.ok) return { ...file, value: '' }
  const [heading, ...rows] = file.rows
  const columns = (heading?.cells ?? []).map(columnOf)
  const twice = columns.findIndex((column, at) => column !== undefined && columns.indexOf(column) !== at)
  const where = { line: heading?.line ?? 1, count: 0 }
  if (!columns.includes('code'))
    return { ok: false, fault: 'no-heading', ...where, value: short(heading?.cells[0] ?? '') }
  if (twice >= 0) return { ok: false, fault: 'heading-twice', ...where, value: short(heading?.cells[twice] ?? '') }
  if (rows.length === 0) return { ok: false, fault: 'empty', ...where, value: '' }
  const faults: RosterCellFault[] = []
  const lines = rows.map(({ line, cells }) => {
    const extra = cells.slice(columns.length).find((cell) => cell !== '')
    if (extra !== undefined) faults.push({ line, column: 'enabled', reason: 'more-cells', value: short(extra) })
    const cell = (column: RosterColumn): string => cells[columns.indexOf(column)] ?? ''
    return lineOf(line, cell, today, (column, reason) => {
      faults.push({ line, column, reason, value: short(cell(column)) })
    })
  })
  const ignored = (heading?.cells ?? []).filter((text, at) => text !== '' && columns[at] === undefined).map(short)
  return { ok: true, lines, faults, ignored }
}

const short = (text: string): string =>
  [...text].length > quoted ? `${[...text].slice(0, quoted - 1).join('')}…` : text

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
      read('since', (text) => dayIn(text, today.add(startsWithin)), 'day-unknown'),
    ),
    ...given(
      'until',
      read('until', (text) => dayIn(text, today.add(endsWithin)), 'day-unknown'),
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
