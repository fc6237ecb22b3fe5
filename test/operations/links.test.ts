import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPlace, placeOf, places } from '../../src/domain/tie-place.ts'
import { openLink } from '../../src/operations/claims.ts'
import { openOffice } from '../../src/operations/directory.ts'
import { hashOf, issueLink, revokeLink } from '../../src/operations/links.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, claims, forgetOwed, joins, link, meets, owedTo } from '../support/people.ts'

describe.each(engines)('links on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Bagian Tata Pemerintahan')
    await meets(opened.desk, 1, 'Kepala Dinas Perkebunan')
    await meets(opened.desk, 2, 'Orang lain')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  it('make a claim and ask the secretariat', async () => {
    const code = await link(opened.desk, 'DISBUN')
    const used = await openLink(opened.desk, by(1), code)
    expect(used.ok).toBe(true)
    expect(await opened.db.selectFrom('claim').selectAll().execute()).toMatchObject([
      { user_id: 1, office_id: 'DISBUN', capacity: 'head', standing: 'definitif', state: 'waiting' },
    ])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['claim-asked'])
    expect(await opened.db.selectFrom('account').selectAll().execute()).toEqual([])
  })

  it('work once', async () => {
    const code = await link(opened.desk, 'DISBUN')
    await openLink(opened.desk, by(1), code)
    expect(await openLink(opened.desk, by(2), code)).toEqual({ ok: false, reason: 'link-used' })
    expect(await openLink(opened.desk, by(1), code)).toEqual({ ok: false, reason: 'already-claimed' })
  })

  it('give a repeated update the first result', async () => {
    const code = await link(opened.desk, 'DISBUN')
    const request = by(1)
    const first = await openLink(opened.desk, request, code)
    expect(await openLink(opened.desk, { ...request }, code)).toEqual(first)
    expect(await opened.db.selectFrom('claim').selectAll().execute()).toHaveLength(1)
  })

  it('let one of two win who open it at once', async () => {
    const code = await link(opened.desk, 'DISBUN')
    const outcomes = await Promise.all([openLink(opened.desk, by(1), code), openLink(opened.desk, by(2), code)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'link-used' }])
    expect(await opened.db.selectFrom('claim').selectAll().execute()).toHaveLength(1)
  })

  it('live seven days', async () => {
    const code = await link(opened.desk, 'DISBUN')
    await opened.clock.advance({ hours: 7 * 24 })
    expect(await openLink(opened.desk, by(1), code)).toEqual({ ok: false, reason: 'link-expired' })
  })

  it('is the same link when the request comes twice', async () => {
    const request = { ...by(secretariatId), key: '77:link' }
    const first = await issueLink(opened.desk, request, 'DISBUN', 'head')
    const second = await issueLink(opened.desk, request, 'DISBUN', 'head')
    expect(first.ok).toBe(true)
    expect(second).toEqual(first)
    const { n } = await opened.db
      .selectFrom('join_link')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(1)
  })

  it('are revoked', async () => {
    const issued = await issueLink(opened.desk, by(secretariatId), 'DISBUN', 'head')
    if (!issued.ok) throw new Error(issued.reason)
    const { code, hash } = issued.value
    expect(await revokeLink(opened.desk, by(secretariatId), hash)).toEqual({ ok: true, value: { officeId: 'DISBUN' } })
    expect(await openLink(opened.desk, by(1), code)).toEqual({ ok: false, reason: 'link-revoked' })
    expect(await revokeLink(opened.desk, by(secretariatId), hash)).toEqual({ ok: false, reason: 'link-revoked' })
  })

  it('cannot be revoked once used, nor when there is none', async () => {
    const issued = await issueLink(opened.desk, by(secretariatId), 'DISBUN', 'head')
    if (!issued.ok) throw new Error(issued.reason)
    await openLink(opened.desk, by(1), issued.value.code)
    const again = await revokeLink(opened.desk, by(secretariatId), issued.value.hash)
    expect(again).toEqual({ ok: false, reason: 'link-used' })
    expect(await revokeLink(opened.desk, by(secretariatId), 'none')).toEqual({ ok: false, reason: 'link-unknown' })
  })

  it('are issued and revoked by the secretariat alone', async () => {
    await joins(opened.desk, 1, 'Kepala Dinas Perkebunan', 'DISBUN')
    expect(await issueLink(opened.desk, by(1), 'DISBUN', 'staff')).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await issueLink(opened.desk, by(2), 'DISBUN', 'staff')).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await revokeLink(opened.desk, by(1), 'any')).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('stay unused by who holds the place already, or has claimed it', async () => {
    await joins(opened.desk, 1, 'Kepala Dinas Perkebunan', 'DISBUN')
    const code = await link(opened.desk, 'DISBUN')
    expect(await openLink(opened.desk, by(1), code)).toEqual({ ok: false, reason: 'already-holds' })
    expect((await openLink(opened.desk, by(2), code)).ok).toBe(true)
    const another = await link(opened.desk, 'DISBUN')
    expect(await openLink(opened.desk, by(2), another)).toEqual({ ok: false, reason: 'already-claimed' })
  })

  it('are not a way to flood the secretariat', async () => {
    for (const office of ['DISBUN', 'BAPPEDA', 'PUPR', 'DLH', 'DKP']) await claims(opened.desk, 2, office)
    const code = await link(opened.desk, 'DISHUB')
    expect(await openLink(opened.desk, by(2), code)).toEqual({ ok: false, reason: 'too-many-claims' })
    await opened.clock.advance({ hours: 7 * 24 })
    expect((await openLink(opened.desk, by(2), await link(opened.desk, 'DISHUB'))).ok).toBe(true)
  })

  it('are known to the database by their hash alone', async () => {
    const code = await link(opened.desk, 'DISBUN')
    const everything = JSON.stringify([
      await opened.db.selectFrom('join_link').selectAll().execute(),
      await opened.db.selectFrom('request').selectAll().execute(),
      await opened.db.selectFrom('ledger').selectAll().execute(),
    ])
    expect(everything).not.toContain(code)
    expect(everything).toContain(hashOf(code))
  })

  it('show in the view of their office until they are used or over', async () => {
    const shown = async () => {
      const office = await openOffice(opened.desk, caller(secretariatId), 'DISBUN')
      return office.ok ? office.value.links.map(({ hash }) => hash) : office.reason
    }
    const first = await link(opened.desk, 'DISBUN')
    const second = await link(opened.desk, 'DISBUN', 'staff')
    expect((await shown()).length).toBe(2)
    await openLink(opened.desk, by(1), first)
    expect(await shown()).toEqual([hashOf(second)])
    await opened.clock.advance({ hours: 7 * 24 })
    expect(await shown()).toEqual([])
  })

  it('open nothing for any other text', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 64 }), async (text) => {
        expect(await openLink(opened.desk, by(2), text)).toEqual({ ok: false, reason: 'link-unknown' })
      }),
      { numRuns: 50 },
    ))
})

describe('codes and places', () => {
  it('hash to 43 characters that fit button data', () =>
    fc.assert(fc.property(fc.string(), (code) => /^[A-Za-z0-9_-]{43}$/.test(hashOf(code)))))

  it('never share a hash', () =>
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (a === b) === (hashOf(a) === hashOf(b)))))

  it('name each place and nothing else', () => {
    for (const [name, place] of Object.entries(places)) expect(placeOf(place)).toBe(name)
    expect(isPlace('plt')).toBe(true)
    for (const forged of ['', 'Kepala', 'toString', '__proto__', 'constructor']) expect(isPlace(forged)).toBe(false)
  })
})
