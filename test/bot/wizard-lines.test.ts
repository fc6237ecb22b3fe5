import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
const sqlite = engines.filter(({ name }) => name === 'sqlite')
const complete =
  '/rapat Rakor Karet, Kamis 18 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, pimpinan Asisten I, undang DISBUN'

describe.each(sqlite)('one line of a draft on $name', (engine) => {
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
  const edits = async (line: string) => {
    await presses('Ubah')
    return presses(line)
  }

  it('takes one leader, and changes nothing else', async () => {
    await says(complete)
    await edits('Pimpinan')
    const asked = await says('pdam, bapeda, dinas pu')
    expect(asked).toContain('Satu pimpinan saja. Siapa yang memimpin rapat ini?')
    expect(asked).toContain('Tempat: Aula Bappeda')
    expect(last().buttons().slice(0, 4)).toEqual([
      expect.stringContaining('(PDAM)'),
      expect.stringContaining('(BAPPEDA)'),
      expect.stringContaining('(PUPR)'),
      'Abaikan',
    ])
    const preview = await presses(/\(BAPPEDA\)/)
    expect(preview).toContain('Pratinjau undangan')
    expect(preview).toContain('Pimpinan rapat: Kepala Bappeda')
    expect(preview).toContain('Tempat: Aula Bappeda')
  })
})
