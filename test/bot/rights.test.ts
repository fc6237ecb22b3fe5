import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chat, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(engines)('secretariat rights in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp, where: Chat = person.private) => {
    const press = await person.presses(where, label)
    await turn()
    return (await press.answer)?.text
  }
  const texts = (person: Person): string =>
    person
      .sees(person.private)
      .map(({ text }) => text ?? '')
      .join('\n')

  it('are granted to staff of the secretariat, used, and revoked, and everybody hears of it', async () => {
    const staff = await holder(world, 'Staf Tata Pemerintahan', 'BAG-TAPEM', 'staff')
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Sekretariat')
    expect(secretariat.lastSeen().text).toBe(
      'Sekretariat Rakor\n1. Bagian Tata Pemerintahan – ditetapkan dalam pengaturan\n\n' +
        'Yang ditetapkan dalam pengaturan (SECRETARIAT_IDS) hanya dapat diubah di sana oleh pengelola Rakor, tidak melalui percakapan ini.',
    )
    expect(secretariat.lastSeen().buttons().slice(0, -1)).toEqual(['Beri hak', 'Tautan sekretariat'])
    await presses(secretariat, 'Beri hak')
    await presses(secretariat, 'Staf Tata Pemerintahan – staf Bagian Tata Pemerintahan')
    expect(secretariat.lastSeen().text).toContain('Berikan hak sekretariat kepada Staf Tata Pemerintahan?')
    expect(secretariat.lastSeen().text).toContain(`Nomor akun: ${staff.id}`)
    expect(await presses(secretariat, 'Berikan hak sekretariat')).toBe(
      'Hak sekretariat diberikan kepada Staf Tata Pemerintahan.',
    )
    expect(secretariat.lastSeen().text).toContain(
      '2. Staf Tata Pemerintahan – sejak 26 April 2023, diberi hak oleh Bagian Tata Pemerintahan',
    )
    expect(staff.lastSeen().text).toContain(
      'kini memiliki hak sekretariat Rakor, diberikan oleh Bagian Tata Pemerintahan',
    )
    expect(staff.menu()).toContain('/rapat')

    // A draft of theirs stays with the others; their next press is refused.
    await says(staff, '/rapat Rakor Karet, 4 Mei 2023 pukul 09.00, Ruang Rapat Serasan Sekundang')
    const draft = staff.lastSeen()
    await presses(secretariat, 'Cabut 2')
    expect(secretariat.lastSeen().text).toContain('Draf rapat dan tugas yang disusunnya tetap dapat dilanjutkan')
    expect(await presses(secretariat, 'Ya, cabut haknya')).toBe('Hak sekretariat Staf Tata Pemerintahan dicabut.')
    expect(texts(staff)).toContain('Hak sekretariat akun Bapak/Ibu telah dicabut oleh Bagian Tata Pemerintahan')
    expect(staff.menu()).not.toContain('/rapat')
    const [first] = draft.buttons()
    const late = await staff.presses(staff.private, first!)
    await turn()
    expect((await late.answer)?.text).toMatch(/tidak memiliki hak|tidak berlaku/)
    expect(await says(staff, '/pejabat')).toContain('tidak memiliki hak')
    await says(secretariat, '/agenda')
    expect(secretariat.lastSeen().buttons().join()).toContain('Rakor Karet')
  })

  it('are found by name, given up only on purpose, and a forged press does nothing', async () => {
    const law = await holder(world, 'Orang Hukum', 'BAG-HUKUM', 'staff')
    const stranger = world.sandbox.person({ name: 'Orang lain' })
    await stranger.starts()
    await turn()
    for (const data of [
      'rights:1',
      'right-give:1',
      'right-find',
      `right-grant:${stranger.id}`,
      'right-link',
      'right-end:x',
    ]) {
      const press = await stranger.pressesData(stranger.lastSeen(), data)
      await turn()
      expect((await press.answer)?.text, data).toContain('belum terhubung')
    }
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Sekretariat')
    await presses(secretariat, 'Beri hak')
    expect(secretariat.lastSeen().text).toContain('Belum ada akun Bagian Tata Pemerintahan lain')
    await presses(secretariat, 'Cari nama')
    expect(await says(secretariat, 'x'.repeat(4000))).toContain('tidak ditemukan')
    expect(await says(secretariat, 'orang hukm')).toContain('tidak ditemukan')
    expect(await says(secretariat, 'Orang Hukum')).toContain('Yang mungkin dimaksud dengan “Orang Hukum”')
    await presses(secretariat, /^Orang Hukum/)
    await presses(secretariat, 'Berikan hak sekretariat')
    expect(law.lastSeen().text).toContain('kini memiliki hak sekretariat')

    await says(law, '/pejabat')
    await presses(law, 'Sekretariat')
    await presses(law, 'Lepaskan hak saya')
    expect(law.lastSeen().text).toContain('Ini hak akun Bapak/Ibu sendiri')
    await presses(law, 'Kembali')
    await presses(law, 'Lepaskan hak saya')
    await presses(law, 'Ya, lepaskan hak saya sendiri')
    expect(law.lastSeen().text).toContain('telah dilepaskan')
    expect(secretariat.lastSeen().text).toBe('Hak sekretariat Orang Hukum dicabut oleh Orang Hukum.')
  })

  it('come by a link that is opened once and confirmed', async () => {
    const newcomer = world.sandbox.person({ name: 'Orang baru', username: 'baru' })
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Sekretariat')
    await presses(secretariat, 'Tautan sekretariat')
    const link = /https:\/\/t\.me\/\S+/.exec(secretariat.lastSeen().text ?? '')![0]
    await newcomer.opens(link)
    await turn()
    expect(newcomer.lastSeen().text).toContain('UU 27/2022')
    expect(newcomer.lastSeen().text).toContain('Permohonan bergabung dengan sekretariat Rakor telah kami sampaikan')
    expect(secretariat.lastSeen().text).toContain('Nama akun: Orang baru\nNama pengguna: @baru')
    expect(await presses(secretariat, 'Benar')).toBe('Hak sekretariat diberikan kepada Orang baru.')
    expect(secretariat.lastSeen().text).toBe(
      'Hak sekretariat diberikan kepada Orang baru oleh Bagian Tata Pemerintahan pada Rabu, 26 April 2023 pukul 08.00 WIB.',
    )
    expect(newcomer.lastSeen().text).toContain('kini memiliki hak sekretariat Rakor')
    const other = world.sandbox.person({ name: 'Orang lain' })
    await other.opens(link)
    await turn()
    expect(other.lastSeen().text).toContain('sudah digunakan')
  })

  it('that nobody decides about end after a week', async () => {
    const newcomer = world.sandbox.person({ name: 'Orang baru' })
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Sekretariat')
    await presses(secretariat, 'Tautan sekretariat')
    await newcomer.opens(/https:\/\/t\.me\/\S+/.exec(secretariat.lastSeen().text ?? '')![0])
    await turn()
    const question = secretariat.lastSeen()
    await world.advanceTo('2023-05-04T08:00:00+07:00')
    expect(newcomer.lastSeen().text).toContain('tidak diputuskan dalam tujuh hari, sehingga berakhir')
    expect(question.text).toBe(
      'Permohonan Orang baru untuk menjadi sekretariat tidak diputuskan dalam tujuh hari, sehingga berakhir pada Kamis, 4 Mei 2023 pukul 02.00 WIB.',
    )
    expect(question.buttons()).toEqual([])
  })
})
