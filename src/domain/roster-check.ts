import type { RosterCellFault, RosterLine } from '../language/roster.ts'
import { type Office, type OfficeKind, officeKinds } from './directory.ts'
import { nameWithin } from './name.ts'
import { isOfficeCode, mostAliases, officeLimits } from './office-edit.ts'
import { isSameName, nameKey } from './seats.ts'

export type { RosterLine } from '../language/roster.ts'
export type RosterColumn = RosterCellFault['column']

/** Why a row cannot be taken, and which cell says so. */
export interface RosterFault {
  line: number
  column: RosterColumn
  reason: RosterCellFault['reason'] | RowReason
  value: string
}

type RowReason =
  | 'code-bad'
  | 'name-missing'
  | 'kind-missing'
  | 'kind-fixed'
  | 'title-missing'
  | 'too-long'
  | 'too-many-aliases'
  | 'coordinator-unknown'
  | 'coordinator-itself'
  | 'contradicts'
  | 'name-taken'
  | 'official-missing'
  | 'official-twice'
  | 'until-before-since'
  | 'since-far'
  | 'seat-twice'
  | 'guest'

/** A row of a new or known office, cleaned and checked; absent values leave what the directory has. */
export interface RosterRow extends Omit<RosterLine, 'kind'> {
  kind?: OfficeKind
}

const texts = [
  ['name', officeLimits.name],
  ['title', officeLimits.title],
  ['official', officeLimits.official],
] as const

/**
 * Checks the rows of a roster against the directory and against each other. Every fault is named, all at once; the
 * rows are only of use when there is none. A coordinator comes back as the id of its office.
 */
export function checkRoster(
  lines: readonly RosterLine[],
  offices: readonly Office[],
): { rows: RosterRow[]; faults: RosterFault[] } {
  const faults: RosterFault[] = []
  const known = new Map(offices.map((office) => [office.code, office]))
  const rows = lines.map((line) => {
    const row = cleaned(line, faults)
    checkOffice(row, known.get(row.code), faults)
    checkOfficial(row, faults)
    return row
  })
  const named = namesAfter(rows, offices)
  for (const row of rows) checkCoordinator(row, named, faults)
  checkEachOther(rows, offices, faults)
  const inOrder = faults.toSorted((one, other) => one.line - other.line)
  return { rows: rows.map((row) => ({ ...row, ...resolved(row, named) })), faults: inOrder }
}

function cleaned(line: RosterLine, faults: RosterFault[]): RosterRow {
  const row: RosterRow = { line: line.line, code: line.code }
  const { kind } = line
  if (isKind(kind)) row.kind = kind
  for (const key of ['standing', 'since', 'until', 'enabled'] as const)
    if (line[key] !== undefined) Object.assign(row, { [key]: line[key] })
  if (line.coordinator === null) row.coordinator = null
  else if (line.coordinator !== undefined) row.coordinator = nameWithin(line.coordinator, officeLimits.name) ?? ''
  for (const [column, limit] of texts) {
    const text = line[column]
    if (text === undefined) continue
    const clean = nameWithin(text, limit)
    if (clean === undefined) faults.push(faultOf(row, column, 'too-long', text))
    else row[column] = clean
  }
  if (line.aliases) row.aliases = aliasesOf(row, line.aliases, faults)
  return row
}

const isKind = (kind: string | undefined): kind is OfficeKind => (officeKinds as readonly unknown[]).includes(kind)

function aliasesOf(row: RosterRow, written: readonly string[], faults: RosterFault[]): string[] {
  if (written.length > mostAliases) faults.push(faultOf(row, 'aliases', 'too-many-aliases', String(written.length)))
  return written.flatMap((alias) => {
    const clean = nameWithin(alias, officeLimits.alias)
    if (clean === undefined) faults.push(faultOf(row, 'aliases', 'too-long', alias))
    return clean ?? []
  })
}

/** Characters of a value that are quoted back. */
const quoted = 60

export const faultOf = (
  { line }: { line: number },
  column: RosterColumn,
  reason: RosterFault['reason'],
  value: string,
): RosterFault => ({ line, column, reason, value: [...value].slice(0, quoted).join('') })

function checkOffice(row: RosterRow, office: Office | undefined, faults: RosterFault[]): void {
  const { code, kind } = row
  // A missing code is reported where the cell was read.
  if (code !== '' && !isOfficeCode(code)) faults.push(faultOf(row, 'code', 'code-bad', code))
  if (office?.kind === 'guest' || kind === 'guest') faults.push(faultOf(row, 'code', 'guest', code))
  if (office && kind !== undefined && kind !== office.kind) faults.push(faultOf(row, 'kind', 'kind-fixed', code))
}

