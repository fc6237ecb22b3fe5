import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Clock } from '../domain/clock.ts'
import { errorName } from './errors.ts'
import { allowedUpdates } from './for-rakor.ts'
import type { Receive } from './receive.ts'
import { watchSilence } from './silence.ts'

export interface Polling {
  /** When Telegram last answered. */
  lastPoll(): Temporal.Instant | undefined
  /** What keeps polling from working, e.g. a second bot that polls; undefined when nothing does. */
  trouble(): string | undefined
  /** Tries again at once: there is word that Telegram can be reached. */
  wake(): void
  stop(): Promise<void>
}

interface PollingParts {
  api: Api
  clock: Clock
  log: Logger
  receive: Receive
  /** Resolves when the worker can take more. */
  room(): Promise<void>
  /** Hears of what keeps polling from working and whoever runs the bot should know. */
  report(finding: PollingFinding): void
  /** Hears, once of each such time, that for a good while nobody else has polled. */
  alone(): void
}

/** Somebody else polls with the same token; or Telegram was silent on a connection, which was given up, since `since`. */
export type PollingFinding = { what: 'second-poller' } | { what: 'polling-silent'; since: Temporal.Instant }

/** Telegram's longest; grammY gives the connection up ten seconds later. */
const timeout = 50
/** By then grammY has, in seconds; a clock that shows more has jumped. */
const clientGivesUp = 80
const backOff = [1, 2, 5, 15, 30]
/** Seconds at most between conflicts: so two that poll meet within a probe. */
const conflictBackOff = 5
/** A poll after a failure is a probe, so that the end of a trouble is seen before a long poll's end, in seconds. */
const probe = { afterConflict: 10, otherwise: 0 }
/** Telegram numbers updates anew at random after a week without any; an older offset would then confirm them unread. */
const offsetLasts = Temporal.Duration.from({ hours: 5 * 24 })
/** While a new bot takes an old one's place both poll for a moment; so many conflicts within this time are no such moment. */
const conflicts = { count: 3, within: { minutes: 5 } }
/** After so long without a conflict nobody else polls any more. */
const peace = { minutes: 10 }

/** What Telegram handed out could not be stored; it hands it out again. */
class Unstored extends Error {
  override name = 'Unstored'
}

/**
 * Asks for updates for ever. A poll's updates are stored before the next poll confirms them, so that a crash loses
 * nothing; after a restart Telegram repeats what was not confirmed, and the inbox knows what it has seen.
 */
export function startPolling(parts: PollingParts): Polling {
  const { api, clock, log, room, report } = parts
  const stopping = new AbortController()
  let lastPoll: Temporal.Instant | undefined
  let trouble: { words: string; isConflict: boolean } | undefined
  let awake = new AbortController()
  let offset: { next: number; at: Temporal.Instant } | undefined
  let failures = 0

  let conflicted: Temporal.Instant[] = []
  let peaceSince = clock.now()
  let isPeace = false

  const poll = async (): Promise<void> => {
    const known = offset && Temporal.Instant.compare(offset.at.add(offsetLasts), clock.now()) > 0 ? offset : undefined
    const updates = await getUpdates(known?.next)
    lastPoll = clock.now()
    await receive(updates)
    const last = updates.at(-1)
    if (last) offset = { next: last.update_id + 1, at: lastPoll }
    if (failures > 0) log.info({ event: 'polling.back', failures })
    failures = 0
    trouble = undefined
    notePeace()
    await room()
  }

  const receive = (updates: Update[]): Promise<void> =>
    parts.receive(updates).catch((error) => {
      throw new Unstored('updates could not be stored', { cause: error })
    })

  const notePeace = (): void => {
    if (isPeace || Temporal.Instant.compare(peaceSince.add(peace), clock.now()) > 0) return
    isPeace = true
    parts.alone()
  }

  const secondsOfPoll = (): number => {
    if (!trouble) return timeout
    return trouble.isConflict ? probe.afterConflict : probe.otherwise
  }

  /** One poll, given up with its connection when Telegram stays silent: the next one opens a new connection. */
  const getUpdates = async (from: number | undefined): Promise<Update[]> => {
    const began = clock.now()
    const answered = new AbortController()
    const lost = new AbortController()
    const stop = (): void => lost.abort()
    stopping.signal.addEventListener('abort', stop, { once: true })
    let silent = false
    void watchSilence(clock, answered.signal, () => {
      silent = true
      stop()
    })
    try {
      return await api.getUpdates(
        {
          timeout: secondsOfPoll(),
          limit: 100,
          allowed_updates: allowedUpdates,
          ...(from !== undefined && { offset: from }),
        },
        // grammY types its signal after a package for old runtimes.
        lost.signal as unknown as Parameters<Api['getUpdates']>[1],
      )
    } catch (error) {
      const seconds = clock.now().since(began).total('seconds')
      const isGivenUp = seconds >= timeout && seconds < clientGivesUp
      if ((silent || isGivenUp) && !(error instanceof GrammyError) && !stopping.signal.aborted)
        report({ what: 'polling-silent', since: began })
      throw error
    } finally {
      answered.abort('answered')
      stopping.signal.removeEventListener('abort', stop)
    }
  }

  const noteConflict = (): void => {
    const now = clock.now()
    peaceSince = now
    isPeace = false
    conflicted = [...conflicted.filter((at) => Temporal.Instant.compare(at.add(conflicts.within), now) > 0), now]
    if (conflicted.length < conflicts.count) return
    conflicted = []
    report({ what: 'second-poller' })
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await poll()
      } catch (error) {
        if (stopping.signal.aborted) return
        trouble = { words: troubleOf(error), isConflict: isConflict(error) }
        if (trouble.isConflict) noteConflict()
        const seconds = waitAfter(error, failures)
        failures += 1
        const cause = error instanceof Unstored ? error.cause : error
        log.warn({ event: 'polling.failed', trouble: trouble.words, error: errorName(cause), failures, seconds })
        awake = new AbortController()
        await clock.wait(clock.now().add({ seconds }), AbortSignal.any([stopping.signal, awake.signal]))
      }
    }
  }

  const running = run()
  return {
    lastPoll: () => lastPoll,
    trouble: () => trouble?.words,
    wake: () => awake.abort(),
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

const isConflict = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 409

const waitAfter = (error: unknown, failures: number): number => {
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0
  const longer = backOff[Math.min(failures, backOff.length - 1)] ?? 1
  return Math.max(asked, isConflict(error) ? Math.min(longer, conflictBackOff) : longer)
}

function troubleOf(error: unknown): string {
  if (error instanceof Unstored) return 'updates cannot be stored'
  if (!(error instanceof GrammyError)) return 'Telegram cannot be reached'
  if (error.error_code === 409) return 'another bot polls with the same token, or a webhook is set'
  if (error.error_code === 401) return 'Telegram does not know the token any more'
  return `Telegram answers ${error.error_code}`
}
