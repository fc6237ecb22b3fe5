import { describe, expect, it } from 'vitest'
import { readSeries, readSeriesEnd, type SeriesEndSaid, type SeriesSaid } from '../../src/language/series.ts'

const week = (interval: number, weekday?: number): SeriesSaid => ({
  every: 'week',
  interval,
  ...(weekday && { weekday }),
})
const month = (interval: number, day?: number): SeriesSaid => ({ every: 'month', interval, ...(day && { day }) })
const nth = (interval: number, which: number, weekday: number): SeriesSaid => ({
  every: 'month',
  interval,
  nth: which,
  weekday,
})

it.each<[string, SeriesSaid]>([
  ['setiap Senin pukul 08.00', week(1, 1)],
  ['tiap hari Jum’at jam 9', week(1, 5)],
  ['SETIAP SELASA', week(1, 2)],
  ['saban rebo', week(1, 3)],
  ['setiap hari Minggu', week(1, 7)],
  ['setiap minggu', week(1)],
  ['setiap minggu hari Kamis', week(1, 4)],
  ['setiap 2 minggu hari Senin', week(2, 1)],
  ['dua minggu sekali hari Senin', week(2, 1)],
  ['Senin setiap dua pekan', week(2, 1)],
  ['2 mingguan', week(2)],
  ['mingguan', week(1)],
  ['seminggu sekali', week(1)],
  ['tiap bulan tanggal 5', month(1, 5)],
  ['setiap tanggal 31', month(1, 31)],
  ['setiap tgl 5 tiap bulan', month(1, 5)],
  ['tanggal 10 setiap bulan', month(1, 10)],
  ['bulanan tanggal 5', month(1, 5)],
  ['setiap akhir bulan', month(1, 31)],
  ['setiap bulan', month(1)],
  ['sebulan sekali', month(1)],
  ['tiap triwulan', month(3)],
  ['triwulanan', month(3)],
  ['tiap triwulan tanggal 5', month(3, 5)],
  ['tiga bulan sekali', month(3)],
  ['per semester', month(6)],
  ['setiap Selasa pertama', nth(1, 1, 2)],
  ['Selasa pertama setiap bulan', nth(1, 1, 2)],
  ['setiap bulan pada hari Selasa pertama', nth(1, 1, 2)],
  ['setiap Kamis pekan kedua', nth(1, 2, 4)],
  ['tiap Jumat terakhir', nth(1, -1, 5)],
  ['setiap triwulan Senin ke-2', nth(3, 2, 1)],
  ['berulang tiap bulan', month(1)],
])('“%s”', (text, expected) => {
  expect(readSeries(text)?.said).toEqual(expected)
})

describe('until when', () => {
  it.each<[string, SeriesEndSaid]>([
    ['setiap Senin sampai Desember 2023', { until: { year: 2023, month: 12 } }],
    ['setiap Senin s.d. 18 Desember 2023', { until: { year: 2023, month: 12, day: 18 } }],
    ['setiap Senin hingga akhir Juli', { until: { month: 7 } }],
    ['setiap Senin sampai akhir tahun', { until: { month: 12, day: 31 } }],
    ['setiap Senin, 6 kali', { count: 6 }],
    ['setiap Senin sebanyak enam kali', { count: 6 }],
    ['setiap Senin 10x pertemuan', { count: 10 }],
    ['setiap Senin selama 6 bulan', { months: 6 }],
    ['setiap Senin selama setahun', { months: 12 }],
    ['setiap Senin selama empat minggu', { weeks: 4 }],
  ])('“%s”', (text, expected) => {
    expect(readSeries(text)?.end).toEqual(expected)
  })

  it('is read alone too', () => {
    expect(readSeriesEnd('12 kali')).toEqual({ count: 12 })
    expect(readSeriesEnd('sampai Desember')).toEqual({ until: { month: 12 } })
    expect(readSeriesEnd('sampai selesai')).toBeUndefined()
  })
})

it.each([
  'Rapat Evaluasi Triwulanan, Kamis 4 Mei 2023 pukul 09.00',
  'Rakor Mingguan Camat, Senin 8 Mei 2023',
  'Rapat Persiapan Pasar Murah setiap Kecamatan, Senin 8 Mei 2023',
  'Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, acara evaluasi setiap Senin; lain-lain',
  'minggu depan hari Senin',
  'setiap tanggal 5 Mei',
  'Senin minggu kedua Mei',
  'Selasa pertama bulan depan',
  'Rapat Laporan Bulanan SKPD, Kamis 4 Mei 2023',
  'H-3 setiap kegiatan',
  'tiap orang',
])('says nothing of a series: “%s”', (text) => {
  expect(readSeries(text)).toBeUndefined()
})

it.each([
  ['Rakor Karet setiap Senin pukul 08.00 s.d. 10.00, Ruang A', 'Rakor Karet pukul 08.00 s.d. 10.00, Ruang A'],
  ['Rakor Karet, mingguan, Senin 8 Mei 2023 pukul 08.00', 'Rakor Karet, , Senin 8 Mei 2023 pukul 08.00'],
  [
    'tiap triwulan, Kamis 4 Mei 2023 pukul 09.00 s.d. selesai sampai Desember 2023',
    ', Kamis 4 Mei 2023 pukul 09.00 s.d. selesai',
  ],
])('leaves what stands beside it: “%s”', (text, rest) => {
  expect(readSeries(text)?.rest.replace(/\s+/g, ' ').trim()).toBe(rest)
})
