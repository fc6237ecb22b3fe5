/** The bot's command menus, by scope and language, and which of them a person is shown. */
import { badRequest } from './api-error.ts'
import type { BotCommand, BotCommandScope } from './api-types.ts'
import type { ChatRecord, UserRecord } from './state.ts'

export class CommandMenus {
  readonly #lists = new Map<string, BotCommand[]>()

  set(scope: BotCommandScope | undefined, language: string | undefined, commands: readonly BotCommand[]): void {
    const key = keyOf(scope ?? { type: 'default' }, language ?? '')
    if (commands.length === 0) this.#lists.delete(key)
    else this.#lists.set(key, [...commands])
  }

  get(scope: BotCommandScope | undefined, language: string | undefined): BotCommand[] {
    return this.#lists.get(keyOf(scope ?? { type: 'default' }, language ?? '')) ?? []
  }

  /** The first list that is set, in Telegram's documented order of scopes, each first in the person's language. */
  shownTo(user: UserRecord, chat: ChatRecord): BotCommand[] {
    for (const scope of scopesFor(user, chat))
      for (const language of [user.languageCode ?? '', '']) {
        const list = this.#lists.get(keyOf(scope, language))
        if (list) return list
      }
    return []
  }

  /** A group that became a supergroup keeps nothing: its scopes named the old id. */
  forget(chatId: number): void {
    for (const key of this.#lists.keys()) if (key.includes(`"chat_id":${chatId}`)) this.#lists.delete(key)
  }
}

function scopesFor(user: UserRecord, chat: ChatRecord): BotCommandScope[] {
  const chat_id = chat.id
  if (chat.type === 'private') return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
  const status = chat.members.get(user.id)?.status
  const isAdmin = status === 'administrator' || status === 'creator'
  const forAdmins = (scope: BotCommandScope): BotCommandScope[] => (isAdmin ? [scope] : [])
  return [
    { type: 'chat_member', chat_id, user_id: user.id },
    ...forAdmins({ type: 'chat_administrators', chat_id }),
    { type: 'chat', chat_id },
    ...forAdmins({ type: 'all_chat_administrators' }),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}

function keyOf(scope: BotCommandScope, language: string): string {
  const chatId = 'chat_id' in scope ? { chat_id: Number(scope.chat_id) } : {}
  const userId = 'user_id' in scope ? { user_id: scope.user_id } : {}
  return JSON.stringify({ type: scope.type, ...chatId, ...userId, language })
}

/** Names of 1-32 lower-case letters, digits and underscores, descriptions of 1-256 characters, at most 100 of them. */
export function checkCommands(value: unknown): void {
  if (!Array.isArray(value)) throw badRequest('expected an Array of BotCommand')
  if (value.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  const names = new Set<string>()
  for (const given of value as Partial<BotCommand>[]) {
    if (typeof given !== 'object' || given === null) throw badRequest("can't parse BotCommand: expected an Object")
    for (const field of ['command', 'description'] as const)
      if (typeof given[field] !== 'string') throw badRequest(`can't parse BotCommand: Can't find field "${field}"`)
    const { command = '', description = '' } = given
    if (!/^[a-z0-9_]{1,32}$/.test(command) || names.has(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    names.add(command)
  }
}
