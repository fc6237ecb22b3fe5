import type { Kysely } from 'kysely'

/** The rooms meetings are held in: what they are called, how many people they seat, and whether they are in use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('room')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('aliases', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('enabled', 'integer', (c) => c.notNull())
    .addColumn('rank', 'integer', (c) => c.notNull())
    .execute()
}
