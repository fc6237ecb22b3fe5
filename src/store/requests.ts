import type { Trx } from './database.ts'

/** The stored result of a request handled before, as JSON text. */
export async function findResult(trx: Trx, key: string): Promise<string | undefined> {
  const row = await trx.selectFrom('request').select('result').where('key', '=', key).executeTakeFirst()
  return row?.result
}

/** Throws when the key is taken: two runs of one request must not both commit. */
export async function keepResult(trx: Trx, key: string, result: string, at: Temporal.Instant): Promise<void> {
  await trx.insertInto('request').values({ key, result, at: at.epochMilliseconds }).execute()
}

/** Forgets results older than `before`; a repeated update is at most a day old. Returns how many. */
export async function forgetResults(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('request').where('at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
