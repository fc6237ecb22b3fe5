import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAccount, revokeAccount } from '../../src/operations/accounts.ts'
import { readDirectory } from '../../src/operations/directory.ts'
import { issueLink } from '../../src/operations/links.ts'
import { notePerson, noteReachable, readRoles, refreshSecretariatMenus, whoAmI } from '../../src/operations/people.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { voiceOf } from '../../src/operations/voice.ts'
import { accountsOfOffice, accountsOfOffices } from '../../src/store/accounts.ts'
import { reachableSecretariat } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, meets, owedTo } from '../support/people.ts'

describe.each(engines)('accounts on $name', (engine) => {
  let opened: Opened
  const accountOf = async (userId: number, officeId: string): Promise<string> => {
    const found = (await accountsOfOffice(opened.db, officeId)).find((account) => account.userId === userId)
    if (!found) throw new Error('no such account')
    return found.accountId
  }
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Sekretariat')
  })
  afterEach(() => opened.close())

  it('list heads before staff, with name and whether they can be reached', async () => {
    await joins(opened.desk, 2, 'Staf Perkebunan', 'DISBUN', 'staff')
    await joins(opened.desk, 1, 'Kepala Perkebunan', 'DISBUN')
    await noteReachable(opened.desk, by(2), false)
    expect(await accountsOfOffice(opened.db, 'DISBUN')).toMatchObject([
      { userId: 1, name: 'Kepala Perkebunan', capacity: 'head', standing: 'definitif', reachable: true },
      { userId: 2, name: 'Staf Perkebunan', capacity: 'staff', reachable: false },
    ])
    expect(await accountsOfOffices(opened.db, [])).toEqual([])
  })

  it('of a former head end, and they are told', async () => {
    await joins(opened.desk, 1, 'Kepala lama', 'DISBUN')
    await forgetOwed(opened.db)
    await joins(opened.desk, 2, 'Kepala baru', 'DISBUN')
    expect((await accountsOfOffice(opened.db, 'DISBUN')).map(({ userId }) => userId)).toEqual([2])
    expect(await owedTo(opened.db, 1)).toEqual(['account-ended', 'commands'])
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({ value: { revoked: true, roles: ['unknown'] } })
  })

  it('of the head stay beside a Plh. and staff, and the head is told of both', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    await forgetOwed(opened.db)
    await joins(opened.desk, 2, 'Pelaksana harian', 'DISBUN', 'plh')
    await joins(opened.desk, 3, 'Staf', 'DISBUN', 'staff')
    expect((await accountsOfOffice(opened.db, 'DISBUN')).map(({ userId }) => userId)).toEqual([1, 2, 3])
    expect(await owedTo(opened.db, 1)).toEqual(['account-joined', 'account-joined'])
  })

  it('of one person may be several', async () => {
    await joins(opened.desk, 1, 'Asisten I', 'AS1')
    await joins(opened.desk, 1, 'Asisten I', 'DISDIKBUD', 'plt')
    expect(await readRoles(opened.desk, 1)).toEqual(['head', 'leader'])
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({
      value: { ties: [{ office: { id: 'AS1' } }, { office: { id: 'DISDIKBUD' }, account: { standing: 'plt' } }] },
    })
  })

  it('are revoked by the secretariat at once', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    const id = await accountOf(1, 'DISBUN')
    await forgetOwed(opened.db)
    expect(await revokeAccount(opened.desk, by(secretariatId), id)).toEqual({
      ok: true,
      value: { officeId: 'DISBUN', name: 'Kepala' },
    })
    expect(await owedTo(opened.db, 1)).toEqual(['account-ended', 'commands'])
    expect((await readAccount(opened.desk, id))?.account.until).not.toBeNull()
    const tries = await issueLink(opened.desk, by(1), 'DISBUN', 'staff')
    expect(tries).toEqual({ ok: false, reason: 'account-revoked' })
  })

  it('are revoked once', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    await joins(opened.desk, 2, 'Staf', 'DISBUN', 'staff')
    const id = await accountOf(2, 'DISBUN')
    const outcomes = await Promise.all([
      revokeAccount(opened.desk, by(secretariatId), id),
      revokeAccount(opened.desk, by(1), id),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const told = await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'account-ended').execute()
    expect(told).toHaveLength(1)
  })

  it('of staff are revoked by the head of their office, and by no other', async () => {
    await joins(opened.desk, 1, 'Kepala Perkebunan', 'DISBUN')
    await joins(opened.desk, 2, 'Staf Perkebunan', 'DISBUN', 'staff')
    await joins(opened.desk, 3, 'Kepala Bappeda', 'BAPPEDA')
    await joins(opened.desk, 4, 'Asisten I', 'AS1')
    const staff = await accountOf(2, 'DISBUN')
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await revokeAccount(opened.desk, by(3), staff)).toEqual(refused)
    expect(await revokeAccount(opened.desk, by(4), staff)).toEqual(refused)
    expect(await revokeAccount(opened.desk, by(2), staff)).toEqual(refused)
    expect(await revokeAccount(opened.desk, by(3), await accountOf(1, 'DISBUN'))).toEqual(refused)
    expect(await revokeAccount(opened.desk, by(1), await accountOf(1, 'DISBUN'))).toEqual(refused)
    expect(await revokeAccount(opened.desk, by(1), 'none')).toEqual({ ok: false, reason: 'not-found' })
    expect((await revokeAccount(opened.desk, by(1), staff)).ok).toBe(true)
  })

  it('of a partner are revoked by its head', async () => {
    await joins(opened.desk, 1, 'Kepala BSIP', 'BSIP')
    await joins(opened.desk, 2, 'Staf BSIP', 'BSIP', 'staff')
    expect(await readRoles(opened.desk, 2)).toEqual(['partner'])
    expect((await revokeAccount(opened.desk, by(1), await accountOf(2, 'BSIP'))).ok).toBe(true)
  })

  it('count in the directory, which stands in protocol order', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    await joins(opened.desk, 2, 'Staf', 'DISBUN', 'staff')
    const directory = await readDirectory(opened.desk, caller(secretariatId))
    if (!directory.ok) throw new Error(directory.reason)
    expect(directory.value.find(({ id }) => id === 'DISBUN')).toMatchObject({ heads: 1, staff: 1, connection: 'head' })
    const order = directory.value.map(({ id }) => id)
    expect(order).toHaveLength(58)
    expect(order.slice(0, 8)).toEqual(['SEKDA', 'AS1', 'AS2', 'AS3', 'SA-EKB', 'SA-SDM', 'SA-HUK', 'BAG-TAPEM'])
    expect(order.slice(-14)).toContain('BSIP')
    expect(await readDirectory(opened.desk, caller(1))).toEqual({ ok: false, reason: 'not-allowed' })
  })
})

