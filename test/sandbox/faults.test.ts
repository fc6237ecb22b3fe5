import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { call } from './client.ts'
import { staged } from './stage.ts'

describe('faults', () => {
  it('refuse with 429, 500 and 502, as often as asked', async () => {
    const { sandbox, group } = await staged()
    const say = () => call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    sandbox.faults.add({ kind: '429', retryAfter: 7, times: 1 })
    expect(await say()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    })
    sandbox.faults.add({ kind: '500', times: 2 })
    expect(await say()).toEqual({ ok: false, error_code: 500, description: 'Internal Server Error' })
    expect((await say()).error_code).toBe(500)
    expect((await say()).ok).toBe(true)
    sandbox.faults.add({ kind: '502', times: 1 })
    await expect(say()).rejects.toThrow(SyntaxError)
    expect(sandbox.refusals().map(({ error }) => error)).toEqual([
      { code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 },
      { code: 500, description: 'Internal Server Error' },
      { code: 500, description: 'Internal Server Error' },
      { code: 502, description: 'Bad Gateway' },
    ])
    expect(group.messages).toHaveLength(1)
  })

  it('strike after as many calls as asked', async () => {
    const { sandbox, group } = await staged()
    const say = (text: string) => call(sandbox, 'sendMessage', { chat_id: group.id, text })
    sandbox.faults.add({ kind: '500', after: 2, times: 1 })
    for (const text of ['satu', 'dua', 'tiga', 'empat']) await say(text)
    expect(group.messages.map(({ text }) => text)).toEqual(['satu', 'dua', 'empat'])
  })

  it('cut the connection before the call is carried out, or after', async () => {
    const { sandbox, group } = await staged()
    const say = (text: string) => call(sandbox, 'sendMessage', { chat_id: group.id, text })
    sandbox.faults.add({ kind: 'reset-before', times: 1 })
    await expect(say('sebelum')).rejects.toThrow('fetch failed')
    sandbox.faults.add({ kind: 'reset-after', times: 1 })
    await expect(say('sesudah')).rejects.toThrow('fetch failed')
    expect(group.messages.map(({ text }) => text)).toEqual(['sesudah'])
    expect(
      sandbox.calls.filter(({ method }) => method === 'sendMessage').map(({ ok, error }) => [ok, error?.description]),
    ).toEqual([
      [false, 'reset before processing'],
      [true, undefined],
    ])
  })

  it('keep a call hanging until they are taken away', async () => {
    const { sandbox, group } = await staged()
    const release = sandbox.faults.add({ kind: 'hang', method: 'sendMessage' })
    const hanging = call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })
    await arrived(sandbox)
    expect(group.messages).toHaveLength(0)
    release()
    expect((await hanging).ok).toBe(true)
    expect(group.messages).toHaveLength(1)
  })

  it('do not carry out a hanging call whose bot went away', async () => {
    const { sandbox, group } = await staged()
    sandbox.faults.add({ kind: 'hang', method: 'sendMessage' })
    const gone = new AbortController()
    const hanging = call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' }, gone.signal)
    await arrived(sandbox)
    gone.abort()
    await expect(hanging).rejects.toThrow()
    while (sandbox.inFlight() > 0) await new Promise((resolve) => setImmediate(resolve))
    sandbox.faults.clear()
    expect(group.messages).toHaveLength(0)
  })

  it('delay by real milliseconds', async () => {
    const { sandbox } = await staged()
    sandbox.faults.add({ kind: 'delay', ms: 30 })
    const before = performance.now()
    await call(sandbox, 'getMe')
    expect(performance.now() - before).toBeGreaterThanOrEqual(29)
  })

  it('strike the method and the chat they are for, and never polls unasked', async () => {
    const { sandbox, group, head } = await staged()
    sandbox.faults.add({ kind: '500', method: /^send/, chat: group })
    expect((await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })).ok).toBe(false)
    expect((await call(sandbox, 'sendMessage', { chat_id: head.id, text: 'a' })).ok).toBe(true)
    expect((await call(sandbox, 'getChat', { chat_id: group.id })).ok).toBe(true)
    sandbox.faults.clear()
    sandbox.faults.add({ kind: '500' })
    expect((await call(sandbox, 'getUpdates')).ok).toBe(true)
    sandbox.faults.add({ kind: '500', method: 'getUpdates' })
    expect((await call(sandbox, 'getUpdates')).error_code).toBe(500)
  })

  it('strike by chance, and the same calls for the same seed', async () => {
    const { sandbox } = await staged()
    const struck = async (seed: number): Promise<string> => {
      const remove = sandbox.faults.add({ kind: '500', probability: 0.5, seed })
      let pattern = ''
      for (let count = 0; count < 40; count++) pattern += (await call(sandbox, 'getMe')).ok ? '.' : 'x'
      remove()
      return pattern
    }
    const first = await struck(7)
    expect(await struck(7)).toBe(first)
    expect(await struck(8)).not.toBe(first)
    const share = first.split('x').length - 1
    expect(share).toBeGreaterThan(8)
    expect(share).toBeLessThan(32)
  })
})

/** A call is being processed, and a turn of the loop has let it reach its fault. */
async function arrived(sandbox: Sandbox): Promise<void> {
  while (sandbox.inFlight() === 0) await new Promise((resolve) => setImmediate(resolve))
  await call(sandbox, 'getMe')
}
