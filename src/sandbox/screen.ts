/** What a person's screen shows of a chat, and which of its buttons they can press. */
import type { ChatRecord, MessageRecord, UserRecord } from './state.ts'
import { type Button, messageView } from './views.ts'

/** Messages this person sees now, oldest first, without service messages. */
export function visibleMessages(chat: ChatRecord, user: UserRecord): MessageRecord[] {
  const shown = chat.timeline.filter((message) => isVisible(message, user) && !message.service)
  const replaced = new Set(
    shown.map((message) => message.ephemeral?.replaces).filter((message) => message !== undefined),
  )
  return replaced.size === 0 ? shown : shown.filter((message) => !replaced.has(message))
}

/** An ephemeral message is seen by its receiver and by whoever sent it. */
export function isVisible(message: MessageRecord, user: UserRecord): boolean {
  if (message.deleted) return false
  return !message.ephemeral || message.ephemeral.receiver === user || message.from === user
}

/** The newest message on this person's screen that carries the button; a reply keyboard only while it is the current one. */
export function messageWithButton(
  chat: ChatRecord,
  user: UserRecord,
  label: string | RegExp,
): { message: MessageRecord; button: Button } {
  const visible = visibleMessages(chat, user)
  const keyboardOwner = visible.findLast(
    (message) => message.markup && ('keyboard' in message.markup || 'remove_keyboard' in message.markup),
  )
  for (const message of visible.toReversed()) {
    if (message.markup && 'keyboard' in message.markup && message !== keyboardOwner) continue
    const button = buttonOn(message, label)
    if (button) return { message, button }
  }
  const there = [...new Set(visible.flatMap((message) => messageView(message).buttons()))]
    .map((each) => `[${each}]`)
    .join(' ')
  throw new Error(`${user.name} sees no button ${label} in ${chat.title}; there are: ${there || 'none'}`)
}

export function buttonOn(message: MessageRecord, label: string | RegExp): Button | undefined {
  for (const row of messageView(message).keyboard)
    for (const button of row) if (isLabelled(button, label)) return button
  return undefined
}

export function isLabelled(button: Button, label: string | RegExp): boolean {
  return typeof label === 'string' ? button.label === label : label.test(button.label)
}
