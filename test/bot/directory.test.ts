import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const secondId = 900_000_002

describe.each(engines)('the directory in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let second: Person
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    secretariat = world.secretariat
    second = world.sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
    await second.starts()
    await turn()
  })
  afterEach(() => world.close())

  /** A chat takes a message a second, so each turn takes a moment. */
  const turn = () => world.advance({ seconds: 3 })
  const last = (person: Person = secretariat) => person.lastSeen().text ?? ''
  const says = async (text: string, person: Person = secretariat): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return last(person)
  }
  /** Presses a button of the newest message that has it, and returns that message as it is then. */
  const presses = async (label: string | RegExp, person: Person = secretariat): Promise<string> => {
    await person.presses(person.private, label)
    await turn()
    return last(person)
  }
  const toastOf = async (label: string | RegExp, person: Person = secretariat) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer)?.text
  }
  const contentOf = async (message: ReturnType<Person['lastSeen']>): Promise<string> => {
    const base = `${world.sandbox.apiRoot}/bot${world.sandbox.token}`
    const found = await fetch(`${base}/getFile?file_id=${message.document?.file_id}`)
    const { result } = (await found.json()) as { result: { file_path: string } }
    return (await fetch(`${world.sandbox.apiRoot}/file/bot${world.sandbox.token}/${result.file_path}`)).text()
  }
  const buttons = (person: Person = secretariat) => person.lastSeen().buttons()

  it('is browsed by coordinator and kind, with who is connected', async () => {
    const head = await holder(world, 'Kepala Perkebunan', 'DISBUN')
    await holder(world, 'Staf Bappeda', 'BAPPEDA', 'staff')
    const gone = await holder(world, 'Kepala PUPR', 'PUPR')
    await holder(world, 'Kepala BSIP', 'BSIP')
    await gone.blocks()
    await turn()

    const home = await says('/pejabat')
    expect(home).toContain('43 perangkat daerah: 1 terhubung, 1 hanya staf, 1 tidak dapat dihubungi, 40 belum')
    expect(home).toContain('14 instansi: 1 terhubung, 13 belum')
    expect(home).toContain('1 nonaktif')
    expect(buttons().slice(0, 11)).toEqual([
      'Sekretaris Daerah (9)',
      'Asisten I (13)',
      'Asisten II (16)',
      'Asisten III (8)',
      'Sekda, Asisten, Staf Ahli (7)',
      'OPD (26)',
      'Bagian (9)',
      'BUMD dan instansi vertikal (1)',
      'Mitra (14)',
      'Belum terhubung (55)',
      'Nonaktif (1)',
    ])
    const message = secretariat.lastSeen()
    await presses(/^Asisten II \(/)
    expect(secretariat.lastSeen().id).toBe(message.id)
    expect(last()).toContain('Koordinasi Asisten II: 16, halaman 1 dari 2')
    expect(last()).toContain('○ AS2 – Asisten Perekonomian dan Pembangunan\n○ BAG-ADPEM')
    await presses('Berikutnya')
    expect(last()).toContain('halaman 2 dari 2')
    await presses('Sebelumnya')
    expect(last()).toContain('◐ BAPPEDA – Badan Perencanaan Pembangunan Daerah')
    expect(last()).toContain('● DISBUN – Dinas Perkebunan')
    expect(last()).toContain('● kepala terhubung · ◐ hanya staf · ⚠ tidak dapat dihubungi · ○ belum')
    await presses('DISBUN')
    expect(last()).toContain('Jabatan kepala: Kepala Dinas Perkebunan\n\nPejabat: belum dicatat')
    expect(last()).toContain('1. Kepala Perkebunan – Kepala Dinas Perkebunan, sejak 26 April 2023')
    expect(buttons()).toEqual(['Tautan undangan', 'Ubah', 'Pejabat', 'Akun', 'Riwayat', 'Direktori'])
    await presses('Direktori')
    await presses(/^Belum terhubung/)
    expect(last()).toContain('Belum terhubung: 55, halaman 1 dari 6')
    expect(last()).toContain('1 hanya staf, 1 tidak dapat dihubungi, 53 belum')
    expect(last()).not.toContain('DISBUN')
    expect(await says('/pejabat pupr')).toContain('sejak 26 April 2023; tidak dapat dihubungi')
    expect(secretariat.lastSeen().id).not.toBe(message.id)
    expect(await says('/pejabat', head)).toContain('tidak memiliki hak')
  })

  it('is searched with slips, abbreviations and former names, and asks back', async () => {
    expect(await says('/pejabat perkebnan')).toContain('Kode: DISBUN')
    expect(await says('/pejabat dpupr')).toContain('Kode: PUPR')
    expect(await says('/pejabat pangan')).toContain('“pangan” dapat berarti beberapa')
    await presses('Dinas Ketahanan Pangan')
    expect(last()).toContain('Kode: DKP')
    expect(await says('/pejabat dinas')).toContain('DISBUN – Dinas Perkebunan\nDTPHP')
    await presses('DINKES')
    expect(last()).toContain('Kode: DINKES')
    expect(await says('/pejabat Dinas Angkasa')).toContain('Barangkali yang dimaksud')
    expect(await says('/pejabat xyzzy')).toContain('“xyzzy” tidak dikenali sebagai perangkat daerah/instansi. Silakan')
    await says('/pejabat')
    expect(await presses('Cari')).toContain('mana yang dicari?')
    await secretariat.sendsSticker(secretariat.private)
    await turn()
    expect(last()).toContain('mana yang dicari?')
    expect(await says('lingkunagn hidup')).toContain('Kode: DLH')
    expect(await says('lingkungan')).not.toContain('Kode: DLH')
    expect(await says(`/pejabat ${'x'.repeat(3900)}`)).toContain('tidak dikenali')
  })

  it('renames a partner with the old name kept, found and dated', async () => {
    const bsip = 'Badan Standardisasi Instrumen Pertanian, Kementerian Pertanian'
    const brmp = 'Badan Perakitan dan Modernisasi Pertanian, Kementerian Pertanian'
    await says('/pejabat bsip')
    await presses('Ubah')
    expect(await presses('Nama')).toContain(`Nama sekarang: ${bsip}\nTuliskan nama barunya.`)
    expect(await says(`${brmp}\nkapan-kapan`)).toContain('“kapan-kapan”, belum terbaca sebagai tanggal')
    expect(await says(`${brmp}\n1 Mei 2024`)).toContain('Berlaku sejak 1 Mei 2024')
    expect(await toastOf('Simpan, nama lama tetap ada')).toContain('harinya belum tiba')
    const shown = await says(`${brmp}\n1 Maret 2023`)
    expect(shown).toContain(`dari: ${bsip}\nmenjadi: ${brmp}\nBerlaku sejak 1 Maret 2023`)
    expect(shown).toContain('Jabatan kepala tetap: Kepala BSIP')
    expect(await toastOf('Simpan, nama lama tetap ada')).toBe('Tersimpan.')
    expect(last()).toContain(`${brmp}\nDahulu: ${bsip} (sampai 28 Februari 2023)\nKode: BSIP`)
    expect(await says('/pejabat standardisasi instrumen')).toContain(`${brmp}\nDahulu`)
    expect(await says('/pejabat modernisasi')).toContain('Kode: BSIP')
    // A button that was saved already, and words nobody asked for any more.
    await presses('Ubah')
    await presses('Nama')
    await says('Balai Lain')
    expect(await toastOf('Hanya perbaikan ejaan')).toBe('Tersimpan.')
    expect(last()).toContain(`Balai Lain\nDahulu: ${bsip}`)
    expect(last()).not.toContain('Modernisasi')
    expect(await says('Balai Lagi')).toContain('tidak menjawab pertanyaan')
    await says('/pejabat balai lain')
    await presses('Riwayat')
    expect(last()).toContain(`Nama terdahulu:\n• ${bsip}, sampai 28 Februari 2023`)
    expect(last()).toMatch(/Rabu, 26 April 2023 pukul 08\.\d\d WIB – nama diubah \(Bagian Tata Pemerintahan\)/)
  })

  it('calls an office in the lists of a past meeting as it was called then', async () => {
    await published(
      world,
      '/rapat Rakor Karet, Rabu 26 April 2023 pukul 10.00 s.d. 11.00 WIB, Aula Bappeda, undang DISBUN BAPPEDA',
    )
    await world.advance({ hours: 30 })
    await says('/pejabat disbun')
    await presses('Ubah')
    await presses('Nama')
    await says('Dinas Kebun\nhari ini')
    await presses('Simpan, nama lama tetap ada')
    expect(last()).toContain('Dinas Kebun\nDahulu: Dinas Perkebunan (sampai 26 April 2023)')
    await presses('Kehadiran')
    await presses(/^DISBUN/)
    const told = secretariat.sees().map(({ text }) => text ?? '')
    expect(told).toContainEqual(expect.stringContaining('Bagaimana kehadiran Kepala Dinas Perkebunan (DISBUN)?'))
  })

  it('tells the second of two who edit what the first changed, and loses nothing typed', async () => {
    await says('/pejabat disbun')
    await presses('Ubah')
    await presses('Jabatan kepala')
    await says('/pejabat disbun', second)
    await presses('Ubah', second)
    await presses('Jabatan kepala', second)
    expect(await says('Kepala Dinas Kebun', second)).toContain('Jabatan kepala: Kepala Dinas Kebun')
    const seen = secretariat.sees().length
    await says('Kadis Perkebunan')
    const texts = secretariat
      .sees()
      .slice(seen)
      .map(({ text }) => text)
    expect(texts).toContainEqual(expect.stringContaining('Bagian Kerja Sama mengubah jabatan kepalanya'))
    expect(last()).toContain('Yang Bapak/Ibu tulis: Kadis Perkebunan')
    expect(await toastOf('Simpan')).toBe('Tersimpan.')
    expect(last()).toContain('Jabatan kepala: Kadis Perkebunan')
    // A page that shows how things were before.
    await presses('Ubah')
    await presses('Asisten koordinator')
    await says('/pejabat disbun', second)
    await presses('Ubah', second)
    await presses('Singkatan', second)
    await presses('✕ disbun', second)
    expect(await toastOf('Asisten III')).toContain('Bagian Kerja Sama mengubah singkatannya')
    expect(last()).toContain('Koordinator: Asisten II\n')
    expect(last()).not.toContain('lain: disbun')
  })

  it('keeps aliases, the coordinator and who holds an office with dates', async () => {
    await says('/pejabat disbun')
    await presses('Ubah')
    expect(await presses('Singkatan')).toContain('Tekan salah satu untuk menghapusnya')
    await presses('Tambah singkatan')
    expect(await says('a'.repeat(80))).toContain('80 huruf, paling banyak 60')
    expect(await says('disbun, Kadisbun')).toContain('sudah tercatat')
    expect(await says('kebunku, tanaman keras')).toContain('kebunku, tanaman keras')
    expect(await says('/pejabat tanaman keras')).toContain('Kode: DISBUN')
    await presses('Ubah')
    await presses('Asisten koordinator')
    expect(await presses('Asisten III')).toContain('Koordinator: Asisten III')

    await presses('Pejabat')
    expect(last()).toContain('Belum ada pejabat yang dicatat')
    expect(await presses('Pejabat definitif')).toContain('Kepala Dinas Perkebunan: siapa yang menjabat?')
    expect(await says('Pejabat Pertama\n31 Februari 2021')).toContain('belum terbaca sebagai tanggal')
    expect(await says('Pejabat Pertama\n1 Maret 2021')).toContain('Pejabat: Pejabat Pertama, sejak 1 Maret 2021')
    await presses('Pejabat')
    await presses('Plh.')
    const acting = await says('Pejabat Kedua\n24 April 2023 s.d. 28 April 2023')
    expect(acting).toContain('Pejabat: Pejabat Kedua (Plh.), 24 April 2023 sampai 28 April 2023')
    expect(acting).toContain('Pejabat: Pejabat Pertama, sejak 1 Maret 2021')
    await presses('Pejabat')
    await presses('Plt.')
    expect(await says('Pejabat Ketiga\n26 April 2023')).toContain('Pejabat: Pejabat Ketiga (Plt.), sejak 26 April 2023')
    expect(last()).toContain('• Pejabat Pertama, 1 Maret 2021 sampai 25 April 2023')
    await presses('Pejabat')
    expect(await presses('Akhiri 1')).toContain('Masa jabatan Pejabat Ketiga (Plt.), sejak 26 April 2023 diakhiri')
    expect(await presses('Ya, hari ini')).toContain('1. Pejabat Ketiga (Plt.), 26 April 2023 sampai 26 April 2023')
    await world.advance({ hours: 24 })
    expect(await says('/pejabat disbun')).toContain('Pejabat: belum dicatat')
    // What was asked and is not answered is taken back.
    await presses('Pejabat')
    await presses('Plh.')
    await presses('Batal')
    expect(await says('Bukan Pejabat')).toContain('tidak menjawab pertanyaan')
  })

  it('sets an office aside only after naming what it still has before it', async () => {
    await holder(world, 'Kepala Perkebunan', 'DISBUN')
    await published(world, '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 WIB, Aula Bappeda, undang DISBUN BAPPEDA')
    await says('/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja')
    await says('/pejabat disbun')
    await presses('Tautan undangan')
    await presses('Staf')
    await says('/pejabat disbun')
    await presses('Ubah')
    const asked = await presses('Nonaktifkan')
    expect(asked).toContain('tetap berlaku sampai diubah:\n• 4 Mei 2023 · Rakor Karet')
    expect(asked).toContain('Tugas yang belum selesai: TL-KARET-2023-0001')
    expect(asked).toContain('ikut dicabut: 1')
    expect(await presses('Ya, nonaktifkan')).toContain('Nonaktif sejak 26 April 2023: tidak dapat diundang')
    expect(buttons()).not.toContain('Tautan undangan')
    expect(await says('/rapat Rakor Lain, 5 Mei 2023 pukul 09.00 WIB, Aula, undang DISBUN')).not.toContain('DISBUN –')
    const press = await secretariat.pressesData(secretariat.lastSeen(), 'link-as:DISBUN:head')
    await turn()
    expect((await press.answer)?.text).toContain('Dinas Perkebunan sedang nonaktif')
    // A draft that invited it before cannot be published with it, nor does it get a task.
    await says('/pejabat dinkes')
    await presses('Ubah')
    await presses('Nonaktifkan')
    expect(last()).toContain('Tidak ada undangan, tugas, atau tautan yang masih terbuka.')
    await presses('Kembali')
    await says('/rapat Rakor Sehat, Senin 8 Mei 2023 pukul 09.00 WIB, Aula, undang DINKES BAPPEDA')
    await second.writes(second.private, '/pejabat dinkes')
    await turn()
    for (const label of ['Ubah', 'Nonaktifkan', 'Ya, nonaktifkan']) await presses(label, second)
    expect(await toastOf('Terbitkan')).toContain('Dinas Kesehatan sedang nonaktif')
    expect(await says('/tindaklanjut #KS_Karet DINKES 12 Mei: periksa')).not.toContain('TL-KARET-2023-0002')
    // Bagian Kerja Sama waits for its SOTK: it is enabled in the chat.
    await says('/pejabat bagian kerja sama')
    expect(last()).toContain('Nonaktif: tidak dapat diundang')
    await presses('Ubah')
    expect(await presses('Aktifkan')).not.toContain('Nonaktif')
    expect(buttons()).toContain('Tautan undangan')
  })

  it('adds an office and a partner in a few steps', async () => {
    await says('/pejabat')
    expect(await presses('Tambah')).toContain('apa yang ditambahkan?')
    expect(await presses('Dinas')).toContain('Dinas: tuliskan nama lengkapnya')
    expect(await says('x'.repeat(151))).toContain('151 huruf, paling banyak 150')
    const review = await says('Dinas Kepemudaan dan Olahraga')
    expect(review).toContain('Nama: Dinas Kepemudaan dan Olahraga\nKode: DKDO')
    expect(review).toContain('Jabatan kepala: Kepala Dinas Kepemudaan dan Olahraga\nKoordinator: Sekretaris Daerah')
    await presses('Kode')
    expect(await says('dispora!')).toContain('Kode terdiri atas 2 sampai 12')
    expect(await says('dishub')).toContain('Kode: DISHUB')
    expect(await toastOf('Simpan')).toContain('Kode ini sudah dipakai oleh Dinas Perhubungan')
    await presses('Kode')
    await says('dispora')
    await presses('Asisten koordinator')
    expect(await presses('Asisten I')).toContain('Koordinator: Asisten I')
    expect(await toastOf('Simpan')).toContain('telah ditambahkan')
    expect(last()).toContain('Kode: DISPORA\nJenis: Dinas')
    expect(await says('/pejabat olahraga')).toContain('Kode: DISPORA')

    await says('/pejabat')
    await presses('Tambah')
    await presses('Mitra')
    expect(await says('Pemerintah Kabupaten Lahatt')).toContain(
      'Mirip yang sudah ada: Pemerintah Kabupaten Lahat (LAHAT)',
    )
    await presses('Nama')
    await says('Pemerintah Kabupaten Lahat')
    expect(await toastOf('Simpan')).toContain('Nama ini sudah dipakai oleh LAHAT')
    expect(await presses('Batal')).toContain('dibatalkan')
    expect(await says('Pemerintah Kabupaten Empat Lawang')).toContain('tidak menjawab pertanyaan')
  })

  it('revokes one account only when asked twice', async () => {
    const head = await holder(world, 'Kepala Perkebunan', 'DISBUN')
    await says('/pejabat disbun')
    await presses('Akun')
    expect(await presses('Cabut 1')).toContain('Cabut akun Kepala Perkebunan sebagai Kepala Dinas Perkebunan?')
    await presses('Kembali')
    expect(last()).toContain('1. Kepala Perkebunan')
    await presses('Cabut 1')
    expect(await toastOf('Ya, cabut')).toBe('Akun Kepala Perkebunan telah dicabut.')
    expect(last(head)).toContain('telah berakhir')
    await presses('Riwayat')
    expect(last()).toContain('akun Kepala Perkebunan dicabut (Bagian Tata Pemerintahan)')
  })

  it('makes links for all heads at once, as messages to forward and as text, and revokes them', async () => {
    const linksIn = (texts: (string | undefined)[]) => texts.join('\n').match(/https:\/\/t\.me\/\S+start=j_\S+/g) ?? []
    await holder(world, 'Kepala BSIP', 'BSIP')
    await says('/pejabat')
    expect(await presses('Tautan sekaligus')).toContain('kelompok mana?')
    expect(buttons()).toContain('Mitra (13)')
    expect(await presses(/^Mitra/)).toContain('Mitra: 13 kepala perangkat daerah/instansi belum terhubung.')
    const before = secretariat.sees().length
    await presses('Kirim 13 pesan')
    await world.advance({ seconds: 30 })
    const letters = secretariat.sees().slice(before)
    expect(letters).toHaveLength(13)
    expect(new Set(linksIn(letters.map(({ text }) => text)))).toHaveProperty('size', 13)
    expect(letters[0]?.text).toContain('Yth. Kepala Pusat Penelitian Karet Sembawa\nDengan hormat')
    expect(letters[0]?.text).toContain('berlaku satu kali sampai Rabu, 3 Mei 2023')
    const lahat = letters.find(({ text }) => text?.includes('Bupati Lahat'))
    const head = world.sandbox.person({ name: 'Bupati Lahat' })
    await head.opens(linksIn([lahat?.text])[0] ?? '')
    await turn()
    expect(last(head)).toContain('Permohonan sebagai Bupati Lahat telah kami sampaikan')

    // A second time nobody gets another link, unless the old ones are to go.
    await says('/pejabat')
    await presses('Tautan sekaligus')
    expect(await presses(/^Mitra/)).toContain('12 sudah memiliki tautan yang belum dibuka')
    await presses('Ganti juga 12 tautan lama')
    expect(last()).toContain('12 tautan lama dicabut dan diganti')
    const replaced = secretariat.sees().length
    await presses('Satu teks')
    await turn()
    const text = secretariat.sees().slice(replaced)
    expect(linksIn(text.map((each) => each.text))).toHaveLength(13)
    const stranger = world.sandbox.person({ name: 'Orang lain' })
    await stranger.opens(linksIn([letters[0]?.text])[0] ?? '')
    await turn()
    expect(last(stranger)).toContain('telah dicabut oleh sekretariat')

    // A hundred are too long for messages: they come as a file, every link whole.
    await world.app.desk.db
      .insertInto('office')
      .values(
        Array.from({ length: 60 }, (_, index) => ({
          id: `P${index}`,
          code: `P${index}`,
          name: `Mitra ke-${index}`,
          kind: 'partner',
          head_title: `Kepala Mitra ke-${index}`,
          coordinator_id: null,
          aliases: '[]',
          rank: 1000 + index,
          enabled: 1,
        })),
      )
      .execute()
    await says('/pejabat')
    await presses('Tautan sekaligus')
    await presses(/^Semua/)
    await presses('Satu teks')
    await turn()
    const file = secretariat.lastSeen()
    expect(file.document?.file_name).toBe('tautan-undangan-2023-05-03.txt')
    expect(file.caption).toContain('103 tautan undangan Rakor. Berkas ini rahasia')
    const given = linksIn([await contentOf(file)])
    expect(new Set(given)).toHaveProperty('size', 103)

    await says('/pejabat')
    await presses('Tautan sekaligus')
    expect(await presses(/^Cabut semua tautan \(116\)/)).toContain('berjumlah 116, akan dicabut')
    expect(await toastOf('Ya, cabut semuanya')).toBe('116 tautan telah dicabut.')
    await stranger.opens(given[0] ?? '')
    await turn()
    expect(last(stranger)).toContain('telah dicabut oleh sekretariat')
  })

  it('takes no press from whoever is not the secretariat, nor a forged one', async () => {
    const head = await holder(world, 'Kepala Perkebunan', 'DISBUN')
    const anchor = head.lastSeen()
    const forged = [
      'dir:1 dir:all:1 dir:open:1 office-find:- office-back:DISBUN office-acc:DISBUN:1 office-log:DISBUN:1',
      'revoke:x office-ed:DISBUN office-seat:DISBUN office-aliases:DISBUN office-ask:DISBUN:name',
      'office-hold:DISBUN:plt office-alias:DISBUN:0:0 office-coords:DISBUN office-coord:DISBUN:AS1:0',
      'office-able:DISBUN:off office-able-yes:DISBUN:off:0 office-seat-end:DISBUN:x:0 office-new:-',
      'office-new-kind:dinas office-new-save:- links:- links:all links-do:all:text:- links-off:yes links-off:ask',
    ]
    for (const data of forged.join(' ').split(' ')) {
      const press = await head.pressesData(anchor, data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(/tidak memiliki hak/)
    }
    const own = secretariat.lastSeen()
    const stale = [
      'dir:k-kings:1 dir:all:1:1 office-ask:DISBUN:official office-hold:DISBUN:raja office-keep:yes office-new-save:-',
      'office-able-yes:DISBUN:maybe:0 office-new-kind:guest links:open links-do:all:text:!! links-do:all:shout:-',
      'links-off:no',
    ]
    for (const data of stale.join(' ').split(' ')) {
      const press = await secretariat.pressesData(own, data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(/tidak berlaku/)
    }
    const unknown = 'office:ZZZ office-ed:ZZZ office-log:ZZZ:1 office-able:ZZZ:off office-coord:DISBUN:DINKES:0'
    for (const data of unknown.split(' ')) {
      const press = await secretariat.pressesData(own, data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(/tidak ditemukan/)
    }
    const { db } = world.app.desk
    expect(await db.selectFrom('join_link').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('office').selectAll().where('version', '>', 0).execute()).toEqual([])
  })
})
