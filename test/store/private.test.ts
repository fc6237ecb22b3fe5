import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '../../src/store/backup.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { restore } from '../../src/store/restore.ts'
import { engines } from '../support/engines.ts'

const night = Temporal.Instant.from('2023-05-04T02:30:00+07:00')
const zone = 'Asia/Jakarta'

describe('what Rakor keeps can be read by its own account alone', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'rakor-private-'))
    chmodSync(home, 0o755)
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const at = (...path: string[]): string => join(home, ...path)
  const rights = (...path: string[]): string => (statSync(at(...path)).mode & 0o777).toString(8)
  const made = async (): Promise<string> => {
    const url = `sqlite:${at('data', 'rakor.db')}`
    const db = openDatabase(url)
    await migrate(db)
    return url
  }

  it('the database, what SQLite lays beside it, and the folder made for it', async () => {
    await made()
    expect(rights('data')).toBe('700')
    expect(['rakor.db', 'rakor.db-wal', 'rakor.db-shm'].map((name) => rights('data', name))).toEqual([
      '600',
      '600',
      '600',
    ])
  })

  it('a database everybody could read, but not the folder somebody chose for it', async () => {
    writeFileSync(at('rakor.db'), '', { mode: 0o644 })
    const db = openDatabase(`sqlite:${at('rakor.db')}`)
    await migrate(db)
    expect([rights('rakor.db'), rights('rakor.db-wal'), rights()]).toEqual(['600', '600', '755'])
    await db.destroy()
  })

  it.each(engines)('the copies of a database on $name, and their folder', async (engine) => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    await migrate(db)
    const path = await backUp({ url: database.url, folder: at('copies') }, 'nightly', night, zone)
    expect(rights('copies')).toBe('700')
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
    await db.destroy()
    await database.close()
  })

  it('what a restore puts in place and what it puts aside, also from a copy everybody could read', async () => {
    const url = await made()
    const path = await backUp({ url, folder: at('copies') }, 'nightly', night, zone)
    chmodSync(path, 0o644)
    await restore(path, `sqlite:${at('other', 'rakor.db')}`, night)
    expect([rights('other'), rights('other', 'rakor.db')]).toEqual(['700', '600'])
    chmodSync(at('other', 'rakor.db'), 0o644)
    await restore(path, `sqlite:${at('other', 'rakor.db')}`, night)
    expect(rights('other', 'rakor.db')).toBe('600')
    expect(existsSync(at('other', 'rakor.db.before-restore-20230503T193000Z'))).toBe(true)
    expect(rights('other', 'rakor.db.before-restore-20230503T193000Z')).toBe('600')
  })
})
