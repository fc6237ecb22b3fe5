import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFetch } from '../../src/delivery/http.ts'

describe('the fetch of Telegram calls', () => {
  let server: Server
  let root: string
  const seen: { url: string; type: string; body: string; socket: number }[] = []
  const sockets = new Map<object, number>()

  beforeEach(async () => {
    seen.length = 0
    sockets.clear()
    server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece) => pieces.push(piece))
      request.on('end', () => {
        if (!sockets.has(request.socket)) sockets.set(request.socket, sockets.size)
        const url = request.url ?? ''
        const body = Buffer.concat(pieces).toString('utf8')
        const type = request.headers['content-type'] ?? ''
        seen.push({ url, type, body, socket: sockets.get(request.socket)! })
        if (url.endsWith('/getChat')) return void request.socket.destroy()
        if (url.endsWith('/getUpdates')) return
        if (url.endsWith('/getFile')) return void response.writeHead(502).end('<html>')
        response.end(JSON.stringify({ ok: true, result: { message_id: 1, text: 'Kepala Dinas · é' } }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const client = () =>
    new Api('1:secret', { apiRoot: root, fetch: createFetch({ family: 0, proxy: undefined }) as never })

  it('posts JSON over a connection it keeps', async () => {
    const api = client()
    const message = await api.sendMessage(7, 'é')
    await api.sendMessage(7, 'b')
    expect(message).toMatchObject({ text: 'Kepala Dinas · é' })
    expect(seen.map(({ url, body, socket }) => [url, body, socket])).toEqual([
      ['/bot1:secret/sendMessage', '{"chat_id":7,"text":"é"}', 0],
      ['/bot1:secret/sendMessage', '{"chat_id":7,"text":"b"}', 0],
    ])
  })

  it('uploads files', async () => {
    await client().sendDocument(7, new InputFile(Buffer.from('isi berkas'), 'notula.pdf'))
    expect(seen[0]!.type).toMatch(/^multipart\/form-data/)
    expect(seen[0]!.body).toContain('isi berkas')
  })

  it('says so when the connection breaks or the answer is no JSON, without the token', async () => {
    const broken = await client()
      .getChat(7)
      .catch((error) => error)
    expect(broken.name).toBe('HttpError')
    const page = await client()
      .getFile('f')
      .catch((error) => error)
    expect(page.name).toBe('HttpError')
    expect(`${broken.message}${broken.error.message}${page.message}`).not.toContain('secret')
  })

  it('gives up when it is told to', async () => {
    const stop = new AbortController()
    const poll = client().getUpdates({ timeout: 50 }, stop.signal as never)
    const failed = expect(poll).rejects.toThrow()
    stop.abort()
    await failed
  })
})
