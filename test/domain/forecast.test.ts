import { describe, expect, it } from 'vitest'
import { forecastOf, neededOf, type QuorumRule, type Share } from '../../src/domain/forecast.ts'
import { deadlineMark, momentMarked, whyNotDecided } from '../../src/domain/forecast-decision.ts'
import { type Answer, answered, type Invitation, type InviteeRole } from '../../src/domain/invitation.ts'
import type { MeetingState } from '../../src/domain/meeting.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

const invitation = (officeId: string, role: InviteeRole, answer?: Answer): Invitation => ({
  id: officeId,
  meetingId: 'M1',
  officeId,
  role,
  rsvp: 'needs_action',
  online: false,
  minutesLate: null,
  delegatePosition: null,
  delegateName: null,
  delegateBasis: null,
  reason: null,
  reasonCode: null,
  excused: false,
  answeredBy: null,
  answeredVia: null,
  answeredAt: null,
  previous: null,
  ...(answer && answered(answer)),
})

const ids = ({ required, others }: Share): string =>
  [required, others].map((members) => members.map(({ officeId }) => officeId).join(' ')).join(' | ')

describe('the forecast', () => {
  it('parts who comes, who does not and who has not said, the required ones apart', () => {
    const found = forecastOf(
      [
        invitation('AS1', 'chair', { kind: 'present' }),
        invitation('DISBUN', 'required', { kind: 'delegated', delegate: { position: 'Sekretaris Dinas' } }),
        invitation('BAPPEDA', 'required', { kind: 'online' }),
        invitation('PDAM', 'required', { kind: 'late', minutesLate: 30 }),
        invitation('PUPR', 'required', { kind: 'absent' }),
        invitation('DLH', 'required', { kind: 'unsure' }),
        invitation('DISHUB', 'required'),
        invitation('BSIP', 'optional', { kind: 'present' }),
        invitation('DINSOS', 'optional', { kind: 'absent' }),
        invitation('PUSLITKARET', 'observer'),
      ],
      'half',
    )
    expect(ids(found.coming)).toBe('AS1 DISBUN BAPPEDA PDAM | BSIP')
    expect(ids(found.absent)).toBe('PUPR | DINSOS')
    expect(ids(found.unsure)).toBe('DLH | ')
    expect(ids(found.silent)).toBe('DISHUB | PUSLITKARET')
    expect(found.count).toMatchObject({ offices: 10, answered: 8 })
    expect([found.required, found.needed]).toEqual([7, 4])
  })

  it.each<[QuorumRule, [number, number | null][]]>([
    [
      'half',
      [
        [0, null],
        [1, 1],
        [2, 2],
        [9, 5],
        [10, 6],
        [400, 201],
      ],
    ],
    [
      'two-thirds',
      [
        [0, null],
        [1, 1],
        [2, 2],
        [9, 6],
        [10, 7],
        [400, 267],
      ],
    ],
    [
      'none',
      [
        [0, null],
        [9, null],
      ],
    ],
  ])('with the quorum %s needs of the required', (rule, needs) => {
    for (const [required, needed] of needs) expect(neededOf(required, rule)).toBe(needed)
  })
})

describe('what is decided at a deadline', () => {
  const noon = at('2023-05-03T12:00')
  const start = at('2023-05-04T09:00')

  it('is named in button data and found again', () => {
    expect(deadlineMark(noon)).toBe('ru2gk0')
    expect(momentMarked('ru2gk0')).toEqual(noon)
    for (const forged of ['', '-', 'ru2gk00z', 'RU', 'ru 1']) expect(momentMarked(forged)).toBeUndefined()
  })

  it.each<[MeetingState, Temporal.Instant | null, string, ReturnType<typeof whyNotDecided>]>([
    ['scheduled', noon, '2023-05-03T12:00', undefined],
    ['scheduled', noon, '2023-05-04T08:59', undefined],
    ['scheduled', noon, '2023-05-04T09:00', 'meeting-begun'],
    ['in_progress', noon, '2023-05-04T09:10', 'meeting-begun'],
    ['scheduled', at('2023-05-03T16:00'), '2023-05-03T12:30', 'forecast-over'],
    ['scheduled', null, '2023-05-03T12:30', 'forecast-over'],
    ['cancelled', noon, '2023-05-03T12:30', 'meeting-cancelled'],
    ['closed', noon, '2023-05-04T12:30', 'meeting-closed'],
    ['draft', noon, '2023-05-03T12:30', 'not-found'],
  ])('is, of a meeting %s and now due %s, at %s refused as %s', (state, answerBy, now, why) => {
    expect(whyNotDecided({ state, answerBy, startsAt: start }, deadlineMark(noon), at(now))).toBe(why)
  })
})
