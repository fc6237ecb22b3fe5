import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../src/language/past-days.ts'
import { anyText } from './support/any-text.ts'

const today = Temporal.PlainDate.from('2023-04-26')
const read = (text: string): string => {
  const period = readPeriod(text, today)
  return period ? `${period.since ?? ''}..${period.until ?? ''}` : 'nothing'
}

describe('a time in office', () => {
  it.each([
    ['1 Maret 2021', '2021-03-01..'],
    ['sejak 1 Maret 2021', '2021-03-01..'],
    ['TMT 2 Januari 2019', '2019-01-02..'],
    ['mulai tanggal 3 Mei', '2023-05-03..'],
    ['per 1-6-2022', '2022-06-01..'],
    ['01/02/2020', '2020-02-01..'],
    ['2020-02-01', '2020-02-01..'],
    ['Senin, 1 Mei 2023', '2023-05-01..'],
    ['berlaku sejak 5 Peb 2023', '2023-02-05..'],
    ['hari ini', '2023-04-26..'],
    ['kemarin', '2023-04-25..'],
    ['besok', '2023-04-27..'],
    ['1 Mei 2023 s.d. 5 Mei 2023', '2023-05-01..2023-05-05'],
    ['1 Mei sampai dengan 5 Mei', '2023-05-01..2023-05-05'],
    ['1/5/2023 - 5/5/2023', '2023-05-01..2023-05-05'],
    ['1 mei sd 5 mei', '2023-05-01..2023-05-05'],
    ['sampai 30 April 2023', '..2023-04-30'],
    ['hari ini s/d besok', '2023-04-26..2023-04-27'],
    ['29 Februari 2024', '2024-02-29..'],
    ['29 Februari 2023', 'nothing'],
    ['31 Juni 2022', 'nothing'],
    ['1 Maret 21', 'nothing'],
    ['1/13/2022', 'nothing'],
    ['1 Zulhijah 2022', 'nothing'],
    ['Dinas Perkebunan', 'nothing'],
    ['segera', 'nothing'],
    ['sejak', 'nothing'],
    ['', 'nothing'],
    ['1 Maret 2021 lalu pensiun', 'nothing'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected))

  it('takes whatever is typed', () => fc.assert(fc.property(anyText(40), (text) => typeof read(text) === 'string')))
})
