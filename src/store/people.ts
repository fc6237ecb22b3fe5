import type { Selectable } from 'kysely'
import type { Person } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'
import { secretariatOf } from './secretariat.ts'

const toPerson = (row: Selectable<Schema['person']>): Person => ({
  id: row.id,
  name: row.name,
  username: row.username,
  locale: row.locale as Person['locale'],
  reachable: row.reachable === 1,
})

export async function findPerson(reader: Reader, id: number): Promise<Person | undefined> {
  const row = await reader.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

const chosen = ready((reader, place: { id: number }) =>
  reader.selectFrom('person').select('locale').where('id', '=', place.id),
)

/** The language somebody is written to in; undefined for whoever was never seen. Every private update asks it. */
export async function findLocale(reader: Reader, id: number): Promise<Person['locale'] | undefined> {
  const { rows } = await chosen(reader, { id })
  return rows[0]?.locale as Person['locale'] | undefined
}

const called = ready((db, place: { id: number }) =>
  db.selectFrom('person').select(['name', 'username']).where('id', '=', place.id),
)

/** How somebody is called; undefined for whoever was never met. Every press in a group asks it. */
export async function findCalled(
  reader: Reader,
  id: number,
): Promise<{ name: string; username: string | null } | undefined> {
  const { rows } = await called(reader, { id })
  return rows[0]
}

/** How these people are called, by their ids. */
export async function namesOf(reader: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function rename(
  trx: Trx,
  id: number,
  { name, username }: { name: string; username: string | null },
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ name, username, updated_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

/** Writes a person as just seen. The language chosen before stays. */
export async function putPerson(trx: Trx, person: Person, at: Temporal.Instant): Promise<void> {
  const seen = {
    name: person.name,
    username: person.username,
    reachable: person.reachable ? 1 : 0,
    updated_at: at.epochMilliseconds,
  }
  await trx
    .insertInto('person')
    .values({ id: person.id, locale: person.locale, ...seen })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
    .execute()
}

/** Keeps how somebody is called who has never written to the bot; whoever is known stays as they are. */
export async function nameStranger(trx: Trx, id: number, name: string, at: Temporal.Instant): Promise<void> {
  await trx
    .insertInto('person')
    .values({ id, name, username: null, locale: 'id', reachable: 0, updated_at: at.epochMilliseconds })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function setReachable(trx: Trx, id: number, reachable: boolean, at: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('person')
    .set({ reachable: reachable ? 1 : 0, updated_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

/** Everybody who can be written to privately, in order of name. */
export async function listReachable(reader: Reader): Promise<Person[]> {
  const rows = await reader
    .selectFrom('person')
    .selectAll()
    .where('reachable', '=', 1)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toPerson)
}

/** Keeps when the privacy notice was shown to somebody; false when it was before. */
export async function noticeShown(trx: Trx, id: number, at: Temporal.Instant): Promise<boolean> {
  const shown = await trx
    .updateTable('person')
    .set({ notice_at: at.epochMilliseconds })
    .where('id', '=', id)
    .where('notice_at', 'is', null)
    .executeTakeFirst()
  return Number(shown.numUpdatedRows) > 0
}

/** Those of the secretariat who can be written to privately: first whom the environment names, then whom they granted it. */
export async function reachableSecretariat(
  reader: Reader,
  settings: { secretariatIds: readonly number[] },
): Promise<number[]> {
  const ids = await secretariatOf(reader, settings)
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where('reachable', '=', 1)
    .execute()
  const reachable = new Set(rows.map((row) => row.id))
  return ids.filter((id) => reachable.has(id))
}

/** Keeps the language somebody chose. */
export async function setLocale(trx: Trx, id: number, locale: Person['locale'], at: Temporal.Instant): Promise<void> {
  await trx.updateTable('person').set({ locale, updated_at: at.epochMilliseconds }).where('id', '=', id).execute()
}
