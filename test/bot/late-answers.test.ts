import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

/** To be answered until Wednesday, 3 May 2023, 12.00 WIB. */
const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe('answers after the deadline', () => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
    await presses(disbun, 'Hadir')
    await world.advanceTo('2023-05-03T13:00:00+07:00')
  })
  afterEach(() => world.close())

  const card = (): Message => group.messages.find((message) => message.text.startsWith('Hal:'))!
  const presses = async (person: Person, label: string): Promise<string> => {
    const press = await person.presses(card(), label)
    await world.advance({ seconds: 5 })
    return press.shown?.text ?? ''
  }
  const countOn = (): string => card().text.split('\n\n')[1] ?? ''
  const notices = (): string[] =>
    world.secretariat
      .sees()
      .map(({ text }) => text)
      .filter((text) => text.startsWith('Sesudah batas konfirmasi'))

  it('are recorded as always, said to be late, and told to the secretariat once an office', async () => {
    expect(await presses(disbun, 'Belum pasti')).toBe(
      'Tercatat: Dinas Perkebunan belum pasti. Terima kasih. Dicatat sesudah batas konfirmasi; sekretariat kami beri tahu.',
    )
    await disbun.writes(group, 'jadinya diwakilkan Kabid Produksi', { replyTo: card() })
    await world.advance({ seconds: 5 })
    expect(group.messages.at(-1)?.text).toBe('Dinas Perkebunan: diwakilkan Kabid Produksi (sesudah batas konfirmasi).')
    await bappeda.writes(bappeda.private, 'hadir')
    await world.advance({ seconds: 5 })
    expect(bappeda.lastSeen().text).toBe(
      'Terima kasih. Konfirmasi Badan Perencanaan Pembangunan Daerah telah kami catat sesudah batas konfirmasi: hadir. Sekretariat kami beri tahu.',
    )
    expect(countOn()).toContain('Hadir 1 · Diwakilkan 1')
    expect(notices()).toEqual([])
    await world.advance({ minutes: 3 })
    expect(notices()).toEqual([
      'Sesudah batas konfirmasi, Dinas Perkebunan menjawab Rakor Kerja Sama Karet: diwakilkan Kabid Produksi.',
      'Sesudah batas konfirmasi, Badan Perencanaan Pembangunan Daerah menjawab Rakor Kerja Sama Karet: hadir.',
    ])
  })

  it('that say the same again stir nobody', async () => {
    expect(await presses(disbun, 'Hadir')).toBe('Tercatat: Dinas Perkebunan hadir. Terima kasih.')
    await world.advance({ minutes: 3 })
    expect(notices()).toEqual([])
  })

  it('are refused once the meeting is over, though nobody has closed it', async () => {
    await world.advanceTo('2023-05-04T12:30:00+07:00')
    const count = countOn()
    expect(await presses(disbun, 'Tidak hadir')).toContain('Rapat sudah berlangsung')
    await bappeda.writes(group, 'hadir', { replyTo: card() })
    await world.advance({ minutes: 2 })
    expect(group.messages.at(-1)?.text).toContain('Rapat sudah berlangsung')
    await bappeda.writes(bappeda.private, 'hadir')
    await world.advance({ seconds: 5 })
    expect(bappeda.lastSeen().text).toContain('mohon menghubungi sekretariat')
    expect(countOn()).toBe(count)
    // The secretariat still can.
    const { secretariat } = world
    for (const press of ['Catat jawaban', /^Badan Perencanaan/, 'Hadir']) {
      if (press === 'Catat jawaban') {
        await secretariat.writes(secretariat.private, '/rekap')
        await world.advance({ seconds: 5 })
      }
      await secretariat.presses(secretariat.private, press)
      await world.advance({ seconds: 5 })
    }
    expect(countOn()).toContain('Hadir 2')
  })
})
