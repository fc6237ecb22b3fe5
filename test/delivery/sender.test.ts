import { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Activity, createActivity } from '../../src/delivery/activity.ts'
import { createLimits } from '../../src/delivery/limits.ts'
import { createOutage, type Outage, seenBy } from '../../src/delivery/outage.ts'
import { createSender, type Sender } from '../../src/delivery/sender.ts'
import type { Render } from '../../src/operations/outbox.ts'
import { priorities } from '../../src/operations/outbox-kinds.ts'
import { findCard, saveCard } from '../../src/store/cards.ts'
import { transact } from '../../src/store/database.ts'
import { findGroup, putGroup } from '../../src/store/groups.ts'
import { type Owed, owe } from '../../src/store/outbox.ts'
import { findPerson, putPerson } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { type FakeTelegram, fakeTelegram } from '../support/fake-telegram.ts'
import { keptLog, turn } from '../support/log.ts'

const group = -100

const meetingRow = {
  ...{ id: 'm1', uid: 'm1@rakor', sequence: 0, state: 'scheduled', title: 'Rakor', classification: 'biasa' },
  ...{ zone: 'Asia/Jakarta', online: 0, agenda: '[]', fields: '[]', groups: '[-100]', open_points: '{}' },
  ...{ created_by: 1, created_at: 0 },
}

