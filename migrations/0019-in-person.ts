import type { Kysely } from 'kysely'

/** A meeting at which nobody may stand in for the head (*tidak dapat diwakilkan*). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('meeting')
    .addColumn('in_person', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
