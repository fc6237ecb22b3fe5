import { type Kysely, sql } from 'kysely'

/**
 * The answers that wait for a claim, for several meetings, each with the moment it was pressed. The two columns that
 * held one answer stay empty from here on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('claim')
    .addColumn('held', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute()
  const { rows } = await sql<{ id: string; meeting_id: string; answer: string; created_at: number | string }>`
    select id, meeting_id, answer, created_at from claim where meeting_id is not null and answer is not null
  `.execute(db)
  for (const { id, meeting_id: meetingId, answer, created_at: at } of rows) {
    const held = JSON.stringify([{ meetingId, answer: JSON.parse(answer), at: Number(at) }])
    await sql`update claim set held = ${held}, meeting_id = null, answer = null where id = ${id}`.execute(db)
  }
}
