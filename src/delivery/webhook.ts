import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { WebhookInfo } from 'grammy/types'
import type { Logger } from 'pino'
import type { Clock } from '../domain/clock.ts'
import type { Activity } from './activity.ts'
import { errorName } from './errors.ts'

/** Where Telegram posts updates: at an address nobody can guess, below whatever path the public one has. */
export function addressOf({ publicUrl, secret }: { publicUrl: string; secret: string }) {
  const path = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const under = new URL(publicUrl).pathname.replace(/\/+$/, '')
  return { url: `${publicUrl}/webhook/${path}`, path, under, secret }
}

/** Whether Telegram's updates arrive, which only Telegram can say: a webhook that cannot be reached is merely quiet. */
export interface WebhookWatch {
  /** An update has just come in and was stored. */
  arrived(): void
  /** What keeps updates from arriving; undefined when nothing does. */
  trouble(): string | undefined
  /** Updates that waited at Telegram at the last look; undefined before the first. */
  waiting(): number | undefined
  stop(): Promise<void>
}

interface WebhookParts {
  /** Where Telegram is to post updates. */
  url: string
  api: Api
  clock: Clock
  log: Logger
  activity: Activity
  /** Hears that updates do not arrive, when it is found and then every hour. */
  report(finding: 'webhook-failing' | 'second-poller'): void
  /** Hears, at the start and after each such time, that they do. */
  arriving(): void
}

const between = { minutes: 1 }
const again = { hours: 1 }
/** So many minutes may updates wait without growing fewer: a connection that is closed without an answer Telegram does not call an error. */
const patience = 2

/**
 * Asks Telegram every minute what becomes of its deliveries. Its last error stays on record after the cure, so it
 * counts only while updates wait and none has come in since.
 */
export function watchWebhook({ url, api, clock, log, activity, report, arriving }: WebhookParts): WebhookWatch {
  const stopping = new AbortController()
  let info: WebhookInfo | undefined
  let lastArrival = clock.now()
  /** Since when the count has not fallen; undefined while nothing waits. */
  let stuckSince: Temporal.Instant | undefined
  let failing: string | undefined
  let isSaid = false
  let reportNext = clock.now()
  let cured = new AbortController()

  const trouble = (): string | undefined => {
    if (!info) return undefined
    if (info.url !== url) return 'another program has taken the webhook away'
    if (info.pending_update_count === 0) return undefined
    const failedAt = (info.last_error_date ?? 0) * 1_000
    // Telegram writes whole seconds.
    if (failedAt > lastArrival.epochMilliseconds - 1_000)
      return `Telegram cannot deliver updates: ${info.last_error_message ?? 'no reason given'}`
    const isStuck = stuckSince !== undefined && clock.now().since(stuckSince).total('minutes') >= patience
    return isStuck ? `${info.pending_update_count} updates wait at Telegram and do not arrive` : undefined
  }

  const look = async (): Promise<void> => {
    const before = info?.pending_update_count ?? 0
    info = await api.getWebhookInfo()
    const now = info.pending_update_count
    if (now === 0 || now < before) stuckSince = undefined
    if (now > 0) stuckSince ??= clock.now()
  }

  const judge = (): void => {
    const found = trouble()
    const now = clock.now()
    if (found && found !== failing) log.warn({ event: 'webhook.failing', problem: found })
    if (found && (!failing || Temporal.Instant.compare(reportNext, now) <= 0)) {
      report(info?.url === url ? 'webhook-failing' : 'second-poller')
      reportNext = now.add(again)
    }
    if (!found && (failing || !isSaid)) arriving()
    if (!found && failing) log.info({ event: 'webhook.delivering' })
    isSaid = !found
    failing = found
  }

  const run = async (): Promise<void> => {
    for (;;) {
      await clock.wait(clock.now().add(between), AbortSignal.any([stopping.signal, cured.signal]), true)
      if (stopping.signal.aborted) return
      cured = new AbortController()
      activity.begin()
      try {
        await look()
        judge()
      } catch (error) {
        // That Telegram cannot be asked is seen, and told, elsewhere.
        log.warn({ event: 'webhook.unknown', error: errorName(error) })
      } finally {
        activity.end()
      }
    }
  }

  const running = run()
  return {
    arrived() {
      lastArrival = clock.now()
      if (failing) cured.abort()
    },
    trouble,
    waiting: () => info?.pending_update_count,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
