import type { Selectable } from 'kysely'
import type { CooperationField } from '../domain/directory.ts'
import type { Reader } from './database.ts'
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
