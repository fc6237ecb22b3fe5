import { type Kysely, sql } from 'kysely'

/** How far a task is was 0 where nobody had named it; now it is empty, and each report keeps what it named itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('task_event').addColumn('progress', 'integer').execute()
  await db.schema.alterTable('task').addColumn('named_progress', 'integer').execute()
  await sql`update task set named_progress = progress where progress > 0`.execute(db)
  await db.schema.alterTable('task').dropColumn('progress').execute()
  await db.schema.alterTable('task').renameColumn('named_progress', 'progress').execute()
}
