import { describe, expect, it } from 'vitest'
import { readOfficeEdit } from '../../src/bot/office-meaning.ts'

const today = Temporal.PlainDate.from('2023-04-26')
const official = (text: string) => {
  const read = readOfficeEdit(text, { field: 'official', standing: 'plh' }, today)
  return read.is === 'edit' && read.edit.field === 'official'
    ? [read.edit.name, read.edit.since ?? '', read.edit.until ?? ''].join('|')
    : read.is
}
const name = (text: string) => {
  const read = readOfficeEdit(text, { field: 'name', standing: 'definitif' }, today)
  return read.is === 'edit' && read.edit.field === 'name' ? `${read.edit.name}|${read.edit.from}` : read.is
}

describe('what is typed about an office', () => {
  it.each([
    ['Pejabat Pertama', 'Pejabat Pertama||'],
    ['Pejabat Pertama, M.Si.', 'Pejabat Pertama, M.Si.||'],
    ['Pejabat Pertama, M.Si.\n1 Maret 2021', 'Pejabat Pertama, M.Si.|2021-03-01|'],
    ['Pejabat Pertama, sejak 1 Maret 2021', 'Pejabat Pertama|2021-03-01|'],
    ['Pejabat Pertama, S.H., M.H., TMT 1 Maret 2021', 'Pejabat Pertama, S.H., M.H.|2021-03-01|'],
    ['Pejabat Pertama, Senin, 1 Mei 2023', 'Pejabat Pertama|2023-05-01|'],
    ['Pejabat Pertama\n\n1 Mei 2023 s.d. 5 Mei 2023\n', 'Pejabat Pertama|2023-05-01|2023-05-05'],
    ['Pejabat Pertama\nsampai 5 Mei', 'Pejabat Pertama||2023-05-05'],
    ['Pejabat Pertama\nkapan-kapan', 'bad-day'],
    ['Pejabat Pertama\n31 Februari 2021', 'bad-day'],
    ['x'.repeat(101), 'too-long'],
    ['', 'nothing'],
    ['\n\n', 'nothing'],
    ['\u202E', 'nothing'],
  ])('an official: %j', (text, expected) => expect(official(text)).toBe(expected))

  it.each([
    ['Dinas Kebun', 'Dinas Kebun|2023-04-26'],
    ['Badan Standardisasi, Kementerian Pertanian', 'Badan Standardisasi, Kementerian Pertanian|2023-04-26'],
    ['Dinas Kebun, berlaku sejak 2 Januari 2023', 'Dinas Kebun|2023-01-02'],
    ['Dinas Kebun\nhari ini', 'Dinas Kebun|2023-04-26'],
    ['Dinas Kebun\nsampai besok', 'bad-day'],
    ['x'.repeat(151), 'too-long'],
  ])('a name: %j', (text, expected) => expect(name(text)).toBe(expected))

  it('a title in two lines is one title', () =>
    expect(readOfficeEdit('Kepala\nDinas Kebun', { field: 'title', standing: 'definitif' }, today)).toEqual({
      is: 'edit',
      edit: { field: 'title', title: 'Kepala Dinas Kebun' },
    }))

  it('aliases by commas, semicolons or lines', () => {
    const read = (text: string) => readOfficeEdit(text, { field: 'aliases', standing: 'definitif' }, today)
    expect(read('satu, dua;tiga\n\nempat,, ')).toEqual({
      is: 'edit',
      edit: { field: 'aliases', added: ['satu', 'dua', 'tiga', 'empat'] },
    })
    expect(read(`satu, ${'x'.repeat(61)}`)).toEqual({ is: 'too-long', count: 61, most: 60 })
    expect(read(', ;')).toEqual({ is: 'nothing' })
  })
})
