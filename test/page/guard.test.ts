import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPageStage, type PageStage } from '../support/page.ts'

let stage: PageStage
let port: number
beforeAll(async () => {
  stage = await openPageStage()
  port = Number(new URL(stage.address).port)
})
afterAll(() => stage.close())

interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** A request with whatever headers, as no browser would send it. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const own = (): Record<string, string> => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })
const writing = (text = 'Halo'): string =>
  JSON.stringify({ act: 'write', as: stage.cast.stranger.id, chat: stage.cast.stranger.id, text })

it('stands at the sandbox’s own address, with nothing from anywhere else', async () => {
  const page = await ask('/')
  expect(page.status).toBe(200)
  expect(page.text).toContain('<script type="module" src="/page/main.ts">')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.text).not.toMatch(/https?:\/\//)
})

it('gives its own files and no others', async () => {
  const script = await ask('/page/main.ts')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.text).not.toContain(': HTMLElement')
  for (const path of [
    '/page/../server.ts',
    '/page/..%2fserver.ts',
    '/page/tsconfig.json',
    '/page/no.ts',
    '/etc',
    '/page',
  ])
    expect((await ask(path)).status, path).toBe(404)
  expect((await ask('/page/nothing', own(), '{}')).status).toBe(404)
})

it('takes acts from itself', async () => {
  const done = await ask('/page/act', own(), writing())
  expect([done.status, done.text]).toEqual([200, `{"ok":true,"chat":${stage.cast.stranger.id}}`])
})

it.each([
  ['another site’s page', () => ({ ...own(), origin: 'https://example.org' })],
  ['a sandboxed frame', () => ({ ...own(), origin: 'null' })],
  ['another port of this machine', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
  [
    'a name that only leads here',
    () => ({ host: `rebound.example:${port}`, origin: `http://rebound.example:${port}` }),
  ],
  ['a browser that says the request is another site’s', () => ({ ...own(), 'sec-fetch-site': 'cross-site' })],
  ['nobody who says where it comes from', () => ({ host: `127.0.0.1:${port}` })],
])('takes no act from %s', async (_, headers) => {
  const refused = await ask('/page/act', headers(), writing('Halo dari luar'))
  expect(refused.status).toBe(403)
  expect(stage.cast.stranger.sees().filter(({ text }) => text === 'Halo dari luar')).toHaveLength(0)
})

it('shows nothing to a name that only leads here, and no news to another site', async () => {
  expect((await ask('/', { host: 'rebound.example' })).status).toBe(403)
  const foreign = { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty' }
  expect((await ask(`/page/events?as=${stage.cast.stranger.id}`, foreign)).status).toBe(403)
})

it('lets no website drive the Bot API either, whose token is no secret here', async () => {
  const path = `/bot${stage.sandbox.token}/getMe`
  expect((await ask(path, { host: `127.0.0.1:${port}` })).status).toBe(200)
  expect((await ask(path, { ...own(), origin: 'https://example.org' }, '{}')).status).toBe(403)
  const before = stage.sandbox.calls.length
  const change = `/bot${stage.sandbox.token}/setMyDescription?description=diubah`
  const here = { host: `127.0.0.1:${port}` }
  // A picture on another site's page asks without an origin.
  for (const site of ['cross-site', 'same-site'])
    expect((await ask(change, { ...here, 'sec-fetch-site': site, 'sec-fetch-dest': 'image' })).status, site).toBe(403)
  expect((await ask(change, { host: `rebound.example:${port}`, 'sec-fetch-site': 'same-origin' })).status).toBe(403)
  expect((await ask(`/file/bot${stage.sandbox.token}/x`, { ...here, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(stage.sandbox.calls.slice(before).map(({ method }) => method)).not.toContain('setMyDescription')
  expect((await ask(path, { host: `localhost:${port}` })).status).toBe(200)
})

it('breaks off in the middle of what is too long', async () => {
  const piece = 'x'.repeat(16 * 1024)
  const pieces = 4_000
  let written = 0
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/page/act', method: 'POST', headers: own() }, (response) => {
      response.resume()
      sent.destroy()
      resolve(response.statusCode!)
    })
    sent.on('error', reject)
    const write = (): void => {
      if (sent.destroyed) return
      if (written === pieces) return void sent.end()
      written += 1
      sent.write(piece, () => setImmediate(write))
    }
    write()
  })
  expect(status).toBe(409)
  expect(written).toBeLessThan(pieces)
})

it('answers nonsense with a reason and stays up', async () => {
  const answers = [
    await ask('/page/act', own(), 'no json'),
    await ask('/page/act', own(), '{}'),
    await ask('/page/act', own(), '{"act":"constructor","as":900000001}'),
    await ask('/page/act', own(), JSON.stringify({ act: 'write', as: 1, chat: 2, text: 'x' })),
    await ask('/page/act', own(), JSON.stringify({ act: 'write', as: 900_000_001, chat: 4, text: 'x' })),
    await ask('/page/act', own(), JSON.stringify({ act: 'write', as: 900_000_001, chat: 900_000_001, text: ' ' })),
    await ask('/page/act', own(), JSON.stringify({ act: 'open', as: 900_000_001, url: 'https://example.org' })),
    await ask('/page/act', own(), JSON.stringify({ act: 'clock', by: 'year' })),
    await ask('/page/act', own(), writing('x'.repeat(70_000))),
    await ask('/page/file?as=900000001&chat=900000001&key=m1'),
    await ask('/page/file?as=900000001&chat=900000001&name=a.txt', own(), ''),
  ]
  expect(answers.map(({ status, text }) => `${status} ${(JSON.parse(text) as { problem: string }).problem}`)).toEqual([
    '400 refused',
    '409 invalid',
    '409 invalid',
    '409 invalid',
    '409 absent',
    '409 empty',
    '409 invalid',
    '409 invalid',
    '409 large',
    '409 gone',
    '409 empty',
  ])
})
