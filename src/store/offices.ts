import type { Selectable } from 'kysely'
import type { Office, OfficeKind } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import { namesOn } from './office-names.ts'
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

/**
 * All offices, partners and guests included, in protocol order. With `on` they are called as they were on that day,
 * for the letters and lists of what happened then.
 */
export async function listOffices(reader: Reader, on?: Temporal.PlainDate): Promise<Office[]> {
  const rows = await reader.selectFrom('office').selectAll().orderBy('rank').orderBy('code').execute()
  const offices = rows.map(toOffice)
  if (!on) return offices
  const then = await namesOn(reader, on)
  return offices.map((office) => ({ ...office, ...then.get(office.id) }))
}

export async function findOfficeById(reader: Reader, id: string): Promise<Office | undefined> {
  const row = await reader.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toOffice(row)
}

/** What only those who keep the directory see of an office. */
export interface OfficeRecord extends Office {
  /** The day it was set aside; null while it is in use. */
  disabledOn: Temporal.PlainDate | null
  /** Its next name and the day from which on it holds. */
  nameToCome: { name: string; from: Temporal.PlainDate } | null
  /** Goes up with every change: who edits what they saw before tells it from what it is now. */
  version: number
}

const toRecord = (row: Selectable<Schema['office']>): OfficeRecord => ({
  ...toOffice(row),
  disabledOn: row.disabled_on === null ? null : Temporal.PlainDate.from(row.disabled_on),
  nameToCome:
    row.name_to_come === null || row.name_from === null
      ? null
      : { name: row.name_to_come, from: Temporal.PlainDate.from(row.name_from) },
  version: row.version,
})

export async function findOfficeRecord(reader: Reader, id: string): Promise<OfficeRecord | undefined> {
  const row = await reader.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRecord(row)
}

/** The offices that have a name to come, the first one to come first. */
export async function officesToBeRenamed(reader: Reader): Promise<OfficeRecord[]> {
  const rows = await reader
    .selectFrom('office')
    .selectAll()
    .where('name_to_come', 'is not', null)
    .orderBy('name_from')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
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

type Change = Partial<Pick<OfficeRecord, 'name' | 'headTitle' | 'coordinatorId' | 'aliases' | 'rank' | 'nameToCome'>>

/** Changes an office; its version goes up even with an empty change, as when somebody else holds it. */
export async function updateOffice(trx: Trx, id: string, change: Change): Promise<void> {
  const { name, headTitle, coordinatorId, aliases, rank, nameToCome } = change
  await trx
    .updateTable('office')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(name !== undefined && { name }),
      ...(headTitle !== undefined && { head_title: headTitle }),
      ...(coordinatorId !== undefined && { coordinator_id: coordinatorId }),
      ...(aliases !== undefined && { aliases: JSON.stringify(aliases) }),
      ...(rank !== undefined && { rank }),
      ...(nameToCome !== undefined && {
        name_to_come: nameToCome?.name ?? null,
        name_from: nameToCome?.from.toString() ?? null,
      }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Sets an office aside from a day on, or takes it back into use with `null`. */
export async function setDisabled(trx: Trx, id: string, on: Temporal.PlainDate | null): Promise<void> {
  await trx
    .updateTable('office')
    .set((eb) => ({
      version: eb('version', '+', 1),
      enabled: on === null ? 1 : 0,
      disabled_on: on === null ? null : on.toString(),
    }))
    .where('id', '=', id)
    .execute()
}
