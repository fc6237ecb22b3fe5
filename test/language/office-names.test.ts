import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOffice, findOffices } from '../../src/language/office-names.ts'
import { anyText } from './support/any-text.ts'
import { directory } from './support/directory.ts'

const ids = (text: string): string => {
  const reading = findOffice(text, directory)
  if (reading.kind === 'office') return reading.officeId
  return reading.kind === 'several' ? reading.officeIds.toSorted().join('|') : '-'
}

describe('one office', () => {
  test.each(
    directory.flatMap((office) => [office.code, office.name, ...office.aliases].map((text) => [text, office.id])),
  )('%s is %s', (text, id) => {
    expect(ids(text)).toBe(id)
    expect(ids(text.toUpperCase())).toBe(id)
    expect(ids(`Yth. Bapak ${text}`)).toBe(id)
  })

  test.each([
    ['Kepala Dinas Perkebunan', 'DISBUN'],
    ['Kadis Perkebunan', 'DISBUN'],
    ['Kadisbun', 'DISBUN'],
    ['Ka. Disbun', 'DISBUN'],
    ['Plt. Kepala Dinas Perkebunan', 'DISBUN'],
    ['Dinas Perkebunan Kabupaten Muara Enim', 'DISBUN'],
    ['DinasPerkebunan', 'DISBUN'],
    ['Dinas Perkebuan', 'DISBUN'],
    ['Ka. Bappeda', 'BAPPEDA'],
    ['Kaban Bappeda', 'BAPPEDA'],
    ['Badan Perencanaan Pembangunan', 'BAPPEDA'],
    ['Balitbanda', 'BALITBANGDA'],
    ['Kadishub', 'DISHUB'],
    ['Kadinkes', 'DINKES'],
    ['Kadis PU', 'PUPR'],
    ['Dinas PUPR', 'PUPR'],
    ['Dinas Pekerjaan Umum', 'PUPR'],
    ['Dinas Pekerjaan Umum & Penataan Ruang', 'PUPR'],
    ['Kabag Tapem', 'BAG-TAPEM'],
    ['Kabag. Tata Pemerintahan', 'BAG-TAPEM'],
    ['Bagian Protokol', 'BAG-PROKOPIM'],
    ['Kabag Pembangunan', 'BAG-ADPEM'],
    ['DPM-PTSP', 'DPMPTSP'],
    ['Satpol-PP', 'SATPOLPP'],
    ['Kepala Satpol PP', 'SATPOLPP'],
    ['Kepala Pelaksana BPBD', 'BPBD'],
    ['Direktur Utama PDAM Lematang Enim', 'PDAM'],
    ['Direktur Utama PDAM', 'PDAM'],
    ['Direktur Utama', '-'],
    ['Asisten I', 'AS1'],
    ['pak asisten satu', 'AS1'],
    ['Asisten dua', 'AS2'],
    ['Asisten 1', 'AS1'],
    ['Assisten I', 'AS1'],
    ['Asisten II', 'AS2'],
    ['Asisten III', 'AS3'],
    ['Asissten II', 'AS2'],
    ['AS II', 'AS2'],
    ['as3', 'AS3'],
    ['Asisten Ⅱ', 'AS2'],
    ['Asisten I Setda Kabupaten Muara Enim', 'AS1'],
    ['Asisten I Setda Kota Prabumulih', '-'],
    ['Asisten', 'AS1|AS2|AS3'],
    ['Asisten IV', '-'],
    ['Asisten IIII', '-'],
    ['Asisten l', '-'],
    ['Staf Ahli Bupati', 'SA-EKB|SA-HUK|SA-SDM'],
    ['Sekretaris Daerah', 'SEKDA'],
    ['Pj. Sekda', 'SEKDA'],
    ['Pemkab Lahat', 'LAHAT'],
    ['Kab. Lahat', 'LAHAT'],
    ['Kabupaten Lahat', 'LAHAT'],
    ['Bupati Lahat', 'LAHAT'],
    ['Kota Lahat', '-'],
    ['Pemkot Prabumulih', 'PRABUMULIH'],
    ['Wali Kota Prabumulih', 'PRABUMULIH'],
    ['OKU', 'OKU'],
    ['OKU Selatan', 'OKUS'],
    ['Kabupaten OKU Selatan', 'OKUS'],
    ['Ogan Komering Ulu Selatan', 'OKUS'],
    ['Pusat Penelitian Karet Sumbawa', 'PUSLITKARET'],
    ['Badan Standardisasi Instrumen Pertanian', 'BSIP'],
    ['Bappeda Kota Prabumulih', '-'],
    ['Dinas Pertanahan', '-'],
    ['Bagian Keuangan', '-'],
    ['PUPB', '-'],
    ['DKB', '-'],
    ['OKI', '-'],
    ['Sekretaris Dinas Perkebunan', '-'],
    ['Dinas', '-'],
    ['', '-'],
    ['🙏', '-'],
  ])('%s is %s', (text, id) => {
    expect(ids(text)).toBe(id)
  })

  test('a slip that fits two codes is asked about', () => {
    expect(ids('Disbub')).toBe('DISBUN|DISHUB')
  })
})

