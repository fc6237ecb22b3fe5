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
    .values({ key, value, changed_by: null, changed_at: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** The secretariat's own settings stand beside what the bot remembers, under keys of this kind. */
const prefix = 'set:'
const afterPrefix = 'set;'

const changed = ready((reader, place: { from: string; until: string }) =>
  reader.selectFrom('setting').select(['key', 'value']).where('key', '>=', place.from).where('key', '<', place.until),
)

/** What came of these texts last: they hardly ever change, every press reads them twice, and times take long to parse. */
let known: { texts: string; settings: Settings } | undefined

/** The settings as they are: what the secretariat changed, the rest as usual, the zone as in the environment. */
export async function settingsOf(reader: Reader, environment: { zone: string }): Promise<Settings> {
  const { rows } = await changed(reader, { from: prefix, until: afterPrefix })
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key.slice(prefix.length), value]))
  const texts = JSON.stringify([environment.zone, stored])
  if (known?.texts !== texts) known = { texts, settings: settingsFrom(stored, environment.zone) }
  return known.settings
}

/** Who changed a setting last. */
export interface SettingChange {
  by: number
  at: Temporal.Instant
}

/** The last change of each setting that was ever changed. */
export async function settingChanges(reader: Reader): Promise<Partial<Record<SettingName, SettingChange>>> {
  const rows = await reader
    .selectFrom('setting')
    .select(['key', 'changed_by', 'changed_at'])
    .where('key', '>=', prefix)
    .where('key', '<', afterPrefix)
    .where('changed_at', 'is not', null)
    .execute()
  return Object.fromEntries(
    rows.map((row) => [
      row.key.slice(prefix.length),
      { by: row.changed_by, at: Temporal.Instant.fromEpochMilliseconds(row.changed_at ?? 0) },
    ]),
  )
}

/** Takes the lock of one setting, also of one that was never changed, until the transaction ends. */
export const lockSetting = (trx: Trx, name: SettingName): Promise<void> => lockKey(trx, `${prefix}${name}`)

/** The same for anything else that has a key here of its own. */
export async function lockKey(trx: Trx, key: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key, value: '', changed_by: null, changed_at: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet((eb) => ({ key: eb.ref('excluded.key') })))
    .execute()
}

/** Writes the value of a setting that is locked; null puts it back to what is usual. */
export async function putChosen(
  trx: Trx,
  name: SettingName,
  value: SettingText | null,
  change: SettingChange,
): Promise<void> {
  await trx
    .updateTable('setting')
    // No setting fits an empty text, so that it counts as usual.
    .set({ value: value ?? '', changed_by: change.by, changed_at: change.at.epochMilliseconds })
    .where('key', '=', `${prefix}${name}`)
    .execute()
}
