import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { backUp } from '../../src/store/backup.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { restore } from '../../src/store/restore.ts'

const night = Temporal.Instant.from('2023-05-04T02:30:00+07:00')

describe('a restore', () => {
  let home: string
  let url: string
  let copy: string

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'rakor-restore-'))
    url = `sqlite:${join(home, 'rakor.db')}`
    await note('before')
    copy = await backUp({ url, folder: join(home, 'copies') }, 'nightly', night, 'Asia/Jakarta')
    await note('after')
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const note = async (key: string): Promise<void> => {
    const db = openDatabase(url)
    await migrate(db)
    await db.insertInto('setting').values({ key, value: '' }).execute()
    await db.destroy()
  }
  const notes = async (): Promise<string[]> => {
    const db = openDatabase(url)
    const rows = await db.selectFrom('setting').select('key').orderBy('key').execute()
    await db.destroy()
    return rows.map(({ key }) => key)
  }
  const changed = (...statements: string[]): void => {
    const database = new Sqlite(copy)
    for (const statement of statements) database.exec(statement)
    database.close()
  }

  it.each([
    ['an empty file', () => writeFileSync(copy, ''), 'no database of Rakor'],
    ['a file that is no database', () => writeFileSync(copy, 'Daftar hadir rapat'.repeat(100)), 'not a database'],
    [
      'another program’s database',
      () => {
        rmSync(copy)
        changed('create table office (id text)', 'create table meeting (id text)')
      },
      'no database of Rakor',
    ],
    ['a copy that lacks a table', () => changed('drop table ledger'), 'lacks ledger'],
    [
      'a copy of a newer Rakor',
      () => changed("insert into kysely_migration values ('9999-later', '2031-01-01')"),
      'a newer version of Rakor',
    ],
    [
      'a copy cut off in the middle',
      () => writeFileSync(copy, readFileSync(copy).subarray(0, 40_000)),
      'malformed|not sound',
    ],
  ])('refuses %s and leaves the database as it was', async (_, spoil, why) => {
    spoil()
    await expect(restore(copy, url, night)).rejects.toThrow(new RegExp(`cannot be restored: .*(${why})`))
    expect(await notes()).toEqual(['after', 'before'])
    expect(readdirSync(home).filter((name) => /unfinished|before-restore/.test(name))).toEqual([])
  })

  it('takes a copy of an older Rakor, which is brought up to date at the next start', async () => {
    rmSync(copy)
    const old = openDatabase(`sqlite:${copy}`)
    const provider = { getMigrations: async () => migrations }
    await new Migrator({ db: old, provider }).migrateTo('0007-wizards')
    await old.insertInto('setting').values({ key: 'of old', value: '' }).execute()
    await old.destroy()
    await restore(copy, url, night)
    const db = openDatabase(url)
    expect(await migrate(db)).toContain('0008-trouble')
    await db.destroy()
    expect(await notes()).toEqual(['of old'])
  })

  it('replaces a database that can no longer be read, and keeps what there was', async () => {
    writeFileSync(join(home, 'rakor.db'), 'rusak'.repeat(1_000))
    await restore(copy, url, night)
    expect(await notes()).toEqual(['before'])
    expect(readFileSync(join(home, 'rakor.db.before-restore-20230503T193000Z'), 'utf8')).toContain('rusak')
  })

  it('takes along what another copy still has in its write-ahead log', async () => {
    const open = openDatabase(url)
    await open.insertInto('setting').values({ key: 'in the log', value: '' }).execute()
    await restore(join(home, 'rakor.db'), `sqlite:${join(home, 'second.db')}`, night)
    await open.destroy()
    url = `sqlite:${join(home, 'second.db')}`
    expect(await notes()).toEqual(['after', 'before', 'in the log'])
  })
})
