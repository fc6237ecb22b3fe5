import type { Holiday, Ramadan } from '../domain/calendar.ts'
import type { CooperationField } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'

/** True once anything of the reference data is there; from then on it belongs to the secretariat. */
export async function hasReference(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('office').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Adds cooperation fields in the order given. One whose code is taken stays as it is. */
export async function insertFields(trx: Trx, fields: CooperationField[]): Promise<void> {
  if (fields.length === 0) return
  await trx
    .insertInto('cooperation_field')
    .values(
      fields.map((field, index) => ({
        code: field.code,
        hashtag: field.hashtag,
        name: field.name,
        group_code: field.groupCode,
        lead_offices: JSON.stringify(field.leadOffices),
        support_offices: JSON.stringify(field.supportOffices),
        partners: JSON.stringify(field.partners),
        cross_cutting: field.crossCutting ? 1 : 0,
        rank: index + 1,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adds days off. A date that is taken stays as it is. */
export async function insertHolidays(trx: Trx, holidays: Holiday[]): Promise<void> {
  if (holidays.length === 0) return
  await trx
    .insertInto('holiday')
    .values(holidays)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertRamadans(trx: Trx, ramadans: readonly Ramadan[]): Promise<void> {
  if (ramadans.length === 0) return
  await trx
    .insertInto('ramadan')
    .values(ramadans.map(({ first, last, name }) => ({ first_on: first, last_on: last, name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
