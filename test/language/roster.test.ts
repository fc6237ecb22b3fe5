import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from '../../src/language/cell-words.ts'
import { type RosterLine, readRoster } from '../../src/language/roster.ts'
import { columnOf, flagIn, kindIn, standingIn } from '../../src/language/roster-words.ts'
import { mostRows } from '../../src/language/table-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    bytes.set([code & 0xff, code >> 8], 2 + at * 2)
  }
  return bytes
}
/** Latin letters alone, as Windows-1252 keeps them. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => (sign === '–' ? 0x96 : sign.charCodeAt(0))))

const today = Temporal.PlainDate.from('2023-05-04')

const linesOf = (bytes: Uint8Array): RosterLine[] => {
  const reading = readRoster(bytes, today)
  if (!reading.ok) throw new Error(reading.fault)
  return reading.lines
}

describe('a roster file that reads', () => {
  const disbun = { line: 2, code: 'DISBUN', name: 'Dinas Perkebunan' }
  const good: [string, Uint8Array, RosterLine[]][] = [
    ['semicolons and CRLF', utf8('kode;nama\r\nDISBUN;Dinas Perkebunan\r\n'), [disbun]],
    ['commas', utf8('kode,nama\nDISBUN,Dinas Perkebunan\n'), [disbun]],
    ['tabs', utf8('kode\tnama\nDISBUN\tDinas Perkebunan'), [disbun]],
    ['a byte order mark', utf8('\uFEFFkode;nama\r\nDISBUN;Dinas Perkebunan'), [disbun]],
    ['line ends of an old Mac', utf8('kode;nama\rDISBUN;Dinas Perkebunan\r'), [disbun]],
    ['no line end at the end', utf8('kode;nama\nDISBUN;Dinas Perkebunan'), [disbun]],
    ['UTF-16, as "Unicode text" is', utf16('kode\tnama\r\nDISBUN\tDinas Perkebunan\r\n'), [disbun]],
    ['headings in another order and case', utf8('Nama;KODE\nDinas Perkebunan;disbun'), [disbun]],
    ['headings in quotes', utf8('"kode";"nama"\n"DISBUN";"Dinas Perkebunan"'), [disbun]],
    ['spaces around cells', utf8(' kode ; nama \n DISBUN ;  Dinas Perkebunan  '), [disbun]],
    ['a leading sep= line', utf8('sep=,\nkode,nama\nDISBUN,Dinas Perkebunan'), [{ ...disbun, line: 3 }]],
    ['blank rows, which count as lines', utf8('kode;nama\n\n;\nDISBUN;Dinas Perkebunan\n\n'), [{ ...disbun, line: 4 }]],
    ['blank rows before the heading', utf8('\n\nkode;nama\nDISBUN;Dinas Perkebunan'), [{ ...disbun, line: 4 }]],
    [
      'a separator within quotes',
      utf8('kode;nama\nDISBUN;"Dinas; Perkebunan"'),
      [{ ...disbun, name: 'Dinas; Perkebunan' }],
    ],
    ['doubled quotes', utf8('kode;nama\nX1;"Dinas ""Kebun"""'), [{ line: 2, code: 'X1', name: 'Dinas "Kebun"' }]],
    [
      'quotes within a plain cell',
      utf8('kode;nama\nX1;Dinas "Kebun"'),
      [{ line: 2, code: 'X1', name: 'Dinas "Kebun"' }],
    ],
    [
      'a line end within quotes, after which lines are still counted right',
      utf8('kode;nama\nX1;"Dinas\nKebun"\nX2;Badan'),
      [
        { line: 2, code: 'X1', name: 'Dinas\nKebun' },
        { line: 4, code: 'X2', name: 'Badan' },
      ],
    ],
    ['rows shorter than the heading', utf8('kode;nama;jenis\nDISBUN;Dinas Perkebunan'), [disbun]],
    ['empty cells beyond the heading', utf8('kode;nama\nDISBUN;Dinas Perkebunan;;;'), [disbun]],
    [
      'Windows-1252',
      windows('kode;nama\nX1;Dinas Caf\u00e9 – Utara'),
      [{ line: 2, code: 'X1', name: 'Dinas Café – Utara' }],
    ],
    [
      'commas where a heading holds a semicolon in quotes',
      utf8('kode,nama,"a;b;c;d"\nDISBUN,Dinas Perkebunan,x'),
      [disbun],
    ],
    ['hard spaces', utf8('kode;nama\nDISBUN;\u00a0Dinas Perkebunan\u00a0'), [disbun]],
    ['an apostrophe before a formula', utf8("kode;nama\nX1;'=1+1"), [{ line: 2, code: 'X1', name: '=1+1' }]],
    [
      'an apostrophe that belongs to a name',
      utf8("kode;nama\nX1;'Aisyiyah"),
      [{ line: 2, code: 'X1', name: "'Aisyiyah" }],
    ],
    ['two apostrophes before a formula', utf8("kode;nama\nX1;''=1+1"), [{ line: 2, code: 'X1', name: "'=1+1" }]],
    [
      'aliases with commas',
      utf8('kode;alias\nX1;disbun, perkebunan ,disbun'),
      [{ line: 2, code: 'X1', aliases: ['disbun', 'perkebunan'] }],
    ],
    [
      'aliases with other separators',
      utf8('kode,singkatan/alias\nX1,a | b; c'),
      [{ line: 2, code: 'X1', aliases: ['a', 'b', 'c'] }],
    ],
    [
      'nobody as coordinator',
      utf8('kode;asisten koordinator\nX1;-\nX2;tidak ada'),
      [
        { line: 2, code: 'X1', coordinator: null },
        { line: 3, code: 'X2', coordinator: null },
      ],
    ],
    [
      'everything at once',
      utf8(
        'kode;nama;jenis;asisten koordinator;jabatan kepala;singkatan/alias;nama pejabat;status (definitif/Plt./Plh.);sejak;sampai;aktif\r\n' +
          'DISBUN;Dinas Perkebunan;Dinas;AS2;Kepala Dinas Perkebunan;disbun;Nama, S.P., M.Si.;Plt.;4 Mei 2023;31-12-2023;ya\r\n',
      ),
      [
        {
          ...disbun,
          kind: 'dinas',
          coordinator: 'AS2',
          title: 'Kepala Dinas Perkebunan',
          aliases: ['disbun'],
          official: 'Nama, S.P., M.Si.',
          standing: 'plt',
          since: '2023-05-04',
          until: '2023-12-31',
          enabled: true,
        },
      ],
    ],
  ]
  it.each(good)('%s', (_, bytes, lines) => expect(linesOf(bytes)).toEqual(lines))

  it('names the columns it leaves out', () =>
    expect(readRoster(utf8('no;kode;NIP;\n1;DISBUN;123'), today)).toMatchObject({ ok: true, ignored: ['no', 'NIP'] }))
})

describe('a file that is no roster', () => {
  const many = `kode;nama\n${'X1;Dinas\n'.repeat(mostRows + 1)}`
  const bad: [string, Uint8Array, object][] = [
    ['empty', new Uint8Array(), { fault: 'empty' }],
    ['white space alone', utf8(' \r\n\t\n'), { fault: 'empty' }],
    ['a heading alone', utf8('kode;nama\r\n'), { fault: 'empty' }],
    ['a heading and blank rows', utf8('kode;nama\r\n;\r\n'), { fault: 'empty' }],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), { fault: 'workbook' }],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { fault: 'workbook' }],
    ['a PDF', utf8('%PDF-1.7 kode;nama'), { fault: 'binary' }],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), { fault: 'binary' }],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff]), { fault: 'binary' }],
    ['bytes with zeros', Uint8Array.from([0x6b, 0x6f, 0, 0x64]), { fault: 'binary' }],
    ['no code among the headings', utf8('nama;jenis\nDinas;Dinas'), { fault: 'no-heading', value: 'nama' }],
    ['no heading at all', utf8('DISBUN;Dinas Perkebunan'), { fault: 'no-heading', value: 'DISBUN' }],
    ['a heading twice', utf8('kode;nama;Nama \nX1;a;b'), { fault: 'heading-twice', value: 'Nama' }],
    ['two headings that mean the same', utf8('kode;sejak;TMT\nX1;;'), { fault: 'heading-twice', value: 'TMT' }],
    ['a quote left open', utf8('kode;nama\nX1;"Dinas\nX2;Badan\n'), { fault: 'quote-open' }],
    ['a row without end', utf8(`kode;nama\nX1;${'a'.repeat(6_000)}`), { fault: 'row-too-long' }],
    ['a single line of 100,000 characters', utf8('x'.repeat(100_000)), { fault: 'row-too-long' }],
    ['more rows than can be looked at', utf8(many), { fault: 'too-many-rows', count: mostRows + 1 }],
    ['5,000 rows', utf8(`kode\n${'X1\n'.repeat(5_000)}`), { fault: 'too-many-rows', count: 5_000 }],
  ]
  it.each(bad)('%s', (_, bytes, expected) => expect(readRoster(bytes, today)).toMatchObject({ ok: false, ...expected }))
})

describe('a row that cannot be read', () => {
  const heading = 'kode;nama;jenis;status;sejak;sampai;aktif'
  const bad: [string, string, object[]][] = [
    ['no code', ';Dinas;Dinas;;;;', [{ line: 2, column: 'code', reason: 'code-missing' }]],
    ['an unknown kind', 'X1;a;Perusahaan;;;;', [{ column: 'kind', reason: 'kind-unknown', value: 'Perusahaan' }]],
    ['a guest', 'X1;a;Tamu;;;;', [{ column: 'kind', reason: 'kind-unknown' }]],
    ['an unknown status', 'X1;a;;Pj.;;;', [{ column: 'standing', reason: 'standing-unknown', value: 'Pj.' }]],
    [
      'a day that does not exist',
      'X1;a;;;31/06/2023;;',
      [{ column: 'since', reason: 'day-unknown', value: '31/06/2023' }],
    ],
    ['month first', 'X1;a;;;05/13/2023;;', [{ column: 'since', reason: 'day-unknown' }]],
    ['words for a day', 'X1;a;;;;besok;', [{ column: 'until', reason: 'day-unknown', value: 'besok' }]],
    ['a year alone', 'X1;a;;;2023;;', [{ column: 'since', reason: 'day-unknown' }]],
    ['a year long ago', 'X1;a;;;1 Mei 1823;;', [{ column: 'since', reason: 'day-unknown' }]],
    ['an unknown flag', 'X1;a;;;;;mungkin', [{ column: 'enabled', reason: 'flag-unknown', value: 'mungkin' }]],
    ['a cell too many', 'X1;a;;;;;ya;sisa', [{ reason: 'more-cells', value: 'sisa' }]],
    [
      'several at once',
      'X1;a;Foo;Bar;32/1/2023;;x y\n;b;;;;;',
      [
        { line: 2, column: 'kind' },
        { line: 2, column: 'standing' },
        { line: 2, column: 'since' },
        { line: 2, column: 'enabled' },
        { line: 3, column: 'code', reason: 'code-missing' },
      ],
    ],
  ]
  it.each(bad)('%s', (_, rows, faults) =>
    expect(readRoster(utf8(`${heading}\n${rows}`), today)).toMatchObject({ ok: true, faults }),
  )
})

describe('the words of a roster', () => {
  it.each([
    ['4 Mei 2023', '2023-05-04'],
    ['04 mei 2023', '2023-05-04'],
    ['Kamis, 4 Mei 2023', '2023-05-04'],
    ["Jum'at, 5 Mei 2023", '2023-05-05'],
    ['4/5/2023', '2023-05-04'],
    ['04-05-2023', '2023-05-04'],
    ['4.5.2023', '2023-05-04'],
    ['04/05/23', '2023-05-04'],
    ['2023-05-04', '2023-05-04'],
    ['2023-05-04 00:00:00', '2023-05-04'],
    ['04/05/2023 00.00', '2023-05-04'],
    ['4-Mei-23', '2023-05-04'],
    ['4-May-23', '2023-05-04'],
    ['1 Agt 2023', '2023-08-01'],
    ['1 Agustus 2023', '2023-08-01'],
    ['1 Nopember 2023', '2023-11-01'],
    ['1 Des. 2023', '2023-12-01'],
    ['45050', '2023-05-04'],
    ['29 Februari 2024', '2024-02-29'],
    ['29 Februari 2023', undefined],
    ['13/13/2023', undefined],
    ['5 Mai 2023', undefined],
    ['12345', undefined],
    ['', undefined],
  ])('day %s', (cell, day) => expect(dayIn(cell)).toBe(day))

  it.each([
    ['01/02/98', '01/02/99', { since: '1998-02-01', until: '1999-02-01' }],
    ['1-Feb-98', '4 Mei 23', { since: '1998-02-01', until: '2023-05-04' }],
    ['04/05/24', '31/12/27', { since: '2024-05-04', until: '2027-12-31' }],
    ['01/02/2098', '', { since: '2098-02-01' }],
    ['mulai 1 Mei 2023', 's.d. 4 Mei 2024', { since: '2023-05-01', until: '2024-05-04' }],
    ['Terhitung mulai tanggal 01/05/2023', 'sampai dengan 31-12-2023', { since: '2023-05-01', until: '2023-12-31' }],
    ['29/02/24', '04/05/43', { since: '2024-02-29', until: '2043-05-04' }],
  ])('from %s until %s, with a year of two figures', (since, until, days) =>
    expect(linesOf(utf8(`kode;nama pejabat;sejak;sampai\nDISBUN;Kepala;${since};${until}`))).toEqual([
      { line: 2, code: 'DISBUN', official: 'Kepala', ...days },
    ]),
  )

  it('no day that would lie before there were offices', () =>
    expect(readRoster(utf8('kode;nama pejabat;sejak\nDISBUN;Kepala;05/05/24'), today)).toMatchObject({
      faults: [{ column: 'since', reason: 'day-unknown', value: '05/05/24' }],
    }))

  it.each([
    ['Kode', 'code'],
    ['KODE ', 'code'],
    ['Nama Perangkat Daerah/Instansi', 'name'],
    ['Singkatan/Alias', 'aliases'],
    ['status (definitif/Plt./Plh.)', 'standing'],
    ['s.d.', 'until'],
    ['TMT', 'since'],
    ['nip', undefined],
  ])('heading %s', (heading, column) => expect(columnOf(heading)).toBe(column))

  it.each([
    ['ya', true],
    ['TRUE', true],
    ['BENAR', true],
    ['1', true],
    ['tidak', false],
    ['SALAH', false],
    ['0', false],
    ['non-aktif', false],
    ['entah', undefined],
  ])('flag %s', (cell, flag) => expect(flagIn(cell)).toBe(flag))

  it('knows kinds and standings in the ways people write them', () => {
    expect(['DINAS', 'Staf Ahli', 'BUMD', 'Mitra', 'instansi vertikal', 'Sekretariat DPRD'].map(kindIn)).toEqual([
      'dinas',
      'staf_ahli',
      'bumd',
      'partner',
      'vertikal',
      'sekretariat_dprd',
    ])
    expect(['Plt', 'plt.', 'PLH.', 'Pelaksana Harian', 'Definitif', 'Pj'].map(standingIn)).toEqual([
      'plt',
      'plt',
      'plh',
      'plh',
      'definitif',
      undefined,
    ])
  })
})

describe('any bytes', () => {
  it('are read or refused, never more', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const reading = readRoster(bytes, today)
        expect(typeof reading.ok).toBe('boolean')
      }),
    )
  })

  it('after a heading as well', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = readRoster(utf8(`kode;nama;sejak;aktif\n${text}`), today)
        if (reading.ok) for (const { line } of reading.lines) expect(line).toBeGreaterThan(1)
      }),
    )
  })
})
