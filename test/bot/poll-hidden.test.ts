import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 09.00 atau Jumat 5 Mei 2023 08.30, Ruang Rapat Serasan Sekundang, pimpinan Asisten I, undang DISBUN'

let world: World
let secretariat: Person
let disbun: Person
const writes = async (person: Person, text: string): Promise<void> => {
  await person.writes(person.private, text)
  await world.advance({ seconds: 6 })
}
const presses = async (person: Person, label: string | RegExp): Promise<void> => {
  await person.presses(person.private, label)
  await world.advance({ seconds: 6 })
}
const sends = async (written: string): Promise<void> => {
  await writes(secretariat, written)
  await presses(secretariat, 'Kirim pilihan waktu')
}

beforeEach(async () => {
  world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
  ;({ secretariat } = world)
  const as1 = await holder(world, 'Asisten I', 'AS1')
  disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  await linkedGroup(world, [as1, disbun])
})
afterEach(() => world.close())

it('times that were offered keep nothing of a meeting that becomes confidential, and its invitation can be answered', async () => {
  // One that is not sought any more when its draft becomes confidential is named by its code as well.
  await sends(line.replaceAll('Karet', 'Lada'))
  await presses(disbun, 'Semua bisa')
  await writes(secretariat, '/agenda')
  await presses(secretariat, /Rakor Kerja Sama Lada/)
  await presses(secretariat, 'Lihat jawaban')
  await presses(secretariat, 'Batalkan pilihan waktu')
  await presses(secretariat, /^Ya/)
  const dropped = (): number => disbun.sees(disbun.private).filter(({ text }) => /Lada/.test(text)).length
  expect(dropped()).toBeGreaterThan(0)
  await writes(secretariat, '/agenda')
  await presses(secretariat, /Rakor Kerja Sama Lada/)
  await presses(secretariat, 'Ubah')
  await presses(secretariat, 'Sifat')
  await presses(secretariat, 'Rahasia')
  await world.advance({ minutes: 1 })
  expect(dropped()).toBe(0)

  // Once such a meeting is confidential, its invitation stays one that can be answered.
  await sends(line.replaceAll('Karet', 'Kopi'))
  await presses(disbun, 'Semua bisa')
  await writes(secretariat, '/agenda')
  await presses(secretariat, /Rakor Kerja Sama Kopi/)
  await presses(secretariat, 'Lihat jawaban')
  await presses(secretariat, /Kamis 4 Mei 09\.00$/)
  const invited = disbun.sees(disbun.private).findLast(({ text }) => text.includes('undangan rapat berikut'))!
  await writes(secretariat, '/agenda')
  await presses(secretariat, /Rakor Kerja Sama Kopi/)
  await presses(secretariat, 'Ubah')
  await presses(secretariat, 'Sifat')
  await presses(secretariat, /Terbatas$/)
  await presses(secretariat, 'Terapkan')
  await world.advance({ minutes: 2 })
  expect(invited.text).toMatch(/saluran kedinasan\.[\s\S]*Kode rapat: R-/)
  expect(invited.buttons()).toContain('Tidak hadir')
  expect(
    disbun
      .sees(disbun.private)
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/Kopi/)
})
