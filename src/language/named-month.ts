import type { When } from './dates.ts'
import { tokenise } from './normalise.ts'
import { MONTHS } from './time-words.ts'

/** From so many months on a date without a year is doubted before it is taken; the reader of dates does from six. */
const MONTHS_AHEAD = 5
const LONGEST = 400
const NUMERIC = /(?<![\d/-])\d{1,2}\s?[/-]\s?(\d{1,2})(?:\s?[/-]\s?(\d{4}|\d{2}))?(?![\d/-])/

/** The month a date is written with, and its year where there is one: "30 Februari", "12/5/2026". */
function monthNamed(text: string): { month: number; year: number | undefined } | undefined {
  const tokens = tokenise(text.slice(0, LONGEST))
  const at = tokens.findIndex((token, place) => MONTHS.has(token.text) && tokens[place - 1]?.kind === 'number')
  if (at >= 0) {
    const after = tokens[at + 1]
    const year = after?.kind === 'number' && /^\d{4}$/.test(after.text) ? Number(after.text) : undefined
    return { month: MONTHS.get(tokens[at]!.text)!, year }
  }
  const [, month = '', year] = NUMERIC.exec(text.slice(0, LONGEST)) ?? []
  if (month === '' || Number(month) < 1 || Number(month) > 12) return undefined
  return { month: Number(month), year: year === undefined ? undefined : Number(year.padStart(4, '20')) }
}

/** The last day of the month that a date which does not exist is written with; undefined where no month is written. */
export function lastDayOfMonth(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const named = monthNamed(text)
  if (!named) return undefined
  const year = named.year ?? (named.month < today.month ? today.year + 1 : today.year)
  const first = Temporal.PlainDate.from({ year, month: named.month, day: 1 })
  return first.with({ day: first.daysInMonth })
}

/** A date months away that is written without its year is asked about as one more than half a year away is. */
export function doubtedIfFar(when: When, text: string, today: Temporal.PlainDate): When {
  const { date, start, span = [0, LONGEST] } = when
  if (!date || when.ask || when.reject) return when
  const named = monthNamed(text.slice(...span))
  const far = Temporal.PlainDate.compare(date, today.add({ months: MONTHS_AHEAD })) > 0
  if (!far || named?.month !== date.month || named.year !== undefined) return when
  return { ...when, ask: { reason: 'tahun_depan', candidates: [date], ...(start && { moments: [start] }) } }
}
