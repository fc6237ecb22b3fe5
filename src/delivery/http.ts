import * as http from 'node:http'
import * as https from 'node:https'
import type { Readable } from 'node:stream'

interface Ways {
  /** 4 or 6: this family alone; 0: whichever answers. */
  family: 0 | 4 | 6
  /** A proxy for https addresses. */
  proxy: string | undefined
}

/** What Telegram's client needs of an answer. */
interface Answer {
  status: number
  ok: boolean
  json(): Promise<unknown>
  text(): Promise<string>
  /** Of a file. */
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * A fetch made of node's own http client: small JSON posts cost a third of what they cost with the built-in fetch,
 * connections are kept, and one address family can be left out. It can do what Telegram's client asks of it, no more.
 */
export function createFetch({ family, proxy }: Ways): typeof fetch {
  const options = { keepAlive: true, scheduling: 'lifo' as const, ...(family && { family }) }
  const plain = new http.Agent(options)
  const secure = new https.Agent({ ...options, ...(proxy && { proxyEnv: { HTTPS_PROXY: proxy } }) })
  const post = (url: URL, init: RequestInit): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:'
      const request = (isSecure ? https : http).request(
        url,
        {
          method: init.method ?? 'GET',
          agent: isSecure ? secure : plain,
          headers: {
            ...(init.headers as Record<string, string>),
            ...(typeof init.body === 'string' && { 'content-length': Buffer.byteLength(init.body) }),
          },
        },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('error', reject)
          response.on('end', () => resolve(answerOf(response.statusCode ?? 0, pieces)))
        },
      )
      request.on('error', reject)
      onAbort(init.signal, request, isSecure ? secure : plain)
      const body: unknown = init.body
      if (body && typeof body === 'object') (body as Readable).on('error', reject).pipe(request)
      else request.end(body ?? undefined)
    })
  return ((url: string | URL, init: RequestInit = {}) => post(new URL(url), init)) as typeof fetch
}

/** Whoever gives a call up mistrusts its connection, and those that lie idle beside it: the next call opens a new one. */
function onAbort(signal: AbortSignal | null | undefined, request: http.ClientRequest, agent: http.Agent): void {
  if (!signal) return
  const abort = (): void => {
    request.destroy(new Error('aborted'))
    for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy()
  }
  if (signal.aborted) {
    abort()
    return
  }
  signal.addEventListener('abort', abort)
  request.on('close', () => signal.removeEventListener('abort', abort))
}

function answerOf(status: number, pieces: Buffer[]): Answer {
  const bytes = Buffer.concat(pieces)
  const text = bytes.toString('utf8')
  return {
    status,
    ok: status >= 200 && status < 300,
    json: async () => JSON.parse(text),
    text: async () => text,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  }
}
