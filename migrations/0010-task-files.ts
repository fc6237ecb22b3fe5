import { type Kysely, sql } from 'kysely'

/** A hand-in holds several files. The three columns that held one stay empty from here on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('task_event')
    .addColumn('files', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  const { rows } = await sql<{ id: string; file_id: string; file_kind: string | null; file_name: string | null }>`
    select id, file_id, file_kind, file_name from task_event where file_id is not null
  `.execute(db)
  for (const { id, file_id, file_kind, file_name } of rows) {
    const files = JSON.stringify([{ id: file_id, kind: file_kind ?? 'document', name: file_name }])
    await sql`update task_event set files = ${files}, file_id = null, file_kind = null, file_name = null
      where id = ${id}`.execute(db)
  }
}
