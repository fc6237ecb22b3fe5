import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA, kehadiran tidak dapat diwakilkan'

describe.each(engines.slice(0, 1))('a meeting that may not be delegated, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let head: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  })
  afterEach(() => world.close())

  const settle = () => world.advance({ seconds: 5 })
  const last = (person: Person, pattern: RegExp): Message | undefined =>
    person.sees(person.private).findLast(({ text }) => pattern.test(text))
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await settle()
    return person.lastSeen().text
  }
  const presses = async (person: Person, label: string | RegExp, on?: Message): Promise<string> => {
    await person.presses(on ?? person.private, label)
    await settle()
    return person.lastSeen().text
  }

  it('says so; who sends somebody is told kindly, recorded, and the secretariat hears of it', async () => {
    await published(world, line)
    const invitation = last(head, /kami sampaikan undangan rapat/)!
    expect(invitation.text).toContain('\nKehadiran: tidak dapat diwakilkan\n')
    expect(invitation.text).not.toContain('Rakor Kerja Sama Karet, kehadiran')
    expect(await presses(head, /Diwakilkan/, invitation)).toMatch(
      /Undangan ini meminta kehadiran pimpinan secara langsung dan tidak dapat diwakilkan\. Bila pimpinan tetap berhalangan, konfirmasi ini dicatat dan sekretariat kami beri tahu\.$/,
    )
    expect(await presses(head, 'Kepala Bidang')).toMatch(/kami catat: diwakilkan Kepala Bidang/)
    await world.advance({ minutes: 3 })
    const told = () => secretariat.sees(secretariat.private).filter(({ text }) => /mewakilkan kehadiran/.test(text))
    expect(told().map(({ text }) => text)).toEqual([
      'Dinas Perkebunan mewakilkan kehadiran pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB, sedangkan undangannya tidak dapat diwakilkan. Jawaban tercatat: diwakilkan Kepala Bidang.',
    ])
    // Named otherwise, it is the same news.
    await says(head, 'diwakilkan Staf Bidang Produksi')
    expect(await says(secretariat, '/rekap')).toContain(
      [
        'Diwakilkan, sedangkan undangannya tidak dapat diwakilkan: DISBUN (Staf Bidang Produksi)',
        'Wakil di bawah jenjang eselon III: DISBUN (Staf Bidang Produksi)',
      ].join('\n'),
    )
    await says(head, 'diwakilkan Sekretaris Dinas')
    expect(head.lastSeen().text).toMatch(/Sekretaris Dinas[\s\S]*meminta kehadiran pimpinan secara langsung/)
    await world.advance({ minutes: 3 })
    expect(told()).toHaveLength(1)
    expect(await says(secretariat, '/rekap')).not.toContain('jenjang')
    // Whoever thinks better of it before the notice goes is not reported.
    await presses(head, 'Hadir', last(head, /kami sampaikan undangan rapat/))
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    await presses(head, 'Hadir', last(head, /kami sampaikan undangan rapat/))
    await world.advance({ minutes: 3 })
    expect(told()).toHaveLength(1)

    // The secretariat allows it after all: everybody is told, and nobody is reported for it any more.
    await says(secretariat, '/agenda')
    await presses(secretariat, /Rakor Kerja Sama Karet/)
    await presses(secretariat, 'Ubah')
    expect(await presses(secretariat, 'Perwakilan')).toBe(
      'Kehadiran pimpinan saat ini tidak dapat diwakilkan. Mohon pilih.',
    )
    expect(await says(secretariat, 'boleh')).toContain('Kehadiran: tidak dapat diwakilkan → dapat diwakilkan')
    await presses(secretariat, 'Terapkan')
    await world.advance({ seconds: 20 })
    expect(head.lastSeen().text).toContain('Kehadiran: tidak dapat diwakilkan → dapat diwakilkan')
    expect(await presses(head, /Diwakilkan/)).not.toContain('meminta kehadiran')
    await world.advance({ minutes: 3 })
    expect(told()).toHaveLength(1)
  })

  it('is said at any step, and edited by a press', async () => {
    await says(secretariat, '/rapat')
    expect(await says(secretariat, 'Rakor Tata Ruang tidak dapat diwakilkan')).toContain(
      'Kehadiran: tidak dapat diwakilkan',
    )
    expect(secretariat.lastSeen().text).toContain('Hal: Rakor Tata Ruang\n')
    const preview = await says(
      secretariat,
      '/rapat Rakor Riset, Senin 15 Mei 2023 pukul 09.00 s.d. 11.00, Aula Bappeda, undang BAPPEDA, tidak dapat diwakilkan, sifat Rahasia',
    )
    expect(preview).not.toContain('diwakilkan')
    await says(
      secretariat,
      '/rapat Rakor Riset, Senin 15 Mei 2023 pukul 09.00 s.d. 11.00, Aula Bappeda, undang BAPPEDA',
    )
    await presses(secretariat, /^Ubah/)
    expect(await says(secretariat, 'mohon tidak diwakilkan')).toContain('Kehadiran: tidak dapat diwakilkan')
    await presses(secretariat, /^Ubah/)
    expect(await presses(secretariat, 'Perwakilan')).toMatch(/Apakah kehadiran pimpinan .* dapat diwakilkan\?$/)
    expect(secretariat.lastSeen().buttons().slice(0, 2)).toEqual(['☐ Dapat diwakilkan', '☑ Tidak dapat diwakilkan'])
    expect(await presses(secretariat, '☐ Dapat diwakilkan')).not.toContain('Kehadiran:')
  })
})