describe.each(engines)('the sender on $name', (engine) => {
  let opened: Opened
  let telegram: FakeTelegram
  let activity: Activity
  let outage: Outage
  let sender: Sender
  let render: Render
  let serial: number
  let kept: ReturnType<typeof keptLog>

  const build = (): Sender =>
    createSender({
      desk: opened.desk,
      log: kept.log,
      activity,
      limits: createLimits(opened.clock),
      outage,
      render: (row) => render(row),
      api: new Api('1:x', { fetch: seenBy(outage, telegram.fetch) as never }),
    })

  beforeEach(async () => {
    opened = await engine.open()
    telegram = fakeTelegram()
    outage = createOutage({ clock: opened.clock, over: () => sender.wake() })
    activity = createActivity(turn)
    serial = 0
    kept = keptLog()
    render = async (row) => ({
      act: 'call',
      method: 'sendMessage',
      payload: { chat_id: row.chatId, text: String(row.subject.text ?? row.kind) },
    })
    sender = build()
    opened.desk.wake = () => sender.wake()
    await opened.db.insertInto('meeting').values(meetingRow).execute()
    await transact(opened.db, (trx) =>
      putPerson(
        trx,
        { id: secretariatId, name: 'Sekretariat', username: null, locale: 'id', reachable: true },
        opened.clock.now(),
      ),
    )
    opened.clock.between = activity.settled
    await sender.start()
    await activity.settled()
  })
  afterEach(async () => {
    await sender.stop()
    await opened.close()
  })

  const row = (more: Partial<Owed> = {}): Owed => ({
    id: `row${++serial}`,
    kind: 'group-hint',
    chatId: group,
    subject: {},
    coalesceKey: null,
    priority: priorities.rest,
    notBefore: opened.clock.now(),
    expiresAt: null,
    ...more,
  })
  const send = async (...rows: Owed[]): Promise<void> => {
    await transact(opened.db, (trx) => owe(trx, rows, opened.clock.now()))
    sender.wake()
    await activity.settled()
  }
  const card = (more: Partial<Owed> = {}): Owed =>
    row({ kind: 'card', subject: { meetingId: 'm1' }, coalesceKey: 'card:m1:-100', priority: priorities.card, ...more })
  const stateOf = (id: string) =>
    opened.db
      .selectFrom('outbox')
      .select(['state', 'message_id', 'error', 'attempts', 'not_before'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const texts = (): unknown[] => telegram.calls.map(({ payload }) => payload.text)
  const pass = (duration: Temporal.DurationLike): Promise<void> => opened.clock.advance(duration)

  it('sends what is owed and records the message', async () => {
    await send(row({ subject: { text: 'a' } }))
    expect(telegram.calls).toEqual([{ method: 'sendMessage', payload: { chat_id: group, text: 'a' } }])
    expect(await stateOf('row1')).toMatchObject({ state: 'sent', message_id: 101 })
  })

  it('notes once, and as nothing to worry about, that a group does not let it pin', async () => {
    const refusal = { code: 400, description: 'Bad Request: not enough rights to manage pinned messages in the chat' }
    telegram.always(() => true, refusal)
    const pin = () => row({ kind: 'card-pin', subject: { meetingId: 'm1' } })
    await send(pin(), pin())
    await pass({ minutes: 1 })
    await send(pin())
    await pass({ minutes: 1 })
    expect(telegram.calls).toHaveLength(3)
    expect(kept.lines).toMatchObject([{ event: 'card.not-pinned', level: 30, chat: group }])
    await send(row({ subject: { text: 'a' } }))
    await pass({ minutes: 1 })
    expect(kept.lines).toContainEqual(expect.objectContaining({ event: 'outbox.failed', level: 40 }))
  })

  it('waits for the time of a row by the clock, and drops one that expired or is no longer true', async () => {
    const now = opened.clock.now()
    await send(
      row({ notBefore: now.add({ minutes: 5 }), subject: { text: 'later' } }),
      row({ chatId: 8, notBefore: now.add({ minutes: 5 }), expiresAt: now.add({ minutes: 5 }) }),
    )
    expect(telegram.calls).toEqual([])
    await pass({ minutes: 5 })
    expect(texts()).toEqual(['later'])
    expect((await stateOf('row2')).state).toBe('expired')
    render = async () => ({ act: 'drop', why: 'already answered' })
    await send(row())
    expect(await stateOf('row3')).toMatchObject({ state: 'dropped', error: 'already answered' })
    expect(telegram.calls).toHaveLength(1)
  })

  it('keeps the order of a chat while other chats go on', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    render = async (one) => {
      if (one.subject.text === 'slow') await held
      return { act: 'call', method: 'sendMessage', payload: { chat_id: one.chatId, text: one.subject.text } }
    }
    await transact(opened.db, (trx) =>
      owe(
        trx,
        [
          row({ subject: { text: 'slow' } }),
          row({ subject: { text: 'after' } }),
          row({ chatId: 8, subject: { text: 'other' } }),
        ],
        opened.clock.now(),
      ),
    )
    sender.wake()
    while (!texts().includes('other')) await turn()
    expect(texts()).toEqual(['other'])
    release()
    await activity.settled()
    expect(texts()).toEqual(['other', 'slow', 'after'])
  })

  it('posts a card, remembers and pins it', async () => {
    telegram.next('sendMessage', { result: { message_id: 77, message_thread_id: 5, is_topic_message: true } })
    render = async (one) =>
      one.kind === 'card'
        ? { act: 'call', method: 'sendMessage', payload: { chat_id: group, text: 'card' } }
        : { act: 'call', method: 'pinChatMessage', payload: { chat_id: group, message_id: 77 } }
    await send(card())
    expect(await findCard(opened.db, 'm1', group)).toEqual({
      meetingId: 'm1',
      chatId: group,
      messageId: 77,
      threadId: 5,
    })
    expect(telegram.calls.map(({ method }) => method)).toEqual(['sendMessage', 'pinChatMessage'])
  })

  it('edits a card again that changed while it was on its way, four seconds later', async () => {
    let changed = false
    let text = 'before'
    render = async () => {
      if (!changed)
        await transact(opened.db, (trx) => owe(trx, [card({ subject: { meetingId: 'm1' } })], opened.clock.now()))
      changed = true
      const payload = { chat_id: group, message_id: 1, text }
      text = 'after'
      return { act: 'call', method: 'editMessageText', payload }
    }
    await send(card())
    expect(telegram.calls).toHaveLength(1)
    expect((await stateOf('row1')).state).toBe('waiting')
    await pass({ seconds: 3 })
    expect(telegram.calls).toHaveLength(1)
    await pass({ seconds: 2 })
    expect(telegram.calls).toHaveLength(2)
    expect((await stateOf('row1')).state).toBe('sent')
  })

  it('makes a hundred wishes for a card within ten seconds a few edits, the last within five seconds', async () => {
    let count = 0
    render = async () => {
      count += 1
      return { act: 'call', method: 'editMessageText', payload: { chat_id: group, message_id: 1, text: `c${count}` } }
    }
    for (let i = 0; i < 100; i += 1) {
      await send(card())
      await pass({ milliseconds: 100 })
    }
    const before = telegram.calls.length
    expect(before).toBeGreaterThanOrEqual(2)
    expect(before).toBeLessThanOrEqual(3)
    await pass({ seconds: 5 })
    expect(telegram.calls.length).toBe(before + 1)
    expect(texts().at(-1)).toBe(`c${count}`)
    expect(await opened.db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()).toEqual([])
  })

  it('makes no edit that would change nothing', async () => {
    let text = 'c1'
    render = async () => ({ act: 'call', method: 'editMessageText', payload: { chat_id: group, message_id: 1, text } })
    for (const next of ['c1', 'c1', 'c2', 'c2', 'c1']) {
      text = next
      await send(card())
      await pass({ seconds: 5 })
    }
    expect(texts()).toEqual(['c1', 'c2', 'c1'])
    expect(await opened.db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute()).toEqual([])
  })

  it('takes "not modified" for success and posts a card again whose message is gone', async () => {
    await transact(opened.db, (trx) =>
      saveCard(trx, { meetingId: 'm1', chatId: group, messageId: 5, threadId: null }, opened.clock.now()),
    )
    render = async () => {
      const known = await findCard(opened.db, 'm1', group)
      return known
        ? {
            act: 'call',
            method: 'editMessageText',
            payload: { chat_id: group, message_id: known.messageId, text: 'c' },
          }
        : { act: 'call', method: 'sendMessage', payload: { chat_id: group, text: 'c' } }
    }
    telegram.next('editMessageText', { code: 400, description: 'Bad Request: message is not modified' })
    await send(card())
    expect((await stateOf('row1')).state).toBe('sent')
    telegram.next('editMessageText', { code: 400, description: 'Bad Request: message to edit not found' })
    telegram.next('sendMessage', { result: { message_id: 9 } })
    await pass({ seconds: 5 })
    await send(card())
    await pass({ seconds: 5 })
    expect((await findCard(opened.db, 'm1', group))?.messageId).toBe(9)
  })

  it('sends a text plain whose entities do not fit, once', async () => {
    render = async () => ({
      act: 'call',
      method: 'sendMessage',
      payload: { chat_id: group, text: 'x', entities: [{}] },
    })
    telegram.next('sendMessage', { code: 400, description: "Bad Request: can't parse entities" })
    await send(row())
    expect(telegram.calls.map(({ payload }) => 'entities' in payload)).toEqual([true, false])
    expect((await stateOf('row1')).state).toBe('sent')
  })

  it('says in plain text what a server does not take as a rich message', async () => {
    const payload = { chat_id: group, text: 'x' }
    const plain = { act: 'call' as const, method: 'sendMessage', payload }
    const rich = { chat_id: group, rich_message: { blocks: [] } }
    render = async () => ({ act: 'call', method: 'sendRichMessage', payload: rich, plain })
    telegram.next('sendRichMessage', { code: 404, description: 'Not Found' })
    await send(row())
    expect(telegram.calls.map(({ method }) => method)).toEqual(['sendRichMessage', 'sendMessage'])
    expect((await stateOf('row1')).state).toBe('sent')
  })

  it('obeys a 429 in its chat and goes on in others', async () => {
    telegram.next('sendMessage', { code: 429, description: 'Too Many Requests', parameters: { retry_after: 17 } })
    await send(
      row({ priority: 0, subject: { text: 'a' } }),
      row({ subject: { text: 'b' } }),
      row({ chatId: 8, subject: { text: 'c' } }),
    )
    expect(texts()).toEqual(['a', 'c'])
    await pass({ seconds: 16 })
    expect(texts()).toEqual(['a', 'c'])
    await pass({ seconds: 1 })
    expect(texts()).toEqual(['a', 'c', 'a', 'b'])
    expect(await stateOf('row1')).toMatchObject({ state: 'sent', attempts: 0 })
  })

  it('tries again with growing pauses when nobody knows the outcome, in order, and gives up after five', async () => {
    telegram.next('sendMessage', 'reset', { code: 502, description: 'Bad Gateway' })
    await send(row({ subject: { text: 'a' } }), row({ subject: { text: 'b' } }))
    expect(await stateOf('row1')).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(texts()).toEqual(['a'])
    await pass({ seconds: 2 })
    expect(await stateOf('row1')).toMatchObject({ state: 'waiting', attempts: 2 })
    await pass({ seconds: 10 })
    expect(texts()).toEqual(['a', 'a', 'a', 'b'])
    expect(await stateOf('row1')).toMatchObject({ state: 'sent' })
  })

  it('marks whoever blocked the bot as unreachable, and a group it was taken out of as left', async () => {
    const now = opened.clock.now()
    await transact(opened.db, async (trx) => {
      await putPerson(trx, { id: 8, name: 'P', username: null, locale: 'id', reachable: true }, now)
      await putGroup(
        trx,
        {
          chatId: group,
          title: 'g',
          state: 'linked',
          isForum: false,
          botIsAdmin: false,
          addedBy: null,
          decidedBy: null,
        },
        now,
      )
    })
    const gone = { code: 403, description: 'Forbidden: bot was blocked by the user' }
    telegram.next('sendMessage', gone, gone)
    await send(row({ chatId: 8 }), row())
    expect((await findPerson(opened.db, 8))?.reachable).toBe(false)
    expect((await findGroup(opened.db, group))?.state).toBe('left')
    expect(await stateOf('row1')).toMatchObject({ state: 'failed', error: expect.stringContaining('403') })
    expect(texts()).not.toContain('trouble')
  })

  it('follows a group that moved, and posts its card there', async () => {
    const now = opened.clock.now()
    await transact(opened.db, (trx) =>
      putGroup(
        trx,
        {
          chatId: group,
          title: 'g',
          state: 'linked',
          isForum: false,
          botIsAdmin: false,
          addedBy: null,
          decidedBy: null,
        },
        now,
      ),
    )
    const moved = {
      code: 400,
      description: 'Bad Request: group chat was upgraded',
      parameters: { migrate_to_chat_id: -1009 },
    }
    telegram.next('sendMessage', moved)
    await send(card())
    expect(telegram.calls.map(({ payload }) => payload.chat_id).slice(0, 2)).toEqual([group, -1009])
    expect((await findGroup(opened.db, -1009))?.state).toBe('linked')
    expect(await findGroup(opened.db, group)).toBeUndefined()
  })

  it('takes up after a crash what was on its way', async () => {
    await sender.stop()
    await transact(opened.db, (trx) => owe(trx, [row()], opened.clock.now()))
    // As a process leaves it that dies between claiming and recording; the clock stands where it stood.
    await opened.db
      .updateTable('outbox')
      .set({ lease_until: opened.clock.now().add({ minutes: 2 }).epochMilliseconds })
      .execute()
    sender = build()
    await sender.start()
    await activity.settled()
    expect((await stateOf('row1')).state).toBe('sent')
  })

  it('keeps a row whose view fails and tells the secretariat in the end', async () => {
    render = async (one) => {
      if (one.kind === 'group-hint') throw new TypeError('no such key')
      return { act: 'call', method: 'sendMessage', payload: { chat_id: one.chatId, text: one.kind } }
    }
    await send(row())
    expect(await stateOf('row1')).toMatchObject({ state: 'waiting', attempts: 1 })
    await pass({ minutes: 10 })
    expect((await stateOf('row1')).state).toBe('failed')
    expect(texts()).toEqual(['trouble'])
  })
})
