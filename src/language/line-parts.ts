import { type FoundLabel, type Label, labelAt } from './line-labels.ts'
import { type Token, tokenise } from './normalise.ts'

/** A stretch of the text between separators, its label if it begins with one. Offsets are of the original. */
export interface Part {
  label?: Label
  certain: boolean
  /** Where the part begins, its label included; the value stands from `from` to `to`. */
  begin: number
  from: number
  to: number
  /** What separates it from the part before. */
  separator: '' | ',' | ';' | '\n' | 'label'
}

/**
 * Cuts a text at commas, semicolons and line ends, and before labels. Commas between digits, in brackets and in
 * web addresses do not separate.
 */
export function cutParts(text: string): Part[] {
  const tokens = tokenise(text)
  const parts: Part[] = []
  let begin = 0
  let separator: Part['separator'] = ''
  let depth = 0
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    if (token?.text === '(') depth++
    if (token?.text === ')') depth = Math.max(0, depth - 1)
    const label = token && at > begin && depth === 0 ? labelWithin(tokens, at) : undefined
    const mark = token && depth === 0 ? separatorAt(tokens, at) : token?.kind === 'newline' ? '\n' : undefined
    if (token && !label && !mark) continue
    if (token?.kind === 'newline') depth = 0
    push(parts, tokens, begin, at, separator)
    begin = label ? at : at + 1
    separator = label ? 'label' : (mark ?? '')
    if (label) at = label.next - 1
  }
  return parts
}

function separatorAt(tokens: Token[], at: number): ',' | ';' | '\n' | undefined {
  const { text, kind, glued } = tokens[at]!
  if (kind === 'newline') return '\n'
  if (text === ';') return ';'
  const next = tokens[at + 1]
  const within = glued && next?.glued
  if (text === '.' && !within && next && labelAt(tokens, at + 1) && tokens[at - 1]?.text !== 'no') return ';'
  // "Hari, tanggal :" is one label; 1,5 is one number.
  if (text !== ',' || within) return undefined
  return next?.text === 'tanggal' && tokens[at + 2]?.text === ':' ? undefined : ','
}

/** A label in the middle of a stretch: any with a colon, and "dipimpin", which nothing else begins with. */
function labelWithin(tokens: Token[], at: number): FoundLabel | undefined {
  const label = labelAt(tokens, at)
  if (!label) return undefined
  const colon = label.certain && !(tokens[label.next]?.glued && tokens[label.next]?.text === '/')
  return colon || tokens[at]!.text === 'dipimpin' ? label : undefined
}

function push(parts: Part[], tokens: Token[], begin: number, end: number, separator: Part['separator']) {
  const first = tokens[begin]
  const last = tokens[end - 1]
  if (!first || !last || end <= begin) return
  const label = labelAt(tokens, begin)
  const value = label && tokens[label.next]
  const from = label ? (label.next < end ? value!.start : last.end) : first.start
  parts.push({
    ...(label && { label: label.label }),
    certain: label?.certain ?? false,
    begin: first.start,
    from,
    to: last.end,
    separator,
  })
}
