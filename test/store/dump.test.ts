import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '../../src/store/backup.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { restore } from '../../src/store/restore.ts'
import { engines } from '../support/engines.ts'

const [sqlite, postgres] = engines as [(typeof engines)[0], (typeof engines)[0]]
const night = Temporal.Instant.from('2023-05-04T02:30:00+07:00')

describe('a copy of a PostgreSQL', () => {
  let home: string
  let copy: string
  let target: Awaited<ReturnType<typeof postgres.database>>

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'rakor-dump-'))
    target = await postgres.database()
    const origin = await postgres.database()
    copy = await made(origin.url)
    await origin.close()
  })
  afterEach(async () => {
    await target.close()
    rmSync(home, { recursive: true, force: true })
  })

  /** A copy of a new database with an office, a note to it, and three settings. */
  const made = async (url: string): Promise<string> => {
    const db = openDatabase(url)
    await migrate(db)
    const office = { id: 'DISBUN', code: 'DISBUN', name: 'Dinas Perkebunan', kind: 'dinas', head_title: 'Kepala' }
    await db
      .insertInto('office')
      .values({ ...office, coordinator_id: null, aliases: '[]', rank: 1, enabled: 1 })
      .execute()
    const name = { id: 'n', office_id: 'DISBUN', name: 'Dinas Kebun', head_title: 'Kepala', until_on: '2020-01-01' }
    await db
      .insertInto('office_name')
      .values({ ...name, since_on: null })
      .execute()
    await db
      .insertInto('setting')
      .values(['a', 'b', 'c'].map((key) => ({ key, value: '“é”\u2028' })))
      .execute()
    await db.destroy()
    return backUp({ url, folder: home }, 'nightly', night, 'Asia/Jakarta')
  }
  const lines = (): string[] => gunzipSync(readFileSync(copy)).toString().trimEnd().split('\n')
  const write = (...kept: string[]): void => writeFileSync(copy, gzipSync(`${kept.join('\n')}\n`))
  const looked = async <T>(url: string, look: (db: Database) => Promise<T>): Promise<T> => {
    const db = openDatabase(url)
    try {
      return await look(db)
    } finally {
      await db.destroy()
    }
  }
  const tables = () => looked(target.url, (db) => db.introspection.getTables())
  const settings = (url: string) =>
    looked(url, (db) => db.selectFrom('setting').select(['key', 'value']).orderBy('key').execute())

  it.each([
    ['cut off by a full disk', () => writeFileSync(copy, readFileSync(copy).subarray(0, -20)), 'damaged or cut off'],
    ['damaged', () => writeFileSync(copy, readFileSync(copy).fill(0, 40, 60)), 'damaged or cut off'],
    [
      'that lost its last rows',
      () => write(...lines().slice(0, -3), lines().at(-1)!),
      'should hold 5 rows and holds 3',
    ],
    ['with a broken line', () => write(...lines().with(3, '["setting",{"key":')), 'its line 4 cannot be read'],
    ['with a table of nobody', () => write(...lines().with(3, '["gaji",{}]')), 'its line 4 cannot be read'],
    ['of another program', () => write('{"a":1}'), 'no copy of Rakor'],
    ['of a newer Rakor', () => write('{"rakor":"9999-later"}', '{"end":0}'), 'a newer version of Rakor'],
    ['without anything', () => writeFileSync(copy, gzipSync('')), 'it is empty'],
    [
      'whose rows do not fit',
      () =>
        write(
          ...lines()
            .filter((line) => !line.startsWith('["office",'))
            .with(-1, '{"end":4}'),
        ),
      'foreign key',
    ],
  ])('%s spoils nothing: the database stays empty and takes the right copy', async (_, spoil, why) => {
    const whole = readFileSync(copy)
    spoil()
    await expect(restore(copy, target.url, night)).rejects.toThrow(why)
    expect(await tables()).toEqual([])
    writeFileSync(copy, whole)
    expect(await restore(copy, target.url, night)).toBe('the database is restored (5 rows)')
    expect(await settings(target.url)).toHaveLength(3)
  })

  it('without a mark at its end, as older ones are, is taken with a warning', async () => {
    write(...lines().slice(0, -1))
    expect(await restore(copy, target.url, night)).toContain('does not say where it ends')
    expect(await settings(target.url)).toHaveLength(3)
  })

  it('can be restored to SQLite, and a copy of a SQLite to PostgreSQL', async () => {
    const file = `sqlite:${join(home, 'rakor.db')}`
    await restore(copy, file, night)
    expect(await settings(file)).toEqual(['a', 'b', 'c'].map((key) => ({ key, value: '“é”\u2028' })))
    const origin = await sqlite.database()
    await restore(await made(origin.url), target.url, night)
    await origin.close()
    expect(await settings(target.url)).toEqual(await settings(file))
    expect(await looked(target.url, migrate)).toEqual([])
    expect(await looked(target.url, (db) => db.selectFrom('office_name').select('name').execute())).toEqual([
      { name: 'Dinas Kebun' },
    ])
  })
})
