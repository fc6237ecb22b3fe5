/** Who is looked as and which chat is open: kept in the address, so that reloading and going back work. */
import { openStream } from './live.ts'
import { changed, openedChat, type Panel, state } from './state.ts'

/** Wide enough for everything side by side. */
export const isWide = (): boolean => matchMedia('(min-width: 1100px)').matches
const isNarrow = (): boolean => matchMedia('(max-width: 759px)').matches

export function readAddress(): void {
  const wanted = new URLSearchParams(location.hash.slice(1))
  const as = Number(wanted.get('as')) || state.as
  const chat = Number(wanted.get('chat')) || undefined
  const other = as !== state.as || state.world === ''
  state.chat = chat
  if (other) openStream(as)
  else changed('view')
}

/** Becomes this person: in the same group where they are in it, else in their private chat. */
export function become(as: number, chat?: number): void {
  const open = openedChat()
  const next = chat ?? (open?.kind === 'group' ? open.id : open || !isNarrow() ? as : undefined)
  go(as, next)
}

export function openChat(chat: number): void {
  go(state.as, chat)
}

export function closeChat(): void {
  go(state.as, undefined)
}

export function showPanel(panel: Panel): void {
  state.panel = panel
  changed('view')
}

function go(as: number, chat: number | undefined): void {
  if (isNarrow() && chat !== undefined) state.panel = 'none'
  const address = `#as=${as}${chat === undefined ? '' : `&chat=${chat}`}`
  if (location.hash === address) readAddress()
  else location.hash = address
}
