import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'tautan https://rapat.example/karet',
  'bidang KARET',
  'pimpinan Asisten I',
  'undang DISBUN BAPPEDA PUPR',
].join(', ')

const secondId = 900_000_002

describe.each(engines)('a change of a published meeting on $name', (engine) => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
  })
  afterEach(() => world.close())

  // The tests of the operations hold both engines to the same; of the whole bot three conversations do.
  const onSqlite = engine.name === 'sqlite' ? it : () => {}
  const turn = () => world.advance({ seconds: 5 })
  const says = async (text: string, who = world.secretariat): Promise<string> => {
    await who.writes(who.private, text)
    await turn()
    return who.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp, who = world.secretariat): Promise<string> => {
    await who.presses(who.private, label)
    await turn()
    return who.lastSeen().text ?? ''
  }
  /** The newest message with buttons is the one that was rewritten. */
  const shown = (who = world.secretariat): string =>
    who.sees(who.private).findLast((message) => message.buttons().length > 0)?.text ?? ''
  const card = (): Message => {
    const cards = group.messages.filter((message) => /^(Hal:|DIBATALKAN|Undangan telah)/.test(message.text ?? ''))
    const found = cards.findLast((message) => message.buttons().length > 0) ?? cards.at(-1)
    if (!found) throw new Error('there is no card')
    return found
  }
  const answers = async (who: Person, label: string, where: Message = card()): Promise<string> => {
    const press = await who.presses(where, label)
    await turn()
    return (await press.answer).text ?? ''
  }
  const received = (who: Person): string[] =>
    who
      .sees(who.private)
      .filter((message) => message.fromBot)
      .map((message) => message.text ?? '')
  const opensMeeting = async (who = world.secretariat) => {
    await says('/agenda', who)
    await presses(/^1\. /, who)
  }

  it('of the day and the room gathers, is seen first, asks everybody again and tells each once', async () => {
    const offices = ['DISKOMINFO', 'DINKES', 'DINSOS', 'BPBD', 'DISHUB', 'BPKAD', 'SATPOLPP']
    const more = []
    for (const office of offices) more.push(await holder(world, `Kepala ${office}`, office))
    await opensMeeting()
    expect(world.secretariat.lastSeen().buttons()).toEqual(expect.arrayContaining(['Ubah', 'Batalkan rapat']))
    expect(await presses('Ubah')).toContain('Belum ada yang diubah.')
    expect(await presses('Undangan')).toContain('Undangan saat ini: 4.')
    expect(await says('DISKOMINFO DINKES DINSOS BPBD DISHUB BPKAD SATPOLPP')).toContain('7 undangan baru.')
    await presses('Terapkan')
    for (const person of [disbun, bappeda, ...more])
      await answers(
        person,
        'Hadir',
        person.sees(person.private).findLast((message) => message.buttons().includes('Hadir')),
      )
    expect(card().text).toContain('Konfirmasi: 9 dari 11 undangan telah menjawab.')
    const before = card().snapshot()
    const told = [disbun, bappeda, ...more].map((person) => received(person).length)

    await opensMeeting()
    await presses('Ubah')
    expect(await presses('Waktu')).toContain('Waktu saat ini: Kamis, 4 Mei 2023, 09.00 s.d. 12.00 WIB.')
    expect(await says('terserah saja')).toContain('Jawaban belum dapat dipahami.\nWaktu saat ini')
    expect(await says('Kamis 20 April 2023 pukul 09.00')).toContain('Waktu itu sudah lewat.\nWaktu saat ini')
    expect(await says('Sabtu 6 Mei 2023 pukul 09.00 s.d. 11.00')).toContain('hari rapat jatuh pada akhir pekan.')
    await presses('Waktu')
    await says('Jumat 5 Mei 2023 pukul 09.00 s.d. 11.00')
    await presses('Tempat')
    const preview = await says('Aula Bappeda')
    expect(preview).toBe(
      [
        'Perubahan Rakor Kerja Sama Karet, belum diterapkan',
        '',
        'Hari/tanggal: Kamis, 4 Mei 2023 → Jumat, 5 Mei 2023',
        'Pukul: 09.00 s.d. 12.00 WIB → 09.00 s.d. 11.00 WIB',
        'Tempat: Ruang Rapat Serasan Sekundang → Aula Bappeda',
        'Batas konfirmasi: Rabu, 3 Mei 2023 pukul 12.00 WIB → Kamis, 4 Mei 2023 pukul 12.00 WIB',
        '',
        'Yang akan diberi tahu:',
        '• 9 undangan yang sudah disampaikan akan menerima pemberitahuan perubahan.',
        '• 9 yang sudah menjawab diminta menjawab ulang.',
        '• Kartu di grup diperbarui.',
      ].join('\n'),
    )
    expect(await presses('Terapkan')).toBe(
      'Perubahan telah diterapkan.\n• 9 undangan menerima pemberitahuan perubahan.\n• 9 diminta menjawab ulang.',
    )
    await world.advance({ seconds: 20 })
    expect([disbun, bappeda, ...more].map((person) => received(person).length)).toEqual(told.map((count) => count + 1))
    expect(received(disbun).at(-1)).toBe(
      [
        'Yth. Kepala Dinas Perkebunan',
        '',
        'Dengan hormat, kami sampaikan bahwa Rakor Kerja Sama Karet yang semula dijadwalkan Kamis, 4 Mei 2023 pukul 09.00 WIB diubah menjadi Jumat, 5 Mei 2023 pukul 09.00 WIB. Atas perubahan ini kami mohon maaf.',
        '',
        'Hal yang diubah:',
        '• Tempat: Ruang Rapat Serasan Sekundang → Aula Bappeda',
        '',
        'Hal: Rakor Kerja Sama Karet',
        'Hari/tanggal: Jumat, 5 Mei 2023',
        'Pukul: 09.00 s.d. 11.00 WIB',
        'Tempat: Aula Bappeda dan daring',
        'Pimpinan rapat: Asisten I',
        'Batas konfirmasi: Kamis, 4 Mei 2023 pukul 12.00 WIB',
        '',
        'Mohon konfirmasi ulang dari Bapak/Ibu paling lambat Kamis, 4 Mei 2023 pukul 12.00 WIB.',
        '',
        'Jawaban sebelumnya: hadir, untuk Kamis, 4 Mei 2023 pukul 09.00 WIB.',
      ].join('\n'),
    )
    expect(card().text).toContain('Konfirmasi: 0 dari 11 undangan telah menjawab.')
    // Asisten I has nobody who can be written to, so the group hears of it as well.
    expect(group.messages.at(-1)?.text).toContain(
      'Perubahan jadwal: Rakor Kerja Sama Karet dilaksanakan Jumat, 5 Mei 2023',
    )

    // A client that still shows the old card, an old invitation, and words in reply to it: none of them counts.
    const late = await disbun.pressesOld(before, 'Hadir')
    await turn()
    expect((await late.answer).text).toContain('Rapat ini telah diubah sesudah pesan itu dikirim')
    expect(received(disbun).at(-1)).toContain('Jawaban sebelumnya: hadir')
    const invitation = bappeda.sees(bappeda.private).find((message) => message.buttons().includes('✓ Hadir'))!
    await answers(bappeda, 'Tidak hadir', invitation)
    expect(invitation.text).toContain('Hari/tanggal: Jumat, 5 Mei 2023')
    expect(card().text).toContain('Konfirmasi: 0 dari 11')
    expect(await answers(bappeda, 'Hadir', invitation)).toContain(
      'Tercatat: Badan Perencanaan Pembangunan Daerah hadir',
    )
    expect(await answers(disbun, 'Diwakilkan')).toContain('Tercatat')
    expect(card().text).toContain('Konfirmasi: 2 dari 11')

    expect(await says('/agenda', disbun)).toContain('Jumat, 5 Mei 2023 pukul 09.00 WIB (waktu diubah)')
    await says('/status')
    if (shown().includes('silakan pilih rapat')) await presses(/Rakor Kerja Sama Karet/)
    expect(shown()).toContain('Pemberitahuan perubahan, dikirim')
    expect(shown()).toContain('Sampai (9)')
  })

  onSqlite(
    'of the place or the link alone leaves answers; a link goes only to who joins by it, and privately',
    async () => {
      await answers(disbun, 'Hadir')
      await answers(bappeda, 'Daring')
      await opensMeeting()
      await presses('Ubah')
      await presses('Tempat')
      await says('Aula Bappeda')
      await presses('Terapkan')
      expect(received(disbun).at(-1)).toContain(
        'Dengan hormat, kami sampaikan perubahan atas undangan Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB.\n\nHal yang diubah:\n• Tempat: Ruang Rapat Serasan Sekundang → Aula Bappeda',
      )
      expect(received(disbun).at(-1)).toContain('Konfirmasi yang telah disampaikan tetap berlaku')
      expect(card().text).toContain('Konfirmasi: 2 dari 4')
      const count = received(disbun).length
      await opensMeeting()
      await presses('Ubah')
      await presses('Tautan')
      expect(await says('bukan tautan')).toContain('Jawaban belum dapat dipahami.')
      expect(await says('https://rapat.example/baru')).toContain('1 undangan yang sudah disampaikan')
      await presses('Terapkan')
      expect(received(bappeda).at(-1)).toContain('Tautan rapat daring yang baru: https://rapat.example/baru')
      expect(received(disbun)).toHaveLength(count)
      expect(group.messages.filter((message) => message.text?.includes('rapat.example'))).toEqual([])
    },
  )

  it('to cancelled says so everywhere once, and can be taken back', async () => {
    await answers(disbun, 'Hadir')
    const before = card().snapshot()
    await opensMeeting()
    expect(await presses('Batalkan rapat')).toContain('2 undangan yang sudah disampaikan akan diberi tahu')
    expect(await says('x'.repeat(4000))).toContain('terlalu panjang')
    expect(await says('Bupati menerima kunjungan kerja')).toContain('Alasan: Bupati menerima kunjungan kerja')
    const [toDisbun, inGroup] = [received(disbun).length, group.messages.length]
    expect(await presses('Ya, batalkan rapat')).toContain('dibatalkan. 2 undangan diberi tahu.')
    expect(received(disbun).slice(toDisbun)).toEqual([
      [
        'Yth. Kepala Dinas Perkebunan',
        'Dengan hormat, kami sampaikan bahwa Rakor Kerja Sama Karet yang dijadwalkan Kamis, 4 Mei 2023 pukul 09.00 WIB dibatalkan.',
        'Alasan: Bupati menerima kunjungan kerja',
        'Atas perubahan ini kami mohon maaf. Terima kasih atas perhatian dan kerja sama Bapak/Ibu.',
      ].join('\n\n'),
    ])
    expect(card().text).toMatch(/^DIBATALKAN\n\nHal: Rakor Kerja Sama Karet/)
    expect(card().buttons()).toEqual([])
    expect(group.messages.length).toBe(inGroup + 1)
    const late = await disbun.pressesOld(before, 'Hadir')
    await turn()
    expect((await late.answer).text).toContain('Rapat ini dibatalkan')
    expect(await says('/agenda', disbun)).toContain('(dibatalkan)')
    await world.advanceTo('2023-05-03T09:00:00+07:00')
    expect(received(disbun).at(-1)).not.toContain('ingatkan')

    await opensMeeting()
    expect(shown()).toContain('Rapat dibatalkan.\nAlasan: Bupati menerima kunjungan kerja')
    expect(await presses('Buka kembali')).toContain('Membuka kembali Rakor Kerja Sama Karet, belum diterapkan')
    await presses('Terapkan dengan waktu ini')
    expect(received(disbun).at(-1)).toContain('yang semula dibatalkan tetap akan dilaksanakan Kamis, 4 Mei 2023')
    expect(received(disbun).at(-1)).toContain('Jawaban sebelumnya: hadir')
    expect(card().text).toContain('Konfirmasi: 0 dari 4')
    expect(await answers(disbun, 'Hadir')).toContain('Tercatat: Dinas Perkebunan hadir')
  })

  onSqlite('of invitees tells the withdrawn kindly, and the new by an invitation', async () => {
    const bpbd = await holder(world, 'Kepala BPBD', 'BPBD')
    const invitation = disbun.sees(disbun.private).findLast((message) => message.buttons().includes('Hadir'))!
    await opensMeeting()
    await presses('Ubah')
    await presses('Undangan')
    await presses('☑ DISBUN')
    expect(shown()).toContain('Undangan saat ini: 3.')
    const preview = await says('BPBD')
    expect(preview).toContain('Diundang: BPBD\nUndangan ditarik: DISBUN')
    expect(preview).toContain('• 1 undangan baru.\n• 1 undangan ditarik; 1 di antaranya diberi tahu.')
    const kept = received(bappeda).length
    await presses('Terapkan')
    expect(received(bpbd).at(-1)).toContain('Dengan hormat, kami sampaikan undangan rapat berikut.')
    expect(received(disbun).at(-1)).toContain('undangan Dinas Perkebunan untuk Rakor Kerja Sama Karet')
    expect(received(disbun).at(-1)).toContain('kami tarik kembali')
    expect(received(bappeda)).toHaveLength(kept)
    expect(await answers(disbun, 'Hadir', invitation)).toContain('telah ditarik kembali')
    expect(await answers(disbun, 'Hadir')).toContain('telah ditarik kembali')
    expect(card().text).toContain('Konfirmasi: 0 dari 4')
    await world.advanceTo('2023-05-03T09:00:00+07:00')
    expect(received(disbun).at(-1)).toContain('kami tarik kembali')
    expect(received(bpbd).at(-1)).toContain('belum menerima konfirmasi')
  })

  onSqlite('of invitees lets the secretariat say who need not come, by a press or in words', async () => {
    await opensMeeting()
    await presses('Ubah')
    await presses('Undangan')
    expect(await says('BPBD DLH')).toContain('Diundang: BPBD, DLH\n')
    await presses('☐ Undangan baru opsional (2)')
    expect(shown()).toContain('Diundang (opsional): BPBD, DLH\n')
    await presses('☑ Undangan baru opsional (2)')
    expect(shown()).toContain('Diundang: BPBD, DLH\n')
    await presses('Undangan')
    expect(await says('opsional DINKES')).toContain('Diundang: BPBD, DLH\nDiundang (opsional): DINKES\n')
    await presses('Terapkan')
    const invited = await world.app.desk.db.selectFrom('invitation').select(['office_id', 'role']).execute()
    const roles = Object.fromEntries(invited.map(({ office_id, role }) => [office_id, role]))
    expect(roles).toMatchObject({ DLH: 'required', BPBD: 'required', DINKES: 'optional', DISBUN: 'required' })
    expect(card().text).toContain('Undangan wajib yang belum menjawab: 6')
  })

  onSqlite('reaches a group whose card is gone or cannot be corrected by a new one', async () => {
    const first = card()
    await disbun.deletes(first)
    const moves = async (day: string) => {
      await opensMeeting()
      await presses('Ubah')
      await presses('Waktu')
      await says(`${day} pukul 09.00`)
      await presses(/^Terapkan/)
      await turn()
    }
    await moves('Jumat 5 Mei 2023')
    const second = card()
    expect(second.id).not.toBe(first.id)
    expect(second.text).toContain('Jumat, 5 Mei 2023')
    const old = second.snapshot()
    await disbun.deletes(second)
    await moves('Senin 8 Mei 2023')
    const late = await disbun.pressesOld(old, 'Hadir')
    await turn()
    expect((await late.answer).text).toContain('Rapat ini telah diubah')
    expect(received(disbun).at(-1)).toContain('Hari/tanggal: Senin, 8 Mei 2023')
    expect(card().text).toContain('Konfirmasi: 0 dari 4')
  })

  onSqlite('to Terbatas takes the matter out of every chat', async () => {
    await answers(disbun, 'Hadir')
    await world.advanceTo('2023-05-01T09:00:00+07:00')
    await opensMeeting()
    await presses('Ubah')
    await presses('Sifat')
    const preview = await presses('☐ Terbatas')
    expect(preview).toContain('Sifat: Biasa → Terbatas')
    expect(preview).toContain('judul, tempat, dan materi rapat dihapus dari Rakor')
    await presses('Terapkan')
    await world.advance({ minutes: 1 })
    const seen = [...disbun.sees(disbun.private), ...bappeda.sees(bappeda.private), ...group.messages].filter(
      (message) => message.fromBot,
    )
    const texts = seen.map((message) => message.text ?? '')
    expect(texts.filter((text) => /Karet|Serasan|4 Mei 2023/.test(text))).toEqual([])
    expect(texts.filter((text) => /R-[A-Z0-9]{6}/.test(text)).length).toBeGreaterThanOrEqual(4)
    expect(card().buttons()).toContain('Hadir')
    expect(await answers(bappeda, 'Hadir')).toContain('Tercatat')
  })

  it('by two secretaries, by nobody, by forged and repeated presses, goes no wrong way', async () => {
    const second = world.sandbox.person({ name: 'Bagian Umum', id: secondId })
    await second.starts()
    await turn()
    await opensMeeting()
    await presses('Ubah')
    await presses('Judul')
    await says('Rakor Karet Rakyat')
    const page = world.secretariat.lastSeen()
    await opensMeeting(second)
    expect(await presses('Ubah', second)).toContain('Rapat ini sedang diubah oleh Bagian Tata Pemerintahan.')
    expect(await presses('Ambil alih', second)).toContain('Hal: Rakor Kerja Sama Karet → Rakor Karet Rakyat')
    const lost = await world.secretariat.presses(page, 'Terapkan')
    await turn()
    expect((await lost.answer).text).toContain('sedang diubah oleh Bagian Umum')
    expect(await presses('Terapkan', second)).toContain('Perubahan telah diterapkan.')

    const id =
      /^ch-apply:(.+)$/.exec(
        page.keyboard?.flat().find((button) => button.data?.startsWith('ch-apply'))?.data ?? '',
      )?.[1] ?? (await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id
    for (const data of [
      `ch:${id}`,
      `ch-apply:${id}`,
      `ch-set:${id}:fields:KARET`,
      `mc:${id}`,
      `mc-yes:${id}`,
      `mo-yes:${id}`,
      `ch-take:${id}`,
    ]) {
      const forged = await disbun.pressesData(disbun.lastSeen(), data)
      await turn()
      expect((await forged.answer).text ?? '').not.toContain('diterapkan')
    }
    for (const data of [
      `ch-apply:${id}`,
      'ch:nothing',
      `ch-fact:${id}:uid`,
      `ch-set:${id}:groups:-5`,
      `ch-point:${id}:9:x`,
      `mc-yes:${id}`,
      `mo-yes:${id}`,
    ]) {
      const stale = await second.pressesData(second.lastSeen(), data)
      await turn()
      expect((await stale.answer).text).toBeTruthy()
    }
    const row = await world.app.desk.db.selectFrom('meeting').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ sequence: 1, round: 0, state: 'scheduled', title: 'Rakor Karet Rakyat' })
    expect(await world.app.desk.db.selectFrom('meeting_change').selectAll().execute()).toEqual([])
    expect(received(disbun).filter((text) => text.includes('Rakor Karet Rakyat'))).toHaveLength(1)
  })
})
