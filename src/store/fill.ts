import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { engineOf, openDatabase, type Reader, transact } from './database.ts'
import type { StoredRow } from './dump.ts'

/**
 * Fills an empty database with rows as they were at a migration and brings it up to date. Throws when the database
 * has tables already. A PostgreSQL is filled in one transaction: what fails leaves it empty, to be filled again.
 */
export async function fill(url: string, migration: string, rows: AsyncIterable<StoredRow>): Promise<void> {
  const db = openDatabase(url)
  try {
    if ((await db.introspection.getTables()).length > 0)
      throw new Error('the database to restore into is not empty: create a new one and name it in DATABASE_URL')
    if (engineOf(url) === 'postgres')
      await db.transaction().execute(async (trx) => {
        await migrateTo(trx, migration)
        await insert(trx, rows)
        await migrateTo(trx, latest)
      })
    else {
      // SQLite cannot take back what makes tables: its file is thrown away as a whole instead.
      await migrateTo(db, migration)
      await transact(db, (trx) => insert(trx, rows))
      await migrateTo(db, latest)
    }
  } finally {
    await db.destroy()
  }
}

const latest = Object.keys(migrations).at(-1)!

async function insert(trx: Reader, rows: AsyncIterable<StoredRow>): Promise<void> {
  for await (const [table, row] of rows)
    await trx
      .insertInto(table)
      .values(row as never)
      .execute()
}

/** Brings a database to a migration, all of it or nothing. */
export async function migrateTo(db: Reader, migration: string): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(migration)
  if (error) throw new Error('the tables could not be made', { cause: error })
}
