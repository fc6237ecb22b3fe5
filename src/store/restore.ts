import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkSqlite } from './backup.ts'
import { engineOf } from './database.ts'
import { restoreDump } from './dump.ts'

/**
 * Puts a copy in the place of the database; the bot must not be running. A SQLite file that stood there is kept
 * beside it under `<name>.before-restore`; a PostgreSQL must be new and empty. Returns what was done, in words.
 */
export async function restore(copy: string, url: string): Promise<string> {
  if (!existsSync(copy)) throw new Error(`there is no file ${copy}`)
  const engine = engineOf(url)
  if (copy.endsWith('.jsonl.gz')) return `${await restoreDump(copy, url)} rows restored`
  if (engine === 'postgres') throw new Error('a .sqlite copy can only be restored to sqlite:<path>')
  checkSqlite(copy)
  const path = url.slice('sqlite:'.length)
  mkdirSync(dirname(path), { recursive: true })
  const before = `${path}.before-restore`
  for (const part of ['', '-wal', '-shm']) {
    rmSync(before + part, { force: true })
    if (existsSync(path + part)) renameSync(path + part, before + part)
  }
  copyFileSync(copy, path)
  return existsSync(before) ? `${path} restored; what was there is now ${before}` : `${path} restored`
}
