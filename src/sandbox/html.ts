/** Telegram's HTML: strict about tags and attributes, with the messages of its own parser. */
import { badRequest } from './api-error.ts'
import type { MessageEntity } from './api-types.ts'
import { checkedLink, isDateTimeFormat, userOfLink } from './links.ts'

const simpleTags: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
}
const otherTags = new Set(['a', 'tg-emoji', 'tg-time', 'span', 'pre', 'code', 'blockquote'])

interface OpenTag {
  name: string
  attributes: Map<string, string>
  offset: number
}

/** @throws ApiError «can't parse entities: …», with byte offsets as Telegram counts them */
export function parseHtml(source: string): { text: string; entities: MessageEntity[] } {
  const entities: MessageEntity[] = []
  const open: OpenTag[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const next = source.slice(at).search(/[<&]/)
    if (next < 0) {
      text += source.slice(at)
      break
    }
    text += source.slice(at, at + next)
    at += next
    if (source[at] === '&') {
      const [decoded, length] = decodeEntity(source, at)
      text += decoded
      at += length
    } else if (source[at + 1] === '/') at = closeTag(source, at, open, entities, text)
    else at = openTag(source, at, open, text.length)
  }
  const unclosed = open.at(-1)
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) }
}

export function cannotParse(reason: string): Error {
  return badRequest(`can't parse entities: ${reason}`)
}

export function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at))
}

function openTag(source: string, start: number, open: OpenTag[], offset: number): number {
  const bytes = byteOffset(source, start)
  const nameEnd = endOf(source, start + 1, /[\s>]/)
  if (nameEnd < 0) throw cannotParse(`Unclosed start tag at byte offset ${bytes}`)
  const name = source.slice(start + 1, nameEnd).toLowerCase()
  if (!(name in simpleTags) && !otherTags.has(name))
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${bytes}`)
  const attributes = new Map<string, string>()
  let at = nameEnd
  for (;;) {
    at = skipSpace(source, at)
    if (at >= source.length) throw cannotParse(`Unclosed start tag "${name}" at byte offset ${bytes}`)
    if (source[at] === '>') break
    const attributeEnd = endOf(source, at, /[\s=>/"']/)
    const attribute = source.slice(at, attributeEnd < 0 ? source.length : attributeEnd)
    if (attribute === '') throw cannotParse(`Empty attribute name in the tag "${name}" at byte offset ${bytes}`)
    at = skipSpace(source, at + attribute.length)
    if (source[at] !== '=') {
      attributes.set(attribute, '')
      continue
    }
    const [value, end] = attributeValue(source, skipSpace(source, at + 1), bytes)
    attributes.set(attribute, value)
    at = end
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes}`)
  open.push({ name, attributes, offset })
  return at + 1
}

function attributeValue(source: string, start: number, tagBytes: number): [string, number] {
  const quote = source[start]
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, start + 1)
    if (end < 0) throw cannotParse(`Unclosed start tag at byte offset ${tagBytes}`)
    return [decodeAll(source.slice(start + 1, end)), end + 1]
  }
  const token = /^[A-Za-z0-9.-]*/.exec(source.slice(start))![0]
  const after = source[start + token.length]
  if (after === undefined) throw cannotParse(`Unclosed start tag at byte offset ${tagBytes}`)
  if (!/[\s>]/.test(after))
    throw cannotParse(`Unexpected end of name token at byte offset ${byteOffset(source, start)}`)
  return [token.toLowerCase(), start + token.length]
}

function closeTag(source: string, start: number, open: OpenTag[], entities: MessageEntity[], text: string): number {
  const bytes = byteOffset(source, start)
  const tag = open.at(-1)
  if (!tag) throw cannotParse(`Unexpected end tag at byte offset ${bytes}`)
  const nameEnd = endOf(source, start + 2, /[\s>]/)
  const end = nameEnd < 0 ? -1 : skipSpace(source, nameEnd)
  if (end < 0 || source[end] !== '>') throw cannotParse(`Unclosed end tag at byte offset ${bytes}`)
  const name = source.slice(start + 2, nameEnd).toLowerCase()
  if (name !== '' && name !== tag.name)
    throw cannotParse(`Unmatched end tag at byte offset ${bytes}, expected "</${tag.name}>", found "</${name}>"`)
  open.pop()
  const length = text.length - tag.offset
  if (length > 0) addEntity(tag, length, text.slice(tag.offset), entities)
  return end + 1
}

function addEntity(tag: OpenTag, length: number, inner: string, entities: MessageEntity[]): void {
  const { name, attributes, offset } = tag
  const simple = simpleTags[name] ?? (name === 'span' ? 'spoiler' : undefined)
  if (simple) entities.push({ type: simple, offset, length } as MessageEntity)
  else if (name === 'blockquote')
    entities.push({ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', offset, length })
  else if (name === 'code' || name === 'pre') addCode(tag, length, entities)
  else if (name === 'a') {
    const href = attributes.get('href') || inner
    const user = userOfLink(href)
    const url = checkedLink(href)
    if (user) entities.push({ type: 'text_mention', offset, length, user } as MessageEntity)
    else if (url) entities.push({ type: 'text_link', offset, length, url })
  } else if (name === 'tg-time') {
    const unix = Number(attributes.get('unix'))
    const format = attributes.get('format') ?? ''
    if (!isDateTimeFormat(format)) throw cannotParse('Invalid date-time format specified')
    if (unix > 0) entities.push({ type: 'date_time', offset, length, unix_time: unix, date_time_format: format as 'r' })
  } else if (name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(attributes.get('emoji-id') ?? ''))
      throw cannotParse('Invalid custom emoji identifier specified')
    entities.push({ type: 'custom_emoji', offset, length, custom_emoji_id: attributes.get('emoji-id')! })
  }
}

/** `<pre><code class="language-x">` is one entity with a language. */
function addCode(tag: OpenTag, length: number, entities: MessageEntity[]): void {
  const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1]
  const last = entities.at(-1)
  const isSameSpan = last?.offset === tag.offset && last.length === length
  if (tag.name === 'pre' && isSameSpan && last.type === 'code') {
    const known = (last as { language?: string }).language
    entities[entities.length - 1] = { type: 'pre', offset: tag.offset, length, ...(known ? { language: known } : {}) }
  } else if (tag.name === 'code')
    entities.push({ type: 'code', offset: tag.offset, length, ...(language ? { language } : {}) } as MessageEntity)
  else entities.push({ type: 'pre', offset: tag.offset, length })
}

const namedEntities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** The decoded character and how much of the source it took; what is no entity stands for itself. */
function decodeEntity(source: string, at: number): [string, number] {
  const match = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/i.exec(source.slice(at, at + 12))
  if (!match) return ['&', 1]
  const [all, hex, decimal, name] = match
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const decoded = name ? namedEntities[name] : code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined
  return decoded === undefined ? ['&', 1] : [decoded, all.length]
}

function decodeAll(value: string): string {
  let decoded = ''
  for (let at = 0; at < value.length; ) {
    const [character, length] = value[at] === '&' ? decodeEntity(value, at) : [value[at]!, 1]
    decoded += character
    at += length
  }
  return decoded
}

function endOf(source: string, from: number, pattern: RegExp): number {
  const at = source.slice(from).search(pattern)
  return at < 0 ? -1 : from + at
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && /\s/.test(source[at]!)) at++
  return at
}
