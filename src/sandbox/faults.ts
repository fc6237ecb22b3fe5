/** What can go wrong on the way, switched on by a test: slow, refused, broken, cut off, or never answered. */
import { ApiError, tooManyRequests } from './api-error.ts'

type FaultKind =
  /** Real milliseconds before the call is processed: the network of the bench. */
  | { kind: 'delay'; ms: number }
  /** 429, with the seconds to wait. */
  | { kind: '429'; retryAfter: number }
  | { kind: '500' }
  /** A server of an earlier version, which does not know the method. */
  | { kind: '404' }
  /** A proxy's page, which is no JSON. */
  | { kind: '502' }
  /** The connection ends and the call was never seen. */
  | { kind: 'reset-before' }
  /** The call is carried out and the connection ends before the answer. */
  | { kind: 'reset-after' }
  /** No answer until the fault is taken away; then the call is processed as usual. */
  | { kind: 'hang' }

export type Fault = FaultKind & {
  /** Which methods; without it every one but getUpdates. */
  method?: string | RegExp
  /** Only in this chat. */
  chat?: number | { id: number }
  /** So many calls that it would strike pass unharmed first. */
  after?: number
  /** How often it strikes; without it always. */
  times?: number
  /** Share of the calls it strikes, 0-1, drawn from `seed`. */
  probability?: number
  seed?: number
}

interface Armed {
  fault: Fault
  left: number
  passing: number
  random: () => number
  released: Promise<void>
  release: () => void
}

export class Faults {
  #armed: Armed[] = []

  /** Switches a fault on; the returned function switches it off and lets hanging calls go. */
  add(fault: Fault): () => void {
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const armed: Armed = {
      fault,
      left: fault.times ?? Infinity,
      passing: fault.after ?? 0,
      random: randomFrom(fault.seed ?? 1),
      released,
      release,
    }
    this.#armed.push(armed)
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed)
      release()
    }
  }

  clear(): void {
    for (const armed of this.#armed.splice(0)) armed.release()
  }

  /** The faults that strike this call, each counted. */
  striking(method: string, chatId: number | undefined): Strike[] {
    if (this.#armed.length === 0) return []
    const strikes: Strike[] = []
    for (const armed of this.#armed) {
      if (armed.left <= 0 || !matches(armed.fault, method, chatId)) continue
      if (armed.passing > 0) {
        armed.passing--
        continue
      }
      if (armed.fault.probability !== undefined && armed.random() >= armed.fault.probability) continue
      armed.left--
      strikes.push({ ...armed.fault, released: armed.released })
    }
    return strikes
  }
}

export type Strike = Fault & { released: Promise<void> }

/** The refusal a fault stands for, if it is one. */
export function refusalOf(strike: Strike): ApiError | undefined {
  if (strike.kind === '429') return tooManyRequests(strike.retryAfter)
  if (strike.kind === '404') return new ApiError(404, 'Not Found')
  if (strike.kind === '500') return new ApiError(500, 'Internal Server Error')
  if (strike.kind === '502') return new ApiError(502, 'Bad Gateway')
  return undefined
}

function matches({ method, chat }: Fault, called: string, chatId: number | undefined): boolean {
  if (chat !== undefined && (typeof chat === 'number' ? chat : chat.id) !== chatId) return false
  if (method === undefined) return called !== 'getUpdates'
  return typeof method === 'string' ? method === called : method.test(called)
}

/** A small generator (mulberry32): the same seed strikes the same calls. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
