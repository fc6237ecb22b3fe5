import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe.each(engines.slice(0, 1))('on what somebody without an account comes, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let head: Person
  let division: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    division = await world.joined('Kabid Produksi', 'DISBUN', 'Staf')
    await published(world, line)
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
    const press = await person.presses(on ?? person.private, label)
    await settle()
    return (await press.answer).text ?? ''
  }
  const standing = () => says(secretariat, '/rekap')

  it('is a press beside the thanks, corrected by another, and said to the secretariat alone', async () => {
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    await presses(head, 'Sekretaris')
    const thanks = head.lastSeen()
    expect(thanks.text).toMatch(/diwakilkan Sekretaris\.[\s\S]*\n\nBila berkenan, mohon memilih dasar penugasannya\.$/)
    expect(thanks.buttons()).toEqual(['Disposisi', 'Surat tugas', 'Lisan'])
    expect(await presses(head, 'Disposisi', thanks)).toBe('Dasar penugasan telah dicatat.')
    expect(thanks.text).toMatch(/diwakilkan Sekretaris \(disposisi\)\./)
    expect(thanks.buttons()).toEqual(['✓ Disposisi', 'Surat tugas', 'Lisan'])
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*diwakilkan Sekretaris \(disposisi\)/)
    await presses(head, 'Surat tugas', thanks)
    expect(await standing()).toMatch(/diwakilkan Sekretaris \(surat tugas\)/)
    // Pressed once more on the invitation, the answer keeps it.
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    expect(await standing()).toMatch(/diwakilkan Sekretaris \(surat tugas\)/)

    // The secretariat corrects it where it answers for an office.
    await presses(secretariat, 'Catat jawaban')
    await presses(secretariat, /Perkebunan/)
    expect(secretariat.lastSeen().buttons()).toContain('✓ Surat tugas')
    await presses(secretariat, 'Lisan')
    expect(secretariat.lastSeen().text).toMatch(/diwakilkan Sekretaris \(penugasan lisan\)/)

    // Of nobody who comes instead any more there is nothing to note; nor of another's office.
    await presses(head, 'Hadir', last(head, /kami sampaikan undangan rapat/))
    expect(await presses(head, /Disposisi/, thanks)).toMatch(/berubah|tidak berlaku|telah diganti/)
    expect(await standing()).toMatch(/Dinas Perkebunan[^\n]*: hadir/)
    const bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    const { id } = await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    const forged = await bappeda.pressesData(bappeda.lastSeen(), `db:${id}:DISBUN:spoken`)
    await settle()
    expect((await forged.answer).text).toMatch(/tidak tercatat dalam undangan/)
  })

  it('is read in the words, asked of nobody who said it, and never about somebody with an account', async () => {
    const said = await says(head, 'diwakilkan Sekretaris Dinas, surat tugas menyusul')
    expect(said).toMatch(/diwakilkan Sekretaris Dinas \(surat tugas\)/)
    expect(said).not.toContain('mohon memilih dasar')
    expect(await standing()).toMatch(/diwakilkan Sekretaris Dinas \(surat tugas\)/)
    await presses(head, 'Hadir', last(head, /kami sampaikan undangan rapat/))
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    expect(await says(head, 'Kabid Sarana, sesuai disposisi')).toMatch(/diwakilkan Kabid Sarana \(disposisi\)/)
    // On what alone says not yet who.
    await presses(head, 'Hadir', last(head, /kami sampaikan undangan rapat/))
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    expect(await says(head, 'arahan lisan')).toMatch(/^Dasar penugasan telah dicatat\.\n\n.*jabatan/)
    expect(await says(head, 'Kabid Sarana')).toMatch(/diwakilkan Kabid Sarana \(penugasan lisan\)/)
    await presses(head, /Diwakilkan/, last(head, /kami sampaikan undangan rapat/))
    await presses(head, 'Kabid Produksi')
    expect(head.lastSeen().text).not.toContain('dasar penugasan')
    expect(head.lastSeen().buttons()).toEqual([])
    expect(last(division, /ditunjuk mewakili/)).toBeDefined()
  })
})
