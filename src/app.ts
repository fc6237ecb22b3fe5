import { createHmac, randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { createBot, type RakorBot } from './bot/bot.ts'
import { commandNames } from './bot/menu.ts'
import type { Config } from './config.ts'
import { ConfigError } from './config.ts'
import { createActivity } from './delivery/activity.ts'
import { createAlarm } from './delivery/alarm.ts'
import { errorName } from './delivery/errors.ts'
import { allowedUpdates } from './delivery/for-rakor.ts'
import { createGate } from './delivery/gate.ts'
import { createFetch } from './delivery/http.ts'
import { createLimits } from './delivery/limits.ts'
import { createLog } from './delivery/log.ts'
import { createOutage, seenBy } from './delivery/outage.ts'
import { createPatience } from './delivery/patience.ts'
import { type Polling, type PollingFinding, startPolling } from './delivery/polling.ts'
import { createReceive } from './delivery/receive.ts'
import { noteRefusals } from './delivery/refusals.ts'
import { createSender, type Sender } from './delivery/sender.ts'
import {
  createApi,
  introduce,
  UnknownToken,
  type Update,
  type UserFromGetMe,
  webhookMistake,
} from './delivery/telegram.ts'
import { addressOf, type WebhookWatch, watchWebhook } from './delivery/webhook.ts'
import { createWorker, type Worker } from './delivery/worker.ts'
import type { Clock } from './domain/clock.ts'
import type { Proof } from './domain/ledger-chain.ts'
import { wakeByCron } from './jobs/cron.ts'
import { createScheduler, type Scheduler } from './jobs/scheduler.ts'
import { jobTable } from './jobs/table.ts'
import type { Desk } from './operations/desk.ts'
import { greetFirstSecretary, hasSecretariat } from './operations/first-steps.ts'
import { noteBackup, tellTrouble } from './operations/housekeeping.ts'
import { refreshSecretariatMenus } from './operations/people.ts'
import { loadReference } from './operations/reference.ts'
import { zoneOf } from './operations/voice.ts'
import { backUp, checkFolder } from './store/backup.ts'
import { type Database, engineOf, openDatabase, shownUrl } from './store/database.ts'
import { migrate } from './store/migrate.ts'
import { databaseMistake } from './store/mistakes.ts'
import { proveRecord } from './store/proving.ts'
import { restore } from './store/restore.ts'
import { readHealth } from './web/health.ts'
import { createPages, type Health, listen, type Server } from './web/server.ts'

// The other entry points have no way of their own to the texts.
export type { Flaw, Proof } from './domain/ledger-chain.ts'
export { textsFor } from './locales/texts.ts'

export interface App {
  /** Opens everything and begins to work; rejects when it cannot. */
  start(): Promise<void>
  /** Ends within ten seconds: takes nothing new, lets what is under way finish. */
  stop(): Promise<void>
  /** Resolves when nothing more will happen before time moves or an update comes. */
  settled(): Promise<void>
  health(): Promise<Health>
  /** Does what is due now. */
  tick(): Promise<void>
  desk: Desk
  /** The bot itself; known once started. */
  readonly me: UserFromGetMe
  /** The port of the bot's own pages; known once started. */
  readonly port: number
}

export interface Overrides {
  clock?: Clock
  fetch?: typeof fetch
  newId?: () => string
  log?: Logger
}

/** Wires every room. Nothing is touched before `start`. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const { token } = config
  if (!token) throw new ConfigError('BOT_TOKEN must be set')
  const log = overrides.log ?? createLog(config.logLevel, token)
  const clock = overrides.clock ?? systemClock
  const outage = createOutage({ clock, over: (since) => void telegramIsBack(since) })
  const calling = overrides.fetch ?? createFetch({ family: config.ipFamily, proxy: config.proxy })
  const fetching = seenBy(outage, createPatience(calling, clock))
  const activity = createActivity(nextTurn)
  const limits = createLimits(clock)
  const api = createApi(token, config.apiRoot, fetching)
  const stopping = new AbortController()

  let parts:
    | ({ worker: Worker; sender: Sender; scheduler: Scheduler } & Pick<RakorBot, 'defaultMenus' | 'decline'>)
    | undefined
  let polling: Polling | undefined
  let watch: WebhookWatch | undefined
  let server: Server | undefined
  let stopCron: (() => void) | undefined
  let me: UserFromGetMe | undefined
  let db: Database | undefined
  let owed = false

  // Where time is moved by hand nights pass by the dozen, and a copy each would serve nobody.
  const folder = overrides.clock ? undefined : config.backupDir

  const desk: Desk = {
    get db() {
      db ??= openDatabase(config.databaseUrl)
      return db
    },
    clock,
    newId: overrides.newId ?? randomText(9),
    codeFor: (key) => createHmac('sha256', `link of ${token}`).update(key).digest('base64url').slice(0, 22),
    newSalt: randomText(16),
    settings: { secretariatIds: config.secretariatIds, zone: config.zone },
    giveWay: nextTurn,
    wake() {
      // While presses queue up, the outbox is looked at once for many of them.
      if (parts?.worker.behind()) owed = true
      else parts?.sender.wake()
    },
  }

  const health = (): Promise<Health> =>
    readHealth(desk, {
      mode: config.webhook ? 'webhook' : 'polling',
      lastPoll: polling?.lastPoll(),
      trouble: polling?.trouble() ?? watch?.trouble(),
      waiting: watch?.waiting(),
      awaySince: outage.since(),
    })

  const alarm = createAlarm({ desk, log, activity })

  const telegramIsBack = async (since: Temporal.Instant): Promise<void> => {
    const until = clock.now()
    log.warn({ event: 'telegram.back', since: since.toString() })
    parts?.sender.wake()
    polling?.wake()
    if (until.since(since).total('minutes') < worthTelling) return
    await alarm.raise({ what: 'telegram-away', detail: `${since}/${until}`, cause: 'sending' })
  }

  const build = (bot: UserFromGetMe): NonNullable<typeof parts> => {
    const { handle, render, defaultMenus, decline } = createBot({
      token,
      apiRoot: config.apiRoot,
      me: bot,
      desk,
      fetch: createGate(fetching, limits, clock, activity),
      roomFor: limits.roomFor,
    })
    const sender = createSender({ desk, log, activity, limits, outage, render, api })
    const copy = folder === undefined ? undefined : { url: config.databaseUrl, folder }
    const backUpNow = copy && (async () => void (await backUp(copy, 'nightly', clock.now(), await zoneOf(desk))))
    const jobs = jobTable(desk, backUpNow)
    const scheduler = createScheduler({
      clock,
      jobs,
      activity,
      async failed(job, error) {
        log.error({ event: 'job.failed', job: job.name, error: errorName(error) })
        await tellTrouble(desk, { what: job.name === 'backup' ? 'backup-failed' : 'job-failed', detail: job.name })
      },
    })
    const worker = createWorker({
      desk,
      log,
      activity,
      handle,
      away: () => outage.since() !== undefined,
      afterBatch: scheduler.wake,
      caughtUp() {
        if (owed) sender.wake()
        owed = false
      },
    })
    if (!overrides.clock) stopCron = wakeByCron(jobs, config.zone, scheduler.tick)
    return { worker, sender, scheduler, defaultMenus, decline }
  }

  const furnish = async (): Promise<void> => {
    const applied = await migrate(desk.db)
    if (applied.length > 0) log.info({ event: 'database.migrated', applied })
    await loadReference(desk)
    await refreshSecretariatMenus(desk)
    await greetFirstSecretary(desk)
    if (!(await hasSecretariat(desk))) log.warn({ event: 'secretariat.missing', msg: noSecretariat })
    await checkBackup()
  }

  /** A folder that takes no copies keeps nobody from working, but is told before the first night. */
  const checkBackup = async (): Promise<void> => {
    try {
      if (folder !== undefined) checkFolder(folder)
    } catch (error) {
      log.error({ event: 'backup.impossible', setting: 'BACKUP_DIR', folder, error: errorName(error) })
      await alarm.raise({ what: 'backup-failed', detail: 'backup' })
    }
  }

  const start = async (): Promise<void> => {
    // Before anything is made: a wrong token leaves no database behind.
    me = await introduce(api, clock, log, stopping.signal).catch((error) => {
      if (!(error instanceof UnknownToken)) throw error
      throw new ConfigError('BOT_TOKEN is not a token Telegram knows', { cause: error })
    })
    await explained(furnish, (error) => databaseMistake(error, config.databaseUrl))
    parts = build(me)
    const { worker, sender, scheduler, defaultMenus, decline } = parts
    const receive = createReceive({ desk, bot: me, commands: commandNames, activity, worker, decline })
    const webhook = config.webhook && {
      ...addressOf(config.webhook),
      refused: noteRefusals(clock, log),
      receive: async (update: unknown) => {
        await worker.room()
        await receive([update as Update])
        watch?.arrived()
      },
    }
    server = await listen(createPages({ health, webhook }), config.port, config.host)
    await sender.start()
    await worker.start()
    scheduler.start()
    if (webhook) {
      const how = { secret_token: webhook.secret, allowed_updates: allowedUpdates, max_connections: 40 }
      await explained(() => api.setWebhook(webhook.url, how), webhookMistake)
      watch = watchWebhook({
        ...{ url: webhook.url, api, clock, log, activity },
        report: (what) => void alarm.raise({ what, detail: '', cause: 'polling' }),
        arriving: () => void alarm.clear('webhook-failing', 'second-poller'),
      })
    } else {
      await api.deleteWebhook()
      polling = startPolling({
        ...{ api, clock, log, receive, room: worker.room },
        report: (finding) => void alarm.raise({ what: finding.what, detail: sinceOf(finding), cause: 'polling' }),
        alone: () => void alarm.clear('second-poller', 'webhook-failing'),
      })
    }
    await setMenus(defaultMenus)
    log.info({ event: 'started', bot: me.username, database: engineOf(config.databaseUrl), port: server.port })
  }

  /** Menus are a convenience: a start does not fail for them. */
  const setMenus = async (menus: RakorBot['defaultMenus']): Promise<void> => {
    const calls = api.raw as unknown as Record<string, (payload: Record<string, unknown>) => Promise<unknown>>
    try {
      for (const { method, payload } of menus) await calls[method]!(payload)
    } catch (error) {
      log.warn({ event: 'menus.failed', error: errorName(error) })
    }
  }

  const finish = async (): Promise<void> => {
    stopping.abort()
    stopCron?.()
    await polling?.stop()
    await watch?.stop()
    await server?.stop()
    await parts?.scheduler.stop()
    await parts?.worker.stop()
    await parts?.sender.stop()
  }

  return {
    start,
    async stop() {
      // Whoever does not finish in time is cut off; stored updates and owed rows are taken up at the next start.
      const alarm = new AbortController()
      const timeUp = systemClock.wait(systemClock.now().add({ seconds: 9 }), alarm.signal)
      await Promise.race([finish(), timeUp])
      alarm.abort()
      await db?.destroy()
      log.info({ event: 'stopped' })
    },
    settled: activity.settled,
    health,
    tick: async () => void (await parts?.scheduler.tick()),
    desk,
    get me() {
      if (!me) throw new Error('the app has not started')
      return me
    },
    get port() {
      if (!server) throw new Error('the app has not started')
      return server.port
    },
  }
}

