import { type SettingName, type Settings, type SettingText, settingsFrom } from '../domain/settings.ts'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'

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

/** The secretariat's own settings stand beside what the bot remembers, under keys of this kind. */
const prefix = 'set:'
const afterPrefix = 'set;'

const changed = ready((reader, place: { from: string; until: string }) =>
  reader.selectFrom('setting').select(['key', 'value']).where('key', '>=', place.from).where('key', '<', place.until),
)

/** The settings as they are: what the secretariat changed, the rest as usual, the zone as in the environment. */
export async function settingsOf(reader: Reader, environment: { zone: string }): Promise<Settings> {
  const { rows } = await changed(reader, { from: prefix, until: afterPrefix })
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key.slice(prefix.length), value]))
  return settingsFrom(stored, environment.zone)
}

/** Writes the value of one setting; null puts it back to what is usual. */
export async function putChosen(trx: Trx, name: SettingName, value: SettingText | null): Promise<void> {
  if (value === null) await trx.deleteFrom('setting').where('key', '=', `${prefix}${name}`).execute()
  else await putSetting(trx, `${prefix}${name}`, value)
}
