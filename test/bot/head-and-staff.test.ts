import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering } from '../support/gathering.ts'
import { holder } from '../support/holders.ts'
import type { World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA'

describe('answers of the head and of staff', () => {
  let world: World
  let disbun: Person
  let group: Group
  let card: Gathering['card']
  let presses: Gathering['presses']
  let writes: Gathering['writes']

  beforeEach(async () => {
    ;({ world, disbun, group, card, presses, writes } = await openGathering({ meetings: [line] }))
  })
  afterEach(() => world.close())

  const countOn = (): string => card().text.split('\n\n')[1] ?? ''

  it('are put to the head when head and staff contradict each other', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    await disbun.adds(staff, group)
    await presses(disbun, card(), 'Hadir')
    await presses(staff, card(), 'Tidak hadir')
    const question = disbun.lastSeen()
    expect(question.text).toContain('dari kepala “Hadir”, dari staf “Tidak hadir”')
    expect(question.buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, question, 'Ubah')
    await presses(disbun, question, 'Hadir')
    expect(countOn()).toContain('Hadir 1')
    expect(countOn()).not.toContain('Tidak hadir')
  })

  it('are asked about no more once the head has answered elsewhere: the buttons go', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    await disbun.adds(staff, group)
    await presses(disbun, card(), 'Hadir')
    await presses(staff, card(), 'Tidak hadir')
    const question = disbun.lastSeen()
    expect(question.buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, card(), 'Hadir')
    await world.advance({ seconds: 10 })
    expect(question.text).toContain('dari kepala “Hadir”, dari staf “Tidak hadir”')
    expect(question.buttons()).toEqual([])
    // In the same message the choice goes on.
    await presses(staff, card(), 'Tidak hadir')
    const again = disbun.lastSeen()
    await presses(disbun, again, 'Ubah')
    await presses(disbun, again, /Diwakilkan/)
    await world.advance({ seconds: 10 })
    expect(again.buttons()).toContain('Kepala Bidang')
  })

  it('are put to the head also when both name a delegate, but not the same one', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    await writes(disbun, disbun.private, 'diwakilkan Kabid Produksi')
    await writes(staff, staff.private, 'diwakilkan Sekretaris')
    const question = disbun.lastSeen()
    expect(question.text).toBe(
      'Terdapat dua konfirmasi Dinas Perkebunan untuk Rakor Kerja Sama Karet dalam waktu berdekatan: dari kepala “diwakilkan Kabid Produksi”, dari staf “diwakilkan Sekretaris”. Yang tercatat saat ini: diwakilkan Sekretaris. Mohon penegasan Bapak/Ibu.',
    )
    expect(question.buttons()).toEqual(['Benar', 'Ubah'])
  })

  it('are asked about once: the choice of the head ends it', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    await presses(disbun, disbun.lastSeen(), 'Hadir')
    await writes(staff, staff.private, 'tidak hadir, dinas luar')
    const question = disbun.lastSeen()
    expect(question.text).toContain('dari kepala “Hadir”, dari staf “Tidak hadir”')
    await presses(disbun, question, 'Ubah')
    await presses(disbun, question, /Diwakilkan/)
    await presses(disbun, question, 'Sekretaris')
    await world.advance({ minutes: 3 })
    const asked = disbun.sees(disbun.private).filter(({ text }) => text.startsWith('Terdapat dua konfirmasi'))
    expect(asked).toEqual([])
    expect(countOn()).toContain('Diwakilkan 1')
  })

  it('of the head are not changed by staff behind their back, however much later', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    await writes(disbun, disbun.private, 'diwakilkan Kabid Produksi')
    await world.advance({ hours: 2 })
    await writes(staff, staff.private, 'diwakilkan Sekretaris')
    await world.advance({ minutes: 2 })
    const news = disbun.lastSeen()
    expect(news.text).toBe(
      'Jawaban Bapak/Ibu untuk Rakor Kerja Sama Karet diubah oleh staf Dinas Perkebunan menjadi: diwakilkan Sekretaris. Benarkah demikian?',
    )
    expect(news.buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, news, 'Benar')
    expect(news.text).toContain('telah kami catat: diwakilkan Sekretaris')
    // What completes an answer changes nothing.
    await presses(disbun, card(), 'Terlambat')
    await world.advance({ hours: 1 })
    const before = disbun.sees(disbun.private).length
    await writes(staff, staff.private, 'terlambat 15 menit')
    await world.advance({ minutes: 2 })
    expect(disbun.sees(disbun.private).length).toBe(before)
  })
})
