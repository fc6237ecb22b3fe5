import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateAsJson } from '../../src/language/as-json.ts'
import { readWhen } from '../../src/language/dates.ts'
import { formatFor } from '../../src/locales/format.ts'
import { anyText } from './support/any-text.ts'
import { corpus, holidays } from './support/directory.ts'
import { listWords } from './support/list-words.ts'

interface Example {
  now: string
  tz: string
  text: string
  kind: 'rapat' | 'tenggat'
  expect: Record<string, unknown>
}

const at = (iso: string, tz = 'Asia/Jakarta') => Temporal.Instant.from(iso).toZonedDateTimeISO(tz)
const read = (text: string, iso = '2023-05-02T08:00:00+07:00', kind: 'rapat' | 'tenggat' = 'rapat') =>
  dateAsJson(readWhen(text, at(iso), kind, holidays))

describe('the labelled examples', () => {
  test.each(corpus<Example>('dates'))('$text ($now)', ({ now, tz, text, kind, expect: expected }) => {
    expect(dateAsJson(readWhen(text, at(now, tz), kind, holidays))).toEqual(expected)
  })
})

describe('the examples of other hands', () => {
  test.each([...corpus<Example>('development-dates'), ...corpus<Example>('development-dates-2')])(
    '$text ($now)',
    ({ now, tz, text, kind, expect: expected }) => {
      expect(dateAsJson(readWhen(text, at(now, tz), kind, holidays))).toEqual(expected)
    },
  )
})

