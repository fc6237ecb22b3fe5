import { LONGEST_MESSAGE } from './normalise.ts'
import { MONTHS } from './time-words.ts'

/** What words say of a document: its numbers verbatim, its days, and for how long it holds. */
export interface DocumentSaid {
  numbers: string[]
  signedOn?: Temporal.PlainDate
  validFrom?: Temporal.PlainDate
  validUntil?: Temporal.PlainDate
  /** So many months, instead of a last day. */
  months?: number
  /** It has no end. */
  endless?: boolean
  /** A day that is in no calendar, verbatim. */
  absent?: string
}

const spoken: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
}

const weekday = `(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)[, ]+)?`
const months = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join('|')
const day = new RegExp(
  String.raw`(?<![\p{L}\d/.-])${weekday}(?:(\d{1,2})[ .-]+(${months})(?:[ .-]+(\d{4}))?|(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})-(\d{2})-(\d{2})|(hari ini|kemarin))(?![\p{L}\d/-])`,
  'gu',
)
const until = /(?:s\.? ?d\.?|s\/d|sampai(?: dengan)?|hingga|berakhir|until|–|-)[ .:]*(?:tanggal |tgl\.? )?$/
const from =
  /(?:berlaku|mulai|sejak|terhitung|tmt|dari|valid|from)(?: (?:sejak|mulai|dari|tanggal|tgl\.?|pada))*[ .:]*$/
const term = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(\d{1,2})|(${Object.keys(spoken).join('|')}))?(?: ?\([a-z ]+\))? ?(setahun|tahun|thn|th|years?|bulan|bln|months?)(?![\p{L}])(?! ?\d{4})`,
  'gu',
)
const never = /(?:tanpa|tidak (?:ada|dibatasi)) (?:batas |jangka )?waktu|tidak terbatas|no end/gu
/** What stands around numbers and days and is neither. */
const around =
  /(?:^|(?<=[\s,;]))(?:tanggal|tertanggal|tgl\.?|ditandatangani|berlaku|selama|jangka waktu(?:nya)?|untuk|terhitung|sejak|mulai|sampai(?: dengan)?|s\.? ?d\.?|s\/d|hingga|diperpanjang|dated?|signed|valid|for|from|until|on)(?=$|[\s,;:.])[:.]?/giu
const heads = /^(?:.*(?<![\p{L}\d])(?:nomor|no|number)\.?(?![\p{L}])[ :.]*)/iu

/**
 * Reads "100.3.7/1/KB/2023 dan 120/2/KB/2023, 3 Mei 2023, berlaku 5 tahun": the numbers of all sides, the day of
 * signing, and a term as a length or from one day to another. Days may be long past; without a year that of `today`.
 */
export function readDocument(text: string, today: Temporal.PlainDate): DocumentSaid {
  const typed = text.normalize('NFKC').slice(0, LONGEST_MESSAGE)
  const low = typed.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const said: DocumentSaid = { numbers: [], ...termIn(low) }
  const days = [...low.matchAll(day)].map((match) => ({
    text: match[0],
    date: dayIn(match, today),
    role: roleAfter(low.slice(0, match.index)),
  }))
  for (const [at, { date, role, text: written }] of days.entries()) {
    const signedLater = days.slice(at + 1).some((each) => each.role !== 'until')
    if (!date) said.absent = written
    else if (role === 'until') said.validUntil ??= date
    else if (!said.signedOn && !(role === 'from' && signedLater)) said.signedOn = date
    else said.validFrom ??= date
  }
  const rest = [day, term, never].reduce((left, part) => blanked(left, part), low)
  said.numbers = numbersIn(restored(typed, rest))
  return said
}

function roleAfter(before: string): 'until' | 'from' | 'signed' {
  if (until.test(before)) return 'until'
  return from.test(before) ? 'from' : 'signed'
}

function termIn(low: string): Pick<DocumentSaid, 'months' | 'endless'> {
  const counts = [...low.matchAll(term)].flatMap(([, digits, word, unit = '']) => {
    const count = digits ? Number(digits) : word ? (spoken[word] ?? 0) : unit === 'setahun' ? 1 : 0
    return count > 0 ? [count * (/^[bm]/.test(unit) ? 1 : 12)] : []
  })
  return { ...(counts[0] !== undefined && { months: counts[0] }), ...(low.search(never) >= 0 && { endless: true }) }
}

const blanked = (text: string, part: RegExp): string => text.replace(part, (found) => ' '.repeat(found.length))

/** The typed letters at the places that are left. */
const restored = (typed: string, rest: string): string => rest.replace(/\S/g, (_, at: number) => typed[at] ?? '')

function numbersIn(text: string): string[] {
  return text
    .replace(around, ' ')
    .split(/[;,\n]|\s(?:dan|serta|and)\s/iu)
    .map((part) =>
      part
        .replace(heads, '')
        .replace(/^[\s:.–-]+|[\s:.–-]+$/g, '')
        .replace(/\s+/g, ' '),
    )
    .filter((part) => /\d/.test(part))
}

function dayIn(match: RegExpMatchArray, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, namedDay, month, namedYear, slashDay, slashMonth, slashYear, isoYear, isoMonth, isoDay, word] = match
  if (word) return word === 'kemarin' ? today.subtract({ days: 1 }) : today
  const parts = month
    ? [namedYear ?? today.year, MONTHS.get(month), namedDay]
    : slashYear
      ? [slashYear, slashMonth, slashDay]
      : [isoYear, isoMonth, isoDay]
  const [year, monthNumber, dayNumber] = parts.map(Number)
  try {
    return Temporal.PlainDate.from({ year: year!, month: monthNumber!, day: dayNumber! }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
