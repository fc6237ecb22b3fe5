import { enableCompileCache } from 'node:module'

/** A bot in a process of its own, so that its processor time and memory are told apart from the load's. */
export interface BotOrder {
  bot: 'rakor' | 'bare'
  token: string
  apiRoot: string
  /** `sqlite:<path>` or `postgres://…`; the bare bot takes the former only. */
  databaseUrl: string
  groupId: number
  /** The bare bot with the fetch grammY brings along. */
  ownFetch: boolean
}

/** A running bot. */
export interface Held {
  stop(): Promise<void>
}

/** What a bot's process holds, in bytes, after a garbage collection. */
export interface Memory {
  rss: number
  heapUsed: number
}

async function startRakor(order: BotOrder): Promise<Held> {
  const { createApp } = await import('../../src/app.ts')
  const { readConfig } = await import('../../src/config.ts')
  const config = readConfig({
    BOT_TOKEN: order.token,
    TELEGRAM_API_ROOT: order.apiRoot,
    DATABASE_URL: order.databaseUrl,
    PORT: '0',
    BACKUP_DIR: 'off',
  })
  const app = await createApp(config)
  await app.start()
  return app
}

async function startBareBot(order: BotOrder): Promise<Held> {
  const { startBare } = await import('./bare.ts')
  const { createFetch } = await import('../../src/delivery/http.ts')
  const ours = createFetch({ family: 0, proxy: undefined })
  return startBare({
    ...order,
    database: order.databaseUrl.replace('sqlite:', ''),
    fetch: order.ownFetch ? undefined : ours,
  })
}

/** Processor time of the process so far, user and system, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function memory(): Memory {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss, heapUsed }
}

// As `main.ts` does. Each loads no more than it needs.
enableCompileCache()
const order: BotOrder = JSON.parse(process.argv[2] ?? '{}')
const held = await (order.bot === 'rakor' ? startRakor(order) : startBareBot(order))
process.on('message', async (wish) => {
  if (wish === 'processor time') return void process.send?.(processorTime())
  if (wish === 'memory') return void process.send?.(memory())
  await held.stop()
  process.disconnect?.()
})
// Whoever started it is gone without a word.
process.on('disconnect', () => process.exit())
process.send?.('ready')
