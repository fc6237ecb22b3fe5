import type { Kysely } from 'kysely'

/** What goes wrong with the bot itself, the topic a group's cards go to, and whether a card is pinned. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('trouble')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('first_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('told_at', 'bigint')
    .addPrimaryKeyConstraint('trouble_key', ['what', 'cause'])
    .execute()
  await db.schema.alterTable('group_chat').addColumn('thread_id', 'bigint').execute()
  await db.schema
    .alterTable('card')
    .addColumn('pinned', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
