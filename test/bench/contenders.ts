import type { Message } from '../../src/sandbox/index.ts'
import { type Bot, startBot } from './bot.ts'
import type { Postgres } from './postgres.ts'
import { seedMeeting } from './seed.ts'
import { openStage, type Stage } from './stage.ts'

export interface Contender {
  kind: 'bare' | 'own-fetch' | 'rakor'
  name: string
  stage: Stage
  bot: Bot
  card: Message
  close(): Promise<void>
}

interface Entry {
  kind: Contender['kind']
  name: string
  databaseUrl: string
  profile?: string | undefined
}

/** Where databases come from. */
export interface Databases {
  sqlite(name: string): string
  postgres: Postgres
}

/** Starts every bot on a stage of its own; they wait, and work in turns. The bare one comes first. */
export async function openContenders({
  sqlite,
  postgres,
  profile,
}: Databases & { profile?: string | undefined }): Promise<Contender[]> {
  const entries: Entry[] = [
    { kind: 'bare', name: 'bare grammY, SQLite', databaseUrl: sqlite('bare') },
    { kind: 'own-fetch', name: "bare with grammY's own fetch", databaseUrl: sqlite('own-fetch') },
    { kind: 'rakor', name: 'Rakor, SQLite', databaseUrl: sqlite('rakor') },
    { kind: 'rakor', name: 'Rakor, PostgreSQL', databaseUrl: await postgres.database('rakor') },
  ]
  const opened: Contender[] = []
  for (const entry of entries) opened.push(await openContender({ ...entry, profile }))
  return opened
}

export async function openContender({ kind, name, databaseUrl, profile }: Entry): Promise<Contender> {
  const stage = await openStage()
  if (kind === 'rakor') await seedMeeting(databaseUrl, stage)
  const { apiRoot, token } = stage.sandbox
  const bot = await startBot(
    {
      bot: kind === 'rakor' ? 'rakor' : 'bare',
      token,
      apiRoot,
      databaseUrl,
      groupId: stage.group.id,
      ownFetch: kind === 'own-fetch',
    },
    profile && `${profile}/${name.replace(/\W+/g, '-')}`,
  )
  return {
    kind,
    name,
    stage,
    bot,
    card: await stage.card(),
    async close() {
      await bot.stop()
      await stage.sandbox.stop()
    },
  }
}
