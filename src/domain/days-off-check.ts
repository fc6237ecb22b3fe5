import type { DayOffCellFault, DayOffLine } from '../language/days-off.ts'
import type { Holiday, Ramadan } from './calendar.ts'
import { nameWithin } from './name.ts'

export type { DayOffLine } from '../language/days-off.ts'

/** Why a row cannot be taken, and which cell says so. */
export interface DayOffFault {
  line: number
  column: DayOffCellFault['column']
  reason: DayOffCellFault['reason'] | RowReason
  value: string
}

type RowReason = 'name-too-long' | 'until-missing' | 'until-before-date' | 'too-many-days' | 'ramadan-length' | 'twice'

/** A list of days off as a file says it, cleaned and checked. */
export interface DaysOff {
  holidays: Holiday[]
  ramadans: Ramadan[]
}

/** Characters of a name. */
const longestName = 120
/** Days that one row may cover; decrees write a row a day or a few. */
const mostDays = 14
/** A month of the moon. */
const ramadanDays = [29, 30]

/**
 * Checks rows by themselves and against each other. Every fault is named, all at once; the list is only of use when
 * there is none. Rows with a fault of their own from the reading are left to it.
 */
export function checkDaysOff(lines: readonly DayOffLine[]): { list: DaysOff; faults: DayOffFault[] } {
  const list: DaysOff = { holidays: [], ramadans: [] }
  const faults: DayOffFault[] = []
  const firstLines = new Map<string, number>()
  for (const line of lines) {
    const { date, kind, name: written } = line
    if (date === undefined || kind === undefined || written === undefined) continue
    const name = nameWithin(written, longestName)
    const wrong = whyNotRange(line, kind) ?? (name === undefined ? nameTooLong(line, written) : undefined)
    if (wrong || name === undefined) {
      if (wrong) faults.push(wrong)
      continue
    }
    const until = line.until ?? date
    // A holiday may fall into Ramadan, but no day is listed as a day off twice.
    const keys = kind === 'ramadan' ? [ramadanSeason(date)] : daysFrom(date, until)
    const before = keys.flatMap((key) => firstLines.get(key) ?? [])[0]
    if (before !== undefined) {
      faults.push({ line: line.line, column: 'date', reason: 'twice', value: String(before) })
      continue
    }
    for (const key of keys) firstLines.set(key, line.line)
    if (kind === 'ramadan') list.ramadans.push({ first: date, last: until, name })
    else list.holidays.push(...keys.map((day): Holiday => ({ date: day, kind, name })))
  }
  return {
    list: {
      holidays: list.holidays.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
      ramadans: list.ramadans.toSorted((one, other) => (one.first < other.first ? -1 : 1)),
    },
    faults,
  }
}

/**
 * Which Ramadan one is that begins on a day: a year has one, and every thirty-three years a second, half a year or more
 * after the first.
 */
export const ramadanSeason = (first: string): string => `${first.slice(0, 4)} ${first.slice(5) < '07' ? 'I' : 'II'}`

const nameTooLong = ({ line }: DayOffLine, written: string): DayOffFault => ({
  line,
  column: 'name',
  reason: 'name-too-long',
  value: [...written].slice(0, 60).join(''),
})

function whyNotRange({ line, date, until }: DayOffLine, kind: string): DayOffFault | undefined {
  const fault = (reason: RowReason, value = ''): DayOffFault => ({ line, column: 'until', reason, value })
  if (date === undefined) return undefined
  if (until === undefined) return kind === 'ramadan' ? fault('until-missing') : undefined
  if (until < date) return fault('until-before-date', until)
  const days = Temporal.PlainDate.from(date).until(until).days + 1
  if (kind === 'ramadan') return ramadanDays.includes(days) ? undefined : fault('ramadan-length', String(days))
  return days > mostDays ? fault('too-many-days', String(days)) : undefined
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
