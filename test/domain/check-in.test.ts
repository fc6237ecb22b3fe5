import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attendance } from '../../src/domain/attendance.ts'
import {
  type CheckIn,
  type CheckInCapacity,
  checkInState,
  codeIn,
  derivedAttendance,
  minutesLate,
  promisedInVain,
  shortCode,
  whyNotOpened,
} from '../../src/domain/check-in.ts'
import type { Invitation } from '../../src/domain/invitation.ts'
import type { Meeting } from '../../src/domain/meeting.ts'

const at = (moment: string) => Temporal.Instant.from(`2023-05-04T${moment}:00+07:00`)
const meeting = (state: Meeting['state'], classification: Meeting['classification'] = 'Biasa') => ({
  state,
  classification,
  startsAt: at('09:00'),
  endsAt: at('12:00'),
})

describe('the registration of a meeting', () => {
  it.each([
    // state, opened, now, comes to
    ['scheduled', false, '08:00', 'not-opened'],
    ['scheduled', true, '08:30', 'open'],
    ['in_progress', false, '09:30', 'not-opened'],
    ['in_progress', true, '11:59', 'open'],
    ['in_progress', true, '12:00', 'over'],
    ['in_progress', false, '12:00', 'over'],
    ['scheduled', true, '12:00', 'over'],
    ['closed', true, '10:00', 'over'],
    ['cancelled', true, '08:30', 'over'],
    ['draft', false, '08:30', 'over'],
  ] as const)('of a meeting %s, opened %s, is at %s %s', (state, opened, now, expected) => {
    expect(checkInState(meeting(state), opened, at(now))).toBe(expected)
  })

  it('goes on three hours after the start where no end is known', () => {
    const open = { ...meeting('in_progress'), endsAt: null }
    expect(checkInState(open, true, at('11:59'))).toBe('open')
    expect(checkInState(open, true, at('12:00'))).toBe('over')
  })

  it.each([
    ['scheduled', '05:59', 'check-in-too-early'],
    ['scheduled', '06:00', undefined],
    ['in_progress', '10:00', undefined],
    ['in_progress', '12:00', 'check-in-over'],
    ['closed', '10:00', 'meeting-closed'],
    ['cancelled', '08:45', 'meeting-cancelled'],
    ['draft', '08:45', 'not-found'],
  ] as const)('of a meeting %s can be opened at %s: %s', (state, now, expected) => {
    expect(whyNotOpened(meeting(state), at(now))).toBe(expected)
  })

  it.each(['Terbatas', 'Rahasia'] as const)('of a meeting that is %s is never opened', (classification) => {
    expect(whyNotOpened(meeting('scheduled', classification), at('08:45'))).toBe('check-in-confidential')
  })

  it.each([
    ['08:30', 0],
    ['09:00', 0],
    ['09:01', 1],
    ['09:12', 12],
    ['10:30', 90],
  ])('an arrival at %s is %i minutes late', (moment, expected) => {
    expect(minutesLate(at('09:00'), at(moment))).toBe(expected)
  })

  it('has a code that can be typed in any way, and no word is one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 32 }), (secret) => {
        const code = shortCode(secret)
        expect(code).toMatch(/^[A-HJKMNPR-Y][34679][A-HJKMNPR-Y][34679][A-HJKMNPR-Y][34679]$/)
        expect(codeIn(code)).toBe(code)
        expect(codeIn(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
      }),
    )
    for (const text of ['hadir', 'HADIR', 'H3', '123456', 'K7M3R4 pak', 'A3 B4', ''])
      expect(codeIn(text)).toBeUndefined()
  })
})

describe('attendance', () => {
  const invitation = (officeId: string, more: Partial<Invitation> = {}): Invitation => ({
    id: officeId,
    meetingId: 'm',
    officeId,
    role: 'required',
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
    ...more,
  })
  const came = (officeId: string | null, capacity: CheckInCapacity, online = false): CheckIn => ({
    id: `${officeId}-${capacity}`,
    meetingId: 'm',
    userId: 7,
    officeId,
    capacity,
    position: null,
    agency: null,
    online,
    arrivedAt: at('09:05'),
  })
  const record = (state: Attendance['state'], provisional: boolean): Attendance => ({
    meetingId: 'm',
    officeId: 'DISBUN',
    state,
    provisional,
    setBy: null,
    setAt: at('12:00'),
  })
  const yes = { rsvp: 'accepted' } as const
  const excused = { rsvp: 'declined', excused: true } as const

  it.each<[string, Partial<Invitation>, CheckIn[], Attendance[], string]>([
    ['the head registered', {}, [came('DISBUN', 'head')], [], 'present'],
    ['the head registered from afar', yes, [came('DISBUN', 'head', true)], [], 'online'],
    ['somebody of the office registered', yes, [came('DISBUN', 'staff')], [], 'represented'],
    ['a deputy from afar', yes, [came('DISBUN', 'staff', true)], [], 'represented'],
    ['the head and a deputy', yes, [came('DISBUN', 'staff'), came('DISBUN', 'head')], [], 'present'],
    ['a guest for the office', {}, [came('DISBUN', 'guest')], [], 'represented*'],
    ['who had declined came after all', excused, [came('DISBUN', 'head')], [], 'present'],
    ['others registered, it did not', yes, [came('PDAM', 'head')], [], 'absent*'],
    ['others registered, it had excused itself', excused, [came('PDAM', 'head')], [], 'excused*'],
    ['nobody registered: the answer stands in', yes, [], [], 'present*'],
    ['nobody registered, nothing was answered', {}, [], [], 'absent*'],
    [
      'set by the secretariat, whoever registers later',
      yes,
      [came('DISBUN', 'head')],
      [record('absent', false)],
      'absent',
    ],
    ['taken over before, and then registered', yes, [came('DISBUN', 'head')], [record('absent', true)], 'present'],
    ['taken over before, nobody registered', yes, [], [record('excused', true)], 'excused*'],
  ])('%s', (_, answer, checkIns, recorded, expected) => {
    const invitations = [invitation('DISBUN', answer), invitation('PDAM')]
    const facts = derivedAttendance({ meetingId: 'm', invitations, checkIns, recorded, now: at('12:00') })
    const fact = facts.find(({ officeId }) => officeId === 'DISBUN')!
    expect(`${fact.state}${fact.provisional ? '*' : ''}`).toBe(expected)
  })

  it('knows whoever came uninvited as a visitor, and names who promised in vain', () => {
    const invitations = [invitation('DISBUN', yes), invitation('PDAM', excused), invitation('BAPPEDA', yes)]
    const checkIns = [came('BAPPEDA', 'head'), came('DISHUB', 'staff'), came(null, 'guest')]
    const sources = { meetingId: 'm', invitations, checkIns, recorded: [], now: at('12:00') }
    const facts = derivedAttendance(sources)
    expect(facts.map(({ officeId, state }) => `${officeId} ${state}`)).toEqual([
      'DISBUN absent',
      'PDAM excused',
      'BAPPEDA present',
      'DISHUB visitor',
    ])
    expect(promisedInVain(sources)).toEqual(['DISBUN'])
    expect(promisedInVain({ ...sources, checkIns: [] })).toEqual([])
    expect(promisedInVain({ ...sources, recorded: [record('present', false)] })).toEqual([])
  })
})
