import { type Found, found, type Meaning, type Scene } from './time-facts.ts'

/** Day, month and year as written; the year may be missing. */
export type DayMonthYear = [day: number, month: number, year: number | undefined]

/** A written date as a fact over the tokens `from` to `to`. */
export const dated = (scene: Scene, parts: DayMonthYear, from: number, to: number): Found =>
  found(dateOf(scene, ...parts), from, to)

/** A date without a year is the nearest one to come; more than half a year ahead it is asked about. */
function dateOf(scene: Scene, day: number, month: number, year: number | undefined): Meaning {
  if (month < 1 || month > 12) return { kind: 'reject', reason: 'bulan_tidak_ada' }
  if (year !== undefined) {
    if (!exists(day, month, year)) return { kind: 'reject', reason: 'tanggal_tidak_ada' }
    return { kind: 'date', date: Temporal.PlainDate.from({ year, month, day }) }
  }
  // A leap day comes at most eight years later.
  for (let candidate = scene.today.year; candidate <= scene.today.year + 8; candidate++) {
    if (!exists(day, month, candidate)) continue
    const date = Temporal.PlainDate.from({ year: candidate, month, day })
    if (Temporal.PlainDate.compare(date, scene.today) < 0) continue
    const far = Temporal.PlainDate.compare(date, scene.today.add({ months: 6 })) > 0
    return { kind: 'date', date, ...(far && { ask: 'tahun_depan' as const }) }
  }
  return { kind: 'reject', reason: 'tanggal_tidak_ada' }
}

/** Whether the calendar has this day. */
export function exists(day: number, month: number, year: number): boolean {
  if (day < 1 || month < 1 || month > 12 || year < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
