import { enableCompileCache } from 'node:module'
import type { App } from './app.ts'
import type { Config } from './config.ts'

// What was compiled once is read from a cache at the next start, which halves it; so nothing is imported before.
enableCompileCache()
const { createApp } = await import('./app.ts')
const { ConfigError, readConfig } = await import('./config.ts')

/**
 * Starts Rakor as the environment says: with a token the bot, without one the sandbox. SIGTERM and SIGINT end it
 * within ten seconds, a second one at once.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const stop = config.token ? await startBot(config) : await startInSandbox(config)
  stopOnSignal(stop)
}

type Stop = () => Promise<void>

async function startBot(config: Config): Promise<Stop> {
  const app = await createApp(config)
  // A signal during a start that still waits for Telegram must end it too.
  const stop = (): Promise<void> => app.stop()
  stopOnSignal(stop)
  await app.start()
  console.log(introduction(app, config))
  return stop
}

/**
 * Without a token: the sandbox's server, and the bot beside it on a database that is empty at each start. The story
 * is played into it and printed; then both stay up, with the sandbox's clock running on.
 */
async function startInSandbox(config: Config): Promise<Stop> {
  const { startSandbox } = await import('./sandbox/index.ts')
  const { tellAloud } = await import('./sandbox/story/aloud.ts')
  const { secretariatId } = await import('./sandbox/story/cast.ts')
  const sandbox = await startSandbox({ port: config.port, startAt: '2023-04-26T08:00:00+07:00', flowing: true })
  const app = await createApp(
    {
      ...config,
      token: sandbox.token,
      apiRoot: sandbox.apiRoot,
      databaseUrl: 'sqlite::memory:',
      secretariatIds: [...config.secretariatIds, secretariatId],
      webhook: undefined,
      backupDir: undefined,
      logLevel: config.logLevel === 'info' ? 'error' : config.logLevel,
      port: config.port + 1,
    },
    { clock: sandbox.clock },
  )
  const stop = async (): Promise<void> => {
    await app.stop()
    await sandbox.stop()
  }
  stopOnSignal(stop)
  await app.start()
  console.log('No BOT_TOKEN: Rakor starts in the sandbox, a Telegram of its own, and plays the story into it.')
  await tellAloud(sandbox, app, console.log)
  console.log(
    `Rakor and its sandbox stay up. The Bot API stands at ${sandbox.apiRoot}, health at http://127.0.0.1:${app.port}/health; Ctrl+C ends both.`,
  )
  return stop
}

/** One line: which bot, which database, how updates come, and whether it may read replies in groups. */
function introduction({ me, port }: App, config: Config): string {
  const database = config.databaseUrl.replace(/\/\/[^@/]*@/, '//')
  const updates = config.webhook ? `webhook at ${config.webhook.publicUrl}` : 'polling'
  const reading = me.can_read_all_group_messages
    ? 'reads all group messages (privacy mode is off)'
    : 'reads commands, replies and presses in groups, everything where it is an administrator (privacy mode is on)'
  return `Rakor is @${me.username} on ${database}, ${updates}, health on port ${port}; it ${reading}.`
}

let signals = 0
let firstSignal = 0

/** One Ctrl+C can reach the process twice, from the terminal and through npm: only a later one means *at once*. */
const echo = 1_000

function stopOnSignal(stop: Stop): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (signals > 0 && Date.now() - firstSignal < echo) return
      signals += 1
      if (signals > 1) process.exit(1)
      firstSignal = Date.now()
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}

try {
  await main()
} catch (error) {
  // Stopped while it was starting: the signal's handler ends the process.
  if (signals > 0) await new Promise(() => {})
  console.error(explained(error))
  process.exit(1)
}

/** What whoever runs the bot can mend is said in a line; anything else is a bug and keeps its stack. */
function explained(error: unknown): unknown {
  if (error instanceof ConfigError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use, perhaps by another Rakor: stop that one, or set PORT.`
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN')
    return 'The database file cannot be opened for writing: its file and folder must belong to the user Rakor runs as.'
  return error
}
