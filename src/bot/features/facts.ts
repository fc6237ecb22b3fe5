import { Composer } from 'grammy'
import type { Chat, ChatMember } from 'grammy/types'
import { nameWithin } from '../../domain/name.ts'
import { noteGroupTitle, noteMembership, noteMigration } from '../../operations/groups.ts'
import { noteReachable } from '../../operations/people.ts'
import { type Request, system } from '../../operations/perform.ts'
import { callerOf } from '../actor.ts'
import type { RakorContext } from '../context.ts'
import { cut } from '../cut.ts'
import type { House } from '../house.ts'
import { nameOf } from '../name-of.ts'

/** Characters of a title that are kept. */
const titleLimit = 120

/**
 * What Telegram itself reports about chats: the bot added, removed or promoted, blocked or taken back, a group
 * renamed or turned into a supergroup. These stand before the question of who acts: an anonymous administrator may
 * cause them, and nobody needs a right for them.
 */
export function facts(house: House): Composer<RakorContext> {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  composer.on('my_chat_member', async (ctx) => {
    const { chat, new_chat_member: now } = ctx.myChatMember
    if (chat.type === 'private') {
      const caller = callerOf(ctx)
      if (caller) await noteReachable(desk, { key: keyOf(ctx), caller }, now.status !== 'kicked')
      return
    }
    if (chat.type === 'channel') return
    await noteMembership(desk, factOf(ctx), {
      ...groupOf(chat),
      member: isMember(now),
      botIsAdmin: now.status === 'administrator',
      by: callerOf(ctx) ? { id: ctx.from.id, name: nameOf(ctx.from) } : null,
    })
  })
  composer.on('message:migrate_to_chat_id', (ctx) =>
    noteMigration(desk, factOf(ctx), ctx.chat.id, ctx.message.migrate_to_chat_id),
  )
  composer.on('message:migrate_from_chat_id', (ctx) =>
    noteMigration(desk, factOf(ctx), ctx.message.migrate_from_chat_id, ctx.chat.id),
  )
  composer.on(['message:new_chat_title', 'message:forum_topic_created'], async (ctx) => {
    const { chat } = ctx
    if (chat.type !== 'group' && chat.type !== 'supergroup') return
    await noteGroupTitle(desk, factOf(ctx), groupOf(chat))
  })
  return composer
}

const keyOf = (ctx: RakorContext): string => `${ctx.update.update_id}:fact`
const factOf = (ctx: RakorContext): Request => ({ key: keyOf(ctx), caller: system })

const groupOf = (chat: Chat.GroupChat | Chat.SupergroupChat): { chatId: number; title: string; isForum: boolean } => ({
  chatId: chat.id,
  title: cut(nameWithin(chat.title) ?? String(chat.id), titleLimit),
  isForum: chat.is_forum === true,
})

const isMember = (member: ChatMember): boolean =>
  member.status === 'member' ||
  member.status === 'administrator' ||
  member.status === 'creator' ||
  (member.status === 'restricted' && member.is_member)
