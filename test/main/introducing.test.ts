import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/index.ts'

it('where no terminal is, every line of a start is JSON, and one says which bot it is', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rakor-introduced-'))
  const sandbox = await startSandbox()
  const env = {
    PATH: process.env.PATH ?? '',
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.apiRoot,
    DATABASE_URL: `sqlite:${join(home, 'rakor.db')}`,
    BACKUP_DIR: join(home, 'copies'),
    PORT: '0',
  }
  const bot = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], { env })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    bot.stdout.on('data', (piece) => {
      said += piece
      if (said.includes('"introduced"')) resolve()
    })
    bot.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  bot.removeAllListeners('exit')
  const ended = new Promise((resolve) => bot.once('exit', resolve))
  bot.kill('SIGTERM')
  expect(await ended).toBe(0)
  const lines = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; msg?: string })
  const introduced = lines.filter(({ event }) => event === 'introduced')
  expect(introduced).toHaveLength(1)
  expect(introduced[0]!.msg).toMatch(
    /^Rakor is @rakor_muaraenim_bot on sqlite:.*, polling, health on port \d+, version \d/,
  )
  const missing = lines.filter(({ event }) => event === 'secretariat.missing')
  expect(missing.map(({ msg }) => msg)).toEqual([
    'Nobody is secretariat yet: write /siapasaya to the bot, put the number it shows into SECRETARIAT_IDS and start again.',
  ])
  await sandbox.stop()
  rmSync(home, { recursive: true, force: true })
})
