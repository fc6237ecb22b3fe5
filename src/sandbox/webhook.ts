/** Deliveries to a webhook: in order within a lane (a chat's messages, a person's presses), lanes at the same time. */
import { isIP } from 'node:net'
import { badRequest, conflict } from './api-error.ts'
import type { VirtualClock } from './clock.ts'
import type { Params } from './parameters.ts'
import type { PendingUpdate, UpdateQueue } from './updates.ts'

/** A delivery the bot does not take within this real time has failed. */
const deliveryTimeoutMs = 30_000
/** Waits between the attempts, by the virtual clock; the last one repeats. */
const backOffSeconds = [1, 2, 4, 8, 16, 32, 60]

interface Settings {
  url: string
  secret: string | undefined
  maxConnections: number
}

export class WebhookSender {
  readonly #queue: UpdateQueue
  readonly #clock: VirtualClock
  #settings: Settings | undefined
  #stopped = new AbortController()
  readonly #busyLanes = new Set<string>()
  readonly #busy = new Set<number>()
  #lastError: { date: number; message: string } | undefined

  constructor(queue: UpdateQueue, clock: VirtualClock) {
    this.#queue = queue
    this.#clock = clock
  }

  get isSet(): boolean {
    return this.#settings !== undefined
  }

  /** Plain HTTP and any port are allowed, as Telegram's server allows them when it runs locally. */
  set(params: Params): true {
    const url = params.url as string
    if (url === '') return this.remove(params)
    const secret = params.secret_token as string | undefined
    if (secret !== undefined && !/^[A-Za-z0-9_-]+$/.test(secret))
      throw badRequest('secret token contains unallowed characters')
    if (!URL.canParse(url) || !/^https?:/.test(url)) throw badRequest('invalid webhook URL specified')
    const maxConnections = (params.max_connections as number | undefined) ?? 40
    if (maxConnections < 1 || maxConnections > 100) throw badRequest('sandbox: max_connections must be 1-100')
    if (params.drop_pending_updates === true) this.#queue.dropAll()
    this.#queue.allow(params.allowed_updates as string[] | undefined)
    this.#queue.endPoll(conflict('terminated by setWebhook request'))
    if (!this.#isSet({ url, secret, maxConnections })) this.#forget()
    this.#settings = { url, secret, maxConnections }
    this.#queue.onPush = () => this.#deliver()
    this.#deliver()
    return true
  }

  remove(params: Params): true {
    this.#forget()
    this.#settings = undefined
    this.#queue.onPush = undefined
    if (params.drop_pending_updates === true) this.#queue.dropAll()
    return true
  }

  /** The last error stays on record when deliveries succeed again, until another webhook is set. */
  info(): unknown {
    const allowed = this.#queue.allowed()
    return {
      url: this.#settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#queue.pending(),
      ...(this.#lastError
        ? { last_error_date: this.#lastError.date, last_error_message: this.#lastError.message }
        : {}),
      ...(this.#settings
        ? { max_connections: this.#settings.maxConnections, ip_address: addressOf(this.#settings.url) }
        : {}),
      ...(allowed ? { allowed_updates: allowed } : {}),
    }
  }

  /** Whether just this is set already: setting it once more changes nothing. */
  #isSet({ url, secret, maxConnections }: Settings): boolean {
    const set = this.#settings
    return set?.url === url && set.secret === secret && set.maxConnections === maxConnections
  }

  /** Ends deliveries; those on their way are cut off. */
  stop(): void {
    this.#stopped.abort()
    this.#busyLanes.clear()
    this.#busy.clear()
  }

  /** What was on its way to the old address begins anew with the new one. */
  #forget(): void {
    this.stop()
    this.#stopped = new AbortController()
    this.#lastError = undefined
  }

  #deliver(): void {
    const settings = this.#settings
    if (!settings) return
    for (const update of this.#queue.list()) {
      if (this.#busy.size >= settings.maxConnections) return
      if (this.#busyLanes.has(update.lane)) continue
      this.#busyLanes.add(update.lane)
      this.#busy.add(update.id)
      void this.#deliverOne(update, settings, this.#stopped.signal)
    }
  }

  async #deliverOne(update: PendingUpdate, settings: Settings, stopped: AbortSignal): Promise<void> {
    for (let attempt = 0; !stopped.aborted && this.#clock.ms() < update.expiresMs; attempt++) {
      const failure = await post(update.json, settings, stopped)
      if (stopped.aborted) return
      if (failure === undefined) break
      if (failure !== hungUp) this.#lastError = { date: Math.floor(this.#clock.ms() / 1000), message: failure }
      const wait = backOffSeconds[Math.min(attempt, backOffSeconds.length - 1)]!
      await this.#clock.wait(this.#clock.now().add({ seconds: wait }), stopped)
    }
    if (stopped.aborted) return
    this.#busyLanes.delete(update.lane)
    this.#busy.delete(update.id)
    this.#queue.confirm(update.id)
    this.#deliver()
  }
}

/** A connection that is closed without an answer is no delivery, but no error that Telegram tells of either. */
const hungUp = Symbol('hung up')

/** @returns what went wrong, as `getWebhookInfo` tells it */
async function post(
  body: string,
  { url, secret }: Settings,
  stopped: AbortSignal,
): Promise<string | typeof hungUp | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      signal: AbortSignal.any([stopped, AbortSignal.timeout(deliveryTimeoutMs)]),
    })
    await response.arrayBuffer()
    return response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`
  } catch (error) {
    return meaningOf(error as Error)
  }
}

/** In Telegram's words. */
function meaningOf(error: Error): string | typeof hungUp {
  if (error.name === 'TimeoutError') return 'Read timeout expired'
  const { code, message } = (error.cause ?? {}) as { code?: string; message?: string }
  switch (code) {
    case 'ECONNREFUSED':
      return 'Connection refused'
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'Connection timed out'
    case 'ENOTFOUND':
      return 'Failed to resolve host: No address associated with hostname'
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return hungUp
    default:
      return `SSL error {${message ?? error.message}}`
  }
}

const addressOf = (url: string): string => {
  const { hostname } = new URL(url)
  return isIP(hostname) ? hostname : '<unknown>'
}
