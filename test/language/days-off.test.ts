import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayOffCellFault, type DayOffLine, readDaysOff } from '../../src/language/days-off.ts'
import { listIn } from '../../src/language/listed-files.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const nyepi: DayOffLine = { line: 2, date: '2026-03-19', kind: 'libur', name: 'Nyepi Saka 1948' }

describe('a list of days off that reads', () => {
  it.each<[string, string, DayOffLine[]]>([
    [
      'as it is handed out',
      '\uFEFFtanggal;sampai;jenis;nama\r\n19 Maret 2026;;libur nasional;Nyepi Saka 1948\r\n',
      [nyepi],
    ],
    ['with commas and columns in another order', 'Nama,Jenis,Tanggal\nNyepi Saka 1948,Libur,19/03/2026', [nyepi]],
    [
      'with the words of a decree',
      'Hari/Tanggal;Keterangan;Jenis Libur\n"Kamis, 19 Maret 2026";Nyepi Saka 1948;Hari Libur Nasional',
      [nyepi],
    ],
    ['with ISO dates', 'tanggal;jenis;nama\n2026-03-19;LIBUR;Nyepi Saka 1948', [nyepi]],
    ['with the numbers of a spreadsheet', 'tanggal;jenis;nama\n46100;libur;Nyepi Saka 1948', [nyepi]],
    [
      'with collective leave over several days',
      'tanggal;sampai;jenis;nama\n23-3-2026;24-3-2026;Cuti bersama;Idulfitri',
      [{ line: 2, date: '2026-03-23', until: '2026-03-24', kind: 'cuti_bersama', name: 'Idulfitri' }],
    ],
    [
      'with the fasting month',
      'tanggal;sampai;jenis;nama\n19 Feb 2026;20 Mar 2026;Puasa;Ramadan 1447 H',
      [{ line: 2, date: '2026-02-19', until: '2026-03-20', kind: 'ramadan', name: 'Ramadan 1447 H' }],
    ],
    [
      'with the words of the stored data',
      'tanggal;jenis;nama\n19.3.2026;cuti_bersama;Nyepi',
      [{ ...nyepi, kind: 'cuti_bersama', name: 'Nyepi' }],
    ],
    ['without what a sheet protects', "tanggal;jenis;nama\n19 Maret 2026;libur;'=1+1", [{ ...nyepi, name: '=1+1' }]],
  ])('%s', (_, text, lines) => expect(readDaysOff(utf8(text))).toMatchObject({ ok: true, lines, faults: [] }))

  it('says which columns it left out', () =>
    expect(readDaysOff(utf8('No;tanggal;jenis;nama;Paraf\n1;19 Maret 2026;libur;Nyepi;'))).toMatchObject({
      ok: true,
      ignored: ['No', 'Paraf'],
    }))
})

describe('a list of days off that is none', () => {
  it.each<[string, string, object]>([
    ['nothing', '', { fault: 'empty' }],
    ['a heading alone', 'tanggal;jenis;nama', { fault: 'empty' }],
    ['no heading', '19 Maret 2026;libur;Nyepi', { fault: 'no-heading', value: '19 Maret 2026' }],
    ['no column for the kind', 'tanggal;nama\n19 Maret 2026;Nyepi', { fault: 'no-heading', value: 'tanggal' }],
    ['a column twice', 'tanggal;jenis;nama;keterangan\n', { fault: 'heading-twice', value: 'keterangan' }],
    ['an open quote', 'tanggal;jenis;nama\n19 Maret 2026;libur;"Nyepi', { fault: 'quote-open' }],
  ])('%s', (_, text, expected) => expect(readDaysOff(utf8(text))).toMatchObject({ ok: false, ...expected }))
})

describe('a row that cannot be read', () => {
  it.each<[string, string, DayOffCellFault[]]>([
    ['no date', ';;libur;Nyepi', [{ line: 2, column: 'date', reason: 'date-missing', value: '' }]],
    [
      'no day of any year',
      '31 Juni 2026;;libur;X',
      [{ line: 2, column: 'date', reason: 'day-unknown', value: '31 Juni 2026' }],
    ],
    ['month first', '03/19/2026;;libur;X', [{ line: 2, column: 'date', reason: 'day-unknown', value: '03/19/2026' }]],
    [
      'a day without a year',
      '19 Maret;;libur;X',
      [{ line: 2, column: 'date', reason: 'day-unknown', value: '19 Maret' }],
    ],
    ['no end', '19 Maret 2026;besok;libur;X', [{ line: 2, column: 'until', reason: 'day-unknown', value: 'besok' }]],
    ['no kind', '19 Maret 2026;;;Nyepi', [{ line: 2, column: 'kind', reason: 'kind-missing', value: '' }]],
    ['another kind', '19 Maret 2026;;merah;X', [{ line: 2, column: 'kind', reason: 'kind-unknown', value: 'merah' }]],
    ['no name', '19 Maret 2026;;libur;', [{ line: 2, column: 'name', reason: 'name-missing', value: '' }]],
    ['a cell too many', '19 Maret 2026;;libur;X;Y', [{ line: 2, column: 'name', reason: 'more-cells', value: 'Y' }]],
  ])('%s', (_, row, faults) =>
    expect(readDaysOff(utf8(`tanggal;sampai;jenis;nama\n${row}\n`))).toMatchObject({ ok: true, faults }),
  )

  it('is named with its line, and so is every other', () =>
    expect(
      readDaysOff(utf8('tanggal;jenis;nama\n\n19 Maret;libur;A\n20 Maret 2026;libur;B\n21 Maret 2026;;C')),
    ).toMatchObject({
      faults: [
        { line: 3, column: 'date' },
        { line: 5, column: 'kind' },
      ],
    }))
})

describe('whatever is sent', () => {
  it('is told from a roster by its headings', () => {
    expect(listIn(utf8('kode;nama;jenis;sejak\nDISBUN;;;'))).toBe('roster')
    expect(listIn(utf8('tanggal;jenis;nama\n'))).toBe('days-off')
    expect(listIn(utf8('nama;jenis\nDinas;dinas'))).toBeUndefined()
    expect(listIn(utf8(''))).toBeUndefined()
    expect(listIn(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBeUndefined()
  })

  it('throws nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readDaysOff(bytes)
        listIn(bytes)
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        const reading = readDaysOff(utf8(`tanggal;sampai;jenis;nama\n${text}`))
        if (!reading.ok) return
        for (const { date } of reading.lines) if (date !== undefined) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
