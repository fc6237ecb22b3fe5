import { describe, expect, it } from 'vitest'
import { isLocked, missingDetail, whyNotAnswerable, withKnownBasis } from '../../src/domain/answering.ts'
import { type Answer, type AnswerKind, answered, answerKinds, answerOf } from '../../src/domain/invitation.ts'
import type { MeetingState } from '../../src/domain/meeting.ts'

describe('an answer', () => {
  it.each(answerKinds)('that says %s stands as %s on its invitation', (kind) => {
    expect(answerOf({ ...answered({ kind }), answeredAt: null })).toBe(kind)
  })

  it.each<[Answer, ReturnType<typeof missingDetail>]>([
    [{ kind: 'present' }, undefined],
    [{ kind: 'online' }, undefined],
    [{ kind: 'unsure' }, undefined],
    [{ kind: 'delegated' }, 'delegated'],
    [{ kind: 'delegated', delegate: { position: 'Sekretaris' } }, undefined],
    [{ kind: 'delegated', delegateIsSender: true }, undefined],
    [{ kind: 'late' }, 'late'],
    [{ kind: 'late', minutesLate: 15 }, undefined],
    [{ kind: 'absent' }, 'absent'],
    [{ kind: 'absent', reasonCode: 'cuti' }, undefined],
    [{ kind: 'absent', reason: 'dinas luar' }, undefined],
  ])('%j lacks %s', (answer, missing) => expect(missingDetail(answer)).toBe(missing))

  it('leaves nothing of the one before it behind', () => {
    const full: Answer = { kind: 'late', minutesLate: 20, reason: 'macet', reasonCode: 'kendala_jalan', excused: true }
    expect(answered(full)).toMatchObject({ minutesLate: 20, reason: 'macet' })
    expect(answered({ kind: 'present' })).toEqual({
      rsvp: 'accepted',
      online: false,
      minutesLate: null,
      delegatePosition: null,
      delegateName: null,
      delegateBasis: null,
      reason: null,
      reasonCode: null,
      excused: false,
    })
  })

  it.each<[string, Answer, Answer['basis']]>([
    ['the same', { kind: 'delegated', delegate: { position: 'Sekretaris' } }, 'disposition'],
    [
      'the same on something else',
      { kind: 'delegated', delegate: { position: 'Sekretaris' }, basis: 'spoken' },
      'spoken',
    ],
    ['another', { kind: 'delegated', delegate: { position: 'Kabid Produksi' } }, undefined],
    ['the same by name', { kind: 'delegated', delegate: { position: 'Sekretaris', name: 'Plt.' } }, undefined],
    ['nobody', { kind: 'present' }, undefined],
  ])('that names %s once more keeps on what they come, or not', (_, answer, basis) => {
    expect(
      withKnownBasis(
        { kind: 'delegated', delegate: { position: 'Kabid' } },
        { delegatePosition: null, delegateName: null, delegateBasis: 'spoken' },
      ).basis,
    ).toBe('spoken')
    const standing = { delegatePosition: 'Sekretaris', delegateName: null, delegateBasis: 'disposition' } as const
    expect(withKnownBasis(answer, standing).basis).toBe(basis)
  })

  it.each<[MeetingState, boolean, AnswerKind, ReturnType<typeof whyNotAnswerable>]>([
    ['scheduled', true, 'online', undefined],
    ['in_progress', false, 'present', undefined],
    ['scheduled', false, 'online', 'online-not-offered'],
    ['draft', true, 'present', 'not-found'],
    ['closed', true, 'present', 'meeting-closed'],
    ['cancelled', true, 'present', 'meeting-cancelled'],
  ])('to a meeting that is %s (online: %s) with %s is refused as %s', (state, online, kind, why) => {
    expect(whyNotAnswerable({ state, online, startsAt: null, endsAt: null }, kind)).toBe(why)
  })

  it.each([
    ['2023-05-04T04:59:00Z', undefined],
    ['2023-05-04T05:01:00Z', 'meeting-over'],
  ])('that ends at noon is at %s refused as %s', (now, why) => {
    const startsAt = Temporal.Instant.from('2023-05-04T02:00:00Z')
    const endsAt = Temporal.Instant.from('2023-05-04T05:00:00Z')
    const meeting = { state: 'in_progress', online: false, startsAt, endsAt } as const
    expect(whyNotAnswerable(meeting, 'present', Temporal.Instant.from(now))).toBe(why)
  })
})

describe('the cards of a meeting', () => {
  const noon = '2023-05-03T12:00:00+07:00'
  it.each<[MeetingState, string | null, string, boolean]>([
    ['scheduled', noon, '2023-05-03T11:59:59.999+07:00', false],
    ['scheduled', noon, '2023-05-03T12:00:00+07:00', true],
    ['scheduled', noon, '2023-05-04T08:00:00+07:00', true],
    ['in_progress', noon, '2023-05-04T09:10:00+07:00', true],
    ['in_progress', '2023-05-04T09:00:00+07:00', '2023-05-04T09:10:00+07:00', true],
    ['scheduled', null, '2023-05-04T08:00:00+07:00', false],
    ['draft', noon, '2023-05-04T08:00:00+07:00', false],
    ['closed', noon, '2023-05-04T13:00:00+07:00', false],
    ['cancelled', noon, '2023-05-04T08:00:00+07:00', false],
  ])('of one that is %s, due %s, are at %s locked: %s', (state, answerBy, now, locked) => {
    const due = answerBy === null ? null : Temporal.Instant.from(answerBy)
    expect(isLocked({ state, answerBy: due }, Temporal.Instant.from(now))).toBe(locked)
  })
})
