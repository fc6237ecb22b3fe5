import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp, checkFolder, type Occasion } from '../../src/store/backup.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { restore } from '../../src/store/restore.ts'
import { engines } from '../support/engines.ts'

const night = Temporal.Instant.from('2023-05-04T02:30:00+07:00')
const zone = 'Asia/Jakarta'

describe.each(engines)('a copy of a database on $name', (engine) => {
  let folder: string
  let database: Awaited<ReturnType<typeof engine.database>>
  let db: Database

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rakor-backup-'))
    database = await engine.database()
    db = openDatabase(database.url)
    await migrate(db)
    await db.insertInto('setting').values({ key: 'kata', value: 'Kepala Dinas — “é” \n \u2028' }).execute()
    await db.insertInto('request').values({ key: 'k', result: '{}', at: 1_683_165_600_000 }).execute()
    const office = { id: 'DISBUN', code: 'DISBUN', name: 'Dinas Perkebunan', kind: 'dinas', head_title: 'Kepala' }
    await db
      .insertInto('office')
      .values({ ...office, coordinator_id: null, aliases: '[]', rank: 1, enabled: 1 })
      .execute()
    const account = { id: 'a', user_id: 7_000_000_000, office_id: 'DISBUN', capacity: 'head', standing: 'definitif' }
    await db
      .insertInto('account')
      .values({ ...account, since: 1, confirmed_by: 2 })
      .execute()
  })
  afterEach(async () => {
    await db.destroy()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const copy = (now = night, occasion: Occasion = 'nightly') =>
    backUp({ url: database.url, folder }, occasion, now, zone)
  const contents = async (of: Database) => ({
    settings: await of.selectFrom('setting').selectAll().execute(),
    requests: await of.selectFrom('request').selectAll().execute(),
    accounts: await of.selectFrom('account').selectAll().execute(),
  })

  it('is made while the database is in use, and brings everything back as it was', async () => {
    const before = await contents(db)
    const path = await copy()
    expect(path).toMatch(/rakor-20230504-023000\.(sqlite|jsonl\.gz)$/)
    await db.insertInto('setting').values({ key: 'after', value: 'x' }).execute()
    const fresh = await engine.database()
    const said = await restore(path, fresh.url, night)
    expect(said).toContain('restored')
    const back = openDatabase(fresh.url)
    expect(await contents(back)).toEqual(before)
    // What comes back is a database the bot can go on with.
    expect(await migrate(back)).toEqual([])
    await back.destroy()
    await fresh.close()
  })

  it('is kept fourteen nights, and other files in the folder are left alone', async () => {
    writeFileSync(join(folder, 'catatan.txt'), '')
    for (let day = 0; day < 16; day += 1) await copy(night.add({ hours: 24 * day }))
    const names = readdirSync(folder).sort()
    expect(names).toHaveLength(15)
    expect(names).toContain('catatan.txt')
    expect(names.find((name) => name.startsWith('rakor-'))).toMatch(/^rakor-20230506-/)
    expect(names.some((name) => name.endsWith('.unfinished'))).toBe(false)
  })

  it('made by hand pushes out none of the nightly ones, and is named to the second', async () => {
    writeFileSync(join(folder, 'rakor-20230401-0230.sqlite'), 'of an older version')
    for (let day = 0; day < 14; day += 1) await copy(night.add({ hours: 24 * day }))
    for (let second = 0; second < 16; second += 1) await copy(night.add({ seconds: second }), 'by hand')
    const names = readdirSync(folder).sort()
    expect(names.filter((name) => /^rakor-2023/.test(name))).toHaveLength(14)
    expect(names).not.toContain('rakor-20230401-0230.sqlite')
    const byHand = names.filter((name) => name.startsWith('rakor-manual-'))
    expect(byHand).toHaveLength(14)
    expect(byHand[0]).toMatch(/^rakor-manual-20230504-023002\./)
    await expect(copy(night.add({ seconds: 15 }), 'by hand')).rejects.toThrow('exists already')
  })

  it('fails loudly where it cannot be written, and leaves nothing half made', async () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, '')
    await expect(backUp({ url: database.url, folder: blocked }, 'nightly', night, zone)).rejects.toThrow()
    expect(() => checkFolder(join(blocked, 'copies'))).toThrow()
    expect(() => checkFolder(join(folder, 'new', 'copies'))).not.toThrow()
    await expect(restore(join(folder, 'none.sqlite'), database.url, night)).rejects.toThrow('there is no file')
  })

  it('never overwrites silently what is there', async () => {
    const path = await copy()
    await db.insertInto('setting').values({ key: 'after', value: 'x' }).execute()
    if (engine.name === 'postgres') {
      await expect(restore(path, database.url, night)).rejects.toThrow('not empty')
      return
    }
    // The bot still has it open: what it tells people meanwhile would be lost.
    await expect(restore(path, database.url, night)).rejects.toThrow('stop Rakor before restoring')
    expect((await contents(db)).settings).toHaveLength(2)
    await db.destroy()
    await restore(path, database.url, night)
    const file = database.url.slice('sqlite:'.length)
    expect(existsSync(`${file}.before-restore-20230503T193000Z`)).toBe(true)
    db = openDatabase(database.url)
    expect((await contents(db)).settings).toHaveLength(1)
    const replaced = openDatabase(`sqlite:${file}.before-restore-20230503T193000Z`)
    expect((await contents(replaced)).settings).toHaveLength(2)
    await replaced.destroy()
    // A second restore keeps the first one's predecessor.
    await db.destroy()
    await restore(path, database.url, night.add({ minutes: 1 }))
    expect(existsSync(`${file}.before-restore-20230503T193000Z`)).toBe(true)
    expect(existsSync(`${file}.before-restore-20230503T193100Z`)).toBe(true)
    db = openDatabase(database.url)
  })
})
