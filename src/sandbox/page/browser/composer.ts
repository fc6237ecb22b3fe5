/** Where one writes: text, commands, files, replies, and the keyboard a bot may put there. */
import type { ChatShown } from '../shown.ts'
import { ask, sendFile } from './asking.ts'
import { attachButton } from './attaching.ts'
import { keyboardRows, noteBar } from './composer-parts.ts'
import { byId, fill, h } from './dom.ts'
import { changeDraft, draftOf, sendCommand } from './draft.ts'
import { icon } from './icons.ts'
import { busy, on, openedChat, state } from './state.ts'
import { hideSuggestions, suggest, suggestionKey } from './suggestions.ts'
import { openChat } from './view.ts'
import { t } from './words.ts'

/** The message whose reply field was opened last, so that it opens once. */
let asked = ''

export function composer(): HTMLElement {
  on(['chats', 'view', 'words', 'story', 'clock', 'world'], render)
  const field = h('textarea', {
    id: 'field',
    rows: '1',
    maxlength: '20000',
    autocomplete: 'off',
    on: { keydown: key, input: typed },
  })
  return h(
    'footer',
    { class: 'composer', id: 'composer' },
    h('div', { id: 'suggestions', class: 'suggestions', role: 'listbox', hidden: true }),
    h('div', { id: 'note', class: 'note', hidden: true }),
    h('p', { id: 'quiet', class: 'quiet', hidden: true }),
    h(
      'form',
      { id: 'writing', class: 'writing', on: { submit: submitted } },
      attachButton(),
      h('label', { class: 'hidden', for: 'field', id: 'field-label' }),
      field,
      h('button', { type: 'button', class: 'round', id: 'slash', on: { click: toggleCommands } }, icon('slash')),
      h('button', { type: 'submit', class: 'round send', id: 'send' }, icon('send')),
    ),
    h('button', { type: 'button', class: 'button primary wide', id: 'begin', hidden: true }),
    h('div', { id: 'keyboard', class: 'keyboard', hidden: true }),
  )
}

function render(): void {
  const chat = openedChat()
  byId('composer').hidden = !chat
  if (!chat) return
  const { writing } = chat
  byId('writing').hidden = writing !== 'open'
  byId('quiet').hidden = !busy()
  fill(byId('quiet'), t('problem-busy'))
  byId('field-label').textContent = chat.asksReply?.placeholder ?? t('write')
  byId('field').setAttribute('placeholder', chat.asksReply?.placeholder ?? t('write'))
  byId('slash').setAttribute('aria-label', t('commands'))
  byId('send').setAttribute('aria-label', t('send'))
  byId('attach').setAttribute('aria-label', t('attach'))
  const begin = byId<HTMLButtonElement>('begin')
  begin.hidden = writing === 'open'
  begin.textContent = t(writing === 'blocked' ? 'unblock' : 'start')
  begin.onclick = () => void ask({ act: writing === 'blocked' ? 'unblock' : 'start', as: state.as })
  openReply(chat)
  const draft = draftOf(chat.id)
  const field = byId<HTMLTextAreaElement>('field')
  if (field.value !== draft.text) {
    field.value = draft.text
    hideSuggestions()
  }
  grow()
  noteBar(chat, draft)
  keyboardRows(chat)
}

/** A bot that waits for words opens the reply field for them. */
function openReply(chat: ChatShown): void {
  const key = chat.asksReply && `${state.as} ${chat.id} ${chat.asksReply.key}`
  if (!key || key === asked) return
  const message = state.messages.get(chat.id)?.get(chat.asksReply!.key)
  const draft = draftOf(chat.id)
  if (!message || draft.editing) return
  asked = key
  changeDraft(chat.id, { ...draft, replyTo: { key: message.key, name: message.from.name, text: message.text } })
}

function typed(): void {
  const chat = openedChat()
  if (!chat) return
  draftOf(chat.id).text = byId<HTMLTextAreaElement>('field').value
  grow()
  suggest(chat, choose)
}

function choose(command: string): void {
  const chat = openedChat()
  if (!chat) return
  changeDraft(chat.id, { text: '' })
  void sendCommand(chat.id, command)
}

function grow(): void {
  const field = byId<HTMLTextAreaElement>('field')
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`
}

function key(event: KeyboardEvent): void {
  if (event.isComposing || suggestionKey(event)) return
  const chat = openedChat()
  if (event.key === 'Escape' && chat) {
    const { replyTo, editing } = draftOf(chat.id)
    if (replyTo || editing) changeDraft(chat.id, { text: editing ? '' : draftOf(chat.id).text })
  }
  if (event.key !== 'Enter' || event.shiftKey) return
  event.preventDefault()
  byId<HTMLFormElement>('writing').requestSubmit()
}

function submitted(event: Event): void {
  event.preventDefault()
  hideSuggestions()
  void submit()
}

async function submit(): Promise<void> {
  const chat = openedChat()
  if (!chat) return
  const draft = draftOf(chat.id)
  const { text, replyTo, editing, file } = draft
  if (text.trim() === '' && !file) return
  const here = { as: state.as, chat: chat.id }
  const reply = replyTo ? { replyTo: replyTo.key } : {}
  const emptied = { text: '' }
  changeDraft(chat.id, emptied)
  if (file) {
    if (!(await sendFile(file.file, { chat: chat.id, asPhoto: file.asPhoto, caption: text, ...reply })))
      changeDraft(chat.id, draft)
    return
  }
  const done = await ask(
    editing ? { act: 'edit', ...here, key: editing, text } : { act: 'write', ...here, text, ...reply },
  )
  // What could not be sent is not lost.
  if (!done) changeDraft(chat.id, draft)
  else if (done.chat !== undefined && done.chat !== chat.id) openChat(done.chat)
}

function toggleCommands(): void {
  const chat = openedChat()
  if (!chat) return
  byId('field').focus()
  if (byId('suggestions').hidden) suggest(chat, choose, true)
  else hideSuggestions()
}
