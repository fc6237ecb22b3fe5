import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTaskLine } from '../../src/language/task-line.ts'
import { anyText } from './support/any-text.ts'
import { directory, fields, holidays } from './support/directory.ts'
import { listWords } from './support/list-words.ts'

const now = Temporal.ZonedDateTime.from('2023-05-04T13:00:00+07:00[Asia/Jakarta]')
const context = { now, directory, fields, holidays }

const read = (text: string) => {
  const { due, office, leftover, ...task } = readTaskLine(text, context)
  const named = office.kind === 'office' ? office.officeId : office.kind
  return {
    ...task,
    ...(leftover.length > 0 && { leftover }),
    office: named,
    ...(due && { due: due.date?.toString() ?? due.reject ?? due.ask?.reason }),
  }
}

const DEMPLOT = 'susun rencana kerja demplot karet'
const complete = {
  field: 'KARET',
  office: 'DISBUN',
  officeText: 'DISBUN',
  due: '2023-05-12',
  description: DEMPLOT,
  missing: [],
}

describe('a task in one line', () => {
  test.each([
    [`/tindaklanjut #KS_Karet DISBUN 12 Mei: ${DEMPLOT}`, complete],
    [`/tindaklanjut@RakorBot #KS_Karet DISBUN 12 Mei: ${DEMPLOT}`, complete],
    [`DISBUN #ks_karet 12 Mei 2023: ${DEMPLOT}`, complete],
    [`12 Mei KARET DISBUN: ${DEMPLOT}`, complete],
    [`karet disbun paling lambat 12 Mei : ${DEMPLOT}`, { ...complete, officeText: 'disbun' }],
    [`#KS_Karet DISBUN 12 Mei ${DEMPLOT}`, complete],
    [`KARET DISBUN ${DEMPLOT} paling lambat 12 Mei`, complete],
    [`#KS_Karet Dinas Perkebunan, 12/05/2023: ${DEMPLOT}`, { ...complete, officeText: 'Dinas Perkebunan' }],
    [`#KS_Karet DISBUN Jumat depan: ${DEMPLOT}`, { ...complete, due: 'pekan_ini_atau_pekan_depan', missing: ['due'] }],
    [`#KS_Karet DISBUN H+7: ${DEMPLOT}`, { ...complete, due: '2023-05-11' }],
    [`#KS_Karet DISBUN 5 hari kerja: ${DEMPLOT}`, { ...complete, due: '2023-05-11' }],
    [`#KS_Karet DISBUN 12 Mei pukul 12:00: ${DEMPLOT}`, complete],
    [`#KS_Karet DISBUN 3 Mei: ${DEMPLOT}`, { ...complete, due: '2024-05-03', missing: ['due'] }],
    [
      '#KS_BencanaKonflik BPBD 12 Mei: siapkan rencana kontingensi: banjir',
      {
        field: 'BENKON',
        office: 'BPBD',
        officeText: 'BPBD',
        due: '2023-05-12',
        description: 'siapkan rencana kontingensi: banjir',
        missing: [],
      },
    ],
    [
      `#KS_Kelapa DISBUN 12 Mei: ${DEMPLOT}`,
      {
        fieldUnknown: '#KS_Kelapa',
        office: 'DISBUN',
        officeText: 'DISBUN',
        due: '2023-05-12',
        description: DEMPLOT,
        leftover: ['#KS_Kelapa'],
        missing: ['field'],
      },
    ],
    [
      `#KS_Karet Kodim 12 Mei: ${DEMPLOT}`,
      { ...complete, office: 'unknown', officeText: 'Kodim', leftover: ['Kodim'], missing: ['office'] },
    ],
    [
      `#KS_Karet Staf Ahli Bupati 12 Mei: ${DEMPLOT}`,
      { ...complete, office: 'several', officeText: 'Staf Ahli Bupati', missing: ['office'] },
    ],
    ['/tindaklanjut', { office: 'unknown', missing: ['field', 'office', 'due', 'description'] }],
    ['/tindaklanjut #KS_Karet', { field: 'KARET', office: 'unknown', missing: ['office', 'due', 'description'] }],
    ['/tindaklanjut DISBUN', { office: 'DISBUN', officeText: 'DISBUN', missing: ['field', 'due', 'description'] }],
    [`#KS_Karet: ${DEMPLOT}`, { field: 'KARET', office: 'unknown', description: DEMPLOT, missing: ['office', 'due'] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  const brief = (text: string) => {
    const { field = '-', office, due = '-', description = '-', missing } = read(text)
    return [field, office, due, description, ...(missing.length > 0 ? [`? ${missing.join(' ')}`] : [])].join(' | ')
  }

  test.each([
    ['DISBUN #KS_Karet 12 Mei 2023: susun rencana', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['H+7 DISBUN #KS_Karet: susun rencana', 'KARET | DISBUN | 2023-05-11 | susun rencana'],
    ['#KS_Karet DISBUN H+7 setelah rapat: susun', 'KARET | DISBUN | tanggal_tidak_spesifik | susun | ? due'],
    ['#KS_Karet DISBUN sebelum Jumat: susun', 'KARET | DISBUN | 2023-05-04 | susun'],
    ['#KS_Karet DISBUN sebelum tanggal 12 Mei: susun', 'KARET | DISBUN | 2023-05-11 | susun'],
    ['DISBUN #KS_Karet paling lambat akhir bulan: susun', 'KARET | DISBUN | tanggal_tidak_spesifik | susun | ? due'],
    ['#KS_Karet DISBUN dua minggu lagi: susun', 'KARET | DISBUN | 2023-05-18 | susun'],
    ['#KS_Karet DISBUN 3 (tiga) hari kerja: susun', 'KARET | DISBUN | 2023-05-09 | susun'],
    ['#KS_Karet DISBUN paling lambat hari Jumat ini: kirim', 'KARET | DISBUN | 2023-05-05 | kirim'],
    ['#KS_Karet Kadisbun besok: kirim data', 'KARET | DISBUN | 2023-05-05 | kirim data'],
    ['#KS_Karet Kadisbun minggu depan: kirim', 'KARET | DISBUN | pekan_atau_hari_minggu | kirim | ? due'],
    ['#KS_Karet Dinas Pendidikan 12 Mei: kirim data', 'KARET | DISDIKBUD | 2023-05-12 | kirim data'],
    [
      '#KS_Perbatasan tapem 12/5: rapikan peta batas Lahat',
      'BATAS | BAG-TAPEM | 2023-05-12 | rapikan peta batas Lahat',
    ],
    ['TARU PUPR 2x24 jam: revisi', 'TARU | PUPR | tanggal_tidak_spesifik | revisi | ? due'],
    ['TARU PUPR segera revisi RTRW 12 Mei', 'TARU | PUPR | 2023-05-12 | segera revisi RTRW'],
    ['TARU PUPR 31 Juni: revisi', 'TARU | PUPR | tanggal_tidak_ada | revisi | ? due'],
    ['TARU PUPR 3 Mei 2023: revisi', 'TARU | PUPR | sudah_lewat | revisi | ? due'],
    ['TARU PUPR dan DLH 12 Mei: revisi', 'TARU | unknown | 2023-05-12 | revisi | ? office'],
    ['#KS_TataRuang #KS_Perbatasan PUPR 12 Mei: revisi', '- | PUPR | 2023-05-12 | revisi | ? field'],
    ['*#KS_Karet* DISBUN 12 Mei: kirim', 'KARET | DISBUN | 2023-05-12 | kirim'],
    ['bidang karet disbun 12 mei: kirim data', 'KARET | DISBUN | 2023-05-12 | kirim data'],
    // Field and date may stand in the description, the date behind a word for a deadline.
    ['DISBUN: susun rencana #KS_Karet paling lambat 12 Mei', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['DISBUN: susun rencana, paling lambat 12 Mei, #KS_Karet', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['#KS_Karet DISBUN: peta, lalu kirim paling lambat 12 Mei', 'KARET | DISBUN | 2023-05-12 | peta, lalu kirim'],
    ['#KS_Karet DISBUN: laporan rapat 20 Mei', 'KARET | DISBUN | - | laporan rapat 20 Mei | ? due'],
    ['#KS_Karet DISBUN: periksa data sebelum dikirim', 'KARET | DISBUN | - | periksa data sebelum dikirim | ? due'],
    ['#KS_Karet DISBUN: susun sebelum Lebaran', 'KARET | DISBUN | - | susun sebelum Lebaran | ? due'],
    [
      'TARU PUPR 12 Mei: rapat pukul 09.00 tanggal 10 Mei',
      'TARU | PUPR | 2023-05-12 | rapat pukul 09.00 tanggal 10 Mei',
    ],
    // Without a colon, in any order.
    ['12 Mei DISBUN susun rencana #KS_Karet', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['#KS_Karet susun rencana DISBUN 12 Mei', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    [
      '#KS_Karet susun rencana oleh Dinas Perkebunan paling lambat 12 Mei',
      'KARET | DISBUN | 2023-05-12 | susun rencana',
    ],
    ['susun rencana, DISBUN, #KS_Karet, 12 Mei', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['#KS_Karet, DISBUN, 12 Mei, susun rencana', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['#KS_Karet\nDISBUN\n12 Mei\nsusun rencana', 'KARET | DISBUN | 2023-05-12 | susun rencana'],
    ['#KS_Karet DISBUN laporan rapat 4 Mei paling lambat 12 Mei', 'KARET | DISBUN | 2023-05-12 | laporan rapat 4 Mei'],
    ['MISKIN Bappeda, 20 Mei, data akhir tahun 2022', 'MISKIN | BAPPEDA | 2023-05-20 | data akhir tahun 2022'],
    // A name that is what the task is about is not who does it.
    ['#KS_Karet 12 Mei susun MoU dengan DISBUN', 'KARET | unknown | 2023-05-12 | susun MoU dengan DISBUN | ? office'],
    ['#KS_Karet 12 Mei susun data perkebunan', 'KARET | unknown | 2023-05-12 | susun data perkebunan | ? office'],
    // Parts with labels.
    ['Bidang: KARET\nPJ: DISBUN\nTenggat: 12 Mei 2023\nTugas: susun', 'KARET | DISBUN | 2023-05-12 | susun'],
    ['Uraian : susun\nBatas waktu : 12 Mei\nBidang : Karet\nPIC : Disbun', 'KARET | DISBUN | 2023-05-12 | susun'],
    ['bidang KARET, kepada DISBUN, tenggat 12 Mei, tugas susun', 'KARET | DISBUN | 2023-05-12 | susun'],
    ['#KS_Karet DISBUN 12 Mei: laporan, kegiatan demplot', 'KARET | DISBUN | 2023-05-12 | laporan, kegiatan demplot'],
    [
      '#KS_Karet DISBUN 12 Mei: surat ke DLH, kepada Bappeda, paling lambat 20 Mei',
      'KARET | DISBUN | 2023-05-12 | surat ke DLH, kepada Bappeda, paling lambat 20 Mei',
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected)
  })

  test.each([
    ['#KS_Karet susun rencana, pj bappeda, 2 mgg lg', 'KARET | BAPPEDA | 2023-05-18 | susun rencana', []],
    ['karet disbun 2 mgg lg susun rencana', 'KARET | DISBUN | 2023-05-18 | susun rencana', []],
    ['#KS_Karet pj bappeda 3 hr lg: susun rencana', 'KARET | BAPPEDA | 2023-05-07 | susun rencana', []],
    ['#KS_Karet penanggung jawab: bappeda, 12 Mei, susun', 'KARET | BAPPEDA | 2023-05-12 | susun', []],
    ['karet 12 mei susun laporan PIC disbun', 'KARET | DISBUN | 2023-05-12 | susun laporan', []],
    ['#KS_Karet DISBUN 12 Mei: lapor ke pj sekda', 'KARET | DISBUN | 2023-05-12 | lapor ke pj sekda', []],
    ['karet disbun 12 mei segera: susun', 'KARET | DISBUN | 2023-05-12 | susun', ['segera']],
    ['karet, disbun dan kodim, 12 mei: susun', 'KARET | DISBUN | 2023-05-12 | susun', ['kodim']],
    ['karet, dinas antah, 12 mei: susun', 'KARET | unknown | 2023-05-12 | susun | ? office', ['dinas antah']],
    [
      'Bidang: KARET\nPJ: Dinas Antah\nTenggat: kapan-kapan\nTugas: susun',
      'KARET | unknown | - | susun | ? office due',
      ['Dinas Antah', 'kapan-kapan'],
    ],
    ['tolong #KS_Karet untuk disbun tgl 12 mei: susun', 'KARET | DISBUN | 2023-05-12 | susun', []],
  ])('understands or keeps the rest of: %s', (text, expected, leftover) => {
    expect(brief(text)).toBe(expected)
    expect(readTaskLine(text, context).leftover).toEqual(leftover)
  })

  test('any text gives a reading', () => {
    const piece = fc.oneof(
      anyText(10),
      fc.constantFrom(...listWords, ':', ',', '4'),
      fc.constantFrom('#KS_Karet', 'DISBUN', '12 Mei', ':', 'Asisten', 'susun', 'oleh', 'Tugas:'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const task = readTaskLine(pieces.join(' '), context)
        expect(task.missing.includes('description')).toBe(task.description === undefined)
      }),
    )
  })
})
