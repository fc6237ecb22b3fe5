import type { Holiday, Ramadan } from '../domain/calendar.ts'
import type { Reader } from './database.ts'

/** All days off on file, oldest first. A few dozen a year: the rules look them up in memory. */
export async function listHolidays(reader: Reader): Promise<Holiday[]> {
  const rows = await reader.selectFrom('holiday').selectAll().orderBy('date').execute()
  return rows.map((row) => ({ date: row.date, kind: row.kind as Holiday['kind'], name: row.name }))
}

/** When Ramadan is, as far as it is on file, the earliest first. */
export async function listRamadans(reader: Reader): Promise<Ramadan[]> {
  const rows = await reader.selectFrom('ramadan').selectAll().orderBy('first_on').execute()
  return rows.map((row) => ({ first: row.first_on, last: row.last_on, name: row.name }))
}
