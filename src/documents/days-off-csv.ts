import type { Holiday, Ramadan } from '../domain/calendar.ts'
import type { Format } from '../locales/format.ts'
import type { Text } from '../locales/texts.ts'
import { csvOf } from './csv.ts'

/** The columns in the order of the file; reading it back knows them by their headings. */
const columns = ['date', 'until', 'kind', 'name'] as const

/** A list of days off as CSV, a row a day. Months are written in words, as in every list. */
export function daysOffCsv(
  { t, format }: { t: Text; format: Format },
  { holidays, ramadans }: { holidays: readonly Holiday[]; ramadans: readonly Ramadan[] },
): Uint8Array {
  const day = (iso: string): string => format.shortDate(Temporal.PlainDate.from(iso))
  return csvOf(
    columns.map((column) => t(`days-off-column-${column}`)),
    [
      ...holidays.map(({ date, kind, name }) => [day(date), '', t(`days-off-kind-${kind}`), name]),
      ...ramadans.map(({ first, last, name }) => [day(first), day(last), t('days-off-kind-ramadan'), name]),
    ],
  )
}
