import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { startSandbox } from '../sandbox/index.ts'
import { tellAloud } from '../sandbox/story/aloud.ts'
import { secretariatId } from '../sandbox/story/cast.ts'

/**
 * The whole story against the sandbox in advanced time, printed while it happens.
 * Exits 0 only if every step truly happened; the first that did not is named.
 */
const sandbox = await startSandbox({ startAt: '2023-04-26T08:00:00+07:00' })
const app = await createApp(
  readConfig({
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.apiRoot,
    DATABASE_URL: 'sqlite::memory:',
    SECRETARIAT_IDS: String(secretariatId),
    LOG_LEVEL: 'error',
    BACKUP_DIR: 'off',
    PORT: '0',
  }),
  { clock: sandbox.clock },
)
try {
  await app.start()
  await tellAloud(sandbox, app, console.log)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await app.stop()
  await sandbox.stop()
}
