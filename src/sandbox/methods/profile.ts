/** The bot about itself: who it is, its commands, names, descriptions and menu buttons. */
import { badRequest } from '../api-error.ts'
import type { BotCommand, BotCommandScope } from '../api-types.ts'
import { accessibleChat } from '../chat-access.ts'
import { userJson } from '../message-json.ts'
import type { Params } from '../parameters.ts'
import type { World } from '../world.ts'

export function getMe(world: World): unknown {
  return {
    ...userJson(world.bot),
    can_join_groups: true,
    can_read_all_group_messages: !world.privacyMode,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    supports_guest_queries: false,
  }
}

export function setMyCommands(world: World, params: Params): true {
  const scope = checkedScope(world, params)
  world.menus.set(scope, params.language_code as string | undefined, params.commands as BotCommand[])
  return true
}

export function getMyCommands(world: World, params: Params): BotCommand[] {
  return world.menus.get(checkedScope(world, params), params.language_code as string | undefined)
}

export function deleteMyCommands(world: World, params: Params): true {
  world.menus.set(checkedScope(world, params), params.language_code as string | undefined, [])
  return true
}

/** Scopes of a chat need a chat the bot knows; for administrators and members it must be a group. */
function checkedScope(world: World, params: Params): BotCommandScope | undefined {
  const language = params.language_code as string | undefined
  if (language && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  const scope = params.scope as BotCommandScope | undefined
  if (!scope || !('chat_id' in scope)) return scope
  const chat = accessibleChat(world, scope.chat_id, 'read')
  if (scope.type === 'chat') return { ...scope, chat_id: chat.id }
  if (chat.user) throw badRequest(`scope ${scope.type} is for groups`)
  if (scope.type === 'chat_member' && !world.users.has(scope.user_id)) throw badRequest('user not found')
  return { ...scope, chat_id: chat.id }
}

/** `setMyName` and its like keep one text per language; the table knows how long each may be. */
export function setProfileText(field: 'name' | 'description' | 'short_description') {
  return (world: World, params: Params): true => {
    const text = (params[field] as string | undefined) ?? ''
    world.profile.set(`${field}:${(params.language_code as string | undefined) ?? ''}`, text)
    return true
  }
}

export function getProfileText(field: 'name' | 'description' | 'short_description') {
  return (world: World, params: Params): unknown => ({
    [field]:
      world.profile.get(`${field}:${(params.language_code as string | undefined) ?? ''}`) ??
      (field === 'name' ? world.bot.name : ''),
  })
}

export function setChatMenuButton(world: World, params: Params): true {
  const chat = params.chat_id === undefined ? undefined : accessibleChat(world, params.chat_id, 'read')
  if (chat && !chat.user) throw badRequest('chat must be a private chat')
  world.profile.set(`menu:${chat?.id ?? ''}`, params.menu_button ?? { type: 'default' })
  return true
}

export function getChatMenuButton(world: World, params: Params): unknown {
  return world.profile.get(`menu:${(params.chat_id as number | undefined) ?? ''}`) ?? { type: 'default' }
}

export function setMyDefaultAdministratorRights(world: World, params: Params): true {
  world.profile.set(`rights:${params.for_channels === true}`, params.rights ?? {})
  return true
}

export function getMyDefaultAdministratorRights(world: World, params: Params): unknown {
  return world.profile.get(`rights:${params.for_channels === true}`) ?? {}
}
