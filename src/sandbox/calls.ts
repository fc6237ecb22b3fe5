/** The log of API calls, for tests to read. */
import type { ApiError } from './api-error.ts'
import type { Params } from './parameters.ts'

export class Call {
  readonly method: string
  readonly params: Params
  readonly atMs: number
  ok = false
  result?: unknown
  error?: { code: number; description: string; retryAfter?: number }
  /** Set where Telegram would have let the call pass and the sandbox did not. */
  warning?: string
  chatId?: number

  constructor(method: string, params: Params, atMs: number) {
    this.method = method
    this.params = params
    this.atMs = atMs
    const chatId = Number(params.chat_id)
    if (Number.isSafeInteger(chatId)) this.chatId = chatId
  }

  get at(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.atMs)
  }

  fail(error: ApiError): void {
    const retryAfter = error.parameters?.retry_after
    this.error = { code: error.code, description: error.message, ...(retryAfter ? { retryAfter } : {}) }
    if (error.warning) this.warning = error.message
  }
}

/** Calls in the order they arrived; successful polls are left out, or nothing else could be found in it. */
export class CallLog {
  readonly calls: Call[] = []
  readonly listeners = new Set<(call: Call) => void>()
  readonly #keep: number

  /** @param keep how many calls to remember at least; the oldest go first */
  constructor(keep = Number.POSITIVE_INFINITY) {
    this.#keep = keep
  }

  add(call: Call): void {
    for (const listener of this.listeners) listener(call)
    if (this.#keep === 0) return
    this.calls.push(call)
    if (this.calls.length > 2 * this.#keep) this.calls.splice(0, this.calls.length - this.#keep)
  }
}
