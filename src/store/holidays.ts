import type { Holiday, Ramadan } from '../domain/calendar.ts'
import type { Reader, Trx } from './database.ts'
import { lockKey } from './settings.ts'

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

/** Takes the lock of the whole list until the transaction ends: whoever changes it decides by what is on file. */
export const lockDaysOff = (trx: Trx): Promise<void> => lockKey(trx, 'days-off')

/** Rows of one statement, well below the parameters that SQLite takes. */
const portion = 500

const portionsOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / portion) }, (_, at) => items.slice(at * portion, (at + 1) * portion))

/** Takes days off the list and puts others on it. */
export async function saveHolidays(
  trx: Trx,
  { gone, put }: { gone: readonly string[]; put: readonly Holiday[] },
): Promise<void> {
  for (const dates of portionsOf(gone)) await trx.deleteFrom('holiday').where('date', 'in', dates).execute()
  for (const days of portionsOf(put)) await trx.insertInto('holiday').values(days).execute()
}

/** The same for Ramadan; `gone` are first days. */
export async function saveRamadans(
  trx: Trx,
  { gone, put }: { gone: readonly string[]; put: readonly Ramadan[] },
): Promise<void> {
  for (const firsts of portionsOf(gone)) await trx.deleteFrom('ramadan').where('first_on', 'in', firsts).execute()
  const rows = put.map(({ first, last, name }) => ({ first_on: first, last_on: last, name }))
  for (const some of portionsOf(rows)) await trx.insertInto('ramadan').values(some).execute()
}
