import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { type MinutesPaper, minutesPdf } from '../../src/documents/minutes.ts'
import type { MinutesContent, PointInMinutes } from '../../src/domain/minutes-content.ts'
import { at, offices, pen } from './cases.ts'

const ms = (text: string): number => at(text).epochMilliseconds
const karet = { code: 'KARET', name: 'Pengembangan Usaha Tani Komoditas Karet' }
const disbun = { id: 'DISBUN', code: 'DISBUN', name: 'Dinas Perkebunan' }

const point = (number: number, kind: PointInMinutes['kind'], text: string): PointInMinutes => ({
  id: `p${number}`,
  number,
  kind,
  text,
  field: karet,
  office: kind === 'action' ? disbun : null,
  dueOn: kind === 'action' ? '2023-05-12' : null,
  task: kind === 'action' ? { id: 't', code: 'TL-KARET-2023-0001' } : null,
})

const content: MinutesContent = {
  title: 'Rakor Kerja Sama Karet',
  letterNumber: '005/125/Tapem/2023',
  invitedAt: ms('2023-04-26T08:00:00+07:00'),
  calledAt: ms('2023-05-04T09:00:00+07:00'),
  startedAt: ms('2023-05-04T09:10:00+07:00'),
  endedAt: ms('2023-05-04T11:45:00+07:00'),
  zone: 'Asia/Jakarta',
  place: 'Ruang Rapat Serasan Sekundang',
  online: true,
  agenda: ['Kerja sama karet', 'Sumber daya manusia'],
  chair: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
  chairHolder: null,
  noteTaker: null,
  present: [
    { name: 'Dinas Perkebunan', state: 'present' },
    { name: 'Badan Perencanaan Pembangunan Daerah', state: 'represented' },
    { name: 'Dinas Kesehatan', state: 'visitor' },
  ],
  guests: [{ position: 'Peneliti Madya', agency: 'Pusat Penelitian Karet' }],
  invited: 5,
  excused: 1,
  absent: 2,
  opening: null,
  closing: null,
  items: [
    {
      item: 'Kerja sama karet',
      points: [point(1, 'information', 'BSIP siap'), point(2, 'decision', 'Demplot dimulai')],
    },
    { item: 'Sumber daya manusia', points: [] },
    { item: '', points: [point(3, 'action', 'Menyusun rencana kerja')] },
  ],
}

const paper = (more: Partial<MinutesContent> = {}, approved: MinutesPaper['approved'] = null): MinutesPaper => ({
  content: { ...content, ...more },
  version: 1,
  approved,
  madeAt: at('2023-05-05T08:00:00+07:00'),
})

async function pagesOf(given: MinutesPaper): Promise<string[]> {
  const { text } = await extractText(await minutesPdf(pen, given), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

describe('the paper of the minutes', () => {
  it('has every part, and names who took part but nobody who was away', async () => {
    const page = (await pagesOf(paper({}, { at: at('2023-05-05T10:05:00+07:00'), basis: null }))).join(' ')
    for (const said of [
      'PEMERINTAH KABUPATEN MUARA ENIM SEKRETARIAT DAERAH NOTULA',
      'Hari/tanggal : Kamis, 4 Mei 2023',
      'Waktu panggilan : 09.00 WIB',
      'Waktu mulai : 09.10 WIB',
      'Waktu selesai : 11.45 WIB',
      'Surat undangan : Nomor 005/125/Tapem/2023, disampaikan 26 April 2023',
      'Ketua : Asisten Pemerintahan dan Kesejahteraan Rakyat',
      'Hadir 2 dari 5 perangkat daerah/instansi yang diundang, 1 izin',
      'Badan Perencanaan Pembangunan Daerah (diwakili)',
      'Dinas Kesehatan (di luar undangan)',
      'Peneliti Madya, Pusat Penelitian Karet',
      'Rapat dibuka oleh Asisten Pemerintahan dan Kesejahteraan Rakyat pada pukul 09.10 WIB.',
      'Agenda 1: Kerja sama karet',
      'Keputusan: Demplot dimulai',
      'c. Kesimpulan dan keputusan No Keputusan Bidang 1 Demplot dimulai',
      'TL-KARET-2023-0001',
      'Dinas Perkebunan 12 Mei 2023',
      'Rapat ditutup pada pukul 11.45 WIB.',
      'Notulis, Mengetahui, pimpinan rapat,',
      'Disetujui pimpinan rapat melalui Rakor pada Jumat, 5 Mei 2023 pukul 10.05 WIB, versi 1.',
    ])
      expect(page).toContain(said)
    expect(page).not.toMatch(/tidak hadir|Sumber daya manusia 3|[Rr]ancangan/)
  })

  it('leaves to be written by hand what nobody wrote down, and says that it is a draft', async () => {
    const bare = { agenda: [], items: [], present: [], guests: [], letterNumber: null, endedAt: null, chair: '' }
    const [page = ''] = await pagesOf(paper(bare))
    for (const said of [
      'NOTULA Rancangan, versi 1',
      'Waktu selesai : …',
      'Surat undangan : Disampaikan 26 April 2023',
      'Ketua : …',
      'Sebagaimana daftar hadir.',
      'Tidak ada keputusan yang dicatat.',
      'Tidak ada tindak lanjut yang dicatat.',
      'Rapat ditutup pada pukul …',
    ])
      expect(page).toContain(said)
  })

  it('of any length keeps a heading with what it heads, and the signatures together', async () => {
    const many = Array.from({ length: 70 }, (_, at) =>
      point(at + 1, (['information', 'decision', 'action'] as const)[at % 3]!, `Butir ${'panjang sekali '.repeat(9)}`),
    )
    const present = offices.map(({ name }) => ({ name, state: 'present' as const }))
    const pages = await pagesOf(paper({ present, items: [{ item: 'Kerja sama karet', points: many }] }))
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages) expect(page).not.toMatch(/(?:keputusan|Tindak lanjut) NOTULA/)
    const last = pages.at(-1)!
    expect(last).toContain('Notulis,')
    expect(last).toContain(`Halaman ${pages.length} dari ${pages.length}`)
    expect(last.match(/NIP …/g)).toHaveLength(2)
  })
})
