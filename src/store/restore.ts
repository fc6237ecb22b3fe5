import { chownSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { checkSqlite, copySqlite } from './backup.ts'
import { engineOf } from './database.ts'
import { restoreDump } from './dump.ts'
import { keepPrivate, makeFolder } from './private.ts'
import { recognise } from './recognise.ts'

/**
 * Puts a copy in the place of the database; refuses what is no copy of Rakor's, and while the bot has a SQLite file
 * open. The file that stood there is kept beside it as `<name>.before-restore-<time>` and its owner stays the owner; a
 * PostgreSQL must be new and empty. Returns what was done, in words.
 */
export async function restore(copy: string, url: string, now: Temporal.Instant): Promise<string> {
  if (!existsSync(copy)) throw new Error(`there is no file ${copy}`)
  const engine = engineOf(url)
  if (copy.endsWith('.jsonl.gz')) return `${await restoreDump(copy, url)} rows restored`
  if (engine === 'postgres') throw new Error('a .sqlite copy can only be restored to sqlite:<path>')
  const path = url.slice('sqlite:'.length)
  const unfinished = `${path}.unfinished`
  makeFolder(dirname(path))
  try {
    await prepare(copy, unfinished)
    const before = existsSync(path) ? putAside(path, now) : undefined
    takeOver(unfinished, before ?? dirname(path))
    renameSync(unfinished, path)
    return before ? `${path} restored; what was there is now ${before}` : `${path} restored`
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Nothing is touched before the whole copy lies ready and is known to be what it should be. */
async function prepare(copy: string, unfinished: string): Promise<void> {
  rmSync(unfinished, { force: true })
  keepPrivate(unfinished)
  try {
    await copySqlite(copy, unfinished)
    checkSqlite(unfinished)
    await recognise(unfinished)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${copy} cannot be restored: ${why}`, { cause: error })
  }
}

/** Restored by root, a file must still be the bot's. */
function takeOver(path: string, from: string): void {
  const { uid, gid } = statSync(from)
  if (process.getuid?.() === 0) chownSync(path, uid, gid)
}

/** Returns where the database now is. */
function putAside(path: string, now: Temporal.Instant): string {
  const before = `${path}.before-restore-${now.toString({ smallestUnit: 'second' }).replace(/[:-]/g, '')}`
  if (existsSync(before)) throw new Error(`${before} exists already`)
  closeForGood(path)
  keepPrivate(path)
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, before + part)
  return before
}

/** A database beyond reading is what a restore is for: it is put aside as it is. */
const unreadable = ['SQLITE_NOTADB', 'SQLITE_CORRUPT']

/** Brings everything into the one file, which SQLite does only when nobody else has it open. */
function closeForGood(path: string): void {
  const database = new Sqlite(path, { timeout: 500 })
  try {
    const mode = database.pragma('journal_mode=DELETE', { simple: true })
    if (mode !== 'delete') throw new Error(`journal mode ${mode}`)
  } catch (error) {
    if (unreadable.includes((error as { code?: string }).code ?? '')) return
    throw new Error('the database is in use: stop Rakor before restoring', { cause: error })
  } finally {
    database.close()
  }
}
