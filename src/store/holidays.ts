import type { Holiday } from '../domain/calendar.ts'
import type { Reader, Trx } from './database.ts'

/** All days off on file, oldest first. A few dozen a year: the rules look them up in memory. */
export async function listHolidays(reader: Reader): Promise<Holiday[]> {
  const rows = await reader.selectFrom('holiday').selectAll().orderBy('date').execute()
  return rows.map((row) => ({ date: row.date, kind: row.kind as Holiday['kind'], name: row.name }))
}

/** Adds days off or replaces what was on file for their dates. */
export async function keepHolidays(trx: Trx, holidays: readonly Holiday[]): Promise<void> {
  if (holidays.length === 0) return
  await trx
    .insertInto('holiday')
    .values(holidays.map(({ date, kind, name }) => ({ date, kind, name })))
    .onConflict((conflict) =>
      conflict.column('date').doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), name: eb.ref('excluded.name') })),
    )
    .execute()
}