function checkOfficial(row: RosterRow, faults: RosterFault[]): void {
  const { official, standing, since, until } = row
  if (official === undefined && (standing !== undefined || since !== undefined || until !== undefined))
    faults.push(faultOf(row, 'official', 'official-missing', since ?? until ?? standing ?? ''))
  if (since !== undefined && until !== undefined && Temporal.PlainDate.compare(since, until) > 0)
    faults.push(faultOf(row, 'until', 'until-before-since', until))
}

interface Named {
  id: string
  words: string[]
}

/** What may coordinate, as it will be called: of the directory, and of the file itself. */
function namesAfter(rows: readonly RosterRow[], offices: readonly Office[]): Named[] {
  const coordinates = (kind: OfficeKind | undefined): boolean => kind === 'setda' || kind === 'asisten'
  return [
    ...offices
      .filter(({ kind }) => coordinates(kind))
      .map(({ id, code, name, headTitle, aliases }) => ({ id, words: [code, name, headTitle, ...aliases] })),
    ...rows
      .filter(({ kind }) => coordinates(kind))
      .map(({ code, name, title }) => ({ id: code, words: [code, name ?? code, title ?? code] })),
  ]
}

const meant = (text: string, named: readonly Named[]): string | undefined =>
  named.find(({ words }) => words.some((word) => isSameName(word, text)))?.id

function checkCoordinator(row: RosterRow, named: readonly Named[], faults: RosterFault[]): void {
  if (typeof row.coordinator !== 'string') return
  const id = meant(row.coordinator, named)
  if (id === undefined) faults.push(faultOf(row, 'coordinator', 'coordinator-unknown', row.coordinator))
  else if (id === row.code) faults.push(faultOf(row, 'coordinator', 'coordinator-itself', row.coordinator))
}

const resolved = (row: RosterRow, named: readonly Named[]): Pick<RosterRow, 'coordinator'> =>
  typeof row.coordinator === 'string' ? { coordinator: meant(row.coordinator, named) ?? row.coordinator } : {}

const facts = ['name', 'kind', 'coordinator', 'title', 'enabled'] as const

/** Several rows of one office name several people; what they say of the office must be the same. */
function checkEachOther(rows: readonly RosterRow[], offices: readonly Office[], faults: RosterFault[]): void {
  const codes = new Set(offices.map(({ code }) => code))
  for (const [code, own] of Map.groupBy(rows, (row) => row.code)) {
    if (code === '') continue
    for (const column of facts) {
      const [first, ...others] = own.filter((row) => row[column] !== undefined)
      for (const row of others)
        if (row[column] !== first?.[column]) faults.push(faultOf(row, column, 'contradicts', String(row[column] ?? '')))
    }
    if (!codes.has(code)) checkComplete(own, faults)
    checkSeat(own, faults)
  }
  checkNames(rows, offices, faults)
}

/** A new office needs what cannot be guessed. */
function checkComplete(own: readonly RosterRow[], faults: RosterFault[]): void {
  const [first] = own
  if (!first) return
  // A cell that was written and could not be read has its own fault.
  for (const column of ['name', 'kind', 'title'] as const)
    if (
      own.every((row) => row[column] === undefined) &&
      !faults.some((each) => each.line === first.line && each.column === column)
    )
      faults.push(faultOf(first, column, `${column}-missing`, first.code))
}

function checkSeat(own: readonly RosterRow[], faults: RosterFault[]): void {
  const people = own.filter((row) => row.official !== undefined)
  people.forEach((row, at) => {
    const before = people.slice(0, at)
    if (before.some((other) => isSameName(other.official!, row.official!) && standingOf(other) === standingOf(row)))
      faults.push(faultOf(row, 'official', 'official-twice', row.official!))
    else if (standingOf(row) !== 'plh' && before.some((other) => standingOf(other) !== 'plh' && overlap(other, row)))
      faults.push(faultOf(row, 'official', 'seat-twice', row.official!))
  })
}

const standingOf = (row: RosterRow) => row.standing ?? 'definitif'

/** Nobody sits on a seat from the day on on which another begins, unless the file says when they end. */
function overlap(one: RosterRow, other: RosterRow): boolean {
  const ends = (before: RosterRow, after: RosterRow): boolean =>
    before.until !== undefined && after.since !== undefined && Temporal.PlainDate.compare(before.until, after.since) < 0
  return !ends(one, other) && !ends(other, one)
}

function checkNames(rows: readonly RosterRow[], offices: readonly Office[], faults: RosterFault[]): void {
  const names = new Map(offices.map(({ code, name }) => [code, name]))
  for (const { code, name } of rows) if (name !== undefined) names.set(code, name)
  // Looked up by what names have in common: to compare each with each holds up a long file.
  const codes = Map.groupBy(names.keys(), (code) => nameKey(names.get(code)!))
  for (const row of rows) {
    const { name, code } = row
    if (name === undefined) continue
    const taken = codes.get(nameKey(name))?.some((other) => other !== code)
    if (taken) faults.push(faultOf(row, 'name', 'name-taken', name))
  }
}
