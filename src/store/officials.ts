import type { Selectable } from 'kysely'
import type { Official, Standing } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

const toOfficial = (row: Selectable<Schema['official']>): Official => ({
  id: row.id,
  name: row.name,
  standing: row.standing as Standing,
  sinceOn: dayOf(row.since_on),
  untilOn: dayOf(row.until_on),
})

/** Everybody who held or holds an office, the latest first; whose beginning is not known stands last. */
export async function officialsOf(reader: Reader, officeId: string): Promise<Official[]> {
  return (await officialsOfOffices(reader, [officeId])).get(officeId) ?? []
}

/** The same for several offices at once. */
export async function officialsOfOffices(
  reader: Reader,
  officeIds: readonly string[],
): Promise<Map<string, Official[]>> {
  if (officeIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('official')
    .selectAll()
    .where('office_id', 'in', officeIds)
    .orderBy('since_on', 'desc')
    .orderBy('id')
    .execute()
  // The engines disagree on which end a missing date sorts to.
  const latest = [...rows.filter((row) => row.since_on !== null), ...rows.filter((row) => row.since_on === null)]
  const found = new Map<string, Official[]>()
  for (const row of latest) found.set(row.office_id, [...(found.get(row.office_id) ?? []), toOfficial(row)])
  return found
}

export async function findOfficial(reader: Reader, id: string): Promise<(Official & { officeId: string }) | undefined> {
  const row = await reader.selectFrom('official').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...toOfficial(row), officeId: row.office_id }
}

export async function insertOfficial(trx: Trx, officeId: string, official: Official): Promise<void> {
  await trx
    .insertInto('official')
    .values({
      id: official.id,
      office_id: officeId,
      name: official.name,
      standing: official.standing,
      since_on: official.sinceOn?.toString() ?? null,
      until_on: official.untilOn?.toString() ?? null,
    })
    .execute()
}

/** Notes the last day of somebody's time in office. */
export async function endOfficial(trx: Trx, id: string, untilOn: Temporal.PlainDate): Promise<void> {
  await trx.updateTable('official').set({ until_on: untilOn.toString() }).where('id', '=', id).execute()
}

/** Notes first and last day otherwise than before. */
export async function dateOfficial(
  trx: Trx,
  id: string,
  days: { sinceOn: Temporal.PlainDate | null; untilOn: Temporal.PlainDate | null },
): Promise<void> {
  const { sinceOn, untilOn } = days
  await trx
    .updateTable('official')
    .set({ since_on: sinceOn?.toString() ?? null, until_on: untilOn?.toString() ?? null })
    .where('id', '=', id)
    .execute()
}

/** Takes back what was noted by mistake: somebody who never held the office. */
export async function removeOfficial(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('official').where('id', '=', id).execute()
}
