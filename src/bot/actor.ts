import type { Context } from 'grammy'
import type { Caller } from '../operations/perform.ts'

/** Telegram's stand-in for an administrator who writes as the group. */
const anonymousAdmin = 1087968824

/**
 * The person behind an update, or undefined when it is nobody: a channel, another bot, an anonymous administrator.
 * Telegram authenticated the id; this is the only place that turns it into a caller.
 */
export function callerOf(ctx: Context): (Caller & { kind: 'user' }) | undefined {
  const from = ctx.from
  if (!from || from.is_bot || from.id === anonymousAdmin) return undefined
  if (ctx.message?.sender_chat && ctx.message.sender_chat.id !== from.id) return undefined
  return { kind: 'user', userId: from.id }
}
