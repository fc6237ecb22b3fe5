import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { priorities } from '../../src/operations/outbox-kinds.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import type { Owed } from '../../src/store/outbox.ts'
import { findTopic, putTopic } from '../../src/store/topics.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { turn } from '../support/log.ts'
import { group, openSending, type Sending } from '../support/sending.ts'

describe.each(engines)('delivery under trouble on $name', (engine) => {
  let sending: Sending
  beforeEach(async () => {
    sending = await openSending(engine)
  })
  afterEach(() => sending.close())

  const card = (): Owed =>
    sending.row({
      kind: 'card',
      subject: { meetingId: 'm1' },
      coalesceKey: 'card:m1:-100',
      priority: priorities.card,
    })

  it('sets a row aside that fails for ever while others get through, and tells the secretariat once', async () => {
    sending.telegram.always((payload) => payload.text === 'poison', { code: 500, description: 'Internal Server Error' })
    await sending.send(sending.row({ subject: { text: 'poison' } }), sending.row({ subject: { text: 'behind' } }))
    for (let minute = 0; minute < 6; minute += 1) {
      await sending.send(sending.row({ chatId: 8, subject: { text: 'other' } }))
      await sending.pass({ minutes: 1 })
    }
    expect(sending.texts().filter((text) => text === 'poison')).toHaveLength(5)
    expect(await sending.stateOf('row1')).toMatchObject({ state: 'failed' })
    expect(await sending.stateOf('row2')).toMatchObject({ state: 'sent' })
    expect(sending.texts().filter((text) => text === 'trouble')).toHaveLength(1)
    expect(sending.telegram.calls.find(({ payload }) => payload.text === 'trouble')?.payload.chat_id).toBe(
      secretariatId,
    )
  })

  it('lets what Telegram refuses step aside at once, asks five times within three minutes, and tells it once', async () => {
    const refusal = { code: 400, description: 'Bad Request: message text is empty' }
    sending.telegram.always((payload) => payload.text === 'poison', refusal)
    await sending.send(sending.row({ subject: { text: 'poison' } }), sending.row({ subject: { text: 'behind' } }))
    expect(sending.texts()).toEqual(['poison', 'behind'])
    await sending.pass({ minutes: 4 })
    expect(sending.texts().filter((text) => text === 'poison')).toHaveLength(5)
    expect(await sending.stateOf('row1')).toMatchObject({
      state: 'failed',
      error: '400 Bad Request: message text is empty',
    })
    expect(sending.texts().filter((text) => text === 'trouble')).toHaveLength(1)
    expect(sending.outage.since()).toBeUndefined()
  })

  it('brings what was refused only for a moment', async () => {
    sending.telegram.next('sendMessage', { code: 400, description: 'Bad Request: wrong file identifier/HTTP URL' })
    await sending.send(sending.row({ subject: { text: 'a' } }))
    await sending.pass({ seconds: 2 })
    expect(await sending.stateOf('row1')).toMatchObject({ state: 'sent' })
    expect(sending.texts()).toEqual(['a', 'a'])
  })

  it('gives no row up while Telegram is away, asks seldom, keeps the order, and goes on at once', async () => {
    const now = sending.opened.clock.now()
    sending.telegram.always(() => true, 'reset')
    await sending.send(
      ...['a', 'b', 'c'].map((text) => sending.row({ subject: { text } })),
      ...[5, 6, 7].map((chatId) => sending.row({ chatId, subject: { text: `to ${chatId}` } })),
      sending.row({ chatId: 8, subject: { text: 'late' }, expiresAt: now.add({ minutes: 30 }) }),
    )
    await sending.pass({ minutes: 59 })
    expect(sending.outage.since()?.equals(now)).toBe(true)
    expect(sending.telegram.calls.length).toBeGreaterThan(20)
    expect(sending.telegram.calls.length).toBeLessThan(80)
    sending.telegram.always(() => false, 'reset')
    const before = sending.telegram.calls.length
    await sending.pass({ minutes: 1 })
    const sent = sending.texts().slice(before)
    expect(sent.filter((text) => ['a', 'b', 'c'].includes(String(text)))).toEqual(['a', 'b', 'c'])
    expect(sent.toSorted()).toEqual(['a', 'b', 'c', 'to 5', 'to 6', 'to 7'])
    expect((await sending.stateOf('row7')).state).toBe('expired')
    expect(sending.outage.since()).toBeUndefined()
  })

  it('lets the one call that finds out whether Telegram is back be answered, however many chats wait', async () => {
    sending.telegram.slowly()
    sending.telegram.always(() => true, { code: 500, description: 'Internal Server Error' })
    await sending.send(
      ...[5, 6, 7, 8, 9, 10].map((chatId) => sending.row({ chatId, subject: { text: `to ${chatId}` } })),
    )
    await sending.pass({ seconds: 20 })
    expect(sending.outage.since()).toBeDefined()
    sending.telegram.always(() => false, 'reset')
    const before = sending.telegram.calls.length
    await sending.pass({ minutes: 2 })
    expect(sending.texts().slice(before).toSorted()).toEqual(['to 10', 'to 5', 'to 6', 'to 7', 'to 8', 'to 9'])
  })

  it('keeps the order of a chat through ten minutes of silence Telegram asked for', async () => {
    sending.telegram.next('sendMessage', {
      code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 600 },
    })
    await sending.send(sending.row({ subject: { text: 'a' } }), sending.row({ subject: { text: 'b' } }))
    await sending.pass({ minutes: 5 })
    await sending.send(sending.row({ subject: { text: 'c' } }), sending.row({ chatId: 8, subject: { text: 'other' } }))
    expect(sending.texts()).toEqual(['a', 'other'])
    await sending.pass({ minutes: 6 })
    expect(sending.texts()).toEqual(['a', 'other', 'a', 'b', 'c'])
  })

  it('posts a card in General whose topic is gone, and never tries for ever', async () => {
    const linked = { title: 'g', state: 'linked' as const, isForum: true, botIsAdmin: false }
    await transact(sending.opened.db, async (trx) => {
      await putGroup(trx, { chatId: group, ...linked, addedBy: null, decidedBy: null }, sending.opened.clock.now())
      await putTopic(trx, group, 5)
    })
    sending.renders(async (one) => {
      const topic = await findTopic(sending.opened.db, one.chatId)
      const thread = topic !== null && one.kind === 'card' && { message_thread_id: topic }
      return { act: 'call', method: 'sendMessage', payload: { chat_id: one.chatId, text: one.kind, ...thread } }
    })
    sending.telegram.always(({ message_thread_id }) => message_thread_id === 5, {
      code: 400,
      description: 'Bad Request: message thread not found',
    })
    await sending.send(card())
    await sending.pass({ minutes: 1 })
    expect(sending.telegram.calls.filter(({ payload }) => payload.text === 'card')).toHaveLength(2)
    expect((await sending.stateOf('row1')).state).toBe('sent')
    expect(sending.texts()).toContain('trouble')
    sending.telegram.always(() => true, { code: 400, description: 'Bad Request: message to edit not found' })
    await sending.send(card())
    expect((await sending.stateOf('row2')).state).toBe('failed')
  })

  it('sends nothing twice because the database could not take it down', async () => {
    await sending.opened.db.deleteFrom('meeting').execute()
    await sending.send(card())
    await sending.pass({ minutes: 10 })
    expect(sending.texts()).toEqual(['card', 'trouble'])
    expect(await sending.stateOf('row1')).toMatchObject({ state: 'failed' })
  })

  it('waits no longer than half a minute for an answer, and lets the other chats go on meanwhile', async () => {
    const { opened, telegram } = sending
    telegram.hangs(({ chat_id }) => chat_id === group)
    // The call hangs in the middle of being made, so nothing settles: time is moved turn by turn.
    opened.clock.between = turn
    void sending.send(sending.row({ subject: { text: 'a' } }), sending.row({ chatId: 8, subject: { text: 'other' } }))
    while (sending.texts().length < 2) await turn()
    telegram.hangs(() => false)
    await opened.clock.advance({ seconds: 30 })
    opened.clock.between = sending.activity.settled
    await sending.pass({ seconds: 5 })
    expect(sending.texts().toSorted()).toEqual(['a', 'a', 'other'])
    expect(await sending.stateOf('row1')).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('sends five hundred rows to answer people first, then by deadline, then the rest, within the rates', async () => {
    const { opened, telegram } = sending
    const now = opened.clock.now()
    const rows = Array.from({ length: 500 }, (_, index) => {
      const chatId = 1_000 + index
      if (index % 10 === 9) return sending.row({ chatId, priority: priorities.answer, subject: { text: 'answer' } })
      // Deadlines in no order: 7 is coprime to 200.
      const minutes = 60 + ((index * 7) % 200)
      const timed = { priority: priorities.timed, subject: { text: 'timed', minutes } }
      if (index % 2 === 1) return sending.row({ chatId, ...timed, expiresAt: now.add({ minutes }) })
      return sending.row({ chatId, subject: { text: 'rest' } })
    })
    const sent: { text: string; minutes: number; at: number }[] = []
    sending.renders(async (one) => {
      sent.push({
        text: String(one.subject.text),
        minutes: Number(one.subject.minutes ?? 0),
        at: opened.clock.now().epochMilliseconds,
      })
      return { act: 'call', method: 'sendMessage', payload: { chat_id: one.chatId, text: one.subject.text } }
    })
    await sending.send(...rows)
    await sending.pass({ seconds: 30 })
    expect(sent).toHaveLength(500)
    expect(telegram.calls).toHaveLength(500)
    const inTurn = sent.map(({ text }) => text)
    expect(inTurn.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 'answer'))
    expect(inTurn.slice(50, 250)).toEqual(Array.from({ length: 200 }, () => 'timed'))
    const deadlines = sent.slice(50, 250).map(({ minutes }) => minutes)
    expect(deadlines).toEqual(deadlines.toSorted((a, b) => a - b))
    const start = sent[0]!.at
    // Fifty answers take two seconds, all of it less than eighteen.
    expect(sent[49]!.at - start).toBeLessThanOrEqual(2_040)
    expect(sent[499]!.at - start).toBeLessThanOrEqual(17_500)
    for (const { at } of sent)
      expect(sent.filter((other) => other.at >= at && other.at < at + 1_000).length).toBeLessThanOrEqual(30)
  })
})
