import type { Holiday } from '../domain/calendar.ts'
import type { Reader } from './database.ts'

/** All days off on file, oldest first. A few dozen a year: the rules look them up in memory. */
export async function listHolidays(reader: Reader): Promise<Holiday[]> {
  const rows = await reader.selectFrom('holiday').selectAll().orderBy('date').execute()
  return rows.map((row) => ({ date: row.date, kind: row.kind as Holiday['kind'], name: row.name }))
}
