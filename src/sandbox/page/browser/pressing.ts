/** Presses of buttons: which wait for the bot's answer, and what the other kinds do at once. */
import type { ButtonShown, MessageShown } from '../shown.ts'
import { ask } from './asking.ts'
import { picked } from './dialogs.ts'
import { copyText, follow, telegramLink } from './links.ts'
import { onAnswer } from './live.ts'
import { changed, state } from './state.ts'
import { t } from './words.ts'

/** Labels of buttons whose press this page made and whose answer has not come. */
const waiting = new Map<string, string>()

export function isWaiting(chat: number, key: string, label: string): boolean {
  return waiting.get(label) === `${chat} ${key}`
}

/** The bot answered; a link in its answer is followed by whoever pressed. */
function heardAnswer(label: string, url: string | undefined): boolean {
  const ours = waiting.delete(label)
  changed('messages')
  if (ours && url !== undefined) void follow(url)
  return ours
}
onAnswer(heardAnswer)

export async function press(
  chat: number,
  message: Pick<MessageShown, 'key'>,
  button: ButtonShown,
  place: { row: number; column: number },
): Promise<void> {
  const { label } = button
  const on = { as: state.as, chat, key: message.key }
  if (button.copies !== undefined) return copyText(button.copies)
  if (button.url !== undefined && telegramLink(button.url)) return follow(button.url)
  if (button.kind === 'request_contact') return void (await ask({ act: 'contact', as: state.as, chat }))
  if (button.kind === 'request_location') return void (await ask({ act: 'location', as: state.as, chat }))
  if (button.kind === 'request_users') {
    const ids = await picked(t('shareUsers'), '', state.people, t('share'), true)
    return ids.length > 0 ? void (await ask({ act: 'shareUsers', ...on, label, ids })) : undefined
  }
  if (button.kind === 'request_chat') {
    const groups = state.chats.filter(({ kind }) => kind === 'group').map(({ id, title }) => ({ id, name: title }))
    const [id] = await picked(t('shareChat'), '', groups, t('share'))
    return id === undefined ? undefined : void (await ask({ act: 'shareChat', ...on, label, id }))
  }
  if (button.kind === 'callback_data') waiting.set(label, `${chat} ${message.key}`)
  changed('messages')
  if (!(await ask({ act: 'press', ...on, label, ...place }))) heardAnswer(label, undefined)
}
