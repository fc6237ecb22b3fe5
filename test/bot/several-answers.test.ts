import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (title: string, day: string) =>
  `/rapat ${title}, ${day} 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA`

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))(
  'answers for two meetings in one message on $name',
  (engine) => {
    let world: World
    let disbun: Person
    let group: Group

    beforeEach(async () => {
      world = await openWorld({ engine })
      disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
      group = await linkedGroup(world, [disbun])
      await published(world, line('Rakor Karet', 'Kamis 27 April'))
      await published(world, line('Rakor Kopi', 'Jumat 28 April'))
    })
    afterEach(() => world.close())

    const answers = async () => {
      const rows = await world.app.desk.db
        .selectFrom('invitation')
        .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
        .select(['meeting.title', 'invitation.rsvp'])
        .where('invitation.office_id', '=', 'DISBUN')
        .execute()
      return Object.fromEntries(rows.map(({ title, rsvp }) => [title, rsvp]))
    }
    const nothing = { 'Rakor Karet': 'needs_action', 'Rakor Kopi': 'needs_action' }
    const asked = (title: string) =>
      disbun.sees().findLast((seen) => seen.text.includes(title) && seen.buttons().length > 0)!
    const says = async (text: string) => {
      await disbun.writes(disbun.private, text)
      await world.advance({ seconds: 8 })
    }

    it('are asked for each, and a press records each', async () => {
      await says('Rakor besok hadir, yang lusa diwakilkan sekdis')
      expect(await answers()).toEqual(nothing)
      expect(disbun.sees().map(({ text }) => text)).toContain(
        'Jawaban Bapak/Ibu terbaca untuk 2 rapat sekaligus, sehingga belum dicatat. Mohon memastikannya satu per satu di bawah ini.',
      )
      expect(asked('Rakor Karet').text).toMatch(/hadir/)
      expect(asked('Rakor Kopi').text).toMatch(/diwakilkan/)
      await disbun.presses(asked('Rakor Kopi'), 'Benar')
      await world.advance({ seconds: 8 })
      await disbun.presses(asked('Rakor Karet'), 'Benar')
      await world.advance({ seconds: 8 })
      expect(await answers()).toEqual({ 'Rakor Karet': 'accepted', 'Rakor Kopi': 'delegated' })
    })

    it.each([
      'besok hadir, lusa izin',
      'rapat karet hadir sedangkan kopi tidak bisa',
      'yang pertama hadir yang kedua diwakilkan',
      'Kamis bisa hadir, Jumat tidak bisa hadir',
    ])('record nothing by themselves: %s', async (text) => {
      await says(text)
      expect(await answers()).toEqual(nothing)
      expect(asked('Rakor Kopi')).toBeDefined()
      expect(
        disbun
          .sees()
          .map((seen) => seen.text)
          .join(),
      ).toContain('terbaca untuk 2 rapat')
    })

    it.each([
      ['rakor karet hadir', { ...nothing, 'Rakor Karet': 'accepted' }],
      ['rakor kopi tidak bisa hadir, diwakilkan sekdis', { ...nothing, 'Rakor Kopi': 'delegated' }],
    ])('for one of them are recorded: %s', async (text, recorded) => {
      await says(text)
      expect(await answers()).toEqual(recorded)
    })

    it('under the card in the group are not recorded for that meeting either', async () => {
      const card = group.messages.find(({ text }) => text.includes('Rakor Karet'))!
      await disbun.writes(group, 'besok hadir, lusa izin', { replyTo: card })
      await world.advance({ seconds: 8 })
      expect(await answers()).toEqual(nothing)
    })
  },
)
