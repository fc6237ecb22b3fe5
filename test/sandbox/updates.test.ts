import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/index.ts'
import { call, drain, updates } from './client.ts'
import { posted, staged } from './stage.ts'

describe('getUpdates', () => {
  it('gives what is pending again and again until an offset confirms it', async () => {
    const { sandbox, head } = await staged()
    await head.writes(head.private, 'satu')
    await head.writes(head.private, 'dua')
    const first = await updates(sandbox)
    expect(first.map(({ message }) => message.text)).toEqual(['satu', 'dua'])
    expect(first[1].update_id).toBe(first[0].update_id + 1)
    expect(await updates(sandbox)).toEqual(first)
    expect(sandbox.pendingUpdates()).toBe(2)
    expect((await updates(sandbox, first[0].update_id + 1)).map(({ message }) => message.text)).toEqual(['dua'])
    expect(sandbox.pendingUpdates()).toBe(1)
    expect(await updates(sandbox, first[1].update_id + 1)).toEqual([])
    expect(sandbox.pendingUpdates()).toBe(0)
  })

  it('gives what was confirmed once more when it is told to', async () => {
    const { sandbox, head } = await staged()
    await head.writes(head.private, 'satu')
    const [only] = await updates(sandbox)
    await updates(sandbox, only.update_id + 1)
    sandbox.redeliver()
    expect(sandbox.pendingUpdates()).toBe(1)
    expect(await updates(sandbox, only.update_id + 1)).toEqual([only])
    expect(await updates(sandbox, only.update_id + 1)).toEqual([])
    expect(sandbox.pendingUpdates()).toBe(0)
  })

  it('tells from whom a message was forwarded', async () => {
    const { sandbox, head } = await staged()
    await head.writes(head.private, 'hadir', { forwardedFrom: 'Kepala Bappeda' })
    const [{ message }] = await updates(sandbox)
    expect(message.forward_origin).toMatchObject({ type: 'hidden_user', sender_user_name: 'Kepala Bappeda' })
  })

  it('forgets nothing for an offset beyond the end', async () => {
    const { sandbox, head } = await staged()
    await head.writes(head.private, 'satu')
    const [only] = await updates(sandbox)
    expect(await updates(sandbox, only.update_id + 50)).toHaveLength(1)
  })

  it('forgets all but the last with a negative offset', async () => {
    const { sandbox, head } = await staged()
    for (const text of ['satu', 'dua', 'tiga']) await head.writes(head.private, text)
    expect((await updates(sandbox, -1)).map(({ message }) => message.text)).toEqual(['tiga'])
    expect(sandbox.pendingUpdates()).toBe(1)
  })

  it('gives at most 100, or the limit', async () => {
    const { sandbox, head } = await staged()
    for (let count = 0; count < 130; count++) await head.writes(head.private, `${count}`)
    expect(await updates(sandbox)).toHaveLength(100)
    expect((await call(sandbox, 'getUpdates', { limit: 7 })).result).toHaveLength(7)
    expect((await call(sandbox, 'getUpdates', { limit: 500 })).result).toHaveLength(100)
  })

  it('waits for the next update', async () => {
    const { sandbox, head } = await staged()
    const polling = call(sandbox, 'getUpdates', { timeout: 30 })
    await polled(sandbox)
    await head.writes(head.private, 'satu')
    await head.writes(head.private, 'dua')
    expect((await polling).result.map(({ message }: { message: { text: string } }) => message.text)).toEqual([
      'satu',
      'dua',
    ])
  })

  it('comes back empty when the virtual timeout is over, at most 50 seconds', async () => {
    const { sandbox } = await staged()
    const polling = call(sandbox, 'getUpdates', { timeout: 500 })
    await polled(sandbox)
    await sandbox.clock.advance({ seconds: 49 })
    await sandbox.clock.advance({ seconds: 2 })
    expect(await polling).toEqual({ ok: true, result: [] })
  })

  it('ends the earlier of two long polls with 409', async () => {
    const { sandbox, head } = await staged()
    const first = call(sandbox, 'getUpdates', { timeout: 30 })
    await polled(sandbox)
    const second = call(sandbox, 'getUpdates', { timeout: 30 })
    expect(await first).toMatchObject({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    await head.writes(head.private, 'satu')
    expect((await second).result).toHaveLength(1)
  })

  it('is ended with 409 by setWebhook', async () => {
    const { sandbox } = await staged()
    const polling = call(sandbox, 'getUpdates', { timeout: 30 })
    await polled(sandbox)
    await call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:1' })
    expect(await polling).toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' })
  })

  it('keeps an update whose reader went away', async () => {
    const { sandbox, head } = await staged()
    const gone = new AbortController()
    const polling = call(sandbox, 'getUpdates', { timeout: 30 }, gone.signal)
    await polled(sandbox)
    gone.abort()
    await expect(polling).rejects.toThrow()
    await head.writes(head.private, 'satu')
    expect(await updates(sandbox)).toHaveLength(1)
  })

  it('delivers only the kinds asked for, and by default all but three', async () => {
    const { sandbox, head, group } = await staged()
    await call(sandbox, 'getUpdates', { allowed_updates: ['callback_query'] })
    await posted(sandbox, head.id)
    await head.writes(head.private, 'tak sampai')
    await head.presses(head.private, 'Hadir')
    expect((await updates(sandbox)).map((update) => Object.keys(update)[1])).toEqual(['callback_query'])
    await call(sandbox, 'getUpdates', { allowed_updates: [] })
    await group.promoteBot()
    await drain(sandbox)
    await head.reacts(group.messages[0] ?? (await head.writes(group, 'halo')), '👍')
    await head.adds(sandbox.person({ name: 'Kabid Produksi' }), group)
    expect((await updates(sandbox)).map((update) => Object.keys(update)[1])).toEqual(['message', 'message'])
  })

  it('keeps messages for 24 hours and presses for 150 seconds', async () => {
    const { sandbox, head } = await staged()
    await posted(sandbox, head.id)
    await head.writes(head.private, 'satu')
    await head.presses(head.private, 'Hadir')
    await sandbox.clock.advance({ seconds: 149 })
    expect(sandbox.pendingUpdates()).toBe(2)
    await sandbox.clock.advance({ seconds: 1 })
    expect((await updates(sandbox)).map((update) => Object.keys(update)[1])).toEqual(['message'])
    await sandbox.clock.advance({ hours: 23, minutes: 57, seconds: 30 })
    expect(await updates(sandbox)).toEqual([])
  })

  it('shows a message as it was when it happened', async () => {
    const { sandbox, head } = await staged()
    const message = await head.writes(head.private, 'hadir')
    await head.edits(message, 'tidak hadir')
    const pending = await updates(sandbox)
    expect(pending[0].message).toMatchObject({ text: 'hadir', message_id: message.id })
    expect(pending[1].edited_message).toMatchObject({
      text: 'tidak hadir',
      message_id: message.id,
      edit_date: 1682470800,
    })
  })

  it('tells when everything has been confirmed', async () => {
    const { sandbox, head } = await staged()
    await expect(sandbox.delivered()).resolves.toBeUndefined()
    await head.writes(head.private, 'satu')
    let done = false
    const delivered = sandbox.delivered().then(() => {
      done = true
    })
    const [only] = await updates(sandbox)
    expect(done).toBe(false)
    await updates(sandbox, only.update_id + 1)
    await delivered
    expect(done).toBe(true)
  })

  it('counts what expires as no longer pending', async () => {
    const { sandbox, head } = await staged()
    await posted(sandbox, head.id)
    await head.presses(head.private, 'Hadir')
    const delivered = sandbox.delivered()
    await sandbox.clock.advance({ seconds: 151 })
    await expect(delivered).resolves.toBeUndefined()
  })
})

/** Resolves when a long poll hangs in the server. */
async function polled(sandbox: Sandbox): Promise<void> {
  while (!sandbox.polling()) await new Promise((resolve) => setImmediate(resolve))
}
