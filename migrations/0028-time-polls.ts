import type { Kysely } from 'kysely'

/** Times offered for a meeting in the making, and what the invited offices say of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('time_poll')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id'))
    .addColumn('slots', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('answer_by', 'bigint', (c) => c.notNull())
    .addColumn('asked', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'bigint', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('proposed_at', 'bigint')
    .addColumn('settled_at', 'bigint')
    .execute()
  await db.schema.createIndex('time_poll_of_meeting').on('time_poll').columns(['meeting_id', 'asked_at']).execute()
  await db.schema
    .createTable('time_poll_answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('poll_id', 'text', (c) => c.notNull().references('time_poll.id'))
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('marks', 'text', (c) => c.notNull())
    .addColumn('given_by', 'bigint', (c) => c.notNull())
    .addColumn('given_as', 'text', (c) => c.notNull())
    .addColumn('given_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('time_poll_answer_of_office')
    .on('time_poll_answer')
    .columns(['poll_id', 'office_id', 'given_at'])
    .execute()
}
