import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe.each(engines)('somebody who comes instead of the head, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let head: Person
  let division: Person
  let other: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    division = await world.joined('Kabid Produksi', 'DISBUN', 'Staf')
    other = await world.joined('Kabid Sarana', 'DISBUN', 'Staf')
    await published(world, line)
  })
  afterEach(() => world.close())

  const settle = () => world.advance({ seconds: 5 })
  const last = (person: Person, pattern: RegExp): Message | undefined =>
    person.sees(person.private).findLast(({ text }) => pattern.test(text))
  const presses = async (person: Person, label: string | RegExp, on?: Message): Promise<string> => {
    const press = await person.presses(on ?? person.private, label)
    await settle()
    return (await press.answer).text ?? ''
  }
  const invitation = (person: Person): Message => last(person, /kami sampaikan undangan rapat/)!
  const asked = (person: Person) => last(person, /^Bapak\/Ibu ditunjuk mewakili/)
  const standing = async (): Promise<string> => {
    await secretariat.writes(secretariat.private, '/rekap')
    await settle()
    return secretariat.lastSeen().text
  }
  const names = async (label: string): Promise<void> => {
    await presses(head, /Diwakilkan/, invitation(head))
    await presses(head, label)
  }

  it('is named by a press, asked, and says that they come; reminders and registration go to them', async () => {
    await presses(head, /Diwakilkan/, invitation(head))
    expect(head.lastSeen().buttons().slice(0, 2)).toEqual(['Kabid Produksi', 'Kabid Sarana'])
    await presses(head, 'Kabid Produksi')
    expect(asked(division)!.text).toBe(
      [
        'Bapak/Ibu ditunjuk mewakili Kepala Dinas Perkebunan pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB.',
        'Tempat: Ruang Rapat Serasan Sekundang',
        'Apakah Bapak/Ibu dapat hadir?',
      ].join('\n'),
    )
    expect(asked(other)).toBeUndefined()
    expect(await presses(division, 'Bersedia hadir', asked(division))).toBe('Tercatat. Terima kasih.')
    expect(last(head, /bersedia mewakili/)!.text).toBe(
      'Kabid Produksi bersedia mewakili Kepala Dinas Perkebunan pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB.',
    )
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*diwakilkan Kabid Produksi/)

    // Colleagues have heard of the answer by then.
    await world.advance({ minutes: 3 })
    const before = [head, other].map((person) => person.sees(person.private).length)
    await world.advanceTo('2023-05-11T08:31:00+07:00')
    expect([head, other].map((person) => person.sees(person.private).length)).toEqual(before)
    expect(last(division, /besok, Kamis, 11 Mei 2023/)).toBeDefined()
    await presses(division, 'Saya sudah di tempat')
    expect(division.lastSeen().text).toMatch(/Tercatat hadir: mewakili Kepala Dinas Perkebunan/)
  })

  it('who cannot come gives it back to the head at once, also after having agreed', async () => {
    await names('Kabid Produksi')
    await presses(division, 'Bersedia hadir', asked(division))
    await presses(division, 'Tidak dapat hadir', asked(division))
    const told = last(head, /tidak dapat mewakili/)!
    expect(told.text).toMatch(
      /^Kabid Produksi tidak dapat mewakili .* Mohon kehadiran Dinas Perkebunan ditetapkan kembali\.$/,
    )
    expect(told.buttons()).toContain('Hadir')
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*belum menjawab/)
    expect(await presses(head, 'Hadir', told)).toMatch(/hadir/i)
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*: hadir/)
    expect(await presses(division, /Bersedia|Tidak dapat/, asked(division)).catch(() => 'no button')).toBe('no button')
  })

  it('is told when the head decides otherwise, and may not pass it on', async () => {
    await names('Kabid Produksi')
    expect(await presses(division, /Diwakilkan/, invitation(division))).toMatch(/hanya dapat dialihkan oleh pimpinan/)
    await names('Kabid Sarana')
    expect(last(division, /tidak lagi ditunjuk/)!.text).toBe(
      'Bapak/Ibu tidak lagi ditunjuk mewakili Kepala Dinas Perkebunan pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB.',
    )
    expect(await presses(division, 'Bersedia hadir', asked(division))).toMatch(/sudah tidak berlaku/)
    expect(asked(other)!.buttons()).toEqual(['Bersedia hadir', 'Tidak dapat hadir'])
    await presses(head, 'Hadir', invitation(head))
    expect(last(other, /tidak lagi ditunjuk/)).toBeDefined()
  })

  it('has a position that was named before among the buttons, which asks nobody', async () => {
    await head.writes(head.private, 'diwakilkan Sekretaris Dinas')
    await settle()
    await presses(head, 'Hadir', invitation(head))
    await presses(head, /Diwakilkan/, invitation(head))
    expect(head.lastSeen().buttons()).toContain('Sekretaris Dinas')
    await presses(head, 'Sekretaris Dinas')
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*diwakilkan Sekretaris Dinas/)
    expect(asked(division)).toBeUndefined()
  })

  it('of nobody else: a forged press and a second one change nothing; a restart keeps what was said', async () => {
    await names('Kabid Produksi')
    const message = asked(division)!
    const { id } = await world.app.desk.db.selectFrom('delegation').select('id').executeTakeFirstOrThrow()
    const forged = await other.pressesData(invitation(other), `dg:${id}:accept`)
    await settle()
    expect((await forged.answer).text).toMatch(/tidak ditemukan|tidak berlaku|tidak ada/)
    await presses(division, 'Bersedia hadir', message)
    await world.restart()
    const rows = await world.app.desk.db.selectFrom('delegation').select(['state']).execute()
    expect(rows).toEqual([{ state: 'confirmed' }])
  })

  it('of a meeting that became confidential keeps no word of it but its code', async () => {
    await names('Kabid Produksi')
    await presses(division, 'Bersedia hadir', asked(division))
    await secretariat.writes(secretariat.private, '/agenda')
    await settle()
    for (const label of [/Rakor Kerja Sama Karet/, 'Ubah', 'Sifat', /Rahasia/, /Terapkan/]) {
      await secretariat.presses(secretariat.private, label)
      await settle()
    }
    await world.advance({ seconds: 30 })
    const meeting = /Karet|Serasan/
    expect(asked(division)!.text).toMatch(/pada R-\w{6}\./)
    expect(asked(division)!.buttons()).toEqual(['Tidak dapat hadir'])
    for (const person of [division, head])
      expect(person.sees(person.private).filter(({ text }) => meeting.test(text) && /mewakili/.test(text))).toEqual([])
  })

  it('is not to come to a meeting that moved', async () => {
    await names('Kabid Produksi')
    await secretariat.writes(secretariat.private, '/agenda')
    await settle()
    await presses(secretariat, /Rakor Kerja Sama Karet/)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Waktu')
    await secretariat.writes(secretariat.private, 'Jumat 12 Mei 2023 pukul 08.00 s.d. 10.00')
    await settle()
    await presses(secretariat, /Terapkan/)
    await world.advance({ seconds: 20 })
    expect(last(division, /tidak lagi ditunjuk/)).toBeDefined()
  })
})
