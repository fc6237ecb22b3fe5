import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  askToWritePrivately,
  decideGroup,
  greetAgain,
  type Membership,
  noteGroupTitle,
  noteMembership,
  noteMigration,
  readGroup,
  readLinkedGroups,
} from '../../src/operations/groups.ts'
import { system } from '../../src/operations/perform.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, forgetOwed, meets, owedTo } from '../support/people.ts'

const second = 9002
const groupId = -4001

const added: Membership = {
  chatId: groupId,
  title: 'Rakor Kerja Sama',
  isForum: false,
  member: true,
  botIsAdmin: false,
  by: { id: 1, name: 'Kepala Dinas Perkebunan' },
}

let facts = 0
const fact = () => {
  facts += 1
  return { key: `fact:${facts}`, caller: system }
}

describe.each(engines)('groups on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open({ secretariatIds: [secretariatId, second] })
    await meets(opened.desk, secretariatId, 'Sekretariat satu')
    await meets(opened.desk, second, 'Sekretariat dua')
    await meets(opened.desk, 1, 'Kepala Dinas Perkebunan')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  it('wait for the secretariat, and nothing is said in them', async () => {
    await noteMembership(opened.desk, fact(), added)
    expect(await readGroup(opened.desk, groupId)).toMatchObject({
      state: 'pending',
      addedByName: 'Kepala Dinas Perkebunan',
    })
    expect(await owedTo(opened.db, secretariatId)).toEqual(['group-asked'])
    expect(await owedTo(opened.db, second)).toEqual(['group-asked'])
    expect(await owedTo(opened.db, groupId)).toEqual([])
    expect(await readLinkedGroups(opened.desk)).toEqual([])
  })

  it('name who added the bot, also somebody it never met', async () => {
    await noteMembership(opened.desk, fact(), { ...added, by: { id: 77, name: 'Anggota grup' } })
    expect(await readGroup(opened.desk, groupId)).toMatchObject({ addedByName: 'Anggota grup' })
    await noteMembership(opened.desk, fact(), { ...added, chatId: -2, by: { id: 1, name: 'Nama lain' } })
    expect(await readGroup(opened.desk, -2)).toMatchObject({ addedByName: 'Kepala Dinas Perkebunan' })
  })

  it('are linked: greeted, given their menu, and everybody who was asked is told', async () => {
    await noteMembership(opened.desk, fact(), added)
    await forgetOwed(opened.db)
    expect(await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')).toEqual({
      ok: true,
      value: { title: 'Rakor Kerja Sama', state: 'linked' },
    })
    expect(await readLinkedGroups(opened.desk)).toMatchObject([{ chatId: groupId }])
    expect(await owedTo(opened.db, groupId)).toEqual(['group-commands', 'group-greeting'])
    expect(await owedTo(opened.db, second)).toEqual(['group-asked'])
  })

  it('are left', async () => {
    await noteMembership(opened.desk, fact(), added)
    await decideGroup(opened.desk, by(secretariatId), groupId, 'left')
    expect(await owedTo(opened.db, groupId)).toEqual(['group-leave'])
    await noteMembership(opened.desk, fact(), { ...added, member: false, by: null })
    expect(await readGroup(opened.desk, groupId)).toMatchObject({ state: 'left', decidedByName: 'Sekretariat satu' })
  })

  it('are decided once, and who comes second sees by whom', async () => {
    await noteMembership(opened.desk, fact(), added)
    const outcomes = await Promise.all([
      decideGroup(opened.desk, by(secretariatId), groupId, 'linked'),
      decideGroup(opened.desk, by(second), groupId, 'left'),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const [late] = outcomes.filter((outcome) => !outcome.ok)
    expect(late).toMatchObject({ reason: 'already-decided', details: { by: expect.stringMatching(/^Sekretariat/) } })
  })

  it('are decided by the secretariat alone, and only while the bot is in them', async () => {
    await noteMembership(opened.desk, fact(), added)
    const stranger = await decideGroup(opened.desk, by(1), groupId, 'linked')
    expect(stranger).toEqual({ ok: false, reason: 'unknown-person' })
    const unknown = await decideGroup(opened.desk, by(secretariatId), -1, 'linked')
    expect(unknown).toEqual({ ok: false, reason: 'not-found' })
    await noteMembership(opened.desk, fact(), { ...added, member: false })
    const gone = await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    expect(gone).toEqual({ ok: false, reason: 'group-gone' })
  })

  it('keep their state when the bot gets other rights, and their title as it is now', async () => {
    await noteMembership(opened.desk, fact(), added)
    await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    await forgetOwed(opened.db)
    await noteMembership(opened.desk, fact(), {
      ...added,
      botIsAdmin: true,
      isForum: true,
      by: { id: 2, name: 'Lain' },
    })
    await noteGroupTitle(opened.desk, fact(), { chatId: groupId, title: 'Rakor Karet', isForum: true })
    expect(await readGroup(opened.desk, groupId)).toMatchObject({
      state: 'linked',
      title: 'Rakor Karet',
      botIsAdmin: true,
      isForum: true,
      addedBy: 1,
    })
    expect(await owedTo(opened.db, secretariatId)).toEqual([])
  })

  it('wait again when the bot comes back', async () => {
    await noteMembership(opened.desk, fact(), added)
    await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    await noteMembership(opened.desk, fact(), { ...added, member: false })
    expect(await readLinkedGroups(opened.desk)).toEqual([])
    await forgetOwed(opened.db)
    await noteMembership(opened.desk, fact(), { ...added, by: null })
    expect(await readGroup(opened.desk, groupId)).toMatchObject({ state: 'pending', addedBy: null, decidedBy: null })
    expect(await owedTo(opened.db, secretariatId)).toEqual(['group-asked'])
  })

  it('that were never known are not kept when they go or are renamed', async () => {
    await noteMembership(opened.desk, fact(), { ...added, member: false })
    await noteGroupTitle(opened.desk, fact(), { chatId: groupId, title: 'Lain', isForum: false })
    expect(await readGroup(opened.desk, groupId)).toBeUndefined()
  })

  it('ask for a private chat at most once a minute, and only where they are linked', async () => {
    await noteMembership(opened.desk, fact(), added)
    await askToWritePrivately(opened.desk, groupId, 10)
    expect(await owedTo(opened.db, groupId)).toEqual([])
    await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    await opened.clock.advance({ minutes: 1 })
    await forgetOwed(opened.db)
    await askToWritePrivately(opened.desk, groupId, 11)
    await forgetOwed(opened.db)
    await askToWritePrivately(opened.desk, groupId, 12)
    expect(await owedTo(opened.db, groupId)).toEqual([])
    await opened.clock.advance({ minutes: 1 })
    await askToWritePrivately(opened.desk, groupId, 13)
    expect(await owedTo(opened.db, groupId)).toEqual(['write-privately'])
  })

  it('are told again what Rakor does, in one message for many wishes', async () => {
    await noteMembership(opened.desk, fact(), added)
    await greetAgain(opened.desk, by(1), groupId)
    expect(await owedTo(opened.db, groupId)).toEqual([])
    await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    await forgetOwed(opened.db)
    await greetAgain(opened.desk, by(1), groupId)
    await greetAgain(opened.desk, by(2), groupId)
    expect(await owedTo(opened.db, groupId)).toEqual(['group-greeting'])
  })

  it('become supergroups with all they have, once', async () => {
    const supergroup = -1009001
    await noteMembership(opened.desk, fact(), added)
    await decideGroup(opened.desk, by(secretariatId), groupId, 'linked')
    await noteMigration(opened.desk, fact(), groupId, supergroup)
    await noteMigration(opened.desk, fact(), groupId, supergroup)
    expect(await readGroup(opened.desk, groupId)).toBeUndefined()
    expect(await readGroup(opened.desk, supergroup)).toMatchObject({ state: 'linked', title: 'Rakor Kerja Sama' })
    expect(await owedTo(opened.db, groupId)).toEqual([])
    expect(await owedTo(opened.db, supergroup)).toEqual(['group-commands', 'group-greeting'])
  })
})
