import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

/** A proxy before the bot, as an operator sets one up: it hands everything on, or answers 503 while it is `down`. */
interface Front {
  address: string
  /** A port for the bot. */
  behind: number
  down: boolean
  server: Server
}

async function openFront(): Promise<Front> {
  const behind = await listening(createServer()).then(async ({ server, port }) => {
    await new Promise((closed) => server.close(closed))
    return port
  })
  const { server, port } = await listening(
    createServer((asked, answer) => {
      if (front.down) return void answer.writeHead(503).end()
      const { method, url, headers } = asked
      const onward = request({ host: '127.0.0.1', port: behind, method, path: url, headers }, (said) => {
        answer.writeHead(said.statusCode ?? 500)
        said.pipe(answer)
      })
      asked.pipe(onward)
    }),
  )
  const front: Front = { address: `http://127.0.0.1:${port}`, behind, down: false, server }
  return front
}

const listening = (server: Server): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })

describe('by webhook', () => {
  let front: Front
  let world: World
  afterEach(async () => {
    await world.close()
    front.server.closeAllConnections()
    front.server.close()
  })

  it('Rakor answers below a path, and notices when Telegram cannot reach it', async () => {
    front = await openFront()
    const webhook = { publicUrl: `${front.address}/tapem/bot`, secret: 's'.repeat(32) }
    world = await openWorld({ engine: engines[0]!, config: { webhook, port: front.behind } })
    const { secretariat, sandbox, app } = world
    const told = () => secretariat.sees().filter(({ fromBot }) => fromBot)
    const count = told().length
    await secretariat.writes(secretariat.private, '/agenda')
    await world.settle()
    expect(told().length).toBe(count + 1)
    expect(await app.health()).toMatchObject({ ok: true, mode: 'webhook' })

    front.down = true
    const rest = sandbox.clock.between
    sandbox.clock.between = app.settled
    await secretariat.writes(secretariat.private, '/agenda')
    await failedOnce()
    for (let minute = 0; minute < 2; minute += 1) await sandbox.clock.advance({ minutes: 1 })
    expect(await app.health()).toMatchObject({
      ok: false,
      waitingAtTelegram: 1,
      problems: ['Telegram cannot deliver updates: Wrong response from the webhook: 503 Service Unavailable'],
    })
    await sandbox.clock.advance({ seconds: 5 })
    expect(told().at(-1)!.text).toContain('Telegram tidak dapat menyampaikan pesan')

    front.down = false
    const cured = sandbox.delivered()
    await sandbox.clock.advance({ minutes: 2 })
    await cured
    sandbox.clock.between = rest
    await world.settle()
    expect(
      told()
        .slice(-2)
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining('Agenda'), expect.stringContaining('kembali sampai kepada Rakor')])
    expect(await app.health()).toMatchObject({ ok: true, waitingAtTelegram: 0, problems: [] })
  })

  /** Telegram has tried in vain and waits with the next attempt. */
  const failedOnce = async (): Promise<void> => {
    const info = async (): Promise<{ last_error_date?: number }> => {
      const { apiRoot, token } = world.sandbox
      const answer = await fetch(`${apiRoot}/bot${token}/getWebhookInfo`)
      return ((await answer.json()) as { result: { last_error_date?: number } }).result
    }
    while ((await info()).last_error_date === undefined) await turn()
  }
})

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
