/** Text with its entities as elements. Whatever was typed stays text. */
import type { EntityShown } from '../shown.ts'
import { type Child, h } from './dom.ts'
import { followAsSomebody, telegramLink } from './links.ts'
import { entityTime } from './times.ts'
import { t } from './words.ts'

interface Reading {
  text: string
  /** What a tap on a command does. */
  command(text: string): void
}

export function textNodes(text: string, entities: readonly EntityShown[], command: Reading['command']): Child[] {
  const inOrder = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return between({ text, command }, inOrder, 0, text.length)
}

/** Entities nest: what lies within one is rendered inside it. */
function between(reading: Reading, entities: EntityShown[], from: number, to: number): Child[] {
  const nodes: Child[] = []
  let at = from
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index]!
    const end = Math.min(entity.offset + entity.length, to)
    if (entity.offset < at || entity.offset >= to) continue
    if (entity.offset > at) nodes.push(reading.text.slice(at, entity.offset))
    const inner = entities.slice(index + 1).filter((each) => each.offset < end)
    nodes.push(marked(reading, entity, between(reading, inner, entity.offset, end)))
    at = end
  }
  if (at < to) nodes.push(reading.text.slice(at, to))
  return nodes
}

const tags: Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'pre' | 'blockquote'> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

function marked({ text, command }: Reading, entity: EntityShown, children: Child[]): Child {
  const words = text.slice(entity.offset, entity.offset + entity.length)
  const tag = tags[entity.type]
  if (tag) return h(tag, {}, ...children)
  switch (entity.type) {
    case 'spoiler':
      return spoiler(children)
    case 'expandable_blockquote':
      return h(
        'details',
        { class: 'quote' },
        h('summary', {}, `${words.slice(0, 60)}…`),
        h('blockquote', {}, ...children),
      )
    case 'text_link':
      return link(entity.url ?? '', children)
    case 'url':
      return link(words, children)
    case 'email':
      return h('a', { href: `mailto:${words}`, class: 'link' }, ...children)
    case 'bot_command':
      return h('button', { type: 'button', class: 'link', on: { click: () => command(words) } }, ...children)
    case 'date_time':
      return timeNode(entity, words)
    case 'mention':
    case 'text_mention':
    case 'hashtag':
      return h('span', { class: 'tag' }, ...children)
    default:
      return h('span', {}, ...children)
  }
}

/** The moment in the reader's zone; the words that were sent stand behind it. */
export function timeNode({ unix_time = 0, date_time_format = '' }: Partial<EntityShown>, words: string): HTMLElement {
  const shown = date_time_format === '' ? words : entityTime(unix_time, date_time_format)
  const title = date_time_format === '' ? entityTime(unix_time, 'wDt') : words
  return h('time', { datetime: new Date(unix_time * 1000).toISOString(), title, class: 'moment' }, shown)
}

export function link(address: string, children: Child[]): HTMLElement {
  if (telegramLink(address))
    return h(
      'button',
      { type: 'button', class: 'link', on: { click: () => void followAsSomebody(address) } },
      ...children,
    )
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`)
  // Anything but a web address is shown and leads nowhere.
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return h('span', { class: 'tag' }, ...children)
  const props = {
    href: url.href,
    target: '_blank',
    rel: 'noopener noreferrer',
    title: t('opensOutside', { host: url.host }),
  }
  return h('a', { ...props, class: 'link' }, ...children)
}

function spoiler(children: Child[]): HTMLElement {
  const reveal = (): void => cover.classList.add('revealed')
  const cover = h('button', { type: 'button', class: 'spoiler', on: { click: reveal } }, h('span', {}, ...children))
  return cover
}
