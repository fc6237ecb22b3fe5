import type { Selectable } from 'kysely'
import type { Office, OfficeKind } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toOffice = (row: Selectable<Schema['office']>): Office => ({
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

/** Adds offices. One whose id or code is taken stays as it is. */
export async function insertOffices(trx: Trx, offices: Office[]): Promise<void> {
  if (offices.length === 0) return
  await trx
    .insertInto('office')
    .values(
      offices.map((office) => ({
        id: office.id,
        code: office.code,
        name: office.name,
        kind: office.kind,
        head_title: office.headTitle,
        coordinator_id: office.coordinatorId,
        aliases: JSON.stringify(office.aliases),
        rank: office.rank,
        enabled: office.enabled ? 1 : 0,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
