import { enableCompileCache } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from './app.ts'
import type { Config } from './config.ts'
import type { Sandbox } from './sandbox/index.ts'
import type { Teller } from './sandbox/story/teller.ts'

// What was compiled once is read from a cache at the next start, which halves it; so nothing is imported before.
enableCompileCache()
const { createApp, databaseShown } = await import('./app.ts')
const { ConfigError, readConfig, refuseHiddenSettings } = await import('./config.ts')
const { version } = (await import('../package.json', { with: { type: 'json' } })).default

/**
 * Starts Rakor as the environment says: with a token the bot, without one the sandbox. SIGTERM and SIGINT end it
 * within ten seconds, a second one at once.
 */
async function main(): Promise<void> {
  refuseHiddenSettings()
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
  introduce(introduction(app, config))
  return stop
}

/**
 * Without a token: the sandbox's server with its chat page, and the bot beside it on a database that is empty at each
 * start. The story is played into it and printed; then both stay up, with the sandbox's clock running on. From the
 * page the whole world can be raised anew, with a story to be played step by step.
 */
async function startInSandbox(config: Config): Promise<Stop> {
  const { createPage } = await import('./sandbox/page/index.ts')
  const { tellAloud } = await import('./sandbox/story/aloud.ts')
  let world: Trial | undefined
  let turning: Promise<void> = Promise.resolve()
  const end = async (): Promise<void> => {
    await world?.app.stop()
    await world?.sandbox.stop()
  }
  const begin = async (pace?: number): Promise<void> => {
    world = await raiseTrial(config, pace)
    page.show(world.sandbox, world.teller)
  }
  const page = createPage({
    again() {
      turning = turning.then(end).then(() => begin(watchable))
      turning.catch((error) => {
        console.error(error)
        process.exit(1)
      })
    },
  })
  const stop = async (): Promise<void> => {
    page.close()
    await turning
    await end()
  }
  stopOnSignal(stop)
  await begin()
  const { sandbox, app, teller } = world!
  const address = sandbox.apiRoot
  console.log(
    `No BOT_TOKEN: Rakor starts in the sandbox, a Telegram of its own, and plays the story into it. Its chat page is ${address}`,
  )
  await tellAloud(sandbox, app, console.log, teller)
  console.log(
    `Rakor and its sandbox stay up. Open ${address} to take part; the Bot API stands there too, health at http://127.0.0.1:${app.port}/health; Ctrl+C ends both.`,
  )
  return stop
}

interface Trial {
  sandbox: Sandbox
  app: App
  teller: Teller
}

/** Real milliseconds after each act of a person, so that a story played on the page can be followed. */
const watchable = 250

/** A sandbox on 26 April 2023 and a bot that has met nobody. */
async function raiseTrial(config: Config, pace = 0): Promise<Trial> {
  const { startSandbox } = await import('./sandbox/index.ts')
  const { acts } = await import('./sandbox/story/acts.ts')
  const { secretariatId } = await import('./sandbox/story/cast.ts')
  const { settleTogether } = await import('./sandbox/story/stage.ts')
  const { Teller } = await import('./sandbox/story/teller.ts')
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
  const settle = (): Promise<void> => settleTogether(sandbox, app)
  sandbox.clock.between = settle
  const teller = new Teller({ sandbox, settle, pace: () => sleep(pace) }, acts)
  await app.start()
  return { sandbox, app, teller }
}

/** A person at a terminal reads a sentence; whatever collects logs finds a line like all the others. */
function introduce(said: string): void {
  const line = { level: 30, time: new Date().toISOString(), event: 'introduced', msg: said }
  console.log(process.stdout.isTTY ? said : JSON.stringify(line))
}

/** One line: which bot, which database, how updates come, and whether it may read replies in groups. */
function introduction({ me, port }: App, config: Config): string {
  const updates = config.webhook ? `webhook at ${config.webhook.publicUrl}` : 'polling'
  const reading = me.can_read_all_group_messages
    ? 'reads all group messages (privacy mode is off)'
    : 'reads commands, replies and presses in groups, everything where it is an administrator (privacy mode is on)'
  return `Rakor is @${me.username} on ${databaseShown(config)}, ${updates}, health on port ${port}, version ${version}; it ${reading}.`
}

let signals = 0
let firstSignal = 0
let ending: Stop | undefined

/** One Ctrl+C can reach the process twice, from the terminal and through npm: only a later one means *at once*. */
const echo = 1_000

/** Says what a signal ends from now on. It is listened for once and for all: between two listeners one would be lost. */
function stopOnSignal(stop: Stop): void {
  if (!ending) for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
  ending = stop
}

function end(): void {
  if (signals > 0 && Date.now() - firstSignal < echo) return
  signals += 1
  if (signals > 1) process.exit(1)
  firstSignal = Date.now()
  ending?.().then(
    () => process.exit(0),
    (error) => {
      console.error(error)
      process.exit(1)
    },
  )
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
  const { code, port, syscall } = error as { code?: string; port?: number; syscall?: string }
  if (syscall !== 'listen' && syscall !== 'bind') return error
  if (code === 'EADDRINUSE') return `Port ${port} is in use, perhaps by another Rakor: stop that one, or set PORT.`
  if (code === 'EADDRNOTAVAIL') return 'HOST is no address of this machine.'
  if (code === 'EAFNOSUPPORT') return 'This machine has no IPv6: set HOST=0.0.0.0, or HOST=127.0.0.1 behind a proxy.'
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`
  return error
}
