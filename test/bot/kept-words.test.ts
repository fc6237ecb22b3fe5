import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (title: string, day: string) =>
  `/rapat ${title}, ${day} 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA`

describe('words kept until it is said for which meeting they are', () => {
  let world: World
  let person: Person

  const opened = async (offices: string[]) => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    person = await holder(world, 'Plt. Kepala', offices)
    await published(world, line('Rakor Karet', 'Kamis 4 Mei'))
    await published(world, line('Rakor Kopi', 'Jumat 5 Mei'))
  }
  const says = async (text: string) => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 6 })
    return person.lastSeen().text
  }
  const answered = async () =>
    (
      await world.app.desk.db
        .selectFrom('invitation')
        .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
        .select(['meeting.title', 'invitation.office_id'])
        .where('invitation.rsvp', '=', 'accepted')
        .execute()
    ).map((row) => `${row.title} ${row.office_id}`)
  afterEach(() => world.close())

  describe('by one office', () => {
    beforeEach(() => opened(['DISBUN']))

    it.each(['yang jumat', 'yang kedua', 'yg kopi pak', '2'])('are for the meeting that %s names', async (choice) => {
      expect(await says('hadir')).toMatch(/^Untuk rapat yang mana jawaban itu\?/)
      expect(await says(choice)).toMatch(/^Terima kasih\. Konfirmasi Dinas Perkebunan telah kami catat: hadir\./)
      expect(await answered()).toEqual(['Rakor Kopi DISBUN'])
    })

    it('give way to an answer of its own, and wait while something is asked', async () => {
      await says('hadir')
      expect(await says('rapat yang jumat jam berapa?')).toMatch(/Pukul/)
      expect(await answered()).toEqual([])
      await says('yang kopi tidak hadir, dinas luar')
      expect(await answered()).toEqual([])
    })
  })

  it('count the invitations as they were listed', async () => {
    await opened(['DISBUN', 'BAPPEDA'])
    expect(await says('rakor kopi hadir')).toMatch(/1\. Rakor Kopi.*\n2\. Rakor Kopi/)
    const second = /2\. Rakor Kopi.*?\. (.+?):/.exec(person.lastSeen().text)![1]
    await says('2')
    expect(await answered()).toEqual([`Rakor Kopi ${second === 'Dinas Perkebunan' ? 'DISBUN' : 'BAPPEDA'}`])
  })
})
