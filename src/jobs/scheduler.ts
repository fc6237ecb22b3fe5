import type { Clock } from '../domain/clock.ts'
import type { Job } from './job.ts'

export interface Scheduler {
  start(): void
  /** Does what is due now; resolves when it is done. */
  tick(): Promise<void>
  /** Says that there may be something due, or due earlier. */
  wake(): void
  stop(): Promise<void>
}

interface SchedulerParts {
  clock: Clock
  jobs: Job[]
  /** Begins and ends with every look at the jobs. */
  activity: { begin(): void; end(): void }
  /** Hears of a job that failed; it is tried again after a while. */
  failed(job: Job, error: unknown): Promise<void>
}

const retryAfter = { minutes: 5 }

/** Runs the jobs when their rows say so: waits for the earliest and looks again whenever it is woken. */
export function createScheduler({ clock, jobs, activity, failed }: SchedulerParts): Scheduler {
  /** A job that failed rests until then, whatever wakes the scheduler. */
  const resting = new Map<Job, Temporal.Instant>()
  let alarm: AbortController | undefined
  let woken = false
  let stopped = false
  let loop: Promise<void> = Promise.resolve()
  let ticking: Promise<Temporal.Instant | undefined> = Promise.resolve(undefined)

  const runAll = async (): Promise<Temporal.Instant | undefined> => {
    const moments: Temporal.Instant[] = []
    for (const job of jobs) {
      const next = await runOne(job)
      if (next) moments.push(next)
    }
    return moments.sort(Temporal.Instant.compare)[0]
  }

  const runOne = async (job: Job): Promise<Temporal.Instant | undefined> => {
    const rests = resting.get(job)
    if (rests && Temporal.Instant.compare(rests, clock.now()) > 0) return rests
    resting.delete(job)
    try {
      return await job.run()
    } catch (error) {
      const until = clock.now().add(retryAfter)
      resting.set(job, until)
      await failed(job, error).catch(() => {})
      return until
    }
  }

  /** One look after the other, whoever asks for it. */
  const tick = (): Promise<Temporal.Instant | undefined> => {
    activity.begin()
    ticking = ticking.then(runAll).finally(() => activity.end())
    return ticking
  }

  const wake = (): void => {
    woken = true
    alarm?.abort('woken')
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false
      const next = await tick()
      if (woken || stopped) continue
      alarm = new AbortController()
      const { signal } = alarm
      await (next
        ? clock.wait(next, signal)
        : new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })))
      alarm = undefined
    }
  }

  return {
    start() {
      loop = run()
    },
    tick: async () => void (await tick()),
    wake,
    stop() {
      stopped = true
      wake()
      return loop
    },
  }
}
