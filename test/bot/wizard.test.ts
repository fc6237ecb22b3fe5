import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const secondId = 900_000_002

describe.each(engines)('a meeting made step by step on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const last = () => world.secretariat.lastSeen()
  const says = async (text: string, person: Person = world.secretariat) => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return last().text ?? ''
  }
  /** Presses and returns the toast. */
  const toastOf = async (label: string | RegExp) => {
    const press = await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return (await press.answer).text ?? ''
  }
  const forges = async (data: string, on: Message = last(), person: Person = world.secretariat) => {
    const press = await person.pressesData(on, data)
    await turn()
    return (await press.answer).text ?? ''
  }
  const drafts = () =>
    world.app.desk.db.selectFrom('meeting').select(['id', 'title', 'place']).where('state', '=', 'draft').execute()
  const own = () => world.secretariat.sees(world.secretariat.private).filter((message) => message.from.isBot)

  it('leaves a reply to an invitation to the invitation', async () => {
    const { db } = world.app.desk
    const account = { id: 'own', user_id: world.secretariat.id, office_id: 'BAG-TAPEM', capacity: 'staff' }
    const since = world.sandbox.clock.ms()
    const tie = { ...account, standing: 'definitif', since, confirmed_by: world.secretariat.id }
    await db.insertInto('account').values(tie).execute()
    await says(
      '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Aula Bappeda, undang BAG-TAPEM',
    )
    await presses('Terbitkan')
    await turn()
    const invitation = own().findLast((message) => message.buttons().includes('Hadir'))!
    expect(await says('/rapat')).toContain('Apa judul rapat ini?')
    await world.secretariat.writes(world.secretariat.private, 'hadir', { replyTo: invitation })
    await turn()
    expect(last().text).toContain('hadir')
    expect(last().buttons()).toEqual(['Benar', 'Ubah'])
    const answers = await db.selectFrom('invitation').select(['office_id', 'rsvp']).execute()
    expect(answers).toContainEqual({ office_id: 'BAG-TAPEM', rsvp: 'accepted' })
    expect(await says('Rakor Batas Daerah')).toContain('Hal: Rakor Batas Daerah')
  })

  it('goes by buttons from its title to its publication, in one message', async () => {
    const begun = await says('/rapat')
    expect(begun).toContain('Langkah 1 dari 8\nApa judul rapat ini?')
    expect(begun).toMatch(/^\/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023/m)
    expect(last().buttons()).toEqual(['Sifat: Biasa', 'Petunjuk satu pesan', 'Kembali', 'Batal'])

    expect(await says('Rakor Kerja Sama Karet')).toContain(
      'Hal: Rakor Kerja Sama Karet\nBidang: Pengembangan Usaha Tani Komoditas Karet #KS_Karet\n\nLangkah 2 dari 8\nPada',
    )
    // Monday to Friday of two weeks; 1 May is a holiday and can be chosen all the same.
    expect(last().buttons().slice(0, 4)).toEqual([
      'Kamis 27 April',
      'Jumat 28 April',
      'Senin 1 Mei (libur)',
      'Selasa 2 Mei',
    ])
    expect(last().buttons().slice(-4)).toEqual(['Tanggal lain', 'Tawarkan beberapa waktu', 'Kembali', 'Batal'])
    const step = last().id
    expect(await presses('Kamis 4 Mei')).toContain('Langkah 3 dari 8\nPukul berapa')
    expect(await presses('09.00')).toContain('Langkah 4 dari 8\nSampai pukul berapa?')
    expect(last().buttons()).toEqual([
      's.d. 10.00',
      's.d. 11.00',
      's.d. 12.00',
      's.d. selesai',
      'Kembali',
      'Lewati',
      'Batal',
    ])
    expect(await presses('s.d. 12.00')).toContain('Pukul: 09.00 s.d. 12.00 WIB')
    expect(last().text).toContain('Langkah 5 dari 8\nDi mana rapat dilaksanakan?')
    expect(await presses('Ruang Rapat Serasan Sekundang')).toContain('Langkah 6 dari 8\nSiapa pimpinan rapat?')
    expect(await presses('Asisten I')).toContain('Pimpinan rapat: Asisten I')
    // What the title is about is marked already.
    expect(last().buttons()).toContain('☑ #KS_Karet')
    await presses('☐ #KS_SDM')
    expect(last().buttons()).toContain('☑ #KS_SDM')
    expect(await presses('Lanjut')).toContain('Langkah 8 dari 8\nSiapa yang diundang?')
    expect(last().buttons().slice(0, 6)).toEqual([
      '☐ SEMUA OPD',
      'Sekda, Asisten, dan Staf Ahli (1 dari 7)',
      expect.stringMatching(/^Bagian \(0 dari \d+\)$/),
      expect.stringMatching(/^Perangkat daerah.* \(0 dari 26\)$/),
      'BUMD dan lainnya (0 dari 1)',
      expect.stringMatching(/^Mitra \(0 dari \d+\)$/),
    ])
    await presses(/^Perangkat daerah/)
    await presses('☐ Badan Perencanaan Pembangunan Daerah')
    expect(last().text).toContain('Diundang sejauh ini: 2')
    await presses('Berikutnya ›')
    expect(last().text).toContain('Halaman 2 dari 4')
    await presses(/^☐ Dinas Perkebunan/)
    expect(last().text).toContain('Halaman 2 dari 4')
    const preview = await presses('Lanjut')
    expect(preview).toContain('Pratinjau undangan, belum diterbitkan')
    expect(preview).toContain('Wajib (3):\n• Asisten I (pimpinan)\n• Badan Perencanaan')
    expect(last().id).toBe(step)
    expect(last().buttons()).toEqual(['Terbitkan', 'Ubah', 'Ulangi…', 'Berkas', 'Batalkan draf'])
    expect(await presses('Terbitkan')).toContain('Diundang 3 perangkat daerah/instansi')
    expect(await world.app.desk.db.selectFrom('wizard').selectAll().execute()).toEqual([])
  })

  it('takes words at every step, several facts at once, and searches offices with slips of the finger', async () => {
    await says('/rapat')
    expect(await says('Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, pimpinan Asisten I')).toContain(
      'Sampai pukul berapa?',
    )
    expect(await says('sampai jam 12')).toContain('Pukul: 09.00 s.d. 12.00 WIB')
    expect(await says('Aula 17 Agustus')).toContain('Tempat: Aula 17 Agustus')
    expect(last().text).toContain('Hari/tanggal: Kamis, 4 Mei 2023')
    expect(last().text).toContain('Bidang kerja sama mana')
    expect(await says('karet dan riset')).toContain('Bidang: Penelitian')
    expect(await says('dinas perkebuan, bapeda')).toContain(
      '• Badan Perencanaan Pembangunan Daerah\n• Dinas Perkebunan\n',
    )
    expect(await says('PT Bukit')).toContain('“PT Bukit” belum ada dalam daftar')
    expect(await presses('Undang sebagai tamu')).toContain('• PT Bukit (tamu)')
    expect(await presses('Lanjut')).toContain('Pratinjau undangan')
    // Each turn leaves one message with the draft, below what was typed.
    expect(own().filter((message) => message.text?.includes('Hal: Rakor Karet'))).toHaveLength(1)
  })

  it('edits one line of the preview and comes back to it', async () => {
    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, pimpinan Asisten I, undang DISBUN',
    )
    const lines = await presses('Ubah')
    expect(lines).toContain('Bagian mana yang diubah?')
    expect(last().buttons().join()).toBe(
      'Sifat,Judul,Tanggal,Pukul mulai,Pukul selesai,Tempat,Tautan daring,Pimpinan,Bidang,Undangan,Nomor surat,Acara,Pakaian,Perwakilan,Batas konfirmasi,Pengulangan,Kembali',
    )
    await presses('Judul')
    expect(await presses('Kembali')).toContain('Bagian mana yang diubah?')
    await presses('Judul')
    expect(await says('Rakor Karet Rakyat')).toContain('Pratinjau undangan')
    await presses('Ubah')
    await presses('Pukul mulai')
    // The end that lies before the new start is asked anew.
    expect(await presses('13.30')).toContain('Sampai pukul berapa?')
    expect(await presses('s.d. selesai')).toContain('Pukul: 13.30 WIB s.d. selesai')
    for (const [line, words, shown] of [
      ['Acara', 'Pembukaan; Paparan', 'Acara:\n1. Pembukaan\n2. Paparan'],
      ['Nomor surat', '005/118/Setda/2023', 'Nomor: 005/118/Setda/2023'],
      ['Pakaian', 'Batik', 'Pakaian: Batik'],
      ['Batas konfirmasi', '2 Mei 2023 pukul 15.00', 'Batas konfirmasi: Selasa, 2 Mei 2023 pukul 15.00 WIB'],
      ['Tautan daring', 'https://rapat.example/karet', 'Tempat: Aula Bappeda dan daring'],
    ] as const) {
      await presses('Ubah')
      await presses(line)
      expect(await says(words)).toContain(shown)
      expect(last().text).toContain('Pratinjau undangan')
    }
    await presses('Ubah')
    await presses('Tautan daring')
    expect(await presses('Tanpa daring')).not.toContain('daring')
    await presses('Ubah')
    await presses('Tanggal')
    expect(await says('1 April 2023')).toContain('Waktu itu sudah lewat. Pada tanggal berapa')
    expect(await presses('Lanjut')).toContain('Hari/tanggal: Kamis, 4 Mei 2023')
    await presses('Ubah')
    await presses('Pimpinan')
    expect(await presses('Sekretaris Daerah')).toContain('Pimpinan rapat: Sekretaris Daerah')
    expect(await presses('Terbitkan')).toContain('Diundang 2 perangkat daerah/instansi')
  })

  it('invites all agencies with one press, counts them, and lists them', async () => {
    await says('/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda')
    const counted = await presses('☐ SEMUA OPD')
    expect(counted).toContain('Wajib (26): perangkat daerah 26\n')
    expect(last().buttons()[0]).toBe('☑ SEMUA OPD')
    expect(await presses('Lanjut')).toContain('Wajib (26): perangkat daerah 26\n')
    expect(await presses(/^Daftar undangan/)).toContain('1. Inspektorat Daerah (wajib)')
    await presses('Berikutnya ›')
    expect(last().text).toContain('26. ')
    expect(await presses('Kembali')).toContain('Pratinjau undangan')
  })

  it('answers what is no answer with a hint and the buttons, and what is too long with why', async () => {
    await says('/rapat')
    await says('Rakor Karet')
    expect(await says('terserah pimpinan')).toContain('Jawaban belum dapat dipahami. Pada tanggal berapa')
    expect(last().buttons()).toContain('Kamis 4 Mei')
    await world.secretariat.sendsPhoto(world.secretariat.private)
    await turn()
    expect(last().text).toContain('Jawaban belum dapat dipahami')
    await presses('Kembali')
    expect(await says('Rakor '.repeat(1700))).toContain('Teks terlalu panjang. Mohon dipersingkat')
    expect((await drafts()).map(({ title }) => title)).toEqual(['Rakor Karet'])
    expect(await toastOf('Kembali')).toContain('Ini langkah pertama')
    expect(await presses('Lanjut')).toContain('Pada tanggal berapa')
    expect(await toastOf('Tanggal lain')).toContain('Mohon tuliskan tanggalnya')
  })

  it('survives a restart, another command in between, and buttons nobody knows', async () => {
    await says('/rapat')
    await says('Rakor Karet')
    const dates = last()
    await world.restart()
    expect(await presses('Kamis 4 Mei')).toContain('Pukul berapa')
    const { id } = (await drafts())[0]!
    await world.app.desk.db.updateTable('wizard').set({ step: 'warna-undangan' }).execute()
    await world.restart()
    expect(await says('09.00 s.d. 12.00')).toContain('Di mana rapat dilaksanakan?')
    // The earlier step's button, pressed again or forged, answers with the current step and changes nothing.
    for (const data of [
      `wz-pick:${id}:date:2023-05-09`,
      `wz-pick:${id}:place:forged`,
      `wz-pick:${id}:place:`,
      `wz-go:${id}:warna`,
      `wz-on:${id}:title`,
      `wz-back:${id}:chair`,
      `wz-mark:${id}:invitees:DISBUN:1`,
      `wz-mark:${id}:anything:DISBUN:1`,
      `wz-view:${id}:nobody:99`,
      'wz-pick:none:date:2023-05-09',
      `draft-publish:${id}`,
    ])
      await forges(data)
    const draft = await world.app.desk.db
      .selectFrom('meeting')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(draft).toMatchObject({ state: 'draft', place: null })
    expect(JSON.parse(draft.open_points)).toMatchObject({ day: '2023-05-04', invitees: [] })
    expect(dates.id).toBeGreaterThan(0)

    expect(await says('/agenda')).toContain('1. Rakor Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB (draf)')
    expect(await says('Aula Bappeda')).toContain('Siapa pimpinan rapat?')
    expect(await says('/bantuan')).toContain('/rapat')
    await says('/agenda')
    expect(await presses(/^1\. Rakor Karet/)).toContain('Siapa pimpinan rapat?')
  })

  it('is never two at once: the first goes on or is set aside, and nothing is lost', async () => {
    await says('/rapat')
    await says('Rakor Satu')
    const asked = await says('/rapat')
    expect(asked).toContain('Penyusunan rapat “Rakor Satu” belum selesai. Dilanjutkan, atau disisihkan dahulu?')
    expect(last().buttons()).toEqual(['Lanjutkan', 'Sisihkan, mulai rapat baru'])
    expect(await presses('Lanjutkan')).toContain('Hal: Rakor Satu')
    const first = last()
    await says('/rapat')
    expect(await presses('Sisihkan, mulai rapat baru')).toContain('Apa judul rapat ini?')
    await says('Rakor Dua')
    // The buttons of what was set aside say so, and lead back when wished.
    await world.secretariat.presses(first, 'Kamis 4 Mei')
    await turn()
    expect(world.secretariat.sees(world.secretariat.private).find(({ id }) => id === first.id)?.text).toContain(
      'Draf ini sedang disisihkan',
    )
    expect(await says('/agenda')).toContain(
      'Rakor Satu, waktu belum ditentukan, disusun sejak Rabu, 26 April 2023 pukul 08.00 WIB (draf)',
    )
    expect(last().text).toContain(
      'Rakor Dua, waktu belum ditentukan, disusun sejak Rabu, 26 April 2023 pukul 08.00 WIB (draf)',
    )
    // A line is a draft of its own; what it leaves behind is named.
    const line = await says('/rapat Rakor Tiga, undang DISBUN')
    expect(line).toContain('Penyusunan rapat “Rakor Dua” disisihkan; lanjutannya di /agenda.')
    expect((await drafts()).map(({ title }) => title).toSorted()).toEqual(['Rakor Dua', 'Rakor Satu', 'Rakor Tiga'])
    // Nothing said yet is nothing to keep.
    await says('/agenda')
    await presses(/Rakor Dua/)
    await presses('Batal')
    expect(await presses('Simpan draf')).toContain('Draf Rakor Dua tersimpan di /agenda')
    await says('/rapat')
    expect(await presses('Batal')).toContain('Penyusunan rapat dibatalkan')
    await says('/rapat')
    await says('/rapat')
    expect(last().text).toContain('Apa judul rapat ini?')
    expect(await says('/batal')).not.toContain('Draf')
    expect(await drafts()).toHaveLength(3)
  })

  it('ends after a day untouched, says so once, and goes on when wished', async () => {
    await says('/rapat')
    await says('Rakor Karet')
    const step = last()
    await world.advance({ hours: 25 })
    const toast = await world.secretariat.presses(step, 'Kamis 4 Mei')
    await turn()
    expect((await toast.answer).text).toContain('tidak dilanjutkan selama 24 jam')
    expect(await says('Selasa 2 Mei 2023')).toContain('tidak menjawab pertanyaan yang terbuka')
    await says('/agenda')
    expect(await presses(/Rakor Karet/)).toContain('Pada tanggal berapa')
  })

  it('is touched by nobody else, by words or presses', async () => {
    const second = world.sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
    await second.starts()
    const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await turn()
    await says('/rapat')
    await says('Rakor Karet')
    const { id } = (await drafts())[0]!
    await says('Kamis 4 Mei 2023', second)
    await says('Kamis 4 Mei 2023', head)
    expect(await says('/rapat', head)).toContain('tidak memiliki hak')
    expect(await forges(`wz-pick:${id}:date:2023-05-09`, head.lastSeen(), head)).toContain('tidak memiliki hak')
    const before = await world.app.desk.db.selectFrom('wizard').selectAll().execute()
    expect(await says('/rapat', second)).toContain('Apa judul rapat ini?')
    await says('Rakor Lain', second)
    expect(await forges(`wz-pick:${id}:date:2023-05-09`, second.lastSeen(), second)).toContain('disisihkan')
    const after = await world.app.desk.db
      .selectFrom('wizard')
      .selectAll()
      .where('user_id', '=', world.secretariat.id)
      .execute()
    expect(after).toEqual(before)
    expect(last().text).toContain('Pada tanggal berapa')
    const { open_points } = await world.app.desk.db
      .selectFrom('meeting')
      .select('open_points')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(open_points).day).toBeNull()
    // What the other one discards is told at the next word.
    await forges(`draft-discard-yes:${id}`, second.lastSeen(), second)
    expect(await says('Kamis 4 Mei 2023')).toContain('sudah dibatalkan')
  })

  it('begins from a group by a link that only leads to the private chat', async () => {
    const group = await world.linkedGroup('Rakor Kerja Sama', [])
    await world.linkedGroup('Rakor Perbatasan', [])
    await world.secretariat.writes(group, '/rapat')
    await turn()
    const invitation = world.secretariat.sees(group).at(-1)!
    expect(invitation.text).toBe('Rapat disusun melalui percakapan pribadi dengan Rakor.')
    const url = invitation.keyboard.flat()[0]?.url ?? ''
    expect(url).toMatch(/^https:\/\/t\.me\/\w+\?start=rapat_-\d+$/)
    const stranger = world.sandbox.person({ name: 'Orang Lain' })
    await stranger.opens(url)
    await turn()
    expect(stranger.lastSeen().text).toContain('belum terhubung')
    await world.secretariat.opens(url)
    await turn()
    expect(last().text).toContain('Apa judul rapat ini?')
    await says(
      'Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 10.00, Aula Bappeda, pimpinan Asisten I, bidang KARET, undang DISBUN',
    )
    expect(await presses('Lanjut')).toContain('Kartu di grup: Rakor Kerja Sama')
  })

  it('asks nothing of the matter of a confidential meeting', async () => {
    await says('/rapat')
    await presses('Sifat: Biasa')
    const date = await presses('Rahasia')
    expect(date).toContain('Langkah 1 dari 5\nPada tanggal berapa')
    await presses('Kamis 4 Mei')
    await presses('09.00')
    await presses('s.d. selesai')
    await presses('Asisten I')
    expect(last().text).toContain('Siapa yang diundang?')
    await says('DISBUN')
    expect(await presses('Lanjut')).toContain('Undangan telah disampaikan melalui saluran kedinasan.')
    expect(await presses('Ubah')).toContain('Bagian mana yang diubah?')
    expect(last().buttons()).not.toContain('Judul')
    await presses('Kembali')
    expect(await presses('Terbitkan')).toContain('Diundang 2 perangkat daerah/instansi')
  })
})
