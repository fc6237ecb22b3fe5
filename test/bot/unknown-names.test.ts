import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('names the directory does not know, on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine })
  })
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
  const atTheField = async () => {
    await says('/rapat')
    await says('Rapat persiapan, Rabu 24 Mei 2023 pukul 09.00 s.d. 11.00, Aula Bappeda, pimpinan Sekda')
    expect(last().text).toContain('Bidang kerja sama mana yang dibahas?')
  }

  it('are invitees where the field is asked, which is asked again', async () => {
    await atTheField()
    const again = await says('bappeda, disbun, pdam')
    expect(again).toContain('• Badan Perencanaan Pembangunan Daerah\n• Dinas Perkebunan\n')
    expect(again).toContain('Bidang kerja sama mana yang dibahas?')
    expect(last().buttons()).toContain('☐ #KS_Karet')
    const both = await says('karet, dinkes')
    expect(both).toContain('#KS_Karet')
    expect(both).toContain('• Dinas Kesehatan')
    expect(both).toContain('Siapa yang diundang?')
  })

  it('leave a field nobody knows to be asked about, and it stays asked when an office is typed', async () => {
    await atTheField()
    expect(await says('ikan, disbun')).toContain('Bidang “ikan” tidak dikenal')
    expect(last().text).toContain('• Dinas Perkebunan')
    expect(await says('bappeda')).toContain('Bidang “ikan” tidak dikenal')
    await presses('#KS_Karet')
    expect(last().text).toContain('Siapa yang diundang?')
  })

  it('are asked about in one message, each with what is like it, and may all be left out', async () => {
    await says('/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00, Aula Bappeda')
    const asked = await says('disbun, kodim, dinas perkebunanan rakyat, staf ahli bupati')
    expect(asked).toContain(
      'Nama-nama ini belum dapat dipastikan:\n1. “staf ahli bupati” dapat berarti beberapa\n2. “kodim” belum ada dalam daftar\n3. “dinas perkebunanan rakyat” belum ada dalam daftar\n',
    )
    expect(last().buttons().slice(-8, -2)).toEqual([
      '2. Undang sebagai tamu',
      '2. Abaikan',
      '3. Kepala Dinas Perkebunan (DISBUN)',
      '3. Undang sebagai tamu',
      '3. Abaikan',
      'Abaikan semua',
    ])
    const rest = await presses('2. Undang sebagai tamu')
    expect(rest).toContain('• kodim (tamu)')
    expect(rest).toContain('2. “dinas perkebunanan rakyat” belum ada dalam daftar')
    // A name that is typed is one more invitee; those in question stay.
    expect(await says('pdam')).toContain('1. “staf ahli bupati” dapat berarti beberapa')
    const preview = await presses('Abaikan semua')
    expect(preview).toContain('Pratinjau undangan')
    expect(preview).toContain('Wajib (3)')
    expect(preview).not.toContain('staf ahli')
  })

  it('are asked about one by one when only one is left', async () => {
    await says('/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN, kodim, PT Bukit')
    expect(last().text).toContain('1. “kodim”')
    expect(await presses('1. Abaikan')).toContain('“PT Bukit” belum ada dalam daftar')
    expect(last().buttons()).toContain('Undang sebagai tamu')
    expect(await presses('Abaikan')).toContain('Pratinjau undangan')
  })
})
