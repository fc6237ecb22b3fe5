import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostLines, readTransfer, type TransferLine, transferDayWords } from '../../src/language/transfer-lines.ts'
import { directory } from './support/directory.ts'

const read = (text: string): object[] => readTransfer(text, directory).map(({ text: _, ...line }: TransferLine) => line)
const move = (from: string, to: string, standing = 'definitif') => ({ is: 'move', from, to, standing })
const take = (to: string, name: string, standing = 'definitif') => ({ is: 'take', to, name, standing })
const leave = (from: string) => ({ is: 'leave', from })

describe('a transfer as people write it down', () => {
  it.each([
    ['Kepala Bappeda → Asisten II', move('BAPPEDA', 'AS2')],
    ['Kepala Bappeda -> Asisten II', move('BAPPEDA', 'AS2')],
    ['Kepala Bappeda => Asisten II', move('BAPPEDA', 'AS2')],
    ['BAPPEDA→AS2', move('BAPPEDA', 'AS2')],
    ['kabappeda -> plt. asisten ii', move('BAPPEDA', 'AS2', 'plt')],
    ['Kepala Bappeda → Asisten II (Plt.)', move('BAPPEDA', 'AS2', 'plt')],
    ['Kepala Bappeda pindah ke Asisten II', move('BAPPEDA', 'AS2')],
    ['Kepala Bappeda menjadi Asisten II', move('BAPPEDA', 'AS2')],
    ['Kepala Bappeda dilantik sebagai Asisten II', move('BAPPEDA', 'AS2')],
    ['Asisten II: Kepala Bappeda', move('BAPPEDA', 'AS2')],
    ['Asisten II: Plt. Kepala Bappeda', move('BAPPEDA', 'AS2', 'plt')],
    ['Asisten II ← Kepala Bappeda', move('BAPPEDA', 'AS2')],
    ['1. Kepala Bappeda → Asisten II', move('BAPPEDA', 'AS2')],
    ['- Kepala Bappeda → Asisten II', move('BAPPEDA', 'AS2')],
    ['Asisten II → pensiun', leave('AS2')],
    ['Asisten II → purna tugas', leave('AS2')],
    ['Asisten II pensiun', leave('AS2')],
    ['Asisten II: kosong', leave('AS2')],
    ['Kadis Perkebunan -> mutasi keluar', leave('DISBUN')],
    ['Asisten II: Nama Pejabat', take('AS2', 'Nama Pejabat')],
    ['Asisten II = Nama Pejabat, S.E., M.Si.', take('AS2', 'Nama Pejabat, S.E., M.Si.')],
    ['Asisten II: Plt. Nama Pejabat', take('AS2', 'Nama Pejabat', 'plt')],
    ['Asisten II: plh Nama Pejabat', take('AS2', 'Nama Pejabat', 'plh')],
    ['Asisten II: Nama Pejabat (Plh.)', take('AS2', 'Nama Pejabat', 'plh')],
    ['Asisten II: Nama Pejabat, Plt.', take('AS2', 'Nama Pejabat', 'plt')],
    ['Asisten II: Pelaksana Tugas Nama Pejabat', take('AS2', 'Nama Pejabat', 'plt')],
    ['Asisten II diganti oleh Nama Pejabat', take('AS2', 'Nama Pejabat')],
    ['Kepala Dinas Perkebunn: Nama Pejabat', take('DISBUN', 'Nama Pejabat')],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it.each([
    ['Kepala Bappeda', 'form', 'Kepala Bappeda'],
    ['halo', 'form', 'halo'],
    ['Kepala Bappeda → Nama Pejabat', 'office', 'Nama Pejabat'],
    ['Dinas Angkasa → Asisten II', 'office', 'Dinas Angkasa'],
    ['Asisten: Nama Pejabat', 'several', 'Asisten'],
    ['→ Asisten II', 'form', '→ Asisten II'],
    ['Asisten II:', 'form', 'Asisten II:'],
  ])('%s is asked back', (text, what, part) => expect(read(text)).toMatchObject([{ is: 'unclear', what, part }]))

  it('is several lines in one, each with its seat', () => {
    expect(read('DINKES: dr. Rina, DLH: pak joko plt per 1 juni')).toEqual([
      take('DINKES', 'dr. Rina'),
      take('DLH', 'pak joko', 'plt'),
    ])
    expect(read('Asisten II: Rina, S.E., M.Si., Kepala Bappeda → pensiun')).toEqual([
      take('AS2', 'Rina, S.E., M.Si.'),
      leave('BAPPEDA'),
    ])
    expect(read('Kepala Bappeda → Asisten II mulai tanggal 1 Juni 2023')).toEqual([move('BAPPEDA', 'AS2')])
    expect(read('Asisten II: Nama Pejabat, terhitung mulai 2 Mei 2023')).toEqual([take('AS2', 'Nama Pejabat')])
  })

  it.each([
    ['mulai 1 Mei 2023\nKepala Bappeda → Asisten II', '1 Mei 2023'],
    ['Kepala Bappeda → Asisten II\nmulai 1 Mei 2023', '1 Mei 2023'],
    ['- Berlaku mulai tanggal 1 Mei 2023:\n- Kepala Bappeda → Asisten II', '1 Mei 2023'],
    ['Mulai Senin, 1 Mei 2023: Kepala Bappeda → Asisten II', '1 Mei 2023'],
    ['per 1/5/2023 Kepala Bappeda → Asisten II', '1/5/2023'],
    ['TMT 1 Juni; Kepala Bappeda → Asisten II', '1 Juni'],
    ['Kepala Bappeda → Asisten II', undefined],
  ])('%s: the day is no seat', (text, day) => {
    expect(read(text)).toEqual([move('BAPPEDA', 'AS2')])
    expect(transferDayWords(text)).toBe(day)
  })

  it('is several lines, of which blank ones do not count', () => {
    expect(read('Kepala Bappeda → Asisten II\n\n  \nAsisten II → pensiun; Kadis Perkebunan: Nama')).toEqual([
      move('BAPPEDA', 'AS2'),
      leave('AS2'),
      take('DISBUN', 'Nama'),
    ])
    expect(read('')).toEqual([])
    expect(read('x\n'.repeat(500))).toHaveLength(mostLines)
  })

  it('is read or asked back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        for (const line of readTransfer(text, directory)) expect(line.text).not.toBe('')
      }),
    )
  })
})