describe('a list of offices', () => {
  const none = { found: [], groups: [], unknown: [], several: [] }
  test.each([
    ['DISBUN BAPPEDA', { ...none, found: ['DISBUN', 'BAPPEDA'] }],
    ['DISBUN BAPPEDA BALITBANGDA', { ...none, found: ['DISBUN', 'BAPPEDA', 'BALITBANGDA'] }],
    ['Dinas Perkebunan, Bappeda dan PDAM', { ...none, found: ['DISBUN', 'BAPPEDA', 'PDAM'] }],
    ['Dinas Perkebunan, Bappeda, PDAM, dan BAPPEDA', { ...none, found: ['DISBUN', 'BAPPEDA', 'PDAM'] }],
    [
      'Dinas Tanaman Pangan, Hortikultura dan Peternakan dan Dinas Pendidikan dan Kebudayaan',
      { ...none, found: ['DTPHP', 'DISDIKBUD'] },
    ],
    ['Asisten I, II dan III', { ...none, found: ['AS1', 'AS2', 'AS3'] }],
    ['asisten satu dan dua', { ...none, found: ['AS1', 'AS2'] }],
    ['Asisten I dan Asisten II; Kabag Hukum & Organisasi', { ...none, found: ['AS1', 'AS2', 'BAG-HUKUM', 'BAG-ORG'] }],
    ['Dinas Perhubungan, Kesehatan, dan Sosial', { ...none, found: ['DISHUB', 'DINKES', 'DINSOS'] }],
    ['BAG-TAPEM DPM-PTSP SA-EKB', { ...none, found: ['BAG-TAPEM', 'DPMPTSP', 'SA-EKB'] }],
    ['1. Disbun\n2. Bappeda', { ...none, found: ['DISBUN', 'BAPPEDA'] }],
    ['SEMUA OPD', { ...none, groups: ['SEMUA OPD'] }],
    ['semua camat', { ...none, groups: ['KECAMATAN'] }],
    ['seluruh kecamatan, DISBUN', { ...none, found: ['DISBUN'], groups: ['KECAMATAN'] }],
    ['para Camat se-Kabupaten Muara Enim', { ...none, groups: ['KECAMATAN'] }],
    ['Seluruh OPD se-Kabupaten Muara Enim dan segenap camat', { ...none, groups: ['SEMUA OPD', 'KECAMATAN'] }],
    ['Camat Lawang Kidul', { ...none, unknown: ['Camat Lawang Kidul'] }],
    ['camat', { ...none, unknown: ['camat'] }],
    ['seluruh kepala perangkat daerah dan para Asisten', { ...none, groups: ['SEMUA OPD', 'ASISTEN'] }],
    [
      'SEMUA OPD ASISTEN BAGIAN MITRA DISBUN',
      { ...none, found: ['DISBUN'], groups: ['SEMUA OPD', 'ASISTEN', 'BAGIAN', 'MITRA'] },
    ],
    ['ASISTEN, BAGIAN, MITRA', { ...none, groups: ['ASISTEN', 'BAGIAN', 'MITRA'] }],
    ['ASISTEN BAPPEDA', { ...none, found: ['BAPPEDA'], groups: ['ASISTEN'] }],
    ['semua OPD, PALI dan Lahat', { ...none, found: ['PALI', 'LAHAT'], groups: ['SEMUA OPD'] }],
    ['OKU, OKU Selatan', { ...none, found: ['OKU', 'OKUS'] }],
    ['DISBUN, Kodim 0404, BAPPEDA', { ...none, found: ['DISBUN', 'BAPPEDA'], unknown: ['Kodim 0404'] }],
    ['DISBUN XYZ BAPPEDA', { ...none, found: ['DISBUN', 'BAPPEDA'], unknown: ['XYZ'] }],
    ['Dinas Perkebuan, Balitbagda', { ...none, found: ['DISBUN', 'BALITBANGDA'] }],
    ['Bappeda Kota Prabumulih', { ...none, unknown: ['Bappeda Kota Prabumulih'] }],
    ['Sekretaris Dinas Perkebunan, Bappeda', { ...none, found: ['BAPPEDA'], unknown: ['Sekretaris Dinas Perkebunan'] }],
    [
      'Staf Ahli Bupati, DLH',
      { ...none, found: ['DLH'], several: [{ text: 'Staf Ahli Bupati', officeIds: ['SA-EKB', 'SA-SDM', 'SA-HUK'] }] },
    ],
    [
      'Bappeda Kabupaten Muara Enim dan Kejaksaan Negeri',
      { ...none, found: ['BAPPEDA'], unknown: ['Kejaksaan Negeri'] },
    ],
    ['', none],
    [' ,; dan \n', none],
  ])('%s', (text, expected) => {
    expect(findOffices(text, directory)).toEqual(expected)
  })

  test('every list of codes reads back as itself', () => {
    const codes = directory.map((office) => office.code)
    const separator = fc.constantFrom(' ', ', ', '; ', ' dan ', '\n', ', dan ')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 12 }),
        separator,
        (list, between) => {
          expect(findOffices(list.join(between), directory)).toEqual({ ...none, found: list })
        },
      ),
    )
  })

  const WORDS =
    'Dinas Badan Asisten I II PDAM , . 1. Kota dan & Kepala Kabag para semua Bagian perangkat daerah OPD Sekretaris Bappeda Muara Enim Yth Setda Perkebunan Kabupaten Lahat'.split(
      ' ',
    )

  test('any text gives a reading whose unknown pieces are verbatim', () => {
    const piece = fc.oneof(anyText(10), fc.constantFrom(...WORDS))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ')
        const reading = findOffices(text, directory)
        findOffice(text, directory)
        for (const unknown of reading.unknown) expect(text).toContain(unknown)
        for (const { text: part } of reading.several) expect(text).toContain(part)
      }),
    )
  })
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'PT Constructor Jaya'])(
  '%s is an ordinary word',
  (word) => expect(findOffices(`${word}, Disbun`, directory).found).toEqual(['DISBUN']),
)
