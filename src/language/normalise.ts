/** What a token is: letters, ASCII digits, one punctuation mark, one emoji or a line break. */
type TokenKind = 'word' | 'number' | 'mark' | 'emoji' | 'newline'

/** A piece of the folded text that knows where it stands in the original. */
export interface Token {
  /** Folded: lower case, plain letters, straight apostrophes. */
  text: string
  kind: TokenKind
  /** Offsets into the original text, UTF-16 units, end exclusive. */
  start: number
  end: number
  /** True when nothing separates it from the token before. */
  glued: boolean
}

/** A text beside its folded form; `starts[i]`/`ends[i]` are the original offsets of folded unit `i`. */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/** Telegram's limit for the text of a message, UTF-16 units: what is longer is no line that somebody typed. */
export const LONGEST_MESSAGE = 4096

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu
const IGNORED = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const TOKEN = /\n|\p{L}+(?:'\p{L}+)*|[0-9]+|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]*|[\u{1f1e6}-\u{1f1ff}]+|\S/gu

const PLAIN = new Map<string, string>([
  ...[...'’‘ʼ`´ʻ′＇'].map((sign): [string, string] => [sign, "'"]),
  ...[...'‐‑‒–—―−'].map((sign): [string, string] => [sign, '-']),
  ...[...'“”„«»'].map((sign): [string, string] => [sign, '"']),
  ['⁄', '/'],
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\r', ' '],
])

// Letters of other scripts that look Latin: a forged "tіdak" must not hide its negation.
const LOOKALIKES = new Map<string, string>(
  [
    ...'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl αa βb εe ηn ιi κk νv οo ρp τt υu χx ıi ɡg'.split(
      ' ',
    ),
  ].map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]),
)

/**
 * Folds a text for reading: NFKC without accents, lower case, straight apostrophes and dashes, no zero-width or
 * bidirectional marks, look-alike letters made Latin. Every unit keeps its place in the original, so that
 * whatever is found can be quoted verbatim.
 */
export function fold(original: string): Folded {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of original.matchAll(CLUSTER)) {
    const start = match.index
    const end = start + match[0].length
    for (const unit of foldCluster(match[0])) {
      units.push(unit)
      starts.push(start)
      ends.push(end)
    }
  }
  return { text: units.join(''), starts, ends }
}

/** What single signs fold to: looking them up is much faster than folding them. */
const FOLDED = new Map<string, string[]>()

function foldCluster(cluster: string): string[] {
  const only = cluster.charCodeAt(0)
  if (cluster.length === 1 && only > 0x1f && only < 0x7f && cluster !== '`') return [cluster.toLowerCase()]
  if (cluster.length > 1) return foldSigns(cluster)
  const known = FOLDED.get(cluster) ?? foldSigns(cluster)
  FOLDED.set(cluster, known)
  return known
}

function foldSigns(cluster: string): string[] {
  const bare = cluster.normalize('NFKD').replace(IGNORED, '').toLowerCase().normalize('NFKC')
  const folded = [...bare].map((sign) => PLAIN.get(sign) ?? LOOKALIKES.get(sign) ?? sign).join('')
  return folded.split('')
}

/** Splits a text into tokens. Any string gives a list, an empty one none. */
export function tokenise(original: string): Token[] {
  const folded = fold(original)
  const tokens: Token[] = []
  let previous = -1
  for (const match of folded.text.matchAll(TOKEN)) {
    const from = match.index
    const to = from + match[0].length
    tokens.push({
      text: match[0],
      kind: kindOf(match[0]),
      start: folded.starts[from]!,
      end: folded.ends[to - 1]!,
      glued: from === previous,
    })
    previous = to
  }
  return tokens
}

function kindOf(text: string): TokenKind {
  if (text === '\n') return 'newline'
  if (/^[0-9]/.test(text)) return 'number'
  if (/^\p{L}/u.test(text)) return 'word'
  return /^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u.test(text) ? 'emoji' : 'mark'
}

/** The original text under the tokens `from` up to, not including, `to`. */
export function verbatim(original: string, tokens: Token[], from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? original.slice(first.start, last.end) : ''
}
