/** Rich messages: the documented limits, and the blocks that stand for a message given as HTML or Markdown. */
import { badRequest, strict } from './api-error.ts'
import { cannotParse } from './html.ts'

const mostCharacters = 32_768
const mostBlocks = 500
const deepest = 16
const mostMedia = 50
const mostColumns = 20

interface Given {
  blocks?: unknown[]
  html?: string
  markdown?: string
  media?: unknown[]
  is_rtl?: boolean
}

/** @returns the message as results show it: its blocks, which for HTML and Markdown are its paragraphs as plain text */
export function checkedRichMessage(given: unknown): { blocks: unknown[]; is_rtl?: boolean } {
  const rich = given as Given
  const forms = [rich.blocks, rich.html, rich.markdown].filter((form) => form !== undefined)
  if (forms.length !== 1) throw badRequest('exactly one of the fields html, markdown, or blocks must be used')
  const blocks = rich.blocks ?? paragraphs(rich.html === undefined ? rich.markdown! : textOfHtml(rich.html))
  const size = measure(blocks, 0)
  if (size.characters === 0 && size.media === 0) throw badRequest('rich message must be non-empty')
  if (size.characters > mostCharacters) throw badRequest('rich message is too long')
  if (size.blocks > mostBlocks) throw badRequest('rich message has too many blocks')
  if (size.depth > deepest) throw badRequest('rich message is nested too deep')
  if (size.media > mostMedia) throw badRequest('rich message has too many media')
  if (size.columns > mostColumns) throw badRequest('rich message table has too many columns')
  return { blocks: blocks.map(shown), ...(rich.is_rtl ? { is_rtl: true } : {}) }
}

/** List items are sent without their labels and shown with them. */
function shown(block: unknown): unknown {
  const { blocks, items } = block as { blocks?: unknown[]; items?: Item[] }
  if (blocks) return { ...(block as object), blocks: blocks.map(shown) }
  if (!items) return block
  return {
    ...(block as object),
    items: items.map((item) => ({ label: labelOf(item), ...item, blocks: item.blocks.map(shown) })),
  }
}

interface Item {
  blocks: unknown[]
  has_checkbox?: boolean
  is_checked?: boolean
  value?: number
}

function labelOf({ has_checkbox, is_checked, value }: Item): string {
  if (has_checkbox) return is_checked ? '☑' : '☐'
  return value === undefined ? '•' : `${value}.`
}

interface Size {
  characters: number
  blocks: number
  depth: number
  media: number
  columns: number
}

const mediaTypes = new Set(['animation', 'audio', 'document', 'photo', 'video', 'voice_note'])
/** Fields that hold text a reader sees; every other string is an address, a name or a setting. */
const textFields = new Set(['text', 'summary', 'caption', 'credit', 'label', 'expression', 'alternative_text'])

/** Nested blocks, list items, table rows, quotations and details all count as blocks. */
function measure(blocks: unknown[], depth: number): Size {
  const size: Size = { characters: 0, blocks: 0, depth, media: 0, columns: 0 }
  const add = (other: Size): void => {
    size.characters += other.characters
    size.blocks += other.blocks
    size.media += other.media
    size.depth = Math.max(size.depth, other.depth)
    size.columns = Math.max(size.columns, other.columns)
  }
  for (const block of blocks as Record<string, unknown>[]) {
    size.blocks++
    if (mediaTypes.has(String(block.type))) size.media++
    checkButtons(block)
    for (const [field, value] of Object.entries(block)) {
      if (field === 'blocks' || field === 'items') add(measure(value as unknown[], depth + 1))
      else if (field === 'cells') add(measureTable(value as unknown[][], depth + 1))
      else if (field === 'buttons') add(measureText(value, depth + 1))
      else if (textFields.has(field)) add(measureText(value, depth + 1))
    }
  }
  return size
}

function measureTable(rows: unknown[][], depth: number): Size {
  const size = measureText(
    rows.flat().map((cell) => (cell as { text?: unknown }).text ?? ''),
    depth,
  )
  const width = (row: unknown[]): number =>
    row.reduce<number>((sum, cell) => sum + ((cell as { colspan?: number }).colspan ?? 1), 0)
  return { ...size, blocks: rows.length, columns: Math.max(0, ...rows.map(width)) }
}

function measureText(text: unknown, depth: number): Size {
  const size: Size = { characters: 0, blocks: 0, depth, media: 0, columns: 0 }
  if (typeof text === 'string') return { ...size, characters: text.length }
  if (typeof text !== 'object' || text === null) return size
  const parts = Array.isArray(text)
    ? text.map((part) => measureText(part, depth))
    : Object.entries(text)
        .filter(([field]) => textFields.has(field) || field === 'button')
        .map(([, part]) => measureText(part, depth + 1))
  for (const part of parts) {
    size.characters += part.characters
    size.depth = Math.max(size.depth, part.depth)
  }
  return size
}

function checkButtons(block: Record<string, unknown>): void {
  if (!Array.isArray(block.buttons)) return
  if (block.buttons.length < 1 || block.buttons.length > 8) throw badRequest('a row must have 1-8 buttons')
  for (const button of block.buttons as Record<string, unknown>[])
    if (button.style === 'link' && !('callback_data' in button)) throw badRequest('invalid button style specified')
}

/** Every tag must be closed and known; the text between stays. */
function textOfHtml(html: string): string {
  const open: string[] = []
  const text = html.replaceAll(
    /<(\/?)([a-z][a-z0-9-]*)[^>]*?(\/?)>/gi,
    (_, slash: string, tag: string, selfClosing: string) => {
      const name = tag.toLowerCase()
      if (!richTags.has(name)) throw cannotParse(`Unsupported start tag "${name}"`)
      if (slash) {
        const expected = open.pop()
        if (expected !== name)
          throw cannotParse(`Unmatched end tag, expected "</${expected ?? ''}>", found "</${name}>"`)
      } else if (!selfClosing && !voidTags.has(name)) open.push(name)
      return blockTags.has(name) ? '\n' : ''
    },
  )
  if (open.length > 0) throw cannotParse(`Can't find end tag corresponding to start tag "${open.at(-1)}"`)
  if (/</.test(text)) throw strict('an unescaped < in a rich message')
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}

const voidTags = new Set(['br', 'hr', 'img', 'input', 'tg-map'])
const blockTags = new Set(
  'p h1 h2 h3 h4 h5 h6 pre footer hr ul ol li blockquote aside table caption tr details summary figure figcaption br tg-button-row tg-math-block'.split(
    ' ',
  ),
)
const richTags = new Set([
  ...voidTags,
  ...blockTags,
  ...'a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji tg-time tg-math cite th td video audio tg-document tg-collage tg-slideshow tg-button'.split(
    ' ',
  ),
])

function paragraphs(text: string): unknown[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: line.trim() }))
}
