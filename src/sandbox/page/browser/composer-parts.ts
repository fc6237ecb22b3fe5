/** What stands around the field: what is replied to, changed or attached, and a bot's reply keyboard. */
import type { ChatShown } from '../shown.ts'
import { buttonRows } from './buttons.ts'
import { byId, fill, h } from './dom.ts'
import { changeDraft, type Draft } from './draft.ts'
import { icon } from './icons.ts'
import { t } from './words.ts'

export function noteBar(chat: ChatShown, draft: Draft): void {
  const { replyTo, editing, file } = draft
  const bar = byId('note')
  bar.hidden = !replyTo && !editing && !file
  if (bar.hidden) return
  const title = file ? file.file.name : editing ? t('editing') : t('replying', { name: replyTo!.name })
  const text = file ? t('fileReady', { name: file.file.name }) : editing ? '' : replyTo!.text
  const cancel = (): void => changeDraft(chat.id, { text: editing ? '' : draft.text })
  fill(
    bar,
    icon(file ? 'file' : 'reply'),
    h('span', { class: 'note-lines' }, h('strong', {}, title), h('span', {}, text)),
    file?.file.type.startsWith('image/') && photoChoice(chat, draft),
    h(
      'button',
      { type: 'button', class: 'round small', 'aria-label': t('cancel'), on: { click: cancel } },
      icon('close'),
    ),
  )
}

function photoChoice(chat: ChatShown, draft: Draft): HTMLElement {
  const { file } = draft
  const change = (): void => changeDraft(chat.id, { ...draft, file: { ...file!, asPhoto: !file!.asPhoto } })
  const box = h('input', { type: 'checkbox', checked: file!.asPhoto, on: { change } })
  return h('label', { class: 'note-photo' }, box, t('asPhoto'))
}

export function keyboardRows({ id, keyboard }: ChatShown): void {
  const place = byId('keyboard')
  place.hidden = !keyboard
  if (keyboard) fill(place, buttonRows(keyboard, id))
}
