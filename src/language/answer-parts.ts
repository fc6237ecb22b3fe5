import { type Token, tokenise, verbatim } from './normalise.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words between two answers; the finer ones also stand within one. */
const coarse = set('sedangkan sementara tapi tetapi namun sedang adapun')
const fine = set('dan kalau kalo klo yang yg untuk utk buat')

const numbered = new Map([
  ['pertama', 0],
  ['kedua', 1],
  ['ketiga', 2],
])

/**
 * The parts of a message that may each answer for another meeting, as they were written: first cut where one statement
 * ends, then more finely. A message that is one part gives none.
 */
export function answerParts(text: string): string[][] {
  const tokens = tokenise(text.slice(0, 1000))
  const cuts = [coarse, new Set([...coarse, ...fine])].map((joints) => cutAt(text, tokens, joints))
  return cuts.filter((parts) => parts.length > 1)
}

/** Which of several meetings a part counts: `yang kedua` is at place 1; undefined when it counts none. */
export const countedMeeting = (part: string): number | undefined =>
  tokenise(part)
    .map(({ text }) => numbered.get(text))
    .find((at) => at !== undefined)

/** A part without the word that counts a meeting in it: it says nothing of coming. */
export const withoutCount = (part: string): string => part.replace(/(?<!\p{L})(?:pertama|kedua|ketiga)(?!\p{L})/giu, '')

function cutAt(text: string, tokens: readonly Token[], joints: ReadonlySet<string>): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    if (token && !joints.has(token.text) && !ends(tokens, at)) continue
    const part = verbatim(text, tokens, from, at).trim()
    if (/\p{L}/u.test(part)) parts.push(part)
    from = at + 1
  }
  return parts
}

/** A mark that ends a statement; the point or comma in a number ends none. */
function ends(tokens: readonly Token[], at: number): boolean {
  const { text, kind } = tokens[at]!
  if (kind === 'newline') return true
  if (!/^[,.;!]$/.test(text)) return false
  return !(tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.glued)
}
