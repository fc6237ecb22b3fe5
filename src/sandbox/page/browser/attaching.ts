/** The paper clip: a document, a photo, one's contact, a place. */
import { ask } from './asking.ts'
import { h } from './dom.ts'
import { changeDraft, draftOf } from './draft.ts'
import { icon } from './icons.ts'
import { type Entry, openMenu } from './menus.ts'
import { openedChat, state } from './state.ts'
import { t } from './words.ts'

export function attachButton(): HTMLElement {
  const input = h('input', { type: 'file', id: 'file', class: 'hidden', tabindex: '-1', 'aria-hidden': 'true' })
  let asPhoto = false
  input.addEventListener('change', () => {
    const chat = openedChat()
    const [file] = input.files ?? []
    if (chat && file) changeDraft(chat.id, { ...draftOf(chat.id), file: { file, asPhoto } })
    input.value = ''
    document.getElementById('field')?.focus()
  })
  const choose = (photo: boolean): void => {
    asPhoto = photo
    input.accept = photo ? 'image/png,image/jpeg,image/webp' : ''
    input.click()
  }
  const entries = (): Entry[] => {
    const here = { as: state.as, chat: openedChat()?.id ?? 0 }
    return [
      { label: t('attachFile'), icon: icon('file'), run: () => choose(false) },
      { label: t('attachPhoto'), icon: icon('picture'), run: () => choose(true) },
      { label: t('attachContact'), icon: icon('person'), run: () => void ask({ act: 'contact', ...here }) },
      { label: t('attachPlace'), icon: icon('globe'), run: () => void ask({ act: 'location', ...here }) },
    ]
  }
  const button = h(
    'button',
    {
      type: 'button',
      class: 'round',
      id: 'attach',
      'aria-haspopup': 'menu',
      on: { click: () => openMenu(button, t('attach'), entries()) },
    },
    icon('clip'),
  )
  return h('span', { class: 'attaching' }, button, input)
}
