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
    // Queries under way may still meet the ended connection; the pool must come to a new one by itself.
    const again = () => sql<{ one: number }>`select 1 as one`.execute(db).catch(() => undefined)
    let answer = await again()
    for (let tries = 0; !answer && tries < 20; tries += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      answer = await again()
    }
    expect(answer?.rows).toEqual([{ one: 1 }])
  } finally {
    await db.destroy()
    await other.destroy()
    await database.close()
  }
})
