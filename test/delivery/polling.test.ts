import { Api } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { type Polling, type PollingFinding, startPolling } from '../../src/delivery/polling.ts'
import { stillClock } from '../support/clock.ts'
import { keptLog, turn } from '../support/log.ts'

/** A Telegram that only knows getUpdates, answering each poll as scripted and then hanging. */
function pollable(...answers: unknown[]) {
  const offsets: unknown[] = []
  const timeouts: unknown[] = []
  let hanging: ((answer: unknown) => void) | undefined
  const fetching = (_: string, init: RequestInit) =>
    new Promise((resolve, reject) => {
      const { offset, timeout } = JSON.parse(String(init.body)) as { offset?: number; timeout?: number }
      offsets.push(offset)
      timeouts.push(timeout)
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      hanging = (answer) =>
        answer instanceof Error ? reject(answer) : resolve({ status: 200, json: async () => answer })
      if (answers.length > 0) hanging(answers.shift())
    })
  return {
    offsets,
    timeouts,
    answers: (answer: unknown) => hanging?.(answer),
    api: new Api('1:x', { fetch: fetching as never }),
  }
}

const updates = (...ids: number[]) => ({ ok: true, result: ids.map((update_id) => ({ update_id })) })
const conflict = { ok: false, error_code: 409, description: 'Conflict: terminated by other getUpdates request' }

