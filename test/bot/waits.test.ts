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
})
