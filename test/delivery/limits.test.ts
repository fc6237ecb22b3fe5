import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLimits, type Traffic } from '../../src/delivery/limits.ts'
import { type StillClock, stillClock } from '../support/clock.ts'

const group = -100
const person = 7

/** How many moments lie in the fullest stretch of `within` milliseconds. */
const fullest = (moments: number[], within: number): number =>
  Math.max(0, ...moments.map((start) => moments.filter((at) => at >= start && at < start + within).length))

/** Sends everything wished for as soon as the limits let it, and notes when it went. */
async function play(wishes: { after: number; chat: number; traffic: Traffic }[], clock: StillClock) {
  const limits = createLimits(clock)
  const sent: { at: number; chat: number; traffic: Traffic }[] = []
  for (const { after, chat, traffic } of wishes) {
    await clock.advance({ milliseconds: after })
    const at = limits.earliest(chat, traffic)
    limits.take(chat, traffic, at)
    sent.push({ at, chat, traffic })
  }
  return sent.sort((a, b) => a.at - b.at)
}

const anyWishes = fc.array(
  fc.record({
    after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 })),
    chat: fc.constantFrom(group, -200, person, 8, 9),
    traffic: fc.constantFrom<Traffic>('card', 'row', 'direct'),
  }),
  { minLength: 20, maxLength: 120 },
)

describe('the limits', () => {
  it('never let more out than Telegram takes, whoever asks and when', async () => {
    await fc.assert(
      fc.asyncProperty(anyWishes, async (wishes) => {
        const sent = await play(wishes, stillClock())
        const of = (chat: number, traffic?: Traffic) =>
          sent.filter((s) => s.chat === chat && (!traffic || s.traffic === traffic)).map(({ at }) => at)
        expect(
          fullest(
            sent.map(({ at }) => at),
            1_000,
          ),
        ).toBeLessThanOrEqual(30)
        for (const chat of [group, -200, person, 8, 9]) expect(fullest(of(chat), 3_000)).toBeLessThanOrEqual(3)
        for (const chat of [group, -200]) {
          expect(fullest(of(chat), 60_000)).toBeLessThanOrEqual(20)
          expect(fullest(of(chat, 'card'), 60_000)).toBeLessThanOrEqual(15)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('have room exactly when something could go now: else the sender would ask again and again', async () => {
    await fc.assert(
      fc.asyncProperty(anyWishes, async (wishes) => {
        const clock = stillClock()
        const limits = createLimits(clock)
        for (const { after, chat, traffic } of wishes) {
          await clock.advance({ milliseconds: after })
          limits.take(chat, traffic, limits.earliest(chat, traffic))
          const now = clock.now().epochMilliseconds
          expect(limits.room() > 0).toBe(limits.earliest(undefined, 'row') === now)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('would be broken without waiting: the control of the test above', () => {
    const at = Array.from({ length: 40 }, (_, index) => index * 10)
    expect(fullest(at, 1_000)).toBe(40)
  })

  it('let an idle chat through at once, and do not slow one chat for another', async () => {
    const clock = stillClock()
    const limits = createLimits(clock)
    const now = clock.now().epochMilliseconds
    for (let i = 0; i < 3; i += 1) limits.take(person, 'row', now)
    expect(limits.earliest(person, 'row')).toBeGreaterThan(now)
    expect(limits.earliest(8, 'row')).toBe(now)
  })

  it('space the edits of a card four seconds apart and leave room for people between them', async () => {
    const clock = stillClock()
    const limits = createLimits(clock)
    const start = clock.now().epochMilliseconds
    limits.take(group, 'card', start)
    expect(limits.earliest(group, 'card') - start).toBeGreaterThanOrEqual(4_000)
    expect(limits.earliest(group, 'card') - start).toBeLessThan(5_000)
    expect(limits.earliest(group, 'row')).toBe(start)
    expect(limits.full()).toEqual({ chats: [], cardless: [group] })
  })

  it('tell handlers to go elsewhere once people had their five a minute', async () => {
    const clock = stillClock()
    const limits = createLimits(clock)
    for (let i = 0; i < 5; i += 1) {
      expect(limits.roomFor(group)).toBe(true)
      limits.take(group, 'direct', clock.now().epochMilliseconds)
      await clock.advance({ seconds: 2 })
    }
    expect(limits.roomFor(group)).toBe(false)
    expect(limits.roomFor(person)).toBe(true)
    await clock.advance({ seconds: 61 })
    expect(limits.roomFor(group)).toBe(true)
  })

  it('keep silent in a chat for as long as Telegram said', async () => {
    const clock = stillClock()
    const limits = createLimits(clock)
    const until = clock.now().add({ seconds: 17 }).epochMilliseconds
    limits.pause(group, until)
    expect(limits.earliest(group, 'row')).toBe(until)
    expect(limits.full().chats).toEqual([group])
    expect(limits.earliest(person, 'row')).toBe(clock.now().epochMilliseconds)
    await clock.advance({ seconds: 17 })
    expect(limits.full().chats).toEqual([])
  })

  it('give back a place that was not used', () => {
    const clock = stillClock()
    const limits = createLimits(clock)
    const now = clock.now().epochMilliseconds
    limits.take(group, 'card', now)
    limits.giveBack(group, 'card', now)
    expect(limits.earliest(group, 'card')).toBe(now)
  })
})
