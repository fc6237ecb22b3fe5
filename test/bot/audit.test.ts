import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe.each(engines)('the record of changes, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await published(world, line)
    await says(disbun, 'izin tidak hadir, ada rapat di provinsi')
  })
  afterEach(() => world.close())

  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const presses = async (button: string): Promise<string> => {
    await secretariat.presses(secretariat.private, button)
    await world.advance({ seconds: 5 })
    return secretariat.lastSeen().text
  }

  it('tells who changed what, finds it by words, belongs to the secretariat, and is proved', async () => {
    const today = await says(secretariat, '/audit DISBUN hari ini')
    expect(today).toMatch(/^Catatan perubahan \(\d+\)\nDibatasi pada: Dinas Perkebunan · 26 April 2023\n/)
    expect(today).toMatch(
      /Kepala Dinas Perkebunan menjawab undangan – rapat Rakor Kerja Sama Karet untuk Dinas Perkebunan: jawaban dari belum ada menjadi tidak hadir; .*alasan “.*rapat di provinsi.*”\./,
    )
    expect(today).toMatch(/Segel: \d+:[0-9a-f]{16} \(/)
    expect(await presses('Kemarin')).toContain('Tidak ada perubahan yang tercatat.')

    const meeting = await says(secretariat, '/audit Rakor Kerja Sama Karet')
    expect(meeting).toContain('Dibatasi pada: Rakor Kerja Sama Karet\n')
    expect(meeting).toMatch(
      /menerbitkan undangan – rapat Rakor Kerja Sama Karet: keadaan dari rancangan menjadi terjadwal/,
    )
    expect(await says(secretariat, '/audit Kepala Dinas Perkebunan')).toMatch(
      /Dibatasi pada: (Kepala )?Dinas Perkebunan/,
    )
    expect(await says(secretariat, '/audit antah berantah')).toContain('“antah berantah” tidak dikenali')
    expect(await says(secretariat, '/audit TL-KARET-2023-0099')).toContain('“TL-KARET-2023-0099” tidak dikenali')
    await says(secretariat, '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet')
    expect(await says(secretariat, '/audit TL-KARET-2023-0001')).toMatch(
      /membuat tugas – tugas TL-KARET-2023-0001 untuk Dinas Perkebunan: tenggat 12 Mei 2023; .*uraian “susun rencana kerja demplot karet”/,
    )

    expect(await says(disbun, '/audit')).toContain('sekretariat')
    await says(secretariat, '/audit')
    const sound = await presses('Periksa keutuhan')
    expect(sound).toMatch(/^Catatan utuh: \d+ catatan diperiksa.*\n.*\n\d+:[0-9a-f]{64}\n/)

    const { db } = world.app.desk
    await (engine.name === 'sqlite'
      ? sql`drop trigger ledger_unchanged`
      : sql`alter table ledger disable trigger user`
    ).execute(db)
    await db.updateTable('ledger').set({ actor: 'user:1' }).where('seq', '=', 3).execute()
    await says(secretariat, '/audit')
    expect(await presses('Periksa keutuhan')).toMatch(
      /^⚠️ Catatan tidak utuh: catatan nomor 3 tidak sama dengan yang disegel\.\nSampai dengan nomor 2 /,
    )
  })

  it('keeps the words of a confidential meeting to itself', async () => {
    await says(
      secretariat,
      '/rapat Rapat Tanah Adat, Jumat 5 Mei 2023 pukul 09.00, Ruang Rapat Sekda, sifat Terbatas, undang BAPPEDA',
    )
    await presses('Terbitkan')
    const shown = await says(secretariat, '/audit hari ini')
    expect(shown).toMatch(/menerbitkan undangan – rapat R-[A-Z0-9]+/)
    expect(shown).not.toMatch(/Tanah|Sekda,/)
  })
})
