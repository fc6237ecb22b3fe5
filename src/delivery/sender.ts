import type { Api } from 'grammy'
import type { Message } from 'grammy/types'
import type { Logger } from 'pino'
import type { Desk } from '../operations/desk.ts'
import { migrateGroup } from '../operations/group-migration.ts'
import {
  type ClaimedRow,
  claimRows,
  giveRowBack,
  putRowOff,
  type Render,
  type Rendered,
  readDueChats,
  readNextDue,
  recordCardGone,
  recordDropped,
  recordFailure,
  recordSent,
  recordTopicGone,
  takeUpAgain,
} from '../operations/outbox.ts'
import { priorities } from '../operations/outbox-kinds.ts'
import type { Activity } from './activity.ts'
import { errorName, failureOf } from './errors.ts'
import { countsInChat, type Limits, type Traffic } from './limits.ts'
import type { Outage } from './outage.ts'
import { createRests } from './rests.ts'
import { createShown } from './shown.ts'

export interface Sender {
  start(): Promise<void>
  /** Says that the outbox may have something due. */
  wake(): void
  /** Sends nothing new and resolves when what is on its way has arrived. */
  stop(): Promise<void>
}

interface SenderParts {
  desk: Desk
  log: Logger
  activity: Activity
  limits: Limits
  /** What all calls together say about Telegram; it must see those of `api`. */
  outage: Pick<Outage, 'since' | 'restsUntil'>
  render: Render
  /** Not gated: the sender keeps the limits itself, so that it can send something else meanwhile. */
  api: Api
}

type Call = Extract<Rendered, { act: 'call' }>

/** Enough for Telegram's 30 messages a second at 100 ms each; after a crash no more than these may stand twice. */
const concurrency = 4
const maxTries = 5
const backOff = [2, 10, 30, 120]
/** A database that does not take down what was sent is asked so often, a second and two later. */
const recordingTries = 3
/** So often the chat waits for a row that did not get through, to keep its order; then the row steps aside. */
const triesInOrder = 2

/** Milliseconds to wait after so many failed tries. */
const pauseAfter = (tries: number): number => (backOff[Math.min(tries, backOff.length) - 1] ?? 2) * 1_000

const trafficOf = (row: { priority: number }): Traffic => (row.priority === priorities.card ? 'card' : 'row')

/**
 * Sends what is owed: one row a chat at a time so that its order is kept, chats side by side, within Telegram's
 * rates. It sleeps until something falls due, room comes, or somebody wakes it; it never asks in between.
 */
