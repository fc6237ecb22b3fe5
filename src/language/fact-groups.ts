import type { Fact, Scene } from './time-facts.ts'

/** Facts that stand together, with the words of their sentence before and after them. */
export interface Group {
  facts: Fact[]
  from: number
  to: number
  /** The words since the group before or the beginning of the sentence, marks left out. */
  lead: string[]
  /** Of these, those after the last comma. */
  clause: string[]
  /** The words up to the next group or the end of the sentence. */
  trail: string[]
}

const FILLING = /^(hari|tanggal|pada|mulai|pukul|jam|pkl|waktu|di|tempat|agak)$/
const WORDS_REMEMBERED = 8

/** True when words that are no mere joints stand between two places. */
export function gapBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, text } = scene.tokens[at]!
    if (kind !== 'mark' && kind !== 'newline' && !FILLING.test(text)) return true
  }
  return false
}

/** Puts facts together that only marks and joints separate; a new line begins a new group. */
export function groupsOf(scene: Scene, facts: Fact[]): Group[] {
  const groups: Group[] = []
  for (const [index, fact] of facts.entries()) {
    const last = groups.at(-1)
    if (last && !apart(scene, last.to, fact.from) && !begins(last, fact, facts[index + 1])) {
      last.facts.push(fact)
      last.to = Math.max(last.to, fact.to)
    } else groups.push({ facts: [fact], from: fact.from, to: fact.to, lead: [], clause: [], trail: [] })
  }
  for (const [index, group] of groups.entries()) {
    const after = groups[index - 1]?.to ?? 0
    group.lead = wordsBefore(scene, group.from, after)
    group.clause = wordsBefore(scene, group.from, after, true)
    group.trail = wordsAfter(scene, group.to, groups[index + 1]?.from ?? scene.tokens.length)
  }
  return groups
}

/** A second date that nothing joins to the first is another time. */
function begins(last: Group, fact: Fact, next: Fact | undefined): boolean {
  const joined = /^(to|or)$/.test(last.facts.at(-1)!.kind)
  if (joined || !last.facts.some(({ kind }) => kind === 'date')) return false
  return fact.kind === 'date' || (fact.kind === 'weekday' && next?.kind === 'date')
}

function apart(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scene.tokens[at]!.kind === 'newline') return true
  return gapBetween(scene, from, to)
}

function wordsBefore(scene: Scene, from: number, limit: number, toComma = false): string[] {
  const words: string[] = []
  for (let at = from - 1; at >= limit && words.length < WORDS_REMEMBERED && !endsSentence(scene, at); at--) {
    const { kind, text } = scene.tokens[at]!
    if (toComma && text === ',') break
    if (kind === 'word') words.unshift(text)
  }
  return words
}

function wordsAfter(scene: Scene, to: number, limit: number): string[] {
  const words: string[] = []
  for (let at = to; at < limit && words.length < WORDS_REMEMBERED && !endsSentence(scene, at); at++)
    if (scene.tokens[at]!.kind === 'word') words.push(scene.tokens[at]!.text)
  return words
}

/** A full stop inside an abbreviation or a number ends nothing. */
export function endsSentence(scene: Scene, at: number): boolean {
  const { kind, text } = scene.tokens[at]!
  if (kind === 'newline' || text === ';' || text === '|') return true
  const next = scene.tokens[at + 1]
  const before = scene.tokens[at - 1]
  return text === '.' && !next?.glued && (before?.kind !== 'word' || before.text.length > 3)
}
