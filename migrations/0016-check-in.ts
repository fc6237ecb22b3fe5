import type { Kysely } from 'kysely'

/** Who registered at a meeting, and the code by which they may; apart from promises and from what is on record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_in_window')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().references('meeting.id'))
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('opened_by', 'bigint')
    .addColumn('code_key', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('check_in_window_code').on('check_in_window').column('code_hash').execute()
  await db.schema
    .createTable('check_in')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('office_id', 'text', (c) => c.references('office.id'))
    .addColumn('capacity', 'text', (c) => c.notNull())
    .addColumn('position', 'text')
    .addColumn('agency', 'text')
    .addColumn('online', 'integer', (c) => c.notNull())
    .addColumn('arrived_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('check_in_of_meeting').on('check_in').columns(['meeting_id', 'arrived_at']).execute()
  await db.schema
    .createIndex('check_in_once')
    .unique()
    .on('check_in')
    .columns(['meeting_id', 'user_id', 'office_id'])
    .execute()
}
