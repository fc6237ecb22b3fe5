import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { call } from './client.ts'
import { posted, staged } from './stage.ts'

interface Delivery {
  // biome-ignore lint/suspicious/noExplicitAny: an update, read field by field.
  update: any
  secret: string | undefined
  answer: (status: number) => void
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A bot's webhook whose answers the test gives. `next` resolves with the next delivery. */
async function webhook(): Promise<{ url: string; next(): Promise<Delivery>; waiting(): number }> {
  const arrived: Delivery[] = []
  const asked: ((delivery: Delivery) => void)[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const secret = request.headers['x-telegram-bot-api-secret-token'] as string | undefined
    const answer = (status: number): void => void response.writeHead(status).end()
    const delivery = { update: JSON.parse(body), secret, answer }
    const ask = asked.shift()
    if (ask) ask(delivery)
    else arrived.push(delivery)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    next: () => {
      const ready = arrived.shift()
      return ready ? Promise.resolve(ready) : new Promise((resolve) => asked.push(resolve))
    },
    waiting: () => arrived.length,
  }
}

describe('a webhook', () => {
  it('gets updates with the secret and confirms them with 200', async () => {
    const { sandbox, head } = await staged()
    const hook = await webhook()
    await call(sandbox, 'setWebhook', { url: hook.url, secret_token: 'rahasia_1' })
    await head.writes(head.private, 'satu')
    const { update, secret, answer } = await hook.next()
    expect(update.message.text).toBe('satu')
    expect(secret).toBe('rahasia_1')
    expect(sandbox.pendingUpdates()).toBe(1)
    answer(200)
    await sandbox.delivered()
    expect(sandbox.pendingUpdates()).toBe(0)
  })

  it('gets one chat in order, and presses of different people at the same time', async () => {
    const { sandbox, head, guest, group } = await staged()
    const hook = await webhook()
    await posted(sandbox, group.id)
    await call(sandbox, 'setWebhook', { url: hook.url })
    await head.presses(group, 'Hadir')
    await guest.presses(group, 'Hadir')
    await head.presses(group, 'Hadir')
    const first = await hook.next()
    const second = await hook.next()
    expect([first, second].map(({ update }) => update.callback_query.from.id).sort()).toEqual(
      [head.id, guest.id].sort(),
    )
    expect(hook.waiting()).toBe(0)
    first.answer(200)
    second.answer(200)
    const third = await hook.next()
    expect(third.update.callback_query.from.id).toBe(head.id)
    third.answer(200)
    await sandbox.delivered()
  })

  it('gets a failed delivery again after a while, and the lane waits for it', async () => {
    const { sandbox, head } = await staged()
    const hook = await webhook()
    await call(sandbox, 'setWebhook', { url: hook.url })
    await head.writes(head.private, 'satu')
    await head.writes(head.private, 'dua')
    const failed = await hook.next()
    failed.answer(500)
    await retryScheduled(sandbox)
    expect((await call(sandbox, 'getWebhookInfo')).result).toMatchObject({
      url: hook.url,
      pending_update_count: 2,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    })
    const advancing = sandbox.clock.advance({ seconds: 1 })
    const again = await hook.next()
    expect(again.update).toEqual(failed.update)
    again.answer(200)
    await advancing
    const next = await hook.next()
    expect(next.update.message.text).toBe('dua')
    next.answer(200)
    await sandbox.delivered()
  })

  it('holds no more than max_connections deliveries open', async () => {
    const { sandbox, group, head, guest } = await staged()
    const hook = await webhook()
    await posted(sandbox, group.id)
    await call(sandbox, 'setWebhook', { url: hook.url, max_connections: 1 })
    await head.presses(group, 'Hadir')
    await guest.presses(group, 'Hadir')
    const first = await hook.next()
    expect(hook.waiting()).toBe(0)
    first.answer(200)
    const second = await hook.next()
    second.answer(200)
    await sandbox.delivered()
  })

  it('gets what was pending when it was set, unless that was dropped', async () => {
    const { sandbox, head } = await staged()
    const hook = await webhook()
    await head.writes(head.private, 'lama')
    await call(sandbox, 'setWebhook', { url: hook.url, drop_pending_updates: true })
    expect(sandbox.pendingUpdates()).toBe(0)
    await call(sandbox, 'deleteWebhook')
    await head.writes(head.private, 'baru')
    await call(sandbox, 'setWebhook', { url: hook.url })
    const delivery = await hook.next()
    expect(delivery.update.message.text).toBe('baru')
    delivery.answer(200)
    await sandbox.delivered()
  })

  it('has its last error on record after the cure, until another one is set', async () => {
    const { sandbox, head } = await staged()
    const hook = await webhook()
    await call(sandbox, 'setWebhook', { url: hook.url })
    await head.writes(head.private, 'satu')
    ;(await hook.next()).answer(502)
    await retryScheduled(sandbox)
    const advancing = sandbox.clock.advance({ seconds: 1 })
    ;(await hook.next()).answer(200)
    await advancing
    await sandbox.delivered()
    const cured = { pending_update_count: 0, last_error_message: 'Wrong response from the webhook: 502 Bad Gateway' }
    expect((await call(sandbox, 'getWebhookInfo')).result).toMatchObject({ ...cured, ip_address: '127.0.0.1' })
    await call(sandbox, 'setWebhook', { url: hook.url })
    expect((await call(sandbox, 'getWebhookInfo')).result).toMatchObject(cured)
    await call(sandbox, 'setWebhook', { url: `${hook.url}/2` })
    expect((await call(sandbox, 'getWebhookInfo')).result).not.toHaveProperty('last_error_message')
  })

  it('that refuses connections is an error, one that hangs up without an answer is not', async () => {
    const { sandbox, head } = await staged()
    const closing = createServer((request) => void request.socket.destroy())
    servers.push(closing)
    await new Promise<void>((resolve) => closing.listen(0, '127.0.0.1', resolve))
    await call(sandbox, 'setWebhook', { url: `http://127.0.0.1:${(closing.address() as AddressInfo).port}/` })
    await head.writes(head.private, 'satu')
    await retryScheduled(sandbox)
    const { result } = await call(sandbox, 'getWebhookInfo')
    expect(result).toMatchObject({ pending_update_count: 1 })
    expect(result).not.toHaveProperty('last_error_date')
    const nobody = await webhook()
    await new Promise((resolve) => servers.pop()!.close(resolve))
    await call(sandbox, 'setWebhook', { url: nobody.url })
    await retryScheduled(sandbox)
    expect((await call(sandbox, 'getWebhookInfo')).result).toMatchObject({
      pending_update_count: 1,
      last_error_date: Temporal.Instant.from('2023-04-26T08:00:00+07:00').epochMilliseconds / 1_000,
      last_error_message: 'Connection refused',
    })
  })

  it('is taken away by an empty address, and polling works again', async () => {
    const { sandbox, head } = await staged()
    await call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:9' })
    await call(sandbox, 'setWebhook', { url: '' })
    expect((await call(sandbox, 'getWebhookInfo')).result).toEqual({
      url: '',
      has_custom_certificate: false,
      pending_update_count: 0,
    })
    await head.writes(head.private, 'satu')
    expect((await call(sandbox, 'getUpdates')).result).toHaveLength(1)
  })
})

/** The failed answer has been read: the next attempt waits on the clock. */
async function retryScheduled(sandbox: Sandbox): Promise<void> {
  while (!sandbox.clock.nextWait()) await new Promise((resolve) => setImmediate(resolve))
}