describe('polling', () => {
  let polling: Polling | undefined
  const findings: PollingFinding[] = []
  let alone = 0
  afterEach(() => polling?.stop())

  const start = (telegram: ReturnType<typeof pollable>, receive: (ids: number[]) => Promise<void> = async () => {}) => {
    findings.length = 0
    alone = 0
    const clock = stillClock()
    const kept = keptLog()
    polling = startPolling({
      api: telegram.api,
      clock,
      log: kept.log,
      receive: (batch) => receive(batch.map(({ update_id }) => update_id)),
      room: async () => {},
      report: (finding) => void findings.push(finding),
      alone: () => {
        alone += 1
      },
    })
    return { clock, polling, lines: kept.lines }
  }

  it('confirms updates only after they were stored', async () => {
    const telegram = pollable(updates(5, 6))
    let stored = (): void => {}
    const seen: number[][] = []
    start(telegram, (ids) => {
      seen.push(ids)
      return new Promise((resolve) => {
        stored = resolve
      })
    })
    await turn()
    expect(seen).toEqual([[5, 6]])
    expect(telegram.offsets).toEqual([undefined])
    stored()
    await turn()
    expect(telegram.offsets).toEqual([undefined, 7])
  })

  it('asks again for what could not be stored', async () => {
    const telegram = pollable(updates(5), updates(5), updates())
    let fail = true
    const seen: number[] = []
    const { clock } = start(telegram, async (ids) => {
      if (fail) throw new Error('disk full')
      seen.push(...ids)
    })
    await turn()
    fail = false
    await clock.advance({ seconds: 1 })
    expect(seen).toEqual([5])
    expect(telegram.offsets.slice(0, 3)).toEqual([undefined, undefined, 6])
  })

  it('waits longer each time when another bot polls or nothing answers, and says so', async () => {
    const telegram = pollable(conflict, new Error('ETIMEDOUT'), conflict, updates())
    const { clock, polling } = start(telegram)
    await turn()
    expect(polling.trouble()).toContain('another bot polls')
    await clock.advance({ seconds: 1 })
    expect(polling.trouble()).toContain('cannot be reached')
    expect(telegram.offsets).toHaveLength(2)
    await clock.advance({ seconds: 2 })
    expect(telegram.offsets).toHaveLength(3)
    await clock.advance({ seconds: 5 })
    expect(polling.trouble()).toBeUndefined()
    expect(polling.lastPoll()?.equals(clock.now())).toBe(true)
  })

  it('sees the end of a trouble by a short poll, not after a long one', async () => {
    const telegram = pollable(new Error('ETIMEDOUT'), conflict, updates(), updates(4))
    const { clock, polling, lines } = start(telegram)
    await turn()
    await clock.advance({ seconds: 1 })
    await clock.advance({ seconds: 2 })
    expect(polling.trouble()).toBeUndefined()
    expect(telegram.timeouts).toEqual([50, 0, 10, 50, 50])
    expect(lines.filter(({ event }) => event === 'polling.back')).toMatchObject([{ failures: 2 }])
  })

  it('tries at once when there is word that Telegram can be reached', async () => {
    const telegram = pollable(...Array.from({ length: 5 }, () => new Error('ETIMEDOUT')), updates())
    const { clock, polling } = start(telegram)
    await turn()
    for (const seconds of [1, 2, 5, 15]) await clock.advance({ seconds })
    expect([telegram.offsets.length, polling.trouble()]).toEqual([5, 'Telegram cannot be reached'])
    polling.wake()
    await turn()
    expect(polling.trouble()).toBeUndefined()
  })

  it('does not blame Telegram when its updates cannot be stored', async () => {
    const telegram = pollable(updates(5))
    const { polling, lines } = start(telegram, async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    })
    await turn()
    expect(polling.trouble()).toBe('updates cannot be stored')
    expect(polling.lastPoll()).toBeDefined()
    expect(lines.at(-1)).toMatchObject({ event: 'polling.failed', trouble: 'updates cannot be stored' })
  })

  it('says when nobody else has polled for ten minutes, and again after the next conflict', async () => {
    const telegram = pollable()
    const { clock } = start(telegram)
    const polls = async (...answers: unknown[]): Promise<void> => {
      for (const answer of answers) telegram.answers(answer)
      await turn()
    }
    await turn()
    await clock.advance({ minutes: 9 })
    await polls(updates(1))
    expect(alone).toBe(0)
    await clock.advance({ minutes: 1 })
    await polls(updates(2))
    await polls(updates(3))
    expect(alone).toBe(1)
    await polls(conflict)
    await clock.advance({ seconds: 1 })
    await polls(updates(4))
    await clock.advance({ minutes: 10 })
    await polls(updates(5))
    expect(alone).toBe(2)
  })

  it('forgets its offset after days of silence, because Telegram then numbers updates anew', async () => {
    const telegram = pollable(updates(900_000), updates())
    let moved = (): void => {}
    const { clock } = start(
      telegram,
      () =>
        new Promise((resolve) => {
          moved = resolve
        }),
    )
    await turn()
    await clock.advance({ hours: 6 * 24 })
    moved()
    await turn()
    expect(telegram.offsets).toEqual([undefined, undefined])
    moved()
  })

  it('gives up a connection that fell silent within two minutes, opens another one, and says so', async () => {
    const telegram = pollable()
    const { clock, polling } = start(telegram)
    await turn()
    const began = clock.now()
    for (let step = 0; step < 8; step += 1) await clock.advance({ seconds: 10 })
    expect(telegram.offsets).toHaveLength(1)
    expect(findings).toEqual([])
    for (let step = 0; step < 3; step += 1) await clock.advance({ seconds: 10 })
    expect(telegram.offsets).toHaveLength(2)
    expect(polling.trouble()).toContain('cannot be reached')
    expect(findings).toEqual([{ what: 'polling-silent', since: began }])
    expect(clock.now().since(began).total('seconds')).toBeLessThan(120)
  })

  it('is not misled by a clock that jumps over the time a poll may take', async () => {
    const telegram = pollable()
    const { clock } = start(telegram)
    await turn()
    for (let step = 0; step < 20; step += 1) await clock.advance({ hours: 8 })
    expect(telegram.offsets).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('tells of a second bot that polls, not of one that is just taking over', async () => {
    const telegram = pollable(conflict, conflict, updates(), conflict)
    const { clock } = start(telegram)
    await turn()
    await clock.advance({ seconds: 1 })
    expect(findings).toEqual([])
    await clock.advance({ seconds: 2 })
    expect(findings).toEqual([{ what: 'second-poller' }])
  })

  it('stops at once in the middle of a poll', async () => {
    const { polling } = start(pollable())
    await turn()
    await polling.stop()
  })
})
