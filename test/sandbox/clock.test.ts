import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../src/sandbox/index.ts'

const start = '2023-04-26T08:00:00+07:00'
const never = new AbortController().signal

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

describe('a still clock', () => {
  it('stands where it was started', () => {
    const clock = new VirtualClock(start)
    expect(clock.now().toString()).toBe('2023-04-26T01:00:00Z')
    expect(clock.ms()).toBe(1_682_470_800_000)
  })

  it('moves by a span, a day being 24 hours, or to a moment', async () => {
    const clock = new VirtualClock(start)
    await clock.advance({ minutes: 90 })
    expect(clock.now().toString()).toBe('2023-04-26T02:30:00Z')
    await clock.advance({ days: 1 })
    expect(clock.now().toString()).toBe('2023-04-27T02:30:00Z')
    await clock.advance('PT30M')
    expect(clock.now().toString()).toBe('2023-04-27T03:00:00Z')
    await clock.advance({ until: '2023-05-04T09:00:00+07:00' })
    expect(clock.now().toString()).toBe('2023-05-04T02:00:00Z')
  })

  it('refuses to run backwards', async () => {
    const clock = new VirtualClock(start)
    await expect(clock.advance({ until: '2023-04-26T07:59:59+07:00' })).rejects.toThrow(
      'the clock does not run backwards',
    )
  })

  it('lets waits go one after the other at their own times, whatever order they were made in', async () => {
    const clock = new VirtualClock(start)
    const seen: string[] = []
    for (const time of ['10:00', '09:00', '09:30'])
      void clock.wait(at(`2023-04-26T${time}:00+07:00`), never).then(() => seen.push(`${time} ${clock.now()}`))
    await clock.advance({ hours: 3 })
    expect(seen).toEqual(['09:00 2023-04-26T02:00:00Z', '09:30 2023-04-26T02:30:00Z', '10:00 2023-04-26T03:00:00Z'])
    expect(clock.now().toString()).toBe('2023-04-26T04:00:00Z')
  })

  it('does not pass over a wait that another wait sets off', async () => {
    const clock = new VirtualClock(start)
    const seen: string[] = []
    void clock.wait(at('2023-04-26T09:00:00+07:00'), never).then(async () => {
      seen.push(clock.now().toString())
      await clock.wait(at('2023-04-26T09:05:00+07:00'), never)
      seen.push(clock.now().toString())
    })
    await clock.advance({ hours: 2 })
    expect(seen).toEqual(['2023-04-26T02:00:00Z', '2023-04-26T02:05:00Z'])
  })

  it('awaits `between` before it moves, at every stop and at the end', async () => {
    const clock = new VirtualClock(start)
    const stops: string[] = []
    clock.between = async () => {
      stops.push(clock.now().toString())
    }
    void clock.wait(at('2023-04-26T09:00:00+07:00'), never)
    await clock.advance({ hours: 2 })
    expect(stops).toEqual(['2023-04-26T01:00:00Z', '2023-04-26T02:00:00Z', '2023-04-26T03:00:00Z'])
  })

  it('does not stop at passing waits, and still lets them go', async () => {
    const clock = new VirtualClock(start)
    const stops: string[] = []
    let passed = ''
    clock.between = async () => {
      stops.push(clock.now().toString())
    }
    void clock.passing(clock.ms() + 1000).then(() => {
      passed = clock.now().toString()
    })
    await clock.advance({ hours: 1 })
    expect(stops).toEqual(['2023-04-26T01:00:00Z', '2023-04-26T02:00:00Z'])
    expect(passed).toBe('2023-04-26T02:00:00Z')
  })

  it('resolves a wait that is aborted, one already due, and one with a signal already aborted', async () => {
    const clock = new VirtualClock(start)
    const abort = new AbortController()
    const waiting = clock.wait(at('2023-04-27T08:00:00+07:00'), abort.signal)
    expect(clock.nextWait()?.toString()).toBe('2023-04-27T01:00:00Z')
    abort.abort()
    await expect(waiting).resolves.toBeUndefined()
    expect(clock.nextWait()).toBeUndefined()
    await expect(clock.wait(at(start), never)).resolves.toBeUndefined()
    await expect(clock.wait(at('2023-04-27T08:00:00+07:00'), abort.signal)).resolves.toBeUndefined()
  })

  it('runs two advances one after the other', async () => {
    const clock = new VirtualClock(start)
    await Promise.all([clock.advance({ hours: 1 }), clock.advance({ hours: 1 })])
    expect(clock.now().toString()).toBe('2023-04-26T03:00:00Z')
  })
})

describe('a flowing clock', () => {
  it('lets a wait go as real time passes', async () => {
    const clock = new VirtualClock(start, true)
    await clock.wait(clock.now().add({ milliseconds: 20 }), never)
    expect(clock.ms()).toBeGreaterThanOrEqual(1_682_470_800_020)
    clock.stop()
  })

  it('jumps when it is advanced', async () => {
    const clock = new VirtualClock(start, true)
    let rung = false
    void clock.wait(at('2023-04-26T10:00:00+07:00'), never).then(() => {
      rung = true
    })
    await clock.advance({ hours: 3 })
    expect(rung).toBe(true)
    const minutesAfter = (clock.ms() - 1_682_470_800_000) / 60_000
    expect(minutesAfter).toBeGreaterThanOrEqual(180)
    expect(minutesAfter).toBeLessThan(181)
    clock.stop()
  })

  it('leaves nobody waiting when it stops', async () => {
    const clock = new VirtualClock(start, true)
    const waiting = clock.wait(at('2024-01-01T00:00:00Z'), never)
    clock.stop()
    await expect(waiting).resolves.toBeUndefined()
  })
})
