import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/domain/meeting.ts'
import { decideClaim } from '../../src/operations/claim-decisions.ts'
import { readClaim } from '../../src/operations/claim-questions.ts'
import { claimChoice, makeClaim } from '../../src/operations/claims.ts'
import { giveAnswer } from '../../src/operations/give-answer.ts'
import { holdAnswer } from '../../src/operations/held-answers.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { answerHistory } from '../../src/store/answers.ts'
import { transact } from '../../src/store/database.ts'
import { insertInvitations, invitationsOf } from '../../src/store/invitations.ts'
import { insertMeeting } from '../../src/store/meetings.ts'
import { findQuestion } from '../../src/store/questions.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, meets, owedTo } from '../support/people.ts'

const stranger = 1

describe.each(engines)('a press by somebody unknown on $name', (engine) => {
  let opened: Opened

  /** A meeting that invites Dinas Perkebunan and Bappeda. */
  async function publishes(change: Partial<Meeting> = {}): Promise<string> {
    const meeting: Meeting = {
      id: 'm1',
      uid: 'm1@rakor',
      sequence: 0,
      state: 'scheduled',
      title: 'Rakor Kerja Sama Karet',
      letterNumber: null,
      classification: 'Biasa',
      startsAt: Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
      endsAt: null,
      zone: 'Asia/Jakarta',
      place: 'Ruang Rapat Serasan Sekundang',
      onlineUrl: null,
      online: false,
      chairOfficeId: 'AS1',
      chairText: null,
      dress: null,
      answerBy: null,
      agenda: [],
      fields: [],
      groups: [],
      createdBy: secretariatId,
      createdAt: opened.clock.now(),
      publishedAt: opened.clock.now(),
      closedAt: null,
      round: 0,
      roundAt: null,
      deadlineTyped: false,
      cancelReason: null,
      inPerson: false,
      ...change,
    }
    await transact(opened.db, async (trx) => {
      await insertMeeting(trx, meeting, null)
      await insertInvitations(trx, [
        { id: 'i1', meetingId: meeting.id, officeId: 'DISBUN', role: 'required' },
        { id: 'i2', meetingId: meeting.id, officeId: 'BAPPEDA', role: 'required' },
      ])
    })
    return meeting.id
  }

  const claim = async (kind: 'present' | 'late' | 'online', officeId = 'DISBUN', place: 'head' | 'staff' = 'head') => {
    const made = await makeClaim(opened.desk, by(stranger), { officeId, place, meetingId: 'm1', kind })
    if (!made.ok) throw new Error(made.reason)
    return made.value.claimId
  }
  const answer = async () =>
    (await invitationsOf(opened.db, 'm1')).find(({ officeId }) => officeId === 'DISBUN') ?? null

  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Sekretariat')
    await meets(opened.desk, stranger, 'Orang Perkebunan')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  it('chooses among the invited offices', async () => {
    await publishes()
    expect(await claimChoice(opened.desk, caller(stranger), 'm1')).toEqual({
      ok: true,
      value: {
        title: 'Rakor Kerja Sama Karet',
        offices: [
          { id: 'BAPPEDA', name: 'Badan Perencanaan Pembangunan Daerah' },
          { id: 'DISBUN', name: 'Dinas Perkebunan' },
        ],
      },
    })
  })

  it('learns neither title nor invited offices of a confidential meeting', async () => {
    await publishes({ classification: 'Rahasia' })
    const choice = await claimChoice(opened.desk, caller(stranger), 'm1')
    expect(choice).toMatchObject({ ok: true, value: { title: null } })
    expect(choice.ok && choice.value.offices).toHaveLength(57)
  })

  it('is refused for a meeting that is no longer open, or none', async () => {
    await publishes({ state: 'closed' })
    const wish = { officeId: 'DISBUN', place: 'head', meetingId: 'm1', kind: 'present' } as const
    const closed = { ok: false, reason: 'meeting-closed' }
    expect(await claimChoice(opened.desk, caller(stranger), 'm1')).toEqual(closed)
    expect(await makeClaim(opened.desk, by(stranger), wish)).toEqual(closed)
    const none = { ok: false, reason: 'not-found' }
    expect(await claimChoice(opened.desk, caller(stranger), 'm2')).toEqual(none)
    expect(await makeClaim(opened.desk, by(stranger), { ...wish, meetingId: 'm2' })).toEqual(none)
    expect(await makeClaim(opened.desk, by(stranger), { ...wish, officeId: 'forged' })).toEqual(none)
  })

  it('is refused when the meeting moved before an office was named', async () => {
    await publishes({ round: 1, roundAt: opened.clock.now() })
    const wish = { officeId: 'DISBUN', place: 'head', meetingId: 'm1', kind: 'present' } as const
    const old = { ok: false, reason: 'old-card' }
    expect(await claimChoice(opened.desk, caller(stranger), 'm1')).toEqual(old)
    expect(await makeClaim(opened.desk, by(stranger), wish)).toEqual(old)
    expect(await claimChoice(opened.desk, caller(stranger), 'm1', 1)).toMatchObject({ ok: true })
    const now = { key: 'pressed anew', caller: caller(stranger) }
    expect(await makeClaim(opened.desk, now, { ...wish, round: 1 })).toMatchObject({ ok: true })
  })

  it('counts once the claim is confirmed, and not before', async () => {
    await publishes()
    const claimId = await claim('present')
    expect(await answer()).toMatchObject({ rsvp: 'needs_action' })
    await decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed')
    expect(await answer()).toMatchObject({ rsvp: 'accepted', answeredBy: stranger, answeredVia: 'claim' })
    expect(await readClaim(opened.desk, claimId)).toMatchObject({ held: [{ kind: 'present', came: 'counted' }] })
    expect(await owedTo(opened.db, stranger)).toEqual(['claim-decided', 'commands', 'invitation', 'invitation-copy'])
  })

  it('counts for nothing once the claim is refused', async () => {
    await publishes()
    await decideClaim(opened.desk, by(secretariatId), await claim('present'), 'refused')
    expect(await answer()).toMatchObject({ rsvp: 'needs_action', answeredBy: null })
  })

  it('counts as of the moment it was pressed, and gives way to what the office said since', async () => {
    const other = 2
    await publishes()
    await joins(opened.desk, other, 'Kepala Dinas Perkebunan', 'DISBUN')
    const early = await claim('present', 'DISBUN', 'staff')
    await opened.clock.advance({ minutes: 5 })
    const press = { meetingId: 'm1', kind: 'absent', office: null, chatId: other, room: true } as const
    await giveAnswer(opened.desk, by(other), press)
    await opened.clock.advance({ hours: 1 })
    await decideClaim(opened.desk, by(secretariatId), early, 'confirmed')
    expect(await answer()).toMatchObject({ rsvp: 'declined', answeredBy: other })
    expect(await readClaim(opened.desk, early)).toMatchObject({
      held: [{ kind: 'present', came: 'older', stands: { kind: 'absent' } }],
    })
    const history = await answerHistory(opened.db, 'i1', 5)
    expect(history.map((record) => record.answer.kind)).toEqual(['absent', 'present'])
  })

  it('replaces what was pressed before while the claim waits', async () => {
    await publishes()
    const claimId = await claim('present')
    const held = await holdAnswer(opened.desk, by(stranger), {
      meetingId: 'm1',
      kind: 'late',
      round: 0,
      chatId: stranger,
    })
    expect(held).toMatchObject({ ok: true, value: { answer: 'late', office: 'Dinas Perkebunan' } })
    await decideClaim(opened.desk, by(secretariatId), claimId, 'confirmed')
    expect(await answer()).toMatchObject({ rsvp: 'accepted', minutesLate: 0 })
    expect(await readClaim(opened.desk, claimId)).toMatchObject({ held: [{ kind: 'late', came: 'counted' }] })
  })

  it('takes no second place from the list once connected', async () => {
    await publishes()
    await decideClaim(opened.desk, by(secretariatId), await claim('present'), 'confirmed')
    const wish = { officeId: 'DISBUN', place: 'staff', meetingId: 'm1', kind: 'present' } as const
    const refusal = {
      ok: false,
      reason: 'already-connected',
      details: { place: 'head', title: 'Kepala Dinas Perkebunan', office: 'Dinas Perkebunan' },
    }
    expect(await makeClaim(opened.desk, by(stranger), wish)).toEqual(refusal)
    expect(await claimChoice(opened.desk, caller(stranger), 'm1')).toEqual(refusal)
  })

  it('is asked for what its answer lacks', async () => {
    await publishes()
    await decideClaim(opened.desk, by(secretariatId), await claim('late', 'DISBUN', 'staff'), 'confirmed')
    expect(await answer()).toMatchObject({ rsvp: 'accepted', minutesLate: 0 })
    expect(await owedTo(opened.db, stranger)).toContain('answer-question')
    const question = await findQuestion(opened.db, stranger, stranger, opened.clock.now())
    expect(question).toMatchObject({ kind: 'answer-detail' })
  })

  it('counts for nothing when the office is not invited', async () => {
    await publishes()
    const elsewhere = await claim('present', 'DISHUB')
    await decideClaim(opened.desk, by(secretariatId), elsewhere, 'confirmed')
    expect(await readClaim(opened.desk, elsewhere)).toMatchObject({ held: [{ kind: 'present', came: 'untaken' }] })
  })

  it('counts for nothing when the answer is not offered', async () => {
    await publishes()
    const online = await claim('online')
    await decideClaim(opened.desk, by(secretariatId), online, 'confirmed')
    expect(await answer()).toMatchObject({ rsvp: 'needs_action' })
    expect((await readClaim(opened.desk, online))?.claim.state).toBe('confirmed')
  })
})
