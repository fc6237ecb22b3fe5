import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('a file that is waited for on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine })
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const heard = () => {
    const { secretariat } = world
    return secretariat.sees(secretariat.private).map((message) => message.text ?? '')
  }
  const says = async (text: string) => {
    await world.secretariat.writes(world.secretariat.private, text)
    await turn()
    return heard().at(-1) ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return heard().at(-1) ?? ''
  }

  it('is given up by whoever goes on to another command or menu', async () => {
    await says('/pejabat')
    expect(await presses('Unggah daftar')).toContain('Silakan mengirim berkas CSV')
    await says('/pengaturan')
    await says('Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN')
    expect(heard().join('\n')).not.toContain('Yang diperlukan adalah berkas CSV')

    await says('/pejabat')
    await presses('Unggah daftar')
    await says('/pejabat')
    await presses('Mutasi')
    expect(await says('entah')).not.toContain('Yang diperlukan adalah berkas CSV')
  })

  it('is one of the meeting whose files were opened just before, and words in between are none', async () => {
    for (const [title, day] of [
      ['Rakor Karet', 'Selasa 23 Mei 2023'],
      ['Rakor Batas', 'Rabu 24 Mei 2023'],
    ]) {
      await says(`/rapat ${title}, ${day} pukul 09.00, Aula Bappeda, undang DISBUN`)
      await presses('Terbitkan')
    }
    await says('/agenda')
    await presses(/^2\. /)
    const title = /Hal: (.*)/.exec(world.secretariat.lastSeen().text ?? '')?.[1]
    await presses(/^Berkas/)
    await world.secretariat.sendsDocument(world.secretariat.private, { fileName: 'paparan.pdf' })
    await world.advance({ seconds: 10 })
    expect(heard().at(-1)).toContain(`Ditambahkan ke ${title}:`)
    await says('/agenda')
    await presses(/^2\. /)
    await presses(/^Berkas/)
    expect(await says('halo')).not.toContain('dokumen')
  })

  it('lets an answer on behalf be spoken of as one, with the way back to the list', async () => {
    await says('/rapat Rakor Karet, Selasa 23 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN PUPR')
    await presses('Terbitkan')
    await presses('Rekap')
    await presses('Catat jawaban')
    await presses(/^Dinas Perkebunan/)
    await presses('Terlambat')
    expect(heard().at(-1)).toBe('Tercatat: Dinas Perkebunan terlambat. Berapa menit?')
    await presses('15 menit')
    expect(heard().at(-1)).toContain('Dicatat oleh sekretariat untuk Dinas Perkebunan: terlambat')
    expect(await presses('Ke daftar instansi')).toContain('Catat jawaban untuk')
  })

  it('of drafts without a day says when each was begun', async () => {
    await says('/rapat')
    await says('Rakor Bulanan')
    await world.advance({ hours: 2 })
    expect(await says('/agenda')).toMatch(
      /1\. Rakor Bulanan, waktu belum ditentukan, disusun sejak Rabu, 26 April 2023 pukul 08\.0\d WIB/,
    )
  })
})
