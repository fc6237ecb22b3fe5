import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase, transact } from '../../src/store/database.ts'
import { writeLedger } from '../../src/store/ledger.ts'
import { sealEntries } from '../../src/store/ledger-chain.ts'
import { migrate } from '../../src/store/migrate.ts'

const root = join(import.meta.dirname, '../..')
let home: string
let url: string
let db: Database

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'rakor-verify-'))
  url = `sqlite:${join(home, 'rakor.db')}`
  db = openDatabase(url)
  await migrate(db)
})
afterEach(async () => {
  await db.destroy()
  rmSync(home, { recursive: true, force: true })
})

/** What the command says, and how it ends. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: url, BACKUP_DIR: join(home, 'copies') }
  const script = join(root, 'src/cli/audit-verify.ts')
  return promisify(execFile)(process.execPath, [script, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

it('says that a record is sound and how far it goes, and names the first broken entry with exit code 1', async () => {
  const at = Temporal.Instant.from('2023-05-04T09:00:00+07:00')
  const entry = { at, actor: 'user:7', operation: 'answer.give', subject: 'meeting:m1', officeId: 'DISBUN', change: {} }
  await transact(db, (trx) =>
    writeLedger(trx, [
      { id: 'a', ...entry },
      { id: 'b', ...entry },
    ]),
  )
  await transact(db, (trx) => sealEntries(trx, 10, at))
  const { code, said } = await verify()
  const seal = /Seal: (2:[0-9a-f]{64})/.exec(said)?.[1]
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining('Sound: 2 entries, none altered, none removed; 0 written and not sealed yet'),
  })
  expect((await verify(seal!.slice(0, 14))).code).toBe(0)

  await sql`drop trigger ledger_unchanged`.execute(db)
  await db.updateTable('ledger').set({ actor: 'user:1' }).where('id', '=', 'b').execute()
  expect(await verify()).toEqual({
    code: 1,
    said: expect.stringMatching(
      /^BROKEN: entry 2 \(b\) is not what was sealed under this number\.\nUnbroken up to entry 1 /,
    ),
  })
  expect(await verify(join(home, 'none.sqlite'))).toEqual({
    code: 1,
    said: expect.stringContaining('there is no file'),
  })
})
