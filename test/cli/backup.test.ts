import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rakor-cli-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const run = async (file: string, ...args: string[]): Promise<string> => {
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: `sqlite:${join(home, 'rakor.db')}`,
    BACKUP_DIR: join(home, 'copies'),
  }
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/cli', file), ...args], { env })
  return stdout
}

it('a copy by hand is noted for /status, can be restored, and says how', async () => {
  await run('migrate.ts')
  const began = Temporal.Now.instant()
  const said = await run('backup.ts')
  const [name] = readdirSync(join(home, 'copies'))
  expect(name).toMatch(/^rakor-manual-\d{8}-\d{6}\.sqlite$/)
  expect(said).toContain(`npm run backup -- restore ${join(home, 'copies', name!)}`)
  const database = new Sqlite(join(home, 'rakor.db'), { readonly: true })
  const noted = database.prepare("select value from setting where key = 'job:backup-made'").pluck().get() as string
  database.close()
  expect(Temporal.Instant.compare(Temporal.Instant.from(noted), began)).toBe(1)
  expect(await run('backup.ts', 'restore', join(home, 'copies', name!))).toContain('rakor.db restored')
})
