import Sqlite from 'better-sqlite3'
import { migrations } from '../../migrations/index.ts'
import { openDatabase } from './database.ts'
import { migrateTo } from './fill.ts'

/**
 * Throws unless a SQLite file is a database of this version of Rakor or an older one: it says which migrations were
 * applied to it, they are ours, and every table they make is there. An empty file is sound, but it is none. Returns
 * the last of its migrations.
 */
export async function recognise(path: string): Promise<string> {
  const { tables, applied } = read(path)
  const known = Object.keys(migrations)
  const last = applied.at(-1)
  if (last === undefined) throw new Error('it is no database of Rakor')
  if (applied.some((name) => !known.includes(name))) throw new Error('it was made by a newer version of Rakor')
  const missing = (await tablesAt(last)).filter((name) => !tables.includes(name))
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}`)
  return last
}

function read(path: string): { tables: string[]; applied: string[] } {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const names = (statement: string): string[] => database.prepare(statement).pluck().all() as string[]
    const tables = names("select name from sqlite_master where type = 'table'")
    return { tables, applied: tables.includes('kysely_migration') ? names(ledger) : [] }
  } finally {
    database.close()
  }
}

const ledger = 'select name from kysely_migration order by name'

/** The tables of a database at a migration, as an empty one gets them. */
async function tablesAt(migration: string): Promise<string[]> {
  const db = openDatabase('sqlite::memory:')
  try {
    await migrateTo(db, migration)
    return (await db.introspection.getTables()).map(({ name }) => name)
  } finally {
    await db.destroy()
  }
}
