import type { Reader, Trx } from './database.ts'

/** What the bot remembers about itself, such as when a nightly job last ran. */
export async function findSetting(reader: Reader, key: string): Promise<string | undefined> {
  const row = await reader.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export async function putSetting(trx: Trx, key: string, value: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
