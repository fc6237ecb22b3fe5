import { describe, expect, test } from 'vitest'
import { readWhen } from '../../src/language/dates.ts'
import { doubtedIfFar, lastDayOfMonth } from '../../src/language/named-month.ts'

const now = Temporal.ZonedDateTime.from('2026-11-24T08:00:00+07:00[Asia/Jakarta]')
const today = now.toPlainDate()

test.each([
  ['30 Februari', '2027-02-28'],
  ['31 November', '2026-11-30'],
  ['tenggat 31 april 2028', '2028-04-30'],
  ['30/2/2028', '2028-02-29'],
  ['31-6', '2027-06-30'],
  ['32', undefined],
  ['jam 09.00', undefined],
  ['', undefined],
])('the last day of the month in "%s"', (text, last) => {
  expect(lastDayOfMonth(text, today)?.toString()).toBe(last)
})

describe('a date without its year', () => {
  test.each([
    ['12 Mei', 'tahun_depan'],
    ['12 Mei jam 9', 'tahun_depan'],
    ['Rabu 12/5', 'tahun_depan'],
    ['20 April', undefined],
    ['12 Mei 2027', undefined],
    ['12/5/2027', undefined],
    ['6 bulan lagi', undefined],
    ['besok', undefined],
  ])('%s', (text, reason) => {
    const read = readWhen(text, now, 'tenggat')
    // Further than half a year ahead the reader itself asks.
    expect(doubtedIfFar(read, text, today).ask?.reason).toBe(reason)
  })
})
