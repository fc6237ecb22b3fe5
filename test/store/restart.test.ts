import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { engines } from '../support/engines.ts'

it('a connection that the server ends is replaced, and the process goes on', async () => {
  const database = await engines.find(({ name }) => name === 'postgres')!.database()
  const db = openDatabase(database.url)
  const other = openDatabase(database.url)
  try {
    const { pid } = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!
    await sql`select pg_terminate_backend(${pid})`.execute(other)
    // The first query may still meet the ended connection; the one after it must not.
    const again = () => sql<{ one: number }>`select 1 as one`.execute(db)
    const { rows } = await again().catch(again)
    expect(rows).toEqual([{ one: 1 }])
  } finally {
    await db.destroy()
    await other.destroy()
    await database.close()
  }
})
