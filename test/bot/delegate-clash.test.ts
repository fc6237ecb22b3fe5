import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const karet =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Serasan Sekundang, pimpinan Asisten I, undang DISBUN'
const riset =
  '/rapat Rakor Riset, Kamis 11 Mei 2023 pukul 10.00 s.d. 12.00 WIB, Aula Bappeda, pimpinan Asisten II, undang DISBUN BAPPEDA'
const rahasia = '/rapat sifat Rahasia, Jumat 12 Mei 2023 pukul 09.00 s.d. 10.00, pimpinan Asisten III, undang DISBUN'

describe.each(engines.slice(0, 1))('a delegate who is wanted at two meetings, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let head: Person
  let division: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    division = await holder(world, 'Kabid Produksi', 'DISBUN', 'staff')
  })
  afterEach(() => world.close())

  const settle = () => world.advance({ seconds: 5 })
  const last = (person: Person, pattern: RegExp): Message =>
    person.sees(person.private).findLast(({ text }) => pattern.test(text))!
  const invited = (title: string) => last(head, new RegExp(`kami sampaikan undangan[\\s\\S]*${title}`))
  const presses = async (label: string | RegExp, on?: Message): Promise<Message> => {
    await head.presses(on ?? head.private, label)
    await settle()
    return head.lastSeen()
  }
  const clashing = async (line: string): Promise<void> => {
    await secretariat.writes(secretariat.private, line)
    await settle()
    await secretariat.presses(secretariat.private, /sudah disepakati|^Terbitkan/)
    await world.advance({ seconds: 10 })
  }

  it('is shown with the other meeting, may be sent all the same, and the secretariat sees it', async () => {
    await published(world, karet)
    await clashing(riset)
    await presses(/Diwakilkan/, invited('Karet'))
    expect((await presses('Sekretaris')).text).not.toContain('waktu yang berdekatan')
    await presses(/Diwakilkan/, invited('Riset'))
    const warned = await presses('Sekretaris')
    expect(warned.text).toMatch(
      /kami catat: diwakilkan Sekretaris\.[\s\S]*\n\nSekretaris pada waktu yang berdekatan juga ditunjuk atau hadir pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09\.00 WIB\. Konfirmasi ini tetap tercatat; bila perlu, silakan menunjuk pejabat lain\.\n\n/,
    )
    expect(warned.buttons()).toEqual(['Disposisi', 'Surat tugas', 'Lisan', 'Tunjuk yang lain'])
    await secretariat.writes(secretariat.private, '/rekap')
    await settle()
    await secretariat.presses(secretariat.private, /Rakor Riset/)
    await settle()
    expect(secretariat.lastSeen().text).toContain(
      'Wakil yang pada waktu berdekatan juga ditunjuk atau hadir pada rapat lain: DISBUN (Sekretaris) pada Rakor Kerja Sama Karet',
    )
    // Another one is a press away, and takes the warning with it.
    const offered = (await presses('Tunjuk yang lain', warned)).buttons()
    expect(offered.filter((label) => /^(?:Kabid Produksi|Sekretaris)$/.test(label))).toEqual([
      'Kabid Produksi',
      'Sekretaris',
    ])
    expect((await presses('Kabid Produksi')).text).not.toContain('waktu yang berdekatan')

    // Somebody with an account is known whatever they are called, until the head comes.
    await presses(/Diwakilkan/, invited('Karet'))
    expect((await presses('Kabid Produksi')).text).toMatch(/Kabid Produksi pada waktu yang berdekatan .* Rakor Riset/)
    expect(last(division, /ditunjuk mewakili .* Karet/).text).toMatch(
      /\nPada waktu yang berdekatan Bapak\/Ibu juga tercatat untuk Rakor Riset, Kamis, 11 Mei 2023 pukul 10\.00 WIB\.\nApakah/,
    )
    await presses('Hadir', invited('Riset'))
    await presses(/Diwakilkan/, invited('Karet'))
    expect((await presses('Kabid Produksi')).text).not.toContain('waktu yang berdekatan')
  })

  it('of a confidential meeting is told by its code alone; who writes in the group hears of it privately', async () => {
    const group = await linkedGroup(world, [head])
    await clashing(rahasia)
    await presses(/Diwakilkan/, last(head, /R-\w{6}/))
    await presses('Sekretaris')
    await clashing(karet.replace('Kamis 11 Mei', 'Jumat 12 Mei'))
    const card = head.sees(group).findLast(({ text }) => /Karet/.test(text))!
    await head.writes(group, 'diwakilkan Sekretaris Dinas', { replyTo: card })
    await world.advance({ minutes: 2 })
    expect(group && head.sees(group).at(-1)!.text).not.toMatch(/R-\w{6}|berdekatan/)
    const told = last(head, /^Konfirmasi Dinas Perkebunan untuk Rakor Kerja Sama Karet/)
    expect(told.text).toMatch(/juga ditunjuk atau hadir pada R-\w{6}\. Konfirmasi/)
    expect(told.text).not.toMatch(/09\.00.*09\.00/)
  })
})
