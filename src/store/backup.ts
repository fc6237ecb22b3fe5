import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { engineOf } from './database.ts'
import { checkDump, dumpTo } from './dump.ts'
import { noteHead } from './heads.ts'
import { keepPrivate, makeFolder } from './private.ts'
import { headOf } from './proving.ts'

/** How many copies stay, of those made at night and of those made by hand. */
const kept = 14

/** Who asked for a copy. Copies made by hand, however many, push out none of the nightly ones. */
export type Occasion = 'nightly' | 'by hand'

const nameStart = { nightly: 'rakor-', 'by hand': 'rakor-manual-' } as const
/** Older copies have no seconds in their names. */
const nameEnd = /^\d{8}-\d{4}(\d\d)?\.(sqlite|jsonl\.gz)$/

/**
 * Copies the whole database, as it is at one moment and while it is in use, to `<folder>/rakor-<date>-<time>.sqlite`
 * or, of a PostgreSQL, `.jsonl.gz` (`rakor-manual-…` by hand), checks the copy and deletes all but the newest fourteen
 * of its kind. Returns the path. Throws when the copy could not be made or is not sound; no half-made copy is left
 * under the final name, and none is replaced.
 */
export async function backUp(
  from: { url: string; folder: string },
  occasion: Occasion,
  now: Temporal.Instant,
  zone: string,
): Promise<string> {
  makeFolder(from.folder)
  const engine = engineOf(from.url)
  const start = nameStart[occasion]
  const path = join(from.folder, `${start}${stamp(now, zone)}.${engine === 'sqlite' ? 'sqlite' : 'jsonl.gz'}`)
  if (existsSync(path)) throw new Error(`${path} exists already`)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  keepPrivate(unfinished)
  // Read before the copy is made: it then goes at least as far.
  const head = await headOf(from.url)
  if (engine === 'sqlite') {
    await copySqlite(from.url.slice('sqlite:'.length), unfinished)
    makeWhole(unfinished)
    checkSqlite(unfinished)
  } else {
    await dumpTo(from.url, unfinished)
    await checkDump(unfinished)
  }
  renameSync(unfinished, path)
  if (head) noteHead(from.folder, head, basename(path), now)
  const copies = readdirSync(from.folder)
    .filter((name) => name.startsWith(start) && nameEnd.test(name.slice(start.length)))
    .sort()
  for (const name of copies.slice(0, -kept)) rmSync(join(from.folder, name))
  return path
}

/** `20230504-023000`. */
const stamp = (now: Temporal.Instant, zone: string): string =>
  now
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '')
    .replace('T', '-')

/** Throws unless copies can be put there; makes the folder if it is missing. */
export function checkFolder(folder: string): void {
  makeFolder(folder)
  accessSync(folder, constants.W_OK | constants.X_OK)
}

/** In one step of SQLite's own backup: in many steps every write in between would begin it anew. */
export async function copySqlite(path: string, to: string): Promise<void> {
  const source = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: () => 2 ** 31 - 1 })
  } finally {
    source.close()
  }
}

/** Throws unless the file is a sound SQLite database. It is only read. */
export function checkSqlite(path: string): void {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const found = copy.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`${path} is not sound: ${found}`)
  } finally {
    copy.close()
  }
}

/** Makes a database one file, which needs no write-ahead log beside it. */
export function makeWhole(path: string): void {
  const copy = new Sqlite(path, { fileMustExist: true })
  try {
    copy.pragma('journal_mode=DELETE')
  } finally {
    copy.close()
  }
}
