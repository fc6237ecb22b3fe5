/** What a line of notes says it is. */
export interface NotedLine {
  /** Absent: it does not say. */
  kind?: 'information' | 'decision' | 'action'
  /** The opening or the closing of the meeting, and no point. */
  part?: 'opening' | 'closing'
  /** The agenda item it names, from 1; 0: other matters. */
  item?: number
  /** What is left of the line; empty when it only names an agenda item. */
  text: string
}

type Named = Required<Pick<NotedLine, 'kind'>> | Required<Pick<NotedLine, 'part'>>

/** Words before a colon or a dash that say what a line is. */
const labels: readonly [RegExp, Named][] = [
  [
    /^(?:(?:ke)?putusan(?: rapat)?|kep|kesepakatan|disepakati|diputuskan|sepakat|(?:ke)?simpulan)$/i,
    { kind: 'decision' },
  ],
  [/^(?:(?:rencana )?tindak ?lanjut(?:nya)?|r?t\/?l|tugas|to ?do|pr)$/i, { kind: 'action' }],
  [/^(?:info(?:rmasi)?|catat(?:an)?)$/i, { kind: 'information' }],
  [/^(?:kata )?(?:pembuka(?:an)?|sambutan(?: pembukaan)?|arahan pembukaan)$/i, { part: 'opening' }],
  [/^(?:kata )?(?:penutup(?:an)?|arahan penutup)$/i, { part: 'closing' }],
]

/** A short sign that needs no colon; a word like *putusan* may as well begin a sentence. */
const actionSign = /^r?tl\b[\s.:–-]*/i

/** Sentences that tell by how they begin that something was decided; they stay whole. */
const decided =
  /^(?:(?:peserta )?(?:rapat|forum|pimpinan) )?(?:telah )?(?:disepakati|diputuskan|menyepakati|memutuskan|bersepakat|menetapkan)\b/i

const agendaItem = /^(?:agenda|acara|mata acara)\s*(?:ke[- ]?)?(\d{1,2})\b\s*([:.)–-]*)\s*/i
const otherMatters = /^lain[- ]?lain\b\s*[:.)–-]*\s*/i

/** A number, letter or dot that begins a line of a list. */
const bullet = /^\s*(?:[-–—•*·▪]|\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)])\s+/i

/** So many points in one message; more are left to another one. */
const mostLines = 30

/**
 * The points of one message: a list of lines with bullets is a point each, under the label of its heading; lines that
 * each have a label of their own too. Everything else is one point, however many lines it has. Words keep their wording.
 */
export function readNotes(text: string): NotedLine[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', ...rest] = lines
  if (rest.length === 0) return [readLine(first)]
  if (rest.every((line) => bullet.test(line))) {
    if (bullet.test(first)) return lines.slice(0, mostLines).map((line) => readLine(bare(line)))
    const heading = readLine(first)
    // `putusan:` above a list is the label of every line of it.
    if (heading.text === '' || /:\s*$/.test(first)) return listed(heading, rest)
  }
  if (lines.every((line) => isLabelled(line))) return lines.slice(0, mostLines).map((line) => readLine(line))
  return [readLine(text.replace(/\s*\n\s*/g, ' '))]
}

function listed(heading: NotedLine, lines: readonly string[]): NotedLine[] {
  const { text, ...named } = heading
  const above = text === '' ? [] : [heading]
  return [...above, ...lines.slice(0, mostLines).map((line) => ({ ...named, ...readLine(bare(line)) }))]
}

const bare = (line: string): string => line.replace(bullet, '')

const isLabelled = (line: string): boolean => {
  const { kind, part, text } = readLine(line)
  return text !== '' && text !== line.trim() && (kind !== undefined || part !== undefined)
}

function readLine(line: string): NotedLine {
  const trimmed = line.trim()
  const numbered = agendaItem.exec(trimmed)
  const behind = numbered ? readLine(trimmed.slice(numbered[0].length)) : undefined
  // *Agenda 2 dibahas terakhir* is a sentence: without a sign only a label, or nothing, stands behind a heading.
  const isHeading = behind && (numbered?.[2] || behind.text === '' || behind.kind || behind.part)
  if (numbered && isHeading) return { ...behind, item: Number(numbered[1]) }
  const other = otherMatters.exec(trimmed)
  // *Lain-lain* as a heading, not as the first word of a sentence.
  if (other && (other[0].length === trimmed.length || /[:.)–-]\s*$/.test(other[0])))
    return { ...readLine(trimmed.slice(other[0].length)), item: 0 }
  const label = /^([A-Za-z/ ]{2,24}?)\s*(?::|\s[–-]\s)\s*/.exec(trimmed)
  const named = label && labels.find(([pattern]) => pattern.test(label[1]!.trim()))?.[1]
  if (label && named) return { ...named, text: trimmed.slice(label[0].length).trim() }
  if (actionSign.test(trimmed)) return { kind: 'action', text: trimmed.replace(actionSign, '').trim() }
  if (decided.test(trimmed)) return { kind: 'decision', text: trimmed }
  return { text: trimmed }
}

/** When a meeting began and ended, as `HH:MM`. */
export interface HoursSaid {
  from?: string
  until?: string
}

const clock = /(?<![\d.:])([01]?\d|2[0-4])(?:[.:]([0-5]\d))?(?![\d:]|\.\d)/g
const ends = /selesai|akhir|tutup|usai|sampai|hingga|\bs\.?d\b/i
const begins = /mulai|buka|awal|dari/i

/** Reads `09.10 s.d. 11.45`, `mulai 09.10`, `selesai 11.45`; undefined when it says no hours, or which one is meant. */
export function readHours(text: string): HoursSaid | undefined {
  const hours = [...text.matchAll(clock)].map(([, hour = '', minute]) => `${hour.padStart(2, '0')}:${minute ?? '00'}`)
  const [first, second, ...more] = hours.filter((hour) => hour < '24:00')
  if (!first || more.length > 0) return undefined
  if (second) return { from: first, until: second }
  if (begins.test(text) !== ends.test(text)) return ends.test(text) ? { until: first } : { from: first }
  return undefined
}
