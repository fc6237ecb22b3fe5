import { describe, expect, it } from 'vitest'
import { offeredTimes } from '../../src/language/offered-times.ts'
import { readPollWords } from '../../src/language/poll-words.ts'

const now = Temporal.ZonedDateTime.from('2023-04-26T08:00:00+07:00[Asia/Jakarta]')
const slots = [
  { day: '2023-05-04', from: '09:00' },
  { day: '2023-05-05', from: '08:30' },
  { day: '2023-05-08', from: '13:00' },
]
const signs = { can: '✓', 'if-need': '~', cannot: '✗' }

/** `✓✗-`: what is said of each time, `-` nothing; `?` unclear, `` speaks of none. */
const read = (text: string, of = slots): string => {
  const words = readPollWords(text, of)
  if (words.is === 'unclear') return words.touches ? '?' : ''
  return of.map((_, slot) => signs[words.said.find((each) => each.slot === slot)?.mark as 'can'] ?? '-').join('')
}

describe('what is said of times that are offered', () => {
  it.each([
    ['kamis bisa, jumat dak biso, senin kalau terpaksa', '✓✗~'],
    ['semua bisa', '✓✓✓'],
    ['semua waktu cocok bagi kami', '✓✓✓'],
    ['semua tidak masalah', '✓✓✓'],
    ['semua bisa kecuali jumat', '✓✗✓'],
    ['semua oke tapi jumat tidak', '✓✗✓'],
    ['tidak bisa semua', '✗✗✗'],
    ['tidak ada yang bisa', '✗✗✗'],
    ['hanya kamis', '✓✗✗'],
    ['cuma senin yang bisa', '✗✗✓'],
    ['kamis saja pak', '✓--'],
    ['kamis', '✓--'],
    ['bisa kamis dan jumat, senin tidak', '✓✓✗'],
    ['bisa: kamis, senin; tidak: jumat', '✓✗✓'],
    ['kamis, jumat, senin bisa', '✓✓✓'],
    ['kamis & jumat ok, senin ga', '✓✓✗'],
    ['kamis bisa jumat tidak senin terpaksa', '✓✗~'],
    ['dak pacak kamis, jumat be', '✗✓-'],
    ['Kamis hadir, sisanya tidak bisa', '✓✗✗'],
    ['senin bisa yang lain tidak', '✗✗✓'],
    ['jumat tdk bisa krn dl', '-✗-'],
    ['jumat kurang cocok', '-✗-'],
    ['kamis ada rapat, jumat bisa', '✗✓-'],
    ['kamis tidak ada halangan', '✓--'],
    ['kamis tidak, ada rapat', '✗--'],
    ['kamis bisa tapi kalau terpaksa', '~--'],
    ['kamis oke\njumat tidak\nsenin diusahakan', '✓✗~'],
    ['kamis ✅ jumat ❌', '✓✗-'],
    ['tanggal 4 bisa, tgl 5 tidak', '✓✗-'],
    ['4 mei bisa', '✓--'],
    ['kamis jam 9 bisa, jam 13 tidak', '✓-✗'],
    ['senin 8 mei siang bisa', '--✓'],
    ['1 bisa, 2 tidak, 3 bila perlu', '✓✗~'],
    ['pilihan kedua', '-✓-'],
    ['selamat pagi, kamis pagi bisa', '✓--'],
    ['kamis bisa?', '?'],
    ['apakah kamis bisa', '?'],
    ['kamis bisa, kamis tidak', '?'],
    ['kamis belum pasti', '?'],
    ['jumat diwakilkan', '?'],
    ['rabu bisa', ''],
    ['bisa', ''],
    ['siap pak', ''],
    ['terima kasih pak', ''],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('leaves a weekday open that stands twice, and takes both hours of one day', () => {
    const twice = [
      { day: '2023-05-04', from: '09:00' },
      { day: '2023-05-11', from: '09:00' },
    ]
    expect(read('kamis bisa', twice)).toBe('')
    expect(read('kamis 11 mei bisa', twice)).toBe('-✓')
    const oneDay = [
      { day: '2023-05-04', from: '09:00' },
      { day: '2023-05-04', from: '13:30' },
    ]
    expect(read('kamis bisa', oneDay)).toBe('✓✓')
    expect(read('kamis siang bisa', oneDay)).toBe('-✓')
    expect(read('4 bisa', oneDay)).toBe('✓✓')
  })

  it('takes no number for a date that may be a place in the list', () => {
    const low = [
      { day: '2023-05-02', from: '09:00' },
      { day: '2023-05-03', from: '09:00' },
    ]
    expect(read('2 bisa', low)).toBe('')
  })
})

describe('times that are offered in words', () => {
  const times = (text: string): string => {
    const { times, problem } = offeredTimes(text, now)
    const said = times.map(({ day, from, until }) => `${day.slice(5)} ${from}${until ? `-${until}` : ''}`)
    return [...said, ...(problem ? [problem] : [])].join('; ')
  }
  it.each([
    ['Kamis 4 Mei 09.00 atau Jumat 5 Mei 08.30 atau Senin 8 Mei 13.00', '05-04 09:00; 05-05 08:30; 05-08 13:00'],
    ['Kamis, 4 Mei 2023 pukul 09.00 WIB, Jumat, 5 Mei 2023 pukul 08.30', '05-04 09:00; 05-05 08:30'],
    [
      '1. Kamis 4 Mei jam 9\n2. Jumat 5 Mei jam 13.30 s.d. selesai\n3) Senin 8/5 10.00-12.00',
      '05-04 09:00; 05-05 13:30; 05-08 10:00-12:00',
    ],
    ['Kamis atau Jumat jam 9', '04-27 09:00; 04-28 09:00'],
    ['Kamis 4 Mei 09.00 atau 13.30', '05-04 09:00; 05-04 13:30'],
    ['Kamis 4 Mei 09.00 s.d. 11.00, Jumat 5 Mei 13.30', '05-04 09:00-11:00; 05-05 13:30'],
    ['Kamis 4 Mei pukul 09.00, s.d. 11.00', '05-04 09:00-11:00'],
    ['besok jam 9 atau lusa jam 10', '04-27 09:00; 04-28 10:00'],
    ['Senin 1 Mei jam 9 dan Selasa 2 Mei', '05-01 09:00; jam_belum_jelas'],
    ['kemarin jam 9 atau besok jam 10', '04-27 10:00; sudah_lewat'],
    ['Kamis 4 Mei', 'jam_belum_jelas'],
    ['apa kabar', ''],
  ])('%s: %s', (text, expected) => {
    expect(times(text)).toBe(expected)
  })
})
