import { fold } from './normalise.ts'
import { MONTHS } from './time-words.ts'

/** The days somebody speaks of, both counted, and what else the text says. */
export interface SpokenPeriod {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  rest: string
}

type Days = [from: Temporal.PlainDate, until: Temporal.PlainDate]
type Reader = (parts: Record<string, string>, today: Temporal.PlainDate) => Days | undefined

const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, satu: 1, dua: 2, tiga: 3, empat: 4 }
const month = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const to = String.raw`(?:s\.? ?d\.?|s/d|sampai dengan|sampai|hingga|-|–)`
const year = String.raw`(?:tahun |th\.? ?)?(?<year>(?:19|20)\d{2})`
const numbered = '(?:ke ?-?)?(?<nth>[1-4]|iv|i{1,3}|satu|dua|tiga|empat|pertama|kedua|ketiga|keempat)'
const when = '(?<when>ini|berjalan|lalu|kemarin|yang lalu|sebelumnya)'

const nthOf = (word: string): number =>
  roman[word.replace(/^ke/, '')] ?? ({ pertama: 1, kedua: 2, ketiga: 3, keempat: 4 }[word] || Number(word))

const day = (y: number, m: number, d: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** So many months from the first of one on. */
const months = (y: number, first: number, count: number): Days => {
  const from = Temporal.PlainDate.from({ year: y, month: first, day: 1 })
  return [from, from.add({ months: count }).subtract({ days: 1 })]
}

/** A part of the year, of so many months, that holds today or lies before it. */
const partAround = (today: Temporal.PlainDate, count: number, back: boolean): Days => {
  const first = today.month - ((today.month - 1) % count)
  const from = today.with({ month: first, day: 1 }).subtract({ months: back ? count : 0 })
  return months(from.year, from.month, count)
}

const isBack = (word: string | undefined): boolean => word !== 'ini' && word !== 'berjalan'

/** Of a part of the year without its year the latest that has begun is meant: reports look back. */
const latest = (make: (y: number) => Days | undefined, today: Temporal.PlainDate): Days | undefined => {
  const found = make(today.year)
  return found && Temporal.PlainDate.compare(found[0], today) > 0 ? make(today.year - 1) : found
}

const part =
  (count: number): Reader =>
  ({ nth = '', year: y }, today) => {
    const first = (nthOf(nth) - 1) * count + 1
    if (first > 12) return undefined
    return y ? months(Number(y), first, count) : latest((each) => months(each, first, count), today)
  }

const around =
  (count: number): Reader =>
  ({ when: word }, today) =>
    partAround(today, count, isBack(word))

const week: Reader = ({ when: word }, today) => {
  const monday = today.subtract({ days: today.dayOfWeek - 1 + (isBack(word) ? 7 : 0) })
  return [monday, monday.add({ days: 6 })]
}

const one = (date: Temporal.PlainDate | undefined): Days | undefined => date && [date, date]

/** The order is that of precedence: the longer reading first. */
const readers: [pattern: string, read: Reader][] = [
  [
    String.raw`(?<d1>\d{1,2})(?: (?<m1>${month}))?(?: (?<y1>(?:19|20)\d{2}))? ?${to} ?(?<d2>\d{1,2}) (?<m2>${month})(?: ${year})?`,
    ({ d1, m1, y1, d2, m2 = '', year: y }, today) => {
      const [first, second] = [MONTHS.get(m1 ?? m2)!, MONTHS.get(m2)!]
      return latest((each) => {
        const until = day(Number(y ?? each), second, Number(d2))
        const from = day(Number(y1 ?? y ?? each) - (y1 || first <= second ? 0 : 1), first, Number(d1))
        return from && until && [from, until]
      }, today)
    },
  ],
  [
    String.raw`(?<m1>${month})(?: (?<y1>(?:19|20)\d{2}))? ?${to} ?(?<m2>${month})(?: ${year})?`,
    ({ m1 = '', y1, m2 = '', year: y }, today) => {
      const [first, second] = [MONTHS.get(m1)!, MONTHS.get(m2)!]
      return latest((each) => {
        const last = Number(y ?? each)
        const begun = Number(y1 ?? (first <= second ? last : last - 1))
        return [months(begun, first, 1)[0], months(last, second, 1)[1]]
      }, today)
    },
  ],
  [
    String.raw`(?<d1>\d{1,2}) (?<m1>${month})(?: ${year})?`,
    ({ d1, m1 = '', year: y }, today) =>
      y
        ? one(day(Number(y), MONTHS.get(m1)!, Number(d1)))
        : latest((each) => one(day(each, MONTHS.get(m1)!, Number(d1))), today),
  ],
  [
    String.raw`(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})`,
    ({ d, m, y }) => one(day(Number(y), Number(m), Number(d))),
  ],
  [String.raw`(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})`, ({ d, m, y }) => one(day(Number(y), Number(m), Number(d)))],
  [`(?<m1>${month}) ${year}`, ({ m1 = '', year: y }) => months(Number(y), MONTHS.get(m1)!, 1)],
  [`(?:triwulan|tri wulan|kuartal|tw\\.?) ${when}`, around(3)],
  [`(?:triwulan|tri wulan|kuartal|tw\\.?|q) ?${numbered}(?: ${year})?`, part(3)],
  [`(?:semester|smt\\.?) ${when}`, around(6)],
  [`(?:semester|smt\\.?) ?${numbered}(?: ${year})?`, part(6)],
  [`bulan ${when}`, around(1)],
  [`tahun ${when}`, around(12)],
  [`(?:minggu|pekan) ${when}`, week],
  ['se(?:minggu|pekan) terakhir', (_, today) => [today.subtract({ days: 6 }), today]],
  ['sebulan terakhir', (_, today) => [today.subtract({ months: 1 }).add({ days: 1 }), today]],
  ['setahun terakhir', (_, today) => [today.subtract({ years: 1 }).add({ days: 1 }), today]],
  [
    String.raw`(?<n>\d{1,4}) (?<of>hari|minggu|pekan|bulan|tahun) terakhir`,
    ({ n, of = '' }, today) => {
      const unit = { hari: 'days', minggu: 'weeks', pekan: 'weeks', bulan: 'months', tahun: 'years' }[of] ?? 'days'
      return Number(n) > 0 && Number(n) <= 1200
        ? [today.subtract({ [unit]: Number(n) }).add({ days: 1 }), today]
        : undefined
    },
  ],
  ['kemarin (?:dulu|lusa)|dua hari (?:yang )?lalu', (_, today) => one(today.subtract({ days: 2 }))],
  ['kemarin', (_, today) => one(today.subtract({ days: 1 }))],
  ['hari ini', (_, today) => one(today)],
  [`(?:bulan )?(?<m1>${month})`, ({ m1 = '' }, today) => latest((each) => months(each, MONTHS.get(m1)!, 1), today)],
  [year, ({ year: y }) => months(Number(y), 1, 12)],
]

const compiled = readers.map(
  ([pattern, read]) =>
    [new RegExp(`(?<![a-z0-9])(?:pada |tanggal |tgl\\.? |periode )*(?:${pattern})(?![a-z0-9])`), read] as const,
)

/** Longer texts name no period. */
const longest = 300

/**
 * Finds the period a report or a search is wished for, somewhere in a text: "triwulan ini", "semester 1 2023", "bulan
 * lalu", "Januari s.d. Maret", "2023", "kemarin", "4 Mei". Undefined when none is named, or one that is none (31 Juni).
 * A text that goes back before it began is taken as none.
 */
export function findPeriod(text: string, today: Temporal.PlainDate): SpokenPeriod | undefined {
  const folded = fold(text.slice(0, longest)).text.replace(/\s+/g, ' ').trim()
  for (const [pattern, read] of compiled) {
    const match = pattern.exec(folded)
    if (!match) continue
    const days = read(match.groups ?? {}, today)
    if (!days || Temporal.PlainDate.compare(days[0], days[1]) > 0) return undefined
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`
    return { from: days[0], until: days[1], rest: rest.replace(/\s+/g, ' ').trim() }
  }
  return undefined
}
