import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DirectoryStage, openDirectory } from '../support/directory.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'

describe.each(engines)('the directory in the bot on $name', (engine) => {
  let stage: DirectoryStage
  beforeEach(async () => {
    stage = await openDirectory(engine)
  })
  afterEach(() => stage.world.close())

  it('is browsed by coordinator and kind, with who is connected', async () => {
    const { world, secretariat, turn, last, says, presses, buttons } = stage
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
    const { secretariat, turn, last, says, presses } = stage
    expect(await says('/pejabat perkebnan')).toContain('Kode: DISBUN')
    expect(await says('/pejabat dpupr')).toContain('Kode: PUPR')
    expect(await says('/pejabat pangan')).toContain('“pangan” dapat berarti beberapa')
    await presses('Dinas Ketahanan Pangan')
    expect(last()).toContain('Kode: DKP')
    expect(await says('/pejabat dinas')).toContain('DISBUN – Dinas Perkebunan\nDTPHP')
    await presses('DINKES')
    expect(last()).toContain('Kode: DINKES')
    expect(await says('/pejabat Dinas Perkebunanan Rakyat')).toContain('Barangkali yang dimaksud')
    expect(secretariat.lastSeen().buttons()[0]).toContain('Dinas Perkebunan')
    expect(await says('/pejabat Dinas Angkasa')).toContain('Silakan memilih dari daftar')
    expect(await says('/pejabat xyzzy')).toContain('“xyzzy” tidak dikenali sebagai perangkat daerah/instansi. Silakan')
    expect(secretariat.lastSeen().buttons()).toEqual(['Tambah', 'Direktori'])
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
    const { last, says, presses, toastOf } = stage
    const bsip = 'Badan Standardisasi Instrumen Pertanian, Kementerian Pertanian'
    const brmp = 'Badan Perakitan dan Modernisasi Pertanian, Kementerian Pertanian'
    await says('/pejabat bsip')
    await presses('Ubah')
    expect(await presses('Nama')).toContain(`Nama sekarang: ${bsip}\nTuliskan nama barunya.`)
    expect(await says(`${brmp}\nkapan-kapan`)).toContain('“kapan-kapan”, belum terbaca sebagai tanggal')
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

  it('takes a name before its day, shows it, and gives it on that day; the cards that name the chair follow', async () => {
    const { world, secretariat, last, says, presses, toastOf, buttons } = stage
    const group = await linkedGroup(world, [])
    await published(
      world,
      '/rapat Rakor Karet, Kamis 11 Mei 2023 pukul 10.00 s.d. 11.00 WIB, Aula, pimpinan Kepala Dinas Perkebunan, undang BAPPEDA',
    )
    const card = () => group.messages.find(({ text }) => text.startsWith('Hal:'))!
    expect(card().text).toContain('Pimpinan rapat: Kepala Dinas Perkebunan\n')
    const proposes = async (name: string) => {
      await says('/pejabat disbun')
      await presses('Ubah')
      await presses('Nama')
      return says(name)
    }
    expect(await proposes('Dinas Kebun Raya\nmulai 5 Mei 2023')).toBe(
      'Nama akan diubah\ndari: Dinas Perkebunan\nmenjadi: Dinas Kebun Raya\nBerlaku mulai 5 Mei 2023; sampai saat itu nama yang sekarang tetap dipakai, dan sesudahnya tetap tersimpan.\nJabatan kepala ikut menjadi: Kepala Dinas Kebun Raya',
    )
    expect(buttons()).toEqual(['Simpan, berlaku mulai 5 Mei 2023', 'Batal'])
    expect(await toastOf('Simpan, berlaku mulai 5 Mei 2023')).toBe('Tersimpan.')
    expect(last()).toContain('Dinas Perkebunan\nMulai 5 Mei 2023: bernama Dinas Kebun Raya\nKode: DISBUN')
    // Nobody else gets that name meanwhile, and it can be taken back.
    await says('/pejabat dinkes')
    await presses('Ubah')
    await presses('Nama')
    await says('Dinas Kebun Raya')
    expect(await toastOf('Simpan, nama lama tetap ada')).toContain('DISBUN')
    await says('/pejabat disbun')
    await presses('Ubah')
    await presses('Batalkan nama mulai 5 Mei 2023')
    expect(last()).not.toContain('Kebun Raya')
    await proposes('Dinas Kebun\n5 Mei 2023')
    await presses('Simpan, berlaku mulai 5 Mei 2023')
    await world.advanceTo('2023-05-04T23:50:00+07:00')
    expect(await says('/pejabat disbun')).toContain('Dinas Perkebunan\nMulai 5 Mei 2023')
    await world.advanceTo('2023-05-05T08:00:00+07:00')
    expect(await says('/pejabat disbun')).toContain('Dinas Kebun\nDahulu: Dinas Perkebunan (sampai 4 Mei 2023)')
    expect(card().text).toContain('Pimpinan rapat: Kepala Dinas Kebun\n')
    await presses('Riwayat')
    expect(last()).toContain('nama diubah (Rakor)')
    expect(last()).toContain('nama yang akan berlaku dicatat')
    await proposes('Dinas Kebun Rakyat')
    await presses('Hanya perbaikan ejaan')
    await world.advance({ seconds: 20 })
    expect(card().text).toContain('Pimpinan rapat: Kepala Dinas Kebun Rakyat\n')
    expect(secretariat.sees(group).filter(({ text }) => text.startsWith('Hal:'))).toHaveLength(1)
  })

  it('calls an office in the lists of a past meeting as it was called then', async () => {
    const { world, secretariat, last, says, presses } = stage
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
    const { secretariat, second, last, says, presses, toastOf } = stage
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
    const { world, last, says, presses } = stage
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
})
