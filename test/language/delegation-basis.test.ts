import { describe, expect, it } from 'vitest'
import { basisIn, withoutBasis } from '../../src/language/delegation-basis.ts'

describe('on what somebody comes instead', () => {
  it.each([
    ['diwakilkan Kabid Produksi sesuai disposisi', 'disposition'],
    ['didisposisikan ke Sekretaris Dinas', 'disposition'],
    ['dispo ke kabid pak', 'disposition'],
    ['diwakilkan Kabid Produksi, surat tugas terlampir', 'assignment'],
    ['diwakili Sekdin, st menyusul', 'assignment'],
    ['Kasubbag Program (SPT terlampir)', 'assignment'],
    ['disposisi ke Kabid, surat tugas menyusul', 'assignment'],
    ['diwakilkan Kabid atas arahan lisan Kadis', 'spoken'],
    ['diwakilkan staf, disampaikan secara lisan', 'spoken'],
    ['diwakilkan Kabid Produksi', undefined],
    ['diwakilkan Kabid, belum ada surat tugas', undefined],
    ['masih menunggu disposisi', undefined],
    ['diwakilkan Kabid Statistik', undefined],
    ['diwakilkan Kasi Disposal', undefined],
  ] as const)('of "%s" is %s', (text, basis) => {
    expect(basisIn(text)).toBe(basis)
  })

  it.each([
    ['Kabid Produksi, sesuai disposisi', 'Kabid Produksi'],
    ['Kabid Produksi (surat tugas terlampir)', 'Kabid Produksi'],
    ['disposisi ke Kabid Produksi', 'Kabid Produksi'],
    ['Sekretaris Dinas st menyusul', 'Sekretaris Dinas'],
    ['Kabid Produksi, surat tugas nomor 094/12/2023', 'Kabid Produksi'],
    ['Kabid Perlindungan, Pengolahan', 'Kabid Perlindungan, Pengolahan'],
    ['Kasubbag Umum', 'Kasubbag Umum'],
  ])('is no part of who comes: "%s"', (text, who) => {
    expect(withoutBasis(text)).toBe(who)
  })
})
