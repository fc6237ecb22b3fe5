import { type Kysely, sql } from 'kysely'

/** Cards close when answers are due: the meetings published before this get the reminder that closes theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    INSERT INTO reminder (id, unique_key, subject, subject_id, kind, due_at, state)
    SELECT 'lock-' || id, 'meeting:' || id || ':lock:' || answer_by, 'meeting', id, 'lock', answer_by, 'pending'
    FROM meeting
    WHERE state = 'scheduled' AND answer_by < starts_at
  `.execute(db)
}
