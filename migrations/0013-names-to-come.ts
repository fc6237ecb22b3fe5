import type { Kysely } from 'kysely'

/** An office may get its next name before the day from which on it is called so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('office').addColumn('name_to_come', 'text').execute()
  await db.schema.alterTable('office').addColumn('name_from', 'text').execute()
}
