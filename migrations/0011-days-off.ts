import type { Kysely } from 'kysely'

/** When Ramadan is; and beside rosters, lists of days off wait in the same table to be put in force. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ramadan')
    .addColumn('first_on', 'text', (c) => c.primaryKey())
    .addColumn('last_on', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .alterTable('roster_file')
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('roster'))
    .execute()
}
