import { describe, expect, it } from 'vitest'
import type { Holiday, Ramadan } from '../../src/domain/calendar.ts'
import { checkDaysOff, type DayOffFault, type DayOffLine, type DaysOff } from '../../src/domain/days-off-check.ts'
import { changesOfDays, listAfter, newlyMinded, planDaysOff } from '../../src/domain/days-off-plan.ts'
import { usual } from '../support/settings.ts'

const line = (at: number, date: string, more: Partial<DayOffLine> = {}): DayOffLine => ({
  line: at,
  date,
  kind: 'libur',
  name: 'Nyepi',
  ...more,
})
const ramadan = (at: number, date: string, until: string): DayOffLine =>
  line(at, date, { until, kind: 'ramadan', name: 'Ramadan' })

describe('a row of days off', () => {
  it.each<[string, DayOffLine[], Partial<DayOffFault>[]]>([
    ['a day', [line(2, '2026-03-19')], []],
    ['several days', [line(2, '2026-03-21', { until: '2026-03-22' })], []],
    ['a fortnight', [line(2, '2026-03-01', { until: '2026-03-14' })], []],
    [
      'more than a fortnight',
      [line(2, '2026-03-01', { until: '2026-03-15' })],
      [{ line: 2, column: 'until', reason: 'too-many-days', value: '15' }],
    ],
    [
      'an end before its beginning',
      [line(2, '2026-03-21', { until: '2026-03-20' })],
      [{ line: 2, column: 'until', reason: 'until-before-date', value: '2026-03-20' }],
    ],
    [
      'the same day twice',
      [line(2, '2026-03-19'), line(3, '2026-03-19', { kind: 'cuti_bersama' })],
      [{ line: 3, column: 'date', reason: 'twice', value: '2' }],
    ],
    [
      'a day within a row of several',
      [line(2, '2026-03-21', { until: '2026-03-23' }), line(5, '2026-03-22')],
      [{ line: 5, column: 'date', reason: 'twice', value: '2' }],
    ],
    [
      'a name of more than 120 letters',
      [line(2, '2026-03-19', { name: 'N'.repeat(121) })],
      [{ line: 2, column: 'name', reason: 'name-too-long', value: 'N'.repeat(60) }],
    ],
    ['a name of marks alone', [line(2, '2026-03-19', { name: '\u202e\u0000' })], [{ reason: 'name-too-long' }]],
    ['Ramadan of 29 days', [ramadan(2, '2026-02-19', '2026-03-19')], []],
    ['Ramadan of 30 days, with a holiday in it', [ramadan(2, '2026-02-19', '2026-03-20'), line(3, '2026-03-19')], []],
    ['Ramadan of 31', [ramadan(2, '2026-02-19', '2026-03-21')], [{ reason: 'ramadan-length', value: '31' }]],
    ['Ramadan without an end', [line(2, '2026-02-19', { kind: 'ramadan' })], [{ reason: 'until-missing' }]],
    [
      'Ramadan twice',
      [ramadan(2, '2026-02-19', '2026-03-20'), ramadan(3, '2026-03-01', '2026-03-29')],
      [{ line: 3, reason: 'twice', value: '2' }],
    ],
    ['a year with two of them', [ramadan(2, '2030-01-06', '2030-02-03'), ramadan(3, '2030-12-26', '2031-01-23')], []],
    ['what could not be read is left to the reading', [{ line: 2, kind: 'libur' }], []],
  ])('%s', (_, lines, faults) => {
    const found = checkDaysOff(lines).faults
    expect(found).toMatchObject(faults)
    expect(found).toHaveLength(faults.length)
  })

  it('becomes a day each, in their order and without marks', () =>
    expect(
      checkDaysOff([
        line(2, '2026-03-23', { until: '2026-03-24', kind: 'cuti_bersama', name: ' Idul\u200Bfitri\n' }),
        line(3, '2026-03-19'),
      ]).list,
    ).toEqual({
      holidays: [
        { date: '2026-03-19', kind: 'libur', name: 'Nyepi' },
        { date: '2026-03-23', kind: 'cuti_bersama', name: 'Idul fitri' },
        { date: '2026-03-24', kind: 'cuti_bersama', name: 'Idul fitri' },
      ],
      ramadans: [],
    }))
})

