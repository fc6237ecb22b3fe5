import { type Kysely, sql } from 'kysely'

/** What an office asks and what it comes to stand in the history of its task; the due date it was given with is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('task_event').addColumn('wish', 'text').execute()
  await db.schema.alterTable('task_event').addColumn('answers', 'text').execute()
  await db.schema
    .alterTable('task')
    .addColumn('first_due_on', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
  // The first correction of a due date kept the date before it.
  await sql`update task set first_due_on = coalesce(
    (select note from task_event where task_id = task.id and step = 'redate' order by at limit 1), due_on)`.execute(db)
}
