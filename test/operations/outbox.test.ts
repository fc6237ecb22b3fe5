import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrateGroup } from '../../src/operations/group-migration.ts'
import { forgetWhatHasServed } from '../../src/operations/housekeeping.ts'
import { claimRows, recordCardGone, recordFailure, recordSent } from '../../src/operations/outbox.ts'
import { priorities } from '../../src/operations/outbox-kinds.ts'
import { findCard, saveCard } from '../../src/store/cards.ts'
import { transact } from '../../src/store/database.ts'
import { findGroup, type GroupState, putGroup } from '../../src/store/groups.ts'
import { addUpdates, settleUpdates } from '../../src/store/inbox.ts'
import { type Owed, owe } from '../../src/store/outbox.ts'
import { putPerson } from '../../src/store/people.ts'
import { keepResult } from '../../src/store/requests.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'

const group = -100
const moved = -1_001_000_000_000

describe.each(engines)('what is owed, on $name', (engine) => {
  let opened: Opened
  let serial: number
  beforeEach(async () => {
    opened = await engine.open()
    serial = 0
    await addMeeting('m1', 'scheduled')
  })
  afterEach(() => opened.close())

  const addMeeting = (id: string, state: string) =>
    opened.db
      .insertInto('meeting')
      .values({
        ...{ id, uid: `${id}@rakor`, sequence: 0, state, title: 'Rakor', classification: 'biasa' },
        ...{ zone: 'Asia/Jakarta', online: 0, agenda: '[]', fields: '[]', groups: '[-100,-200]', open_points: '{}' },
        ...{ created_by: 1, created_at: 0 },
      })
      .execute()
  const addGroup = (chatId: number, state: GroupState) =>
    transact(opened.db, (trx) =>
      putGroup(
        trx,
        { chatId, title: 'g', state, isForum: false, botIsAdmin: false, addedBy: 5, decidedBy: 6 },
        opened.clock.now(),
      ),
    )
  const add = (more: Partial<Owed> = {}) => {
    const now = opened.clock.now()
    const row: Owed = {
      ...{ id: `row${++serial}`, kind: 'card', chatId: group, subject: { meetingId: 'm1' } },
      ...{ coalesceKey: `card:m1:${more.chatId ?? group}`, priority: priorities.card, notBefore: now, expiresAt: null },
      ...more,
    }
    return transact(opened.db, (trx) => owe(trx, [row], now))
  }
  const claim = () => claimRows(opened.desk, { limit: 10, busyChats: [], cardlessChats: [] })
  const rows = () =>
    opened.db.selectFrom('outbox').select(['kind', 'chat_id', 'state', 'coalesce_key']).orderBy('kind').execute()

  it('pins a card that was posted, and does not pin one that was edited', async () => {
    await add()
    const [row] = await claim()
    expect(await recordSent(opened.desk, row!, { method: 'editMessageText', messageId: 7 })).toBe(true)
    expect(await findCard(opened.db, 'm1', group)).toBeUndefined()
    await add()
    const [again] = await claim()
    await recordSent(opened.desk, again!, { method: 'sendMessage', messageId: 7 })
    expect((await findCard(opened.db, 'm1', group))?.messageId).toBe(7)
    expect((await rows()).map(({ kind, state }) => [kind, state])).toEqual([
      ['card', 'sent'],
      ['card', 'sent'],
      ['card-pin', 'waiting'],
    ])
    expect(opened.woken()).toBeGreaterThan(0)
  })

  it('remembers the message of a card even when the card changed while it was posted', async () => {
    await add()
    const [row] = await claim()
    await add()
    expect(await recordSent(opened.desk, row!, { method: 'sendMessage', messageId: 7 })).toBe(false)
    expect((await findCard(opened.db, 'm1', group))?.messageId).toBe(7)
    expect((await claim()).map(({ kind }) => kind)).toEqual(['card-pin'])
  })

  it('forgets a card whose message is gone and keeps it owed', async () => {
    await transact(opened.db, (trx) =>
      saveCard(trx, { meetingId: 'm1', chatId: group, messageId: 7, threadId: null }, opened.clock.now()),
    )
    await add()
    const [row] = await claim()
    await recordCardGone(opened.desk, row!)
    expect(await findCard(opened.db, 'm1', group)).toBeUndefined()
    expect(await claim()).toHaveLength(1)
  })

  it('tells the secretariat once of many failures, and never of a failed trouble or reaction', async () => {
    const person = { id: secretariatId, name: 'S', username: null, locale: 'id' as const, reachable: true }
    await transact(opened.db, (trx) => putPerson(trx, person, opened.clock.now()))
    const fail = async (kind: string, chatId: number, how: 'refused' | 'gone' = 'refused') => {
      await add({ kind, chatId, coalesceKey: null, priority: priorities.answer })
      const [row] = await claim()
      await recordFailure(opened.desk, row!, { kind: how, error: '400' })
    }
    await fail('reaction', -7)
    await fail('answer-echo', -7, 'gone')
    expect((await rows()).filter(({ kind }) => kind === 'trouble')).toEqual([])
    await fail('answer-echo', -7)
    await fail('answer-echo', -7)
    expect((await rows()).filter(({ kind }) => kind === 'trouble')).toHaveLength(1)
    // The row was handed out above and not settled: its lease ends.
    await opened.clock.advance({ minutes: 3 })
    const [trouble] = await claim()
    await recordFailure(opened.desk, trouble!, { kind: 'refused', error: '400' })
    expect((await rows()).filter(({ kind }) => kind === 'trouble')).toMatchObject([{ state: 'failed' }])
  })

  it('follows a group that moved in one go: link, meetings, waiting rows, and the cards again', async () => {
    await addGroup(group, 'linked')
    await addMeeting('m2', 'closed')
    await transact(opened.db, (trx) =>
      saveCard(trx, { meetingId: 'm1', chatId: group, messageId: 7, threadId: null }, opened.clock.now()),
    )
    await add()
    await add({ kind: 'group-commands', subject: { groupId: group }, coalesceKey: `group-commands:${group}` })
    await migrateGroup(opened.desk, group, moved)
    expect(await findGroup(opened.db, group)).toBeUndefined()
    expect(await findGroup(opened.db, moved)).toMatchObject({ state: 'linked', addedBy: 5, decidedBy: 6 })
    const meetings = await opened.db.selectFrom('meeting').select(['id', 'groups']).orderBy('id').execute()
    expect(meetings).toEqual([
      { id: 'm1', groups: `[${moved},-200]` },
      { id: 'm2', groups: `[${moved},-200]` },
    ])
    expect(await findCard(opened.db, 'm1', group)).toBeUndefined()
    expect(await rows()).toEqual([
      { kind: 'card', chat_id: moved, state: 'waiting', coalesce_key: `card:m1:${moved}` },
      { kind: 'group-commands', chat_id: moved, state: 'waiting', coalesce_key: `group-commands:${moved}` },
    ])
    const subject = await opened.db
      .selectFrom('outbox')
      .select('subject')
      .where('kind', '=', 'group-commands')
      .execute()
    expect(subject).toEqual([{ subject: `{"groupId":${moved}}` }])
    // Telegram says it twice, in an update of either chat and in the answer to a call.
    await migrateGroup(opened.desk, group, moved)
    expect(await rows()).toHaveLength(2)
  })

  it('makes one row of what waits for the group under both ids, and replies to no message of the old chat', async () => {
    await addGroup(group, 'linked')
    await add()
    await add({ chatId: moved, coalesceKey: `card:m1:${moved}` })
    await add({ kind: 'group-hint', subject: { messageId: 7, hint: 'x' }, coalesceKey: null })
    await add({ kind: 'reaction', subject: { messageId: 7, emoji: '👍' }, coalesceKey: null })
    await migrateGroup(opened.desk, group, moved)
    const waiting = await opened.db
      .selectFrom('outbox')
      .select(['kind', 'chat_id', 'subject'])
      .where('state', '=', 'waiting')
      .orderBy('kind')
      .execute()
    expect(waiting).toEqual([
      { kind: 'card', chat_id: moved, subject: expect.stringContaining('m1') },
      { kind: 'group-hint', chat_id: moved, subject: '{"messageId":0,"hint":"x"}' },
    ])
  })

  it('stays linked when Telegram reported the new chat before the move', async () => {
    await addGroup(group, 'linked')
    await addGroup(moved, 'pending')
    await migrateGroup(opened.desk, group, moved)
    expect(await findGroup(opened.db, moved)).toMatchObject({ state: 'linked' })
  })

  it('forgets what has served when its time has come, and nothing before', async () => {
    await transact(opened.db, async (trx) => {
      await addUpdates(trx, [{ updateId: 1, lane: 'u:1', body: '{}' }], opened.clock.now())
      await settleUpdates(trx, [1], opened.clock.now())
      await keepResult(trx, '1:x', '{}', opened.clock.now())
    })
    await add({ kind: 'reaction' })
    const [row] = await claim()
    await recordSent(opened.desk, row!, { method: 'setMessageReaction' })
    const forgottenAfter = async (days: number) => {
      await opened.clock.advance({ hours: 24 * days })
      return forgetWhatHasServed(opened.desk)
    }
    const nothing = {
      reasons: 0,
      bodies: 0,
      updates: 0,
      results: 0,
      rows: 0,
      wizards: 0,
      places: 0,
      nudges: 0,
      questions: 0,
      reports: 0,
      offers: 0,
      lists: 0,
      troubles: 0,
      texts: 0,
    }
    expect(await forgottenAfter(6)).toEqual(nothing)
    expect(await forgottenAfter(2)).toEqual({ ...nothing, bodies: 1 })
    expect(await forgottenAfter(7)).toEqual({ ...nothing, results: 1 })
    expect(await forgottenAfter(16)).toEqual({ ...nothing, updates: 1, rows: 1 })
  })
})
