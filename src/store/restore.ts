import { chownSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { checkSqlite } from './backup.ts'
import { engineOf } from './database.ts'
import { restoreDump } from './dump.ts'

/**
 * Puts a copy in the place of the database; refuses while the bot has a SQLite file open. The file that stood there
 * is kept beside it as `<name>.before-restore-<time>` and its owner stays the owner; a PostgreSQL must be new and
 * empty. Returns what was done, in words.
 */
export async function restore(copy: string, url: string, now: Temporal.Instant): Promise<string> {
  if (!existsSync(copy)) throw new Error(`there is no file ${copy}`)
  const engine = engineOf(url)
  if (copy.endsWith('.jsonl.gz')) return `${await restoreDump(copy, url)} rows restored`
  if (engine === 'postgres') throw new Error('a .sqlite copy can only be restored to sqlite:<path>')
  checkSqlite(copy)
  const path = url.slice('sqlite:'.length)
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) {
    copyFileSync(copy, path)
    return `${path} restored`
  }
  closeForGood(path)
  const before = `${path}.before-restore-${now.toString({ smallestUnit: 'second' }).replace(/[:-]/g, '')}`
  if (existsSync(before)) throw new Error(`${before} exists already`)
  const { uid, gid } = statSync(path)
  renameSync(path, before)
  copyFileSync(copy, path)
  // Restored by root, the file must still be the bot's.
  if (process.getuid?.() === 0) chownSync(path, uid, gid)
  return `${path} restored; what was there is now ${before}`
}

/** Brings everything into the one file, which SQLite does only when nobody else has it open. */
function closeForGood(path: string): void {
  const database = new Sqlite(path, { timeout: 500 })
  try {
    const mode = database.pragma('journal_mode=DELETE', { simple: true })
    if (mode !== 'delete') throw new Error(`journal mode ${mode}`)
  } catch (error) {
    throw new Error('the database is in use: stop Rakor before restoring', { cause: error })
  } finally {
    database.close()
  }
  for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true })
}
