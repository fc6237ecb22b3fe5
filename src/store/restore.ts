import { chownSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beginning } from '../domain/ledger-chain.ts'
import { checkSqlite, copySqlite, makeWhole } from './backup.ts'
import { engineOf } from './database.ts'
import { checkDump, isDump, rowsOf, type StoredRow } from './dump.ts'
import { fill } from './fill.ts'
import { noteRestore } from './heads.ts'
import { keepPrivate, makeFolder } from './private.ts'
import { headOf } from './proving.ts'
import { recognise } from './recognise.ts'
import { sqliteRows } from './sqlite-rows.ts'

/**
 * Puts a copy, of whichever engine, in the place of the database; refuses what is no copy of Rakor's or not the whole
 * of one, and while the bot has a SQLite file open. The file that stood there is kept beside it as
 * `<name>.before-restore-<time>` and its owner stays the owner; a PostgreSQL must be new and empty, and stays so when
 * anything fails. Returns what was done, in words. Where the heads of the audit are noted, in `folder`, it is noted too.
 */
export async function restore(copy: string, url: string, now: Temporal.Instant, folder?: string): Promise<string> {
  if (!existsSync(copy)) throw new Error(`there is no file ${copy}`)
  const source = await sourceOf(copy)
  const said = await putInPlace(source, url, now)
  if (folder !== undefined) noteRestore(folder, (await headOf(url)) ?? beginning, copy, now)
  return said
}

async function putInPlace(source: Source, url: string, now: Temporal.Instant): Promise<string> {
  if (engineOf(url) === 'sqlite') return `${await restoreFile(source, url.slice('sqlite:'.length), now)}${source.note}`
  await fill(url, source.migration, source.rows())
  return `the database is restored${source.note}`
}

/** A copy that was looked at and found whole. */
interface Source {
  migration: string
  rows(): AsyncIterable<StoredRow>
  /** Makes a SQLite database of it, in a file that is there and empty. */
  writeTo(path: string): Promise<void>
  /** What whoever restores it should know. */
  note: string
}

async function sourceOf(copy: string): Promise<Source> {
  try {
    return isDump(copy) ? await dumpSource(copy) : await sqliteSource(copy)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${copy} cannot be restored: ${why}`, { cause: error })
  }
}

async function dumpSource(copy: string): Promise<Source> {
  const { migration, rows, hasEnd } = await checkDump(copy)
  const doubt = hasEnd ? '' : '. The copy does not say where it ends, as older ones do not: look whether all is there'
  return {
    migration,
    rows: () => rowsOf(copy),
    writeTo: (path) => fill(`sqlite:${path}`, migration, rowsOf(copy)),
    note: ` (${rows} rows)${doubt}`,
  }
}

async function sqliteSource(copy: string): Promise<Source> {
  checkSqlite(copy)
  const migration = await recognise(copy)
  return { migration, rows: () => sqliteRows(copy), writeTo: (path) => copySqlite(copy, path), note: '' }
}

/** Nothing is touched before the whole copy lies ready beside it. */
async function restoreFile(source: Source, path: string, now: Temporal.Instant): Promise<string> {
  const unfinished = `${path}.unfinished`
  const sweep = (): void => {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + part, { force: true })
  }
  makeFolder(dirname(path))
  sweep()
  keepPrivate(unfinished)
  try {
    await source.writeTo(unfinished)
    makeWhole(unfinished)
    const before = existsSync(path) ? putAside(path, now) : undefined
    takeOver(unfinished, before ?? dirname(path))
    renameSync(unfinished, path)
    return before ? `${path} restored; what was there is now ${before}` : `${path} restored`
  } finally {
    sweep()
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