describe.each(engines)('people on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(() => opened.close())

  it('are written to in Indonesian until they choose otherwise', async () => {
    expect(await voiceOf(opened.desk, 1)).toEqual({ locale: 'id', zone: 'Asia/Jakarta' })
    await meets(opened.desk, 1, 'Kepala')
    expect(await voiceOf(opened.desk, 1)).toMatchObject({ locale: 'id' })
    await opened.db.updateTable('person').set({ locale: 'en' }).execute()
    await meets(opened.desk, 1, 'Kepala Dinas')
    expect(await voiceOf(opened.desk, 1)).toMatchObject({ locale: 'en' })
  })

  it('are kept once, with the name and username they have now', async () => {
    await meets(opened.desk, 1, 'Nama lama')
    await notePerson(opened.desk, by(1), { name: 'Nama baru', username: 'baru' })
    expect(await opened.db.selectFrom('person').selectAll().execute()).toMatchObject([
      { id: 1, name: 'Nama baru', username: 'baru', reachable: 1 },
    ])
  })

  it('cost no write while nothing changes', async () => {
    await meets(opened.desk, 1, 'Kepala')
    await meets(opened.desk, 1, 'Kepala')
    expect(await opened.db.selectFrom('request').selectAll().execute()).toHaveLength(1)
    expect(await owedTo(opened.db, 1)).toEqual(['commands'])
  })

  it('of the secretariat get their menus at a start, for the settings may name others', async () => {
    await refreshSecretariatMenus(opened.desk)
    expect(await opened.db.selectFrom('outbox').selectAll().execute()).toEqual([])
    await meets(opened.desk, secretariatId, 'Sekretariat')
    await forgetOwed(opened.db)
    await refreshSecretariatMenus(opened.desk)
    await opened.clock.advance({ seconds: 1 })
    await refreshSecretariatMenus(opened.desk)
    expect(await owedTo(opened.db, secretariatId)).toEqual(['commands'])
  })

  it('cannot be reached after a block, until they write again', async () => {
    await meets(opened.desk, secretariatId, 'Sekretariat')
    await noteReachable(opened.desk, by(secretariatId), false)
    expect(await reachableSecretariat(opened.db, { secretariatIds: [secretariatId] })).toEqual([])
    await forgetOwed(opened.db)
    await meets(opened.desk, secretariatId, 'Sekretariat')
    expect(await reachableSecretariat(opened.db, { secretariatIds: [secretariatId, 5] })).toEqual([secretariatId])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['commands'])
    expect(await reachableSecretariat(opened.db, { secretariatIds: [] })).toEqual([])
  })
})
