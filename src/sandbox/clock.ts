/**
 * The sandbox's clock, which is also the bot's clock: time that moves only when it is told to (`still`), or that
 * runs along with real time and can be pushed ahead (`flowing`).
 */

/** Anything that names a span: `{ hours: 2 }`, `'PT2H'` or a `Temporal.Duration`. A day counts as 24 hours. */
export type Span = Temporal.DurationLike | Temporal.Duration | string

/** An instant as text with an offset (`2023-05-04T09:00:00+07:00`) or as a Temporal object. */
export type Moment = Temporal.Instant | Temporal.ZonedDateTime | string

interface Wait {
  dueMs: number
  order: number
  resolve: () => void
}

const nothingBetween = async (): Promise<void> => {}

export class VirtualClock {
  /** Awaited before an advance, after each of its steps and at its end: this is where the app settles. */
  between: () => Promise<void> = nothingBetween

  readonly flowing: boolean
  #baseMs: number
  #baseReal = performance.now()
  #order = 0
  /** Sorted by due time, then by order of registration. */
  #waits: Wait[] = []
  /** Waits that do not stop an advance: long polls, expiries. Resolved as the clock passes them. */
  #passing: Wait[] = []
  #timer: NodeJS.Timeout | undefined
  #advancing: Promise<void> = Promise.resolve()

  constructor(startAt: Moment, flowing = false) {
    this.#baseMs = instantOf(startAt).epochMilliseconds
    this.flowing = flowing
  }

  /** Milliseconds since the epoch, whole. */
  ms(): number {
    return this.flowing ? Math.floor(this.#baseMs + performance.now() - this.#baseReal) : this.#baseMs
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.ms())
  }

  /**
   * Resolves when the clock reaches `until`, or when `signal` aborts; it never rejects. An advance stops at it, unless
   * it is `quiet`.
   */
  wait(until: Temporal.Instant, signal?: AbortSignal, quiet = false): Promise<void> {
    return this.#register(quiet ? this.#passing : this.#waits, until.epochMilliseconds, signal)
  }

  /** Like `wait`, but an advance does not stop there: for the server's own time-outs, which nobody is owed. */
  passing(untilMs: number, signal?: AbortSignal): Promise<void> {
    return this.#register(this.#passing, untilMs, signal)
  }

  /** When the next pending wait is due. */
  nextWait(): Temporal.Instant | undefined {
    const next = this.#waits[0]
    return next && Temporal.Instant.fromEpochMilliseconds(next.dueMs)
  }

  /**
   * Moves the clock by a span or to a moment, stopping at each pending wait in order and awaiting `between` at every
   * stop, so that what a wait sets off is done, and has registered its own waits, before time moves on.
   * Two advances at once run one after the other. A moment in the past is an error.
   */
  advance(by: Span | { until: Moment }): Promise<void> {
    const run = this.#advancing.then(() => this.#move(by))
    this.#advancing = run.catch(() => {})
    return run
  }

  /** Ends the real timer of a flowing clock and lets every wait go, so that nothing keeps the process alive. */
  stop(): void {
    clearTimeout(this.#timer)
    for (const wait of [...this.#waits, ...this.#passing]) wait.resolve()
    this.#waits = []
    this.#passing = []
  }

  async #move(by: Span | { until: Moment }): Promise<void> {
    await this.#settle()
    const target = targetOf(by, this.ms())
    if (target < this.ms()) throw new RangeError('the clock does not run backwards')
    for (let next = this.#waits[0]; next && next.dueMs <= target; next = this.#waits[0]) {
      this.#set(Math.max(next.dueMs, this.ms()))
      await this.#settle()
    }
    if (target > this.ms()) {
      this.#set(target)
      await this.#settle()
    }
  }

  /** One turn of the event loop first: whoever was just let go must have begun before the app is asked if it is done. */
  async #settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    await this.between()
  }

  #set(ms: number): void {
    this.#baseMs = ms
    this.#baseReal = performance.now()
    this.#release()
    this.#arm()
  }

  #register(list: Wait[], dueMs: number, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted || dueMs <= this.ms()) return Promise.resolve()
    return new Promise((resolve) => {
      const abort = (): void => {
        const at = positionOf(list, wait)
        if (list[at] === wait) list.splice(at, 1)
        resolve()
      }
      const wait: Wait = {
        dueMs,
        order: this.#order++,
        resolve: () => {
          signal?.removeEventListener('abort', abort)
          resolve()
        },
      }
      signal?.addEventListener('abort', abort, { once: true })
      list.splice(positionOf(list, wait), 0, wait)
      this.#arm()
    })
  }

  /** Lets go of everything due by now, in the order of due times. */
  #release(): void {
    const now = this.ms()
    for (const list of [this.#waits, this.#passing]) {
      let due = 0
      while (due < list.length && list[due]!.dueMs <= now) due++
      for (const wait of list.splice(0, due)) wait.resolve()
    }
  }

  /** A flowing clock needs one real timer, for the earliest wait. */
  #arm(): void {
    if (!this.flowing) return
    clearTimeout(this.#timer)
    const due = Math.min(this.#waits[0]?.dueMs ?? Infinity, this.#passing[0]?.dueMs ?? Infinity)
    if (due === Infinity) return
    const delay = Math.min(Math.max(due - this.ms(), 0) + 1, 2 ** 31 - 1)
    this.#timer = setTimeout(() => {
      this.#release()
      this.#arm()
    }, delay)
    this.#timer.unref()
  }
}

/** An instant out of text, an instant or a zoned time. */
function instantOf(moment: Moment): Temporal.Instant {
  if (typeof moment === 'string') return Temporal.Instant.from(moment)
  return moment instanceof Temporal.ZonedDateTime ? moment.toInstant() : moment
}

function targetOf(by: Span | { until: Moment }, now: number): number {
  if (typeof by === 'object' && 'until' in by) return instantOf(by.until).epochMilliseconds
  const from = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC')
  return from.add(Temporal.Duration.from(by)).epochMilliseconds
}

/** Where `wait` stands, or belongs, in a list sorted by due time and order. */
function positionOf(list: Wait[], wait: Wait): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]!
    if (other.dueMs < wait.dueMs || (other.dueMs === wait.dueMs && other.order < wait.order)) low = middle + 1
    else high = middle
  }
  return low
}
