import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Desk } from '../operations/desk.ts'
import { finishUpdates, noteFailedTry, readWaitingUpdates, setUpdateAside } from '../operations/inbox.ts'
import type { Activity } from './activity.ts'
import { errorName, failureOf } from './errors.ts'

/** An update that waits to be handled. */
export interface Queued {
  update: Update
  lane: string
  attempts: number
}

export interface Worker {
  /** Takes up what was stored and never handled. */
  start(): Promise<void>
  add(updates: Queued[]): void
  /** Resolves when there is room for more: memory stays bounded however fast updates come. */
  room(): Promise<void>
  /** Whether updates wait that could be handled now: then smaller things are better done together afterwards. */
  behind(): boolean
  /** Gives up the updates that were handled and are not marked yet, for whoever commits next. */
  takeHandled(): number[]
  /** Takes them back when they could not be marked. */
  keepHandled(updateIds: number[]): void
  /** Takes nothing new and resolves when the handlers under way are done. */
  stop(): Promise<void>
}

interface WorkerParts {
  desk: Desk
  log: Logger
  activity: Activity
  handle(update: Update): Promise<void>
  /** Called when a batch of updates has been handled: at the latest with the next updates. */
  afterBatch(): void
  /** Called when no update waits any more that could be handled now. */
  caughtUp(): void
}

/** Handlers mostly wait for Telegram's answers: 64 of them at 100 ms each make 600 a second. */
const concurrency = 64
/** More than this waiting in memory, and polling waits. */
const capacity = 2_000
/** Presses are marked as handled at the latest when this many are. */
const batch = 256
const maxTries = 5
const backOff = [1, 5, 20, 60]
/** A handler that takes longer never ends: every call to Telegram is given up earlier. */
const handlerLimit = Temporal.Duration.from({ minutes: 3 })

/** Handles updates: in order within a lane, lanes side by side. One that cannot be handled is set aside and blocks nobody. */
export function createWorker({ desk, log, activity, handle, afterBatch, caughtUp }: WorkerParts): Worker {
  const lanes = new Map<string, Queued[]>()
  const ready: string[] = []
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let waiting = 0
  const handled: number[] = []
  let marking: Promise<void> = Promise.resolve()
  let roomWaiters: (() => void)[] = []

  const add = (updates: Queued[]): void => {
    for (const queued of updates) {
      waiting += 1
      const lane = lanes.get(queued.lane)
      if (lane) lane.push(queued)
      else {
        lanes.set(queued.lane, [queued])
        makeReady(queued.lane)
      }
    }
    fill()
  }

  const makeReady = (lane: string): void => {
    ready.push(lane)
  }

  const fill = (): void => {
    while (running.size < concurrency && ready.length > 0 && !stopping.signal.aborted) {
      const lane = ready.shift()!
      // Counted from here on: what waits for a place behind handlers that wait for the clock is doing nothing.
      activity.begin()
      const run = runFirst(lane).finally(() => {
        running.delete(run)
        fill()
        if (ready.length === 0) caughtUp()
        activity.end()
      })
      running.add(run)
    }
  }

  /** Handles the first update of a lane and makes the lane ready again if more wait. */
  const runFirst = async (lane: string): Promise<void> => {
    const queue = lanes.get(lane)!
    const queued = queue[0]!
    const verdict = await attempt(queued)
    if (verdict === 'again') return void retryLater(lane, queued)
    queue.shift()
    waiting -= 1
    if (queue.length > 0) makeReady(lane)
    else lanes.delete(lane)
    if (waiting < capacity / 2) {
      for (const resolve of roomWaiters) resolve()
      roomWaiters = []
    }
    if (verdict !== 'done') return
    handled.push(queued.update.update_id)
    // What was said to somebody must not be said twice after a crash, so only presses wait to be marked: for a pause,
    // or for the next updates, which are stored in the same commit.
    const isPress = queued.update.callback_query !== undefined
    if (!isPress || running.size === 1 || handled.length >= batch) await mark()
  }

  const mark = (): Promise<void> => {
    marking = marking.then(async () => {
      const ids = handled.splice(0)
      if (ids.length === 0) return
      try {
        await finishUpdates(desk, ids)
      } catch (error) {
        // They stay unmarked and would be handled once more after a restart, without effect.
        log.error({ event: 'inbox.unmarked', updates: ids.length, error: errorName(error) })
      }
      afterBatch()
    })
    return marking
  }

  const attempt = async (queued: Queued): Promise<'done' | 'again' | 'aside'> => {
    const updateId = queued.update.update_id
    const watchdog = new AbortController()
    try {
      const late = desk.clock.wait(desk.clock.now().add(handlerLimit), watchdog.signal).then(() => 'late' as const)
      const outcome = await Promise.race([handle(queued.update).then(() => 'done' as const), late])
      if (outcome === 'done') return 'done'
      return await setAside(queued, 'the handler never ended')
    } catch (error) {
      return await judge(queued, error)
    } finally {
      watchdog.abort('ended')
      log.debug({ event: 'update.handled', update: updateId })
    }
  }

  const judge = async (queued: Queued, error: unknown): Promise<'done' | 'again' | 'aside'> => {
    const failure = failureOf(error)
    const name = errorName(error)
    log.warn({ event: 'update.failed', update: queued.update.update_id, attempt: queued.attempts + 1, error: name })
    // The work is done and stored; only the word about it could not be brought.
    if (['not-modified', 'target-gone', 'unreachable', 'too-late'].includes(failure.kind)) return 'done'
    queued.attempts += 1
    if (failure.kind === 'refused' || queued.attempts >= maxTries) return setAside(queued, name)
    try {
      await noteFailedTry(desk, queued.update.update_id, queued.attempts, name)
    } catch (broken) {
      log.error({ event: 'inbox.broken', error: errorName(broken) })
    }
    return 'again'
  }

  const setAside = async (queued: Queued, error: string): Promise<'aside' | 'again'> => {
    try {
      await setUpdateAside(desk, queued.update.update_id, queued.attempts, error)
      log.error({ event: 'update.set-aside', update: queued.update.update_id, error })
      return 'aside'
    } catch (broken) {
      log.error({ event: 'inbox.broken', error: errorName(broken) })
      return 'again'
    }
  }

  /** The lane waits, the others go on. */
  const retryLater = (lane: string, queued: Queued): void => {
    const seconds = backOff[Math.min(queued.attempts, backOff.length) - 1] ?? 1
    void desk.clock.wait(desk.clock.now().add({ seconds }), stopping.signal).then(() => {
      if (stopping.signal.aborted) return
      makeReady(lane)
      fill()
    })
  }

  return {
    async start() {
      const stored = await readWaitingUpdates(desk)
      if (stored.length > 0) log.info({ event: 'inbox.taken-up', updates: stored.length })
      add(stored.map(({ body, lane, attempts }) => ({ update: JSON.parse(body) as Update, lane, attempts })))
    },
    add,
    room: () => (waiting < capacity ? Promise.resolve() : new Promise((resolve) => roomWaiters.push(resolve))),
    behind: () => ready.length > 0,
    takeHandled() {
      if (handled.length > 0) afterBatch()
      return handled.splice(0)
    },
    keepHandled: (updateIds) => void handled.push(...updateIds),
    async stop() {
      stopping.abort()
      for (const resolve of roomWaiters) resolve()
      await Promise.all(running)
      await mark()
    },
  }
}
