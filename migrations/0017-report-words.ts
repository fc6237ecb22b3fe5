import type { Kysely } from 'kysely'

/** A report that waits knows the message it was written in, so that an edit of that message corrects it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('report_draft').addColumn('said_in', 'bigint').execute()
}
