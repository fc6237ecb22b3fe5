import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const meeting =
  '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))(
  'an office that is not invited on $name',
  (engine) => {
    let world: World
    let pupr: Person
    let group: Group

    beforeEach(async () => {
      world = await openWorld({ engine })
      pupr = await holder(world, 'Kepala Dinas PUPR', 'PUPR')
      group = await linkedGroup(world, [pupr])
      await published(world, meeting)
    })
    afterEach(() => world.close())

    const answers = async () => {
      const before = group.messages.length
      const card = group.messages.find(({ text }) => text.includes('Rakor Karet'))!
      await pupr.writes(group, 'hadir pak', { replyTo: card })
      await world.advance({ seconds: 8 })
      return group.messages.slice(before + 1).map(({ text }) => text)
    }

    it('and answers in the group is told alone', async () => {
      expect(await answers()).toEqual([])
      expect(pupr.lastSeen().text).toBe(
        'Jawaban Bapak/Ibu di grup tidak dicatat, karena perangkat daerah/instansi Bapak/Ibu tidak tercatat dalam undangan rapat itu. Bila seharusnya diundang, mohon menghubungi sekretariat.',
      )
    })

    it('and cannot be written to is asked to write, and nothing is said of the invitation', async () => {
      await pupr.blocks()
      await world.advance({ seconds: 5 })
      const said = await answers()
      expect(said).toHaveLength(1)
      expect(said[0]).not.toContain('undangan')
    })
  },
)
