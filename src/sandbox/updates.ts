/**
 * The queue of updates the bot has not confirmed, with getUpdates' semantics as in the Bot API server's source:
 * an offset forgets everything below it, a second long poll ends the first with 409, updates live 24 hours.
 */
import { ApiError, conflict } from './api-error.ts'
import type { VirtualClock } from './clock.ts'

const updateLifeMs = 24 * 3600 * 1000
/** A press is never delivered later than this. */
export const pressLifeMs = 150 * 1000

/** Taken updates that can be sent once more. */
const kept = 20

const defaultOff = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

export interface PendingUpdate {
  id: number
  kind: string
  /** Serialised when it happened: later edits of a message do not reach back into it. */
  json: string
  expiresMs: number
  /** A webhook delivers updates of one lane in order and different lanes at the same time. */
  lane: string
}

interface LongPoll {
  offset: number
  limit: number
  done: (updates: string | ApiError) => void
  cancel: AbortController
}

export class UpdateQueue {
  /** Called when an update arrives while a webhook is set. */
  onPush: (() => void) | undefined
  readonly #clock: VirtualClock
  #pending: PendingUpdate[] = []
  /** Index of the first unconfirmed update in `#pending`; the confirmed ones are cut off now and then. */
  #head = 0
  #nextId = 100_000_001
  #nextExpiryMs = Infinity
  #allowed: Set<string> | undefined
  #poll: LongPoll | undefined
  #wakeUp = false
  #idle: (() => void)[] = []
  /** The last ones that were taken, for `redeliver`. */
  readonly #taken: PendingUpdate[] = []
  #repeats: { update: PendingUpdate; sent: boolean }[] = []

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** `undefined` leaves the setting as it was; an empty list means everything but the three kinds off by default. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds) this.#allowed = kinds.length > 0 ? new Set(kinds) : undefined
  }

  allowed(): string[] | undefined {
    return this.#allowed && [...this.#allowed]
  }

  push(kind: string, body: string, lane: string, lifeMs = updateLifeMs): void {
    if (this.#allowed ? !this.#allowed.has(kind) : defaultOff.has(kind)) return
    const id = this.#nextId++
    const json = `{"update_id":${id},"${kind}":${body}}`
    const expiresMs = this.#clock.ms() + lifeMs
    this.#pending.push({ id, kind, json, expiresMs, lane })
    this.#nextExpiryMs = Math.min(this.#nextExpiryMs, expiresMs)
    this.onPush?.()
    if (this.#poll && !this.#wakeUp) {
      this.#wakeUp = true
      // The turn's other updates travel in the same answer, as Telegram gathers them.
      setImmediate(() => this.#answerPoll())
    }
  }

  /** Sends the last `count` updates once more, as Telegram does when the word that they were taken was lost. */
  redeliver(count: number): void {
    this.#repeats.push(...this.#taken.slice(-count).map((update) => ({ update, sent: false })))
    if (this.#poll) setImmediate(() => this.#answerPoll())
  }

  /** Unconfirmed and not yet expired, oldest first. */
  *list(): Generator<PendingUpdate> {
    this.#dropExpired()
    for (let at = this.#head; at < this.#pending.length; at++) yield this.#pending[at]!
  }

  pending(): number {
    this.#dropExpired()
    return this.#pending.length - this.#head + this.#repeats.length
  }

  /** Resolves when nothing is pending. */
  async delivered(): Promise<void> {
    while (this.pending() > 0) {
      const settled = new AbortController()
      const idle = new Promise<void>((resolve) => this.#idle.push(resolve))
      // What expires unread is no longer pending either.
      await Promise.race([idle, this.#clock.passing(this.#nextExpiryMs, settled.signal)])
      settled.abort()
    }
  }

  /** Forgets one update: a webhook has taken it. */
  confirm(id: number): void {
    let at = this.#head
    while (at < this.#pending.length && this.#pending[at]!.id !== id) at++
    this.#pending.splice(at, 1)
    this.#settle()
  }

  dropAll(): void {
    this.#head = this.#pending.length
    this.#settle()
  }

  /** One getUpdates call: the JSON array of updates, now or when the long poll ends. */
  poll(
    request: { offset?: number; limit?: number; timeout?: number; allowed_updates?: string[] },
    closed: AbortSignal,
  ): Promise<string> {
    this.allow(request.allowed_updates)
    const limit = Math.min(Math.max(request.limit ?? 100, 1), 100)
    const timeout = Math.min(Math.max(request.timeout ?? 0, 0), 50)
    this.#repeats = this.#repeats.filter(({ sent }) => !sent)
    const offset = this.#forgetBelow(request.offset ?? 0)
    const now = this.#take(offset, limit)
    if (now.length > 0 || timeout === 0) return Promise.resolve(arrayOf(now))
    this.endPoll(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'))
    return this.#hang(offset, limit, timeout, closed)
  }

  /** Does a long poll hang here? */
  get isPolled(): boolean {
    return this.#poll !== undefined
  }

  endPoll(reason: ApiError): void {
    this.#poll?.done(reason)
  }

  #hang(offset: number, limit: number, timeout: number, closed: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const cancel = new AbortController()
      const poll: LongPoll = {
        offset,
        limit,
        cancel,
        done: (outcome) => {
          if (this.#poll === poll) this.#poll = undefined
          cancel.abort()
          clearTimeout(real)
          closed.removeEventListener('abort', gone)
          if (outcome instanceof ApiError) reject(outcome)
          else resolve(outcome)
        },
      }
      const gone = (): void => poll.done('[]')
      // However still time stands, a client gives a connection up by a clock of its own: it is answered before that.
      const real = setTimeout(gone, timeout * 1000)
      real.unref()
      closed.addEventListener('abort', gone, { once: true })
      this.#poll = poll
      void this.#clock.passing(this.#clock.ms() + timeout * 1000, cancel.signal).then(() => {
        if (this.#poll === poll) poll.done('[]')
      })
    })
  }

  #answerPoll(): void {
    this.#wakeUp = false
    const poll = this.#poll
    if (!poll) return
    const updates = this.#take(poll.offset, poll.limit)
    if (updates.length > 0) poll.done(arrayOf(updates))
  }

  /** @returns the offset to read from */
  #forgetBelow(offset: number): number {
    this.#dropExpired()
    if (offset < 0) this.#head = Math.max(this.#head, this.#pending.length + offset)
    // An offset beyond the end of the queue is not believed: nothing is forgotten by it.
    else if (offset > 0 && offset <= this.#nextId)
      while (this.#head < this.#pending.length && this.#pending[this.#head]!.id < offset) this.#head++
    this.#settle()
    return this.#pending[this.#head]?.id ?? this.#nextId
  }

  #take(offset: number, limit: number): PendingUpdate[] {
    this.#dropExpired()
    let from = this.#head
    while (from < this.#pending.length && this.#pending[from]!.id < offset) from++
    const taken = this.#pending.slice(from, from + limit)
    this.#taken.push(...taken.filter((update) => !this.#taken.includes(update)))
    this.#taken.splice(0, this.#taken.length - kept)
    const again = this.#repeats.filter(({ sent }) => !sent)
    for (const repeat of again) repeat.sent = true
    return [...again.map(({ update }) => update), ...taken]
  }

  #dropExpired(): void {
    const now = this.#clock.ms()
    while (this.#head < this.#pending.length && this.#pending[this.#head]!.expiresMs <= now) this.#head++
    if (now >= this.#nextExpiryMs) {
      // A press may stand behind a message that outlives it.
      this.#pending = this.#pending.filter((update, index) => index >= this.#head && update.expiresMs > now)
      this.#head = 0
      this.#nextExpiryMs = this.#pending.reduce((least, update) => Math.min(least, update.expiresMs), Infinity)
    }
    this.#settle()
  }

  #settle(): void {
    if (this.#head > 1000) {
      this.#pending = this.#pending.slice(this.#head)
      this.#head = 0
    }
    if (this.#pending.length > this.#head || this.#repeats.length > 0) return
    for (const resolve of this.#idle.splice(0)) resolve()
  }
}

function arrayOf(updates: PendingUpdate[]): string {
  return `[${updates.map((update) => update.json).join(',')}]`
}
