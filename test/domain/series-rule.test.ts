import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countOf,
  daysAhead,
  endFault,
  firstDay,
  fitsRule,
  ruleOn,
  rulesOffered,
  type SeriesEnd,
  type SeriesRule,
  usualEnd,
} from '../../src/domain/series-rule.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const weekly = (weekday: number, interval = 1): SeriesRule => ({ every: 'week', interval, weekday })
const onDate = (date: number, interval = 1): SeriesRule => ({ every: 'month', interval, day: date })
const onNth = (nth: number, weekday: number, interval = 1): SeriesRule => ({ every: 'month', interval, nth, weekday })

/** In May 2023 the 1st is a Monday. */
it.each<[string, SeriesRule, string, string[]]>([
  ['every Monday', weekly(1), '2023-05-08', ['2023-05-08', '2023-05-15', '2023-05-22', '2023-05-29', '2023-06-05']],
  ['every two weeks over a year', weekly(4, 2), '2023-12-21', ['2023-12-21', '2024-01-04', '2024-01-18']],
  ['the 5th', onDate(5), '2023-11-05', ['2023-11-05', '2023-12-05', '2024-01-05']],
  [
    'the 31st is the last day of shorter months',
    onDate(31),
    '2023-01-31',
    ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30'],
  ],
  ['the 31st in a leap year', onDate(31), '2024-01-31', ['2024-01-31', '2024-02-29', '2024-03-31']],
  ['the 30th does not stay on 28 February', onDate(30), '2023-01-30', ['2023-01-30', '2023-02-28', '2023-03-30']],
  ['the first Tuesday', onNth(1, 2), '2023-05-02', ['2023-05-02', '2023-06-06', '2023-07-04', '2023-08-01']],
  ['the last Friday', onNth(-1, 5), '2023-05-26', ['2023-05-26', '2023-06-30', '2023-07-28']],
  ['quarterly on the 4th', onDate(4, 3), '2023-05-04', ['2023-05-04', '2023-08-04', '2023-11-04', '2024-02-04']],
  // A first day of its own: the rule's next day follows.
  ['Tuesday first, then Mondays', weekly(1), '2023-05-09', ['2023-05-09', '2023-05-15', '2023-05-22']],
  ['Monday first, then Fridays of that week on', weekly(5), '2023-05-08', ['2023-05-08', '2023-05-12', '2023-05-19']],
  ['the 4th first, then the 5th of that month', onDate(5), '2023-05-04', ['2023-05-04', '2023-05-05', '2023-06-05']],
])('%s', (_name, rule, first, expected) => {
  expect(expected.map((_, ahead) => daysAhead(rule, day(first), ahead).toString())).toEqual(expected)
})

it.each<[SeriesRule, string, string]>([
  [weekly(1), '2023-05-03', '2023-05-08'],
  [weekly(3), '2023-05-03', '2023-05-03'],
  [onDate(5), '2023-05-03', '2023-05-05'],
  [onDate(31), '2023-06-03', '2023-06-30'],
  [onDate(2), '2023-05-03', '2023-06-02'],
  [onNth(1, 2), '2023-05-03', '2023-06-06'],
])('the first day of %o from %s is %s', (rule, from, expected) => {
  expect(firstDay(rule, day(from)).toString()).toBe(expected)
})

it.each<[SeriesRule, string, SeriesRule]>([
  [weekly(1, 2), '2023-05-10', weekly(3, 2)],
  [onDate(5, 3), '2023-05-08', onDate(8, 3)],
  [onNth(1, 2), '2023-05-11', onNth(2, 4)],
  // The fifth Monday is not in every month.
  [onNth(1, 2), '2023-05-29', onNth(-1, 1)],
])('%o moved to %s becomes %o', (rule, to, expected) => {
  expect(ruleOn(rule, day(to))).toEqual(expected)
})

it('offers weekly, two-weekly, monthly by date and weekday, and quarterly', () => {
  expect(rulesOffered(day('2023-05-04'))).toEqual([weekly(4), weekly(4, 2), onDate(4), onNth(1, 4), onDate(4, 3)])
})

