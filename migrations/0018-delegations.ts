import type { Kysely } from 'kysely'

/** Who of an office was asked to stand in for its head at a meeting, and what they said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('made_by', 'bigint', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('delegation_of_office')
    .on('delegation')
    .columns(['meeting_id', 'office_id', 'state'])
    .execute()
}
