import { timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'

/** How the bot is doing; `ok` is false when somebody should look. */
export interface Health {
  ok: boolean
  mode: 'polling' | 'webhook'
  database: boolean
  /** Seconds since Telegram last answered a poll; null by webhook or before the first. */
  lastPollAgeSeconds: number | null
  /** Updates that waited at Telegram when it was last asked; null by polling or before the first time. */
  waitingAtTelegram: number | null
  /** Seconds the longest waiting update has waited; null when none waits. */
  inboxAgeSeconds: number | null
  /** Seconds the longest overdue message is overdue; null when none is. */
  outboxAgeSeconds: number | null
  /** What is wrong, in words for whoever runs the bot. */
  problems: string[]
}

interface PagesParts {
  health(): Promise<Health>
  /** Absent when updates are asked for instead. */
  webhook?: Webhook | undefined
}

interface Webhook {
  path: string
  /** What a public address has before it, `/bot`: a proxy may hand it on or cut it off. */
  under?: string
  secret: string
  receive(update: unknown): Promise<void>
  /** Hears of what is refused: a wrong secret (401), or no update (400). */
  refused?(status: 400 | 401): void
}

/** Telegram's updates are small: files never come with them. */
const maxBody = 1024 * 1024

/** The bot's own pages: its health, and the address Telegram posts updates to. */
export function createPages({ health, webhook }: PagesParts): Hono {
  const pages = new Hono()
  pages.get('/health', async (c) => {
    const state = await health()
    return c.json(state, state.ok ? 200 : 503)
  })
  for (const under of webhook ? new Set(['', webhook.under ?? '']) : [])
    pages.post(`${under}/webhook/${webhook!.path}`, bodyLimit({ maxSize: maxBody }), (c) => take(c, webhook!))
  pages.onError((error, c) => (error instanceof HTTPException ? error.getResponse() : c.body(null, 500)))
  return pages
}

/** Stores an update before it is confirmed; it is worked on later, and what cannot be stored is delivered again. */
async function take(c: Context, { secret, receive, refused }: Webhook): Promise<Response> {
  const refuse = (status: 400 | 401): Response => {
    refused?.(status)
    return c.body(null, status)
  }
  if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) return refuse(401)
  let update: unknown
  try {
    update = await c.req.json()
  } catch {
    return refuse(400)
  }
  if (typeof (update as { update_id?: unknown } | null)?.update_id !== 'number') return refuse(400)
  await receive(update)
  return c.body(null, 200)
}

/** In constant time: how long a wrong secret takes to refuse tells nothing about the right one. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export interface Server {
  port: number
  stop(): Promise<void>
}

/** Listens; port 0 takes any free one. Rejects when the port is taken. */
export function listen(pages: Hono, port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: pages.fetch, port, hostname }, ({ port: taken }: AddressInfo) =>
      resolve({
        port: taken,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.on('error', reject)
  })
}
