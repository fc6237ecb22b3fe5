import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { transact } from '../../src/store/database.ts'
import {
  addUpdates,
  forgetBodies,
  forgetUpdates,
  noteTry,
  oldestWaiting,
  poisonUpdate,
  settleUpdates,
  waitingLanes,
  waitingUpdates,
} from '../../src/store/inbox.ts'
import { engines, type Opened } from '../support/engines.ts'

const update = (updateId: number, lane = 'u:1') => ({ updateId, lane, body: `{"update_id":${updateId}}` })

describe.each(engines)('the inbox on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(() => opened.close())

  const add = (...ids: number[]) =>
    transact(opened.db, (trx) =>
      addUpdates(
        trx,
        ids.map((id) => update(id)),
        opened.clock.now(),
      ),
    )

  const waiting = () => waitingUpdates(opened.db, 'u:1', 100)

  it('gives out one lane at a time, the one that has waited longest first, and no more than asked for', async () => {
    await transact(opened.db, (trx) => addUpdates(trx, [update(7, 'u:2')], opened.clock.now()))
    await opened.clock.advance({ seconds: 1 })
    await add(1, 2, 3)
    expect(await waitingLanes(opened.db)).toEqual(['u:2', 'u:1'])
    expect((await waitingUpdates(opened.db, 'u:1', 2)).map((u) => u.updateId)).toEqual([1, 2])
  })

  it('stores an update once, however often it comes', async () => {
    expect(await add(1, 2)).toEqual(new Set([1, 2]))
    expect(await add(2, 3)).toEqual(new Set([3]))
    expect(await add()).toEqual(new Set())
    expect((await waiting()).map((u) => u.updateId)).toEqual([1, 2, 3])
  })

  it('hands back what is not handled in the order it came, not by number', async () => {
    await add(900)
    await opened.clock.advance({ seconds: 1 })
    await add(5, 6)
    expect((await waiting()).map((u) => u.updateId)).toEqual([900, 5, 6])
    await transact(opened.db, (trx) => settleUpdates(trx, [5, 900], opened.clock.now()))
    expect(await waiting()).toEqual([{ updateId: 6, lane: 'u:1', body: '{"update_id":6}', attempts: 0 }])
    expect(await add(5)).toEqual(new Set())
  })

  it('counts tries and sets an update aside', async () => {
    await add(1)
    await transact(opened.db, (trx) => noteTry(trx, 1, 2, 'TypeError'))
    expect((await waiting())[0]?.attempts).toBe(2)
    await transact(opened.db, (trx) => poisonUpdate(trx, 1, 5, opened.clock.now()))
    expect(await waiting()).toEqual([])
    const row = await opened.db.selectFrom('inbox').select(['state', 'error', 'attempts']).executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'poisoned', error: 'TypeError', attempts: 5 })
  })

  it('knows since when the longest waiting update waits', async () => {
    expect(await oldestWaiting(opened.db)).toBeUndefined()
    const first = opened.clock.now()
    await add(1)
    await opened.clock.advance({ minutes: 3 })
    await add(2)
    expect((await oldestWaiting(opened.db))?.equals(first)).toBe(true)
  })

  it('forgets what handled updates said, and later that they were, and nothing that waits', async () => {
    await add(1, 2)
    await transact(opened.db, (trx) => settleUpdates(trx, [1], opened.clock.now()))
    await opened.clock.advance({ hours: 1 })
    const now = opened.clock.now()
    expect(await transact(opened.db, (trx) => forgetBodies(trx, now))).toBe(1)
    expect(await transact(opened.db, (trx) => forgetBodies(trx, now))).toBe(0)
    expect(await add(1)).toEqual(new Set())
    expect(await transact(opened.db, (trx) => forgetUpdates(trx, now))).toBe(1)
    expect((await waiting()).map((u) => u.updateId)).toEqual([2])
  })
})
