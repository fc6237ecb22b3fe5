import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'undang DISBUN BAPPEDA',
].join(', ')

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))('a claim that waits on $name', (engine) => {
  let world: World
  let secretariat: Person
  let head: Person
  let staff: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    staff = world.sandbox.person({ name: 'Orang Perkebunan' })
    group = await linkedGroup(world, [head, staff])
    await published(world, line)
  })
  afterEach(() => world.close())

  const card = () => group.messages.find((message) => message.buttons().includes('Hadir'))!
  const presses = async (person: Person, where: Parameters<Person['presses']>[0], label: string) => {
    const press = await person.presses(where, label)
    await world.advance({ seconds: 4 })
    return press.shown ?? {}
  }
  const writes = async (person: Person, text: string) => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 4 })
    return person.lastSeen().text
  }
  const said = (person: Person) => person.sees(person.private).map(({ text }) => text)
  const asked = (): Message => secretariat.sees().findLast(({ text }) => text.includes('pemilik akun'))!
  /** Presses the card, follows the link, and claims the office named. */
  const claims = async (label: string, office: string, place: string) => {
    const { url } = await presses(staff, card(), label)
    await staff.opens(url!)
    await world.advance({ seconds: 4 })
    await presses(staff, staff.private, office)
    await presses(staff, staff.private, place)
  }
  const places = () =>
    world.app.desk.db
      .selectFrom('invitation')
      .select(['office_id', 'rsvp', 'answered_via'])
      .orderBy('office_id')
      .execute()

  it('holds an answer that gives way to what the office said after it, and says so to both', async () => {
    await world.advanceTo('2023-04-27T09:01:00+07:00')
    await claims('Hadir', 'Dinas Perkebunan', 'Staf')
    expect(staff.lastSeen().text).toContain('Jawaban sementara: hadir; dicatat setelah permohonan dibenarkan.')
    await world.advanceTo('2023-04-27T09:06:00+07:00')
    await presses(head, card(), 'Tidak hadir')
    await world.advanceTo('2023-04-27T10:06:00+07:00')
    await presses(secretariat, asked(), 'Benar')
    await world.advance({ minutes: 1 })

    expect(await places()).toContainEqual({ office_id: 'DISBUN', rsvp: 'declined', answered_via: 'card' })
    const stands = 'menjawab sesudahnya, Kamis, 27 April 2023 pukul 09.06 WIB: tidak hadir'
    expect(said(staff).join('\n')).toContain(
      `hanya kami simpan dalam riwayat, karena perangkat daerah/instansi telah ${stands}`,
    )
    expect(asked().text).toContain(`hanya untuk riwayat. Perangkat daerah/instansi itu ${stands}`)
    expect(said(head).join('\n')).not.toContain('Orang Perkebunan menjawab')
    expect(said(staff).join('\n')).toContain('per Kamis, 27 April 2023 pukul 09.06 WIB: tidak hadir')
  })

  it('counts from the press, not from when the office was chosen', async () => {
    await world.advanceTo('2023-04-27T08:21:00+07:00')
    const { url } = await presses(staff, card(), 'Hadir')
    await world.advanceTo('2023-04-27T08:23:00+07:00')
    await presses(head, card(), 'Tidak hadir')
    await world.advanceTo('2023-04-27T08:24:00+07:00')
    await staff.opens(url!)
    await world.advance({ seconds: 4 })
    await presses(staff, staff.private, 'Dinas Perkebunan')
    await presses(staff, staff.private, 'Staf')
    expect(asked().text).toContain(
      'Jawaban untuk Rakor Kerja Sama Karet: hadir, ditekan Kamis, 27 April 2023 pukul 08.21',
    )
    await presses(secretariat, asked(), 'Benar')
    await world.advance({ minutes: 1 })
    expect(await places()).toContainEqual({ office_id: 'DISBUN', rsvp: 'declined', answered_via: 'card' })
  })

  it('keeps the later of two presses, whichever link is opened last', async () => {
    const first = await presses(staff, card(), 'Hadir')
    await world.advance({ minutes: 2 })
    await claims('Tidak hadir', 'Dinas Perkebunan', 'Staf')
    await staff.opens(first.url!)
    await world.advance({ seconds: 4 })
    await presses(secretariat, asked(), 'Benar')
    await world.advance({ minutes: 1 })
    expect(await places()).toContainEqual({ office_id: 'DISBUN', rsvp: 'declined', answered_via: 'claim' })
  })

  it('counts as of the moment it was pressed where the office said nothing since', async () => {
    await world.advanceTo('2023-04-27T08:55:00+07:00')
    await presses(head, card(), 'Tidak hadir')
    await world.advanceTo('2023-04-27T09:01:00+07:00')
    await claims('Hadir', 'Dinas Perkebunan', 'Staf')
    await world.advanceTo('2023-04-27T10:06:00+07:00')
    await presses(secretariat, asked(), 'Benar')
    await world.advance({ minutes: 2 })
    expect(await places()).toContainEqual({ office_id: 'DISBUN', rsvp: 'accepted', answered_via: 'claim' })
    expect(said(staff).join('\n')).toContain(
      'Jawaban yang tadi Bapak/Ibu tekan telah kami catat: hadir (Rakor Kerja Sama Karet).',
    )
    expect(asked().text).toContain(
      'Jawaban tercatat untuk Rakor Kerja Sama Karet: hadir, ditekan Kamis, 27 April 2023 pukul 09.01 WIB.',
    )
    // Staff against head within ten minutes: the head is asked.
    expect(said(head).join('\n')).toContain('dari kepala “Tidak hadir”, dari staf “Hadir”')
  })

  it('is told of wherever its maker asks, with the answer that waits', async () => {
    await claims('Hadir', 'Dinas Perkebunan', 'Staf')
    const waits =
      'Permohonan sebagai staf Dinas Perkebunan sedang diperiksa sekretariat; hasilnya kami kabarkan di sini. Jawaban sementara: hadir.'
    expect(await writes(staff, '/siapasaya')).toContain(waits)
    expect(await writes(staff, '/konfirmasi')).toBe(waits)
    expect(await writes(staff, 'saya hadir')).toBe(waits)
    expect(await writes(staff, '/start')).toContain(waits)
    expect(await writes(staff, '/bantuan')).toContain(waits)
    expect(said(staff).join('\n')).not.toContain('belum terhubung dengan perangkat')
  })

  it('takes a later press on a card in place of the one before, and asks for no office', async () => {
    await claims('Hadir', 'Dinas Perkebunan', 'Staf')
    const questions = said(staff).length
    expect(await presses(staff, card(), 'Belum pasti')).toEqual({
      text: 'Jawaban sementara: belum pasti. Permohonan Bapak/Ibu sebagai staf Dinas Perkebunan sedang diperiksa sekretariat.',
      alert: true,
    })
    expect(said(staff)).toHaveLength(questions)
    await presses(secretariat, asked(), 'Benar')
    await world.advance({ minutes: 1 })
    expect(await places()).toContainEqual({ office_id: 'DISBUN', rsvp: 'tentative', answered_via: 'claim' })
    expect(asked().text).toContain('Jawaban tercatat untuk Rakor Kerja Sama Karet: belum pasti')
  })

  it('leaves no list behind by which a head becomes staff', async () => {
    const { url } = await presses(staff, card(), 'Hadir')
    await staff.opens(url!)
    await staff.opens(url!)
    await world.advance({ seconds: 4 })
    const [old, list] = staff.sees().filter(({ text }) => text.includes('untuk perangkat daerah/instansi mana'))
    await presses(staff, old!, 'Dinas Perkebunan')
    await presses(staff, list!, 'Dinas Perkebunan')
    await presses(staff, list!, 'Kepala')
    await presses(secretariat, asked(), 'Benar')
    const questions = secretariat.sees().length
    expect(await presses(staff, old!, 'Staf')).toEqual({
      text: 'Akun sudah terhubung sebagai Kepala Dinas Perkebunan. Undangan dijawab melalui /konfirmasi; kedudukan diubah melalui tautan dari sekretariat.',
      alert: true,
    })
    expect(secretariat.sees()).toHaveLength(questions)
    expect(await writes(staff, '/siapasaya')).toContain('• Kepala Dinas Perkebunan')
    await staff.opens(url!)
    await world.advance({ seconds: 4 })
    expect(staff.lastSeen().text).toContain('Akun sudah terhubung sebagai Kepala Dinas Perkebunan.')

    await writes(secretariat, '/pejabat DISBUN')
    await presses(secretariat, secretariat.private, 'Tautan undangan')
    await presses(secretariat, secretariat.private, 'Staf')
    await staff.opens(/https:\/\/t\.me\/\S+/.exec(secretariat.lastSeen().text)![0])
    await world.advance({ seconds: 4 })
    expect(asked().text).toContain(
      'Akun ini sekarang terhubung sebagai: Kepala Dinas Perkebunan. Bila dibenarkan, kedudukan itu berakhir.',
    )
  })
})
