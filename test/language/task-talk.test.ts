import { describe, expect, it } from 'vitest'
import { requestsIn } from '../../src/language/task-requests.ts'
import { correctsReport, isGoAhead, talkOfTask } from '../../src/language/task-talk.ts'

const matter = 'susun rencana kerja demplot karet'

describe('whether words are about a task', () => {
  it.each([
    'tugas perkebunan sudah selesai pak',
    'laporan progres 40 persen',
    'bibit tersedia, 60%',
    'TL-KARET-2023-0001 sudah selesai',
    'demplot karetnya sudah ditanam',
    'mohon perpanjangan waktu sampai 20 Mei',
    'ini bukan tugas kami, ini ranah Bappeda',
    'laporannya sudah selesai kami susun',
  ])('clearly: %s', (text) => expect(talkOfTask(text, [matter])).toBe('clearly'))

  it.each(['sudah selesai', 'masih dalam proses', 'karetnya bagus pak'])('perhaps: %s', (text) =>
    expect(talkOfTask(text, [matter])).toBe('perhaps'),
  )

  it.each([
    'hadir pak',
    'mohon maaf tidak hadir, ada tugas luar kota',
    'izin, kami tugas dinas ke Palembang',
    'diwakilkan, sesuai surat tugas terlampir',
    'link zoom rapat karet mana?',
    'terima kasih',
    '',
    '🙏',
  ])('no: %s', (text) => expect(talkOfTask(text, [matter])).toBe('no'))

  it('as a report said anew', () => {
    expect(correctsReport('ralat, 45 persen', [])).toBe(true)
    expect(correctsReport('maksud saya bibitnya belum ada', [])).toBe(true)
    expect(correctsReport('bibit sudah tersedia', ['bibit belum tersedia'])).toBe(true)
    expect(correctsReport('nanti dibawa kabid saja', ['bibit belum tersedia'])).toBe(false)
    expect(correctsReport('link zoom mana?', ['bibit belum tersedia'])).toBe(false)
  })

  it('or only that it be sent', () => {
    for (const text of ['kirim', 'ya kirim pak', 'ok', 'Baik, lanjutkan', 'batal']) expect(isGoAhead(text)).toBe(true)
    for (const text of ['ya hadir', 'kirim link', 'pak', '']) expect(isGoAhead(text)).toBe(false)
  })
})

describe('what a report asks for', () => {
  it.each([
    ['mohon perpanjangan waktu sampai 20 Mei', 'mohon perpanjangan waktu sampai 20 Mei'],
    ['Bibit belum tersedia, mohon tambahan waktu', 'mohon tambahan waktu'],
    ['baru 40%. Kami minta tenggatnya diundur ke tgl 20 ya', 'Kami minta tenggatnya diundur ke tgl 20 ya'],
    ['kami butuh waktu 2 minggu lagi', 'kami butuh waktu 2 minggu lagi'],
    ['apakah bisa diperpanjang?', 'apakah bisa diperpanjang'],
    ['tenggat mundur ke 20.05.2023 karena hujan', 'tenggat mundur ke 20.05.2023 karena hujan'],
  ])('more time: %s', (text, said) => expect(requestsIn(text)).toEqual({ moreTime: said }))

  it.each([
    ['ini bukan tugas kami', 'ini bukan tugas kami'],
    ['ini ranah Bappeda', 'ini ranah Bappeda'],
    ['sudah kami telaah, bukan kewenangan dinas kami', 'bukan kewenangan dinas kami'],
    ['mohon dialihkan ke Bappeda', 'mohon dialihkan ke Bappeda'],
    ['lebih tepat ditangani Bappeda', 'lebih tepat ditangani Bappeda'],
    ['bukan tanggung jawab kami pak', 'bukan tanggung jawab kami pak'],
    ['sepertinya salah alamat pak', 'sepertinya salah alamat pak'],
  ])('another office: %s', (text, said) => expect(requestsIn(text)).toEqual({ handOver: said }))

  it.each([
    'bibit tersedia, 60%',
    'tidak perlu perpanjangan waktu',
    'selesai tanpa tambahan waktu',
    'mohon tambahan anggaran',
    'kontrak sudah diperpanjang',
    'bukan tugas yang mudah tapi sudah selesai',
    'sesuai tupoksi dinas kami sudah dilaksanakan',
    'anggaran dialihkan ke tahun depan',
    '',
  ])('nothing: %s', (text) => expect(requestsIn(text)).toEqual({}))
})
