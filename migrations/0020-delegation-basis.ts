import type { Kysely } from 'kysely'

/** On what somebody comes instead of the head: *disposisi*, *surat tugas*, or by word of mouth. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('invitation').addColumn('delegate_basis', 'text').execute()
}
