import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const first =
  '/rapat Rakor Kerja Sama Karet, Kamis 11 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'
const second =
  '/rapat Rakor Riset, Kamis 11 Mei 2023 pukul 10.00 s.d. 12.00 WIB, R. Rapat Serasan Sekundang, bidang RISET, pimpinan Asisten II, undang BAPPEDA PDAM'

describe.each(engines)('meetings that collide, on $name', (engine) => {
  let world: World
  let secretariat: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    await published(world, first)
  })
  afterEach(() => world.close())

  const says = async (text: string): Promise<string> => {
    await secretariat.writes(secretariat.private, text)
    await world.advance({ seconds: 5 })
    return secretariat.lastSeen().text
  }
  const presses = async (label: string | RegExp): Promise<string> => {
    await secretariat.presses(secretariat.private, label)
    await world.advance({ seconds: 5 })
    return secretariat.lastSeen().text
  }
  const kept = async (): Promise<string[]> => {
    const rows = await world.app.desk.db.selectFrom('ledger').select('change').execute()
    return rows.map(({ change }) => change).filter((change) => change.includes('keptBecause'))
  }

  it('are named before publishing; a free time is a press away', async () => {
    const preview = await says(second)
    expect(preview).toContain(
      '• tempat rapat pada waktu yang sama dipakai Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB.',
    )
    expect(preview).toContain(
      '• 1 perangkat daerah/instansi pada waktu yang sama juga diundang pada Rakor Kerja Sama Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB: BAPPEDA.',
    )
    const buttons = secretariat.lastSeen().buttons()
    expect(buttons.slice(0, 6)).toEqual([
      expect.stringMatching(/^Pindah ke .* pukul /),
      expect.stringMatching(/^Pindah ke .* pukul /),
      expect.stringMatching(/^Pindah ke .* pukul /),
      'Tetap: dapat diwakilkan',
      'Tetap: sudah disepakati',
      'Tetap: rapat lain akan digeser',
    ])
    expect(buttons).not.toContain('Terbitkan')
    const moved = await presses('Pindah ke Kamis 11 Mei pukul 13.00')
    expect(moved).not.toMatch(/pada waktu yang sama/)
    expect(moved).toMatch(/13\.00 s\.d\. 15\.00 WIB/)
    expect(await presses('Terbitkan')).toMatch(/^Undangan telah diterbitkan|Rapat .*diterbitkan/)
    expect(await kept()).toEqual([])
  })

  it('do not hide behind a room that is mistyped', async () => {
    const preview = await says(second.replace('R. Rapat Serasan Sekundang', 'rr serasan sekundng'))
    expect(preview).toContain('• tempat yang ditulis mirip dengan Ruang Rapat Serasan Sekundang.')
    expect(preview).not.toContain('tempat rapat pada waktu yang sama')
    expect(await presses('Tempat: Ruang Rapat Serasan Sekundang')).toContain(
      'tempat rapat pada waktu yang sama dipakai',
    )
  })

  it('tell of a confidential meeting its code alone, neither when it is nor whom it invites', async () => {
    await published(world, `${first.replace('Kamis 11 Mei', 'Jumat 12 Mei')}, sifat Rahasia`)
    const preview = await says(second.replace('Kamis 11 Mei', 'Jumat 12 Mei'))
    expect(preview).toMatch(/^• 1 perangkat daerah\/instansi pada waktu yang sama juga diundang pada R-\w{6}\.$/m)
    expect(preview).not.toContain('09.00')
  })

  it('go on with a reason, which is kept', async () => {
    await says(second)
    await presses('Tetap: sudah disepakati')
    expect(await kept()).toEqual([expect.stringContaining('"keptBecause":"agreed"')])
    await says('/agenda')
    const page = await presses(/Rakor Riset/)
    expect(page).toMatch(
      /\n\nWaktunya dipertahankan meskipun berbenturan, karena sudah disepakati \(.+, .+ 2023 pukul \d\d\.\d\d WIB\):\n• tempat rapat pada waktu yang sama dipakai Rakor Kerja Sama Karet/,
    )
    // Of what collides no more nothing is said.
    await says('/agenda')
    await presses(/Rakor Kerja Sama Karet/)
    for (const label of ['Ubah', 'Waktu']) await presses(label)
    await says('Jumat 12 Mei 2023 pukul 08.00 s.d. 10.00')
    await presses(/Terapkan/)
    await says('/agenda')
    expect(await presses(/Rakor Riset/)).not.toContain('dipertahankan')
  })

  it('of a series go on with a reason that was given before the meeting was made', async () => {
    await says(
      '/rapat Rakor Aset setiap Kamis pukul 09.00 s.d. 10.00 WIB mulai 4 Mei 2023, 3 kali, Aula Bappeda, undang DISBUN',
    )
    await presses(/^Terbitkan/)
    await world.advanceTo('2023-05-04T08:30:00+07:00')
    const asked = secretariat
      .sees(secretariat.private)
      .findLast((each) => each.buttons().includes('Tetap: sudah disepakati'))!
    await secretariat.presses(asked, 'Tetap: sudah disepakati')
    await world.advance({ minutes: 2 })
    const { meeting_id: id } = await world.app.desk.db
      .selectFrom('series_meeting')
      .select('meeting_id')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    await secretariat.pressesData(secretariat.lastSeen(), `meeting:${id}`)
    await world.advance({ seconds: 5 })
    expect(secretariat.lastSeen().text).toMatch(
      /karena sudah disepakati \(.+, Kamis, 4 Mei 2023 pukul 08\.30 WIB\):\n• 1 perangkat daerah.*Karet.*: DISBUN\./,
    )
  })

  it('are kept with one reason and published once from two phones, and stand after a restart', async () => {
    await says(second)
    const preview = secretariat.lastSeen()
    await secretariat.presses(preview, 'Tetap: sudah disepakati')
    await secretariat.presses(preview, 'Tetap: dapat diwakilkan')
    await world.advance({ seconds: 10 })
    await world.restart()
    expect(await kept()).toEqual([expect.stringContaining('"keptBecause":"agreed"')])
    await says('/agenda')
    expect(await presses(/Rakor Riset/)).toContain('karena sudah disepakati')
    const named = await world.app.desk.db
      .selectFrom('meeting')
      .select('state')
      .where('title', '=', 'Rakor Riset')
      .execute()
    expect(named).toEqual([{ state: 'scheduled' }])
  })

  it('do not count whoever declined, nor a meeting that was cancelled', async () => {
    const bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    await bappeda.writes(bappeda.private, '/konfirmasi')
    await world.advance({ seconds: 5 })
    await bappeda.presses(bappeda.private, 'Tidak hadir')
    await world.advance({ seconds: 5 })
    expect(await says(second.replace('R. Rapat Serasan Sekundang', 'Aula Bappeda'))).not.toMatch(/pada waktu yang sama/)
  })

  it('are named when a meeting is moved onto another, and not when only its title changes', async () => {
    await published(world, second.replace('10.00 s.d. 12.00', '13.30 s.d. 15.00'))
    await says('/agenda')
    await presses(/Rakor Riset/)
    await presses('Ubah')
    await presses('Waktu')
    expect(await says('Kamis 11 Mei 2023 pukul 10.30 s.d. 12.00')).toMatch(/BAPPEDA\./)
    await presses('Tetap: dapat diwakilkan')
    await world.advance({ seconds: 10 })
    expect(await kept()).toHaveLength(1)
    await says('/agenda')
    await presses(/Rakor Riset/)
    await presses('Ubah')
    await presses(/Acara|Hal|Judul/)
    expect(await says('Rakor Riset Terapan')).not.toMatch(/pada waktu yang sama/)
    // Nor do they hide behind a room that is mistyped here.
    await presses('Tempat')
    expect(await says('aula bapeda')).toContain('• tempat yang ditulis mirip dengan Aula Bappeda.')
    expect(await presses('Tempat: Aula Bappeda')).toContain('→ Aula Bappeda')
  })
})
