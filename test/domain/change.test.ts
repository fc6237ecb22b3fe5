import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asksAgain,
  changedFacts,
  draftOf,
  type Fact,
  factsOf,
  impactOf,
  reopensWithin,
  revised,
  whyNotChanged,
  whyNotReopened,
} from '../../src/domain/change.ts'
import { settled } from '../../src/domain/draft.ts'
import { type AnswerKind, answered, type Invitation } from '../../src/domain/invitation.ts'
import type { Meeting } from '../../src/domain/meeting.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

const meeting: Meeting = {
  id: 'M1',
  uid: 'M1@rakor',
  sequence: 2,
  state: 'scheduled',
  title: 'Rakor Kerja Sama Karet',
  letterNumber: null,
  classification: 'Biasa',
  startsAt: at('2023-05-04T09:00'),
  endsAt: at('2023-05-04T12:00'),
  zone: 'Asia/Jakarta',
  place: 'Ruang Rapat Serasan Sekundang',
  onlineUrl: 'https://rapat.example/karet',
  online: true,
  chairOfficeId: 'AS1',
  chairText: null,
  dress: null,
  answerBy: at('2023-05-03T12:00'),
  agenda: ['Demplot karet'],
  fields: ['KARET'],
  groups: [-100_500],
  createdBy: 9001,
  createdAt: at('2023-04-26T08:00'),
  publishedAt: at('2023-04-26T08:00'),
  closedAt: null,
  round: 1,
  roundAt: at('2023-04-27T08:00'),
  deadlineTyped: false,
  cancelReason: null,
  inPerson: false,
}

const invitation = (officeId: string, kind?: AnswerKind): Invitation => ({
  id: `I-${officeId}`,
  meetingId: 'M1',
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
  ...(kind && answered({ kind })),
})

const convened = (changes: Partial<Meeting> = {}, offices = ['DISBUN', 'BAPPEDA', 'PUPR']) => ({
  meeting: { ...meeting, ...changes },
  invitees: offices.map((officeId) => ({ officeId, role: 'required' as const })),
})

