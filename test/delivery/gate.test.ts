import { Api } from 'grammy'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Activity, createActivity } from '../../src/delivery/activity.ts'
import { createGate } from '../../src/delivery/gate.ts'
import { createLimits } from '../../src/delivery/limits.ts'
import { type StillClock, stillClock } from '../support/clock.ts'
import { type FakeTelegram, fakeTelegram } from '../support/fake-telegram.ts'
import { turn } from '../support/log.ts'

describe('the gate of direct calls', () => {
  let clock: StillClock
  let telegram: FakeTelegram
  let activity: Activity
  let api: Api
  let limits: ReturnType<typeof createLimits>

  beforeEach(() => {
    clock = stillClock()
    telegram = fakeTelegram()
    activity = createActivity(turn)
    limits = createLimits(clock)
    api = new Api('1:x', { fetch: createGate(telegram.fetch, limits, clock, activity) as never })
  })

  const sent = (): number => telegram.calls.length

  it('lets a short burst through at once and then waits by the clock', async () => {
    activity.begin()
    const all = Promise.all([1, 2, 3, 4].map((n) => api.sendMessage(7, `m${n}`)))
    await turn()
    expect(sent()).toBe(3)
    // A handler that waits for the clock is at rest: nothing more happens before time moves.
    await activity.settled()
    await clock.advance({ seconds: 4 })
    await all
    expect(sent()).toBe(4)
    activity.end()
  })

  it('never holds back the answer to a press', async () => {
    for (let i = 0; i < 60; i += 1) await api.answerCallbackQuery(`q${i}`)
    expect(sent()).toBe(60)
  })

  it('keeps the sender informed of what went to a chat', async () => {
    await api.sendMessage(-5, 'a')
    await api.editMessageText(-5, 1, 'b')
    await api.sendMessage(-5, 'c')
    expect(limits.full().chats).toEqual([-5])
  })

  it('counts commands and pins in the total alone', async () => {
    for (let i = 0; i < 6; i += 1) await api.pinChatMessage(-5, 1)
    expect(limits.full().chats).toEqual([])
    expect(limits.room()).toBe(24)
  })

  it('obeys a 429 once, and lets the chat rest', async () => {
    telegram.next('sendMessage', { code: 429, description: 'Too Many Requests', parameters: { retry_after: 5 } })
    activity.begin()
    const message = api.sendMessage(7, 'a')
    await turn()
    expect(sent()).toBe(1)
    expect(limits.full().chats).toEqual([7])
    await clock.advance({ seconds: 5 })
    expect((await message).message_id).toBeGreaterThan(0)
    expect(sent()).toBe(2)
    activity.end()
  })

  it('hands on a 429 that nobody would wait for', async () => {
    telegram.next('sendMessage', { code: 429, description: 'Too Many Requests', parameters: { retry_after: 600 } })
    await expect(api.sendMessage(7, 'a')).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 600 } })
    expect(sent()).toBe(1)
  })
})
