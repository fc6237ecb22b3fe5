/** The Bot API over HTTP: takes calls, lets faults strike, checks, carries out, answers. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as realDelay } from 'node:timers/promises'
import { ApiError, conflict, strict } from './api-error.ts'
import { Call, type CallLog } from './calls.ts'
import { Faults, refusalOf, type Strike } from './faults.ts'
import { comesFromElsewhere, namesThisMachine } from './foreign.ts'
import { methods } from './methods/index.ts'
import { checkParameters, methodNamed, type Params } from './parameters.ts'
import type { Rates } from './rates.ts'
import { parametersOf, readBody } from './request-body.ts'
import type { WebhookSender } from './webhook.ts'
import type { World } from './world.ts'

const json = { 'content-type': 'application/json' }

export interface ServerParts {
  world: World
  token: string
  rates: Rates
  log: CallLog
  webhook: WebhookSender
}

export class ApiServer {
  readonly faults = new Faults()
  /** Answers what is no call of the Bot API. */
  elsewhere: RequestListener = (_, response) => fail(response, new ApiError(404, 'Not Found'))
  readonly #parts: ServerParts
  readonly #http: Server
  #inFlight = 0

  constructor(parts: ServerParts) {
    this.#parts = parts
    this.#http = createServer((request, response) => void this.#handle(request, response))
    // A bot keeps its connections; a server that ends them after 5 seconds would make it see resets that Telegram does not.
    this.#http.keepAliveTimeout = 600_000
    this.#http.requestTimeout = 0
  }

  /** Listens on 127.0.0.1. @returns the root to give to a bot */
  async start(port: number): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#http.once('error', reject)
    this.#http.listen(port, '127.0.0.1', resolve)
    await promise
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.faults.clear()
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#http.close(() => resolve())
    this.#http.closeAllConnections()
    await promise
  }

  /** Calls being processed, long polls apart. */
  inFlight(): number {
    return this.#inFlight
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = /^\/(file\/)?bot([^/]+)\/([^?]+)(?:\?(.*))?$/.exec(request.url ?? '')
    if (!route) return void this.elsewhere(request, response)
    // Bots name no origin. A website that is open in the same machine's browser does, or its browser says so for it.
    const { headers } = request
    if (headers.origin !== undefined || comesFromElsewhere(headers) || !namesThisMachine(headers))
      return fail(response, new ApiError(403, 'Forbidden'))
    const [, isFile, token, name, query] = route
    // The colon of a token may come escaped.
    if (token!.replace(/%3a/i, ':') !== this.#parts.token) return fail(response, new ApiError(401, 'Unauthorized'))
    if (isFile) return this.#sendFile(response, name!)
    const method = methodNamed(name!)
    if (!method) return fail(response, new ApiError(404, 'Not Found: method not found'))
    const counts = method !== 'getUpdates'
    if (counts) this.#inFlight++
    try {
      const body = await readBody(request)
      await this.#call(
        method,
        () => parametersOf(method, request.headers['content-type'] ?? '', body, query ?? ''),
        response,
      )
    } catch (error) {
      // The bot went away: nobody is left to answer.
      if (!response.destroyed && !response.headersSent) fail(response, error)
    } finally {
      if (counts) this.#inFlight--
    }
  }

  async #call(method: string, read: () => Params, response: ServerResponse): Promise<void> {
    let call = new Call(method, {}, this.#parts.world.clock.ms())
    try {
      const params = read()
      call = new Call(method, params, this.#parts.world.clock.ms())
      const strikes = this.faults.striking(method, call.chatId)
      if (strikes.length > 0 && !(await passes(strikes, response))) return this.#note(call, 'reset before processing')
      call.result =
        method === 'getUpdates' ? await this.#poll(params, response) : await this.#carryOut(method, params, call)
      call.ok = true
      if (method !== 'getUpdates') this.#parts.log.add(call)
      if (strikes.some(({ kind }) => kind === 'reset-after')) response.destroy()
      else succeed(response, call.result, method === 'getUpdates')
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      call.fail(error)
      this.#parts.log.add(call)
      fail(response, error)
    }
  }

  /** A call that was cut off before it was processed, for the log. */
  #note(call: Call, description: string): void {
    call.error = { code: 0, description }
    this.#parts.log.add(call)
  }

  #carryOut(method: string, params: Params, call: Call): unknown {
    const { world, rates, webhook } = this.#parts
    checkParameters(method, params)
    const refusal = rates.refusal(method, call.chatId)
    if (refusal) throw refusal
    if (method === 'setWebhook') return webhook.set(params)
    if (method === 'deleteWebhook') return webhook.remove(params)
    if (method === 'getWebhookInfo') return webhook.info()
    const carryOut = methods[method]
    if (!carryOut) throw strict(`${method} is not built`)
    return carryOut(world, params)
  }

  #poll(params: Params, response: ServerResponse): Promise<string> {
    checkParameters('getUpdates', params)
    if (this.#parts.webhook.isSet)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    return this.#parts.world.updates.poll(params, gone.signal)
  }

  #sendFile(response: ServerResponse, path: string): void {
    const file = this.#parts.world.files.atPath(path)
    if (!file) {
      fail(response, new ApiError(404, 'Not Found'))
      return
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
    response.end(file.bytes)
  }
}

/** Lets delays and hangs pass and throws the refusals. False when the connection was cut. */
async function passes(strikes: Strike[], response: ServerResponse): Promise<boolean> {
  for (const strike of strikes) {
    if (strike.kind === 'delay') await realDelay(strike.ms)
    if (strike.kind === 'hang') await Promise.race([strike.released, closed(response)])
    if (strike.kind === 'reset-before' || response.destroyed) {
      response.destroy()
      return false
    }
    const refusal = refusalOf(strike)
    if (refusal) throw refusal
  }
  return true
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('close', resolve))
}

/** @param isText polls come as the text of an array */
function succeed(response: ServerResponse, result: unknown, isText: boolean): void {
  if (response.destroyed) return
  const body = Buffer.from(`{"ok":true,"result":${isText ? result : JSON.stringify(result)}}`)
  response.writeHead(200, { ...json, 'content-length': body.length })
  response.end(body)
}

function fail(response: ServerResponse, error: unknown): void {
  const refusal =
    error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: sandbox: ${(error as Error).stack}`)
  const { code, message: description, parameters } = refusal
  if (code === 502) {
    response.writeHead(502, { 'content-type': 'text/html' })
    response.end('<html><body><h1>502 Bad Gateway</h1></body></html>')
    return
  }
  response.writeHead(code, json)
  response.end(JSON.stringify({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }))
}
