import { type Kysely, sql } from 'kysely'

/** Wizards: which draft a person is making at the moment and where they are in it; tasks in the making. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wizard')
    .addColumn('user_id', 'bigint', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('step', 'text')
    .addColumn('message_id', 'bigint')
    .addColumn('touched_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('task_draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('sheet', 'text', (c) => c.notNull())
    .addColumn('created_by', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute()
  await sql`create index task_draft_of on task_draft (created_by, created_at)`.execute(db)
  await keepOpenDrafts(db)
}

interface Before {
  open_question: { chat_id: number; user_id: number; kind: string; subject: string; asked_at: number }
  wizard: { user_id: number; kind: string; subject_id: string; touched_at: number }
  task_draft: { id: string; sheet: string; created_by: number; created_at: number }
}

/** What was being asked about a meeting or a task goes on as a wizard; until now a task lived in its question alone. */
async function keepOpenDrafts(db: Kysely<unknown>): Promise<void> {
  const before = db as Kysely<Before>
  const open = await before
    .selectFrom('open_question')
    .selectAll()
    .where('kind', 'in', ['draft-point', 'task-draft'])
    .execute()
  for (const { user_id, kind, subject, asked_at } of open) {
    const taskId = `t${user_id}`
    const isTask = kind === 'task-draft'
    const subject_id = isTask ? taskId : (JSON.parse(subject).meetingId as string)
    if (isTask)
      await before
        .insertInto('task_draft')
        .values({ id: taskId, sheet: subject, created_by: user_id, created_at: asked_at })
        .execute()
    const wizard = { user_id, kind: isTask ? 'task' : 'meeting', subject_id, touched_at: asked_at }
    await before
      .insertInto('wizard')
      .values(wizard)
      .onConflict((conflict) => conflict.column('user_id').doNothing())
      .execute()
  }
  await before.deleteFrom('open_question').where('kind', 'in', ['draft-point', 'task-draft']).execute()
}
