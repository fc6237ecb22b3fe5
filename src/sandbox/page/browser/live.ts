/** The stream of news. A lost connection is taken up again by itself; a new world empties the page. */
import type { Telling } from '../shown.ts'
import { alertBox } from './dialogs.ts'
import { byId } from './dom.ts'
import { changed, state } from './state.ts'
import { announce, toast } from './toasts.ts'
import { t } from './words.ts'

/** Milliseconds until a closed stream is opened again. */
const pause = 500

/** Hears of every answer to a press of this person, and says whether it was pressed on this page. */
let answered: (label: string, url: string | undefined) => boolean = () => false

export function onAnswer(listener: typeof answered): void {
  answered = listener
}

let stream: EventSource | undefined
let again: ReturnType<typeof setTimeout> | undefined
/** Everything told until the first pause is how things stand, not news. */
let fresh = true

export function openStream(as: number): void {
  stream?.close()
  clearTimeout(again)
  const source = new EventSource(`/page/events?as=${as}`)
  stream = source
  source.onmessage = ({ data }) => {
    byId('reconnecting').hidden = true
    hear(JSON.parse(data as string) as Telling)
  }
  source.onerror = () => {
    if (stream !== source) return
    byId('reconnecting').hidden = false
    // While the server is away the browser gives up; the page does not.
    if (source.readyState === EventSource.CLOSED) again = setTimeout(() => openStream(state.as || as), pause)
  }
}

function hear(telling: Telling): void {
  switch (telling.kind) {
    case 'world':
      if (state.world !== '' && state.world !== telling.world) state.calls = []
      Object.assign(state, { world: telling.world, bot: telling.bot, as: telling.as, chats: [], calls: [] })
      state.messages.clear()
      fresh = true
      // What was said to somebody else is nothing to this person.
      byId('toasts').replaceChildren()
      changed('world', 'people', 'chats', 'messages', 'view', 'calls')
      break
    case 'people':
      state.people = telling.people
      changed('people')
      break
    case 'chats':
      state.chats = telling.chats
      changed('chats')
      break
    case 'messages':
      hearMessages(telling)
      break
    case 'toast':
      hearToast(telling)
      break
    case 'clock':
      state.clock = { ...telling, heardAt: performance.now() }
      fresh = false
      changed('clock')
      break
    case 'story':
      state.story = telling.story
      changed('story')
      break
    case 'calls':
      state.calls = [...telling.calls.toReversed(), ...state.calls].slice(0, 300)
      changed('calls')
      break
  }
}

function hearMessages({ chat, shown, gone }: Extract<Telling, { kind: 'messages' }>): void {
  const known = state.messages.get(chat) ?? new Map()
  state.messages.set(chat, known)
  for (const key of gone) known.delete(key)
  for (const message of shown) {
    if (!fresh && !known.has(message.key) && !message.mine && message.kind !== 'service') {
      const title = state.chats.find(({ id }) => id === chat)?.title ?? ''
      announce(t('newMessage', { chat: title, name: message.from.name, text: message.text.slice(0, 200) }))
    }
    known.set(message.key, message)
  }
  changed('messages')
}

/** Where the story presses, an alert would stand in the way of whoever watches. */
function hearToast(telling: Extract<Telling, { kind: 'toast' }>): void {
  const ours = answered(telling.label, telling.url)
  if (telling.expired) toast(t('expired', { label: telling.label }))
  else if (telling.text && telling.alert && ours) void alertBox(state.bot.name, telling.text)
  else if (telling.text) toast(telling.text)
}
