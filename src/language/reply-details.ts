import { readWhen } from './dates.ts'
import { readMinutes } from './few-words.ts'
import { type Token, verbatim } from './normalise.ts'
import type { Clause } from './reply-clauses.ts'
import { does, type Mark } from './reply-marks.ts'

/** A stretch of tokens, `to` exclusive. */
export interface Span {
  from: number
  to: number
}

const ENDS_NAME = [
  'attend',
  'join',
  'online',
  'late',
  'follow',
  'negation',
  'not_yet',
  'courtesy',
  'ack',
  'reason_link',
  'leave',
  'sorry',
  'question',
  'but',
  'represent',
  'self',
  'condition',
  'delegate',
  'unsure',
  'temporary',
  'go',
] as const

/** True when a mark can begin the name of a position. */
export const beginsPosition = (mark: Mark | undefined): boolean =>
  does(mark, 'deputy', 'head') || mark?.word === 'asisten' || Boolean(mark?.offices)

/** The position that begins at a mark, up to a word that cannot belong to it; courtesy before it is skipped. */
export function positionAt(marks: Mark[], at: number): Span | undefined {
  let first = at
  while (
    does(marks[first], 'courtesy', 'filler', 'delegate', 'send', 'whole') &&
    !beginsPosition(marks[first]) &&
    marks[first]!.kind === 'word'
  )
    first++
  const start = marks[first]
  if (start?.kind !== 'word' || (!beginsPosition(start) && start.concepts.size > 0)) return undefined
  let last = first
  while (continuesName(marks, last + 1)) last++
  return { from: start.from, to: marks[last]!.to }
}

const NAMED_AFTER = new Set('ruang dalam acara agenda rapat'.split(' '))

function continuesName(marks: Mark[], at: number): boolean {
  const mark = marks[at]
  if (!mark || mark.kind === 'boundary' || mark.kind === 'newline') return false
  // "Disposisi Kadis: Kabid": behind the colon begins another.
  if (does(mark, 'deputy') && mark.from > marks[at - 1]!.to) return false
  if (mark.word === 'dan' || mark.word === 'asisten')
    return Boolean(marks[at + 1] && (marks[at + 1]!.concepts.size === 0 || beginsPosition(marks[at + 1])))
  // "Sekcam, Pak Camat lagi umrah", the comma left out.
  if (does(mark, ...ENDS_NAME) || /^(pak|bu) /.test(mark.word)) return false
  if (mark.word === 'sama' && marks[at - 1]?.word === 'kerja') return true
  return !does(mark, 'filler') || mark.kind === 'number' || NAMED_AFTER.has(mark.word)
}

/** How late an answer says somebody comes: minutes, or the clock against the start of the meeting. */
export interface Lateness {
  lateMinutes?: number
  /** HH:MM */
  arriveAt?: string
  /** On time after all: "hadir jam 9 tepat" for nine o'clock. */
  onTime?: true
  /** A clock is named, but the start of the meeting is not known. */
  unknown?: true
}

const LENGTH = /\b(menit(an)?|mnt|mnit|minutes?|mins?|hours?|jam|jm|sejam|setengah jam)\b/i
const HOUR = 'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|setengah|\\d'
const HALF = 'setengah (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas)'
const CLOCK = new RegExp(`\\b(jam|jm|pukul|pkl|pk)\\.?\\s*(${HOUR})|\\b\\d{1,2}[.:]\\d{2}\\b|\\b${HALF}\\b`, 'i')
const AT_CLOCK = new RegExp(
  `\\b(?:jam|jm|pukul|pkl|pk)\\.?\\s*(?:${HOUR}).*|\\b\\d{1,2}[.:]\\d{2}\\b.*|\\b${HALF}\\b.*`,
  'is',
)

/** "Sampai jam 11", "pulang jam 11": when somebody leaves, not when they come. */
const LEAVES_AT =
  /\b(hingga|s\.?d\.?|pulang|pamit|keluar|undur diri|balik|izin|ijin|harus pergi)( dengan| duluan| dulu| sekitar| di)? ?(jam|jm|pukul|pkl)\b/i

/** "Hadir sampai jam 11", but not "sampai jam 11", which is when somebody arrives. */
const UNTIL = /\b(hadir|ikut|datang)\b.*\b(sampai|sampe) (jam|jm|pukul|pkl)\b/i

