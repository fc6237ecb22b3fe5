import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PipeliningClient, sendAtOnce } from './postgres-client.ts'
import { preparedSqlite, SteadySqliteDialect } from './prepared.ts'
import { keepDatabasePrivate, makeFolder } from './private.ts'
import type { Schema } from './schema.ts'

export type Database = Kysely<Schema>
/** A function that takes a `Trx` must run inside a transaction; one that takes a `Reader` may run anywhere. */
export type Trx = Transaction<Schema>
export type Reader = Database | Trx

/** PostgreSQL hands back int8 (epoch milliseconds, Telegram ids, counts) as text; all of ours fit a double. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** In pages of 4 KB. Every thousand, the default, falls due within a hundred answers and costs a tenth of their time. */
const checkpoints = 'wal_autocheckpoint=8000'

/** In KB: half a year of meetings is some megabytes, and the driver's own 16 MB fill up with pages nobody asks for again. */
const pagesKept = 'cache_size=-4000'

/** In milliseconds: a host behind a firewall would else be waited for for minutes. */
const unreachableAfter = 20_000

/**
 * Opens `sqlite:<path>` (or `sqlite::memory:`) or `postgres://…`.
 * SQLite commits with `synchronous=FULL`: what a person was told survives a power cut.
 */
export function openDatabase(url: string): Database {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length)
    if (path !== ':memory:') {
      makeFolder(dirname(path))
      keepDatabasePrivate(path)
    }
    const database = new Sqlite(path)
    const safe = ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000']
    for (const pragma of [...safe, checkpoints, pagesKept]) database.pragma(pragma)
    return new Kysely<Schema>({ dialect: new SteadySqliteDialect({ database: preparedSqlite(database) }) })
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: unreachableAfter,
    Client: PipeliningClient as unknown as typeof pg.Client,
  })
  // The pool drops a connection the server has ended and opens another; unheard, its event would end the process.
  pool.on('error', () => {})
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  sendAtOnce(database.getExecutor())
  return database
}

export const engineOf = (url: string): 'sqlite' | 'postgres' => (url.startsWith('sqlite:') ? 'sqlite' : 'postgres')

/** Which database it is, as it may be printed and logged: without user, password and options. */
export function shownUrl(url: string): string {
  if (engineOf(url) === 'sqlite' || !URL.canParse(url)) return url.replace(/\/\/.*@/, '//').replace(/\?.*/, '')
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

interface PostgresError {
  code?: string
  constraint?: string
}

/** PostgreSQL found two transactions waiting for each other and ended one; nothing of it was written. */
const isDeadlock = (error: unknown): boolean => (error as PostgresError).code === '40P01'

/** The same request ran twice at once and the other was first: run again, it finds the other's result. */
const sawRequestTwice = (error: unknown): boolean =>
  (error as PostgresError).code === '23505' && (error as PostgresError).constraint === 'request_pkey'

/**
 * Runs `work` in one transaction and hands it the only connection it may use: the outer database inside a
 * transaction would wait for itself for ever on SQLite. Never call the network in here. `work` runs again
 * after a deadlock or a request that ran twice at once, so it must have no effect but its writes.
 */
export async function transact<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (!(isDeadlock(error) || sawRequestTwice(error)) || attempt === 3) throw error
    }
  }
}

/**
 * Runs queries of a transaction of which none needs the result of another: on PostgreSQL they travel together. Also
 * when one fails it waits for them all, so that none is left to run after the transaction; throws what failed first.
 */
export async function together<T extends readonly unknown[]>(
  ...queries: { [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const results: Promise<unknown> = Promise.all(queries)
  results.catch(() => {})
  await Promise.allSettled(queries)
  return results as Promise<T>
}

/**
 * Takes the lock of one row on both engines, until the transaction ends: who decides about its state reads it
 * after this and sees what others committed. Returns false when there is no such row.
 */
export async function lock(
  trx: Trx,
  table:
    | 'office'
    | 'claim'
    | 'meeting'
    | 'invitation'
    | 'task'
    | 'cooperation'
    | 'reminder'
    | 'account'
    | 'secretariat_right'
    | 'roster_file'
    | 'transfer'
    | 'series',
  id: string,
): Promise<boolean> {
  const result = await trx.updateTable(table).set({ id }).where('id', '=', id).executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