/** One change of each fact, which of them asks again, and whether those who were told hear of it. */
const table: [Fact, Partial<Meeting>, { again: boolean; told: string[] }][] = [
  ['title', { title: 'Rakor Karet' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['number', { letterNumber: '005/1/2023' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['classification', { classification: 'Penting' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['time', { startsAt: at('2023-05-05T09:00') }, { again: true, told: ['BAPPEDA', 'DISBUN'] }],
  ['time', { startsAt: at('2023-05-04T08:30') }, { again: true, told: ['BAPPEDA', 'DISBUN'] }],
  ['time', { endsAt: null }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['place', { place: 'Aula Bappeda' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['link', { onlineUrl: 'https://rapat.example/baru' }, { again: false, told: ['BAPPEDA'] }],
  ['chair', { chairOfficeId: 'AS2' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['agenda', { agenda: ['Demplot', 'Bibit'] }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['fields', { fields: ['SDM'] }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['dress', { dress: 'Batik' }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['delegation', { inPerson: true }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['deadline', { answerBy: at('2023-05-03T15:00') }, { again: false, told: ['BAPPEDA', 'DISBUN'] }],
  ['groups', { groups: [] }, { again: false, told: [] }],
]

describe('a change of a published meeting', () => {
  const invitations = [invitation('BAPPEDA', 'online'), invitation('DISBUN', 'present'), invitation('PUPR')]
  const told = new Set(['BAPPEDA', 'DISBUN'])

  it.each(table)('of %s %o asks again and tells whom it concerns', (fact, changes, expected) => {
    const [before, after] = [convened(), convened(changes)]
    expect(changedFacts(before, after)).toEqual([fact])
    expect(asksAgain(before.meeting, after.meeting)).toBe(expected.again)
    const impact = impactOf(before, after, invitations, told)
    expect(impact.told.toSorted()).toEqual(expected.told)
    expect(impact.again.toSorted()).toEqual(expected.again ? ['BAPPEDA', 'DISBUN'] : [])
  })

  it('that takes the link away asks those again who come by it', () => {
    const after = convened({ onlineUrl: null, online: false })
    const impact = impactOf(convened(), after, invitations, told)
    expect(impact).toMatchObject({ again: ['BAPPEDA'], told: ['BAPPEDA'] })
  })

  it('of invitees tells nobody else', () => {
    const after = convened({}, ['DISBUN', 'PUPR', 'BPBD'])
    expect(changedFacts(convened(), after)).toEqual(['invitees'])
    expect(impactOf(convened(), after, invitations, told)).toEqual({
      told: [],
      again: [],
      invited: ['BPBD'],
      withdrawn: ['BAPPEDA'],
      withdrawnTold: ['BAPPEDA'],
    })
  })

  it('of a meeting that was cancelled asks everybody again, though nothing else differs', () => {
    const cancelled = convened({ state: 'cancelled' })
    expect(asksAgain(cancelled.meeting, meeting)).toBe(true)
    expect(impactOf(cancelled, convened(), invitations, told).told.toSorted()).toEqual(['BAPPEDA', 'DISBUN'])
    expect(revised(cancelled.meeting, meeting, at('2023-04-28T08:00'))).toMatchObject({
      state: 'scheduled',
      sequence: 3,
      round: 2,
    })
  })

  it('starts from a draft that is the meeting itself', () => {
    const invitees = [{ officeId: 'AS1', role: 'chair' as const }]
    const draft = draftOf(meeting, invitees)
    expect(draft.sheet).toMatchObject({ day: '2023-05-04', from: '09:00', until: '12:00', answerBy: null })
    const same = settled(draft).meeting
    expect(changedFacts({ meeting, invitees }, { meeting: same, invitees: draft.sheet.invitees })).toEqual([])
    for (const end of ['2023-05-05T12:00', '2023-05-05T08:00', '2023-05-06T23:59']) {
      const several = { ...meeting, endsAt: at(end) }
      expect(settled(draftOf(several, [])).meeting).toEqual(several)
    }
    expect(draftOf({ ...meeting, deadlineTyped: true }, []).sheet.answerBy).toBe('2023-05-03T05:00:00Z')
  })

  it('raises the sequence always, and the round only when everybody is asked again', () => {
    const moments = fc.integer({ min: 0, max: 40 }).map((hours) => at('2023-05-04T00:00').add({ hours }))
    const places = fc.constantFrom('Aula Bappeda', 'Ruang Rapat Sekda', null)
    fc.assert(
      fc.property(fc.array(fc.record({ startsAt: moments, place: places }), { maxLength: 8 }), (changes) => {
        let now = meeting
        let rounds = meeting.round
        for (const [step, change] of changes.entries()) {
          const next = revised(now, { ...now, ...change }, at('2023-05-01T08:00').add({ minutes: step }))
          if (!now.startsAt?.equals(change.startsAt)) rounds += 1
          expect(next).toMatchObject({ sequence: now.sequence + 1, round: rounds, id: 'M1', uid: 'M1@rakor' })
          now = next
        }
      }),
    )
  })

  it('is told to each office that stays at most once, and asks nobody who had not answered', () => {
    const offices = fc.uniqueArray(fc.constantFrom<string>('DISBUN', 'BAPPEDA', 'PUPR', 'BPBD', 'AS1'))
    const answers = fc.constantFrom<AnswerKind | undefined>('present', 'online', 'absent', 'delegated', undefined)
    fc.assert(
      fc.property(
        offices,
        offices,
        offices,
        fc.array(answers, { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (had, wanted, knew, kinds, moved) => {
          const stand = had.map((officeId, index) => invitation(officeId, kinds[index]))
          const after = convened(moved ? { startsAt: at('2023-05-08T09:00') } : { place: 'Aula' }, wanted)
          const impact = impactOf(convened({}, had), after, stand, new Set(knew))
          expect(new Set(impact.told).size).toBe(impact.told.length)
          for (const officeId of impact.told)
            expect(had.includes(officeId) && wanted.includes(officeId) && knew.includes(officeId)).toBe(true)
          for (const each of stand)
            expect(impact.again.includes(each.officeId)).toBe(
              moved && each.rsvp !== 'needs_action' && wanted.includes(each.officeId),
            )
          expect([...impact.invited, ...had].toSorted()).toEqual([...new Set([...wanted, ...had])].toSorted())
        },
      ),
    )
  })
})

describe('whether a meeting can be changed', () => {
  it.each([
    ['draft', false, 'not-found'],
    ['scheduled', false, undefined],
    ['in_progress', false, undefined],
    ['closed', false, 'meeting-closed'],
    ['cancelled', false, 'meeting-cancelled'],
    ['cancelled', true, undefined],
  ] as const)('%s, opened again: %s', (state, reopens, why) => {
    expect(whyNotChanged({ ...meeting, state }, meeting, reopens)).toBe(why)
  })
  it('in its day and start only before it begins', () => {
    const begun: Meeting = { ...meeting, state: 'in_progress' }
    expect(whyNotChanged(begun, { startsAt: at('2023-05-05T09:00') }, false)).toBe('meeting-begun')
    expect(whyNotChanged(begun, { startsAt: meeting.startsAt }, false)).toBeUndefined()
  })
  it('of a confidential one nothing that its letter carries', () => {
    expect(factsOf(true)).toEqual(['classification', 'time', 'chair', 'deadline', 'invitees', 'groups'])
    expect(factsOf(false)).toHaveLength(14)
  })
})

describe('whether a meeting can be opened again', () => {
  const closedAt = at('2023-05-04T13:00')
  it.each([
    ['closed', closedAt.add({ hours: 1 }), undefined],
    ['closed', closedAt.add(reopensWithin), undefined],
    ['closed', closedAt.add(reopensWithin).add({ milliseconds: 1 }), 'reopen-too-late'],
    ['cancelled', closedAt.add({ hours: 10_000 }), undefined],
    ['scheduled', closedAt, 'meeting-not-over'],
    ['in_progress', closedAt, 'meeting-not-over'],
  ] as const)('%s', (state, now, why) => {
    expect(whyNotReopened({ ...meeting, state, closedAt }, now)).toBe(why)
  })
  it('never a draft that was discarded', () => {
    expect(whyNotReopened({ ...meeting, state: 'cancelled', publishedAt: null }, closedAt)).toBe('draft-discarded')
  })
})
