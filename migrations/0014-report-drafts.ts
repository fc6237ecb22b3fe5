import type { Kysely } from 'kysely'

/** A report on a task that was written and waits to be sent stands by itself: other questions pass it by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_draft')
    .addColumn('user_id', 'bigint', (c) => c.notNull())
    .addColumn('task_id', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('shown', 'bigint', (c) => c.notNull())
    .addColumn('doubt', 'text')
    .addColumn('touched_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('report_draft_key', ['user_id', 'task_id'])
    .execute()
  await keepOpenDrafts(db)
}

interface Before {
  open_question: { chat_id: number; user_id: number; kind: string; subject: string; asked_at: number }
  report_draft: { user_id: number; task_id: string; note: string; shown: number; touched_at: number }
}

/** Until now a draft lived in its question. */
async function keepOpenDrafts(db: Kysely<unknown>): Promise<void> {
  const before = db as Kysely<Before>
  const open = await before.selectFrom('open_question').selectAll().where('kind', '=', 'task-report').execute()
  for (const { chat_id, user_id, subject, asked_at } of open) {
    const { taskId, note, shown } = JSON.parse(subject) as { taskId: string; note?: string; shown?: number }
    if (!note || !shown) continue
    await before
      .insertInto('report_draft')
      .values({ user_id, task_id: taskId, note, shown, touched_at: asked_at })
      .execute()
    await before.deleteFrom('open_question').where('chat_id', '=', chat_id).where('user_id', '=', user_id).execute()
  }
}
