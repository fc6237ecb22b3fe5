import { type Api, GrammyError } from 'grammy'
import type { Logger } from 'pino'
import type { Clock } from '../domain/clock.ts'
import { errorName } from './errors.ts'
import { allowedUpdates } from './for-rakor.ts'
import type { Receive } from './receive.ts'

export interface Polling {
  /** When Telegram last answered. */
  lastPoll(): Temporal.Instant | undefined
  /** What keeps polling from working, e.g. a second bot that polls; undefined when nothing does. */
  trouble(): string | undefined
  stop(): Promise<void>
}

interface PollingParts {
  api: Api
  clock: Clock
  log: Logger
  receive: Receive
  /** Resolves when the worker can take more. */
  room(): Promise<void>
}

/** Telegram's longest; grammY gives the connection up ten seconds later. */
const timeout = 50
const backOff = [1, 2, 5, 15, 30]
/** Telegram numbers updates anew at random after a week without any; an older offset would then confirm them unread. */
const offsetLasts = Temporal.Duration.from({ hours: 5 * 24 })

/**
 * Asks for updates for ever. A poll's updates are stored before the next poll confirms them, so that a crash loses
 * nothing; after a restart Telegram repeats what was not confirmed, and the inbox knows what it has seen.
 */
export function startPolling({ api, clock, log, receive, room }: PollingParts): Polling {
  const stopping = new AbortController()
  let lastPoll: Temporal.Instant | undefined
  let trouble: string | undefined
  let offset: { next: number; at: Temporal.Instant } | undefined
  let failures = 0

  const poll = async (): Promise<void> => {
    const known = offset && Temporal.Instant.compare(offset.at.add(offsetLasts), clock.now()) > 0 ? offset : undefined
    const updates = await api.getUpdates(
      { timeout, limit: 100, allowed_updates: allowedUpdates, ...(known && { offset: known.next }) },
      // grammY types its signal after a package for old runtimes.
      stopping.signal as unknown as Parameters<Api['getUpdates']>[1],
    )
    lastPoll = clock.now()
    await receive(updates)
    const last = updates.at(-1)
    if (last) offset = { next: last.update_id + 1, at: lastPoll }
    failures = 0
    trouble = undefined
    await room()
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await poll()
      } catch (error) {
        if (stopping.signal.aborted) return
        trouble = troubleOf(error)
        const seconds = waitAfter(error, failures)
        failures += 1
        log.warn({ event: 'polling.failed', error: errorName(error), failures, seconds })
        await clock.wait(clock.now().add({ seconds }), stopping.signal)
      }
    }
  }

  const running = run()
  return {
    lastPoll: () => lastPoll,
    trouble: () => trouble,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

const waitAfter = (error: unknown, failures: number): number => {
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0
  return Math.max(asked, backOff[Math.min(failures, backOff.length - 1)] ?? 1)
}

function troubleOf(error: unknown): string {
  if (!(error instanceof GrammyError)) return 'Telegram cannot be reached'
  if (error.error_code === 409) return 'another bot polls with the same token, or a webhook is set'
  if (error.error_code === 401) return 'Telegram does not know the token any more'
  return `Telegram answers ${error.error_code}`
}
