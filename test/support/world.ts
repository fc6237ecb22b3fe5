import type { Logger } from 'pino'
import { type App, createApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { type Group, type Person, type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { settleTogether } from '../../src/sandbox/story/stage.ts'
import type { Engine } from './engines.ts'

/** A whole Rakor against the sandbox's server, in still time. */
export interface World {
  sandbox: Sandbox
  app: App
  secretariat: Person
  /** Lets a few seconds pass, as people do, and waits until nobody owes anybody anything. */
  settle(): Promise<void>
  /** Lets time pass, stopping at every moment at which something is due. */
  advance(duration: Temporal.DurationLike): Promise<void>
  advanceTo(moment: string): Promise<void>
  /** A group with the bot in it, linked by the secretariat. */
  linkedGroup(title: string, members: Person[]): Promise<Group>
  /** Somebody who joined an office by a link the secretariat confirmed. */
  joined(name: string, office: string, capacity?: 'Kepala' | 'Plt.' | 'Plh.' | 'Staf'): Promise<Person>
  /** Stops the bot and starts another one on the same database, as a redeployment does. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface WorldOptions {
  engine: Engine
  startAt?: string
  privacyMode?: boolean
  rates?: boolean
  /** Telegram user ids that are secretariat beside the one every world has. */
  alsoSecretariat?: number[]
  log?: Logger
  /** What the bot is configured with beside a world's own. */
  config?: Partial<Config>
}

const secretariatId = 900_000_001

/** Opens a world at 26 April 2023, 08.00 WIB, with one person of the secretariat who has pressed Start. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const sandbox = await startSandbox({
    startAt: options.startAt ?? '2023-04-26T08:00:00+07:00',
    ...(options.privacyMode !== undefined && { privacyMode: options.privacyMode }),
    ...(options.rates !== undefined && { rates: options.rates }),
  })
  const database = await options.engine.database()
  const own = readConfig({
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.apiRoot,
    DATABASE_URL: database.url,
    SECRETARIAT_IDS: [secretariatId, ...(options.alsoSecretariat ?? [])].join(','),
    LOG_LEVEL: 'silent',
    PORT: '0',
  })
  const config: Config = { ...own, ...options.config }
  const make = () => createApp(config, { clock: sandbox.clock, ...(options.log && { log: options.log }) })
  let app = await make()
  const rest = () => settleTogether(sandbox, app)
  sandbox.clock.between = rest
  const settle = async () => {
    await rest()
    await sandbox.clock.advance({ seconds: 4 })
  }
  await app.start()
  const secretariat = sandbox.person({ name: 'Bagian Tata Pemerintahan', id: secretariatId })
  await secretariat.starts()
  await settle()
  const world: World = {
    sandbox,
    get app() {
      return app
    },
    secretariat,
    settle,
    advance: async (duration) => {
      await settle()
      await sandbox.clock.advance(duration)
      await settle()
    },
    advanceTo: async (moment) => {
      await settle()
      await sandbox.clock.advance({ until: Temporal.Instant.from(moment) })
      await settle()
    },
    linkedGroup: async (title, members) => {
      const group = sandbox.group({ title, members: [secretariat, ...members] })
      await group.addBot(secretariat)
      await settle()
      await secretariat.presses(secretariat.private, 'Hubungkan')
      await settle()
      return group
    },
    joined: async (name, office, capacity = 'Kepala') => {
      const person = sandbox.person({ name })
      await secretariat.writes(secretariat.private, `/pejabat ${office}`)
      await settle()
      await secretariat.presses(secretariat.private, 'Tautan undangan')
      await settle()
      await secretariat.presses(secretariat.private, capacity)
      await settle()
      const link = /https:\/\/t\.me\/\S+/.exec(secretariat.lastSeen().text ?? '')?.[0]
      if (!link) throw new Error(`no link for ${office} in: ${secretariat.lastSeen().text}`)
      await person.opens(link)
      await settle()
      await secretariat.presses(secretariat.private, 'Benar')
      await settle()
      return person
    },
    restart: async () => {
      await settle()
      await app.stop()
      app = await make()
      await app.start()
      await settle()
    },
    close: async () => {
      await app.stop()
      await sandbox.stop()
      await database.close()
    },
  }
  return world
}
