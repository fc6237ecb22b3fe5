/** What is being written: to whom it replies, which message it changes, which file goes with it. Kept per chat. */
import type { MessageShown } from '../shown.ts'
import { ask } from './asking.ts'
import { changed, openedChat, state } from './state.ts'
import { openChat } from './view.ts'

export interface Draft {
  text: string
  replyTo?: { key: string; name: string; text: string }
  editing?: string
  file?: { file: File; asPhoto: boolean }
}

const drafts = new Map<string, Draft>()
const keyOf = (chat: number): string => `${state.as} ${chat}`

export function draftOf(chat: number): Draft {
  const known = drafts.get(keyOf(chat))
  if (known) return known
  const empty: Draft = { text: '' }
  drafts.set(keyOf(chat), empty)
  return empty
}

export function changeDraft(chat: number, draft: Draft): void {
  drafts.set(keyOf(chat), draft)
  changed('view')
}

export function startReply(chat: number, { key, from, text }: MessageShown): void {
  const { editing: _, ...rest } = draftOf(chat)
  changeDraft(chat, { ...rest, replyTo: { key, name: from.name, text } })
  focusField()
}

export function startEdit(chat: number, { key, text }: MessageShown): void {
  changeDraft(chat, { text, editing: key })
  focusField()
}

/** Telegram sends a command as soon as it is tapped, in groups with the bot's name. */
export async function sendCommand(chat: number, command: string): Promise<void> {
  const bare = command.startsWith('/') ? command : `/${command}`
  const named = openedChat()?.kind === 'group' && !bare.includes('@') ? `${bare}@${state.bot.username}` : bare
  const done = await ask({ act: 'write', as: state.as, chat, text: named })
  if (done?.chat !== undefined && done.chat !== state.chat) openChat(done.chat)
}

/** Takes what is typed next to where one writes, once it is shown. */
export function focusField(): void {
  requestAnimationFrame(() => document.getElementById('field')?.focus())
}
