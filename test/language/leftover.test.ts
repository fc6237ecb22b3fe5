import { describe, expect, test } from 'vitest'
import { readMeetingLine } from '../../src/language/meeting-line.ts'
import { directory, fields } from './support/directory.ts'
import { meetingInShort } from './support/meeting-in-short.ts'

const now = Temporal.ZonedDateTime.from('2023-05-02T08:00:00+07:00[Asia/Jakarta]')
const read = (text: string) => readMeetingLine(text, { now, directory, fields })
const when = 'Rakor karet, Kamis 4 Mei 2023 jam 9, Aula Bappeda'
const inShort = 'Rakor karet | 05-04 09.00 | @ Aula Bappeda | KARET'

describe('what a line says beside its facts', () => {
  test.each([
    [`${when}, konsumsi 50 orang`, ['konsumsi 50 orang']],
    [`${when}, undang DISBUN, CP: 0812 1000 0930`, ['CP: 0812 1000 0930']],
    [`${when}, harap membawa laptop, terima kasih`, ['harap membawa laptop']],
    [`${when}. Catatan: bawa laptop`, ['Catatan: bawa laptop']],
    [`${when}, penting, batik`, ['penting, batik']],
    [`${when}, pimpinan Asisten I, pimpinan Sekda`, ['Sekda']],
    [`${when}, Bupati`, ['Bupati']],
    ['Rakor karet, 4 Mei 2023 jam 9, Aula Bappeda, judul: Rapat kedua', ['Rakor karet']],
    ['Menindaklanjuti surat Gubernur, rapat karet 4 Mei 2023 jam 9, Aula Bappeda', ['Menindaklanjuti surat Gubernur']],
  ])('%s', (text, leftover) => {
    expect(read(text).leftover).toEqual(leftover)
  })

  test.each([
    when,
    `${when}, terima kasih atas perhatiannya`,
    `Mohon kehadiran Bapak/Ibu pada ${when}`,
    'Rapat, Rabu 10 Mei 2023 09.00, Aula Disbun, hal: demplot karet',
    'Rapat evaluasi SPBE, Kamis 4 Mei 2023 jam 13.30, daring, tautan menyusul',
    // Of a letter only its facts are meant.
    'Dinas Perkebunan\nJalan Sudirman\nHari/Tanggal : Kamis, 4 Mei 2023\nPukul : 09.00 WIB\nTempat : Aula Disbun\nAcara : Demplot karet\nKepala Dinas',
  ])('nothing of: %s', (text) => {
    expect(read(text).leftover).toEqual([])
  })
})

describe('an office that stands alone', () => {
  test.each([
    [`${when}, asisten 2`, `${inShort} | pimpinan asisten 2`],
    [
      'asisten 2, Kamis 4 Mei 2023 jam 9, rapat karet, Aula Bappeda',
      'rapat karet | 05-04 09.00 | @ Aula Bappeda | KARET | pimpinan asisten 2',
    ],
    [`${when}, Sekda, Asisten I`, `${inShort} | pimpinan Sekda | undang AS1`],
    [`${when}, pimpinan Sekda, asisten 2`, `${inShort} | pimpinan Sekda | undang AS2`],
    [`${when}, disbun`, `${inShort} | undang DISBUN`],
    [`${when}, undang PDAM, disbun`, `${inShort} | undang PDAM, DISBUN`],
    ['Rakor karet, disbun, Kamis 4 Mei 2023 jam 9, Aula Bappeda', `${inShort} | undang DISBUN`],
    [`${when}, dinas perkebunan, asisten 2`, `${inShort} | pimpinan asisten 2 | undang DISBUN`],
    // Alone it is the place, as a room of its own kind is.
    ['Rakor karet, Kamis 4 Mei 2023 jam 9, Bappeda', 'Rakor karet | 05-04 09.00 | @ Bappeda | KARET'],
    [
      'Rakor karet, Kamis 4 Mei 2023 jam 9, Ruang Rapat, Bappeda',
      'Rakor karet | 05-04 09.00 | @ Ruang Rapat, Bappeda | KARET',
    ],
    [
      'Rakor karet, Kamis 4 Mei 2023 jam 9, Bappeda, Disbun',
      'Rakor karet | 05-04 09.00 | KARET | undang BAPPEDA, DISBUN | ? place',
    ],
    [
      'Rakor karet, Kamis 4 Mei 2023 jam 9, Hotel Zuri, Palembang',
      'Rakor karet | 05-04 09.00 | @ Hotel Zuri, Palembang | KARET',
    ],
  ])('%s', (text, expected) => {
    const line = read(text)
    expect(meetingInShort(line)).toBe(expected)
    expect(line.leftover).toEqual([])
  })
})

describe('invitees after their verb', () => {
  test.each(['hadirkan', 'menghadirkan', 'undang', 'undang juga', 'mengundang'])('%s', (verb) => {
    expect(meetingInShort(read(`${when}, ${verb} disbun pdam`))).toBe(`${inShort} | undang DISBUN, PDAM`)
    expect(meetingInShort(read(`Rakor karet Kamis 4 Mei 2023 jam 9 di Aula Bappeda ${verb} disbun`))).toBe(
      `${inShort} | undang DISBUN`,
    )
  })
})
