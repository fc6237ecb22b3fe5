/** The plain words of a rich message, for printers and for tests that look for a sentence. */

/** Text of blocks, items, cells and buttons in reading order; blocks and rows on lines of their own. */
export function plainText(node: unknown): string {
  if (typeof node === 'string') return node
  if (Array.isArray(node)) return node.map(plainText).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { blocks, items, cells, buttons, button, text, summary, caption, credit, label, expression, alternative_text } =
    node as Record<string, unknown>
  const lines = [
    summary,
    button === undefined ? undefined : plainText(button),
    label,
    text,
    expression ?? alternative_text,
    Array.isArray(cells) ? cells.map((row: unknown[]) => row.map(plainText).join(' | ')).join('\n') : undefined,
    Array.isArray(buttons) ? buttons.map((each) => `[${plainText(each)}]`).join(' ') : undefined,
    Array.isArray(items) ? items.map(plainText).join('\n') : undefined,
    Array.isArray(blocks) ? blocks.map(plainText).join('\n') : undefined,
    caption,
    credit,
  ]
  return lines
    .filter((line) => line !== undefined)
    .map(plainText)
    .join('\n')
}