const noSecretariat =
  'Nobody is secretariat yet: write /siapasaya to the bot, put the number it shows into SECRETARIAT_IDS and start again.'

const sinceOf = (finding: PollingFinding): string => ('since' in finding ? finding.since.toString() : '')

/** What whoever runs the bot can mend is said in a sentence that names the setting. */
async function explained<T>(work: () => Promise<T>, meaning: (error: unknown) => string | undefined): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const said = meaning(error)
    throw said === undefined ? error : new ConfigError(said, { cause: error })
  }
}

const onDatabase = <T>({ databaseUrl }: Config, work: (url: string) => Promise<T>): Promise<T> =>
  explained(
    async () => work(databaseUrl),
    (error) => databaseMistake(error, databaseUrl),
  )

/** Brings the database up to date; returns the names of what was applied. */
export const migrateDatabase = (config: Config): Promise<string[]> =>
  onDatabase(config, async (url) => {
    const db = openDatabase(url)
    try {
      return await migrate(db)
    } finally {
      await db.destroy()
    }
  })

/** Where copies made by hand go, also when none are made at night. */
const copiesOf = (config: Config): string => config.backupDir ?? 'data/backups'

/** Makes a copy of the database, also while the bot runs. Returns its path. */
export const backUpDatabase = (config: Config): Promise<string> =>
  onDatabase(config, async (url) => {
    const folder = copiesOf(config)
    const path = await backUp({ url, folder }, 'by hand', systemClock.now(), config.zone)
    const db = openDatabase(url)
    // The copy is there, whether or not that can be taken down.
    const settings = { secretariatIds: config.secretariatIds, zone: config.zone }
    await noteBackup({ db, clock: systemClock, newId: randomText(9), settings, wake() {} }).catch(() => {})
    await db.destroy()
    return path
  })

