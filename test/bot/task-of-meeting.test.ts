import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('a task out of a meeting, on $name', (engine) => {
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

  it('offers who was invited first, those of the field before the others, and its leader not at all', async () => {
    await says(
      '/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00, Aula Bappeda, bidang KARET, pimpinan Sekda, undang DINKES, DISBUN',
    )
    await presses('Terbitkan')
    const { id } = await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    await world.secretariat.pressesData(last(), `task-new:${id}`)
    await turn()
    if (last().buttons().includes('#KS_Karet')) await presses('#KS_Karet')
    expect(last().text).toContain('Perangkat daerah/instansi mana yang bertanggung jawab?')
    expect(last().buttons().slice(0, 2)).toEqual(['Dinas Perkebunan', 'Dinas Kesehatan'])
    expect(last().buttons()).not.toContain('Sekretaris Daerah')
    expect(await presses('Dinas Kesehatan')).toContain('Penanggung jawab: Dinas Kesehatan')
  })
})