export function createSender({ desk, log, activity, limits, outage, render, api }: SenderParts): Sender {
  const busy = new Set<number>()
  const rests = createRests(desk.clock, outage)
  const shown = createShown()
  const onTheWay = new Set<Promise<void>>()
  let sleeping: AbortController | undefined
  let woken = false
  let stopped = false
  let loop: Promise<void> = Promise.resolve()

  const wake = (): void => {
    woken = true
    sleeping?.abort('woken')
  }

  const run = async (): Promise<void> => {
    activity.begin()
    while (!stopped) {
      woken = false
      try {
        if ((await claimAndSend()) > 0 || woken) continue
        const until = await nextMoment()
        if (!woken && !stopped) await sleep(until)
      } catch (error) {
        log.error({ event: 'outbox.broken', error: errorName(error) })
        await sleep(desk.clock.now().add({ seconds: 5 }))
      }
    }
    activity.end()
  }

  /** Sleeps until a moment, or until somebody wakes the sender. */
  const sleep = async (until: Temporal.Instant | undefined): Promise<void> => {
    const alarm = new AbortController()
    sleeping = alarm
    activity.end()
    const called = new Promise<void>((resolve) =>
      alarm.signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    await (until ? desk.clock.wait(until, alarm.signal) : called)
    activity.begin()
    sleeping = undefined
  }

  const claimAndSend = async (): Promise<number> => {
    const limit = Math.min(placesFree(), limits.room())
    if (limit <= 0) return 0
    const { chats, cardless } = limits.full()
    const busyChats = [...busy, ...chats, ...rests.chats()]
    const rows = await claimRows(desk, { limit, busyChats, cardlessChats: cardless })
    for (const row of rows) {
      busy.add(row.chatId)
      const delivery = deliver(row)
        // The row's lease ends by itself, and then it is tried again.
        .catch((error) => log.error({ event: 'outbox.broken', row: row.id, error: errorName(error) }))
        .finally(() => {
          busy.delete(row.chatId)
          onTheWay.delete(delivery)
          wake()
          activity.end()
        })
      activity.begin()
      onTheWay.add(delivery)
    }
    return rows.length
  }

  /** While Telegram is away one row at a time finds out whether it is back. */
  const placesFree = (): number => {
    if (!outage.since()) return concurrency - onTheWay.size
    const rests = Temporal.Instant.compare(outage.restsUntil(), desk.clock.now()) > 0
    return rests || onTheWay.size > 0 ? 0 : 1
  }

  /** When a row falls due, or a chat with due rows has room again. */
  const nextMoment = async (): Promise<Temporal.Instant | undefined> => {
    const moments: number[] = []
    const due = await readNextDue(desk)
    if (due) moments.push(due.epochMilliseconds)
    // While nothing may go out beside what is on its way, its end is waited for: to look at the clock would never end.
    const mayGo = outage.since() ? onTheWay.size === 0 : onTheWay.size < concurrency
    if (mayGo) for (const chat of await readDueChats(desk)) if (!busy.has(chat.chatId)) moments.push(firstTry(chat))
    return moments.length > 0 ? Temporal.Instant.fromEpochMilliseconds(Math.min(...moments)) : undefined
  }

  /** When something could go to a chat, in epoch milliseconds. */
  const firstTry = (chat: { chatId: number; priority: number }): number => {
    const away = outage.since() ? outage.restsUntil().epochMilliseconds : 0
    return Math.max(limits.earliest(chat.chatId, trafficOf(chat)), rests.until(chat.chatId), away)
  }

  const deliver = async (row: ClaimedRow): Promise<void> => {
    const now = desk.clock.now()
    if (row.expiresAt && Temporal.Instant.compare(row.expiresAt, now) <= 0)
      return recordDropped(desk, row, 'expired', 'too late')
    const traffic = trafficOf(row)
    const at = now.epochMilliseconds
    // A direct answer may have taken the place since the row was claimed.
    if (limits.earliest(row.chatId, traffic) > at) return giveRowBack(desk, row)
    limits.take(row.chatId, traffic, at)
    try {
      const rendered = await render(row)
      const isCall = rendered.act === 'call'
      // Only cards are edited by nobody but the sender, so that it knows what they show.
      const isShown = isCall && row.kind === 'card' && shown.already(rendered.payload)
      if (isCall && countsInChat(rendered.method) && !isShown) return await send(row, rendered)
      limits.giveBack(row.chatId, traffic, at)
      if (isShown) return void (await recordSent(desk, row, { method: rendered.method }))
      if (rendered.act === 'call') {
        limits.take(undefined, traffic, at)
        return await send(row, rendered)
      }
      log.info({ event: 'outbox.dropped', row: row.id, kind: row.kind, why: rendered.why })
      await recordDropped(desk, row, 'dropped', rendered.why)
    } catch (error) {
      // A view that fails, or the database: the row is kept and tried again.
      await tryAgain(row, errorName(error))
    }
  }

  const send = async (row: ClaimedRow, call: Call): Promise<void> => {
    let result: unknown
    try {
      result = await callTelegram(call)
    } catch (error) {
      return afterFailure(row, call, error)
    }
    const message = result as Partial<Message> | true
    const messageId = message === true ? undefined : message.message_id
    const threadId = message !== true && message.is_topic_message ? message.message_thread_id : undefined
    if (row.kind === 'card') shown.note(call.payload, messageId)
    const repliedTo = message === true ? undefined : message.reply_to_message?.message_id
    const settled = await recordSurely(row, { method: call.method, messageId, threadId, repliedTo })
    log.info({ event: 'outbox.sent', row: row.id, kind: row.kind, chat: row.chatId, settled })
  }

  /** What has gone out is never sent again because the database could not take it down: only that is tried again. */
  const recordSurely = async (row: ClaimedRow, sent: Parameters<typeof recordSent>[2]): Promise<boolean> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await recordSent(desk, row, sent)
      } catch (error) {
        const name = errorName(error)
        log.error({ event: 'outbox.unrecorded', row: row.id, tries, error: name })
        if (tries < recordingTries) await pause(tries)
        else {
          await recordFailure(desk, row, { kind: 'exhausted', error: `sent, but not taken down: ${name}` })
          return false
        }
      }
    }
  }

  const pause = async (seconds: number): Promise<void> => {
    activity.end()
    await desk.clock.wait(desk.clock.now().add({ seconds }), new AbortController().signal)
    activity.begin()
  }

  const callTelegram = ({ method, payload }: Call): Promise<unknown> => {
    const calls = api.raw as unknown as Record<string, (payload: Record<string, unknown>) => Promise<unknown>>
    return calls[method]!(payload)
  }

  const afterFailure = async (row: ClaimedRow, call: Call, error: unknown): Promise<void> => {
    const failure = failureOf(error)
    noteFailure(row, failure.kind)
    switch (failure.kind) {
      case 'not-modified':
        await recordSent(desk, row, { method: call.method })
        return
      case 'target-gone':
        // What is posted has no target that could be gone: to post it once more would never end.
        if (row.kind === 'card' && call.method.startsWith('edit')) return recordCardGone(desk, row, failure.error)
        return recordFailure(desk, row, { kind: 'gone', error: failure.error })
      case 'topic-gone':
        if ('message_thread_id' in call.payload) return recordTopicGone(desk, row)
        return afterRefusal(row, failure.error)
      case 'bad-entities':
        if ('entities' in call.payload || 'caption_entities' in call.payload || 'parse_mode' in call.payload)
          return sendPlain(row, call)
        return call.plain ? send(row, call.plain) : afterRefusal(row, failure.error)
      case 'migrated':
        return migrateGroup(desk, row.chatId, failure.to)
      case 'limited': {
        const until = desk.clock.now().add({ seconds: failure.seconds })
        limits.pause(row.chatId, until.epochMilliseconds)
        return putRowOff(desk, row, until, row.attempts)
      }
      case 'unknown':
        return afterMiss(row, failure.error)
      case 'unreachable':
        return recordFailure(desk, row, { kind: 'unreachable', error: failure.error })
      default:
        return call.plain ? send(row, call.plain) : afterRefusal(row, failure.error)
    }
  }

  /** Telegram takes back some of its refusals: the row steps aside at once, and is asked about five times in all. */
  const afterRefusal = async (row: ClaimedRow, error: string): Promise<void> => {
    // That a group does not let Rakor pin is no mistake of the row's.
    if (row.kind === 'card-pin' || row.attempts + 1 >= maxTries)
      return recordFailure(desk, row, { kind: 'refused', error })
    return tryAgain(row, error)
  }

  /** Groups that do not let Rakor pin: that is theirs to decide, and one line says it. */
  const withoutPins = new Set<number>()

  const noteFailure = ({ id, kind, chatId: chat }: ClaimedRow, failure: string): void => {
    const isPin = kind === 'card-pin' && failure === 'refused'
    if (!isPin) log.warn({ event: 'outbox.failed', row: id, kind, chat, failure })
    else if (!withoutPins.has(chat)) log.info({ event: 'card.not-pinned', chat, why: 'no right to pin' })
    if (isPin) withoutPins.add(chat)
  }

  const sendPlain = async (row: ClaimedRow, call: Call): Promise<void> => {
    log.error({ event: 'outbox.plain', row: row.id, kind: row.kind })
    const { entities, caption_entities, parse_mode, ...payload } = call.payload
    await send(row, { ...call, payload })
  }

  /** Nobody knows whether it got through. While Telegram is away that is not the row's fault, and counts no try. */
  const afterMiss = async (row: ClaimedRow, error: string): Promise<void> => {
    const now = desk.clock.now().epochMilliseconds
    if (outage.since()) {
      const pause = outage.restsUntil().epochMilliseconds - now
      // Twice as long as everybody, so that another chat is tried next.
      rests.put(row.chatId, now + 2 * pause)
      return giveRowBack(desk, row)
    }
    if (row.attempts < triesInOrder) rests.put(row.chatId, now + pauseAfter(row.attempts + 1))
    return tryAgain(row, error)
  }

  const tryAgain = async (row: ClaimedRow, error: string): Promise<void> => {
    const attempts = row.attempts + 1
    log.warn({ event: 'outbox.again', row: row.id, kind: row.kind, attempts, error })
    if (attempts >= maxTries) return recordFailure(desk, row, { kind: 'exhausted', error })
    return putRowOff(desk, row, desk.clock.now().add({ milliseconds: pauseAfter(attempts) }), attempts, error)
  }

  return {
    async start() {
      const rows = await takeUpAgain(desk)
      if (rows > 0) log.info({ event: 'outbox.taken-up', rows })
      loop = run()
    },
    wake,
    async stop() {
      stopped = true
      wake()
      await loop
      await Promise.allSettled(onTheWay)
    },
  }
}
