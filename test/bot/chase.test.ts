import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

/** To be answered until Wednesday, 10 May 2023, 12.00 WIB. */
const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA PDAM LAHAT, batas Rabu 10 Mei 2023 pukul 12.00'

describe.each(engines)('who has not answered on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let staff: Person
  let bappeda: Person
  let assistant: Person
  let lahat: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    staff = await world.joined('Kepala Bidang Produksi', 'DISBUN', 'Staf')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    assistant = await holder(world, 'Asisten II', 'AS2')
    lahat = await holder(world, 'Bupati Lahat', 'LAHAT')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
  })
  afterEach(() => world.close())

  const to = (moment: string) => world.advanceTo(`2023-05-${moment}:00+07:00`)
  const seen = (person: Person, pattern: RegExp): string[] =>
    person
      .sees(person.private)
      .map(({ text }) => text)
      .filter((text) => pattern.test(text))

  it('is reminded step by step: head, staff, group, assistant, secretariat; a region’s head never', async () => {
    const before = { head: disbun.sees(disbun.private).length, staff: staff.sees(staff.private).length }
    const lahatBefore = lahat.sees(lahat.private).length
    // Friday, 5 May: three working days before the deadline.
    await to('05T10:01')
    expect(disbun.sees(disbun.private).length).toBe(before.head + 1)
    expect(disbun.lastSeen().text).toMatch(/^Yth\. Kepala Dinas Perkebunan,\n.*Rakor Kerja Sama Karet/)
    expect(disbun.lastSeen().buttons()).toContain('Hadir')
    expect(staff.sees(staff.private).length).toBe(before.staff)

    await to('08T10:01')
    const staffHeard = staff.sees(staff.private).length
    expect(staffHeard).toBeGreaterThan(before.staff)
    await to('09T10:01')
    expect(seen(assistant, /Bapak\/Ibu koordinasikan/)).toEqual([
      [
        'Yth. Asisten II,',
        'Berikut perangkat daerah yang Bapak/Ibu koordinasikan dan belum menjawab undangan Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB (3). Kiranya berkenan mengingatkan.',
        'Batas konfirmasi: Rabu, 10 Mei 2023 pukul 12.00 WIB',
        '',
        '1. Badan Perencanaan Pembangunan Daerah',
        '2. Dinas Perkebunan',
        '3. Perusahaan Daerah Air Minum Lematang Enim',
      ].join('\n'),
    ])
    await to('09T14:01')
    const [list] = seen(secretariat, /^Belum menjawab undangan/)
    expect(list).toMatch(/Mohon dihubungi langsung\./)
    expect(list).toMatch(/Direktur.* – belum terhubung dengan Rakor/)
    expect(list).toMatch(/Bupati Lahat/)
    expect(group.messages.filter(({ text }) => /DISBUN|Dinas Perkebunan/.test(text))).toEqual([])
    // The reminder of H-3 is for everybody invited; the chase never reaches a region's head.
    expect(lahat.sees(lahat.private).length - lahatBefore).toBe(1)
  })

  it('leaves whoever answers alone at that moment, and whoever declines for good', async () => {
    const card = group.messages.find((message) => message.text.startsWith('Hal:'))!
    await disbun.presses(card, 'Hadir')
    await bappeda.presses(card, 'Tidak hadir')
    await world.advance({ seconds: 10 })
    const heard = { disbun: disbun.sees(disbun.private).length, bappeda: bappeda.sees(bappeda.private).length }
    await to('07T20:00')
    expect(disbun.sees(disbun.private).length).toBe(heard.disbun)
    await to('10T11:00')
    expect(bappeda.sees(bappeda.private).length).toBe(heard.bappeda)
  })

  it('shows in the status what was sent to whom and what comes next, and can be turned off', async () => {
    await to('05T10:01')
    await secretariat.writes(secretariat.private, '/status')
    await world.advance({ seconds: 5 })
    await secretariat.presses(secretariat.private, /Rakor Kerja Sama Karet/)
    await world.advance({ seconds: 5 })
    expect(secretariat.lastSeen().text).toMatch(
      /Pengingat bertahap kepada kepala, dikirim .*\n\s*Sampai \(\d\): [^\n]*DISBUN/,
    )
    expect(secretariat.lastSeen().text).toMatch(/Daftar yang perlu dihubungi sekretariat, akan dikirim/)
    await secretariat.writes(secretariat.private, '/pengaturan')
    await world.advance({ seconds: 5 })
    await secretariat.presses(secretariat.private, 'Pengingat bertahap')
    await world.advance({ seconds: 5 })
    await secretariat.presses(secretariat.private, 'Tidak dikirim')
    await world.advance({ seconds: 5 })
    await to('09T15:00')
    expect(seen(secretariat, /^Belum menjawab undangan/)).toEqual([])
    expect(seen(assistant, /Bapak\/Ibu koordinasikan/)).toEqual([])
  })

  it('goes on after a restart and follows the meeting when it moves', async () => {
    await to('05T10:01')
    const heard = disbun.sees(disbun.private).length
    await world.restart()
    await to('05T16:00')
    expect(disbun.sees(disbun.private).length).toBe(heard)

    for (const act of ['/agenda', /Rakor Kerja Sama Karet/, 'Ubah', 'Waktu'] as const) {
      if (act === '/agenda') await secretariat.writes(secretariat.private, act)
      else await secretariat.presses(secretariat.private, act)
      await world.advance({ seconds: 5 })
    }
    await secretariat.writes(secretariat.private, 'Kamis 25 Mei 2023 pukul 09.00 s.d. 12.00')
    await world.advance({ seconds: 5 })
    await secretariat.presses(secretariat.private, /Terapkan/)
    await world.advance({ minutes: 2 })
    // The deadline was named and stays; each step comes once and names the new day.
    await to('10T13:00')
    expect(seen(assistant, /Bapak\/Ibu koordinasikan/)).toEqual([
      expect.stringContaining('Rakor Kerja Sama Karet, Kamis, 25 Mei 2023 pukul 09.00 WIB (3)'),
    ])
    expect(seen(secretariat, /^Belum menjawab undangan/)).toEqual([
      expect.stringContaining('Kamis, 25 Mei 2023 pukul 09.00 WIB'),
    ])
  })
})
