import { lookUp, plainCell } from './cell-words.ts'
import words from './words/roster.json' with { type: 'json' }

/** What a roster says of an office and of whoever holds it, a column each. */
export const rosterColumns = [
  'code',
  'name',
  'kind',
  'coordinator',
  'title',
  'aliases',
  'official',
  'standing',
  'since',
  'until',
  'enabled',
] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** The column a heading names, whatever its case and marks. */
export const columnOf: (heading: string) => RosterColumn | undefined = lookUp(words.columns)

/** The kind of office a cell names, as the directory's own word. */
export const kindIn: (cell: string) => keyof typeof words.kinds | undefined = lookUp(words.kinds)

export const standingIn: (cell: string) => 'definitif' | 'plt' | 'plh' | undefined = lookUp(words.standings)

const flagOf = lookUp(words.flags)
/** `ya`, `TRUE`, `0`, …; spreadsheets write their own. */
export function flagIn(cell: string): boolean | undefined {
  const flag = flagOf(cell)
  return flag && flag === 'yes'
}

/** A cell that says on purpose that there is nobody. */
export const saysNobody = (cell: string): boolean =>
  cell === '-' || cell === '–' || words.nobody.includes(plainCell(cell))
