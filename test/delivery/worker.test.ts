import { GrammyError, HttpError } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Activity, createActivity } from '../../src/delivery/activity.ts'
import { createReceive, type Receive } from '../../src/delivery/receive.ts'
import { createWorker, type Worker } from '../../src/delivery/worker.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { putPerson } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { keptLog, turn } from '../support/log.ts'

const from = (id: number) => ({ id, is_bot: false, first_name: 'Pejabat' })
const says = (update_id: number, userId: number, text = 'x'): Update => ({
  update_id,
  message: { message_id: 1, date: 0, from: from(userId), chat: { id: userId, type: 'private', first_name: 'P' }, text },
})
const presses = (update_id: number, userId: number): Update =>
  ({
    update_id,
    callback_query: {
      ...{ id: String(update_id), from: from(userId), chat_instance: '', data: 'x' },
      message: { message_id: 1, date: 0, chat: { id: userId, type: 'private', first_name: 'P' } },
    },
  }) as unknown as Update

describe.each(engines)('the inbox worker on $name', (engine) => {
  let opened: Opened
  let activity: Activity
  let worker: Worker
  let receive: Receive
  let handle: (update: Update, moveOn: () => void) => Promise<void>
  let handled: number[]
  let away: boolean
  let kept: ReturnType<typeof keptLog>

  const build = (): void => {
    worker = createWorker({
      desk: opened.desk,
      log: kept.log,
      activity,
      handle: async (update, moveOn) => {
        await handle(update, moveOn)
        handled.push(update.update_id)
      },
      away: () => away,
      afterBatch: () => {},
      caughtUp: () => {},
    })
    receive = createReceive({
      desk: opened.desk,
      bot: { id: 1, username: 'b' },
      commands: new Set(['agenda']),
      activity,
      worker,
    })
  }

  beforeEach(async () => {
    opened = await engine.open()
    kept = keptLog()
    activity = createActivity(turn)
    opened.clock.between = activity.settled
    handled = []
    away = false
    handle = async () => {}
    build()
  })
  afterEach(async () => {
    await worker.stop()
    await opened.close()
  })

  const states = async () =>
    Object.fromEntries(
      (await opened.db.selectFrom('inbox').select(['update_id', 'state']).orderBy('update_id').execute()).map((row) => [
        row.update_id,
        row.state,
      ]),
    )
  const take = async (...updates: Update[]): Promise<void> => {
    await receive(updates)
    await activity.settled()
  }

  it('handles what comes and marks it, and ignores what it has seen', async () => {
    await take(says(1, 7), presses(2, 8))
    expect(handled.sort()).toEqual([1, 2])
    expect(await states()).toEqual({ 1: 'done', 2: 'done' })
    await take(says(1, 7))
    expect(handled).toHaveLength(2)
  })

  it('stores before it confirms, and hands on only what is meant for the bot', async () => {
    const group = { id: -5, type: 'supergroup', title: 'g' }
    const talk = {
      update_id: 3,
      message: { message_id: 1, date: 0, from: from(7), chat: group, text: 'halo' },
    } as never
    await take(talk, says(4, 7))
    expect(await states()).toEqual({ 4: 'done' })
    const command = { ...(talk as Update), update_id: 5 } as Update
    command.message = {
      ...command.message!,
      text: '/agenda',
      entities: [{ type: 'bot_command', offset: 0, length: 7 }],
    }
    await take(command)
    expect(await states()).toEqual({ 4: 'done' })
    const linked = {
      title: 'g',
      state: 'linked' as const,
      isForum: false,
      botIsAdmin: false,
      addedBy: null,
      decidedBy: null,
    }
    await transact(opened.db, (trx) => putGroup(trx, { chatId: -5, ...linked }, opened.clock.now()))
    await take({ ...command, update_id: 6 })
    expect(await states()).toEqual({ 4: 'done', 6: 'done' })
  })

  it('keeps nothing of what somebody else said, replied to or quoted', async () => {
    const quoting = says(1, 7, '/siapasaya') as unknown as { message: Record<string, unknown> }
    quoting.message.quote = { text: 'sedang gawat', position: 0 }
    quoting.message.external_reply = {
      origin: { type: 'hidden_user', sender_user_name: 'X', date: 0 },
      chat: { id: 5 },
    }
    const replying = says(2, 8, '/siapasaya') as unknown as { message: Record<string, unknown> }
    replying.message.quote = { text: 'sedang gawat', position: 0 }
    replying.message.reply_to_message = {
      message_id: 3,
      date: 0,
      chat: { id: 8, type: 'private' },
      text: 'sedang gawat',
    }
    handle = () => new Promise<void>(() => {})
    await receive([quoting, replying] as unknown as Update[])
    const kept = await opened.db.selectFrom('inbox').select('body').execute()
    expect(kept).toHaveLength(2)
    for (const { body } of kept) {
      expect(body).toContain('/siapasaya')
      expect(body).not.toContain('gawat')
      expect(body).not.toContain('external_reply')
    }
    opened.clock.between = turn
    await opened.clock.advance({ minutes: 4 })
  })

  it('keeps the order of each person while others go on, at most 64 at once', async () => {
    let running = 0
    let most = 0
    const order = new Map<number, number[]>()
    handle = async (update) => {
      const user = update.message!.from!.id
      running += 1
      most = Math.max(most, running)
      await turn()
      order.set(user, [...(order.get(user) ?? []), update.update_id])
      running -= 1
    }
    const updates = Array.from({ length: 400 }, (_, index) => says(index + 1, 1 + (index % 100)))
    await take(...updates)
    expect(most).toBe(64)
    for (const [user, ids] of order) {
      expect(ids).toHaveLength(4)
      expect(ids, `of ${user}`).toEqual(ids.toSorted((a, b) => a - b))
    }
  })

  it('does not let one person wait for another whose handler hangs', async () => {
    handle = (update) => (update.update_id === 1 ? new Promise<void>(() => {}) : Promise.resolve())
    void receive([says(1, 7), says(2, 7), says(3, 8)])
    while (!handled.includes(3)) await turn()
    expect(handled).toEqual([3])
    // The watchdog ends it by the clock, and what waited behind it is handled.
    opened.clock.between = turn
    await opened.clock.advance({ minutes: 4 })
    await activity.settled()
    expect(handled).toEqual([3, 2])
    expect(await states()).toEqual({ 1: 'poisoned', 2: 'done', 3: 'done' })
  })

  it('tries again with growing pauses, five times, then sets the update aside and tells the secretariat', async () => {
    const person = { id: secretariatId, name: 'S', username: null, locale: 'id' as const, reachable: true }
    await transact(opened.db, (trx) => putPerson(trx, person, opened.clock.now()))
    let tries = 0
    handle = async (update) => {
      if (update.update_id !== 1) return
      tries += 1
      throw new TypeError('the text was: sakit')
    }
    await take(says(1, 7), says(2, 7), says(3, 8))
    expect(tries).toBe(1)
    expect(handled).toEqual([3])
    await opened.clock.advance({ minutes: 2 })
    expect(tries).toBe(5)
    expect(handled).toEqual([3, 2])
    expect(await states()).toEqual({ 1: 'poisoned', 2: 'done', 3: 'done' })
    const rows = await opened.db.selectFrom('outbox').select(['kind', 'chat_id', 'subject']).execute()
    expect(rows).toEqual([
      { kind: 'trouble', chat_id: secretariatId, subject: expect.stringContaining('update-failed') },
    ])
    const { error } = await opened.db
      .selectFrom('inbox')
      .select('error')
      .where('update_id', '=', 1)
      .executeTakeFirstOrThrow()
    expect(`${error} ${rows[0]!.subject} ${JSON.stringify(kept.lines)}`).not.toContain('sakit')
  })

  it('takes work for done whose answer alone could not be brought', async () => {
    const refusal = (description: string, code = 400) =>
      new GrammyError('x', { ok: false, error_code: code, description }, 'answerCallbackQuery', {})
    const errors = [refusal('Bad Request: query is too old'), refusal('Forbidden: bot was blocked by the user', 403)]
    handle = async () => {
      const error = errors.shift()
      if (error) throw error
    }
    await take(presses(1, 7), presses(2, 7), presses(3, 7))
    expect(await states()).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
  })

  it('lets the next of the same person begin once only the word is left to bring, and marks each when it is brought', async () => {
    let bring = (): void => {}
    handle = (update, moveOn) => {
      if (update.update_id > 1) return Promise.resolve()
      moveOn()
      moveOn()
      return new Promise<void>((resolve) => {
        bring = resolve
      })
    }
    void receive([presses(1, 7), says(2, 7), says(3, 7)])
    while (Object.values(await states()).filter((state) => state === 'done').length < 2) await turn()
    expect(handled).toEqual([2, 3])
    expect(await states()).toEqual({ 1: 'new', 2: 'done', 3: 'done' })
    bring()
    while (Object.values(await states()).includes('new')) await turn()
    expect(await states()).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
  })

  it('brings a lost word later without holding up or repeating what came after it', async () => {
    const lost = new HttpError('Network request failed', new Error('ECONNRESET'))
    const tried: number[] = []
    handle = async (update, moveOn) => {
      tried.push(update.update_id)
      moveOn()
      if (update.update_id === 1 && tried.filter((id) => id === 1).length < 3) throw lost
    }
    await take(presses(1, 7), presses(2, 7), presses(3, 7))
    expect(tried).toEqual([1, 2, 3])
    expect(await states()).toEqual({ 1: 'new', 2: 'done', 3: 'done' })
    await opened.clock.advance({ seconds: 6 })
    expect(tried).toEqual([1, 2, 3, 1, 1])
    expect(await states()).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
  })

  it('does not take from the database what is on its way in a lane that moved on', async () => {
    const seen: number[] = []
    let bring: (() => void)[] = []
    handle = (update, moveOn) => {
      seen.push(update.update_id)
      if (update.update_id !== 1) return Promise.resolve()
      moveOn()
      return new Promise<void>((resolve) => bring.push(resolve))
    }
    const updates = Array.from({ length: 120 }, (_, index) => presses(index + 2, 7))
    await receive([presses(1, 7)])
    await turn()
    await receive(updates)
    while (seen.length < 121) await turn()
    for (const each of bring) each()
    bring = []
    await activity.settled()
    expect(seen).toEqual(Array.from({ length: 121 }, (_, index) => index + 1))
    expect(Object.values(await states()).every((state) => state === 'done')).toBe(true)
  })

  it('lets nobody who floods it fill the memory or hold up the others, and keeps his order', async () => {
    const flooder = 7
    const seen: number[] = []
    let free = (): void => {}
    // As in a private chat, where one answer a second may go out.
    handle = async (update) => {
      if (update.message!.from!.id !== flooder) return
      seen.push(update.update_id)
      await new Promise<void>((resolve) => {
        free = resolve
      })
    }
    const flood = (from: number, count: number) =>
      receive(Array.from({ length: count }, (_, index) => says(from + index, flooder)))
    for (let start = 1; start <= 301; start += 100) await flood(start, 100)
    let roomy = false
    void worker.room().then(() => {
      roomy = true
    })
    await receive([says(10_000, 8)])
    while (!handled.includes(10_000)) await turn()
    expect(roomy).toBe(true)
    expect(seen).toEqual([1])
    while (seen.length < 400) {
      free()
      await turn()
    }
    free()
    await activity.settled()
    expect(seen).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    expect(Object.values(await states()).every((state) => state === 'done')).toBe(true)
  })

  it('keeps no more than a few hundred messages of one person, and says so to him and to the secretariat once', async () => {
    const people = [secretariatId, 7].map((id) => ({ id, name: `N${id}`, username: null, locale: 'id' as const }))
    await transact(opened.db, async (trx) => {
      for (const person of people) await putPerson(trx, { ...person, reachable: true }, opened.clock.now())
    })
    let go = (): void => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    handle = (update) => (update.message?.from?.id === 7 ? held : Promise.resolve())
    for (let start = 1; start < 2_000; start += 100)
      await receive(Array.from({ length: 100 }, (_, index) => says(start + index, 7)))
    await receive([says(10_000, 8), { ...presses(10_001, 7) }])
    while (!handled.includes(10_000)) await turn()
    const kept = await opened.db.selectFrom('inbox').select('update_id').where('lane', '=', 'u:7').execute()
    expect(kept.length).toBeGreaterThan(350)
    expect(kept.length).toBeLessThan(460)
    expect(kept.map((row) => row.update_id)).toContain(10_001)
    const owed = await opened.db.selectFrom('outbox').select(['kind', 'chat_id']).orderBy('kind').execute()
    expect(owed).toEqual([
      { kind: 'apology', chat_id: 7 },
      { kind: 'trouble', chat_id: secretariatId },
    ])
    go()
    await activity.settled()
  })

  it('gives up no update for calls that are lost while Telegram is away, and takes a long 429 for done', async () => {
    const lost = new HttpError('Network request failed', new Error('ECONNREFUSED'))
    const limited = (retry_after: number) =>
      new GrammyError(
        'x',
        { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after } },
        'sendMessage',
        {},
      )
    away = true
    let tries = 0
    handle = async (update) => {
      if (update.update_id === 2) throw limited(600)
      if (update.update_id === 3 && tries++ === 0) throw limited(20)
      if (update.update_id === 1 && away) throw lost
    }
    await take(says(1, 7), says(2, 8), says(3, 9))
    expect(await states()).toEqual({ 1: 'new', 2: 'done', 3: 'new' })
    await opened.clock.advance({ seconds: 20 })
    expect(await states()).toEqual({ 1: 'new', 2: 'done', 3: 'done' })
    await opened.clock.advance({ hours: 1 })
    expect(await states()).toMatchObject({ 1: 'new' })
    away = false
    await opened.clock.advance({ seconds: 15 })
    expect(await states()).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
  })

  it('takes up after a crash what was stored and not marked', async () => {
    await worker.stop()
    await receive([says(1, 7), says(2, 7), says(3, 8)])
    expect(handled).toEqual([])
    // A new life: what the old one had begun is forgotten with it.
    activity = createActivity(turn)
    build()
    await worker.start()
    await activity.settled()
    expect(handled.sort()).toEqual([1, 2, 3])
    expect(await states()).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
  })

  it('lets whoever fetches updates wait while it has too many', async () => {
    let go = (): void => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    handle = () => held
    for (let start = 0; start < 2_000; start += 100)
      await receive(Array.from({ length: 100 }, (_, index) => presses(start + index + 1, 1 + index)))
    let roomy = false
    const room = worker.room().then(() => {
      roomy = true
    })
    await turn()
    expect(roomy).toBe(false)
    go()
    await room
    await activity.settled()
    expect(handled).toHaveLength(2_000)
  })
})
