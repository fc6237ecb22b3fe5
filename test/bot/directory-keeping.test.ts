import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DirectoryStage, openDirectory } from '../support/directory.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'

describe.each(engines)('keeping the directory in the bot on $name', (engine) => {
  let stage: DirectoryStage
  beforeEach(async () => {
    stage = await openDirectory(engine)
  })
  afterEach(() => stage.world.close())

  it('sets an office aside only after naming what it still has before it', async () => {
    const { world, secretariat, second, turn, last, says, presses, toastOf, buttons } = stage
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

  it('takes no words for the name of an office once something else was opened', async () => {
    const { says, presses } = stage
    const left = async (leave: () => Promise<unknown>) => {
      await says('/pejabat disbun')
      await presses('Ubah')
      await presses('Nama')
      expect(await says('Dinas Perkebunan dan Peternakan')).toContain('Nama akan diubah')
      await leave()
      return says('Kanwil BPN')
    }
    expect(await left(() => says('/pejabat'))).not.toContain('Nama akan diubah')
    expect(await left(() => says('/pejabat bappeda'))).not.toContain('Nama akan diubah')
  })

  it('adds an office and a partner in a few steps', async () => {
    const { last, says, presses, toastOf } = stage
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
    const { world, last, says, presses, toastOf } = stage
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
    const { world, secretariat, turn, last, says, presses, toastOf, buttons, contentOf } = stage
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
    const { world, secretariat, turn } = stage
    const head = await holder(world, 'Kepala Perkebunan', 'DISBUN')
    const anchor = head.lastSeen()
    const forged = [
      'dir:1 dir:all:1 dir:open:1 office-find:- office-back:DISBUN office-acc:DISBUN:1 office-log:DISBUN:1',
      'revoke:x office-ed:DISBUN office-seat:DISBUN office-aliases:DISBUN office-ask:DISBUN:name',
      'office-hold:DISBUN:plt office-alias:DISBUN:0:0 office-coords:DISBUN office-coord:DISBUN:AS1:0',
      'office-able:DISBUN:off office-able-yes:DISBUN:off:0 office-seat-end:DISBUN:x:0 office-new:-',
      'office-new-kind:dinas office-new-save:-:x links:- links:all links-do:all:text:- links-off:yes links-off:ask',
    ]
    for (const data of forged.join(' ').split(' ')) {
      const press = await head.pressesData(anchor, data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(/tidak memiliki hak/)
    }
    const own = secretariat.lastSeen()
    const stale = [
      'dir:k-kings:1 dir:all:1:1 office-ask:DISBUN:official office-hold:DISBUN:raja office-keep:yes:x office-new-save:-:x',
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
