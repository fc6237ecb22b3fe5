import { startBot } from './bot.ts'
import type { BotOrder } from './bot-child.ts'
import type { Databases } from './contenders.ts'
import { median } from './figures.ts'
import { openStage } from './stage.ts'

export interface Start {
  name: string
  /** Milliseconds until ready, on a database without tables and on the one it left behind. */
  empty: number
  existing: number
}

/** How long it takes from the start of a process until the bot takes updates. */
export async function measureStart({ sqlite, postgres, times }: Databases & { times: number }): Promise<Start[]> {
  const stage = await openStage()
  const { apiRoot, token } = stage.sandbox
  const common = { token, apiRoot, groupId: stage.group.id, ownFetch: false }
  const timed = async (order: Pick<BotOrder, 'bot' | 'databaseUrl'>): Promise<number> => {
    const bot = await startBot({ ...common, ...order })
    await bot.stop()
    return bot.readyAfter
  }
  const entries = [
    { name: 'bare grammY, SQLite', bot: 'bare', database: async (n: number) => sqlite(`start-bare-${n}`) },
    { name: 'Rakor, SQLite', bot: 'rakor', database: async (n: number) => sqlite(`start-${n}`) },
    { name: 'Rakor, PostgreSQL', bot: 'rakor', database: (n: number) => postgres.database(`start_${n}`) },
  ] as const
  const starts: Start[] = []
  for (const { name, bot, database } of entries) {
    const empty: number[] = []
    const existing: number[] = []
    for (let time = 0; time < times; time += 1) {
      const databaseUrl = await database(time)
      empty.push(await timed({ bot, databaseUrl }))
      existing.push(await timed({ bot, databaseUrl }))
    }
    starts.push({ name, empty: median(empty), existing: median(existing) })
  }
  await stage.sandbox.stop()
  return starts
}
