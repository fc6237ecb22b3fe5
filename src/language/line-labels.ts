import type { Token } from './normalise.ts'
import words from './words/meeting-lines.json' with { type: 'json' }

/** What a label in a one-line meeting or a letter's block announces. */
export type Label = keyof typeof words.labels

interface Spelling {
  label: Label
  words: string[]
}

/** The spellings by their first word, the longest first. */
const SPELLINGS = new Map<string, Spelling[]>()
for (const [label, list] of Object.entries(words.labels) as [Label, string[]][])
  for (const spelling of list) {
    const written = spelling.split(' ')
    SPELLINGS.set(written[0]!, [...(SPELLINGS.get(written[0]!) ?? []), { label, words: written }])
  }
for (const list of SPELLINGS.values()) list.sort((a, b) => b.words.length - a.words.length)

/** A label found at a token; `next` is the first token of its value. */
export interface FoundLabel {
  label: Label
  next: number
  /** A colon or an equals sign makes it a label beyond doubt. */
  certain: boolean
}

/** The label that begins at `at`, the longest spelling first. */
export function labelAt(tokens: readonly Token[], at: number): FoundLabel | undefined {
  const spelling = SPELLINGS.get(tokens[at]?.text ?? '')?.find(({ words }) =>
    words.every((word, step) => tokens[at + step]?.text === word),
  )
  if (!spelling) return undefined
  let next = at + spelling.words.length
  // "Yth. Kepala Dinas": the point belongs to the label.
  if (spelling.label === 'addressees' && tokens[next]?.text === '.') next++
  const sign = tokens[next]?.text
  const certain = sign === ':' || sign === '='
  return { label: spelling.label, next: certain ? next + 1 : next, certain }
}
