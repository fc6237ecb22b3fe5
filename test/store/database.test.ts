import { afterEach, describe, expect, it } from 'vitest'
import { type Trx, together, transact } from '../../src/store/database.ts'
import { engines, type Opened } from '../support/engines.ts'

describe.each(engines)('a transaction on $name', (engine) => {
  let opened: Opened
  afterEach(() => opened.close())

  it('that throws leaves nothing behind', async () => {
    opened = await engine.open()
    const { db } = opened
    const failing = transact(db, async (trx) => {
      await trx.insertInto('setting').values({ key: 'a', value: '1' }).execute()
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
    await transact(db, (trx) => trx.insertInto('setting').values({ key: 'a', value: '1' }).execute())
    expect(await db.selectFrom('setting').selectAll().execute()).toHaveLength(1)
  })

  it('runs queries together in the order given, and gives each its own rows', async () => {
    opened = await engine.open()
    const put = (trx: Trx, key: string) => trx.insertInto('setting').values({ key, value: key }).execute()
    const keys = (trx: Trx) => trx.selectFrom('setting').select('key').orderBy('key').execute()
    const [, first, , second] = await transact(opened.db, (trx) =>
      together(put(trx, 'a'), keys(trx), put(trx, 'b'), keys(trx)),
    )
    expect(first).toEqual([{ key: 'a' }])
    expect(second).toEqual([{ key: 'a' }, { key: 'b' }])
  })

  it('of which one of several queries fails throws that failure and leaves nothing behind', async () => {
    opened = await engine.open()
    const { db } = opened
    const put = (trx: Trx, key: string) => trx.insertInto('setting').values({ key, value: '1' }).execute()
    const failing = transact(db, (trx) => together(put(trx, 'a'), put(trx, 'a'), put(trx, 'b'), put(trx, 'c')))
    await expect(failing).rejects.toThrow(/unique/i)
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([])
  })

  it('hands back Telegram ids and counts as numbers', async () => {
    opened = await engine.open()
    const { db } = opened
    await db
      .insertInto('group_chat')
      .values({
        chat_id: -1002345678901,
        title: 'g',
        state: 'linked',
        is_forum: 0,
        bot_is_admin: 0,
        updated_at: 1683165600000,
      })
      .execute()
    const row = await db.selectFrom('group_chat').select(['chat_id', 'updated_at']).executeTakeFirstOrThrow()
    expect(row).toEqual({ chat_id: -1002345678901, updated_at: 1683165600000 })
    const { n } = await db
      .selectFrom('group_chat')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(1)
  })
})
