import { describe, expect, it } from 'vitest'
import { createPages, type Health, listen } from '../../src/web/server.ts'

const well: Health = {
  ok: true,
  mode: 'polling',
  database: true,
  lastPollAgeSeconds: 3,
  waitingAtTelegram: null,
  inboxAgeSeconds: null,
  outboxAgeSeconds: null,
  problems: [],
}
const secret = 's'.repeat(32)
const header = 'x-telegram-bot-api-secret-token'

describe('the pages', () => {
  it('show the health, with 503 when somebody should look', async () => {
    let health = well
    const pages = createPages({ health: async () => health })
    const good = await pages.request('/health')
    expect([good.status, await good.json()]).toEqual([200, well])
    health = { ...well, ok: false, database: false, problems: ['the database does not answer'] }
    expect((await pages.request('/health')).status).toBe(503)
  })

  const post = (pages: ReturnType<typeof createPages>, body: string, headers: Record<string, string>) =>
    pages.request('/webhook/abc', { method: 'POST', body, headers })

  it('take an update with the secret and confirm it once it is stored', async () => {
    const stored: unknown[] = []
    const pages = createPages({
      health: async () => well,
      webhook: { path: 'abc', secret, receive: async (update) => void stored.push(update) },
    })
    const answer = await post(pages, '{"update_id":5}', { [header]: secret })
    expect(answer.status).toBe(200)
    expect(stored).toEqual([{ update_id: 5 }])
  })

  it.each([
    ['no secret', {}, '{"update_id":5}', 401],
    ['a wrong secret', { [header]: 'x'.repeat(32) }, '{"update_id":5}', 401],
    ['a longer secret', { [header]: `${secret}s` }, '{"update_id":5}', 401],
    ['no JSON', { [header]: secret }, 'hello', 400],
    ['no update', { [header]: secret }, '{"message":{}}', 400],
    ['null', { [header]: secret }, 'null', 400],
    ['too much', { [header]: secret }, `{"update_id":5,"x":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('refuse %s', async (_, headers, body, status) => {
    const stored: unknown[] = []
    const refused: number[] = []
    const pages = createPages({
      health: async () => well,
      webhook: {
        path: 'abc',
        secret,
        receive: async (update) => void stored.push(update),
        refused: (code) => void refused.push(code),
      },
    })
    expect((await post(pages, body, headers)).status).toBe(status)
    expect(stored).toEqual([])
    expect(refused).toEqual(status === 413 ? [] : [status])
  })

  it('take an update whether a proxy cuts the path of the public address off or hands it on', async () => {
    const stored: unknown[] = []
    const webhook = { path: 'abc', under: '/bot', secret, receive: async (update: unknown) => void stored.push(update) }
    const pages = createPages({ health: async () => well, webhook })
    const to = (path: string) =>
      pages.request(path, { method: 'POST', body: '{"update_id":5}', headers: { [header]: secret } })
    expect((await to('/bot/webhook/abc')).status).toBe(200)
    expect((await to('/webhook/abc')).status).toBe(200)
    expect((await to('/other/webhook/abc')).status).toBe(404)
    expect(stored).toHaveLength(2)
  })

  it('answer 500 when an update cannot be stored, so that Telegram sends it again', async () => {
    const pages = createPages({
      health: async () => well,
      webhook: {
        path: 'abc',
        secret,
        receive: async () => {
          throw new Error('disk full')
        },
      },
    })
    const answer = await post(pages, '{"update_id":5}', { [header]: secret })
    expect([answer.status, await answer.text()]).toEqual([500, ''])
  })

  it('have no webhook where updates are asked for', async () => {
    const pages = createPages({ health: async () => well })
    expect((await post(pages, '{"update_id":5}', { [header]: secret })).status).toBe(404)
  })

  it('listen on a port and say when it is taken', async () => {
    const pages = createPages({ health: async () => well })
    const server = await listen(pages, 0, '127.0.0.1')
    expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200)
    await expect(listen(pages, server.port, '127.0.0.1')).rejects.toThrow(/EADDRINUSE/)
    await server.stop()
  })
})
