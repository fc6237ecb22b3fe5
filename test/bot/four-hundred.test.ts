import { expect, it } from 'vitest'
import type { Message } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld } from '../support/world.ts'

it.each(engines)(
  'on $name a card of four hundred offices keeps to its group: it counts, is posted again when it is gone, and lists open privately',
  async (engine) => {
    const world = await openWorld({ engine })
    try {
      const { secretariat } = world
      const { db } = world.app.desk
      const like = await db.selectFrom('office').selectAll().where('id', '=', 'DISBUN').executeTakeFirstOrThrow()
      const many = Array.from({ length: 400 }, (_, at) => ({
        ...like,
        aliases: '[]',
        id: `UNIT${at}`,
        code: `UNIT${at}`,
        name: `Unit Pelaksana ${at}`,
      }))
      for (let at = 0; at < many.length; at += 50)
        await db
          .insertInto('office')
          .values(many.slice(at, at + 50))
          .execute()
      const head = await holder(world, 'Kepala Unit Pelaksana 7', 'UNIT7')
      const group = await linkedGroup(world, [head])
      await published(
        world,
        '/rapat Rakor Besar, Kamis 11 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Aula Bappeda, pimpinan Asisten I, undang SEMUA OPD',
      )
      const card = (): Message => group.messages.findLast(({ text }) => text.startsWith('Hal:'))!
      const invited = Number(/0 dari (\d+) undangan/.exec(card().text)?.[1])
      expect(invited).toBeGreaterThan(400)
      expect(card().text.length).toBeLessThan(4096)
      await head.presses(card(), 'Hadir')
      await world.advance({ seconds: 10 })
      expect(card().text).toContain(`1 dari ${invited} undangan`)
      expect(card().text).not.toContain('Unit Pelaksana')
      expect(group.messages.filter(({ text }) => /belum menjawab: \d{3}/.test(text))).toHaveLength(1)

      await secretariat.writes(secretariat.private, '/rekap')
      await world.advance({ seconds: 5 })
      expect(secretariat.lastSeen().text.length).toBeLessThan(4096)
      for (let page = 1; page < 3; page += 1) {
        await secretariat.presses(secretariat.private, 'Berikutnya')
        await world.advance({ seconds: 5 })
      }
      expect(secretariat.lastSeen().text).toMatch(/\d+\. Unit Pelaksana \d+ \(wajib\): belum menjawab/)

      // Gone from the group it is noticed with the next answer, also after a restart, and posted again with its count.
      await secretariat.deletes(card())
      await world.restart()
      await head.writes(head.private, 'tidak hadir')
      await world.advance({ minutes: 2 })
      expect(card().text).toContain(`1 dari ${invited} undangan`)
      expect(card().text).toContain('Tidak hadir 1')
    } finally {
      await world.close()
    }
  },
)
