import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newRoomMeant, roomEditMeant } from '../../src/bot/room-meaning.ts'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'
import type { World } from '../support/world.ts'

describe('what is typed about a room', () => {
  it.each([
    ['Ruang Rapat Dinas Kominfo, 40 orang', 'Ruang Rapat Dinas Kominfo', 40],
    ['Aula Bapenda (60)', 'Aula Bapenda', 60],
    ['Aula Bapenda kapasitas 60', 'Aula Bapenda', 60],
    ['Aula Bapenda 60 kursi', 'Aula Bapenda', 60],
    ['Ruang Rapat Lantai 2', 'Ruang Rapat Lantai 2', null],
    ['Ruang 3: 15', 'Ruang 3', 15],
    ['40 orang', '40 orang', null],
  ])('"%s" is %s for %s', (text, name, capacity) => expect(newRoomMeant(text)).toEqual({ name, capacity }))

  it.each([
    ['capacity', '35', { field: 'capacity', capacity: 35 }],
    ['capacity', 'muat 35 orang', { field: 'capacity', capacity: 35 }],
    ['capacity', 'tidak ada', { field: 'capacity', capacity: null }],
    ['capacity', 'banyak', undefined],
    ['aliases', 'RR Sekda, Ruang Setda', { field: 'aliases', aliases: ['RR Sekda', ' Ruang Setda'] }],
    ['aliases', '-', { field: 'aliases', aliases: [] }],
  ])('%s as "%s"', (field, text, edit) => expect(roomEditMeant(field, text)).toEqual(edit))
})

describe.each(engines.slice(0, 1))('the rooms of the house, on $name', (engine) => {
  let two: TwoSecretaries
  let world: World
  let secretariat: Person

  beforeEach(async () => {
    two = await openWithTwo(engine)
    ;({ world, secretariat } = two)
  })
  afterEach(() => world.close())

  const settle = () => world.advance({ seconds: 5 })
  const says = async (text: string): Promise<string> => {
    await secretariat.writes(secretariat.private, text)
    await settle()
    return secretariat.lastSeen().text
  }
  const presses = async (label: string | RegExp): Promise<string> => {
    await secretariat.presses(secretariat.private, label)
    await settle()
    return secretariat.lastSeen().text
  }

  it('are kept in the settings, known by every name they have, and warn when they are too small', async () => {
    await says('/pengaturan')
    expect(await presses('Ruang rapat')).toContain(
      'Ruang Rapat Serasan Sekundang: 100 orang\nRuang Rapat Bupati: 40 orang\nRuang Rapat Sekda: 25 orang\n',
    )
    await presses('Ruang Rapat Sekda')
    await presses('Kapasitas')
    expect(await says('banyak')).toMatch(/^Kapasitas itu tidak terbaca/)
    expect(await says('2 orang')).toMatch(/^Tersimpan\.\n\nRuang Rapat Sekda\n\nKapasitas: 2 orang\n/)
    await presses('Nama')
    expect(await says('Ruang Rapat Bupati')).toMatch(/sudah dipakai Ruang Rapat Bupati/)
    expect(await says('Ruang Rapat Sekretariat')).toContain(
      'Sebutan lain: Ruang Rapat Sekda, Ruang Rapat Sekretaris Daerah',
    )
    await presses('Kembali')
    await presses('Tambah ruang')
    expect(await says('Aula Kominfo, 40 orang')).toContain('Kapasitas: 40 orang')

    // The old name is still the same room, in a line and held against another meeting.
    await published(
      world,
      '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 11.00, RR Sekda, undang DISBUN',
    )
    const clash = await says(
      '/rapat Rakor Riset, Kamis 11 Mei 2023 pukul 10.00 s.d. 12.00, Ruang Rapat Sekretariat, undang BAPPEDA PDAM DLH',
    )
    expect(clash).toContain('tempat rapat pada waktu yang sama dipakai Rakor Kerja Sama Karet')
    expect(clash).toContain(
      '• Ruang Rapat Sekretariat berkapasitas 2 orang, sedangkan yang diundang 3 perangkat daerah/instansi.',
    )
    expect(secretariat.lastSeen().buttons()).toContain('Pindah ke Aula Kominfo (40 orang)')
    const moved = await presses('Pindah ke Ruang Rapat Bupati (40 orang)')
    expect(moved).toContain('Tempat: Ruang Rapat Bupati\n')
    expect(moved).not.toContain('dipakai Rakor')
    await says('/rapat Rakor Riset, Jumat 12 Mei 2023 pukul 08.00 s.d. 10.00, aula kominfo, undang BAPPEDA')
    expect(secretariat.lastSeen().text).toContain('Tempat: Aula Kominfo')
    expect(secretariat.lastSeen().text).not.toContain('berkapasitas')

    // In use no more, it is not offered, and whoever names it all the same is told.
    await says('/pengaturan')
    await presses('Ruang rapat')
    await presses('Aula Kominfo')
    expect(await presses('Tidak dipakai')).toContain('tidak ditawarkan pada rapat baru')
    await says('/rapat')
    await presses('Lanjutkan')
    await presses(/^Ubah/)
    await presses('Tempat')
    expect(secretariat.lastSeen().buttons()).toContain('Ruang Rapat Sekretariat')
    expect(secretariat.lastSeen().buttons()).not.toContain('Aula Kominfo')
    await says('/rapat Rakor Riset, Selasa 16 Mei 2023 pukul 08.00 s.d. 10.00, Aula Kominfo, undang BAPPEDA')
    expect(secretariat.lastSeen().text).toContain('• Aula Kominfo tercatat tidak dipakai lagi.')
  })

  it('are of the secretariat alone, and one name is given once from two phones', async () => {
    const head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await says('/pengaturan')
    await presses('Ruang rapat')
    for (const data of ['rooms:0', 'room:SEKDA', 'room-ask:SEKDA:name', 'room-use:SEKDA:0']) {
      const forged = await head.pressesData(head.lastSeen(), data)
      await settle()
      expect((await forged.answer).text).toMatch(/sekretariat/i)
    }
    const { second } = two
    for (const person of [secretariat, second]) {
      await two.says(person, '/pengaturan')
      await two.presses(person, 'Ruang rapat')
      await two.presses(person, 'Tambah ruang')
    }
    await Promise.all([secretariat, second].map((person) => person.writes(person.private, 'Aula Kominfo, 40')))
    await settle()
    const said = [secretariat, second].map((person) => person.lastSeen().text)
    expect(said.filter((text) => text.startsWith('Tersimpan.'))).toHaveLength(1)
    expect(said.filter((text) => /sudah dipakai Aula Kominfo/.test(text))).toHaveLength(1)
  })
})
