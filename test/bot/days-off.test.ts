import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

describe.each(engines)('the days off of a year as a file on $name', (engine) => {
  let { world, secretariat, turn, says, presses } = {} as TwoSecretaries
  beforeEach(async () => {
    ;({ world, secretariat, turn, says, presses } = await openWithTwo(engine))
  })
  afterEach(() => world.close())

  const sends = async (person: Person, text: string, fileName = 'hari-libur.csv') => {
    await person.sendsDocument(person.private, { bytes: new TextEncoder().encode(text), fileName })
    await turn()
    return person.lastSeen().text ?? ''
  }
  const kept = async (year: number) =>
    (await world.app.desk.db.selectFrom('holiday').selectAll().execute()).filter((day) =>
      day.date.startsWith(String(year)),
    )
  const asks = async () => {
    await says(secretariat, '/pengaturan')
    await presses(secretariat, 'Hari libur')
    await presses(secretariat, 'Kirim berkas')
  }

  it('is shown before it is applied, survives a restart in between, and warns of meetings from then on', async () => {
    await asks()
    expect(secretariat.lastSeen().text).toContain('Kolomnya: tanggal, sampai, jenis, dan nama')
    const preview = await sends(
      secretariat,
      'tanggal;jenis;nama\n1 Januari 2024;libur nasional;Tahun Baru 2024 Masehi\n',
    )
    expect(preview).toContain('Perubahan hari libur dari berkas')
    expect(preview).toContain('1 hari baru')
    expect(await kept(2024)).toEqual([])
    await world.restart()
    await presses(secretariat, 'Terapkan')
    expect(secretariat.lastSeen().text).toContain('Daftar hari libur telah diperbarui: 1 hari baru')
    expect(await kept(2024)).toHaveLength(1)
    const draft = await says(
      secretariat,
      '/rapat Rakor Uji, Senin 1 Januari 2024 pukul 09.00 s.d. 11.00, Aula Bappeda, bidang KARET, undang DISBUN',
    )
    expect(draft).toContain('Tahun Baru 2024 Masehi')
  })

  it('is opened at the year of the clock, whatever years a file begins with', async () => {
    await asks()
    const rows = [2021, 2022, 2023, 2024].map((year) => `1 Januari ${year};libur nasional;Tahun Baru ${year} Masehi`)
    await sends(secretariat, `tanggal;jenis;nama\n${rows.join('\n')}\n`)
    await presses(secretariat, 'Terapkan')
    await presses(secretariat, 'Hari libur')
    expect(secretariat.lastSeen().text).toContain('Hari libur 2023')
    expect(secretariat.lastSeen().buttons().slice(0, 4)).toEqual(['2024', '2026', '2022', '2021'])
  })

  it('names a bad row with its line and reason and takes nothing of the file', async () => {
    await asks()
    const told = await sends(
      secretariat,
      'tanggal;jenis;nama\n1 Januari 2024;libur nasional;Tahun Baru 2024 Masehi\n32 Januari 2024;libur nasional;Tidak ada\n',
    )
    expect(told).toContain('3')
    expect(told).toContain('bukan tanggal')
    expect(await kept(2024)).toEqual([])
  })

  it('is taken from the secretariat alone', async () => {
    const head = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await asks()
    await sends(secretariat, 'tanggal;jenis;nama\n1 Januari 2024;libur nasional;Tahun Baru 2024 Masehi\n')
    const preview = secretariat.lastSeen()
    const apply = preview.keyboard.flat().find(({ data }) => data?.startsWith('days-off-do'))!.data!
    const press = await head.pressesData(head.lastSeen(), apply)
    await turn()
    expect(press.shown?.text ?? '').not.toBe('')
    expect(await kept(2024)).toEqual([])
  })
})
