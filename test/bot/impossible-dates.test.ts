import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('days that are not there, far away or off, on $name', (engine) => {
  let world: World
  const opens = async (startAt: string) => {
    world = await openWorld({ engine, startAt })
  }
  beforeEach(() => opens('2023-04-26T08:00:00+07:00'))
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const last = () => world.secretariat.lastSeen()
  const says = async (text: string) => {
    await world.secretariat.writes(world.secretariat.private, text)
    await turn()
    return last().text ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return last().text ?? ''
  }

  it('are named with the last day of that month, as a due date in a line and at the question', async () => {
    expect(await says('/tindaklanjut #KS_Karet DISBUN 31 Juni: susun rencana')).toContain(
      'Tanggal itu tidak ada dalam kalender: hari terakhir bulan itu Jumat, 30 Juni 2023. Apakah itu yang dimaksud?',
    )
    expect(last().buttons()[0]).toBe('Jumat, 30 Juni 2023 (libur)')
    expect(await says('30 Februari')).toContain('hari terakhir bulan itu Kamis, 29 Februari 2024')
    expect(await says('40 Mei')).toContain('tidak ada dalam kalender')
    expect(await says('31 Juni')).toContain('Jumat, 30 Juni 2023')
    expect(await presses('Jumat, 30 Juni 2023 (libur)')).toContain('Tenggat: Jumat, 30 Juni 2023')
    expect(await presses('Buat tugas')).toContain('TL-KARET-2023-0001')
  })

  it('are named when a due date is changed', async () => {
    await says('/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana')
    await presses('Buka')
    await presses('Ubah')
    await presses('Tenggat')
    expect(await says('31 Juni')).toContain('hari terakhir bulan itu Jumat, 30 Juni 2023')
    expect(last().buttons()[0]).toBe('Jumat, 30 Juni 2023 (libur)')
  })

  it('are marked among the due dates offered', async () => {
    await says('/tindaklanjut #KS_Karet DISBUN: susun rencana')
    // The first of May is a Monday and Labour Day; weekends are marked as well.
    expect(last().buttons()).toContain('Akhir bulan, Minggu 30 April (libur)')
    expect(last().buttons()).toContain('Satu minggu, Rabu 3 Mei')
  })

  it('are shown with the year and asked about once, more than five months ahead without it', async () => {
    await world.close()
    await opens('2026-11-24T08:00:00+07:00')
    expect(await says('/rapat Rakor Karet, 12 Mei pukul 09.00, Aula Bappeda, undang DISBUN')).toContain(
      'Tanpa tahun, tanggal itu jatuh lebih dari lima bulan lagi.',
    )
    expect(await presses('Rabu, 12 Mei 2027 pukul 09.00 WIB')).toContain('Hari/tanggal: Rabu, 12 Mei 2027')
    expect(await says('/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana')).toContain('lebih dari lima bulan lagi')
    expect(last().buttons()[0]).toBe('Rabu, 12 Mei 2027')
    expect(await says('/tindaklanjut #KS_Karet DISBUN 12 Mei 2027: susun rencana')).toContain('TL-KARET-2026-0001')
  })
})
