import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { tables as dumped } from '../../src/store/dump.ts'
import { migrate } from '../../src/store/migrate.ts'
import { engines } from '../support/engines.ts'

describe.each(engines)('migrations on $name', (engine) => {
  it('go from empty to the first house, and a second time do nothing', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const first = await migrate(db)
    expect(first).toContain('0001-first-house')
    expect(await migrate(db)).toEqual([])
    const tables = (await db.introspection.getTables()).map((table) => table.name)
    expect(tables).toEqual(expect.arrayContaining(['inbox', 'outbox', 'request', 'meeting', 'reminder', 'task']))
    // A backup knows every one of them.
    const own = tables.filter((name) => !name.startsWith('kysely') && !name.startsWith('sqlite'))
    expect([...dumped].toSorted()).toEqual(own.toSorted())
    await db.destroy()
    await database.close()
  })
})
