/** Questions about chats and members, and leaving. */
import { badRequest } from '../api-error.ts'
import { accessibleChat } from '../chat-access.ts'
import { presentMembers } from '../membership.ts'
import { chatJson, messageJson } from '../message-json.ts'
import type { Params } from '../parameters.ts'
import { memberJson, type World } from '../world.ts'

const everyPermission = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: false,
}

export function getChat(world: World, params: Params): unknown {
  const chat = accessibleChat(world, params.chat_id, 'read')
  const pinned = [...chat.pinned].sort((a, b) => a.id - b.id).at(-1)
  return {
    ...chatJson(chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(chat.user ? {} : { permissions: everyPermission }),
    ...(pinned ? { pinned_message: messageJson(pinned, true) } : {}),
  }
}

export function getChatMember(world: World, params: Params): unknown {
  const chat = accessibleChat(world, params.chat_id, 'read')
  const user = world.users.get(params.user_id as number)
  if (!user) throw badRequest('user not found')
  if (chat.user) {
    if (user !== chat.user && user !== world.bot) throw badRequest('user not found')
    return memberJson({ user, status: 'member' })
  }
  return memberJson(chat.members.get(user.id) ?? { user, status: 'left' })
}

export function getChatAdministrators(world: World, params: Params): unknown {
  const chat = accessibleChat(world, params.chat_id, 'read')
  if (chat.user) throw badRequest('there are no administrators in the private chat')
  return [...chat.members.values()]
    .filter(
      ({ status, user }) => status === 'creator' || (status === 'administrator' && (!user.isBot || user === world.bot)),
    )
    .map(memberJson)
}

export function getChatMemberCount(world: World, params: Params): number {
  const chat = accessibleChat(world, params.chat_id, 'read')
  return chat.user ? 2 : presentMembers(chat).length
}

export function leaveChat(world: World, params: Params): true {
  const chat = accessibleChat(world, params.chat_id, 'read')
  if (chat.user) throw badRequest("chat can't be left")
  world.setMember(chat, world.bot, { status: 'left' }, world.bot)
  world.service(
    chat,
    world.bot,
    { left_chat_member: { id: world.bot.id, is_bot: true, first_name: world.bot.name } },
    false,
  )
  return true
}