const day = (date: string, name = date, kind: Holiday['kind'] = 'libur'): Holiday => ({ date, kind, name })
const fast = (first: string, last: string, name = 'Ramadan'): Ramadan => ({ first, last, name })
const listed: DaysOff = {
  holidays: [day('2026-01-01'), day('2026-03-19'), day('2026-12-25'), day('2027-01-01')],
  ramadans: [fast('2026-02-19', '2026-03-20')],
}
const file = (holidays: Holiday[], ramadans: Ramadan[] = []): DaysOff => ({ holidays, ramadans })

describe('a file of days off', () => {
  it('is the whole list of its years, so that a day that was moved does not stay where it was', () => {
    const plan = planDaysOff(
      file([day('2026-01-01'), day('2026-03-20', '2026-03-19'), day('2026-12-25', 'Natal')]),
      listed,
    )
    expect(plan).toEqual({
      years: [2026],
      added: [day('2026-03-20', '2026-03-19')],
      changed: [{ before: day('2026-12-25'), after: day('2026-12-25', 'Natal') }],
      removed: [day('2026-03-19')],
      ramadans: [],
      unchanged: 1,
    })
    expect(changesOfDays(plan)).toBe(3)
    const after = listAfter(plan, listed)
    expect(after.holidays.map(({ date, name }) => `${date} ${name}`).toSorted()).toEqual([
      '2026-01-01 2026-01-01',
      '2026-03-20 2026-03-19',
      '2026-12-25 Natal',
      '2027-01-01 2027-01-01',
    ])
    expect(after.ramadans).toEqual(listed.ramadans)
  })

  it('changes nothing when it says what is on file', () => {
    const plan = planDaysOff({ holidays: listed.holidays.slice(0, 3), ramadans: listed.ramadans }, listed)
    expect(changesOfDays(plan)).toBe(0)
    expect(plan.unchanged).toBe(4)
  })

  it('corrects Ramadan by one row, and no day off goes for it', () => {
    const moved = fast('2026-02-18', '2026-03-19')
    const plan = planDaysOff(file([], [moved]), listed)
    expect(plan).toMatchObject({
      years: [],
      removed: [],
      ramadans: [{ before: fast('2026-02-19', '2026-03-20'), after: moved }],
    })
    expect(listAfter(plan, listed)).toEqual({ holidays: listed.holidays, ramadans: [moved] })
  })

  it('tells the second Ramadan of a year from the first', () => {
    const late = fast('2030-12-26', '2031-01-23')
    const early = fast('2030-01-06', '2030-02-03')
    expect(planDaysOff(file([], [late]), file([], [early])).ramadans).toEqual([{ before: null, after: late }])
  })
})

describe('a published meeting', () => {
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
  const meeting = (start: string, classification: 'Biasa' | 'Rahasia' = 'Biasa') => ({
    id: 'M',
    place: null,
    chairOfficeId: null,
    startsAt: at(start),
    endsAt: null,
    zone: 'Asia/Jakarta',
    classification,
  })
  const facts = { hours: usual.hours, now: at('2026-02-01T08:00') }
  const minded = (start: string, before: DaysOff, after: DaysOff, classification?: 'Rahasia') =>
    newlyMinded(meeting(start, classification), { before, after }, facts)
  const none = file([])

  it.each<[string, string, DaysOff, DaysOff, string[]]>([
    ['on a new holiday', '2026-03-19T09:00', none, file([day('2026-03-19')]), ['holiday']],
    ['on new leave', '2026-03-18T09:00', none, file([day('2026-03-18', 'X', 'cuti_bersama')]), ['collective-leave']],
    ['on the day before', '2026-03-18T09:00', none, file([day('2026-03-19')]), []],
    [
      'on a holiday that was one before',
      '2026-03-19T09:00',
      file([day('2026-03-19', 'X')]),
      file([day('2026-03-19')]),
      [],
    ],
    ['late in a Ramadan that is new', '2026-02-24T15:00', none, listed, ['ramadan-hours']],
    ['early enough in it', '2026-02-24T09:00', none, listed, []],
    ['outside hours anyway', '2026-04-01T18:00', none, listed, []],
  ])('%s', (_, start, before, after, kinds) =>
    expect(minded(start, before, after).map(({ kind }) => kind)).toEqual(kinds),
  )

  it('of which no chat may see the day is not named', () =>
    expect(minded('2026-03-19T09:00', none, listed, 'Rahasia')).toEqual([]))
})
