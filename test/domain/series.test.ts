import { describe, expect, it } from 'vitest'
import {
  endAfterMove,
  lengthOf,
  partOf,
  plannedDay,
  type SeriesEvent,
  type SeriesPart,
  type SeriesState,
  seriesAfter,
  seriesEvents,
  seriesStates,
  withPart,
} from '../../src/domain/series.ts'
import {
  actOn,
  type OccurrenceEvent,
  type OccurrenceState,
  occurrenceAfter,
  occurrenceEvents,
  occurrenceStates,
  occurrenceTimes,
} from '../../src/domain/series-occurrence.ts'
import type { SeriesRule } from '../../src/domain/series-rule.ts'

describe('the states of a series', () => {
  const table: Record<SeriesState, Record<SeriesEvent, SeriesState | undefined>> = {
    running: { last: 'ending', extend: 'running', end: 'ended', over: undefined },
    ending: { last: undefined, extend: 'running', end: 'ended', over: 'ended' },
    ended: { last: undefined, extend: 'running', end: undefined, over: undefined },
  }
  it.each(seriesStates.flatMap((state) => seriesEvents.map((event) => ({ state, event }))))(
    '$state: $event',
    ({ state, event }) => {
      expect(seriesAfter(state, event)).toBe(table[state][event])
    },
  )
})

describe('the states of one meeting of a series', () => {
  const none = undefined
  const table: Record<OccurrenceState, Record<OccurrenceEvent, OccurrenceState | undefined>> = {
    ahead: {
      trouble: 'asked',
      clear: none,
      remind: none,
      decide: 'kept',
      skip: 'skipped',
      lapse: none,
      pass: 'skipped',
      make: 'made',
    },
    asked: {
      trouble: none,
      clear: 'ahead',
      remind: 'reminded',
      decide: 'kept',
      skip: 'skipped',
      lapse: 'skipped',
      pass: 'skipped',
      make: none,
    },
    reminded: {
      trouble: none,
      clear: 'ahead',
      remind: none,
      decide: 'kept',
      skip: 'skipped',
      lapse: 'skipped',
      pass: 'skipped',
      make: none,
    },
    kept: {
      trouble: 'asked',
      clear: none,
      remind: none,
      decide: 'kept',
      skip: 'skipped',
      lapse: none,
      pass: 'skipped',
      make: 'made',
    },
    made: { trouble: none, clear: none, remind: none, decide: none, skip: none, lapse: none, pass: none, make: none },
    skipped: {
      trouble: none,
      clear: none,
      remind: none,
      decide: 'kept',
      skip: none,
      lapse: none,
      pass: none,
      make: none,
    },
  }
  it.each(occurrenceStates.flatMap((state) => occurrenceEvents.map((event) => ({ state, event }))))(
    '$state: $event',
    ({ state, event }) => {
      expect(occurrenceAfter(state, event)).toBe(table[state][event])
    },
  )
})

const monday: SeriesRule = { every: 'week', interval: 1, weekday: 1 }
const wednesday: SeriesRule = { every: 'week', interval: 1, weekday: 3 }

describe('the parts of a series', () => {
  const first: SeriesPart = { from: 1, first: '2023-05-08', rule: monday }
  const moved: SeriesPart = { from: 3, first: '2023-05-24', rule: wednesday }
  const parts = withPart([first], moved)

  it.each([
    [1, '2023-05-08'],
    [2, '2023-05-15'],
    [3, '2023-05-24'],
    [5, '2023-06-07'],
  ])('meeting %i is on %s', (number, expected) => {
    expect(plannedDay({ parts }, number).toString()).toBe(expected)
  })

  it('has as many meetings as were said, or as there are until its last day', () => {
    expect(lengthOf({ parts, end: { count: 10 } })).toBe(10)
    expect(lengthOf({ parts, end: { until: '2023-06-07' } })).toBe(5)
    expect(lengthOf({ parts, end: { until: '2023-06-06' } })).toBe(4)
  })

  it('a later change takes the place of those that counted from there on', () => {
    expect(withPart(parts, { from: 2, first: '2023-05-16', rule: monday }).map(({ from }) => from)).toEqual([1, 2])
    expect(partOf(parts, 2)).toBe(first)
    expect(() => partOf(parts, 0)).toThrow()
  })

  it('ends with a meeting that is moved beyond its end', () => {
    expect(endAfterMove({ until: '2023-06-07' }, Temporal.PlainDate.from('2023-06-09'))).toEqual({
      until: '2023-06-09',
    })
    expect(endAfterMove({ until: '2023-06-07' }, Temporal.PlainDate.from('2023-06-01'))).toEqual({
      until: '2023-06-07',
    })
    expect(endAfterMove({ count: 3 }, Temporal.PlainDate.from('2023-06-09'))).toEqual({ count: 3 })
  })
})

