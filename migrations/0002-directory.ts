import { type Kysely, sql } from 'kysely'

/** The directory in everyday use: names an office had before, who held it and when, and offices set aside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('office_name')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('head_title', 'text', (c) => c.notNull())
    .addColumn('since_on', 'text')
    .addColumn('until_on', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('office_name_by_office').on('office_name').columns(['office_id', 'until_on']).execute()
  await db.schema
    .createTable('official')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('since_on', 'text')
    .addColumn('until_on', 'text')
    .execute()
  await db.schema.createIndex('official_by_office').on('official').columns(['office_id', 'since_on']).execute()
  await db.schema.alterTable('office').addColumn('disabled_on', 'text').execute()
  // Two people who edit one office at once: the second is told what the first changed.
  await db.schema
    .alterTable('office')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await sql`create index join_link_by_office on join_link (office_id) where used_at is null and revoked_at is null`.execute(
    db,
  )
}
