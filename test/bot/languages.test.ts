import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chat, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BSIP'

describe.each(engines)('help and languages on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await world.settle()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp, where: Chat = person.private): Promise<string> => {
    const press = await person.presses(where, label)
    await world.settle()
    return press.shown?.text ?? ''
  }
  const last = (person: Person, chat: Chat = person.private) => person.lastSeen(chat).text ?? ''
  /** The examples of the help on the screen: what stands there as code. */
  const examples = (person: Person): string[] => {
    const { text = '', entities } = person.lastSeen()
    return entities
      .filter(({ type }) => type === 'code')
      .map(({ offset, length }) => text.slice(offset, offset + length))
  }

  it('gives each role two examples that work as they are', async () => {
    const [head, staff, partner, leader] = [
      await world.joined('Kepala Dinas Perkebunan', 'DISBUN'),
      await world.joined('Staf Dinas Perkebunan', 'DISBUN', 'Staf'),
      await world.joined('Kepala BSIP', 'BSIP'),
      await world.joined('Asisten I', 'AS1'),
    ]
    const stranger = world.sandbox.person({ name: 'Orang baru' })
    const shown = new Map<Person, string[]>()
    for (const person of [secretariat, leader, head, staff, partner, stranger]) {
      const help = await says(person, '/bantuan')
      expect(help.split('\n').length).toBeLessThanOrEqual(13)
      expect(examples(person)).toHaveLength(2)
      shown.set(person, examples(person))
    }

    const [meeting, task] = shown.get(secretariat)!
    await says(secretariat, meeting!)
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terbitkan')
    await says(secretariat, task!)
    expect(
      secretariat
        .sees()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('TL-KARET-2023-0001')

    await says(secretariat, line)
    await presses(secretariat, 'Terbitkan')
    const [late, delegated] = shown.get(head)!
    expect(await says(head, late!)).toMatch(/terlambat 30 menit/)
    expect(await says(head, delegated!)).toMatch(/diwakil(?:i|kan) Sekretaris Dinas/i)
    const [present, tasks] = shown.get(staff)!
    await says(staff, present!)
    expect(
      staff
        .sees()
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/Dinas Perkebunan telah kami catat: hadir/i)
    expect(await says(staff, tasks!)).toContain('TL-KARET-2023-0001')
    const [online, represented] = shown.get(partner)!
    expect(await says(partner, online!)).toMatch(/daring|tidak/i)
    expect(await says(partner, represented!)).toMatch(/diwakil(?:i|kan) Kepala Bidang Kerja Sama/i)
    const [recap, instead] = shown.get(leader)!
    expect(await says(leader, recap!)).toContain('Rakor Kerja Sama Karet')
    expect(await says(leader, instead!)).toMatch(/diwakil(?:i|kan) Kepala Bagian Tata Pemerintahan/i)
    const [number, ask] = shown.get(stranger)!
    expect(await says(stranger, number!)).toContain(`Nomor akun: ${stranger.id}`)
    expect(ask).toBe('Mohon tautan undangan Rakor untuk Kepala Dinas Perkebunan.')
  })

  it('says who somebody is to Rakor, in plain words', async () => {
    const staff = await world.joined('Staf Dinas Perkebunan', 'DISBUN', 'Staf')
    expect(await says(staff, '/siapasaya')).toBe(
      [
        `Nomor akun: ${staff.id}`,
        'Perangkat daerah/instansi:',
        '• staf Dinas Perkebunan',
        'Hak: staf perangkat daerah/instansi',
        '• menjawab undangan dan tugas atas nama perangkat daerah/instansi',
        'Bahasa: Bahasa Indonesia; dapat diubah dengan /pengaturan',
        'Pesan pribadi: dapat kami kirim ke akun ini',
        'Perintah: /agenda, /konfirmasi, /presensi, /notulen, /tindaklanjut, /bidang, /kerjasama, /pengaturan, /siapasaya, /dataku, /batal, /bantuan',
      ].join('\n'),
    )
  })

  it('speaks English to whoever chose it, to nobody else, and in a group for which it was chosen', async () => {
    const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    const partner = await world.joined('Kepala BSIP', 'BSIP')
    const group = await world.linkedGroup('Rakor Kerja Sama', [head, partner])
    await says(head, '/pengaturan')
    await presses(head, 'English')
    await says(secretariat, '/pengaturan')
    await presses(secretariat, 'Grup')
    await presses(secretariat, 'Rakor Kerja Sama')
    await presses(secretariat, 'English')

    const before = { head: head.sees().length, group: head.sees(group).length, partner: partner.sees().length }
    await says(secretariat, line)
    await presses(secretariat, 'Terbitkan')
    const card = head
      .sees(group)
      .findLast((message) => message.buttons().includes('Absent'))!
      .snapshot()
    await world.advanceTo('2023-05-04T07:00:00+07:00')
    const english = [...head.sees().slice(before.head), ...head.sees(group).slice(before.group)]
    expect(english.length).toBeGreaterThan(3)
    for (const { text } of english) {
      expect(text).toMatch(/Thursday, 4 May 2023|invitation/i)
      expect(text).not.toMatch(/Yth\.|Mohon|pukul|Kamis|undangan/)
    }
    for (const { text } of partner.sees().slice(before.partner)) expect(text).toMatch(/Yth\./)

    // Toasts and what only one member of a group sees are theirs, whatever language the group has.
    const pressed = async (person: Person) => {
      const press = await person.pressesOld(card, /Attending|Present/)
      await world.settle()
      return (await press.answer).text
    }
    expect(await pressed(head)).not.toMatch(/Terima kasih|telah kami catat|hadir/i)
    expect(await pressed(partner)).toMatch(/Terima kasih|dicatat|catat/i)
    await head.writes(group, '/bidang')
    await world.settle()
    expect(last(head, group)).toMatch(/Fields of cooperation|no tasks/i)
    expect(last(partner, group)).not.toBe(last(head, group))
    expect(await says(head, '/siapasaya')).toContain('Language: English')
    expect(await says(head, '/status')).not.toMatch(/Akun|Mohon/)
  })
})
