/** Where links lead: into the sandbox where they are Telegram's, else to a tab of their own. */
import { ask } from './asking.ts'
import { picked } from './dialogs.ts'
import { messagesOf, state } from './state.ts'
import { announce, toast } from './toasts.ts'
import { become, openChat } from './view.ts'
import { t } from './words.ts'

/** The bot's start link, a link to a message of a group, or neither. */
export function telegramLink(
  url: string,
): { start: string } | { chat: number; message: number } | { group: true } | undefined {
  const bot = state.bot.username.toLowerCase()
  const [, name = '', query = ''] =
    /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/([A-Za-z0-9_]+)\/?(?:\?(.*))?$/.exec(url) ?? []
  if (name.toLowerCase() === bot && query.startsWith('start=')) return { start: url }
  if (name.toLowerCase() === bot && query.startsWith('startgroup')) return { group: true }
  const [, chat, message] = /^(?:https?:\/\/)?t\.me\/c\/(\d+)\/(?:\d+\/)?(\d+)$/.exec(url) ?? []
  if (chat && message) return { chat: -(1_000_000_000_000 + Number(chat)), message: Number(message) }
  const [, domain = '', payload] = /^tg:\/\/resolve\?domain=(\w+)&start=([\w-]+)$/.exec(url) ?? []
  return payload && domain.toLowerCase() === bot ? { start: url } : undefined
}

/** Follows a link of Telegram's as this person. */
export async function follow(url: string): Promise<void> {
  const link = telegramLink(url)
  if (!link) return
  if ('start' in link) {
    const done = await ask({ act: 'open', as: state.as, url: link.start })
    if (done?.chat !== undefined) openChat(done.chat)
  } else if ('chat' in link) {
    openChat(link.chat)
    showMessage(link.chat, link.message)
  } else await addToGroup()
}

/** An invitation link that stands in a text is for somebody else as a rule: it is asked who opens it. */
export async function followAsSomebody(url: string): Promise<void> {
  const link = telegramLink(url)
  if (!link || !('start' in link)) return follow(url)
  const own = state.people.filter(({ id }) => id === state.as)
  const others = state.people.filter(({ id }) => id !== state.as)
  const [as] = await picked(t('openAs'), t('openAsMore'), [...others, ...own], t('ok'))
  if (as === undefined) return
  if (await ask({ act: 'open', as, url: link.start })) become(as, as)
}

async function addToGroup(): Promise<void> {
  const groups = state.chats.filter(({ kind, bot }) => kind === 'group' && bot === 'absent')
  const [chat] = await picked(
    t('addBot'),
    '',
    groups.map(({ id, title }) => ({ id, name: title })),
    t('ok'),
  )
  if (chat !== undefined && (await ask({ act: 'addBot', as: state.as, chat }))) openChat(chat)
}

/** Scrolls to a message and lights it up. @param id Telegram's number, or the page's key */
export function showMessage(chat: number, id: number | string): void {
  const message = messagesOf(chat).find((each) => each.id === id || each.key === id)
  if (!message) toast(t('problem-gone'))
  else
    setTimeout(() => {
      const row = document.getElementById(`message-${message.key}`)
      row?.scrollIntoView({ block: 'center' })
      row?.classList.remove('lit')
      requestAnimationFrame(() => row?.classList.add('lit'))
    }, 30)
}

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => toast(t('copied')),
    () => announce(text),
  )
}
