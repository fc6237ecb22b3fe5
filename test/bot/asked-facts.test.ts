import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const link = 'https://rapat.example/karet'
const day = 'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB'
const hybrid = `/rapat Rakor Kerja Sama Karet, ${day}, Ruang Rapat Serasan Sekundang, tautan ${link}, pimpinan Asisten I, undang DISBUN BAPPEDA AS1`
const room = `/rapat Rakor Kerja Sama Karet, ${day}, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA`
const online = `/rapat Rakor Kerja Sama Karet, ${day}, tempat daring, tautan ${link}, undang DISBUN BAPPEDA`
const linkText = `Tautan Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB: ${link}`

describe('questions about a meeting', () => {
  let world: World
  let disbun: Person
  let stranger: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    stranger = world.sandbox.person({ name: 'Tamu' })
    group = await linkedGroup(world, [disbun, stranger])
  })
  afterEach(() => world.close())

  const card = (): Message => group.messages.find((message) => message.text.startsWith('Hal:'))!
  const says = async (text: string, person = disbun): Promise<string> => {
    const before = person.sees(person.private).length
    await person.writes(person.private, text)
    await world.advance({ seconds: 5 })
    return person
      .sees(person.private)
      .slice(before + 1)
      .map((message) => message.text)
      .join('\n')
  }
  const presses = async (label: string, where: Message = disbun.lastSeen()): Promise<void> => {
    await disbun.presses(where, label)
    await world.advance({ seconds: 5 })
  }

  it('for the link get it once the office comes online, and before that the button that brings it', async () => {
    await published(world, hybrid)
    await presses('Hadir', card())
    for (const question of ['link zoom mana?', 'mana link zoom nya', 'kirim link dong', 'minta tautannya pak']) {
      expect(await says(question)).toBe(
        'Tautan Rakor Kerja Sama Karet kami kirim kepada yang hadir secara daring. Konfirmasi Dinas Perkebunan saat ini: hadir. Bila hadir secara daring, mohon menekan Daring lebih dahulu; tautannya langsung kami kirim.',
      )
      expect(disbun.lastSeen().buttons()).toEqual(['Daring'])
    }
    await presses('Daring')
    expect(disbun.sees(disbun.private).map(({ text }) => text)).toContain(linkText)
    expect(await says('link zoom mana?')).toBe(linkText)
  })

  it('for the link of a meeting without a room get it, with the buttons while nothing is answered', async () => {
    await published(world, online)
    expect(await says('link zoom mana?')).toBe(
      `${linkText}\nKonfirmasi Dinas Perkebunan belum tercatat; mohon memilih salah satu tombol.`,
    )
    await presses('Hadir')
    expect(await says('link nya mana ya')).toBe(linkText)
  })

  it('for the link of a meeting in a room hear that there is none', async () => {
    await published(world, room)
    expect(await says('link zoom mana?')).toBe(
      'Rakor Kerja Sama Karet dilaksanakan secara tatap muka, sehingga tidak ada tautan daring. Tempat: Ruang Rapat Serasan Sekundang.',
    )
  })

  it('for time and place, invitees, chair, list and state are answered', async () => {
    await published(world, hybrid)
    for (const question of ['dimano rapatnyo', 'dimana rapatnyo', 'hari apa rapatnya', 'jam brp'])
      expect(await says(question)).toContain('Hari/tanggal: Kamis, 4 Mei 2023')
    expect(await says('siapa saja yg diundang')).toBe(
      [
        'Yang diundang pada Rakor Kerja Sama Karet:',
        '1. Asisten Pemerintahan dan Kesejahteraan Rakyat',
        '2. Badan Perencanaan Pembangunan Daerah',
        '3. Dinas Perkebunan',
      ].join('\n'),
    )
    expect(await says('siapa pimpinannya')).toBe('Rakor Kerja Sama Karet dipimpin Asisten I.')
    expect(await says('ada rapat apa saja minggu ini')).toContain('1. Rakor Kerja Sama Karet, Kamis, 4 Mei 2023')
    expect(await says('jd Rakor Karet batal ya?')).toBe(
      'Rakor Kerja Sama Karet tetap dilaksanakan Kamis, 4 Mei 2023 pukul 09.00 WIB. Belum ada perubahan.',
    )
    const chair = await holder(world, 'Asisten I', 'AS1')
    expect(await says('saya yg mimpin ya?', chair)).toBe(
      'Rakor Kerja Sama Karet dipimpin Asisten I, yaitu Bapak/Ibu sendiri atau pimpinan Bapak/Ibu.',
    )
    expect(await says('ada rapat apa saja minggu ini', world.secretariat)).toContain('Rakor Kerja Sama Karet')
  })

  it('whether it takes place know that it is cancelled', async () => {
    await published(world, room)
    const { secretariat } = world
    await says('/agenda', secretariat)
    for (const label of [/Rakor Kerja Sama Karet/, 'Batalkan rapat', 'Ya, batalkan rapat']) {
      await secretariat.presses(secretariat.private, label)
      await world.advance({ seconds: 10 })
    }
    expect(await says('rapatnya jadi gak?')).toBe('Rakor Kerja Sama Karet dibatalkan.')
  })

  it('in reply to the card are answered privately to who is invited, and the group sees nothing', async () => {
    await published(world, hybrid)
    await presses('Daring', card())
    const before = group.messages.length
    await disbun.writes(group, 'link zoom mana?', { replyTo: card() })
    await stranger.writes(group, 'link zoom mana?', { replyTo: card() })
    await world.advance({ seconds: 10 })
    expect(disbun.lastSeen(disbun.private).text).toBe(linkText)
    expect(group.messages.length).toBe(before + 2)
    expect(group.messages.map(({ text }) => text).join()).not.toContain(link)
  })

  it('for the invitees of a large meeting with long names get as many as a message holds', async () => {
    await published(world, `/rapat Rakor Besar, ${day}, Ruang Rapat Serasan Sekundang, undang SEMUA OPD`)
    const { db } = world.app.desk
    for (const { id, name } of await db.selectFrom('office').select(['id', 'name']).execute())
      await db
        .updateTable('office')
        .set({ name: name.padEnd(150, ' daerah') })
        .where('id', '=', id)
        .execute()
    const said = await says('siapa saja yg diundang')
    expect(said).toMatch(/^Yang diundang pada Rakor Besar:\n1\. /)
    expect(said).toMatch(/\n2[34]\. [^\n]+\ndan \d+ lainnya\.$/)
  })
})
