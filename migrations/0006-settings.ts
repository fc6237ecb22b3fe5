import type { Kysely } from 'kysely'

/**
 * What a group gets, and in which language, as it was before: everything in Indonesian. Who changed a setting last is
 * kept beside its value, so that whoever comes second sees it. What became of invitations and reminders is kept for the
 * record when the outbox forgets it.
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
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('meeting_id', 'text', (c) => c.notNull())
    .addColumn('chat_id', 'bigint', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('error', 'text')
    .execute()
  await db.schema.createIndex('delivery_by_meeting').on('delivery').columns(['meeting_id', 'kind']).execute()
}
