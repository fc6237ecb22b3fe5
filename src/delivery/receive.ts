import type { InlineKeyboardMarkup, Update } from 'grammy/types'
import type { Desk } from '../operations/desk.ts'
import { noteFlood, readLinkedGroups, storeUpdates } from '../operations/inbox.ts'
import type { Activity } from './activity.ts'
import { isForRakor, laneOf } from './for-rakor.ts'
import type { Worker } from './worker.ts'

/** Takes updates in; resolves when they are stored, and only then may Telegram be told so. */
export type Receive = (updates: Update[]) => Promise<void>

interface ReceiveParts {
  desk: Desk
  bot: { id: number; username: string }
  /** The commands the bot has, without the slash. */
  commands: ReadonlySet<string>
  activity: Activity
  /** Takes what is stored and was not seen before, and gives up what it has handled to be marked in the same commit. */
  worker: Pick<Worker, 'add' | 'takeHandled' | 'keepHandled' | 'flooded'>
  /** Answers a press on what still stands in a group that is not linked; nothing of it is kept. Never rejects. */
  decline?(pressId: string): Promise<void>
}

interface Waiting {
  updates: Update[]
  resolve(): void
  reject(error: unknown): void
}

/**
 * Filters, stores and hands on. What arrives while a commit is under way is stored together in the next one, so
 * that a webhook's many small deliveries cost no commit each.
 */
export function createReceive({ desk, bot, commands, activity, worker, decline }: ReceiveParts): Receive {
  let waiting: Waiting[] = []
  let storing = false
  /** Whoever is to be told that some of theirs was not kept. */
  const flooding: number[] = []

  const storeAll = async (): Promise<void> => {
    storing = true
    activity.begin()
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await store(batch.flatMap(({ updates }) => updates))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    storing = false
    activity.end()
  }

  const store = async (updates: Update[]): Promise<void> => {
    const fromGroups = updates.some((update) => chatTypeOf(update) !== 'private')
    const linked = fromGroups ? await readLinkedGroups(desk) : new Set<number>()
    const surroundings = {
      botId: bot.id,
      botUsername: bot.username,
      commands,
      isLinked: (id: number) => linked.has(id),
    }
    const meant = updates.filter((update) => isForRakor(update, surroundings) && !isTooMuch(update))
    for (const userId of flooding.splice(0)) await noteFlood(desk, userId)
    const rows = meant.map((update) => ({
      updateId: update.update_id,
      lane: laneOf(update),
      body: bodyOf(update),
    }))
    const fresh = await storeWith(worker.takeHandled(), rows)
    const queued = meant.flatMap((update, index) => {
      const isNew = fresh.delete(update.update_id)
      return isNew ? [{ update, lane: rows[index]!.lane, attempts: 0 }] : []
    })
    worker.add(queued)
    declineOthers(updates, new Set(meant))
  }

  /** Whoever sends hundreds of messages faster than they can be answered has the surplus not kept, and is told so. */
  const isTooMuch = (update: Update): boolean => {
    const { message } = update
    const state = message?.from ? worker.flooded(laneOf(update)) : 'no'
    if (message?.from && state === 'begins') flooding.push(message.from.id)
    return state !== 'no'
  }

  /** Whoever presses waits for an answer, wherever it was. */
  const declineOthers = (updates: Update[], meant: ReadonlySet<Update>): void => {
    for (const update of updates) {
      const press = meant.has(update) ? undefined : update.callback_query
      if (!press || !decline) continue
      activity.begin()
      void decline(press.id).finally(() => activity.end())
    }
  }

  const storeWith = async (handled: number[], rows: Parameters<typeof storeUpdates>[1]): Promise<Set<number>> => {
    try {
      return await storeUpdates(desk, rows, handled)
    } catch (error) {
      worker.keepHandled(handled)
      throw error
    }
  }

  return (updates) => {
    if (updates.length === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      waiting.push({ updates, resolve, reject })
      if (!storing) void storeAll()
    })
  }
}

const chatTypeOf = (update: Update): string | undefined =>
  (update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.type

/**
 * An update as it is kept: of a message that is replied to, only which it is and whose, never what it said; in private,
 * where it is Rakor's own, also what its buttons stand for.
 */
function bodyOf(update: Update): string {
  const kind = update.edited_message ? 'edited_message' : 'message'
  const message = update[kind]
  const replied = message?.reply_to_message
  if (!message || !(replied || message.quote || message.external_reply)) return JSON.stringify(update)
  // Quoted is what somebody else said, perhaps in another group.
  const { quote: _quote, external_reply: _reply, ...own } = message
  if (!replied) return JSON.stringify({ ...update, [kind]: own })
  const { message_id, from, chat, date, forum_topic_created } = replied
  const kept = { message_id, from, chat, date, forum_topic_created, ...(chat.type === 'private' && buttonsOf(replied)) }
  return JSON.stringify({ ...update, [kind]: { ...own, reply_to_message: kept } })
}

const buttonsOf = ({ reply_markup }: { reply_markup?: InlineKeyboardMarkup }): object | undefined =>
  reply_markup && {
    reply_markup: {
      inline_keyboard: reply_markup.inline_keyboard.map((row) =>
        row.flatMap((button) => ('callback_data' in button ? [{ callback_data: button.callback_data }] : [])),
      ),
    },
  }
