import type { Kysely } from 'kysely'

/** Meetings that come again: how often and until when, what each is made of, and what became of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('series')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ends', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('created_by', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('decided', 'text')
    .execute()
  await db.schema.createIndex('series_next').on('series').column('next_at').execute()
  await db.schema
    .createTable('series_part')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id'))
    .addColumn('from_number', 'integer', (c) => c.notNull())
    .addColumn('first_day', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('template', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('series_part_pk', ['series_id', 'from_number'])
    .execute()
  await db.schema
    .createTable('series_meeting')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('day', 'text')
    .addColumn('meeting_id', 'text', (c) => c.references('meeting.id'))
    .addColumn('asked_at', 'bigint')
    .addColumn('kept', 'text')
    .addColumn('why', 'text')
    .addColumn('settled_by', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addPrimaryKeyConstraint('series_meeting_pk', ['series_id', 'number'])
    .execute()
  await db.schema.createIndex('series_of_meeting').unique().on('series_meeting').column('meeting_id').execute()
}
