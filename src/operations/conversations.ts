import { findConversation, forgetConversation, saveConversation } from '../store/conversations.ts'
import { transact } from '../store/database.ts'
import type { Desk } from './desk.ts'

/** What the conversations plugin asks of a storage; the plugin knows the shape of the state, we only keep it. */
interface Storage<C, S> {
  type: 'context'
  version: number
  adapter: {
    read(ctx: C): Promise<S | undefined>
    write(ctx: C, state: S): Promise<void>
    delete(ctx: C): Promise<void>
  }
}

/** The parts of an update's context that name a wizard. */
interface Place {
  chatId?: number | undefined
  from?: { id: number } | undefined
  msg?: { message_thread_id?: number; is_topic_message?: boolean } | undefined
}

/** Raised when the steps of a wizard change: a wizard under way is then forgotten instead of replayed wrongly. */
const version = 3

/**
 * Keeps wizards in the database, one a chat, topic and person: the plugin's own key, the chat alone, would let one
 * member of a group answer another's questions. Install it only where chat and person exist. Nothing is kept of an
 * update that is `undone`: the plugin drops a wizard that threw, and the update, tried again, must find it as it was.
 */
export function conversationStorage<C extends Place, S>(desk: Desk, undone: (ctx: C) => boolean): Storage<C, S> {
  return {
    type: 'context',
    version,
    adapter: {
      async read(ctx) {
        const state = await findConversation(desk.db, keyOf(ctx))
        return state === undefined ? undefined : (JSON.parse(state) as S)
      },
      async write(ctx, state) {
        if (undone(ctx)) return
        await transact(desk.db, (trx) => saveConversation(trx, keyOf(ctx), JSON.stringify(state), desk.clock.now()))
      },
      async delete(ctx) {
        if (undone(ctx)) return
        await transact(desk.db, (trx) => forgetConversation(trx, keyOf(ctx)))
      },
    },
  }
}

function keyOf(ctx: Place): string {
  if (ctx.chatId === undefined || !ctx.from) throw new Error('a wizard needs a chat and a person')
  const thread = ctx.msg?.is_topic_message ? (ctx.msg.message_thread_id ?? 0) : 0
  return `${ctx.chatId}:${thread}:${ctx.from.id}`
}
