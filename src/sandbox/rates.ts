/**
 * Telegram's rates, by the virtual clock: about 30 calls a second in all, about one message a second in one chat (a
 * short burst of three is let through, a fourth within the same second is not), about 20 a minute in one group, where
 * edits and ephemeral messages count like new ones. Whoever exceeds a limit is refused until `retry_after` has
 * passed, and everything sent there meanwhile is refused too.
 */
import { type ApiError, tooManyRequests } from './api-error.ts'
import type { VirtualClock } from './clock.ts'

/** The limits are «about»: a call that left on time must not fail for arriving a few milliseconds close to the last. */
const overall = { calls: 30, perMs: 1000 - 50 }
const perGroup = { calls: 20, perMs: 60_000 - 500 }
const perChat = { burst: 3, perMs: 1000 - 50 }

/** Calls that put something before people's eyes count in their chat; the rest only in the total. */
const inChat = /^(send(?!ChatAction)|edit|copyMessage|forwardMessage|stopPoll)/
const free = /^(get|answerCallbackQuery$|setWebhook$|deleteWebhook$|logOut$|close$)/

interface Window {
  /** Times of the counted calls, oldest first. */
  times: number[]
  closedUntilMs: number
}

interface Bucket {
  tokens: number
  atMs: number
  closedUntilMs: number
}

export class Rates {
  /** Off: nothing is counted and nothing refused. */
  enabled: boolean
  readonly #clock: VirtualClock
  readonly #total: Window = { times: [], closedUntilMs: 0 }
  readonly #groups = new Map<number, Window>()
  readonly #chats = new Map<number, Bucket>()

  constructor(clock: VirtualClock, enabled: boolean) {
    this.#clock = clock
    this.enabled = enabled
  }

  /** Counts a call, or says why it is refused. Refused calls cost nothing. Group ids are negative. */
  refusal(method: string, chatId: number | undefined): ApiError | undefined {
    if (!this.enabled || free.test(method)) return undefined
    const now = this.#clock.ms()
    const counted = chatId !== undefined && !Number.isNaN(chatId) && inChat.test(method)
    const group = counted && chatId < 0 ? windowOf(this.#groups, chatId) : undefined
    const chat = counted ? this.#chat(chatId, now) : undefined
    const waits = [
      waitOfWindow(this.#total, overall.calls, overall.perMs, now),
      group ? waitOfWindow(group, perGroup.calls, perGroup.perMs, now) : 0,
      chat ? waitOfBucket(chat, now) : 0,
    ]
    const wait = Math.max(...waits)
    if (wait > 0) return tooManyRequests(Math.ceil(wait / 1000))
    this.#total.times.push(now)
    group?.times.push(now)
    if (chat) chat.tokens--
    return undefined
  }

  #chat(chatId: number, now: number): Bucket {
    let bucket = this.#chats.get(chatId)
    if (!bucket) {
      bucket = { tokens: perChat.burst, atMs: now, closedUntilMs: 0 }
      this.#chats.set(chatId, bucket)
    }
    bucket.tokens = Math.min(perChat.burst, bucket.tokens + (now - bucket.atMs) / perChat.perMs)
    bucket.atMs = now
    return bucket
  }
}

function windowOf(windows: Map<number, Window>, chatId: number): Window {
  let window = windows.get(chatId)
  if (!window) {
    window = { times: [], closedUntilMs: 0 }
    windows.set(chatId, window)
  }
  return window
}

/** How long, in milliseconds, a call must wait; beyond the limit the window closes for the whole seconds announced. */
function waitOfWindow(window: Window, calls: number, perMs: number, now: number): number {
  if (window.closedUntilMs > now) return window.closedUntilMs - now
  let expired = 0
  while (expired < window.times.length && window.times[expired]! <= now - perMs) expired++
  if (expired > 0) window.times.splice(0, expired)
  if (window.times.length < calls) return 0
  return closed(window, window.times[window.times.length - calls]! + perMs - now, now)
}

function waitOfBucket(bucket: Bucket, now: number): number {
  if (bucket.closedUntilMs > now) return bucket.closedUntilMs - now
  if (bucket.tokens >= 1) return 0
  return closed(bucket, (1 - bucket.tokens) * perChat.perMs, now)
}

function closed(limit: { closedUntilMs: number }, wait: number, now: number): number {
  const announced = Math.ceil(Math.max(wait, 1) / 1000) * 1000
  limit.closedUntilMs = now + announced
  return announced
}
