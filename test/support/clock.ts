import type { Clock } from '../../src/domain/clock.ts'

export interface StillClock extends Clock {
  /** Moves ahead by a span, stopping at every wait on the way so that what it sets off can register its own. */
  advance(by: Temporal.DurationLike): Promise<void>
  /** Moves to a moment at once and lets go of every wait due by then; never runs backwards. */
  set(epochMs: number): void
  /** Epoch milliseconds of the earliest pending wait. */
  nextDue(): number | null
  /** Awaited at every stop of an advance: here a test lets what runs beside it come to rest. */
  between: () => Promise<void>
  /** How many waits are pending. */
  waiting(): number
}

interface Wait {
  due: number
  quiet: boolean
  done(): void
}

/** A clock that stands still until a test moves it. */
export function stillClock(start = '2023-04-26T08:00:00+07:00'): StillClock {
  let now = Temporal.Instant.from(start).epochMilliseconds
  const waits: Wait[] = []

  const next = (): Wait | undefined => waits.filter(({ quiet }) => !quiet).toSorted((a, b) => a.due - b.due)[0]
  /** What an advance does not stop at ends when time has passed it. */
  const releaseQuiet = (): void => {
    for (const wait of waits.filter(({ quiet, due }) => quiet && due <= now)) wait.done()
  }

  const clock: StillClock = {
    between: async () => {},
    now: () => Temporal.Instant.fromEpochMilliseconds(now),
    wait: (until, signal, quiet = false) =>
      new Promise((resolve) => {
        if (signal.aborted || until.epochMilliseconds <= now) return resolve()
        const wait: Wait = {
          due: until.epochMilliseconds,
          quiet,
          done: () => {
            signal.removeEventListener('abort', wait.done)
            const at = waits.indexOf(wait)
            if (at >= 0) waits.splice(at, 1)
            resolve()
          },
        }
        signal.addEventListener('abort', wait.done, { once: true })
        waits.push(wait)
      }),
    async advance(by) {
      const target = Temporal.Instant.fromEpochMilliseconds(now)
        .toZonedDateTimeISO('UTC')
        .add(Temporal.Duration.from(by)).epochMilliseconds
      await rest()
      for (let wait = next(); wait && wait.due <= target; wait = next()) {
        now = Math.max(now, wait.due)
        releaseQuiet()
        wait.done()
        await rest()
      }
      now = target
      releaseQuiet()
      await rest()
    },
    set(epochMs) {
      now = Math.max(now, epochMs)
      releaseQuiet()
      for (let wait = next(); wait && wait.due <= now; wait = next()) wait.done()
    },
    nextDue: () => next()?.due ?? null,
    waiting: () => waits.length,
  }
  const rest = async (): Promise<void> => {
    await turn()
    await clock.between()
  }
  return clock
}

/** Lets everything that is ready to run do so. */
const turn = async (): Promise<void> => {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve))
}
