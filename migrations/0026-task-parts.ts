import type { Kysely } from 'kysely'

/** The offices that help with a task, each with its part. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_part')
    .addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
    .addColumn('office_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('what', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('progress', 'integer')
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('task_part_key', ['task_id', 'office_id'])
    .execute()
  await db.schema.createIndex('task_part_of_office').on('task_part').columns(['office_id', 'state']).execute()
}
