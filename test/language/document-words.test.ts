import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/language/document-words.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('words about a document', () => {
  it.each([
    [
      '100.3.7/1/KB/2023 dan 120/2/KB-LHT/2023, 3 Mei 2023, berlaku 5 tahun',
      { numbers: ['100.3.7/1/KB/2023', '120/2/KB-LHT/2023'], signedOn: '2023-05-03', months: 60 },
    ],
    [
      'Nomor: 100.3.7/1/PKS/2025; Nomor: 12/PKS/2025 tanggal 3 Februari 2025 s.d. 2 Februari 2028',
      { numbers: ['100.3.7/1/PKS/2025', '12/PKS/2025'], signedOn: '2025-02-03', validUntil: '2028-02-02' },
    ],
    [
      'no. 45/NK/2024, 1/2/2024, berlaku sejak 1 Maret 2024 sampai dengan 28 Februari 2027',
      { numbers: ['45/NK/2024'], signedOn: '2024-02-01', validFrom: '2024-03-01', validUntil: '2027-02-28' },
    ],
    [
      'berlaku 1 Juni 2023 s.d. 31 Mei 2026, ditandatangani 3 Mei 2023, nomor 7/MOU/2023',
      { numbers: ['7/MOU/2023'], signedOn: '2023-05-03', validFrom: '2023-06-01', validUntil: '2026-05-31' },
    ],
    ['berlaku sejak 3 Mei 2023 s.d. 2 Mei 2026', { numbers: [], signedOn: '2023-05-03', validUntil: '2026-05-02' }],
    ['Keputusan DPRD Nomor 12 Tahun 2023 tanggal 5 Juni 2023', { numbers: ['12 Tahun 2023'], signedOn: '2023-06-05' }],
    ['12/DPRD/2023', { numbers: ['12/DPRD/2023'] }],
    ['Kamis, 4 Mei 2023', { numbers: [], signedOn: '2023-05-04' }],
    ['2023-05-04', { numbers: [], signedOn: '2023-05-04' }],
    ['kemarin', { numbers: [], signedOn: '2026-11-23' }],
    ['4 Mei', { numbers: [], signedOn: '2026-05-04' }],
    ['5 (lima) tahun', { numbers: [], months: 60 }],
    ['lima tahun', { numbers: [], months: 60 }],
    ['18 bulan', { numbers: [], months: 18 }],
    ['setahun', { numbers: [], months: 12 }],
    ['sampai 2 Mei 2028', { numbers: [], validUntil: '2028-05-02' }],
    ['tanpa jangka waktu', { numbers: [], endless: true }],
    ['31 Februari 2023', { numbers: [], absent: '31 februari 2023' }],
    ['12/KB/2023, 30-02-2024', { numbers: ['12/KB/2023'], absent: '30-02-2024' }],
    ['sudah ditandatangani Bupati', { numbers: [] }],
    ['🙏', { numbers: [] }],
    ['', { numbers: [] }],
  ])('%s', (text, expected) => {
    const said = Object.fromEntries(
      Object.entries(readDocument(text, today)).map(([key, value]) => [
        key,
        value instanceof Temporal.PlainDate ? value.toString() : value,
      ]),
    )
    expect(said).toEqual(expected)
  })

  it('ends on any text of a message’s length', () => {
    for (const piece of ['1/', '3 mei ', 'nomor ', '(lima) ', 's.d. ', '1.1.'])
      expect(() => readDocument(piece.repeat(4096 / piece.length), today)).not.toThrow()
  })
})
