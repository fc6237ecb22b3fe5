import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering } from '../support/gathering.ts'
import type { World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'tautan https://rapat.example/karet',
  'undang DISBUN BAPPEDA',
].join(', ')

const linkText = 'Tautan Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB: https://rapat.example/karet'

describe('the link of a meeting', () => {
  let world: World
  let disbun: Person
  let card: Gathering['card']
  let presses: Gathering['presses']

  beforeEach(async () => {
    ;({ world, disbun, card, presses } = await openGathering({ meetings: [line] }))
  })
  afterEach(() => world.close())

  const links = () => disbun.sees(disbun.private).filter(({ text }) => text === linkText).length
  const invitation = () => disbun.sees(disbun.private).find(({ text }) => text.startsWith('Yth.'))!

  it('comes after an unblock to who answered online on the card while nothing could be sent', async () => {
    await presses(disbun, invitation(), 'Hadir')
    await disbun.blocks()
    await world.advance({ seconds: 5 })
    expect(await presses(disbun, card(), 'Daring')).toBe(
      'Tercatat: Dinas Perkebunan hadir secara daring. Buka percakapan pribadi dengan Rakor, lalu tekan Daring di sana untuk menerima tautan.',
    )
    expect(links()).toBe(0)
    await disbun.unblocks()
    await disbun.starts()
    await world.advance({ seconds: 5 })
    expect(links()).toBe(1)
    await presses(disbun, invitation(), 'Daring')
    expect(links()).toBe(2)
  })

  it('comes again to who presses Daring again, in private or on the card', async () => {
    await presses(disbun, invitation(), 'Daring')
    expect(links()).toBe(1)
    await presses(disbun, invitation(), '✓ Daring')
    expect(links()).toBe(2)
    expect(await presses(disbun, card(), 'Daring')).toBe(
      'Tercatat: Dinas Perkebunan hadir secara daring. Tautan kami kirim secara pribadi.',
    )
    expect(links()).toBe(3)
  })

  it('does not come after an unblock to who meanwhile answered otherwise', async () => {
    await disbun.blocks()
    await world.advance({ seconds: 5 })
    await presses(disbun, card(), 'Daring')
    await presses(disbun, card(), 'Hadir')
    await disbun.unblocks()
    await disbun.starts()
    await world.advance({ seconds: 5 })
    expect(links()).toBe(0)
  })
})

const onlineOnly =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, tempat daring, tautan https://rapat.example/karet, undang DISBUN BAPPEDA'

describe('a meeting without a room', () => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group
  let card: Gathering['card']

  beforeEach(async () => {
    ;({ world, disbun, bappeda, group, card } = await openGathering({ bappeda: true, meetings: [onlineOnly] }))
  })
  afterEach(() => world.close())

  const privately = (person: Person) => person.sees(person.private).map(({ text }) => text)
  const links = (person: Person) => privately(person).filter((text) => text === linkText).length

  it('takes Hadir on the card as joining from afar, and sends the link at once', async () => {
    const press = await disbun.presses(card(), 'Hadir')
    await world.advance({ seconds: 5 })
    expect(press.shown?.text).toBe('Tercatat: Dinas Perkebunan hadir secara daring. Tautan kami kirim secara pribadi.')
    expect(links(disbun)).toBe(1)
    expect(card().text).toContain('Daring 1')
    expect(group.messages.map(({ text }) => text).join()).not.toContain('https://rapat.example/karet')
  })

  it('takes “hadir” so in the group and in private, and reminds with the link', async () => {
    await disbun.writes(group, 'Siap hadir', { replyTo: card() })
    await bappeda.writes(bappeda.private, 'kami hadir')
    await world.advance({ seconds: 10 })
    expect(group.messages.at(-1)?.text).toBe('Dinas Perkebunan: hadir secara daring.')
    expect(privately(bappeda)).toContainEqual(
      expect.stringContaining('Konfirmasi Badan Perencanaan Pembangunan Daerah telah kami catat: hadir secara daring.'),
    )
    expect([links(disbun), links(bappeda)]).toEqual([1, 1])
    await world.advanceTo('2023-05-04T08:30:00+07:00')
    for (const person of [disbun, bappeda]) {
      const reminded = privately(person).filter((text) => text.includes('Dengan ini kami ingatkan'))
      expect(reminded.length).toBe(3)
      for (const text of reminded) expect(text).toContain('Tautan rapat: https://rapat.example/karet')
    }
  })

  it('gives the link to who is late and to who sends somebody', async () => {
    await disbun.presses(card(), 'Terlambat')
    await bappeda.writes(bappeda.private, 'diwakilkan Kabid Ekonomi')
    await world.advance({ seconds: 5 })
    expect([links(disbun), links(bappeda)]).toEqual([1, 1])
    await disbun.presses(card(), 'Tidak hadir')
    await world.advance({ seconds: 5 })
    expect(links(disbun)).toBe(1)
  })
})
