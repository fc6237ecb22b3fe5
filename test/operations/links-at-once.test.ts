import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryGroup } from '../../src/domain/directory-groups.ts'
import { openLink } from '../../src/operations/claims.ts'
import { hashOf, issueLink } from '../../src/operations/links.ts'
import { issueLinks, readHeadLink, readUnconnected, revokeAllLinks } from '../../src/operations/links-at-once.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, link, meets, owedTo } from '../support/people.ts'

const partners: DirectoryGroup = { by: 'kind', group: 'partners' }

describe.each(engines)('links for all heads at once on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Bagian Tata Pemerintahan')
    await joins(opened.desk, 1, 'Kepala BSIP', 'BSIP')
    await joins(opened.desk, 2, 'Staf Lahat', 'LAHAT', 'staff')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  const issue = (
    group: DirectoryGroup,
    as: 'messages' | 'text' = 'messages',
    replaceBefore: Temporal.Instant | null = null,
    request = by(secretariatId),
  ) => issueLinks(opened.desk, request, { group, as, replaceBefore })
  const issued = async (...wish: Parameters<typeof issue>) => {
    const outcome = await issue(...wish)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value.links
  }
  const unconnected = async (group: DirectoryGroup) => {
    const read = await readUnconnected(opened.desk, caller(secretariatId), group)
    if (!read.ok) throw new Error(read.reason)
    return [read.value.without.length, read.value.linked.length, read.value.openLinks]
  }

  it('go to offices whose head is not connected, staff or not, in use and no guests', async () => {
    expect(await unconnected(partners)).toEqual([13, 0, 0])
    expect(await unconnected({ by: 'all' })).toEqual([56, 0, 0])
    expect(await unconnected({ by: 'coordinator', officeId: 'AS3' })).toEqual([8, 0, 0])
    await opened.db.updateTable('office').set({ kind: 'guest' }).where('id', '=', 'OKU').execute()
    await opened.db.updateTable('office').set({ enabled: 0 }).where('id', '=', 'OI').execute()
    expect(await unconnected({ by: 'all' })).toEqual([54, 0, 0])
  })

  it('are made once, however many press at once, for parts that overlap as well', async () => {
    const groups: DirectoryGroup[] = [partners, { by: 'all' }, partners, { by: 'all' }]
    const made = await Promise.all(groups.map((group) => issue(group, 'text')))
    const offices = made.flatMap((outcome) => (outcome.ok ? outcome.value.links.map(({ office }) => office.id) : []))
    expect(offices).toHaveLength(56)
    expect(new Set(offices).size).toBe(56)
    expect(await unconnected({ by: 'all' })).toEqual([0, 56, 56])
  })

  it('are each a link of its own for its head, which works once', async () => {
    const links = await issued(partners)
    expect(links.map(({ office }) => office.id)).not.toContain('BSIP')
    expect(new Set(links.map(({ code }) => code)).size).toBe(13)
    expect(await owedTo(opened.db, secretariatId)).toEqual(Array(13).fill('office-link'))
    const lahat = links.find(({ office }) => office.id === 'LAHAT')?.code ?? ''
    await meets(opened.desk, 3, 'Bupati')
    expect((await openLink(opened.desk, by(3), lahat)).ok).toBe(true)
    expect(await opened.db.selectFrom('claim').selectAll().where('user_id', '=', 3).execute()).toMatchObject([
      { office_id: 'LAHAT', capacity: 'head', standing: 'definitif' },
    ])
    expect(await openLink(opened.desk, by(1), lahat)).toMatchObject({ ok: false, reason: 'link-used' })
  })

  it('as text owe no message', async () => {
    expect(await issued(partners, 'text')).toHaveLength(13)
    expect(await owedTo(opened.db, secretariatId)).toEqual([])
  })

  it('leave links alone that are open, until they are to be replaced', async () => {
    const kept = await link(opened.desk, 'LAHAT')
    await link(opened.desk, 'OKU', 'staff')
    expect(await unconnected(partners)).toEqual([12, 1, 2])
    expect((await issued(partners)).map(({ office }) => office.id)).not.toContain('LAHAT')
    expect(await issue(partners)).toEqual({ ok: false, reason: 'nobody-to-link' })
    const now = opened.clock.now()
    await opened.clock.advance({ seconds: 1 })
    expect(await issued(partners, 'text', now)).toHaveLength(13)
    expect(await openLink(opened.desk, by(3), kept)).toMatchObject({ ok: false, reason: 'link-revoked' })
    // A second press of the same button finds only links younger than its page.
    expect(await issue(partners, 'text', now)).toEqual({ ok: false, reason: 'nobody-to-link' })
    // Those for staff are nobody's business here.
    expect(await unconnected(partners)).toEqual([0, 13, 14])
  })

  it('are the same when the request comes twice', async () => {
    const request = by(secretariatId)
    const first = await issued(partners, 'messages', null, request)
    const again = await issued(partners, 'messages', null, { ...request })
    expect(again).toEqual(first)
    expect(await opened.db.selectFrom('join_link').selectAll().where('used_at', 'is', null).execute()).toHaveLength(13)
    expect(await owedTo(opened.db, secretariatId)).toHaveLength(13)
  })

  it('stand in the database without their codes', async () => {
    const links = await issued(partners)
    const everything = JSON.stringify([
      await opened.db.selectFrom('join_link').selectAll().execute(),
      await opened.db.selectFrom('outbox').selectAll().execute(),
      await opened.db.selectFrom('request').selectAll().execute(),
      await opened.db.selectFrom('ledger').selectAll().execute(),
    ])
    // Codes of a test count up, so the shortest may stand in other words: the longer ones do not.
    for (const { code } of links.slice(-3)) {
      expect(everything).not.toContain(`"${code}"`)
      expect(everything).toContain(hashOf(code))
    }
  })

  it('are rendered only while they can be opened', async () => {
    const request = by(secretariatId)
    await issued(partners, 'messages', null, request)
    const subject = { officeId: 'LAHAT', linkKey: `${request.key}:LAHAT` }
    const read = await readHeadLink(opened.desk, subject)
    expect(read).toMatchObject({ office: { id: 'LAHAT' }, link: { standing: 'definitif' } })
    expect(await readHeadLink(opened.desk, { ...subject, linkKey: 'other' })).toBeUndefined()
    await revokeAllLinks(opened.desk, by(secretariatId))
    expect(await readHeadLink(opened.desk, subject)).toBeUndefined()
  })

  it('are revoked all together, once', async () => {
    await issued(partners)
    await issueLink(opened.desk, by(secretariatId), 'DISBUN', 'staff')
    expect(await revokeAllLinks(opened.desk, by(secretariatId))).toEqual({ ok: true, value: { revoked: 14 } })
    expect(await revokeAllLinks(opened.desk, by(secretariatId))).toEqual({ ok: false, reason: 'no-open-link' })
    expect(await unconnected(partners)).toEqual([13, 0, 0])
  })

  it('are for the secretariat alone', async () => {
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await issueLinks(opened.desk, by(1), { group: partners, as: 'text', replaceBefore: null })).toEqual(refused)
    expect(await readUnconnected(opened.desk, caller(1), partners)).toEqual(refused)
    expect(await revokeAllLinks(opened.desk, by(1))).toEqual(refused)
  })
})
