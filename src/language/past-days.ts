import { fold } from './normalise.ts'
import { MONTHS } from './time-words.ts'

/** From which day on and up to which, as far as a text says so; both days count. */
export interface Period {
  since: Temporal.PlainDate | null
  until: Temporal.PlainDate | null
}

const weekday = `(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)[, ]+)?`
const day = String.raw`${weekday}(?:hari ini|kemarin|besok|\d{1,2}[ ./-]+[a-z]+(?:[ ./-]+\d{4})?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{4})?|\d{4}-\d{1,2}-\d{1,2})`
const lead = `(?:(?:sejak|mulai|tmt|per|dari|pada|berlaku|terhitung|tanggal|tgl|since|from)[ .:]*)*`
const join = String.raw`(?:sampai dengan|sampai|until|s\.? ?d\.?|s/d|hingga|selesai|berakhir|-|–)[ .:]*(?:tanggal |tgl\.? )?`
const whole = new RegExp(`^${lead}(${day})?(?: *${join}(${day}))?$`)

/**
 * Reads when a name or a time in office began and ended: "sejak 1 Maret 2021", "1/5/2023 s.d. 5/5/2023", "sampai 5
 * Mei". Unlike the dates of meetings these may be long past; without a year it is that of `today`. Undefined when
 * the text says anything else, or a day that is none.
 */
export function readPeriod(text: string, today: Temporal.PlainDate): Period | undefined {
  const match = whole.exec(fold(text).text.replace(/\s+/g, ' ').trim())
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined
  const [since, until] = [match[1], match[2]].map((part) => (part === undefined ? null : dayIn(part, today)))
  return since === undefined || until === undefined ? undefined : { since: since ?? null, until: until ?? null }
}

function dayIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const words = text.replace(new RegExp(`^${weekday}`), '')
  if (words === 'hari ini') return today
  if (words === 'kemarin') return today.subtract({ days: 1 })
  if (words === 'besok') return today.add({ days: 1 })
  const parts = words.split(/[ ./-]+/)
  const iso = parts[0]!.length === 4
  const [dayText, monthText, yearText] = iso ? parts.toReversed() : parts
  const month = /^\d+$/.test(monthText!) ? Number(monthText) : MONTHS.get(monthText!)
  const year = yearText === undefined ? today.year : Number(yearText)
  if (month === undefined || year < 1900) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day: Number(dayText) }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
