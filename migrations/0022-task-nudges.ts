import { type Kysely, sql } from 'kysely'

/**
 * Of which tasks a chat is told on a morning, gathered into one message. A reminder that waits as a message of its own is
 * taken away with its kind: the next one comes in the new way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_nudge')
    .addColumn('chat_id', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('task_id', 'text', (c) => c.notNull().references('task.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('seat_id', 'text', (c) => c.notNull().references('office.id'))
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('digest_id', 'text')
    .addPrimaryKeyConstraint('task_nudge_key', ['chat_id', 'day', 'task_id'])
    .execute()
  await sql`create index task_nudge_waiting on task_nudge (chat_id) where digest_id is null`.execute(db)
  await sql`delete from outbox where kind = 'task-reminder' and state = 'waiting'`.execute(db)
  await db.schema.createIndex('task_nudge_digest').on('task_nudge').column('digest_id').execute()
}
