import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

// What is kept is held to the same on both engines elsewhere; here it is about who reads what.
describe.each(engines.filter(({ name }) => name === 'sqlite'))('who lost the right of the secretariat', (engine) => {
  let house: TwoSecretaries
  let staff: Person
  beforeEach(async () => {
    house = await openWithTwo(engine)
    staff = await holder(house.world, 'Staf Tata Pemerintahan', 'BAG-TAPEM', 'staff')
    await house.second.pressesData(house.second.lastSeen(), `right-grant:${staff.id}`)
    await house.turn()
  })
  afterEach(() => house.world.close())

  const losesTheRight = async () => {
    const { db } = house.world.app.desk
    const { id } = await db
      .selectFrom('secretariat_right')
      .select('id')
      .where('user_id', '=', staff.id)
      .executeTakeFirstOrThrow()
    // Where the greeting stood: what was asked since stays as it is.
    const greeting = house.second.sees(house.second.private).find(({ fromBot }) => fromBot)!
    await house.second.pressesData(greeting, `right-end:${id}`)
    await house.turn()
  }
  const texts = (person: Person) => person.sees(person.private).map(({ text }) => text ?? '')
  const linksSeen = (person: Person) => texts(person).filter((text) => text.includes('start=j_'))
  /** Nothing can be sent to somebody until the returned is called. */
  const unreachable = (person: Person) =>
    house.world.sandbox.faults.add({ kind: '429', retryAfter: 300, chat: person.private, method: 'sendMessage' })
  const writesTransfer = async () => {
    await house.says(staff, '/pejabat')
    await house.presses(staff, 'Mutasi')
    await house.presses(staff, 'Tulis mutasi')
    await house.says(staff, 'Kepala Dinas Perkebunan: Pejabat Baru')
  }
  const linkOf = async (): Promise<string> => {
    await house.says(house.second, '/pejabat DISBUN')
    await house.presses(house.second, 'Tautan undangan')
    await house.presses(house.second, 'Kepala')
    return /https:\/\/t\.me\/\S+/.exec(house.second.lastSeen().text ?? '')![0]
  }

  it('gets no link of a transfer that was planned before; another of the secretariat has it in the morning', async () => {
    await writesTransfer()
    await house.presses(staff, /anggal/)
    await house.presses(staff, '27 April 2023')
    await house.presses(staff, /adwalkan|encanakan|erapkan/)
    await house.world.advanceTo('2023-04-27T01:00:00+07:00')
    await losesTheRight()
    const before = texts(staff).length
    await house.world.advanceTo('2023-04-27T09:00:00+07:00')
    expect(texts(staff).slice(before)).toEqual([])
    expect(linksSeen(house.secretariat)).toHaveLength(1)
    expect(linksSeen(house.secretariat)[0]).toContain('Kepala Dinas Perkebunan')
    expect(linksSeen(house.second)).toHaveLength(0)
  })

  it('gets no link that Telegram held up; another of the secretariat has it instead', async () => {
    await writesTransfer()
    const release = unreachable(staff)
    await house.presses(staff, 'Terapkan sekarang')
    await losesTheRight()
    release()
    await house.world.advance({ minutes: 15 })
    expect(linksSeen(staff)).toEqual([])
    expect(linksSeen(house.secretariat)).toHaveLength(1)
  })

  it('reads no name of who claims a place; those who were asked already are not asked twice', async () => {
    const link = await linkOf()
    const release = unreachable(staff)
    const claimant = house.world.sandbox.person({ name: 'Orang Perkebunan' })
    await claimant.opens(link)
    await house.turn()
    await losesTheRight()
    release()
    await house.world.advance({ minutes: 15 })
    expect(texts(staff).join()).not.toContain('Orang Perkebunan')
    for (const person of [house.secretariat, house.second])
      expect(texts(person).filter((text) => text.includes('Orang Perkebunan'))).toHaveLength(1)
  })

  it('was the only one who could be asked about a claim: whoever is back is asked instead', async () => {
    const link = await linkOf()
    await house.secretariat.blocks()
    await house.second.blocks()
    await house.turn()
    const release = unreachable(staff)
    const claimant = house.world.sandbox.person({ name: 'Orang Perkebunan' })
    await claimant.opens(link)
    await house.turn()
    await house.second.unblocks()
    await house.turn()
    await losesTheRight()
    release()
    await house.world.advance({ minutes: 15 })
    expect(texts(staff).join()).not.toContain('Orang Perkebunan')
    expect(texts(house.second).filter((text) => text.includes('Orang Perkebunan'))).toHaveLength(1)
  })

  it('reads neither who asks for the right nor a transfer that others carried out', async () => {
    await house.says(house.second, '/pejabat')
    await house.presses(house.second, 'Sekretariat')
    await house.presses(house.second, 'Tautan sekretariat')
    const link = /https:\/\/t\.me\/\S+/.exec(house.second.lastSeen().text ?? '')![0]
    const release = unreachable(staff)
    const newcomer = house.world.sandbox.person({ name: 'Orang Baru' })
    await newcomer.opens(link)
    await house.turn()
    await house.says(house.second, '/pejabat')
    await house.presses(house.second, 'Mutasi')
    await house.presses(house.second, 'Tulis mutasi')
    await house.says(house.second, 'Kepala Dinas Perkebunan: Pejabat Baru')
    await house.presses(house.second, 'Terapkan sekarang')
    await losesTheRight()
    release()
    await house.world.advance({ minutes: 15 })
    expect(texts(staff).join()).toContain('telah dicabut')
    expect(texts(staff).join()).not.toMatch(/Orang Baru|Pejabat Baru/)
  })
})
