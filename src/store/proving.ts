import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type Head, type NotedHead, type Proof, prove } from '../domain/ledger-chain.ts'
import { type Database, engineOf, openDatabase, type Reader } from './database.ts'
import { checkDump, isDump, rowsOf, type StoredRow } from './dump.ts'
import { fill } from './fill.ts'
import { notedHeads } from './heads.ts'
import { findHead, recordOf } from './ledger-chain.ts'
import { preparedSqlite, SteadySqliteDialect } from './prepared.ts'
import type { Schema } from './schema.ts'

/** Proves the record of a database, as it is at one moment and while it is in use. Nothing is written. */
export const proveDatabase = (url: string, noted: readonly NotedHead[]): Promise<Proof> =>
  atOneMoment(url, async (reader) => prove(await recordOf(reader, noted)))

/** The same for a copy of either engine. Throws when it is none, or from before entries were sealed. */
export async function proveCopy(copy: string, noted: readonly NotedHead[]): Promise<Proof> {
  if (!existsSync(copy)) throw new Error(`there is no file ${copy}`)
  if (!isDump(copy)) return proveDatabase(`sqlite:${copy}`, noted)
  const { migration } = await checkDump(copy)
  const folder = mkdtempSync(join(tmpdir(), 'rakor-proof-'))
  try {
    const url = `sqlite:${join(folder, 'ledger.db')}`
    await fill(url, migration, ledgerRows(copy))
    return await proveDatabase(url, noted)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* ledgerRows(copy: string): AsyncGenerator<StoredRow> {
  for await (const row of rowsOf(copy)) if (row[0].startsWith('ledger')) yield row
}

/**
 * Proves the record of a database, or of a copy of one: against itself, against the heads noted in the folder of the
 * copies, and against seals, each `<number>:<hash>` with at least the first digits of the hash. Nothing is written.
 */
export async function proveRecord(
  of: { url: string; folder: string },
  copy: string | undefined,
  seals: readonly string[],
): Promise<Proof> {
  const given = seals.map((seal) => {
    const [seq, hash = ''] = seal.split(':')
    return { seq: Number(seq), hash: hash.toLowerCase(), where: seal }
  })
  const noted = [...notedHeads(of.folder, copy && basename(copy)), ...given]
  if (copy === undefined) return proveDatabase(of.url, noted)
  try {
    return await proveCopy(copy, noted)
  } catch (error) {
    // Without the cause: of a copy nothing is said in the words for the database.
    throw new Error(`${copy} cannot be proved: ${error instanceof Error ? error.message : error}`)
  }
}

/** How far the chain of a database goes; undefined when nothing was ever sealed in it. */
export const headOf = (url: string): Promise<Head | undefined> => atOneMoment(url, findHead, async () => undefined)

async function atOneMoment<T>(
  url: string,
  work: (reader: Reader) => Promise<T>,
  withoutChain: () => Promise<T> = notSealed,
): Promise<T> {
  const db = engineOf(url) === 'sqlite' ? openReadOnly(url.slice('sqlite:'.length)) : openDatabase(url)
  try {
    const transaction = db.transaction()
    const one =
      engineOf(url) === 'sqlite'
        ? transaction
        : transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
    return await one.execute(async (trx) => {
      const tables = await trx.introspection.getTables()
      return tables.some(({ name }) => name === 'ledger_head') ? work(trx) : withoutChain()
    })
  } finally {
    await db.destroy()
  }
}

async function notSealed(): Promise<never> {
  throw new Error('its entries are not sealed: it is empty, or of a Rakor from before there were seals')
}

/** A SQLite file that may be in use by the bot, and in which nothing can be changed by this. */
function openReadOnly(path: string): Database {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  return new Kysely<Schema>({ dialect: new SteadySqliteDialect({ database: preparedSqlite(database) }) })
}