/** Puts a copy in the place of the database; the bot must not be running. Returns what was done, in words. */
export const restoreDatabase = (config: Config, copy: string): Promise<string> => {
  const work = (url: string): Promise<string> => restore(copy, url, systemClock.now(), copiesOf(config))
  // Of files a restore says by itself which is meant, the copy or the database.
  return engineOf(config.databaseUrl) === 'postgres' ? onDatabase(config, work) : work(config.databaseUrl)
}

/** Proves the record of changes, see `proveRecord`. */
export const proveLedger = (config: Config, copy: string | undefined, seals: readonly string[]): Promise<Proof> =>
  onDatabase(config, (url) => proveRecord({ url, folder: copiesOf(config) }, copy, seals))

/** Which database it is, without a password. */
export const databaseShown = ({ databaseUrl }: Config): string => shownUrl(databaseUrl)

/** The next turn of the event loop, after whatever waits now. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Makes url-safe texts of so many random bytes; the random bytes are fetched for many at once. */
function randomText(bytes: number): () => string {
  let pool = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used + bytes > pool.length) {
      pool = randomBytes(bytes * 256)
      used = 0
    }
    used += bytes
    return pool.toString('base64url', used - bytes, used)
  }
}

/** From so many minutes on, the secretariat hears that Telegram was away. */
const worthTelling = 2

/** A timer runs on while the machine sleeps or its clock is set: after this many milliseconds the clock is looked at again. */
const longest = 30_000

const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
  wait: (until, signal) =>
    new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const arm = (): void => {
        const left = until.epochMilliseconds - Date.now()
        if (left <= 0 || signal.aborted) done()
        else timer = setTimeout(arm, Math.min(left, longest))
      }
      signal.addEventListener('abort', done, { once: true })
      arm()
    }),
}
