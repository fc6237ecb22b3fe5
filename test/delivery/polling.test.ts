import { Api } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { type Polling, type PollingFinding, startPolling } from '../../src/delivery/polling.ts'
import { stillClock } from '../support/clock.ts'
import { keptLog, turn } from '../support/log.ts'

/** A Telegram that only knows getUpdates, answering each poll as scripted and then hanging. */
function pollable(...answers: unknown[]) {
  const offsets: unknown[] = []
  const fetching = (_: string, init: RequestInit) =>
    new Promise((resolve, reject) => {
      offsets.push((JSON.parse(String(init.body)) as { offset?: number }).offset)
      init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      const answer = answers.shift()
      if (answer instanceof Error) reject(answer)
      else if (answer !== undefined) resolve({ status: 200, json: async () => answer })
    })
  return { offsets, api: new Api('1:x', { fetch: fetching as never }) }
}

const updates = (...ids: number[]) => ({ ok: true, result: ids.map((update_id) => ({ update_id })) })
const conflict = { ok: false, error_code: 409, description: 'Conflict: terminated by other getUpdates request' }

describe('polling', () => {
  let polling: Polling | undefined
  const findings: PollingFinding[] = []
  afterEach(() => polling?.stop())

  const start = (telegram: ReturnType<typeof pollable>, receive: (ids: number[]) => Promise<void> = async () => {}) => {
    findings.length = 0
    const clock = stillClock()
    polling = startPolling({
      api: telegram.api,
      clock,
      log: keptLog().log,
      receive: (batch) => receive(batch.map(({ update_id }) => update_id)),
      room: async () => {},
      report: (finding) => void findings.push(finding),
    })
    return { clock, polling }
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
