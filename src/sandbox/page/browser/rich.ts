/** Rich messages: headings, lists, tables, quotes and folding parts as the blocks say. */
import { type Child, h } from './dom.ts'
import { link, timeNode } from './entities.ts'

type Node = Record<string, unknown>
type HeadingTag = 'h3' | 'h4' | 'h5' | 'h6'

export function blockNodes(blocks: unknown): Child[] {
  return Array.isArray(blocks) ? (blocks as Node[]).map(block) : []
}

function block(node: Node): Child {
  switch (node.type) {
    case 'heading':
      return h(`h${Math.min(6, Number(node.size ?? 1) + 2)}` as HeadingTag, {}, ...words(node.text))
    case 'pre':
      return h('pre', {}, ...words(node.text))
    case 'footer':
      return h('p', { class: 'rich-footer' }, ...words(node.text))
    case 'divider':
      return h('hr')
    case 'list':
      return h('ul', { class: 'rich-list' }, ...(node.items as Node[]).map(item))
    case 'blockquote':
      return h('blockquote', {}, ...blockNodes(node.blocks), ...credit(node))
    case 'expandable_blockquote':
    case 'pullquote':
      return h('blockquote', {}, ...words(node.text), ...credit(node))
    case 'table':
      return table(node)
    case 'details':
      return h(
        'details',
        { open: node.is_open === true },
        h('summary', {}, ...words(node.summary)),
        ...blockNodes(node.blocks),
      )
    case 'collage':
    case 'slideshow':
      return h('div', {}, ...blockNodes(node.blocks))
    case 'mathematical_expression':
      return h('pre', {}, String(node.expression ?? ''))
    case 'anchor':
    case 'buttons':
      // Rows of buttons stand below the message with the others.
      return undefined
    default:
      return h('p', {}, ...words(node.text ?? node.caption))
  }
}

function item(node: Node): HTMLElement {
  return h(
    'li',
    {},
    h('span', { class: 'rich-label' }, String(node.label ?? '•')),
    h('div', {}, ...blockNodes(node.blocks)),
  )
}

function credit(node: Node): Child[] {
  return node.credit === undefined ? [] : [h('cite', {}, ...words(node.credit))]
}

function table(node: Node): HTMLElement {
  const rows = (node.cells as Node[][]).map((row) => h('tr', {}, ...row.map(cell)))
  const look = `rich-table ${node.is_bordered ? 'bordered' : ''} ${node.is_striped ? 'striped' : ''}`
  const caption = node.caption === undefined ? [] : [h('caption', {}, ...words(node.caption))]
  return h(
    'div',
    { class: 'rich-scroll', tabindex: '0' },
    h('table', { class: look }, ...caption, h('tbody', {}, ...rows)),
  )
}

function cell(node: Node): HTMLElement {
  const props = { colspan: node.colspan, rowspan: node.rowspan, class: `to-${String(node.align ?? 'left')}` }
  return h(node.is_header ? 'th' : 'td', props, ...words(node.text))
}

const tags: Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'mark' | 'sub' | 'sup'> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  marked: 'mark',
  subscript: 'sub',
  superscript: 'sup',
}

function words(text: unknown): Child[] {
  if (typeof text === 'string') return [text]
  if (Array.isArray(text)) return text.flatMap(words)
  if (typeof text !== 'object' || text === null) return []
  const node = text as Node
  const tag = tags[String(node.type)]
  const inner = words(node.text ?? node.expression ?? node.alternative_text)
  if (tag) return [h(tag, {}, ...inner)]
  if (node.type === 'date_time') return [timeNode(node, inner.map((each) => plain(each)).join(''))]
  if (node.type === 'url' && typeof node.url === 'string') return [link(node.url, inner)]
  return inner
}

function plain(child: Child): string {
  return typeof child === 'object' ? (child.textContent ?? '') : child || ''
}
