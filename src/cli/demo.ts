import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { startSandbox, transcript } from '../sandbox/index.ts'
import { tellStory } from '../sandbox/story/acts.ts'
import { secretariatId } from '../sandbox/story/cast.ts'
import { settleTogether } from '../sandbox/story/stage.ts'

/**
 * The whole story against the sandbox in advanced time, printed while it happens.
 * Exits 0 only if every step truly happened; the first that did not is named.
 */
const folder = mkdtempSync(join(tmpdir(), 'rakor-demo-'))
const sandbox = await startSandbox({ startAt: '2023-04-26T08:00:00+07:00' })
const print = transcript()
sandbox.onEvent((event) => {
  for (const line of print(event)) console.log(line)
})
const app = await createApp(
  readConfig({
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.apiRoot,
    DATABASE_URL: `sqlite:${join(folder, 'rakor.db')}`,
    SECRETARIAT_IDS: String(secretariatId),
    LOG_LEVEL: 'warn',
    PORT: '0',
  }),
  { clock: sandbox.clock },
)
const settle = () => settleTogether(sandbox, app)
sandbox.clock.between = settle
try {
  await app.start()
  await tellStory({ sandbox, settle, announce: (title) => console.log(`\n── ${title} ──\n`) })
  const refusals = sandbox.refusals()
  if (refusals.length > 0)
    throw new Error(`Telegram would have refused ${refusals.map((call) => call.method).join(', ')}`)
  console.log('\nSetiap langkah benar-benar terjadi.')
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await app.stop()
  await sandbox.stop()
  rmSync(folder, { recursive: true, force: true })
}
