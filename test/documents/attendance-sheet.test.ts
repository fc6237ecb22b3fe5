import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Signatory } from '../../src/documents/attendance-entry.ts'
import { type AttendanceSheet, attendanceSheetPdf } from '../../src/documents/attendance-sheet.ts'
import { at, invitation, offices, pen } from './cases.ts'

const row = (office: (typeof offices)[number], more: Partial<Signatory> = {}): Signatory => ({
  office,
  invitation: invitation(),
  holder: null,
  fact: undefined,
  ...more,
})

const sheetOf = (signatories: Signatory[], more: Partial<AttendanceSheet['meeting']> = {}): AttendanceSheet => ({
  meeting: {
    title: 'Rapat Koordinasi Kerja Sama Daerah dengan Badan Standardisasi Instrumen Pertanian',
    startsAt: at('2023-05-04T09:00:00+07:00'),
    endsAt: null,
    zone: 'Asia/Jakarta',
    place: 'Ruang Rapat Serasan Sekundang, Kantor Bupati Muara Enim',
    online: false,
    ...more,
  },
  signatories,
  chair: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
  madeAt: at('2023-05-03T08:00:00+07:00'),
})

/** The words of every page, without the ways in which lines break. */
async function pagesOf(sheet: AttendanceSheet): Promise<string[]> {
  const { text } = await extractText(await attendanceSheetPdf(pen, sheet), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe('the list of attendance to sign', () => {
  it('names the zone once, behind both hours', async () => {
    const sheet = sheetOf([row(offices[0]!)])
    const endsAt = at('2023-05-04T11:00:00+07:00')
    const [page] = await pagesOf({ ...sheet, meeting: { ...sheet.meeting, endsAt } })
    expect(page).toContain('Pukul : 09.00 s.d. 11.00 WIB')
  })

  it.each([
    [1, 15],
    [30, 36],
    [58, 64],
  ])('of %i offices has %i rows, its header on every page, and one signature at the end', async (count, rows) => {
    const invited = offices.slice(0, count)
    const pages = await pagesOf(sheetOf(invited.map((office) => row(office))))
    const whole = squeezed(pages.join(' '))
    for (const { name, headTitle } of invited) {
      expect(whole).toContain(squeezed(name))
      expect(whole).toContain(squeezed(headTitle))
    }
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`)
      // A last page may hold the signatures alone.
      if (index < pages.length - 1) expect(page).toContain('Tanda tangan')
    }
    expect(pages[0]).toContain('PEMERINTAH KABUPATEN MUARA ENIM SEKRETARIAT DAERAH DAFTAR HADIR')
    expect(pages[0]).toContain('Hari/tanggal : Kamis, 4 Mei 2023')
    expect(pages[0]).toContain('Pukul : 09.00 WIB s.d. selesai')
    expect(pages[0]).toContain('No Nama NIP Jabatan Instansi/OPD')
    expect(whole).toContain(`${rows}.…`)
    expect(whole).not.toContain(`${rows + 1}.…`)
    expect(pages.filter((page) => page.includes('Pimpinan rapat,'))).toHaveLength(1)
    expect(pages.at(-1)).toContain('Muara Enim, 4 Mei 2023')
    expect(pages.at(-1)).toContain('Asisten Pemerintahan dan Kesejahteraan Rakyat')
  })

  it('prints who was announced and who holds the seat, never a promise as a fact', async () => {
    const [first, second, third] = offices
    const delegate = { position: 'Kepala Bidang Produksi', name: 'Pejabat A' }
    const [page] = await pagesOf(
      sheetOf([
        row(first!, { invitation: invitation({ kind: 'delegated', delegate }) }),
        row(second!, { invitation: invitation({ kind: 'present' }), holder: 'Pejabat B' }),
        row(third!, { invitation: invitation({ kind: 'absent', reasonCode: 'sakit', reason: 'demam' }) }),
      ]),
    )
    expect(page).toContain('Pejabat A')
    expect(page).toContain('Kepala Bidang Produksi')
    expect(squeezed(page!)).toContain(squeezed(`mewakili ${first!.headTitle}`))
    expect(page).toContain('Pejabat B')
    expect(page).not.toMatch(/sakit|demam|tidak hadir|izin|langsung [^/]/)
  })

  it('prints facts once the secretariat has looked at them', async () => {
    const states = ['present', 'represented', 'online', 'excused', 'absent'] as const
    const rows = states.map((state, index) => row(offices[index]!, { fact: { state, provisional: false } }))
    const provisional = row(offices[9]!, { fact: { state: 'absent', provisional: true } })
    const [page] = await pagesOf(sheetOf([...rows, provisional], { online: true }))
    expect(page).toContain('terkonfirmasi daring')
    expect(page).toContain('izin')
    expect(page?.match(/tidak hadir/g)).toHaveLength(1)
    expect(page).toContain('dan daring melalui tautan rapat')
  })

  it('prints who registered, when and how, and below the invited whoever came without being invited', async () => {
    const [first, second, third, fourth] = offices
    const arrival = (capacity: 'head' | 'staff' | 'guest', more = {}) => ({
      capacity,
      position: null,
      agency: null,
      online: false,
      arrivedAt: at('2023-05-04T09:12:00+07:00'),
      name: 'Akun A',
      ...more,
    })
    const rows = [
      row(first!, { arrival: arrival('head'), holder: 'Pejabat B' }),
      row(second!, { arrival: arrival('staff', { name: 'Akun C' }) }),
      row(third!, { arrival: arrival('guest', { name: 'Akun D', position: 'Sekretaris Bappeda' }) }),
      row(fourth!, { arrival: arrival('head', { online: true }), fact: { state: 'online', provisional: false } }),
    ]
    const guest = {
      ...arrival('guest', { position: 'Peneliti Madya', agency: 'Balai Riset Karet' }),
      office: undefined,
    }
    const [page] = await pagesOf({ ...sheetOf(rows, { online: true }), others: [guest] })
    for (const said of ['Pejabat B', 'Akun C', 'Akun D', 'Sekretaris Bappeda', 'Peneliti Madya', 'Balai Riset Karet'])
      expect(page).toContain(said)
    expect(page?.match(/09\.12/g)).toHaveLength(6)
    expect(page).toContain('terkonfirmasi daring 09.12')
    expect(squeezed(page!)).toContain(squeezed(`mewakili ${second!.headTitle}`))
  })

  it('takes titles of any length and letters, and a meeting without a chair or place', async () => {
    const sheet = sheetOf([row(offices[0]!)], { title: `Rapat “Ñandú” ${'panjang sekali '.repeat(30)}`, place: null })
    const pages = await pagesOf({ ...sheet, chair: '' })
    expect(pages.join(' ')).toContain('Rapat “Ñandú” panjang sekali')
    expect(pages.filter((page) => page.includes('Pimpinan rapat,'))).toHaveLength(1)
  })
})
