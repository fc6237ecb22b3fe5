import { describe, expect, it } from 'vitest'
import type { Convened } from '../../src/domain/change.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { changedFrom } from '../../src/domain/series-change.ts'
import { draftOn, templateOf } from '../../src/domain/series-template.ts'

const at = (text: string) => Temporal.Instant.from(`${text}:00+07:00`)
const meeting: Meeting = {
  id: 'M1',
  uid: 'M1@rakor',
  sequence: 0,
  state: 'scheduled',
  title: 'Rakor Karet',
  letterNumber: '005/125/Tapem/2023',
  classification: 'Biasa',
  startsAt: at('2023-05-04T09:00'),
  endsAt: at('2023-05-05T12:00'),
  zone: 'Asia/Jakarta',
  place: 'Aula Bappeda',
  onlineUrl: null,
  online: false,
  chairOfficeId: null,
  chairText: 'Bupati',
  dress: null,
  inPerson: true,
  answerBy: at('2023-05-03T09:00'),
  agenda: ['Evaluasi tindak lanjut rapat sebelumnya', 'Harga'],
  fields: ['KARET'],
  groups: [-5],
  createdBy: 1,
  createdAt: at('2023-04-26T08:00'),
  publishedAt: at('2023-04-26T08:00'),
  closedAt: null,
  round: 0,
  roundAt: null,
  deadlineTyped: true,
  cancelReason: null,
}
const invited = [
  { officeId: 'DISBUN', role: 'required' as const },
  { officeId: 'PUPR', role: 'optional' as const },
]
const template = templateOf(meeting, invited)
const place = { id: 'M2', by: 1, now: at('2023-05-02T08:00'), zone: 'Asia/Jakarta', offices: [] }

describe('the next meeting of a series', () => {
  it('has all that they have in common, and neither a letter number nor what was carried over', () => {
    const { meeting: made, sheet } = draftOn(template, Temporal.PlainDate.from('2023-05-11'), place)
    expect(made).toMatchObject({ id: 'M2', uid: 'M2@rakor', letterNumber: null, title: 'Rakor Karet', inPerson: true })
    expect([made.startsAt, made.endsAt].map(String)).toEqual(['2023-05-11T02:00:00Z', '2023-05-12T05:00:00Z'])
    expect(made.agenda).toEqual(['Harga'])
    expect(sheet.answerBy).toBe('2023-05-10T02:00:00Z')
    expect(sheet.noCarryOver).toBeUndefined()
    // Nobody is in use in this directory.
    expect(sheet.invitees).toEqual([])
  })
})

const thursdays = { every: 'week', interval: 1, weekday: 4 } as const
const parts = [
  { from: 1, first: '2023-05-04', rule: thursdays, template },
  {
    from: 4,
    first: '2023-05-25',
    rule: thursdays,
    template: { ...template, facts: { ...template.facts, place: 'R1' } },
  },
]
const before: Convened = { meeting, invitees: invited }
const changed = (given: Partial<Meeting>, invitees: Convened['invitees'] = invited) =>
  changedFrom({ parts, end: { count: 6 } }, 2, before, { meeting: { ...meeting, ...given }, invitees })

describe('a change of a meeting and those after it', () => {
  it('takes what was changed alone, into later parts too', () => {
    const next = changed({ dress: 'Batik', agenda: ['Harga'] }, [invited[0]!, { officeId: 'AS1', role: 'required' }])
    expect(next.parts.map(({ from, first }) => [from, first])).toEqual([
      [1, '2023-05-04'],
      [2, '2023-05-11'],
      [4, '2023-05-25'],
    ])
    expect(next.parts.map(({ template: { facts } }) => [facts.dress, facts.place])).toEqual([
      [null, 'Aula Bappeda'],
      ['Batik', 'Aula Bappeda'],
      ['Batik', 'R1'],
    ])
    expect(next.parts[1]?.template.invitees.map(({ officeId }) => officeId)).toEqual(['DISBUN', 'AS1'])
    // The look back on open tasks was taken out.
    expect(next.parts[1]?.template.noCarryOver).toBe(true)
    expect(next.parts[0]?.template.noCarryOver).toBeUndefined()
  })

  it('moves those after it by its own day, whatever part they were in', () => {
    const next = changed({ startsAt: at('2023-05-10T13:30'), endsAt: at('2023-05-10T15:00') })
    expect(next).toMatchObject({ isMoved: true, isRetimed: true, end: { count: 6 } })
    expect(next.parts.map(({ first, rule, template: { from, further } }) => [first, rule, from, further])).toEqual([
      ['2023-05-04', thursdays, '09:00', 1],
      ['2023-05-10', { ...thursdays, weekday: 3 }, '13:30', 0],
      ['2023-05-24', { ...thursdays, weekday: 3 }, '13:30', 0],
    ])
  })

  it('leaves nothing of the matter anywhere once it is confidential', () => {
    const next = changed({ classification: 'Rahasia' })
    expect(JSON.stringify(next.parts)).not.toMatch(/Rakor Karet|Aula|Harga|R1|KARET/)
  })
})
