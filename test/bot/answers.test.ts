import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'bidang KARET',
  'pimpinan Asisten I',
  'tautan https://rapat.example/karet',
  'undang DISBUN BAPPEDA',
].join(', ')

const six = ['Hadir', 'Daring', 'Diwakilkan', 'Terlambat', 'Tidak hadir', 'Belum pasti']

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))('answers in the bot on $name', (engine) => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
  })
  afterEach(() => world.close())

  const card = (): Message => {
    const found = group.messages.find(
      (message) => message.text.startsWith('Hal:') || message.text.startsWith('Undangan telah'),
    )
    if (!found) throw new Error('there is no card')
    return found
  }
  const presses = async (person: Person, where: Parameters<Person['presses']>[0], label: string) => {
    const press = await person.presses(where, label)
    await world.advance({ seconds: 5 })
    return press.shown ?? {}
  }
  const writes = async (person: Person, where: Parameters<Person['writes']>[0], text: string, replyTo?: Message) => {
    const message = await person.writes(where, text, replyTo ? { replyTo } : {})
    await world.advance({ seconds: 5 })
    return message
  }
  const whispered = (person: Person): Message[] => person.sees(group).filter((message) => message.ephemeralFor)
  const countOn = (): string => card().text.split('\n\n')[1] ?? ''

  it('are shown by one card, which counts and names nobody who is missing', async () => {
    expect(card().text).toBe(
      [
        'Hal: Rakor Kerja Sama Karet',
        'Hari/tanggal: Kamis, 4 Mei 2023',
        'Pukul: 09.00 s.d. 12.00 WIB',
        'Tempat: Ruang Rapat Serasan Sekundang dan daring (tautan disampaikan secara pribadi)',
        'Pimpinan rapat: Asisten I',
        'Batas konfirmasi: Rabu, 3 Mei 2023 pukul 12.00 WIB',
        '',
        'Konfirmasi: 0 dari 3 undangan telah menjawab.',
        'Undangan wajib yang belum menjawab: 3',
        '',
        'Tekan tombol, atau balas pesan ini dengan beberapa kata. Pesan lain di grup ini tidak sampai kepada Rakor.',
      ].join('\n'),
    )
    expect(card().buttons()).toEqual(six)
    expect(await presses(disbun, card(), 'Hadir')).toEqual({
      text: 'Tercatat: Dinas Perkebunan hadir. Terima kasih.',
    })
    await presses(bappeda, card(), 'Belum pasti')
    expect(countOn()).toBe(
      [
        'Konfirmasi: 2 dari 3 undangan telah menjawab.',
        'Hadir 1 · Belum pasti 1',
        'Undangan wajib yang belum menjawab: 1',
      ].join('\n'),
    )
    await presses(bappeda, card(), 'Hadir')
    expect(countOn()).toContain('Hadir 2\n')
    expect(group.messages.filter((message) => message.text.startsWith('Hal:'))).toHaveLength(1)
    expect(whispered(disbun)).toEqual([])
  })

  it('are completed by a button that only the presser sees, or in words in the private chat', async () => {
    await presses(disbun, card(), 'Diwakilkan')
    const asked = whispered(disbun).at(-1)
    expect(asked?.text).toContain('Mohon menyampaikan jabatan dan nama')
    expect(whispered(bappeda)).toEqual([])
    expect((await presses(disbun, asked!, 'Kepala Bidang')).text).toBe('Tercatat. Terima kasih.')
    expect(whispered(disbun).at(-1)?.text).toContain('diwakilkan Kepala Bidang')

    await presses(disbun, card(), 'Terlambat')
    const { url } = await presses(disbun, whispered(disbun).at(-1)!, 'Tulis')
    await disbun.opens(url!)
    await world.advance({ seconds: 2 })
    expect(disbun.lastSeen().text).toContain('Mohon tulis perkiraan keterlambatan Dinas Perkebunan')
    await writes(disbun, disbun.private, 'kurang tahu')
    expect(disbun.lastSeen().text).toContain('belum kami pahami')
    await writes(disbun, disbun.private, '20 menit')
    expect(disbun.lastSeen().text).toContain('terlambat 20 menit')
    expect(disbun.lastSeen().buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, disbun.lastSeen(), 'Benar')
    expect(disbun.lastSeen().buttons()).toEqual([])

    await presses(disbun, card(), 'Tidak hadir')
    await presses(disbun, whispered(disbun).at(-1)!, 'Lewati')
    expect(countOn()).toContain('Tidak hadir 1')
  })

  it('said once more are not their own reason, and keep a reason given with them', async () => {
    await presses(disbun, card(), 'Tidak hadir')
    const { url } = await presses(disbun, whispered(disbun).at(-1)!, 'Tulis')
    await disbun.opens(url!)
    await world.advance({ seconds: 2 })
    await writes(disbun, disbun.private, 'tdk hadir')
    expect(disbun.lastSeen().text).toBe('Mohon tulis alasan Dinas Perkebunan tidak hadir.')
    await writes(disbun, disbun.private, 'ada tugas ke Palembang')
    expect(disbun.lastSeen().text).toContain('tidak hadir (ada tugas ke Palembang)')

    await writes(disbun, disbun.private, 'diwakili oleh sekretaris dinas, sy ada tugas ke Palembang')
    expect(disbun.lastSeen().text).toContain('diwakilkan sekretaris dinas (ada tugas ke Palembang)')
    await writes(world.secretariat, world.secretariat.private, '/rekap')
    expect(world.secretariat.lastSeen().text).toContain(
      'Dinas Perkebunan (wajib): diwakilkan sekretaris dinas (ada tugas ke Palembang)',
    )
    expect(group.messages.some((message) => message.text.includes('Palembang'))).toBe(false)
  })

  it('of nobody open the claim of an office, and of the uninvited are refused where only they see it', async () => {
    const stranger = world.sandbox.person({ name: 'Belum dikenal' })
    const dishub = await holder(world, 'Kepala Dinas Perhubungan', 'DISHUB')
    await disbun.adds(stranger, group)
    await disbun.adds(dishub, group)
    const before = group.messages.length
    const { url } = await presses(stranger, card(), 'Hadir')
    expect(url).toMatch(/^https:\/\/t\.me\/[A-Za-z0-9_]+\?start=c_[A-Za-z0-9_-]+_present_t[0-9a-z]{6}$/)
    expect(await presses(dishub, card(), 'Hadir')).toMatchObject({
      text: expect.stringContaining('tidak tercatat dalam undangan'),
    })
    expect(await presses(world.secretariat, card(), 'Hadir')).toMatchObject({ text: expect.stringContaining('/rekap') })
    expect(group.messages).toHaveLength(before)
    for (const words of ['hadir', 'siap hadir', 'hadir pak']) await writes(stranger, group, words, card())
    const hints = group.messages.slice(before).filter((message) => message.fromBot)
    expect(hints.map((message) => message.text)).toEqual([
      expect.stringContaining('menekan salah satu tombol pada kartu'),
    ])
    expect(countOn()).toContain('0 dari 3')
  })

  it('in words are recorded when clear, echoed without the reason, and only their author settles the echo', async () => {
    const said = await writes(disbun, group, 'Mohon izin tidak hadir, ada dinas luar ke Palembang', card())
    expect(said.reactions).toEqual(['👍'])
    const echo = group.messages.at(-1)!
    expect(echo.text).toBe('Dinas Perkebunan: izin tidak hadir.')
    expect(echo.buttons()).toEqual(['Benar', 'Ubah'])
    expect((await presses(bappeda, echo, 'Benar')).text).toContain('hanya untuk penulis')
    expect(echo.buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, echo, 'Ubah')
    expect(whispered(disbun).at(-1)?.buttons()).toEqual(six)
    await presses(disbun, whispered(disbun).at(-1)!, 'Hadir')
    expect(echo.text).toBe('Dinas Perkebunan: hadir.')
    expect(echo.buttons()).toEqual([])
    expect(countOn()).toContain('Hadir 1')

    await writes(bappeda, group, 'diwakilkan Kabid Ekonomi', card())
    const second = group.messages.at(-1)!
    expect(second.text).toBe(
      'Bappeda: diwakilkan Kabid Ekonomi.'.replace('Bappeda', 'Badan Perencanaan Pembangunan Daerah'),
    )
    await presses(bappeda, second, 'Benar')
    expect(second.buttons()).toEqual([])
  })

  it('in words that are not clear get the buttons, and questions and unprompted talk get silence', async () => {
    const before = group.messages.length
    await writes(disbun, group, 'hadir')
    await writes(disbun, group, 'Rapatnya di mana ya?', card())
    expect(group.messages.slice(before).map((message) => message.fromBot)).toEqual([false, false])
    expect(countOn()).toContain('0 dari 3')
    await disbun.sendsPhoto(group, { replyTo: card(), caption: 'Rapatnya di mana ya?' })
    await world.advance({ seconds: 5 })
    expect(group.messages.at(-1)?.fromBot).toBe(false)
    // Nobody else sees the question; unanswered, it is not asked a second time.
    const seen = disbun.sees().length
    await disbun.sendsSticker(group, { replyTo: card() })
    await world.advance({ seconds: 5 })
    await writes(disbun, group, 'siap', card())
    expect(group.messages.slice(before).every((message) => !message.fromBot)).toBe(true)
    expect(disbun.sees()).toHaveLength(seen + 1)
    expect(disbun.lastSeen().buttons()).toEqual(six)
    await presses(disbun, disbun.lastSeen(), 'Hadir')
    expect(countOn()).toContain('Hadir 1')

    // Whoever cannot be written to is asked in the group, and nobody else's press counts.
    await bappeda.blocks()
    await writes(bappeda, group, 'siap', card())
    const choice = group.messages.at(-1)!
    expect(choice.buttons()).toEqual(six)
    expect((await presses(disbun, choice, 'Hadir')).text).toContain('hanya untuk penulis')
    await presses(bappeda, choice, 'Hadir')
    expect(choice.text).toBe('Badan Perencanaan Pembangunan Daerah: hadir.')
    expect(choice.buttons()).toEqual([])
  })

  it('in private are given on the invitation, in words, and through /konfirmasi', async () => {
    const invitation = disbun.lastSeen()
    expect(invitation.text).toContain('Yth. Kepala Dinas Perkebunan')
    expect(invitation.buttons()).toEqual(six)
    await presses(disbun, invitation, 'Daring')
    expect(invitation.text).toContain('Konfirmasi Dinas Perkebunan per Rabu, 26 April 2023')
    expect(invitation.buttons()).toContain('✓ Daring')
    expect(disbun.lastSeen().text).toContain('https://rapat.example/karet')
    expect(group.messages.every((message) => !message.text.includes('rapat.example'))).toBe(true)

    await writes(disbun, disbun.private, 'terlambat 15 menit', invitation)
    expect(disbun.lastSeen().text).toContain('terlambat 15 menit')
    await writes(disbun, disbun.private, 'jadinya diwakilkan Kabid Produksi')
    expect(disbun.lastSeen().text).toContain('diwakilkan Kabid Produksi')

    await writes(disbun, disbun.private, '/konfirmasi')
    expect(disbun.lastSeen().text).toContain('Hal: Rakor Kerja Sama Karet')
    expect(disbun.lastSeen().text).toContain('Konfirmasi Dinas Perkebunan per Rabu, 26 April 2023')
    expect(disbun.lastSeen().buttons()).toContain('✓ Diwakilkan')
    await writes(disbun, group, '/konfirmasi')
    expect(whispered(disbun).at(-1)?.text).toContain('Rakor Kerja Sama Karet')
    expect(countOn()).toContain('Diwakilkan 1')
  })

  it('ask which office, and which answer is right, privately when the group could not be shown it', async () => {
    const lost = () => world.sandbox.faults.add({ kind: 'reset-before', method: 'sendMessage', chat: group, times: 1 })
    const both = await holder(world, 'Plt. Kepala Bappeda', ['DISBUN', 'BAPPEDA'])
    await disbun.adds(both, group)
    const written = await writes(bappeda, group, 'hadir', card())
    const echo = group.messages.find((message) => message.replyTo?.id === written.id)!
    lost()
    expect((await presses(bappeda, echo, 'Ubah')).text).toBe('Silakan pilih jawaban yang benar.')
    expect(whispered(bappeda)).toEqual([])
    expect(
      bappeda
        .lastSeen()
        .buttons()
        .map((label) => label.replace('✓ ', '')),
    ).toEqual(six)

    lost()
    expect((await presses(both, card(), 'Hadir')).text).toContain('Bapak/Ibu memegang beberapa undangan rapat ini.')
    expect(whispered(both)).toEqual([])
    await presses(both, both.lastSeen(), 'Dinas Perkebunan')
    expect(both.lastSeen().text).toContain('Konfirmasi Dinas Perkebunan telah kami catat: hadir')
  })

  it('for several offices ask which, with all of them at once', async () => {
    const both = await holder(world, 'Plt. Kepala', ['DISBUN', 'BAPPEDA'])
    await disbun.adds(both, group)
    await presses(both, card(), 'Hadir')
    const which = whispered(both).at(-1)!
    expect(which.buttons()).toEqual(['Badan Perencanaan Pembangunan Daerah', 'Dinas Perkebunan', 'Semua'])
    expect(countOn()).toContain('0 dari 3')
    expect((await presses(both, which, 'Semua')).text).toBe(
      'Tercatat untuk 2 perangkat daerah/instansi: hadir. Terima kasih.',
    )
    expect(countOn()).toContain('2 dari 3')
  })

  it('are recapped privately, with illness for the secretariat alone, and given by it for an office', async () => {
    const asisten = await holder(world, 'Asisten I', 'AS1')
    await presses(disbun, card(), 'Tidak hadir')
    await presses(disbun, whispered(disbun).at(-1)!, 'Sakit')
    expect(group.messages.some((message) => message.text.includes('sakit'))).toBe(false)

    const recapFor = async (person: Person): Promise<string> => {
      await writes(person, person.private, '/rekap')
      return person.lastSeen().text
    }
    expect(await recapFor(asisten)).toContain('Dinas Perkebunan (wajib): izin tidak hadir (berhalangan)')
    expect(asisten.lastSeen().buttons()).toEqual(['Salin sebagai teks', 'Unduh XLSX', 'Kembali'])
    await presses(asisten, asisten.lastSeen(), 'Kembali')
    expect(asisten.lastSeen().buttons()).toEqual(['4 Mei 2023 · Rakor Kerja Sama Karet'])
    const { secretariat } = world
    const recap = await recapFor(secretariat)
    expect(recap).toContain('Konfirmasi: 1 dari 3 undangan telah menjawab (33 %).\nTidak hadir 1\n')
    expect(recap).toMatch(/Dinas Perkebunan \(wajib\): izin tidak hadir \(sakit\) – oleh kepala, 26 April 08\.\d\d$/m)
    await presses(secretariat, secretariat.lastSeen(), 'Catat jawaban')
    await presses(secretariat, secretariat.lastSeen(), 'Badan Perencanaan Pembangunan Daerah · belum menjawab')
    await presses(secretariat, secretariat.lastSeen(), 'Hadir')
    expect(await recapFor(secretariat)).toContain('hadir – oleh sekretariat')
    await world.advance({ minutes: 2 })
    expect(bappeda.lastSeen().text).toContain('telah disampaikan oleh sekretariat: hadir')

    await writes(disbun, disbun.private, '/rekap')
    expect(disbun.lastSeen().text).toContain('tidak memiliki hak')
  })

  it('are closed with the meeting: the card loses its buttons and an old press is refused', async () => {
    const old = card().snapshot()
    const oldInvitation = disbun.sees().at(-1)!
    await world.advanceTo('2023-05-04T16:30:00+07:00')
    expect(card().buttons()).toEqual(['Ditutup'])
    const count = countOn()
    for (const [message, label] of [
      [card(), 'Hadir'],
      [oldInvitation, 'Hadir'],
    ] as const) {
      const press =
        message === oldInvitation ? await disbun.presses(oldInvitation, label) : await disbun.pressesOld(old, label)
      await world.advance({ seconds: 5 })
      expect(press.shown?.text).toContain('ditutup')
    }
    await writes(disbun, group, 'hadir', card())
    expect(group.messages.at(-1)?.text).toContain('tidak lagi menerima konfirmasi')
    expect(countOn()).toBe(count)
  })

  it('change nothing when the data of a button is forged, and always get an answer', async () => {
    const [, id] = /start=c_(.+)_present/.exec((await presses(await guest(), card(), 'Hadir')).url ?? '') ?? []
    const forged = [
      'a:x',
      'a:x:present',
      `a:${id}:king`,
      `a:${id}:present:extra`,
      `ao:${id}:present:BAPPEDA`,
      `ap:${id}:present:BAPPEDA`,
      `ao:${id}:present:BAPPEDA:1`,
      `ac:${id}:present:BAPPEDA:${bappeda.id}`,
      `ac:${id}:present:BAPPEDA:${disbun.id}`,
      `ad:${id}:BAPPEDA:late:15`,
      `ad:${id}:DISBUN:late:15`,
      `ad:${id}:DISBUN:late:99999`,
      `ad:${id}:-:absent:sakit`,
      `ad:${id}:DISBUN:present:1`,
      `rd:${id}:BAPPEDA:absent:sakit`,
      'ae:nothing:ok',
      'ae:nothing:edit',
      `ah:${id}:BAPPEDA:present`,
      `ax:${id}:BAPPEDA`,
      `ai:${id}:BAPPEDA`,
      `rk:${id}:0`,
      `rj:${id}:0`,
      `ro:${id}:BAPPEDA`,
      `rs:${id}:present:BAPPEDA`,
      'rl',
    ]
    const text = card().text
    for (const where of [card(), disbun.sees().at(-1)!])
      for (const data of forged) {
        const press = await disbun.pressesData(where, data)
        await world.advance({ seconds: 3 })
        expect(press.answered, data).toBe(true)
      }
    expect(card().text).toBe(text)
    const answers = await world.app.desk.db.selectFrom('answer').select('id').execute()
    expect(answers).toEqual([])
  })

  const guest = async (): Promise<Person> => {
    const person = world.sandbox.person({ name: 'Tamu' })
    await disbun.adds(person, group)
    return person
  }

  it('move to the private chat when a burst has used up the group', async () => {
    for (let at = 0; at < 25; at += 1) {
      await disbun.presses(card(), at % 2 ? 'Terlambat' : 'Tidak hadir')
      await world.advance({ milliseconds: 400 })
    }
    await world.advance({ seconds: 5 })
    expect(disbun.lastSeen().text).toMatch(/Mohon (menyampaikan perkiraan|berkenan menyampaikan alasannya)/)
    await world.advance({ seconds: 30 })
    expect(countOn()).toContain('1 dari 3')
  })

  it('move to the private chat when what only the presser sees cannot be shown', async () => {
    world.sandbox.faults.add({ kind: '500', method: 'sendMessage', chat: group })
    await presses(disbun, card(), 'Terlambat')
    world.sandbox.faults.clear()
    await world.advance({ minutes: 1 })
    expect(disbun.lastSeen().text).toContain('Mohon menyampaikan perkiraan keterlambatannya')
    await presses(disbun, disbun.lastSeen(), '15 menit')
    expect(disbun.lastSeen().text).toContain('terlambat 15 menit')
  })
})
