import { BotError, GrammyError, HttpError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Desk } from '../operations/desk.ts'
import {
  finishUpdates,
  noteFailedTry,
  readWaitingLanes,
  readWaitingUpdates,
  type StoredUpdate,
  setUpdateAside,
} from '../operations/inbox.ts'
import type { Activity } from './activity.ts'
import { errorName, failureOf } from './errors.ts'
import { enqueue, isEmpty, type Lane, newLane, type Queued, refill } from './lanes.ts'

export interface Worker {
  /** Takes up what was stored and never handled. */
  start(): Promise<void>
  add(updates: Queued[]): void
  /** Whether so much waits in a lane that more of it is of no use to anybody; `begins` is said once of each flood. */
  flooded(lane: string): 'no' | 'begins' | 'goes-on'
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
  /** `moveOn` is called once only the word about it is left to bring: the lane's next need not wait for the network. */
  handle(update: Update, moveOn: () => void): Promise<void>
  /** Whether Telegram takes no calls at present: then a lost call is nobody's fault. */
  away(): boolean
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
/** So much of one lane waiting beyond its share is more than anybody writes. */
const flood = 300
/** Whoever must wait longer for an answer gets none: what they asked for is done, and their next words go first. */
const patience = 60
const whileAway = 15
/** A handler that takes longer never ends: every call to Telegram is given up earlier. */
const handlerLimit = Temporal.Duration.from({ minutes: 3 })

/** Handles updates: in order within a lane, lanes side by side. One that cannot be handled is set aside and blocks nobody. */
export function createWorker({ desk, log, activity, handle, away, afterBatch, caughtUp }: WorkerParts): Worker {
  const lanes = new Map<string, Lane>()
  const ready: string[] = []
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let waiting = 0
  const handled: number[] = []
  /** Done but for the word about them, while their lane has moved on. */
  const unsaid = new Set<number>()
  let marking: Promise<void> = Promise.resolve()
  let roomWaiters: (() => void)[] = []

  const add = (updates: Queued[]): void => {
    for (const queued of updates) {
      const known = lanes.get(queued.lane)
      const lane = known ?? newLane()
      if (enqueue(lane, queued)) waiting += 1
      if (known) continue
      lanes.set(queued.lane, lane)
      makeReady(queued.lane)
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
  const runFirst = async (name: string): Promise<void> => {
    const lane = lanes.get(name)!
    if (lane.queue.length === 0 && !(await refilled(name, lane))) return
    const queued = lane.queue[0]
    if (!queued) return leave(name, lane)
    const { update_id } = queued.update
    const moveOn = (): void => {
      if (unsaid.has(update_id)) return
      unsaid.add(update_id)
      leave(name, lane)
      fill()
    }
    const verdict = await attempt(queued, moveOn)
    const moved = unsaid.delete(update_id)
    if (verdict.is === 'again') {
      if (moved) retryApart(queued, verdict.after)
      else retryLater(name, verdict.after)
      if (running.size === 1) await mark()
      return
    }
    if (!moved) leave(name, lane)
    if (verdict.is !== 'done') return
    handled.push(update_id)
    // What was said to somebody must not be said twice after a crash, so only presses wait to be marked: for a pause,
    // or for the next updates, which are stored in the same commit.
    const isPress = queued.update.callback_query !== undefined
    if (!isPress || running.size === 1 || handled.length >= batch) await mark()
  }

  /** The lane's first is off its hands, and what waits behind it may begin. */
  const leave = (name: string, lane: Lane): void => {
    if (lane.queue.shift()) waiting -= 1
    if (isEmpty(lane)) lanes.delete(name)
    else makeReady(name)
    if (waiting >= capacity / 2) return
    for (const resolve of roomWaiters) resolve()
    roomWaiters = []
  }

  /** Takes the lane's next updates from the database; false when it does not answer, and it is asked again later. */
  const refilled = async (name: string, lane: Lane): Promise<boolean> => {
    try {
      const apart = new Set(unsaid)
      await mark()
      const before = lane.queue.length
      await refill(lane, async (limit) => {
        const stored = await readWaitingUpdates(desk, name, limit + apart.size)
        return stored.map(asQueued).filter(({ update }) => !apart.has(update.update_id))
      })
      waiting += lane.queue.length - before
      return true
    } catch (error) {
      log.error({ event: 'inbox.broken', error: errorName(error) })
      retryLater(name, 5)
      return false
    }
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

  const attempt = async (queued: Queued, moveOn: () => void): Promise<Verdict> => {
    const updateId = queued.update.update_id
    const watchdog = new AbortController()
    try {
      const late = desk.clock.wait(desk.clock.now().add(handlerLimit), watchdog.signal).then(() => 'late' as const)
      const outcome = await Promise.race([handle(queued.update, moveOn).then(() => 'done' as const), late])
      if (outcome === 'done') return { is: 'done' }
      return await setAside(queued, 'the handler never ended')
    } catch (error) {
      return await judge(queued, error)
    } finally {
      watchdog.abort('ended')
      log.debug({ event: 'update.handled', update: updateId })
    }
  }

  const judge = async (queued: Queued, error: unknown): Promise<Verdict> => {
    const failure = failureOf(error)
    const name = errorName(error)
    log.warn({ event: 'update.failed', update: queued.update.update_id, attempt: queued.attempts + 1, error: name })
    // The work is done and stored; only the word about it could not be brought.
    if (['not-modified', 'target-gone', 'unreachable', 'too-late'].includes(failure.kind)) return { is: 'done' }
    if (failure.kind === 'limited')
      return failure.seconds > patience ? { is: 'done' } : { is: 'again', after: failure.seconds }
    if (isLostCall(error) && away()) return { is: 'again', after: whileAway }
    queued.attempts += 1
    if (failure.kind === 'refused' || queued.attempts >= maxTries) return setAside(queued, name)
    try {
      await noteFailedTry(desk, queued.update.update_id, queued.attempts, name)
    } catch (broken) {
      log.error({ event: 'inbox.broken', error: errorName(broken) })
    }
    return { is: 'again', after: pauseAfter(queued.attempts) }
  }

  const setAside = async (queued: Queued, error: string): Promise<Verdict> => {
    const { update, attempts } = queued
    try {
      const userId = privateChatOf(update)
      await setUpdateAside(desk, { updateId: update.update_id, attempts, error, ...(userId && { userId }) })
      log.error({ event: 'update.set-aside', update: update.update_id, error })
      return { is: 'aside' }
    } catch (broken) {
      log.error({ event: 'inbox.broken', error: errorName(broken) })
      return { is: 'again', after: pauseAfter(attempts) }
    }
  }

  /** The lane waits so many seconds, the others go on. */
  const retryLater = (name: string, seconds: number): void => {
    void desk.clock.wait(desk.clock.now().add({ seconds }), stopping.signal).then(() => {
      if (stopping.signal.aborted) return
      makeReady(name)
      fill()
    })
  }

  /** Its lane has moved on, so it waits in one of its own. */
  const retryApart = (queued: Queued, seconds: number): void => {
    const name = `${queued.lane}:${queued.update.update_id}`
    const lane = newLane()
    enqueue(lane, { ...queued, lane: name })
    lanes.set(name, lane)
    waiting += 1
    retryLater(name, seconds)
  }

  return {
    async start() {
      const left = await readWaitingLanes(desk)
      if (left.length > 0) log.info({ event: 'inbox.taken-up', lanes: left.length })
      for (const name of left) {
        lanes.set(name, { ...newLane(), left: 1 })
        makeReady(name)
      }
      fill()
    },
    add,
    flooded(name) {
      const lane = lanes.get(name)
      if (!lane || lane.left < flood) return 'no'
      const begins = !lane.told
      lane.told = true
      return begins ? 'begins' : 'goes-on'
    },
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

/** What became of a try; `after`: seconds until the next. */
type Verdict = { is: 'done' } | { is: 'aside' } | { is: 'again'; after: number }

const pauseAfter = (tries: number): number => backOff[Math.min(tries, backOff.length) - 1] ?? 1

const asQueued = ({ body, lane, attempts }: StoredUpdate): Queued => ({
  update: JSON.parse(body) as Update,
  lane,
  attempts,
})

/** The call got no answer, or a fault of Telegram's own. */
const isLostCall = (thrown: unknown): boolean => {
  const error = thrown instanceof BotError ? thrown.error : thrown
  return error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500)
}

/** The person in whose private chat an update came. */
const privateChatOf = (update: Update): number | undefined => {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat
  return chat?.type === 'private' ? chat.id : undefined
}
