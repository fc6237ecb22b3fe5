import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

describe('commands in a group that have no place there', () => {
  let world: World
  let disbun: Person
  let guest: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    guest = world.sandbox.person({ name: 'Anggota grup' })
    group = await linkedGroup(world, [disbun, guest])
  })
  afterEach(() => world.close())

  const ofRakor = () => group.messages.filter(({ fromBot }) => fromBot)
  const writes = async (person: Person, text: string): Promise<void> => {
    await person.writes(group, text)
    await world.advance({ seconds: 5 })
  }

  it('are answered each time where only their sender sees it', async () => {
    const before = ofRakor().length
    for (const command of ['/siapasaya', '/batal', '/pengaturan', '/pejabat', '/status', '/tindaklanjut']) {
      await writes(disbun, command)
      expect(disbun.lastSeen().text, command).toContain(`Perintah ${command} yang ditulis di grup`)
    }
    await writes(disbun, '/rekap')
    expect(disbun.lastSeen().text).toContain('tidak memiliki hak')
    await writes(disbun, '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana')
    expect(disbun.lastSeen().text).toContain('tidak memiliki hak')
    expect(ofRakor()).toHaveLength(before)
  })

  it('lead whoever has not opened the private chat there by a button', async () => {
    const before = ofRakor().length
    await writes(guest, '/siapasaya')
    const [said, ...more] = ofRakor().slice(before)
    expect(more).toEqual([])
    expect(said?.text).toContain('percakapan pribadi')
    expect(said?.buttons()).toEqual(['Buka percakapan pribadi'])
  })

  it('of other bots are talk: nothing of them is kept', async () => {
    const before = ofRakor().length
    await writes(disbun, '/catatan Kepala Dinas sedang dirawat')
    await writes(world.secretariat, '/catatan rapat ditunda')
    const kept = await world.app.desk.db.selectFrom('inbox').select('body').execute()
    expect(kept.filter(({ body }) => body?.includes('/catatan'))).toEqual([])
    expect(ofRakor()).toHaveLength(before)
  })
})
