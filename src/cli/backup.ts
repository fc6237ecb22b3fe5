/**
 * `npm run backup` copies the database of DATABASE_URL to BACKUP_DIR while the bot runs, checks the copy, keeps
 * the newest fourteen and prints how to restore it.
 * `npm run backup -- restore <copy>` puts a copy in the place of the database. Stop the bot before. A SQLite file is
 * replaced, and kept beside it as `<name>.before-restore-<time>`; a PostgreSQL must be a new and empty database. The
 * copy may be of either.
 */
import { backUpDatabase, restoreDatabase } from '../app.ts'
import { readConfig, refuseHiddenSettings } from '../config.ts'
import { fail } from './failing.ts'

const [what, copy] = process.argv.slice(2)

try {
  refuseHiddenSettings()
  const config = readConfig(process.env)
  if (what === undefined) {
    const path = await backUpDatabase(config)
    console.log(`Copy: ${path}\nTo restore it, stop the bot and run: npm run backup -- restore ${path}`)
  } else if (what === 'restore' && copy) console.log(await restoreDatabase(config, copy))
  else throw new Error('usage: npm run backup, or npm run backup -- restore <copy>')
} catch (error) {
  fail(error)
}
