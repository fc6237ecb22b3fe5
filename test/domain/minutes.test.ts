import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterEvent,
  type MinutesEvent,
  type MinutesState,
  minutesDueAt,
  minutesEvents,
  minutesStates,
  whyNoMinutes,
} from '../../src/domain/minutes.ts'
import { inAgendaOrder, lackingOf, neighbourOf } from '../../src/domain/minutes-outcome.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)

describe('the minutes of a meeting', () => {
  const table: [MinutesState, MinutesEvent, MinutesState | undefined][] = [
    ['draft', 'write', 'draft'],
    ['draft', 'submit', 'submitted'],
    ['draft', 'approve', undefined],
    ['draft', 'return', undefined],
    ['draft', 'revise', undefined],
    ['submitted', 'write', 'submitted'],
    ['submitted', 'submit', 'submitted'],
    ['submitted', 'approve', 'approved'],
    ['submitted', 'return', 'returned'],
    ['submitted', 'revise', undefined],
    ['returned', 'write', 'returned'],
    ['returned', 'submit', 'submitted'],
    ['returned', 'approve', undefined],
    ['returned', 'return', undefined],
    ['returned', 'revise', undefined],
    ['approved', 'write', undefined],
    ['approved', 'submit', undefined],
    ['approved', 'approve', undefined],
    ['approved', 'return', undefined],
    ['approved', 'revise', 'draft'],
  ]
  it('has a line for every state and event', () =>
    expect(table).toHaveLength(minutesStates.length * minutesEvents.length))
  it.each(table)('%s, %s: %s', (state, event, expected) => expect(afterEvent(state, event)).toBe(expected))

  const meeting = { state: 'scheduled', startsAt: at('2023-05-04T09:00:00+07:00'), classification: 'Biasa' } as const
  it.each([
    ['08:00', {}, undefined],
    ['07:59', {}, 'minutes-too-early'],
    ['07:59', { state: 'in_progress' }, undefined],
    ['23:00', { state: 'closed' }, undefined],
    ['09:30', { state: 'cancelled' }, 'meeting-cancelled'],
    ['09:30', { state: 'draft' }, 'not-found'],
    ['09:30', { startsAt: null }, 'not-found'],
    ['09:30', { classification: 'Terbatas' }, 'minutes-confidential'],
    ['09:30', { classification: 'Rahasia', state: 'closed' }, 'minutes-confidential'],
    ['09:30', { classification: 'Rahasia', state: 'cancelled' }, 'minutes-confidential'],
  ] as const)('at %s, %j: %s', (time, more, expected) =>
    expect(whyNoMinutes({ ...meeting, ...more }, at(`2023-05-04T${time}:00+07:00`))).toBe(expected),
  )

  const holidays = [{ date: '2023-05-18', kind: 'national' as const, name: 'Kenaikan Isa Almasih' }]
  it.each([
    ['2023-05-04T12:00', '2023-05-05T08:00'],
    ['2023-05-05T12:00', '2023-05-08T08:00'],
    ['2023-05-17T15:00', '2023-05-19T08:00'],
    ['2023-05-05T00:30', '2023-05-08T08:00'],
  ])('closed %s, are reminded of at %s', (closed, due) =>
    expect(minutesDueAt(at(`${closed}:00+07:00`), 'Asia/Jakarta', holidays as never)).toEqual(at(`${due}:00+07:00`)),
  )
})

describe('the points', () => {
  const point = (id: string, item: string, position: number) => ({ id, item, position })

  it('stand under the agenda, renamed and other items after it, numbered through', () => {
    const points = [
      point('a', 'B', 1),
      point('b', '', 2),
      point('c', 'A', 3),
      point('d', 'lama', 4),
      point('e', 'A', 5),
    ]
    const shown = inAgendaOrder(points, ['A', 'B', 'C']).map(({ item, points: own }) => [
      item,
      own.map(({ number, outcome }) => `${number}${outcome.id}`).join(' '),
    ])
    expect(shown).toEqual([
      ['A', '1c 2e'],
      ['B', '3a'],
      ['C', ''],
      ['lama', '4d'],
      ['', '5b'],
    ])
    expect(inAgendaOrder([], [])).toEqual([])
  })

  it('are each shown once, whatever the agenda has become', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ item: fc.constantFrom('A', 'B', 'C', ''), position: fc.integer() })),
        fc.uniqueArray(fc.constantFrom('A', 'B', 'D')),
        (points, agenda) => {
          const shown = inAgendaOrder(points, agenda).flatMap((each) => each.points)
          expect(shown.map(({ number }) => number)).toEqual(points.map((_, index) => index + 1))
          expect(new Set(shown.map(({ outcome }) => outcome)).size).toBe(points.length)
        },
      ),
    ))

  it('move within their item, and not beyond its ends', () => {
    const points = [point('a', 'A', 1), point('b', 'B', 2), point('c', 'A', 3)]
    expect(neighbourOf(points, 'a', 'down')?.id).toBe('c')
    expect(neighbourOf(points, 'c', 'up')?.id).toBe('a')
    for (const [id, to] of [
      ['a', 'up'],
      ['c', 'down'],
      ['b', 'up'],
      ['b', 'down'],
      ['x', 'up'],
    ] as const)
      expect(neighbourOf(points, id, to)).toBeUndefined()
  })

  it.each([
    ['information', null, null, null, []],
    ['decision', null, null, null, []],
    ['action', null, null, null, ['office', 'due', 'field']],
    ['action', 'DISBUN', null, 'KARET', ['due']],
    ['action', 'DISBUN', '2023-05-12', 'KARET', []],
  ] as const)('%s by %s until %s of %s lacks %j', (kind, officeId, dueOn, fieldCode, lacks) =>
    expect(lackingOf({ kind, officeId, dueOn, fieldCode })).toEqual(lacks),
  )
})
