import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const secondId = 900_000_002

describe.each(engines)('a transfer in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let second: Person
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    secretariat = world.secretariat
    second = world.sandbox.person({ name: 'Sekretaris dua', id: secondId })
    await second.starts()
    await turn()
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 4 })
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer)?.text
  }
  const texts = (person: Person): string =>
    person
      .sees(person.private)
      .map(({ text }) => text ?? '')
      .join('\n')
  const opensTransfers = async (person: Person) => {
    await says(person, '/pejabat')
    await presses(person, 'Mutasi')
  }

  it('moves holders in one go: answers and tasks stay, accounts end, links are issued, everybody is told', async () => {
    const planning = await holder(world, 'Akun Bappeda', 'BAPPEDA')
    const assistant = await holder(world, 'Akun Asisten II', 'AS2')
    const staff = await holder(world, 'Staf Bappeda', 'BAPPEDA', 'staff')
    await linkedGroup(world, [planning, assistant])
    await published(
      world,
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Ruang Rapat Serasan Sekundang, undang BAPPEDA AS2',
    )
    await planning.presses(planning.private, 'Hadir')
    await turn()

    await opensTransfers(secretariat)
    await presses(secretariat, 'Susun mutasi')
    await says(secretariat, 'Kepala Bappeda -> Asisten II\nAsisten II -> pensiun\nBappeda: Kepala Bappeda Baru, Plt.')
    const preview = secretariat.lastSeen().text ?? ''
    expect(preview).toBe(
      'Mutasi (draf), belum ada yang diubah\nBerlaku saat diterapkan.\nDisusun oleh Bagian Tata Pemerintahan.\n\n' +
        'Asisten II\n' +
        '  • pemangku sebelumnya belum tercatat\n' +
        '  • mulai: Akun Bappeda\n' +
        '  • akun yang berakhir: Akun Asisten II\n' +
        '  • tautan baru diterbitkan\n' +
        '  • undangan yang tetap pada jabatan: Rakor Karet\n' +
        'Kepala Bappeda\n' +
        '  • pemangku sebelumnya belum tercatat\n' +
        '  • mulai: Kepala Bappeda Baru (Plt.)\n' +
        '  • akun yang berakhir: Akun Bappeda\n' +
        '  • tautan baru diterbitkan\n' +
        '  • undangan yang tetap pada jabatan: Rakor Karet',
    )
    expect(await presses(secretariat, 'Terapkan sekarang')).toBe('Mutasi telah diterapkan.')
    expect(texts(planning)).toContain(
      'Sehubungan dengan mutasi yang berlaku 26 April 2023, hubungan akun Bapak/Ibu sebagai Kepala Bappeda berakhir',
    )
    expect(texts(planning)).toContain('Bapak/Ibu bertugas sebagai Asisten II')
    expect(texts(assistant)).toContain('hubungan akun Bapak/Ibu sebagai Asisten II berakhir')
    expect(await says(staff, '/konfirmasi')).toContain('Rakor Karet')
    expect(planning.menu()).not.toContain('/konfirmasi')
    expect(second.lastSeen().text).toBe(
      'Mutasi yang berlaku 26 April 2023 telah diterapkan oleh Bagian Tata Pemerintahan:\n' +
        '• Asisten II: Akun Bappeda\n• Kepala Bappeda: Kepala Bappeda Baru (Plt.)',
    )
    // The answer given before stands, and the mover joins the new seat by the link that was sent to them.
    await says(secretariat, '/rekap')
    expect(texts(secretariat)).toMatch(/BAPPEDA.*hadir|hadir.*BAPPEDA/is)
    const link = /https:\/\/t\.me\/\S+/.exec(texts(planning).split('bertugas sebagai Asisten II')[1] ?? '')![0]
    await planning.opens(link)
    await turn()
    expect(planning.lastSeen().text).toContain('Permohonan sebagai Asisten II telah kami sampaikan')
    await presses(second, 'Benar')
    expect(await says(planning, '/konfirmasi')).toContain('Rakor Karet')
    expect(planning.menu()).toContain('/konfirmasi')
  })
})
