import type { Reader, Trx } from './database.ts'

/** The state of a wizard, as JSON text. */
export async function findConversation(reader: Reader, key: string): Promise<string | undefined> {
  const row = await reader.selectFrom('conversation').select('state').where('key', '=', key).executeTakeFirst()
  return row?.state
}

export async function saveConversation(trx: Trx, key: string, state: string, at: Temporal.Instant): Promise<void> {
  const updated_at = at.epochMilliseconds
  await trx
    .insertInto('conversation')
    .values({ key, state, updated_at })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ state, updated_at }))
    .execute()
}

export async function forgetConversation(trx: Trx, key: string): Promise<void> {
  await trx.deleteFrom('conversation').where('key', '=', key).execute()
}

/** Forgets wizards in which nothing happened since `before`. Returns how many. */
export async function forgetConversations(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx
    .deleteFrom('conversation')
    .where('updated_at', '<', before.epochMilliseconds)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