/** Reads the lateness of a clause from its own words. */
export function latenessOf(text: string, clauseText: string, start: Temporal.ZonedDateTime | undefined): Lateness {
  if (LEAVES_AT.test(clauseText) || UNTIL.test(clauseText)) return {}
  const clock = CLOCK.test(clauseText) ? AT_CLOCK.exec(clauseText)?.[0] : undefined
  if (clock) return byClock(clock, start)
  const length = LENGTH.test(clauseText) ? readMinutes(clauseText) : undefined
  const loose = length ?? (/\d/.test(clauseText) && LENGTH.test(text) ? readMinutes(clauseText) : undefined)
  return loose === undefined ? {} : { lateMinutes: loose }
}

function byClock(text: string, start: Temporal.ZonedDateTime | undefined): Lateness {
  if (!start) return { unknown: true }
  // Beside other words a mere 09.30 is no time to the reader of times; here it can be nothing else.
  const when = readWhen(/^(\d|setengah)/i.test(text) ? `pukul ${text}` : text, start.startOfDay(), 'rapat')
  if (!when.time) return {}
  const minutes = start.until(start.withPlainTime(when.time), { largestUnit: 'minutes' }).minutes
  if (minutes <= 0) return { onTime: true }
  return { lateMinutes: minutes, arriveAt: when.time.toString({ smallestUnit: 'minute' }) }
}

const CODES: [code: string, words: RegExp][] = [
  ['bersyarat', /^(kalau|kalo|klo|men|jika|bila|apabila|asal)\b/],
  ['duka', /meninggal|wafat|duka|takziah|melayat/],
  ['sakit', /sakit|opname|rawat|berobat|demam|kurang sehat|kontrol/],
  ['pemeriksaan', /\bbpk\b(?!\.? (bupati|sekda|kadis|wakil|gubernur|asisten))|audit|pemeriksaan|inspektorat/],
  ['tugas_pimpinan', /bupati|gubernur|pimpinan (memanggil|meminta)|dipanggil|panggilan/],
  ['diklat', /diklat|bimtek|pelatihan|latsar|\bpim\b|seminar|workshop/],
  ['internal', /menunggu|belum menerima|undangan resmi|dicek|disposisi|ajudan/],
  ['keluarga', /keluarga|nikah|akad|hajatan|kondangan|khitan|sunatan|aqiqah|akikah|wisuda|lamaran/],
  ['rapat_lain', /rapat|apel|paripurna|zoom|agenda|bentrok|bersamaan|acara|kegiatan|sidang|monev|musrenbang/],
  [
    'dinas_luar',
    /\bdl\b|dinas luar|luar (kota|daerah)|perjalanan dinas|tugas luar|jakarta|\bjkt\b|palembang|bandung|provinsi/,
  ],
  ['kendala_jalan', /jauh|macet|ban bocor|banjir|jalan|gelumbang|perjalanan/],
  ['berhalangan', /halangan/],
]

/** The category of a reason, or undefined when it fits none. */
export const codeOfReason = (reason: string): string | undefined =>
  CODES.find(([, words]) => words.test(reason.toLowerCase()))?.[0]

const DROPPED = new Set('karena sedang saya bersamaan dalam rangka sehubungan jadi pak bu'.split(' '))
const DROPPED_AT_END = new Set('dulu ya pak bu saja aja terima kasih jadi nih'.split(' '))

/** The reason of a clause, verbatim, without "karena", "sedang" and courtesies around it. */
export function reasonSpan(clause: Clause, from = 0): Span | undefined {
  const { marks } = clause
  let first = from
  const because = does(marks[first], 'reason_link')
  while (
    marks[first] &&
    (DROPPED.has(marks[first]!.word) || does(marks[first], 'reason_link', 'courtesy', 'leave', 'sorry', 'head', 'ack'))
  ) {
    if (marks[first]!.word === 'bersamaan' && marks[first + 1]?.word !== 'dengan') break
    first += marks[first]!.word === 'bersamaan' ? 2 : 1
  }
  if (!because && marks[first]?.word === 'ada') first++
  if (because && marks[first]?.word === 'masih') first++
  let last = marks.length - 1
  while (last > first && (DROPPED_AT_END.has(marks[last]!.word) || does(marks[last], 'courtesy', 'ack'))) last--
  const [start, end] = [marks[first], marks[last]]
  return start && end && last >= first ? { from: start.from, to: end.to } : undefined
}

/** The text of a span, tidied only at its ends. */
export const quoted = (text: string, tokens: readonly Token[], span: Span): string =>
  verbatim(text, tokens, span.from, span.to)
