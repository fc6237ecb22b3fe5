/** `npm run migrate`: brings the database of DATABASE_URL up to date. The bot does the same when it starts. */
import { migrateDatabase } from '../app.ts'
import { readConfig, refuseHiddenSettings } from '../config.ts'
import { fail } from './failing.ts'

try {
  refuseHiddenSettings()
  const applied = await migrateDatabase(readConfig(process.env))
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
} catch (error) {
  fail(error)
}
