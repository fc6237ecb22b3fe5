/** Ephemeral messages: seen by one member of a group alone. Who may be sent one, and when. */
import { badRequest, strict } from './api-error.ts'
import type { Params } from './parameters.ts'
import { pressWindowMs } from './queries.ts'
import type { ChatRecord, MessageRecord, UserRecord } from './state.ts'
import type { World } from './world.ts'

interface Target {
  receiver: UserRecord
  /** The message in whose place the receiver sees this one. */
  replaces?: MessageRecord
}

/**
 * Whom an ephemeral message goes to. A bot that is no administrator may send one only within 15 seconds of that
 * member's press, or of an ephemeral command or reply of theirs.
 */
export function ephemeralTarget(world: World, chat: ChatRecord, params: Params): Target | undefined {
  const given = params.ephemeral_message_parameters as
    | { receiver_user_id: number; callback_query_id?: string; replace_callback_query_message?: boolean }
    | undefined
  if (!given) return undefined
  if (chat.type !== 'group' && chat.type !== 'supergroup') throw strict('ephemeral messages are for groups')
  const receiver = world.users.get(given.receiver_user_id)
  const status = receiver && chat.members.get(receiver.id)?.status
  if (!receiver || !status || status === 'left' || status === 'kicked') throw badRequest('USER_NOT_PARTICIPANT')
  const query = given.callback_query_id === undefined ? undefined : world.queries.fresh(given.callback_query_id)
  if (given.callback_query_id !== undefined && (query?.user !== receiver || query.chat !== chat))
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  if (!world.botIsAdmin(chat) && !world.queries.recentlyActive(chat, receiver.id))
    throw badRequest('not enough rights to send ephemeral messages to the user')
  checkRepliedAge(world, chat, params)
  if (!given.replace_callback_query_message) return { receiver }
  if (!query) throw strict('replace_callback_query_message without callback_query_id')
  return { receiver, replaces: query.message }
}

function checkRepliedAge(world: World, chat: ChatRecord, params: Params): void {
  const id = (params.reply_parameters as { ephemeral_message_id?: number } | undefined)?.ephemeral_message_id
  const replied = id === undefined ? undefined : chat.ephemerals.get(id)
  if (replied && world.clock.ms() - replied.dateMs > pressWindowMs) throw badRequest('message to be replied not found')
}
