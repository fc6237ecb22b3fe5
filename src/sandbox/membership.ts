/** Who comes, goes, rises and is muted in a group, with the updates and service messages that tell of it. */
import type { ChatAdministratorRights } from './api-types.ts'
import { userJson } from './message-json.ts'
import type { ChatRecord, MemberRecord, UserRecord } from './state.ts'
import type { World } from './world.ts'

export type Rights = Partial<ChatAdministratorRights>

/** What an administrator may do unless told otherwise. */
const usualRights: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_manage_tags: false,
  can_send_welcome_messages: false,
}

/** Everybody in the group is known to the bot from now on. */
export function addBot(world: World, chat: ChatRecord, by: UserRecord, admin?: boolean | Rights): void {
  const standing = chat.members.get(world.bot.id)?.status
  if (standing === 'member' || standing === 'administrator') throw new Error(`the bot is already in ${chat.title}`)
  for (const { user } of chat.members.values()) user.known = true
  world.setMember(chat, world.bot, adminOrMember(admin), by)
  world.service(chat, by, { new_chat_members: [userJson(world.bot)] })
}

export function addMember(world: World, chat: ChatRecord, user: UserRecord, by: UserRecord): void {
  world.setMember(chat, user, { status: 'member' }, by)
  world.service(chat, by, { new_chat_members: [userJson(user)] })
}

/** Removes somebody, or the bot; who removes themselves has left. */
export function removeMember(world: World, chat: ChatRecord, user: UserRecord, by: UserRecord): void {
  world.setMember(chat, user, { status: user === by ? 'left' : 'kicked' }, by)
  world.service(chat, by, { left_chat_member: userJson(user) })
}

export function adminOrMember(admin: boolean | Rights | undefined): Omit<MemberRecord, 'user'> {
  if (!admin) return { status: 'member' }
  return { status: 'administrator', rights: admin === true ? usualRights : { can_manage_chat: true, ...admin } }
}

export function presentMembers(chat: ChatRecord): MemberRecord[] {
  return [...chat.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked')
}

export const isPresent = (chat: ChatRecord, user: UserRecord): boolean =>
  presentMembers(chat).some((member) => member.user === user)
