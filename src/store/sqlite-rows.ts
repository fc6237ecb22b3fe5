import Sqlite from 'better-sqlite3'
import { type StoredRow, tables } from './dump.ts'

/** The rows of a SQLite database of Rakor, in an order in which an empty database takes them. */
export async function* sqliteRows(path: string): AsyncGenerator<StoredRow> {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    const there = new Set(database.prepare("select name from sqlite_master where type = 'table'").pluck().all())
    for (const table of tables.filter((name) => there.has(name)))
      for (const row of database.prepare(`select * from "${table}"`).iterate())
        yield [table, row as Record<string, unknown>]
  } finally {
    database.close()
  }
}
