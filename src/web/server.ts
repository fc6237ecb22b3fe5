import { timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'

/** How the bot is doing; `ok` is false when somebody should look. */
export interface Health {
  ok: boolean
  mode: 'polling' | 'webhook'
  database: boolean
  /** Seconds since Telegram last answered a poll; null by webhook or before the first. */
  lastPollAge: number | null
  /** Seconds the longest waiting update has waited; null when none waits. */
  inboxAge: number | null
  /** Seconds the longest overdue message is overdue; null when none is. */
  outboxAge: number | null
  /** What is wrong, in words for whoever runs the bot. */
  problems: string[]
}

interface PagesParts {
  health(): Promise<Health>
  /** Absent when updates are asked for instead. */
  webhook?: { path: string; secret: string; receive(update: unknown): Promise<void> } | undefined
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
  if (webhook)
    pages.post(`/webhook/${webhook.path}`, bodyLimit({ maxSize: maxBody }), async (c) => {
      if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', webhook.secret)) return c.body(null, 401)
      let update: unknown
      try {
        update = await c.req.json()
      } catch {
        return c.body(null, 400)
      }
      if (typeof (update as { update_id?: unknown } | null)?.update_id !== 'number') return c.body(null, 400)
      // Stored before it is confirmed, and worked on later; what cannot be stored is delivered again.
      await webhook.receive(update)
      return c.body(null, 200)
    })
  pages.onError((error, c) => (error instanceof HTTPException ? error.getResponse() : c.body(null, 500)))
  return pages
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
