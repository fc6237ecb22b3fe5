import type { Kysely } from 'kysely'

/**
 * What a group gets, and in which language, as it was before: everything in Indonesian. Who changed a setting last is
 * kept beside its value, so that whoever comes second sees it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('group_chat')
    .addColumn('locale', 'text', (c) => c.notNull().defaultTo('id'))
    .execute()
  for (const name of ['gets_cards', 'gets_counts', 'gets_task_notices'])
    await db.schema
      .alterTable('group_chat')
      .addColumn(name, 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
  for (const name of ['changed_by', 'changed_at'])
    await db.schema.alterTable('setting').addColumn(name, 'bigint').execute()
}
