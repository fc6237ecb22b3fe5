import { afterEach, describe, expect, it } from 'vitest'
import { transact } from '../../src/store/database.ts'
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
