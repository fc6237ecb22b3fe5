import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, transact } from '../../src/store/database.ts'
import {
  claimDue,
  dueChats,
  forgetSettledRows,
  nextDueAt,
  type Owed,
  oldestDue,
  owe,
  postponeRow,
  releaseLeases,
  releaseRow,
  settleRow,
} from '../../src/store/outbox.ts'
import { engines, type Opened } from '../support/engines.ts'

const cardPriority = 3
const timedPriority = 1

describe.each(engines)('the outbox on $name', (engine) => {
  let opened: Opened
  let serial: number
  beforeEach(async () => {
    opened = await engine.open()
    serial = 0
  })
  afterEach(() => opened.close())

  const row = (more: Partial<Owed> = {}): Owed => ({
    id: `r${++serial}`,
    kind: 'reaction',
    chatId: -1,
    subject: { n: serial },
    coalesceKey: null,
    priority: 2,
    notBefore: opened.clock.now(),
    expiresAt: null,
    ...more,
  })
  const add = (...rows: Owed[]) => transact(opened.db, (trx) => owe(trx, rows, opened.clock.now()))
  const claim = (more: object = {}) =>
    claimDue(opened.db, {
      now: opened.clock.now(),
      leaseUntil: opened.clock.now().add({ minutes: 2 }),
      limit: 100,
      busyChats: [],
      cardlessChats: [],
      cardPriority,
      timedPriority,
      ...more,
    })
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

  it('gives out the first row of each chat, the most urgent chat first', async () => {
    await add(row({ chatId: 5 }), row({ chatId: 5 }), row({ chatId: 6, priority: 0 }), row({ chatId: 7, priority: 1 }))
    expect(idsOf(await claim())).toEqual(['r3', 'r4', 'r1'])
    expect(idsOf(await claim({ busyChats: [5, 6, 7] }))).toEqual([])
  })

  it('keeps the order of a chat: by priority, by time, and as they were owed', async () => {
    const rows = Array.from({ length: 12 }, () => row({ chatId: 5 }))
    await add(...rows)
    await add(row({ chatId: 5, priority: 0 }))
    const order: string[] = []
    for (let claimed = await claim(); claimed[0]; claimed = await claim()) {
      order.push(claimed[0].id)
      await transact(opened.db, (trx) => settleRow(trx, claimed[0]!, { state: 'sent' }, opened.clock.now()))
    }
    expect(order).toEqual(['r13', ...idsOf(rows)])
  })

  it('gives out nothing before its time, and nothing that is on its way, until the lease ends', async () => {
    await add(row({ notBefore: opened.clock.now().add({ minutes: 1 }) }))
    expect(await claim()).toEqual([])
    await opened.clock.advance({ minutes: 1 })
    expect(await claim()).toHaveLength(1)
    expect(await claim()).toEqual([])
    await opened.clock.advance({ minutes: 2 })
    expect(await claim()).toHaveLength(1)
    expect(await transact(opened.db, releaseLeases)).toBe(1)
    expect(await claim()).toHaveLength(1)
  })

  it('passes over chats that are busy, and over cards where only cards must wait', async () => {
    await add(row({ chatId: -1, priority: cardPriority }), row({ chatId: -2 }), row({ chatId: -1 }))
    expect(idsOf(await claim({ busyChats: [-1, -2] }))).toEqual([])
    expect(idsOf(await claim({ cardlessChats: [-1], busyChats: [-2] }))).toEqual(['r3'])
    expect(idsOf(await claim({ cardlessChats: [-1], busyChats: [-2] }))).toEqual([])
    expect(idsOf(await claim({ cardlessChats: [-2] }))).toEqual(['r2', 'r1'])
  })

  it('makes wishes for one key one row, which goes out no later and expires no earlier than any wished', async () => {
    const now = opened.clock.now()
    const later = now.add({ hours: 1 })
    await add(row({ coalesceKey: 'card', notBefore: later, expiresAt: later, priority: 3 }))
    await add(row({ coalesceKey: 'card', notBefore: now, expiresAt: later.add({ hours: 1 }), priority: 2 }))
    await add(row({ coalesceKey: 'card', notBefore: later, expiresAt: later, priority: 3, subject: { n: 'last' } }))
    const rows = await claim()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ id: 'r1', revision: 3, priority: 2, subject: { n: 'last' } })
    expect(rows[0]!.notBefore.equals(now)).toBe(true)
    expect(rows[0]!.expiresAt!.equals(later.add({ hours: 1 }))).toBe(true)
  })

  it('takes two wishes for one key in one statement', async () => {
    await add(
      row({ coalesceKey: 'card' }),
      row({ coalesceKey: 'other' }),
      row({ coalesceKey: 'card', subject: { n: 'last' } }),
    )
    const rows = await opened.db.selectFrom('outbox').select(['id', 'subject']).orderBy('id').execute()
    expect(rows).toEqual([
      { id: 'r1', subject: '{"n":"last"}' },
      { id: 'r2', subject: '{"n":2}' },
    ])
  })

  it('does not settle a row that was wished for again while it was on its way', async () => {
    await add(row({ coalesceKey: 'card' }))
    const [claimed] = await claim()
    await add(row({ coalesceKey: 'card' }))
    const settle = (of: { id: string; revision: number }) =>
      transact(opened.db, (trx) => settleRow(trx, of, { state: 'sent', messageId: 9 }, opened.clock.now()))
    expect(await settle(claimed!)).toBe(false)
    await transact(opened.db, (trx) => releaseRow(trx, claimed!.id))
    const [again] = await claim()
    expect(again).toMatchObject({ id: 'r1', revision: 2 })
    expect(await settle(again!)).toBe(true)
    expect(await settle(again!)).toBe(false)
    // A settled row does not stand in the way of the next wish.
    await add(row({ coalesceKey: 'card' }))
    expect(idsOf(await claim())).toEqual(['r3'])
  })

  it('puts rows off and says when the next one is due', async () => {
    const now = opened.clock.now()
    expect(await nextDueAt(opened.db, now)).toBeUndefined()
    await add(row({ chatId: 1 }), row({ chatId: 2, notBefore: now.add({ hours: 2 }) }))
    expect((await nextDueAt(opened.db, now))?.equals(now.add({ hours: 2 }))).toBe(true)
    const [claimed] = await claim()
    await transact(opened.db, (trx) => postponeRow(trx, claimed!.id, now.add({ seconds: 17 }), 1, '500'))
    expect((await nextDueAt(opened.db, now))?.equals(now.add({ seconds: 17 }))).toBe(true)
    expect(await claim()).toEqual([])
    await opened.clock.advance({ seconds: 17 })
    expect((await claim())[0]).toMatchObject({ id: 'r1', attempts: 1 })
    // While it is on its way, the end of its lease is the next moment at which it may be due again.
    expect((await nextDueAt(opened.db, opened.clock.now()))?.equals(opened.clock.now().add({ minutes: 2 }))).toBe(true)
  })

  it('lists the chats that wait for room, and the age of the oldest', async () => {
    const now = opened.clock.now()
    await add(row({ chatId: 1, priority: 3 }), row({ chatId: 1, priority: 1 }), row({ chatId: 2, priority: 3 }))
    await opened.clock.advance({ minutes: 4 })
    const chats = await dueChats(opened.db, opened.clock.now())
    expect(chats.sort((a, b) => a.chatId - b.chatId)).toEqual([
      { chatId: 1, priority: 1 },
      { chatId: 2, priority: 3 },
    ])
    expect((await oldestDue(opened.db, opened.clock.now()))?.equals(now)).toBe(true)
  })

  it('forgets what was settled long ago, and nothing that waits', async () => {
    await add(row({ chatId: 1 }), row({ chatId: 2 }))
    const [claimed] = await claim()
    await transact(opened.db, (trx) => settleRow(trx, claimed!, { state: 'sent' }, opened.clock.now()))
    await opened.clock.advance({ hours: 1 })
    expect(await transact(opened.db, (trx) => forgetSettledRows(trx, opened.clock.now()))).toBe(1)
    expect(await opened.db.selectFrom('outbox').select('state').execute()).toEqual([{ state: 'waiting' }])
  })

  it('never gives a row to two who claim at the same time', async () => {
    // A row a chat, so that every one of them is claimable at once.
    for (let start = 0; start < 600; start += 200)
      await add(...Array.from({ length: 200 }, (_, index) => row({ chatId: start + index + 1 })))
    const others = opened.url.startsWith('postgres') ? Array.from({ length: 4 }, () => openDatabase(opened.url)) : []
    const dbs = others.length > 0 ? others : [opened.db, opened.db, opened.db, opened.db]
    const claimed: string[] = []
    await Promise.all(
      dbs.map(async (db) => {
        for (let empty = 0; empty < 3; ) {
          const rows = await claimDue(db, {
            now: opened.clock.now(),
            leaseUntil: opened.clock.now().add({ minutes: 2 }),
            limit: 17,
            busyChats: [],
            cardlessChats: [],
            cardPriority,
            timedPriority,
          })
          empty = rows.length === 0 ? empty + 1 : 0
          claimed.push(...idsOf(rows))
        }
      }),
    )
    await Promise.all(others.map((db) => db.destroy()))
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed).toHaveLength(600)
  })
})