describe('plain dates and times', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'Kamis, 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
      { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T12:00:00+07:00' },
    ],
    ['Kamis 4 Mei pukul 9', { start: '2023-05-04T09:00:00+07:00' }],
    ['4 Mei, pkl. 09:00 sd selesai', { start: '2023-05-04T09:00:00+07:00', end: null }],
    ['4 Mei 2023 pukul 09.00 WIB sampai dengan selesai', { start: '2023-05-04T09:00:00+07:00', end: null }],
    ['4 Mei 2023 jam 09.00 hingga 11.30', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T11:30:00+07:00' }],
    ['4 Mei 2023 jam 09.00 - 11.30 WIB', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T11:30:00+07:00' }],
    ['4 Mei 2023 jam 9 - 11', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T11:00:00+07:00' }],
    ['4 Mei 2023 jam 9-11', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T11:00:00+07:00' }],
    ['4 Mei 2023 pukul 13.00 sampai 15.00', { start: '2023-05-04T13:00:00+07:00', end: '2023-05-04T15:00:00+07:00' }],
    ['4 Mei 2023 09.00WIB', { start: '2023-05-04T09:00:00+07:00' }],
    ['4-Mei-2023 pukul 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['4.5.2023 pukul 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['04-05-2023 pukul 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['tanggal 4 Mei 2023, jam 9', { start: '2023-05-04T09:00:00+07:00' }],
    ['Kamis (04/05) pukul 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['Kamis (4/5/2023), pukul 09.00 WIB', { start: '2023-05-04T09:00:00+07:00' }],
    ['pukul 09.00 WIB, Kamis 4 Mei 2023', { start: '2023-05-04T09:00:00+07:00' }],
    ['Thursday, 4 May 2023 at 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['empat Mei dua ribu dua puluh tiga pukul sembilan', { start: '2023-05-04T09:00:00+07:00' }],
    ['4 Mei 23 pukul 09.00', { start: '2023-05-04T09:00:00+07:00' }],
    ['4 Mei 2023 jam 10 pagi s.d. 2 siang', { start: '2023-05-04T10:00:00+07:00', end: '2023-05-04T14:00:00+07:00' }],
    ['4 Mei 2023 jam 1 sampai 3 sore', { start: '2023-05-04T13:00:00+07:00', end: '2023-05-04T15:00:00+07:00' }],
    ['4 Mei 2023 jam 9 sampai jam 3', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T15:00:00+07:00' }],
    ['4 Mei 2023 mulai 09.00 selesai 12.00', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T12:00:00+07:00' }],
    ['4 Mei 2023 pukul 09.00 selama 2 jam', { start: '2023-05-04T09:00:00+07:00', end: '2023-05-04T11:00:00+07:00' }],
    ['4 Mei 2023 pukul 09.00 WIB / 11.00 WIT', { start: '2023-05-04T09:00:00+07:00' }],
    ['4 Mei 2023 pukul 10.00 WITA', { start: '2023-05-04T10:00:00+08:00' }],
    [
      '4 Mei 2023 pukul 09.00 s.d. 12.00 WITA',
      { start: '2023-05-04T09:00:00+08:00', end: '2023-05-04T12:00:00+08:00' },
    ],
    ['4 Mei 2023 pukul 09.00 WIB s.d. 12.00 WITA', { ask: 'zona_waktu_bertentangan' }],
    [
      '4 Mei 2023 pukul 09.00 s.d. 5 Mei 2023 pukul 16.00',
      { start: '2023-05-04T09:00:00+07:00', end: '2023-05-05T16:00:00+07:00' },
    ],
    ['30 Mei s.d. 2 Juni 2023', { dateOnly: '2023-05-30', end: '2023-06-02' }],
    ['Senin s.d. Rabu, 8 s.d. 10 Mei 2023 pukul 08.00', { start: '2023-05-08T08:00:00+07:00', end: '2023-05-10' }],
    ['hari ini pukul 10.00', { start: '2023-05-02T10:00:00+07:00' }],
    ['hari ini pukul 08.00', { start: '2023-05-02T08:00:00+07:00' }],
    ['nanti sore jam 4', { start: '2023-05-02T16:00:00+07:00' }],
    ['lusa pukul 10.00', { start: '2023-05-04T10:00:00+07:00' }],
    ['2 minggu lagi jam 9', { start: '2023-05-16T09:00:00+07:00' }],
    ['Jumat minggu ini jam 9', { start: '2023-05-05T09:00:00+07:00' }],
    ['minggu depan hari Kamis pukul 09.00', { start: '2023-05-11T09:00:00+07:00' }],
    [
      'hari Minggu depan jam 8',
      { ask: 'pekan_ini_atau_pekan_depan', candidates: ['2023-05-07T08:00:00+07:00', '2023-05-14T08:00:00+07:00'] },
    ],
    ['tanggal 17 pukul 09.00', { start: '2023-05-17T09:00:00+07:00' }],
    ['tgl 1 jam 9', { start: '2023-06-01T09:00:00+07:00' }],
    ['besok jam 10 kurang 10', { start: '2023-05-03T09:50:00+07:00' }],
    ['besok jam 9.30', { start: '2023-05-03T09:30:00+07:00' }],
    ['besok pukul 0900', { start: '2023-05-03T09:00:00+07:00' }],
    ['besok pukul 06.00', { start: '2023-05-03T06:00:00+07:00' }],
    ['besok 12.00', { start: '2023-05-03T12:00:00+07:00' }],
    ['besok jam 10.00 malam', { start: '2023-05-03T22:00:00+07:00' }],
    ['1 Juni pukul 09.00', { start: '2023-06-01T09:00:00+07:00' }],
    ['2 Nov jam 9', { start: '2023-11-02T09:00:00+07:00' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what is asked about', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Jumat, 4 Mei 2023', { ask: 'hari_tanggal_bertentangan', candidates: ['2023-05-04', '2023-05-05'] }],
    ['Selasa 4 Mei', { ask: 'hari_tanggal_bertentangan', candidates: ['2023-05-04', '2023-05-02'] }],
    ['Senin 4 Mei', { ask: 'hari_tanggal_bertentangan', candidates: ['2023-05-04', '2023-05-08'] }],
    [
      'besok Senin jam 9',
      { ask: 'hari_tanggal_bertentangan', candidates: ['2023-05-03T09:00:00+07:00', '2023-05-08T09:00:00+07:00'] },
    ],
    [
      '4 Mei atau 5 Mei 2023 jam 9',
      { ask: 'lebih_dari_satu_pilihan', candidates: ['2023-05-04T09:00:00+07:00', '2023-05-05T09:00:00+07:00'] },
    ],
    ['4 dan 5 Mei 2023', { ask: 'lebih_dari_satu_pilihan', candidates: ['2023-05-04', '2023-05-05'] }],
    [
      'Selasa jam 9',
      { ask: 'pekan_ini_atau_pekan_depan', candidates: ['2023-05-02T09:00:00+07:00', '2023-05-09T09:00:00+07:00'] },
    ],
    ['3 Nov jam 9', { start: '2023-11-03T09:00:00+07:00', ask: 'tahun_depan' }],
    ['1 Mei jam 9', { start: '2024-05-01T09:00:00+07:00', ask: 'tahun_depan' }],
    ['besok pukul 03.00', { start: '2023-05-03T15:00:00+07:00', ask: 'siang_atau_dini_hari' }],
    ['besok jam 1.30', { start: '2023-05-03T13:30:00+07:00', ask: 'siang_atau_dini_hari' }],
    ['besok sekitar jam 9', { start: '2023-05-03T09:00:00+07:00', ask: 'jam_kira_kira' }],
    [
      'besok jam 9 sampai 11 malam',
      { start: '2023-05-03T21:00:00+07:00', end: '2023-05-03T23:00:00+07:00', ask: 'jam_belum_jelas' },
    ],
    [
      'besok jam 8 atau jam 9',
      { ask: 'lebih_dari_satu_pilihan', candidates: ['2023-05-03T08:00:00+07:00', '2023-05-03T09:00:00+07:00'] },
    ],
    ['malam Minggu', { ask: 'malam_jumat_ambigu', candidates: ['2023-05-06', '2023-05-07'] }],
    [
      'jam 8 malam Jumat',
      { ask: 'malam_jumat_ambigu', candidates: ['2023-05-04T20:00:00+07:00', '2023-05-05T20:00:00+07:00'] },
    ],
    ['setiap Senin jam 9', { ask: 'tanggal_tidak_spesifik' }],
    ['Senin pertama Juni jam 9', { ask: 'tanggal_tidak_spesifik' }],
    ['minggu', { ask: 'pekan_atau_hari_minggu', candidates: ['2023-05-08', '2023-05-07', '2023-05-14'] }],
    ['pekan depan', { ask: 'tanggal_tidak_spesifik' }],
    ['bulan depan', { ask: 'tanggal_tidak_spesifik' }],
    ['pertengahan bulan depan', { ask: 'tanggal_tidak_spesifik' }],
    ['pukul 09.00', { ask: 'tanggal_belum_jelas' }],
    ['09.30', { ask: 'tanggal_belum_jelas' }],
    ['besok jam 930', { dateOnly: '2023-05-03', ask: 'jam_belum_jelas' }],
    ['besok setelah salat Jumat', { start: '2023-05-03T13:30:00+07:00', ask: 'konfirmasi_waktu_salat' }],
    ['4 Mei 2023 pukul 13.00 s.d. 09.00 WIB', { ask: 'selesai_sebelum_mulai' }],
    ['5 s.d. 4 Mei 2023', { ask: 'selesai_sebelum_mulai', candidates: ['2023-05-05', '2023-05-04'] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what is rejected', () => {
  test.each<[string, string]>([
    ['31 Juni 2023', 'tanggal_tidak_ada'],
    ['45 Mei 2023', 'tanggal_tidak_ada'],
    ['0 Mei 2023', 'tanggal_tidak_ada'],
    ['32/05/2023', 'tanggal_tidak_ada'],
    ['2023-13-04', 'bulan_tidak_ada'],
    ['1 Mei 2023', 'sudah_lewat'],
    ['kemarin', 'sudah_lewat'],
    ['Senin lalu', 'sudah_lewat'],
    ['Kamis minggu lalu', 'sudah_lewat'],
    ['hari ini pukul 07.59', 'sudah_lewat'],
    ['besok pukul 25.00', 'jam_tidak_ada'],
    ['besok jam 9 siang', 'jam_bertentangan'],
    ['besok pukul 20.00 sore', 'jam_bertentangan'],
  ])('%s: %s', (text, reason) => {
    expect(read(text)).toEqual({ reject: reason })
  })
})

describe('the day beside hours that contradict each other', () => {
  test.each([
    ['4 Mei 2023 pukul 09.00 WIB s.d. 12.00 WITA', '2023-05-04'],
    ['4 Mei 2023 pukul 13.00 s.d. 09.00 WIB', '2023-05-04'],
  ])('%s', (text, day) => {
    const when = readWhen(text, at('2023-05-02T08:00:00+07:00'), 'rapat')
    expect(when.ask).toBeDefined()
    expect(when.date?.toString()).toBe(day)
  })
})

describe('the time beside a day of no use', () => {
  // Two in the afternoon of WITA is one of WIB.
  test.each<[string, string | undefined, string | undefined]>([
    ['Kamis 27 April 2023 pukul 09.00 s.d. 12.00 WIB', '09:00', '12:00'],
    ['31 Juni 2023 pukul 09.00 s.d. selesai', '09:00', undefined],
    ['hari ini pukul 07.00 s.d. 07.30', '07:00', '07:30'],
    ['27 April 2023 pukul 14.00 s.d. 16.00 WITA', '13:00', '15:00'],
    ['27 April 2023 jam 2', undefined, undefined],
    ['27 April 2023 pukul 25.00', undefined, undefined],
    ['27 April 2023', undefined, undefined],
  ])('%s', (text, time, endTime) => {
    const when = readWhen(text, at('2023-05-02T08:00:00+07:00'), 'rapat')
    expect(when.reject).toBeDefined()
    expect([when.time, when.endTime].map((each) => each?.toString({ smallestUnit: 'minute' }))).toEqual([time, endTime])
  })
})

describe('numbers that are no dates', () => {
  test.each([
    'Nomor 005/12/2023',
    'Nomor: 400.14/5/Set/2023',
    'No. 12/5/2023',
    'UU 23/2014',
    'PP 28/2018 Pasal 4 ayat 5',
    'Permendagri 22/2020',
    'NIP 197001012000031001',
    'NIP. 19700101 200003 1 001',
    'HP 0812-1000-0930',
    'telp 0734-421-001',
    '+62 812 1000 0930',
    'Rp 10.000',
    'Rp1.500.000,00',
    'anggaran 2.50 miliar',
    'tumbuh 5.10 persen',
    'realisasi 10.30%',
    'H-3',
    '4/5 bagian',
    'butir 4.5',
    '12 OPD hadir',
    'kode 16.12',
    'versi 2.10',
    'Bappeda',
    'Asisten 2',
    '',
    '🙏',
  ])('%s', (text) => {
    const { reject, date, start } = readWhen(text, at('2023-05-02T08:00:00+07:00'), 'rapat')
    expect([date, start]).toEqual([undefined, undefined])
    expect(reject).toBe('tidak_ada_waktu')
  })
})

describe('deadlines', () => {
  test.each<[string, Record<string, unknown>]>([
    ['12 Mei', { dateOnly: '2023-05-12' }],
    ['besok', { dateOnly: '2023-05-03' }],
    ['lusa', { dateOnly: '2023-05-04' }],
    ['3 hari lagi', { dateOnly: '2023-05-05' }],
    ['tiga hari lagi', { dateOnly: '2023-05-05' }],
    ['dalam 3 hari', { dateOnly: '2023-05-05' }],
    ['dua minggu lagi', { dateOnly: '2023-05-16' }],
    ['H+7', { dateOnly: '2023-05-09' }],
    ['h + 7', { dateOnly: '2023-05-09' }],
    ['H+7 setelah rapat', { ask: 'tanggal_tidak_spesifik' }],
    ['sebelum Jumat', { dateOnly: '2023-05-04' }],
    ['paling lambat akhir bulan', { ask: 'tanggal_tidak_spesifik', candidates: ['2023-05-31'] }],
    ['selambat-lambatnya 3 Mei 2023 pukul 12.00', { start: '2023-05-03T12:00:00+07:00' }],
    ['sebelum pukul 12.00 besok', { start: '2023-05-03T12:00:00+07:00' }],
    ['s.d. 10 Mei', { dateOnly: '2023-05-10' }],
    ['1 Mei 2023', { reject: 'sudah_lewat' }],
    ['H-3', { reject: 'tidak_ada_waktu' }],
  ])('%s', (text, expected) => {
    expect(read(text, '2023-05-02T08:00:00+07:00', 'tenggat')).toEqual(expected)
  })

  test('working days are counted only when the days off are known', () => {
    const when = readWhen('5 hari kerja', at('2023-05-12T15:00:00+07:00'), 'tenggat')
    expect(dateAsJson(when)).toEqual({ ask: 'tanggal_tidak_spesifik', candidates: ['2023-05-19'] })
  })
})

describe('properties', () => {
  const now = at('2023-05-02T08:00:00+07:00')
  const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
  const DAYS = 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' ')
  const moment = fc
    .integer({ min: 7 * 60, max: 23 * 60 + 59 })
    .chain((minutes) => fc.integer({ min: 1, max: 3000 }).map((days) => now.startOfDay().add({ days, minutes })))
  const two = (number: number) => String(number).padStart(2, '0')

  test('every date in the official form reads back as itself', () => {
    fc.assert(
      fc.property(moment, (start) => {
        const day = `${DAYS[start.dayOfWeek - 1]}, ${start.day} ${MONTHS[start.month - 1]} ${start.year}`
        const when = readWhen(`${day} pukul ${two(start.hour)}.${two(start.minute)} WIB`, now, 'rapat')
        expect(when.ask).toBeUndefined()
        expect(when.start?.toString()).toBe(start.toString())
        const numeric = `${two(start.day)}/${two(start.month)}/${start.year} ${two(start.hour)}:${two(start.minute)}`
        expect(readWhen(numeric, now, 'rapat').start?.toString()).toBe(start.toString())
      }),
    )
  })

  test.each(['id', 'en'] as const)(
    'every date as Rakor writes it in %s reads back as itself, in each zone',
    (locale) => {
      const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')
      fc.assert(
        fc.property(moment, zone, (start, timeZone) => {
          const local = start.toPlainDateTime().toZonedDateTime(timeZone)
          const here = now.withTimeZone(timeZone)
          const instant = local.toInstant()
          const format = formatFor(locale, timeZone)
          // Read in another zone, the one that is written counts.
          expect(readWhen(format.dateTime(instant), now, 'rapat').start?.toInstant().toString()).toBe(
            instant.toString(),
          )
          expect(readWhen(format.date(instant), here, 'rapat').date?.toString()).toBe(local.toPlainDate().toString())
          const short = readWhen(format.shortMoment(instant, now.toInstant()), here, 'rapat')
          expect(short.ask?.reason ?? 'tahun_depan').toBe('tahun_depan')
          expect(short.start?.toInstant().toString()).toBe(instant.toString())
        }),
      )
    },
  )

  test('any text gives a reading, in the future, whose span lies in the text', () => {
    const words = fc.constantFrom(
      ..."Kamis minggu depan malam 4 Mei 2023 pukul 09.00 s.d. - setengah 10 besok lagi hari jam selesai WIB WIT / tgl sebelum akhir atau dalam H+ 31 12:00 ba'da Zuhur lewat kurang 1/2".split(
        ' ',
      ),
    )
    const listed = fc.constantFrom(...listWords)
    const piece = fc.oneof(anyText(10), words, words, words, listed, listed)
    const kind = fc.constantFrom('rapat' as const, 'tenggat' as const)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), fc.constantFrom(' ', ''), kind, (pieces, gap, kind) => {
        const text = pieces.join(gap)
        const when = readWhen(text, now, kind, holidays)
        const [from, to] = when.span ?? [0, 0]
        expect(from <= to && to <= text.length).toBe(true)
        if (when.start) expect(Temporal.ZonedDateTime.compare(when.start, now)).toBeGreaterThanOrEqual(0)
        if (when.start && when.end) expect(Temporal.ZonedDateTime.compare(when.end, when.start)).toBe(1)
        if (when.date && !when.ask)
          expect(Temporal.PlainDate.compare(when.date, now.toPlainDate())).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['Rakor, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Aula', 'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB'],
    ['Ｋａｍｉｓ 4\u200b Mei 2023 di aula', 'Ｋａｍｉｓ 4\u200b Mei 2023'],
  ])('%s: the span is verbatim', (text, expected) => {
    const { span } = readWhen(text, now, 'rapat')
    expect(text.slice(...span!)).toBe(expected)
  })
})
