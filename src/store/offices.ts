import type { Selectable } from 'kysely'
import type { Office, OfficeKind } from '../domain/directory.ts'
import type { Reader } from './database.ts'
import type { Schema } from './schema.ts'

export const toOffice = (row: Selectable<Schema['office']>): Office => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind as OfficeKind,
  headTitle: row.head_title,
  coordinatorId: row.coordinator_id,
  aliases: JSON.parse(row.aliases),
  rank: row.rank,
  enabled: row.enabled === 1,
})

/** All offices, partners and guests included, in protocol order. */
export async function listOffices(reader: Reader): Promise<Office[]> {
  return (await reader.selectFrom('office').selectAll().orderBy('rank').orderBy('code').execute()).map(toOffice)
}

export async function findOfficeById(reader: Reader, id: string): Promise<Office | undefined> {
  const row = await reader.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toOffice(row)
}