describe('when something happens to a meeting', () => {
  const lead = { workingDays: 7, at: Temporal.PlainTime.from('08:00') }
  const leave = [
    { date: '2023-06-01', kind: 'libur' as const, name: 'Hari Lahir Pancasila' },
    { date: '2023-06-02', kind: 'cuti_bersama' as const, name: 'Cuti bersama' },
  ]
  const starts = (moment: string) => Temporal.ZonedDateTime.from(`${moment}[Asia/Jakarta]`)
  const wib = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString({ smallestUnit: 'minute' })

  it('counts working days', () => {
    const times = occurrenceTimes(starts('2023-05-29T08:00'), lead, [])
    expect(Object.values(times).map(wib)).toEqual([
      '2023-05-15T08:00',
      '2023-05-17T08:00',
      '2023-05-18T08:00',
      '2023-05-18T08:00',
      '2023-05-28T08:00',
    ])
  })

  it('goes around days off', () => {
    const { make, ask } = occurrenceTimes(starts('2023-06-07T09:00'), lead, leave)
    expect([wib(ask), wib(make)]).toEqual(['2023-05-22T08:00', '2023-05-25T08:00'])
  })

  it.each([
    // Asked in time: the usual days.
    ['2023-05-15T08:00', '2023-05-17T08:00', '2023-05-18T08:00'],
    // The list of days off came late: a day to remind, and another to decide.
    ['2023-05-22T10:00', '2023-05-23T08:00', '2023-05-24T08:00'],
    // Later than the day before it nobody is invited by itself.
    ['2023-05-26T10:00', '2023-05-29T08:00', '2023-05-28T08:00'],
  ])('asked on %s it is reminded on %s and left out on %s', (asked, remind, lapse) => {
    const times = occurrenceTimes(starts('2023-05-29T08:00'), lead, [], starts(asked).toInstant())
    expect([wib(times.remind), wib(times.lapse)]).toEqual([remind, lapse])
  })

  const cases: [string, OccurrenceState, string, boolean, OccurrenceEvent | string | null][] = [
    ['long before', 'ahead', '2023-05-10T08:00', false, '2023-05-15T08:00'],
    ['long before, whatever its day is', 'ahead', '2023-05-10T08:00', true, '2023-05-15T08:00'],
    ['nothing to decide', 'ahead', '2023-05-15T08:00', false, '2023-05-18T08:00'],
    ['something to decide', 'ahead', '2023-05-15T08:00', true, 'trouble'],
    ['its time has come', 'ahead', '2023-05-18T08:00', false, 'make'],
    ['its time has come, and something is new', 'ahead', '2023-05-18T08:00', true, 'trouble'],
    ['made late after a downtime', 'ahead', '2023-05-26T08:00', false, 'make'],
    ['too near', 'ahead', '2023-05-28T08:00', false, 'pass'],
    ['asked', 'asked', '2023-05-15T09:00', true, '2023-05-17T08:00'],
    ['asked, and it is gone', 'asked', '2023-05-15T09:00', false, 'clear'],
    ['nobody answered', 'asked', '2023-05-17T08:00', true, 'remind'],
    ['reminded', 'reminded', '2023-05-17T08:00', true, '2023-05-18T08:00'],
    ['nobody answered at all', 'reminded', '2023-05-18T08:00', true, 'lapse'],
    ['nobody answered while Rakor was away', 'asked', '2023-05-18T08:00', true, 'lapse'],
    ['decided', 'kept', '2023-05-16T08:00', false, '2023-05-18T08:00'],
    ['decided early', 'kept', '2023-05-01T08:00', false, '2023-05-15T08:00'],
    ['decided, and it is time', 'kept', '2023-05-18T08:00', false, 'make'],
    ['decided, and something else came up', 'kept', '2023-05-16T08:00', true, 'trouble'],
    ['decided on the evening before', 'kept', '2023-05-28T20:00', false, 'make'],
    ['decided, and it has begun', 'kept', '2023-05-29T08:00', false, 'pass'],
    ['made', 'made', '2023-05-18T08:00', true, null],
    ['left out', 'skipped', '2023-05-18T08:00', true, null],
  ]
  it.each(cases)('%s', (_name, state, now, troubled, expected) => {
    const startsAt = starts('2023-05-29T08:00')
    const seen = {
      state,
      troubled,
      times: occurrenceTimes(startsAt, lead, []),
      startsAt: startsAt.toInstant(),
      now: starts(now).toInstant(),
    }
    const act = actOn(seen)
    expect(act.event ?? (act.next && wib(act.next))).toBe(expected)
    if (act.event) expect(occurrenceAfter(state, act.event)).toBeDefined()
  })
})
