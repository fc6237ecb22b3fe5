import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decideClaim, expireClaims } from '../../src/operations/claim-decisions.ts'
import { readClaim, repeatQuestions } from '../../src/operations/claim-questions.ts'
import { whoAmI } from '../../src/operations/people.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { accountsOfOffice } from '../../src/store/accounts.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, claims, forgetOwed, joins, meets, owedTo } from '../support/people.ts'

const second = 9002

describe.each(engines)('claims on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open({ secretariatIds: [secretariatId, second] })
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Sekretariat satu')
    await meets(opened.desk, second, 'Sekretariat dua')
    await meets(opened.desk, 1, 'Kepala Dinas Perkebunan')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  it('tie nobody to anything before they are confirmed', async () => {
    await claims(opened.desk, 1, 'DISBUN')
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({ value: { roles: ['unknown'], ties: [] } })
  })

  it('ask everybody of the secretariat who can be reached', async () => {
    await opened.db.updateTable('person').set({ reachable: 0 }).where('id', '=', second).execute()
    await claims(opened.desk, 1, 'DISBUN')
    expect(await owedTo(opened.db, secretariatId)).toEqual(['claim-asked'])
    expect(await owedTo(opened.db, second)).toEqual([])
  })

  it('tie the account once confirmed, tell its owner and correct the questions', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    await forgetOwed(opened.db)
    expect(await decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed')).toEqual({
      ok: true,
      value: { decision: 'confirmed' },
    })
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({ value: { roles: ['head'] } })
    expect(await owedTo(opened.db, 1)).toEqual(['claim-decided', 'commands'])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['claim-asked'])
    expect(await owedTo(opened.db, second)).toEqual(['claim-asked'])
  })

  it('tie nothing once refused', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    await decideClaim(opened.desk, by(secretariatId), claimId, 'refused')
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({ value: { roles: ['unknown'] } })
    expect(await owedTo(opened.db, 1)).toEqual(['claim-decided'])
    expect(await readClaim(opened.desk, claimId)).toMatchObject({ decidedByName: 'Sekretariat satu' })
  })

  it('tell who comes second by whom it was decided', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    await decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed')
    expect(await decideClaim(opened.desk, by(second), claimId, 'refused')).toEqual({
      ok: false,
      reason: 'claim-decided',
      details: { decision: 'confirmed', by: 'Sekretariat satu', at: opened.clock.now().epochMilliseconds },
    })
    expect(await whoAmI(opened.desk, caller(1))).toMatchObject({ value: { roles: ['head'] } })
  })

  it('are decided once by two at the same moment', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    const outcomes = await Promise.all([
      decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed'),
      decideClaim(opened.desk, by(second), claimId, 'refused'),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'claim-decided')).toHaveLength(1)
    const ties = (await accountsOfOffice(opened.db, 'DISBUN')).length
    const state = (await readClaim(opened.desk, claimId))?.claim.state
    expect(ties).toBe(state === 'confirmed' ? 1 : 0)
  })

  it('leave one head when two heads are confirmed at the same moment', async () => {
    await meets(opened.desk, 2, 'Kepala lain')
    const first = await claims(opened.desk, 1, 'DISBUN')
    const other = await claims(opened.desk, 2, 'DISBUN')
    await Promise.all([
      decideClaim(opened.desk, by(secretariatId), first, 'confirmed'),
      decideClaim(opened.desk, by(second), other, 'confirmed'),
    ])
    expect(await accountsOfOffice(opened.db, 'DISBUN')).toHaveLength(1)
    const all = await opened.db.selectFrom('account').selectAll().where('until', 'is not', null).execute()
    expect(all).toHaveLength(1)
  })

  it('are decided by the secretariat alone', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    expect(await decideClaim(opened.desk, by(1), claimId, 'confirmed')).toMatchObject({
      ok: false,
      reason: 'claim-waiting',
    })
    await joins(opened.desk, 2, 'Kepala Bappeda', 'BAPPEDA')
    expect(await decideClaim(opened.desk, by(2), claimId, 'confirmed')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await decideClaim(opened.desk, by(secretariatId), 'none', 'confirmed')).toMatchObject({ ok: false })
  })

  it('end after seven days, and their owner and the secretariat are told', async () => {
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    await forgetOwed(opened.db)
    await opened.clock.advance({ hours: 7 * 24 - 1 })
    expect(await expireClaims(opened.desk, opened.clock.now())).toBe(0)
    await opened.clock.advance({ hours: 1 })
    expect(await expireClaims(opened.desk, opened.clock.now())).toBe(1)
    expect(await expireClaims(opened.desk, opened.clock.now())).toBe(0)
    expect(await owedTo(opened.db, 1)).toEqual(['claim-decided'])
    expect(await owedTo(opened.db, second)).toEqual(['claim-asked'])
    expect(await decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed')).toEqual({
      ok: false,
      reason: 'claim-expired',
    })
  })

  it('say which heads would lose their seat', async () => {
    await joins(opened.desk, 2, 'Kepala lama', 'DISBUN')
    const claimId = await claims(opened.desk, 1, 'DISBUN')
    expect((await readClaim(opened.desk, claimId))?.replaces).toMatchObject([{ userId: 2, name: 'Kepala lama' }])
    const asPlh = await claims(opened.desk, secretariatId, 'DISBUN', 'plh')
    expect((await readClaim(opened.desk, asPlh))?.replaces).toEqual([])
  })

  it('are asked about again on wish', async () => {
    await claims(opened.desk, 1, 'DISBUN')
    await forgetOwed(opened.db)
    const repeated = await repeatQuestions(opened.desk, by(secretariatId))
    expect(repeated).toEqual({ ok: true, value: { claims: 1, groups: 0 } })
    expect(await owedTo(opened.db, secretariatId)).toEqual(['claim-asked'])
    expect(await repeatQuestions(opened.desk, by(1))).toMatchObject({ ok: false, reason: 'claim-waiting' })
  })
})
