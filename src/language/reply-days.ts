import type { Clause } from './reply-clauses.ts'
import { does, type Mark } from './reply-marks.ts'
import { WEEKDAYS } from './time-words.ts'

/** Up to or since when something lasts, not the day that is spoken of. */
const BOUNDS = /^(sampai|sampe|hingga|sejak|dari|mulai|sebelum|setelah|sesudah|habis)$/

/** Days of the week a clause speaks of, Monday being 1, and days of the month after "tanggal". */
function daysIn({ marks }: Clause): { weekdays: number[]; dates: number[] } {
  const weekdays: number[] = []
  const dates: number[] = []
  for (const [at, mark] of marks.entries()) {
    const [second, first] = [marks[at - 2]?.word ?? '', marks[at - 1]?.word ?? '']
    if (BOUNDS.test(first) || BOUNDS.test(second)) continue
    // "Minggu" alone may be the week.
    const weekday = mark.word === 'minggu' && first !== 'hari' ? undefined : WEEKDAYS.get(mark.word)
    if (weekday) weekdays.push(weekday)
    if (mark.kind === 'number' && first === 'tanggal') dates.push(Number(mark.word))
  }
  return { weekdays, dates }
}

/** "Jumat saya bisa", said of a meeting on Thursday: what a clause says holds for another day than the one asked about. */
export function isOfOtherDay(clause: Clause, start: Temporal.ZonedDateTime | undefined): boolean {
  if (!start || clause.reason) return false
  const { weekdays, dates } = daysIn(clause)
  const ours = weekdays.includes(start.dayOfWeek) || dates.includes(start.day)
  return !ours && weekdays.length + dates.length > 0
}

/** "Kalau Kamis saya bisa" sets no condition for a meeting on Thursday. */
export function onlyNamesDay({ marks }: Clause, start: Temporal.ZonedDateTime | undefined): boolean {
  const said = marks.filter((mark) => !does(mark, 'courtesy') && mark.word !== 'hari')
  if (!start || !does(said[0], 'condition') || WEEKDAYS.get(said[1]?.word ?? '') !== start.dayOfWeek) return false
  return speaksOfComing(said.slice(2).find((mark) => !does(mark, 'filler') || does(mark, 'able')))
}

const speaksOfComing = (mark: Mark | undefined): boolean =>
  does(mark, 'self', 'able', 'attend', 'join', 'online', 'negation', 'head')
