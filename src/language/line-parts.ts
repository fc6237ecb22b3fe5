import { type FoundLabel, type Label, labelAt } from './line-labels.ts'
import { type Token, tokenise } from './normalise.ts'
import words from './words/meeting-lines.json' with { type: 'json' }

/** A stretch of the text between separators, its label if it begins with one. Offsets are of the original. */
export interface Part {
  label?: Label
  /** The label as the text has it, its first word folded. */
  written?: string
  certain: boolean
  /** Where the part begins, its label included; the value stands from `from` to `to`. */
  begin: number
  from: number
  to: number
  /** What separates it from the part before. */
  separator: Separator
}

/** "." ends a sentence, "-" stands between spaces; a pictogram separates like a semicolon. */
type Separator = '' | ',' | ';' | '\n' | '.' | '-' | 'label'

/** A label inside a sentence, without a colon: its first word as written, how many it has, the word before it. */
export interface Within {
  label: Label
  written: string
  words: number
  before: string
}

/** Whether such a label is one, by the text after it. */
export type MeantWithin = (label: Within, value: string) => boolean

/** The longest letter has not as many; what is cut finer is no meeting. */
const MOST_PARTS = 150
const MOST_DOUBTS = 60
/** What decides whether a label is one stands within so many tokens after it. */
const VALUE_TOKENS = 12

/**
 * Cuts a text at commas, semicolons, bars, pictograms, ends of lines and sentences, and before labels. Commas between
 * digits, in brackets and in web addresses do not separate.
 */
export function cutParts(text: string, meantWithin: MeantWithin): Part[] {
  const tokens = tokenise(text)
  const parts: Part[] = []
  let begin = 0
  let separator: Separator = ''
  let depth = 0
  let opening = labelAt(tokens, 0)
  let doubtful = 0
  for (let at = 0; at <= tokens.length && parts.length < MOST_PARTS; at++) {
    const token = tokens[at]
    if (token?.text === '(') depth++
    if (token?.text === ')') depth = Math.max(0, depth - 1)
    const inLabel = opening !== undefined && at < opening.next
    const inside = token && at > begin && depth === 0 && !inLabel ? labelAt(tokens, at) : undefined
    if (inside && !inside.certain) doubtful++
    const within = inside && doubtful <= MOST_DOUBTS ? labelWithin(text, tokens, at, inside, meantWithin) : undefined
    const mark = token && (depth === 0 || token.kind === 'newline') ? separatorAt(tokens, at) : undefined
    if (token && !within && (!mark || inLabel)) continue
    if (token?.kind === 'newline') depth = 0
    push(parts, tokens, begin, at, separator, opening)
    begin = within ? at : at + 1
    separator = within ? 'label' : (mark ?? '')
    opening = within ?? labelAt(tokens, begin)
  }
  // What is left of a text cut too fine stays whole, so that nothing of it is lost unseen.
  if (parts.length >= MOST_PARTS && begin < tokens.length) push(parts, tokens, begin, tokens.length, separator, opening)
  return parts
}

function separatorAt(tokens: readonly Token[], at: number): Exclude<Separator, '' | 'label'> | undefined {
  const { text, kind, glued } = tokens[at]!
  if (kind === 'newline') return '\n'
  if (kind === 'emoji' || text === ';' || text === '|' || text === '•') return ';'
  // "@ Aula Bappeda", not "@RakorBot".
  if (text === '@' && !glued && tokens[at + 1]?.glued === false) return ';'
  const next = tokens[at + 1]
  const within = glued && next?.glued
  if (text === '.' && !within) return endsSentence(tokens, at) ? '.' : undefined
  if (/^[-/]$/.test(text) && !glued && next && !next.glued) return joinsWords(tokens, at) ? '-' : undefined
  // "Hari, tanggal :" is one label; 1,5 is one number.
  return text === ',' && !within ? ',' : undefined
}

/** A full stop after a word, a year or an hour; "R.", "Jl.", "Plt.", "1." end nothing. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || !tokens[at]!.glued) return false
  if (beginsLabel(tokens, at + 1)) return true
  if (before.kind === 'word') return before.text.length > 2 ? !ABBREVIATIONS.has(before.text) : ENDING.test(before.text)
  if (before.kind !== 'number') return true
  return before.text.length === 4 || (before.glued && /^[.:]$/.test(tokens[at - 2]?.text ?? ''))
}

const ABBREVIATIONS = new Set(words.abbreviations)
// Words of two letters that are no abbreviations.
const ENDING = /^(ii|iv|ya|pu|bu)$/

const beginsLabel = (tokens: readonly Token[], at: number): boolean => labelAt(tokens, at)?.certain === true

/** A dash or stroke after a word may separate; after a number, or before "selesai", it means "until". */
function joinsWords(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const ends = /^(selesai|s|sd|tanggal|tgl|hari)$/.test(after?.text ?? '')
  const closes = before?.kind === 'word' || before?.text === ')'
  return closes && (after?.kind === 'word' || after?.kind === 'number') && !ends
}

/** A label in the middle of a stretch: any with a colon, and others where what follows proves it. */
function labelWithin(
  text: string,
  tokens: readonly Token[],
  at: number,
  label: FoundLabel,
  meantWithin: MeantWithin,
): FoundLabel | undefined {
  const colon = label.certain && !(tokens[label.next]?.glued && tokens[label.next]?.text === '/')
  if (colon) return label
  const first = tokens[label.next]
  if (!first || first.kind === 'newline') return undefined
  const last = tokens[Math.min(label.next + VALUE_TOKENS, tokens.length) - 1]!
  const found = {
    label: label.label,
    written: tokens[at]!.text,
    words: label.next - at,
    before: tokens[at - 1]!.text,
  }
  const meant = meantWithin(found, text.slice(first.start, last.end))
  return meant ? { ...label, certain: true } : undefined
}

function push(
  parts: Part[],
  tokens: readonly Token[],
  begin: number,
  end: number,
  separator: Separator,
  label: FoundLabel | undefined,
) {
  const first = tokens[begin]
  const last = tokens[end - 1]
  if (!first || !last || end <= begin) return
  const value = label && tokens[label.next]
  const from = label ? (label.next < end ? value!.start : last.end) : first.start
  parts.push({
    ...(label && { label: label.label, written: first.text }),
    certain: label?.certain ?? false,
    begin: first.start,
    from,
    to: last.end,
    separator,
  })
}
