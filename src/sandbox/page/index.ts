/** The sandbox's chat page: Rakor to try out in a browser, as anybody of the story. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Sandbox } from '../index.ts'
import { readBody, TooLong } from '../request-body.ts'
import type { Teller } from '../story/teller.ts'
import { acting, type PersonalAct, Refusal } from './acting.ts'
import { assetNamed } from './assets.ts'
import { openFile, takeFile } from './files.ts'
import { protect, refusal } from './guard.ts'
import { Hub } from './hub.ts'
import { moveClock, steps } from './moving.ts'
import { Play } from './play.ts'
import type { Act, Answer, Problem } from './shown.ts'

export interface Page {
  /** Shows this world from now on; the one before is forgotten. */
  show(sandbox: Sandbox, teller: Teller): void
  /** Tells open pages of what no event tells: that time has moved. */
  news(): void
  close(): void
}

interface PageParts {
  /** Raises a new world, in which nobody has met the bot, and shows it. Absent: there is no new beginning. */
  again?(): void
}

const largestAct = 64 * 1024

export function createPage({ again }: PageParts = {}): Page {
  let shown: { play: Play; hub: Hub } | undefined
  let worlds = 0

  const act = async (wish: Act & { as?: number }): Promise<Answer> => {
    const { play, hub } = shown!
    if (wish.act === 'read') return personal(wish)
    if (play.busy) throw new Refusal('busy')
    if (wish.act === 'again') {
      if (!again) throw new Refusal('refused')
      setTimeout(again, 50)
      return { ok: true }
    }
    if (wish.act === 'story') {
      if (play.teller.finished || play.teller.broken) throw new Refusal('nothing')
      if (play.teller.late) throw new Refusal('late')
      // What went wrong is remembered by the teller and shown beside the story.
      play.teller.tells().catch(() => {})
      return { ok: true }
    }
    if (wish.act !== 'clock') return personal(wish)
    if (!steps.includes(wish.by)) throw new Refusal('invalid')
    const meanwhile = moveClock(play, wish.by, wish.as ?? 0)
    hub.news()
    return { ok: true, meanwhile: await meanwhile.finally(() => hub.news()) }
  }

  const personal = (wish: PersonalAct): Promise<Answer> => {
    const { play, hub } = shown!
    const person = play.sandbox.personWithId(wish.as)
    const handler = acting[wish.act] as ((...given: unknown[]) => Promise<Answer>) | undefined
    if (!person || !handler || !Object.hasOwn(acting, wish.act)) throw new Refusal('invalid')
    return handler({ play, hub, person }, wish)
  }

  const handle: RequestListener = async (request, response) => {
    protect(response)
    try {
      const why = refusal(request)
      if (why) return send(response, 403, `Forbidden: ${why}`)
      await route(request, response)
    } catch (error) {
      if (response.headersSent || response.destroyed) return
      if (error instanceof TooLong) cutOff(request, response)
      const problem = problemOf(error)
      sendJson(response, problem ? 409 : 400, {
        ok: false,
        problem: problem ?? 'refused',
        detail: (error as Error).message,
      })
    }
  }

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://page')
    const [, root, name, ...rest] = url.pathname.split('/')
    const { play, hub } = shown!
    const id = (field: string): number => Number(url.searchParams.get(field))
    if (request.method === 'POST') {
      const isFile = root === 'page' && name === 'file'
      if (!isFile && !(root === 'page' && name === 'act')) return send(response, 404, 'Not Found')
      if (isFile) return sendJson(response, 200, await takeFile(play, request, url.searchParams))
      const body = await readBody(request, largestAct)
      return sendJson(response, 200, await act(JSON.parse(body.toString()) as Act))
    }
    if (request.method !== 'GET') return send(response, 405, 'Method Not Allowed')
    if (root === '') return sendAsset(response, 'page.html')
    if (root !== 'page' || name === undefined) return send(response, 404, 'Not Found')
    if (name === 'events') return hub.open(response, id('as'))
    if (name === 'file') return openFile(play, response, url.searchParams)
    if (name === 'call') return sendJson(response, 200, hub.inspector.details(Number(rest[0])) ?? {})
    return sendAsset(response, name)
  }

  return {
    show(sandbox, teller) {
      shown?.hub.close()
      worlds += 1
      const play = new Play(`${worlds}-${performance.timeOrigin}`, sandbox, teller)
      shown = { play, hub: new Hub(play) }
      sandbox.serve(handle)
    },
    news: () => shown?.hub.news(),
    close: () => shown?.hub.close(),
  }
}

/** What the page has a text for; undefined for anything else that went wrong. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof TooLong) return 'large'
  return error instanceof Refusal ? error.problem : undefined
}

/** Whoever still sends a second after the answer is cut off: sooner, and the answer might be lost with the connection. */
function cutOff(request: IncomingMessage, response: ServerResponse): void {
  const cut = (): void => {
    if (!request.complete) request.destroy()
  }
  response.once('finish', () => setTimeout(cut, 1_000).unref())
}

function sendAsset(response: ServerResponse, name: string): void {
  const asset = assetNamed(name)
  if (!asset) send(response, 404, 'Not Found')
  else response.writeHead(200, { 'content-type': asset.type }).end(asset.body)
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
