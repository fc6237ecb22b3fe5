import { type Token, tokenise } from './normalise.ts'
import words from './words/meeting-lines.json' with { type: 'json' }

const MEETINGS = new Set(words.meetings)
const PREFACES = new Set([...words.prefaces, ...words.held])
const HOLDING = new Set(words.holding)
const HELD = new Set(words.held)
const THANKS = new Set(words.thanks)
/** A sentence before the title is no longer than this. */
const LONGEST_PREFACE = 40

/** A word for a meeting or for what one does in it. */
export const isMeeting = (word: string): boolean => MEETINGS.has(word)

/** True when a text begins with a word for a meeting or for what one does in it. */
export const beginsWithMeeting = (text: string): boolean => MEETINGS.has(tokenise(text.slice(0, 40))[0]?.text ?? '')

/** Where a word for a meeting stands inside a text, not at its beginning. */
export const meetingWithin = (text: string): number | undefined =>
  tokenise(text.slice(0, 400)).find((token, at) => at > 0 && MEETINGS.has(token.text))?.start

/**
 * How many units stand before the title: "Mohon kehadiran Bapak/Ibu pada rapat …", "Pemkab Muara Enim menggelar Rapat
 * …", "Undangan Rapat …". Undefined when there is a courtesy and no title after it.
 */
export function prefaceOf(text: string): number | undefined {
  const tokens = tokenise(text.slice(0, 400)).slice(0, LONGEST_PREFACE)
  if (!tokens[0]) return 0
  const opensPolitely = PREFACES.has(tokens[0].text)
  const meeting = tokens.findIndex((token, at) => MEETINGS.has(token.text) && isPreface(tokens.slice(0, at)))
  if (meeting > 0) return tokens[meeting]!.start
  if (meeting === 0) return 0
  const rest = opensPolitely ? tokens.findIndex(({ text: word, kind }) => kind === 'word' && !PREFACES.has(word)) : 0
  return opensPolitely && rest < 0 ? undefined : 0
}

/** True when a text is polite and says nothing else: "terima kasih atas perhatiannya", "mohon hadir tepat waktu". */
export const isPoliteOnly = (text: string): boolean =>
  tokenise(text.slice(0, 400)).every(
    ({ text: word, kind }) =>
      kind !== 'word' || (OFFICIALS.has(word) === false && (PREFACES.has(word) || THANKS.has(word))),
  )

/** Among the words of a greeting: alone they name who is meant. */
const OFFICIALS = new Set(['bupati', 'sekda', 'asisten', 'opd'])

function isPreface(before: readonly Token[]): boolean {
  if (before.length === 0) return true
  const said = before.filter(({ kind }) => kind === 'word')
  if (said.every(({ text }) => PREFACES.has(text))) return true
  const last = before.at(-1)!.text
  const polite = PREFACES.has(said[0]?.text ?? '')
  return (
    HOLDING.has(said.at(-1)?.text ?? '') ||
    (polite && /^(pada|dalam|untuk|acara|kegiatan|:|mengikuti|menghadiri)$/.test(last))
  )
}

/** Where a title ends whose sentence goes on with "akan digelar", "yang dilaksanakan pada". */
export function endOfTitle(text: string): number {
  const tail = Math.max(0, text.length - 120)
  const tokens = tokenise(text.slice(tail))
  let end = tokens.length
  while (
    end > 0 &&
    /^(pada|di|kembali|hari|hr|hri|tanggal|tgl|pukul|pkl|jam|mulai|[,.;:(–-])$/.test(tokens[end - 1]!.text)
  )
    end--
  if (end === 0 || !HELD.has(tokens[end - 1]!.text)) return text.length
  while (end > 0 && HELD.has(tokens[end - 1]!.text)) end--
  while (
    end > 0 &&
    /^(akan|bakal|kembali|yang|yg|rencananya|insya|allah|insyaallah|telah|,)$/.test(tokens[end - 1]!.text)
  )
    end--
  return end === 0 ? text.length : tail + tokens[end - 1]!.end
}
