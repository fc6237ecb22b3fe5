/** What a token is: letters, ASCII digits, one punctuation mark, one emoji or a line break. */
type TokenKind = 'word' | 'number' | 'mark' | 'emoji' | 'newline'

/** A piece of the folded text that knows where it stands in the original. */
export interface Token {
  /** Folded: lower case, plain letters, straight apostrophes. */
  readonly text: string
  readonly kind: TokenKind
  /** Offsets into the original text, UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
  /** True when nothing separates it from the token before. */
  readonly glued: boolean
}

/** A text beside its folded form; `starts[i]`/`ends[i]` are the original offsets of folded unit `i`. */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/** Telegram's limit for the text of a message, UTF-16 units: what is longer is no line that somebody typed. */
export const LONGEST_MESSAGE = 4096

const CLUSTER = /\P{M}\p{M}*|\p{M}+/suy
const IGNORED = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const TOKEN = /\n|\p{L}+(?:'\p{L}+)*|[0-9]+|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]*|[\u{1f1e6}-\u{1f1ff}]+|\S/uy
/** The first code unit of a combining mark; what stands before a smaller one is a sign of its own. */
const FIRST_MARK = 0x300

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
  const folded: Folded = { text: '', starts: [], ends: [] }
  for (let at = 0; at < original.length; ) {
    const plain = endOfPlain(original, at)
    folded.text += original.slice(at, plain).toLowerCase()
    for (; at < plain; at++) place(folded, at, at + 1)
    if (at === original.length) break
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(original)![0]
    const signs = foldCluster(cluster)
    folded.text += signs
    for (let unit = 0; unit < signs.length; unit++) place(folded, at, at + cluster.length)
    at += cluster.length
  }
  return folded
}

function place({ starts, ends }: Folded, start: number, end: number) {
  starts.push(start)
  ends.push(end)
}

/** Where the signs end that need no more than lower case, as nearly all of an Indonesian text do. */
function endOfPlain(text: string, from: number): number {
  let at = from
  while (at < text.length && isPlain(text.charCodeAt(at))) at++
  return at > from && text.charCodeAt(at) >= FIRST_MARK ? at - 1 : at
}

const isPlain = (unit: number) => (unit > 0x1f && unit < 0x7f && unit !== 0x60) || unit === 0x0a

/** What single signs fold to: looking them up is much faster than folding them. */
const FOLDED = new Map<string, string>()

function foldCluster(cluster: string): string {
  const single = cluster.length === 1 || cluster.codePointAt(0)! > 0xffff
  if (!single || cluster.length > 2) return foldSigns(cluster)
  const known = FOLDED.get(cluster) ?? foldSigns(cluster)
  FOLDED.set(cluster, known)
  return known
}

function foldSigns(cluster: string): string {
  const bare = cluster.normalize('NFKD').replace(IGNORED, '').toLowerCase().normalize('NFKC')
  return [...bare].map((sign) => PLAIN.get(sign) ?? LOOKALIKES.get(sign) ?? sign).join('')
}

const NONE: number[] = []

function endsPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return false
  return true
}

/** Texts read lately: of a stretch of a line a dozen things are asked, each of which begins with its tokens. */
const READ = new Map<string, readonly Token[]>()
const MOST_READ = 128
const LONGEST_READ = 160

/** Splits a text into tokens, which nobody may change. Any string gives a list, an empty one none. */
export function tokenise(original: string): readonly Token[] {
  if (original.length > LONGEST_READ) return cutTokens(original)
  const known = READ.get(original)
  if (known) return known
  if (READ.size >= MOST_READ) READ.clear()
  const tokens = cutTokens(original)
  READ.set(original, tokens)
  return tokens
}

function cutTokens(original: string): Token[] {
  // Of a text in plain letters every unit stays where it was.
  const plain = endsPlain(original)
  const { text, starts, ends } = plain ? { text: original.toLowerCase(), starts: NONE, ends: NONE } : fold(original)
  const tokens: Token[] = []
  let previous = -1
  for (let from = 0; from < text.length; ) {
    const to = endOfToken(text, from)
    if (to === undefined) from++
    else {
      const piece = text.slice(from, to)
      tokens.push({
        text: piece,
        kind: kindOf(piece),
        start: plain ? from : starts[from]!,
        end: plain ? to : ends[to - 1]!,
        glued: from === previous,
      })
      previous = to
      from = to
    }
  }
  return tokens
}

/** Where the token ends that begins at `from`; undefined in white space. */
function endOfToken(text: string, from: number): number | undefined {
  const first = text.charCodeAt(from)
  if (first === 0x20) return undefined
  const run = isLetter(first) ? endOfLetters(text, from) : isDigit(first) ? endOfDigits(text, from) : undefined
  if (run !== undefined && !(text.charCodeAt(run) > 0x7e || text[run] === "'")) return run
  TOKEN.lastIndex = from
  return TOKEN.test(text) ? TOKEN.lastIndex : undefined
}

const isLetter = (unit: number) => unit > 0x60 && unit < 0x7b
const isDigit = (unit: number) => unit > 0x2f && unit < 0x3a

function endOfLetters(text: string, from: number): number {
  let at = from + 1
  while (isLetter(text.charCodeAt(at))) at++
  return at
}

function endOfDigits(text: string, from: number): number {
  let at = from + 1
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0)
  if (isLetter(first)) return 'word'
  if (isDigit(first)) return 'number'
  if (first < 0x7f) return text === '\n' ? 'newline' : 'mark'
  if (/^\p{L}/u.test(text)) return 'word'
  return /^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u.test(text) ? 'emoji' : 'mark'
}

/** The original text under the tokens `from` up to, not including, `to`. */
export function verbatim(original: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? original.slice(first.start, last.end) : ''
}
