import { describe, expect, it } from 'vitest'
import { type Draft, openPoints } from '../../src/domain/draft.ts'
import { afterAnswer } from '../../src/domain/draft-answer.ts'
import { draftFrom, nothingSaid } from '../../src/domain/drafting.ts'
import { slotsToOffer } from '../../src/domain/free-slots.ts'
import { linesOf, screenOf } from '../../src/domain/meeting-steps.ts'
import type { PointAnswer } from '../../src/domain/point-answer.ts'
import { draftAtSlot } from '../../src/domain/slot-edits.ts'
import { usual } from '../support/settings.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2023-${text}:00+07:00`)
const now = at('04-26T08:00')
const empty = draftFrom(
  { ...nothingSaid, title: 'Rakor Karet', place: 'Aula', required: { officeIds: [], groups: [], unclear: [] } },
  {
    id: 'm1',
    uid: 'm1@rakor',
    by: 1,
    now,
    zone: 'Asia/Jakarta',
    offices: [],
    linkedGroups: [],
    inGroup: null,
  },
)
const drafted = (...answers: PointAnswer[]): Draft =>
  answers.reduce((draft, each) => afterAnswer(draft, each, [], []), empty)
const slot = (day: string, from: string, until: string | null = null) => ({ day: `2023-${day}`, from, until })
const offered = ({ sheet }: Draft): string =>
  sheet.slots?.map(({ day, from, until }) => `${day.slice(5)} ${from}${until ? `-${until}` : ''}`).join(', ') ?? 'one'

const thursday = { kind: 'when', day: '2023-05-04', from: '09:00', until: '11:00' } as const
const several = { kind: 'several', on: true } as const

describe('a draft that offers several times', () => {
  it.each<[string, PointAnswer[], string]>([
    ['begins with the time that is known', [thursday, several], '05-04 09:00-11:00'],
    ['begins with none', [several], ''],
    [
      'takes further ones in order',
      [thursday, { kind: 'slots', slots: [slot('05-03', '10:00'), slot('05-05', '08:30')] }],
      '05-03 10:00, 05-04 09:00-11:00, 05-05 08:30',
    ],
    [
      'takes a whole line in place of what there was',
      [thursday, { kind: 'slots', slots: [slot('05-05', '08:30'), slot('05-08', '13:00')], only: true }],
      '05-05 08:30, 05-08 13:00',
    ],
    [
      'takes one time that is said as one more',
      [thursday, several, { kind: 'when', day: '2023-05-08', from: '13:00' }],
      '05-04 09:00-11:00, 05-08 13:00',
    ],
    ['takes no day without its hour', [thursday, several, { kind: 'when', day: '2023-05-08' }], '05-04 09:00-11:00'],
    [
      'is marked and unmarked',
      [
        several,
        { kind: 'slot', slot: slot('05-05', '08:30'), on: true },
        { kind: 'slot', slot: slot('05-05', '08:30'), on: false },
      ],
      '',
    ],
    ['has one time again', [thursday, several, { kind: 'several', on: false }], 'one'],
    [
      'is offered all that was asked about',
      [
        {
          kind: 'when',
          choice: { reason: 'lebih_dari_satu_pilihan', candidates: ['2023-05-04T09:00', '2023-05-05T08:30'] },
        },
        { kind: 'choice', pointId: 1, choice: 'all' },
      ],
      '05-04 09:00, 05-05 08:30',
    ],
    ['has no end of its own', [several, { kind: 'end', until: '12:00' }], ''],
    [
      'is none of a confidential meeting',
      [thursday, several, { kind: 'classification', classification: 'Rahasia' }],
      'one',
    ],
    [
      'offers nothing once it is confidential',
      [{ kind: 'classification', classification: 'Terbatas' }, several],
      'one',
    ],
  ])('%s', (_name, answers, expected) => {
    expect(offered(drafted(...answers))).toBe(expected)
  })

  it('asks for two at least, and for others once one has passed', () => {
    const points = (draft: Draft, moment = now) =>
      openPoints(draft, moment).map((point) => ('problem' in point ? `${point.kind} ${point.problem}` : point.kind))
    expect(points(drafted(several))).toEqual(['slots', 'invitees'])
    const two = drafted({ kind: 'slots', slots: [slot('05-04', '09:00'), slot('05-05', '08:30')] })
    expect(points(two)).toEqual(['invitees'])
    expect(points(two, at('05-04T09:00'))).toEqual(['slots sudah_lewat', 'invitees'])
    expect(screenOf(drafted(several), null, now)).toMatchObject({ on: 'step', step: 'slots' })
    expect(screenOf(two, 'date', now)).toMatchObject({ step: 'invitees' })
    expect(linesOf(two)).toContain('slots')
    expect(linesOf(two).filter((line) => ['date', 'time', 'end', 'series'].includes(line))).toEqual([])
  })

  it('is an ordinary one at the time that is chosen, with a deadline of its own', () => {
    const two = drafted(
      { kind: 'slots', slots: [slot('05-04', '09:00', '11:00'), slot('05-05', '08:30')] },
      { kind: 'deadline', at: at('04-28T10:00').toString() },
    )
    const { meeting, sheet } = draftAtSlot(two, two.sheet.slots![0]!)
    expect([meeting.startsAt, meeting.endsAt].map(String)).toEqual([at('05-04T09:00'), at('05-04T11:00')].map(String))
    expect([sheet.slots, sheet.answerBy]).toEqual([undefined, null])
  })

  it('is suggested a free time on each of the next working days, some notice ahead', () => {
    const labourDay = { date: '2023-05-01', kind: 'libur' as const, name: 'Hari Buruh' }
    const calendar = { holidays: [labourDay], ramadans: [], hours: usual.hours }
    const meeting = { ...empty.meeting, chairOfficeId: 'AS1' }
    const other = {
      ...meeting,
      id: 'm2',
      title: 'Rakor Pupuk',
      place: 'Ruang lain',
      startsAt: at('05-03T10:00'),
      endsAt: null,
    }
    const busy = [{ meeting: other, offices: new Set<string>() }]
    const times = (others: typeof busy) =>
      slotsToOffer({ meeting, officeIds: [] }, others, calendar, now, 3).map((time) =>
        time.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString({ smallestUnit: 'minute' }),
      )
    expect(times([])).toEqual(['2023-05-02T09:00', '2023-05-03T09:00', '2023-05-04T09:00'])
    expect(times(busy)[1]).toBe('2023-05-04T09:00')
  })
})
