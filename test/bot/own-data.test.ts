import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe.each(engines)('what is stored about a person, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await published(world, line)
    await says(disbun, 'izin tidak hadir, istri saya operasi')
  })
  afterEach(() => world.close())

  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const reasons = async (): Promise<string> =>
    JSON.stringify([
      await world.app.desk.db.selectFrom('answer').select('answer').execute(),
      await world.app.desk.db.selectFrom('invitation').select(['reason', 'reason_code']).execute(),
    ])

  it('is told to them, with their own reasons, and to nobody else', async () => {
    const told = await says(disbun, '/dataku')
    expect(told).toMatch(
      /^Data Bapak\/Ibu yang tersimpan pada Rakor\nNomor akun: \d+\nNama di Telegram: Kepala Dinas Perkebunan/,
    )
    expect(told).toContain('• Kepala Dinas Perkebunan, sejak 26 April 2023')
    expect(told).toMatch(
      /Jawaban yang Bapak\/Ibu sampaikan \(1\)\n• Rabu, 26 April 2023 pukul 08\.\d\d WIB: tidak hadir \(istri saya operasi\)/,
    )
    expect(told).toContain('Alasan ketidakhadiran dihapus 90 hari setelah rapat.')
    expect(await says(secretariat, '/dataku')).not.toMatch(/operasi/)
    const stranger = world.sandbox.person({ name: 'Orang luar' })
    await stranger.starts()
    await world.advance({ seconds: 5 })
    expect(await says(stranger, '/dataku')).not.toMatch(/DISBUN|Perkebunan/)
  })

  it('loses its reasons when the time is over, and keeps the answer', async () => {
    await world.advanceTo('2023-08-01T03:00:00+07:00')
    expect(await reasons()).toMatch(/operasi/)
    await world.advanceTo('2023-08-04T03:00:00+07:00')
    expect(await reasons()).not.toMatch(/operasi|sakit/)
    const told = await says(disbun, '/dataku')
    expect(told).toMatch(/: tidak hadir(?: \([a-z ]+\))? – Rakor Kerja Sama Karet/)
    expect(told).not.toMatch(/operasi/)
  })

  it('is kept as long as the secretariat says', async () => {
    await says(secretariat, '/pengaturan')
    await secretariat.presses(secretariat.private, 'Penyimpanan alasan')
    await world.advance({ seconds: 5 })
    await secretariat.presses(secretariat.private, 'tanpa batas')
    await world.advance({ seconds: 5 })
    expect(secretariat.lastSeen().text).toMatch(/tanpa batas/)
    await world.advanceTo('2023-09-04T03:00:00+07:00')
    expect(await reasons()).toMatch(/operasi/)
  })
})
