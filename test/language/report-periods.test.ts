import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPeriod } from '../../src/language/report-periods.ts'

/** Thursday, in the second quarter. */
const today = Temporal.PlainDate.from('2023-05-04')

const said = (text: string, on = today): string => {
  const found = findPeriod(text, on)
  return found ? `${found.from} ${found.until}${found.rest && ` | ${found.rest}`}` : '–'
}

describe('the period of a report', () => {
  it.each([
    ['triwulan ini', '2023-04-01 2023-06-30'],
    ['Triwulan lalu', '2023-01-01 2023-03-31'],
    ['triwulan I', '2023-01-01 2023-03-31'],
    ['triwulan IV', '2022-10-01 2022-12-31'],
    ['triwulan 2 tahun 2022', '2022-04-01 2022-06-30'],
    ['TW III 2022', '2022-07-01 2022-09-30'],
    ['triwulan ketiga 2022', '2022-07-01 2022-09-30'],
    ['semester 1 2023', '2023-01-01 2023-06-30'],
    ['semester II', '2022-07-01 2022-12-31'],
    ['semester lalu', '2022-07-01 2022-12-31'],
    ['semester ini', '2023-01-01 2023-06-30'],
    ['semester 3', '–'],
    ['bulan lalu', '2023-04-01 2023-04-30'],
    ['bulan ini', '2023-05-01 2023-05-31'],
    ['tahun lalu', '2022-01-01 2022-12-31'],
    ['tahun ini', '2023-01-01 2023-12-31'],
    ['2023', '2023-01-01 2023-12-31'],
    ['tahun 2022', '2022-01-01 2022-12-31'],
    ['Januari s.d. Maret', '2023-01-01 2023-03-31'],
    ['Januari sampai dengan Maret 2022', '2022-01-01 2022-03-31'],
    ['jan - mar 2023', '2023-01-01 2023-03-31'],
    ['November s.d. Februari', '2022-11-01 2023-02-28'],
    ['November 2022 s.d. Februari 2023', '2022-11-01 2023-02-28'],
    ['Februari 2024', '2024-02-01 2024-02-29'],
    ['Desember', '2022-12-01 2022-12-31'],
    ['bulan Mei', '2023-05-01 2023-05-31'],
    ['kemarin', '2023-05-03 2023-05-03'],
    ['hari ini', '2023-05-04 2023-05-04'],
    ['kemarin dulu', '2023-05-02 2023-05-02'],
    ['minggu ini', '2023-05-01 2023-05-07'],
    ['pekan lalu', '2023-04-24 2023-04-30'],
    ['7 hari terakhir', '2023-04-28 2023-05-04'],
    ['3 bulan terakhir', '2023-02-05 2023-05-04'],
    ['4 Mei', '2023-05-04 2023-05-04'],
    ['5 Mei', '2022-05-05 2022-05-05'],
    ['tanggal 28 April 2023', '2023-04-28 2023-04-28'],
    ['1 s.d. 4 Mei 2023', '2023-05-01 2023-05-04'],
    ['28 April - 4 Mei', '2023-04-28 2023-05-04'],
    ['30 Desember s.d. 2 Januari 2023', '2022-12-30 2023-01-02'],
    ['02/05/2023', '2023-05-02 2023-05-02'],
    ['2023-05-02', '2023-05-02 2023-05-02'],
    ['31 Juni', '–'],
    ['Mei s.d. Januari 2023 s.d.', '2022-05-01 2023-01-31 | s.d.'],
    ['disbun kemarin', '2023-05-03 2023-05-03 | disbun'],
    ['DISBUN triwulan ini', '2023-04-01 2023-06-30 | disbun'],
    ['apa saja', '–'],
    ['', '–'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))

  it('begins at the latest when it ends, whatever is written', () => {
    const words = [
      'triwulan',
      'semester',
      'bulan',
      'ini',
      'lalu',
      '2023',
      '31',
      'mei',
      's.d.',
      'kemarin',
      '-',
      'disbun',
      'iv',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (parts) => {
        const found = findPeriod(parts.join(' '), today)
        if (found) expect(Temporal.PlainDate.compare(found.from, found.until)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
