import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'bidang KARET',
  'pimpinan Asisten I',
  'undang DISBUN BAPPEDA PUPR',
].join(', ')

const [sqlite] = engines

describe('a published meeting is changed: invitees typed in one message, rooms to choose', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine: sqlite! })
    await published(world, line)
  })
  afterEach(() => world.close())

  const says = async (text: string): Promise<string> => {
    await world.secretariat.writes(world.secretariat.private, text)
    await world.advance({ seconds: 5 })
    return world.secretariat.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp): Promise<string> => {
    await world.secretariat.presses(world.secretariat.private, label)
    await world.advance({ seconds: 5 })
    return world.secretariat.lastSeen().text ?? ''
  }

  it('offers every room but the one it has for another place', async () => {
    await says('/agenda')
    await presses(/^1\. /)
    await presses('Ubah')
    expect(await presses('Tempat')).toContain(
      'Tempat saat ini: Ruang Rapat Serasan Sekundang. Mohon pilih atau tuliskan',
    )
    const rooms = world.secretariat.lastSeen().buttons()
    expect(rooms).toContain('Ruang Rapat Bupati')
    expect(rooms).not.toContain('Ruang Rapat Serasan Sekundang')
  })

  it.each([
    ['tambah dinkes, hapus PUPR', 'Diundang: DINKES', 'Undangan ditarik: PUPR'],
    ['hapus bappeda dan pupr, undang juga dinkes', 'Diundang: DINKES', 'Undangan ditarik: BAPPEDA, PUPR'],
    ['jangan undang bappeda', undefined, 'Undangan ditarik: BAPPEDA'],
    ['undang dinkes', 'Diundang: DINKES', undefined],
  ])('as a change of a published meeting: %s', async (said, invited, withdrawn) => {
    await says('/agenda')
    await presses(/^1\. /)
    await presses('Ubah')
    await presses('Undangan')
    const shown = await says(said)
    expect(shown.match(/^Diundang: .*$/m)?.[0]).toBe(invited)
    expect(shown.match(/^Undangan ditarik: .*$/m)?.[0]).toBe(withdrawn)
    expect(shown).not.toContain('belum ada dalam daftar')
  })
})
