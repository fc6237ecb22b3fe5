import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('what was typed and not understood on $name', (engine) => {
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

  it('is named in the preview of a meeting until it is published', async () => {
    const preview = await says(
      '/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00, Aula Bappeda, asisten 2, konsumsi 50 orang, hadirkan disbun pdam. CP: 0812 1000 0930',
    )
    expect(preview).toContain('Pimpinan rapat: Asisten II')
    expect(preview).toContain('• Dinas Perkebunan')
    expect(preview).toContain('Belum terbaca: “konsumsi 50 orang”, “CP: 0812 1000 0930”')
    expect(await presses('Terbitkan')).not.toContain('konsumsi')
  })

  it('is named while the meeting is asked about, also in a line at the first step', async () => {
    await says('/rapat')
    const asked = await says('Rakor Karet, Rabu 24 Mei 2023 pukul 09.00 s.d. 11.00, konsumsi 50 orang')
    expect(asked).toContain('Belum terbaca: “konsumsi 50 orang”')
    expect(asked).toContain('Di mana rapat dilaksanakan?')
  })

  it('is not kept of a meeting that is confidential', async () => {
    const preview = await says(
      '/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00, sifat Rahasia, undang DISBUN. CP: 0812 1000 0930',
    )
    expect(preview).toContain('Rahasia')
    expect(preview).not.toContain('0812')
  })

  it('is named in a task, which is shown before it is created', async () => {
    const shown = await says('/tindaklanjut #KS_Karet DISBUN dan kodim 12 Mei: susun rencana kerja')
    expect(shown).toContain('Penanggung jawab: Dinas Perkebunan')
    expect(shown).toContain('Belum terbaca: “kodim”')
    expect(last().buttons()).toContain('Buat tugas')
  })

  it('is an office with a slip beyond reading, for which the nearest are offered', async () => {
    const asked = await says('/tindaklanjut #KS_Karet dinas perkebunanan rakyat 12 Mei: susun rencana kerja')
    expect(asked).toContain('Belum terbaca: “dinas perkebunanan rakyat”')
    expect(last().buttons()).toContain('Dinas Perkebunan')
  })
})
