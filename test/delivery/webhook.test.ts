import { Api, GrammyError } from 'grammy'
import type { WebhookInfo } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import { createActivity } from '../../src/delivery/activity.ts'
import { noteRefusals } from '../../src/delivery/refusals.ts'
import { webhookMistake } from '../../src/delivery/telegram.ts'
import { type WebhookWatch, watchWebhook } from '../../src/delivery/webhook.ts'
import { stillClock } from '../support/clock.ts'
import { keptLog, turn } from '../support/log.ts'

const url = 'https://rakor.example.go.id/webhook/abc'
const seconds = (moment: string): number => Temporal.Instant.from(moment).epochMilliseconds / 1_000

describe('the watch over a webhook', () => {
  let watch: WebhookWatch | undefined
  afterEach(() => watch?.stop())

  /** The clock stands at 08.00 and Telegram is asked every minute; `says` is what it answers from then on. */
  const start = () => {
    const clock = stillClock('2023-04-26T08:00:00+07:00')
    const activity = createActivity(turn)
    clock.between = activity.settled
    const kept = keptLog()
    const reported: string[] = []
    let info: Partial<WebhookInfo> | Error = {}
    const fetching = async () => {
      if (info instanceof Error) throw info
      return { status: 200, json: async () => ({ ok: true, result: { url, pending_update_count: 0, ...info } }) }
    }
    watch = watchWebhook({
      url,
      api: new Api('1:x', { fetch: fetching as never }),
      clock,
      log: kept.log,
      activity,
      report: (finding) => void reported.push(finding),
      arriving: () => void reported.push('arriving'),
    })
    return {
      watch,
      reported,
      lines: kept.lines,
      says: (said: Partial<WebhookInfo> | Error) => {
        info = said
      },
      minute: () => clock.advance({ minutes: 1 }),
    }
  }
  const refused = (at: string, pending: number): Partial<WebhookInfo> => ({
    pending_update_count: pending,
    last_error_date: seconds(at),
    last_error_message: 'Connection refused',
  })

  it('sees that Telegram cannot deliver, says why, and tells of it once', async () => {
    const { watch, reported, lines, says, minute } = start()
    await minute()
    expect([watch.trouble(), watch.waiting()]).toEqual([undefined, 0])
    says(refused('2023-04-26T08:01:30+07:00', 2))
    await minute()
    await minute()
    expect(watch.trouble()).toBe('Telegram cannot deliver updates: Connection refused')
    expect(watch.waiting()).toBe(2)
    expect(reported).toEqual(['arriving', 'webhook-failing'])
    expect(lines.map(({ event }) => event)).toEqual(['webhook.failing'])
    for (let passed = 0; passed < 60; passed += 1) await minute()
    expect(reported).toEqual(['arriving', 'webhook-failing', 'webhook-failing'])
  })

  it('is content as soon as an update comes in, though the error stays on record', async () => {
    const { watch, reported, lines, says, minute } = start()
    says(refused('2023-04-26T08:00:30+07:00', 2))
    await minute()
    expect(watch.trouble()).toBeDefined()
    says(refused('2023-04-26T08:00:30+07:00', 0))
    watch.arrived()
    expect(watch.trouble()).toBeUndefined()
    await turn()
    expect(watch.waiting()).toBe(0)
    expect(lines.map(({ event }) => event)).toEqual(['webhook.failing', 'webhook.delivering'])
    await minute()
    expect(watch.trouble()).toBeUndefined()
    expect(reported).toEqual(['webhook-failing', 'arriving'])
  })

  it('does not take an error of before its start for one of now', async () => {
    const { watch, says, minute } = start()
    says(refused('2023-04-26T07:58:00+07:00', 4))
    await minute()
    expect(watch.trouble()).toBeUndefined()
  })

  it('sees updates that wait without an error, but not a queue that grows shorter', async () => {
    const { watch, reported, says, minute } = start()
    for (const pending of [9, 7, 8, 5]) {
      says({ pending_update_count: pending })
      await minute()
      expect(watch.trouble()).toBeUndefined()
    }
    await minute()
    expect(watch.trouble()).toBeUndefined()
    await minute()
    await minute()
    expect(watch.trouble()).toBe('5 updates wait at Telegram and do not arrive')
    expect(reported).toEqual(['arriving', 'webhook-failing'])
  })

  it('sees that somebody else took the webhook', async () => {
    const { watch, reported, says, minute } = start()
    says({ url: '' })
    await minute()
    expect(watch.trouble()).toBe('another program has taken the webhook away')
    expect(reported).toEqual(['second-poller'])
  })

  it('goes on when Telegram cannot be asked', async () => {
    const { watch, lines, says, minute } = start()
    says(new Error('ETIMEDOUT'))
    await minute()
    expect(watch.trouble()).toBeUndefined()
    expect(lines.at(-1)).toMatchObject({ event: 'webhook.unknown' })
    says(refused('2023-04-26T08:01:30+07:00', 1))
    await minute()
    expect(watch.trouble()).toBeDefined()
  })
})

it('an address Telegram does not take is said to be PUBLIC_URL’s', () => {
  const answer = {
    ok: false as const,
    error_code: 400,
    description: 'Bad Request: bad webhook: Failed to resolve host',
  }
  const refusal = new GrammyError('', answer, 'setWebhook', {})
  expect(webhookMistake(refusal)).toMatch(
    /^PUBLIC_URL is no address .*: Bad Request: bad webhook: Failed to resolve host$/,
  )
  expect(webhookMistake(new GrammyError('', { ...answer, error_code: 500 }, 'setWebhook', {}))).toBeUndefined()
  expect(webhookMistake(new Error('ECONNRESET'))).toBeUndefined()
})

it('what is refused is taken down once a minute and status, with how often', async () => {
  const clock = stillClock()
  const { log, lines } = keptLog()
  const refused = noteRefusals(clock, log)
  for (let time = 0; time < 50; time += 1) refused(401)
  refused(400)
  await clock.advance({ minutes: 1 })
  refused(401)
  expect(lines.map(({ event, status, times }) => [event, status, times])).toEqual([
    ['webhook.refused', 401, 1],
    ['webhook.refused', 400, 1],
    ['webhook.refused', 401, 50],
  ])
})
