/** A document or a photo in a message: pictures are shown, documents can be saved. */
import type { MessageShown } from '../shown.ts'
import { fileAddress } from './asking.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { spoken, t } from './words.ts'

export function fileNode({ file, key, kind, from }: MessageShown, chat: number): HTMLElement {
  const { name, size, picture } = file!
  const address = fileAddress(chat, key)
  if (kind === 'photo' && picture)
    return h(
      'a',
      { class: 'photo', href: address, target: '_blank', 'aria-label': t('openFile', { name }) },
      h('img', { src: address, alt: t('pictureOf', { name: from.name }) }),
    )
  if (kind === 'photo') return h('div', { class: 'photo empty' }, icon('picture'), t('noPicture'))
  const label = t('saveFile', { name, size: sizeText(size) })
  return h(
    'a',
    { class: 'file', href: fileAddress(chat, key, true), download: name, 'aria-label': label },
    h('span', { class: 'file-icon' }, icon('file')),
    h('span', { class: 'file-lines' }, h('strong', {}, name), h('span', {}, sizeText(size))),
  )
}

export function sizeText(bytes: number): string {
  const [unit, value] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / 1_000_000] as const)
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(spoken(), options).format(value)
}
