import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { settleTogether } from '../../src/sandbox/story/stage.ts'
import { keptLog } from '../support/log.ts'

const root = join(import.meta.dirname, '../..')

/** Runs an entry point with just this environment and the folder `home` to work in. */
const run = (
  file: string,
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const { PATH = '' } = process.env
    const child = spawn(process.execPath, [join(root, 'src', file), ...args], { env: { PATH, ...env } })
    let said = ''
    child.stderr.on('data', (piece) => {
      said += piece
    })
    child.once('exit', (code) => resolve({ code, said: said.trimEnd() }))
  })

describe('a usual mistake is one sentence and ends the start', () => {
  let home: string
  let sandbox: Sandbox
  let env: Record<string, string>

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'rakor-start-'))
    sandbox = await startSandbox()
    env = {
      BOT_TOKEN: sandbox.token,
      TELEGRAM_API_ROOT: sandbox.apiRoot,
      DATABASE_URL: `sqlite:${join(home, 'data', 'rakor.db')}`,
      BACKUP_DIR: join(home, 'copies'),
      LOG_LEVEL: 'error',
      PORT: '0',
    }
  })
  afterEach(async () => {
    await sandbox.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it.each([
    [
      'PostgreSQL that does not run',
      { DATABASE_URL: 'postgres://rakor:r4hasia@127.0.0.1:1/rakor' },
      /DATABASE_URL .*cannot be reached/,
    ],
    [
      'a # that is not encoded',
      { DATABASE_URL: 'postgres://rakor:r4#hasia@db/rakor' },
      /DATABASE_URL must be .*percent-encoded/,
    ],
  ])('%s', async (_, wrong, expected) => {
    const { code, said } = await run('main.ts', { ...env, ...wrong })
    expect(code).toBe(1)
    expect(said).toMatch(expected)
    expect(said).not.toContain('hasia')
    expect(said).not.toMatch(/\n {4}at /)
  })

  it('a file that is no database, for the start, a copy and the tables alike', async () => {
    writeFileSync(join(home, 'notes.db'), 'Daftar hadir '.repeat(500))
    const wrong = { ...env, DATABASE_URL: `sqlite:${join(home, 'notes.db')}` }
    const sentence = `The file of DATABASE_URL (${join(home, 'notes.db')}) is no SQLite database.`
    expect(await run('main.ts', wrong)).toEqual({ code: 1, said: sentence })
    expect(await run('cli/migrate.ts', wrong)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) })
    expect(await run('cli/backup.ts', wrong)).toMatchObject({ code: 1, said: expect.stringContaining(sentence) })
  })

  it('a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, resolve))
    const { port } = other.address() as { port: number }
    const { code, said } = await run('main.ts', { ...env, PORT: String(port) })
    other.close()
    expect([code, said]).toEqual([1, `Port ${port} is in use, perhaps by another Rakor: stop that one, or set PORT.`])
  })

  it('an address that is not this machine’s', async () => {
    const { code, said } = await run('main.ts', { ...env, HOST: '192.0.2.1' })
    expect([code, said]).toEqual([1, 'HOST is no address of this machine.'])
  })

  it('a token nobody knows, and nothing is made before it is refused', async () => {
    const { code, said } = await run('main.ts', { ...env, BOT_TOKEN: `123456:${'x'.repeat(35)}` })
    expect([code, said]).toEqual([1, 'BOT_TOKEN is not a token Telegram knows'])
    expect(existsSync(join(home, 'data'))).toBe(false)
  })

  it('a folder that takes no copies is said, in the log and to the secretariat, and keeps nobody from working', async () => {
    writeFileSync(join(home, 'notes.txt'), '')
    const { log, lines } = keptLog()
    const secretariat = sandbox.person({ name: 'Bagian Tata Pemerintahan' })
    const start = async (): Promise<App> => {
      const settings = {
        ...env,
        BACKUP_DIR: join(home, 'notes.txt', 'copies'),
        SECRETARIAT_IDS: String(secretariat.id),
      }
      const app = await createApp(readConfig(settings), { log })
      await app.start()
      return app
    }
    let app = await start()
    await secretariat.starts()
    await settleTogether(sandbox, app)
    await app.stop()
    app = await start()
    await settleTogether(sandbox, app)
    await app.stop()
    expect(lines).toContainEqual(expect.objectContaining({ event: 'backup.impossible', setting: 'BACKUP_DIR' }))
    const told = secretariat.sees().filter(({ text }) => text.includes('Cadangan basis data tidak dapat dibuat'))
    expect(told).toHaveLength(1)
  })
})
