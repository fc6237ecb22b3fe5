import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

const line =
  '/rapat Rakor Ibukota Pindah, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Purnama, grup Rakor Kerja Sama, ' +
  'pimpinan Asisten I, acara Pembahasan Ibukota, undang DISBUN BAPPEDA'

// Both engines are held to it by the tests of the operations.
describe.each(engines.filter(({ name }) => name === 'sqlite'))('a meeting that becomes Terbatas', (engine) => {
  let house: TwoSecretaries
  beforeEach(async () => {
    house = await openWithTwo(engine)
  })
  afterEach(() => house.world.close())

  /** The tables in which something stands. */
  const tablesWith = async (what: RegExp): Promise<string[]> => {
    const { db } = house.world.app.desk
    const found: string[] = []
    for (const { name } of await db.introspection.getTables()) {
      const rows = await db
        .selectFrom(name as 'meeting')
        .selectAll()
        .execute()
      if (what.test(JSON.stringify(rows))) found.push(name)
    }
    return found
  }

  it('stands nowhere in the books, whatever was written, pressed, asked for and sent before', async () => {
    const { world, secretariat, says, presses, turn } = house
    const disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    const group = await linkedGroup(world, [disbun])
    await published(world, line)
    await disbun.writes(group, 'hadir', { replyTo: group.messages.findLast(({ text }) => text.includes('Ibukota'))! })
    await turn()
    await says(disbun, '/agenda')
    await says(secretariat, '/agenda')
    await presses(secretariat, /^1\. /)
    await presses(secretariat, 'Berkas')
    await presses(secretariat, 'Tambah berkas')
    const bytes = new TextEncoder().encode('%PDF-1.7 surat')
    await secretariat.sendsDocument(secretariat.private, { bytes, fileName: 'Undangan Ibukota.pdf' })
    await turn()
    await world.advance({ minutes: 3 })
    expect(await tablesWith(/Ibukota|Purnama/)).toContain('meeting_file')
    await says(secretariat, '/agenda')
    await presses(secretariat, /^1\. /)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Sifat')
    await presses(secretariat, '☐ Terbatas')
    expect(secretariat.lastSeen().text).toContain('Daftar yang sudah diminta, seperti agenda dan rekap, tetap terbaca')
    expect(await presses(secretariat, 'Terapkan')).toBe('Perubahan telah diterapkan.')
    await world.advance({ minutes: 5 })
    expect(await tablesWith(/Ibukota|Purnama/)).toEqual([])
  })
})
