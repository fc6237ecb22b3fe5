import type { Selectable } from 'kysely'
import type { CooperationField } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toField = (row: Selectable<Schema['cooperation_field']>): CooperationField => ({
  code: row.code,
  hashtag: row.hashtag,
  name: row.name,
  groupCode: row.group_code,
  leadOffices: JSON.parse(row.lead_offices),
  supportOffices: JSON.parse(row.support_offices),
  partners: JSON.parse(row.partners),
  crossCutting: row.cross_cutting === 1,
})

/** All cooperation fields, in the order of the region's own list. */
export async function listFields(reader: Reader): Promise<CooperationField[]> {
  return (await reader.selectFrom('cooperation_field').selectAll().orderBy('rank').orderBy('code').execute()).map(
    toField,
  )
}

export async function findField(reader: Reader, code: string): Promise<CooperationField | undefined> {
  const row = await reader.selectFrom('cooperation_field').selectAll().where('code', '=', code).executeTakeFirst()
  return row && toField(row)
}

/** Adds fields that are not on file yet, ranked as listed; what is there stays as it is. */
export async function addFields(trx: Trx, fields: readonly CooperationField[]): Promise<void> {
  if (fields.length === 0) return
  await trx
    .insertInto('cooperation_field')
    .values(
      fields.map((field, rank) => ({
        code: field.code,
        hashtag: field.hashtag,
        name: field.name,
        group_code: field.groupCode,
        lead_offices: JSON.stringify(field.leadOffices),
        support_offices: JSON.stringify(field.supportOffices),
        partners: JSON.stringify(field.partners),
        cross_cutting: field.crossCutting ? 1 : 0,
        rank,
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}
