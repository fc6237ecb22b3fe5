import type { Trx } from './database.ts'
import { ready } from './ready.ts'

const find = ready((db, place: { key: string }) =>
  db.selectFrom('request').select('result').where('key', '=', place.key),
)

const keep = ready((db, place: { key: string; result: string; at: number }) =>
  db.insertInto('request').values({ key: place.key, result: place.result, at: place.at }),
)

/** The stored result of a request handled before, as JSON text. */
export async function findResult(trx: Trx, key: string): Promise<string | undefined> {
  return (await find(trx, { key })).rows[0]?.result
}

/** Throws when the key is taken: two runs of one request must not both commit. */
export async function keepResult(trx: Trx, key: string, result: string, at: Temporal.Instant): Promise<void> {
  await keep(trx, { key, result, at: at.epochMilliseconds })
}

/** Forgets results older than `before`; a repeated update is at most a day old. Returns how many. */
export async function forgetResults(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('request').where('at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
