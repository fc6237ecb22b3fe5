import fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { printed } from '../../src/documents/print-setup.ts'
import type { RecapEntry, RecapState } from '../../src/documents/recap.ts'
import { recapText } from '../../src/documents/recap-text.ts'
import { recapWorkbook } from '../../src/documents/recap-workbook.ts'
import type { Answer, Invitation } from '../../src/domain/invitation.ts'
import { countAnswers } from '../../src/domain/invitation.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { at, invitation, offices, pen } from './cases.ts'

const meeting = {
  title: 'Rakor Kerja Sama Karet',
  startsAt: at('2023-05-04T09:00:00+07:00'),
  endsAt: at('2023-05-04T12:00:00+07:00'),
  place: 'Ruang Rapat Serasan Sekundang',
  zone: 'Asia/Jakarta',
  online: true,
} as Meeting

const entry = (name: string, answer?: Answer, given: Partial<Invitation> = {}): RecapEntry => ({
  office: { name },
  invitation: invitation(answer, given),
  giver: answer && { name: 'Pegawai', givenAs: given.role === 'chair' ? 'head' : 'staff' },
  late: false,
})

const recapOf = (lines: RecapEntry[]): RecapState => ({
  meeting,
  lines,
  count: countAnswers(lines.map((line) => line.invitation)),
  now: at('2023-05-03T10:00:00+07:00'),
})

/** What the office had said before the meeting moved. */
const previous = {
  rsvp: 'accepted' as const,
  online: false,
  minutesLate: null,
  delegatePosition: null,
  delegateName: null,
  excused: false,
  startsAt: '2023-05-03T02:00:00Z',
}

const mixed = recapOf([
  entry('Asisten I', { kind: 'present' }, { role: 'chair' }),
  entry('Dinas Perkebunan', { kind: 'delegated', delegate: { position: 'Sekretaris Dinas' }, basis: 'assignment' }),
  entry('Bappeda', { kind: 'online' }, { role: 'optional' }),
  entry('Dinas Sosial', { kind: 'absent', excused: true, reason: 'demam tinggi', reasonCode: 'sakit' }),
  entry('Dinas Kesehatan', { kind: 'absent', reason: '=HYPERLINK("x")' }),
  { ...entry('PDAM', { kind: 'late', minutesLate: 30 }), late: true },
  entry('Inspektorat', undefined, { previous }),
])

describe('the recap as text', () => {
  it('is grouped by answer, numbered through, and has no reason of health', () =>
    expect(recapText(pen, mixed, 4000)).toEqual([
      `REKAP KONFIRMASI KEHADIRAN
Rakor Kerja Sama Karet
Kamis, 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB
Ruang Rapat Serasan Sekundang

6 dari 7 undangan telah menjawab.
Keadaan Rabu, 3 Mei 2023 pukul 10.00 WIB

Hadir (2)
1. Asisten I
2. Bappeda – daring

Terlambat (1)
3. PDAM – 30 menit, setelah batas

Diwakilkan (1)
4. Dinas Perkebunan – Sekretaris Dinas – surat tugas

Izin tidak hadir (1)
5. Dinas Sosial – berhalangan

Tidak hadir (1)
6. Dinas Kesehatan – berhalangan

Belum mengonfirmasi (1)
7. Inspektorat – untuk jadwal semula: Hadir`,
    ]))

  it('breaks between lines into parts that fit, and loses none', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 58 }), fc.integer({ min: 300, max: 4000 }), (count, limit) => {
        const lines = offices.slice(0, count).map(({ name }) => entry(name, { kind: 'present' }))
        const parts = recapText(pen, recapOf(lines), limit)
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit)
        const whole = parts.join('\n')
        for (const [index, { name }] of offices.slice(0, count).entries())
          expect(whole).toContain(`${index + 1}. ${name}`)
      }),
      { numRuns: 40 },
    ))
})

describe('the recap as a workbook', () => {
  const rowsOf = async (full: boolean) => {
    const read = await readExcelFile(Buffer.from(await recapWorkbook(pen, mixed, full)))
    return (Array.isArray(read[0]) ? read : (read[0] as unknown as { data: unknown[][] }).data) as unknown[][]
  }

  it('has the columns of the report, real numbers and moments, and totals', async () => {
    const rows = await rowsOf(true)
    expect(rows[0]?.[0]).toBe('REKAP KONFIRMASI KEHADIRAN')
    expect(rows[5]).toEqual([
      'No',
      'OPD/instansi',
      'Undangan',
      'Status',
      'Cara',
      'Wakil (jabatan)',
      'Keterangan',
      'Dijawab oleh',
      'Waktu jawab',
    ])
    // The clock on the wall in Muara Enim, whatever zone the reader's computer has.
    const answered = new Date('2023-04-26T09:10:30Z')
    expect(rows[6]).toEqual([1, 'Asisten I', 'pimpinan', 'Hadir', 'luring', null, null, 'kepala', answered])
    expect(rows[8]?.slice(0, 5)).toEqual([3, 'Bappeda', 'biasa', 'Hadir', 'daring'])
    expect(rows[7]?.slice(3, 8)).toEqual(['Diwakilkan', 'luring', 'Sekretaris Dinas', 'surat tugas', 'staf: Pegawai'])
    expect(rows[9]?.[6]).toBe('demam tinggi')
    // Typed text stays text.
    expect(rows[10]?.[6]).toBe('=HYPERLINK("x")')
    expect(rows[11]?.[6]).toBe('30 menit, setelah batas')
    const former = 'untuk jadwal semula: Hadir'
    expect(rows[12]).toEqual([7, 'Inspektorat', 'wajib', 'Belum mengonfirmasi', null, null, former, null, null])
    const totals = new Map(rows.slice(14).map((row) => [row[1], row[2]]))
    expect(Object.fromEntries(totals)).toEqual({
      Hadir: 2,
      'Hadir, di antaranya daring': 1,
      Terlambat: 1,
      Diwakilkan: 1,
      'Izin tidak hadir': 1,
      'Tidak hadir': 1,
      'Belum pasti': 0,
      'Belum mengonfirmasi': 1,
      'Jumlah undangan': 7,
      'Tingkat jawaban': 6 / 7,
    })
  })

  it('shows leaders no words and no illness', async () => {
    const rows = await rowsOf(false)
    expect(rows[9]?.[6]).toBe('berhalangan')
    expect(rows[10]?.[6]).toBe('berhalangan')
    expect(JSON.stringify(rows)).not.toMatch(/demam|HYPERLINK|sakit/)
  })

  it('of nobody has no rate', async () => {
    const bytes = await recapWorkbook(pen, recapOf([]), true)
    expect(JSON.stringify(await readExcelFile(Buffer.from(bytes)))).not.toContain('Tingkat jawaban')
  })

  it('is printed as wide as the page, with its header on each', () => {
    const { transform } = printed({ sheet: 'Rekap', headerRow: 6, footer: 'Halaman &P dari &N' }).files!
    const sheet = '<worksheet xmlns="x"><sheetData/><pageSetup paperSize="9" orientation="landscape"/></worksheet>'
    const properties = { sheetIndex: 0, sheetId: '1' }
    expect(transform?.['xl/worksheets/sheet{id}.xml']?.transform?.(sheet, {}, properties)).toBe(
      '<worksheet xmlns="x"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>',
    )
    expect(transform?.['xl/workbook.xml']?.transform?.('<definedNames/>', [], {})).toBe(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Rekap'!$6:$6</definedName></definedNames>`,
    )
  })
})
