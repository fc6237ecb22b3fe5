import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRoles, whoAmI } from '../../src/operations/people.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { expireRights } from '../../src/operations/right-expiry.ts'
import { issueRightLink, openRightLink, revokeSecretariatLink } from '../../src/operations/right-links.ts'
import {
  decideRight,
  endRight,
  grantRight,
  readCandidates,
  readRight,
  readSecretariat,
} from '../../src/operations/rights.ts'
import { rightsIn, secretariatOf } from '../../src/store/secretariat.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, meets, owedTo } from '../support/people.ts'

const [tapem, other, stranger] = [1, 2, 3]

describe.each(engines)('rights of the secretariat on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Bagian Tata Pemerintahan')
    await joins(opened.desk, tapem, 'Staf Tata Pemerintahan', 'BAG-TAPEM', 'staff')
    await meets(opened.desk, other, 'Staf Hukum')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  const rightOf = async (userId: number): Promise<string> => {
    const right = (await rightsIn(opened.db, 'held')).find((each) => each.userId === userId)
    if (!right) throw new Error('no right')
    return right.id
  }
  const grant = (userId: number, granter = secretariatId) => grantRight(opened.desk, by(granter), userId)
  const linkCode = async (): Promise<{ code: string; hash: string }> => {
    const issued = await issueRightLink(opened.desk, by(secretariatId))
    if (!issued.ok) throw new Error(issued.reason)
    return issued.value
  }

  it('are granted to somebody known, who may grant on, and everybody concerned is told', async () => {
    expect(await grant(tapem)).toEqual({ ok: true, value: { name: 'Staf Tata Pemerintahan' } })
    expect(await readRoles(opened.desk, tapem)).toEqual(['secretariat', 'staff'])
    expect(await owedTo(opened.db, tapem)).toEqual(['commands', 'right-changed'])
    expect(await owedTo(opened.db, secretariatId)).toEqual([])
    expect(await grant(other, tapem)).toMatchObject({ ok: true })
    expect(await owedTo(opened.db, secretariatId)).toEqual(['right-changed'])
    expect(await secretariatOf(opened.db, opened.desk.settings)).toEqual([secretariatId, tapem, other])
    expect(await readSecretariat(opened.desk, caller(other))).toMatchObject({
      value: {
        secretaries: [
          { userId: secretariatId, right: null },
          { userId: tapem, right: { byName: 'Bagian Tata Pemerintahan' } },
          { userId: other, right: { byName: 'Staf Tata Pemerintahan' } },
        ],
      },
    })
  })

  it('are granted by the secretariat alone, to people the bot knows, once', async () => {
    expect(await grant(other, tapem)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await grant(other, stranger)).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await grant(stranger)).toEqual({ ok: false, reason: 'not-found' })
    expect(await grant(secretariatId)).toEqual({ ok: false, reason: 'already-secretariat' })
    await grant(tapem)
    expect(await grant(tapem)).toEqual({ ok: false, reason: 'already-secretariat' })
    const candidates = await readCandidates(opened.desk, caller(tapem))
    expect(candidates.ok && candidates.value.map(({ userId }) => userId)).toEqual([other])
  })

  it('are granted once by two at the same moment, and a repeated request changes nothing', async () => {
    await grant(tapem)
    const outcomes = await Promise.all([grant(other), grant(other, tapem)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'already-secretariat')).toHaveLength(1)
    const once = by(secretariatId)
    const ended = await endRight(opened.desk, once, await rightOf(other))
    expect(await endRight(opened.desk, { ...once }, 'whatever')).toEqual(ended)
  })

  it('end at once, and an ended right is refused, also with an office', async () => {
    await grant(tapem)
    await grant(other)
    await forgetOwed(opened.db)
    expect(await endRight(opened.desk, by(tapem), await rightOf(other))).toMatchObject({
      value: { name: 'Staf Hukum' },
    })
    expect(await owedTo(opened.db, other)).toEqual(['commands', 'right-changed'])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['right-changed'])
    expect(await grant(stranger, other)).toEqual({ ok: false, reason: 'right-ended' })
    await endRight(opened.desk, by(secretariatId), await rightOf(tapem))
    expect(await grant(other, tapem)).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('say to whoever comes second who ended them and when', async () => {
    await grant(tapem)
    await grant(other)
    const right = await rightOf(other)
    await endRight(opened.desk, by(tapem), right)
    await opened.clock.advance({ hours: 1 })
    expect(await endRight(opened.desk, by(secretariatId), right)).toEqual({
      ok: false,
      reason: 'decided-before',
      details: {
        by: 'Staf Tata Pemerintahan',
        at: opened.clock.now().subtract({ hours: 1 }).epochMilliseconds,
      },
    })
    expect(await endRight(opened.desk, by(secretariatId), 'none')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('of the environment cannot be ended in the chat, not even when granted as well', async () => {
    await grant(tapem)
    const named = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [secretariatId, tapem] } }
    expect(await endRight(named, by(secretariatId), await rightOf(tapem))).toEqual({
      ok: false,
      reason: 'right-from-settings',
    })
    const listed = await readSecretariat(named, caller(secretariatId))
    expect(listed.ok && listed.value.secretaries.map(({ right }) => right)).toEqual([null, null])
  })

  it('never leave nobody, also when two end each other at the same moment', async () => {
    await grant(tapem)
    await grant(other)
    const alone = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [] } }
    const [first, second] = [await rightOf(tapem), await rightOf(other)]
    const outcomes = await Promise.all([endRight(alone, by(tapem), second), endRight(alone, by(other), first)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const [last] = await secretariatOf(opened.db, alone.settings)
    expect(last).toBeDefined()
    expect(await endRight(alone, by(last!), await rightOf(last!))).toEqual({ ok: false, reason: 'last-secretariat' })
  })

  it('stand when the environment names another, and end with nobody left to name a way in', async () => {
    await grant(tapem)
    const changed = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [other] } }
    expect(await secretariatOf(opened.db, changed.settings)).toEqual([other, tapem])
    expect(await whoAmI(changed, caller(secretariatId))).toMatchObject({ value: { roles: ['unknown'] } })
    const nobody = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [] } }
    expect(await whoAmI(nobody, caller(stranger))).toMatchObject({ value: { noSecretariat: false } })
  })

  describe('asked for by a link', () => {
    it('wait for the secretariat, which decides once', async () => {
      await grant(tapem)
      const { code } = await linkCode()
      await meets(opened.desk, stranger, 'Orang baru')
      await forgetOwed(opened.db)
      expect(await openRightLink(opened.desk, by(stranger), code)).toEqual({ ok: true, value: null })
      expect(await readRoles(opened.desk, stranger)).toEqual(['unknown'])
      expect(await owedTo(opened.db, secretariatId)).toEqual(['right-asked'])
      expect(await owedTo(opened.db, tapem)).toEqual(['right-asked'])
      const [asked] = await rightsIn(opened.db, 'asked')
      const outcomes = await Promise.all([
        decideRight(opened.desk, by(secretariatId), asked!.id, 'held'),
        decideRight(opened.desk, by(tapem), asked!.id, 'refused'),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter((each) => !each.ok && each.reason === 'decided-before')).toHaveLength(1)
      const state = (await readRight(opened.desk, asked!.id))?.right.state
      expect(await readRoles(opened.desk, stranger)).toEqual([state === 'held' ? 'secretariat' : 'unknown'])
    })

    it('are granted directly as well, and the question is corrected', async () => {
      const { code } = await linkCode()
      await openRightLink(opened.desk, by(other), code)
      await forgetOwed(opened.db)
      expect(await grant(other)).toMatchObject({ ok: true })
      expect(await owedTo(opened.db, secretariatId)).toEqual(['right-asked'])
      expect(await readRoles(opened.desk, other)).toEqual(['secretariat'])
    })

    it('by two at once are asked for by one', async () => {
      const { code } = await linkCode()
      await meets(opened.desk, stranger, 'Orang baru')
      const outcomes = await Promise.all([
        openRightLink(opened.desk, by(other), code),
        openRightLink(opened.desk, by(stranger), code),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter((each) => !each.ok && each.reason === 'link-used')).toHaveLength(1)
      expect(await rightsIn(opened.db, 'asked')).toHaveLength(1)
    })

    it('are refused when the link is used up, revoked, too old, mistyped or of no use', async () => {
      const open = (userId: number, code: string) => openRightLink(opened.desk, by(userId), code)
      const used = await linkCode()
      await open(other, used.code)
      expect(await open(other, used.code)).toEqual({ ok: true, value: null })
      expect(await open(stranger, used.code)).toEqual({ ok: false, reason: 'link-used' })
      expect(await revokeSecretariatLink(opened.desk, by(secretariatId), used.hash)).toMatchObject({
        reason: 'link-used',
      })
      const revoked = await linkCode()
      expect(await revokeSecretariatLink(opened.desk, by(other), revoked.hash)).toMatchObject({
        reason: 'unknown-person',
      })
      await revokeSecretariatLink(opened.desk, by(secretariatId), revoked.hash)
      expect(await open(stranger, revoked.code)).toEqual({ ok: false, reason: 'link-revoked' })
      expect(await open(stranger, 'nothing')).toEqual({ ok: false, reason: 'link-unknown' })
      const old = await linkCode()
      expect(await open(secretariatId, old.code)).toEqual({ ok: false, reason: 'already-secretariat' })
      await opened.clock.advance({ hours: 48 })
      expect(await open(stranger, old.code)).toEqual({ ok: false, reason: 'right-link-expired' })
      expect(JSON.stringify(await opened.db.selectFrom('secretariat_link').selectAll().execute())).not.toContain(
        old.code,
      )
    })
  })

  it('that are asked for end after seven days, and their owner and the secretariat are told', async () => {
    await openRightLink(opened.desk, by(other), (await linkCode()).code)
    const [asked] = await rightsIn(opened.db, 'asked')
    await forgetOwed(opened.db)
    await opened.clock.advance({ hours: 7 * 24 - 1 })
    expect(await expireRights(opened.desk)).toBe(0)
    await opened.clock.advance({ hours: 1 })
    expect(await expireRights(opened.desk)).toBe(1)
    expect(await expireRights(opened.desk)).toBe(0)
    expect(await owedTo(opened.db, other)).toEqual(['right-changed'])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['right-asked'])
    const late = await decideRight(opened.desk, by(secretariatId), asked!.id, 'held')
    expect(late).toEqual({ ok: false, reason: 'right-request-expired' })
    expect(await endRight(opened.desk, by(secretariatId), asked!.id)).toEqual({ ok: false, reason: 'not-found' })
    // A new link may be asked with.
    expect(await openRightLink(opened.desk, by(other), (await linkCode()).code)).toMatchObject({ ok: true })
    expect(await rightsIn(opened.db, 'asked')).toHaveLength(1)
  })
})
