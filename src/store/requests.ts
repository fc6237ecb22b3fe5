import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'

const find = ready((db, place: { key: string }) =>
  db.selectFrom('request').select('result').where('key', '=', place.key),
)

const keep = ready((db, place: { key: string; result: string; at: number }) =>
  db.insertInto('request').values({ key: place.key, result: place.result, at: place.at }),
)

/** The stored result of a request handled before, as JSON text. */
export async function findResult(reader: Reader, key: string): Promise<string | undefined> {
  return (await find(reader, { key })).rows[0]?.result
}

/** Throws when the key is taken: two runs of one request must not both commit. */
export async function keepResult(trx: Trx, key: string, result: string, at: Temporal.Instant): Promise<void> {
  await keep(trx, { key, result, at: at.epochMilliseconds })
}

/**
 * Empties every text in the stored results that contains one of these. The results stay, so that a repeated request
 * still finds its own. Reads them all: for what hardly ever happens.
 */
export async function blankInResults(trx: Trx, words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => word.trim() !== '')
  const blanked = (_: string, value: unknown): unknown =>
    typeof value === 'string' && wanted.some((word) => value.includes(word)) ? '' : value
  for (const { key, result } of await trx.selectFrom('request').select(['key', 'result']).execute()) {
    const without = JSON.stringify(JSON.parse(result, blanked))
    if (without !== result) await trx.updateTable('request').set({ result: without }).where('key', '=', key).execute()
  }
}

/** Forgets results older than `before`; a repeated update is at most a day old. Returns how many. */
export async function forgetResults(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('request').where('at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
