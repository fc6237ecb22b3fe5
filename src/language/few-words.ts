import { readWhen } from './dates.ts'
import { tokenise, verbatim } from './normalise.ts'
import { quantity, wholeNumber } from './numbers.ts'

/** Who comes instead: the position as written, a name when one was added. */
export interface DelegateAnswer {
  position: string
  name?: string
}

const LEADING = new Set(
  'diwakilkan diwakili diwakilkn wakil wakilnya oleh ke kepada kpd pada yang yg hadir adalah yaitu nanti saya sy kami akan insya allah insyaallah siap baik ok oke izin ijin mohon pak bpk bapak bu ibu a n an atas nama jabatan posisi'.split(
    ' ',
  ),
)
const TRAILING = new Set('pak bu bapak ibu ya yaa saja aja dulu terima kasih makasih tks mksh ijin izin'.split(' '))
// Words that make a text an answer of another kind: a question, a refusal, a mere receipt.
const NO_POSITION = new Set(
  'tidak tdk tak gak ga belum blm siapa apa apakah kapan mana bisa boleh kenapa nanti batal lewati skip baik siap ok oke noted hadir izin ijin daring zoom online menyusul terlambat'.split(
    ' ',
  ),
)
const NAME_BEGINS = /^(bpk|bapak|ibu|sdr|sdri|saudara|saudari|h|hj|drs|dra|dr|ir|an)$/
const LONGEST_ANSWER = 120

/**
 * Reads the answer to "who comes instead?": "Kabid Produksi", "diwakilkan ke Sekdin, Bpk. …". Undefined when the
 * text names nobody, such as a question, "belum tahu" or a thumb.
 */
export function readDelegate(text: string): DelegateAnswer | undefined {
  const tokens = tokenise(text)
  let from = 0
  while (from < tokens.length && (LEADING.has(tokens[from]!.text) || tokens[from]!.kind !== 'word')) from++
  let to = tokens.length
  while (to > from && (TRAILING.has(tokens[to - 1]!.text) || !/^(word|number)$/.test(tokens[to - 1]!.kind))) to--
  const answer = tokens.slice(from, to)
  const words = answer.filter((token) => token.kind === 'word')
  const other = words.length === 0 || NO_POSITION.has(words[0]!.text) || tokens.some((token) => token.text === '?')
  if (other || verbatim(text, tokens, from, to).length > LONGEST_ANSWER) return undefined
  const cut = nameBegins(tokens, from, to)
  const position = verbatim(text, tokens, from, cut.position).replace(/\s+/g, ' ')
  const name = verbatim(text, tokens, cut.name, to).replace(/\s+/g, ' ')
  return name ? { position, name } : { position }
}

/** Where the position ends and the name begins: at a comma, a line end, brackets, or "Bpk.", "a.n.". */
function nameBegins(tokens: ReturnType<typeof tokenise>, from: number, to: number): { position: number; name: number } {
  for (let at = from + 1; at < to; at++) {
    const { text, kind } = tokens[at]!
    if (text === ',' || text === '(' || kind === 'newline' || (text === '-' && !tokens[at]!.glued))
      return { position: at, name: at + 1 }
    if (text === 'a' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'n')
      return { position: at, name: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 }
    if (text === 'atas' && tokens[at + 1]?.text === 'nama') return { position: at, name: at + 2 }
    if (NAME_BEGINS.test(text)) return { position: at, name: at }
  }
  return { position: to, name: to }
}

const LONGEST_DELAY = 720

/**
 * Reads how late somebody comes, in minutes: "15", "30 menit", "setengah jam", "1,5 jam", "1 jam 30 menit", or by
 * the clock, "pukul 09.30", measured from `meetingStart`. Undefined when it is none of these, not after the start
 * or more than twelve hours.
 */
export function readMinutes(text: string, meetingStart?: Temporal.ZonedDateTime): number | undefined {
  const minutes = asLength(text) ?? (meetingStart && asClock(text, meetingStart))
  return minutes !== undefined && minutes > 0 && minutes <= LONGEST_DELAY ? Math.round(minutes) : undefined
}

function asLength(text: string): number | undefined {
  const tokens = tokenise(
    text.replace(/\b1\/2(?=\s*(jam|jm)\b)/gi, 'setengah').replace(/\b1\/4(?=\s*(jam|jm)\b)/gi, 'seperempat'),
  )
  let total: number | undefined
  for (let at = 0; at < tokens.length; ) {
    const word = tokens[at]!.text
    const amount = word === 'sejam' ? { value: 1, next: at } : quantity(tokens, at)
    const unit = word === 'sejam' ? 'jam' : (amount && tokens[amount.next]?.text) || ''
    if (amount && /^(jam|jm|hours?)$/.test(unit)) total = (total ?? 0) + amount.value * 60
    else if (amount && /^(menit|mnt|m|menitan|minutes?|mins?)$/.test(unit)) total = (total ?? 0) + amount.value
    at = amount ? Math.max(amount.next, at + 1) : at + 1
  }
  if (total !== undefined) return total
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
  const only = wholeNumber(words, 0)
  const clock = tokens.some((token) => /^[.:]$/.test(token.text)) && words.length > 1
  return only && only.next === words.length && !clock ? only.value : undefined
}

function asClock(text: string, start: Temporal.ZonedDateTime): number | undefined {
  const when = readWhen(text, start.startOfDay(), 'rapat')
  if (!when.time || (when.ask && !/^(tanggal_belum_jelas|siang_atau_dini_hari|jam_kira_kira)$/.test(when.ask.reason)))
    return undefined
  const arrival = start.withPlainTime(when.time)
  return start.until(arrival, { largestUnit: 'minutes' }).minutes
}