it.each<[SeriesRule, string, SeriesEnd, number]>([
  [weekly(1), '2023-05-08', { until: '2023-05-29' }, 4],
  [weekly(1), '2023-05-08', { until: '2023-05-28' }, 3],
  [weekly(1), '2023-05-08', { count: 10 }, 10],
  [onDate(31), '2023-01-31', { until: '2023-04-30' }, 4],
  [weekly(1), '2023-05-08', { until: '2023-05-01' }, 1],
])('%o from %s with %o has %i meetings', (rule, first, end, expected) => {
  expect(countOf(rule, day(first), end)).toBe(expected)
})

describe('an end', () => {
  it.each<[SeriesRule, string, SeriesEnd, ReturnType<typeof endFault>]>([
    [weekly(1), '2023-05-08', { count: 2 }, undefined],
    [weekly(1), '2023-05-08', { count: 1 }, 'too-few'],
    [weekly(1), '2023-05-08', { count: 0 }, 'too-few'],
    [weekly(1), '2023-05-08', { until: '2023-05-14' }, 'too-few'],
    [weekly(1), '2023-05-08', { until: '2022-05-14' }, 'too-few'],
    [weekly(1), '2023-05-08', { count: 157 }, undefined],
    [weekly(1), '2023-05-08', { count: 999 }, 'too-far'],
    [onDate(4, 3), '2023-05-04', { count: 13 }, undefined],
    [onDate(4, 3), '2023-05-04', { count: 14 }, 'too-far'],
    [weekly(1), '2023-05-08', { until: '2026-05-08' }, undefined],
    [weekly(1), '2023-05-08', { until: '2026-05-09' }, 'too-far'],
  ])('of %o from %s: %o is %s', (rule, first, end, expected) => {
    expect(endFault(rule, day(first), end)).toBe(expected)
  })

  it.each<[SeriesRule, string, string]>([
    [weekly(1), '2023-05-08', '2023-12-31'],
    // Three meetings at least.
    [onDate(4, 3), '2023-11-04', '2024-12-31'],
    [weekly(1), '2023-12-18', '2024-12-31'],
  ])('of %o from %s of which nothing was said is %s', (rule, first, expected) => {
    expect(usualEnd(rule, day(first))).toEqual({ until: expected })
  })
})

const anyDay = integer({ min: 0, max: 4000 }).map((days) => day('2020-01-01').add({ days }))
const anyRule = anyDay.chain((first) => constantFrom(...rulesOffered(first)).map((rule) => ({ first, rule })))

it('comes later each time, on a day that its rule names', () => {
  assert(
    property(anyRule, array(integer({ min: 1, max: 60 }), { maxLength: 5 }), ({ first, rule }, aheads) => {
      expect(fitsRule(rule, first)).toBe(true)
      for (const ahead of aheads) {
        const [one, next] = [daysAhead(rule, first, ahead), daysAhead(rule, first, ahead + 1)]
        expect(Temporal.PlainDate.compare(one, next)).toBe(-1)
        expect(fitsRule(rule, one)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

it('goes on in the same days from any of its meetings', () => {
  assert(
    property(anyRule, integer({ min: 0, max: 30 }), integer({ min: 0, max: 30 }), ({ first, rule }, one, more) => {
      const middle = daysAhead(rule, first, one)
      expect(daysAhead(rule, middle, more).toString()).toBe(daysAhead(rule, first, one + more).toString())
    }),
    { numRuns: 100 },
  )
})

it('moved to a day it names that day, and stays of its kind', () => {
  assert(
    property(anyRule, anyDay, ({ rule }, to) => {
      const moved = ruleOn(rule, to)
      expect(fitsRule(moved, to)).toBe(true)
      expect([moved.every, moved.interval, 'nth' in moved]).toEqual([rule.every, rule.interval, 'nth' in rule])
    }),
    { numRuns: 100 },
  )
})
