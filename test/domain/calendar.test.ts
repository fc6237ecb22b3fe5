import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterQuietHours,
  type Holiday,
  inQuietHours,
  isDayOff,
  isWorkingDay,
  previousWorkingDayOrSame,
  workingDayBefore,
} from '../../src/domain/calendar.ts'
import { usual } from '../support/settings.ts'

const holidays: Holiday[] = [
  { date: '2023-05-01', kind: 'libur', name: 'Hari Buruh Internasional' },
  { date: '2023-05-18', kind: 'libur', name: 'Kenaikan Isa Almasih' },
  { date: '2023-06-01', kind: 'libur', name: 'Hari Lahir Pancasila' },
  { date: '2023-06-02', kind: 'cuti_bersama', name: 'Waisak' },
  { date: '2023-06-04', kind: 'libur', name: 'Waisak 2567 BE' },
]
const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('days off', () => {
  test.each([
    ['2023-05-04', {}],
    ['2023-05-06', { weekend: true }],
    ['2023-05-07', { weekend: true }],
    ['2023-05-01', { holiday: holidays[0] }],
    ['2023-06-02', { holiday: holidays[3] }],
    ['2023-06-04', { weekend: true, holiday: holidays[4] }],
  ])('%s', (iso, expected) => {
    expect(isDayOff(day(iso), holidays)).toEqual(expected)
  })
})

describe('working days before', () => {
  test.each([
    // The story's H-3 is Labour Day after a weekend: it moves to Friday.
    ['2023-05-01', '2023-04-28', '2023-04-28'],
    ['2023-05-04', '2023-05-03', '2023-05-04'],
    ['2023-05-08', '2023-05-05', '2023-05-08'],
    ['2023-05-19', '2023-05-17', '2023-05-19'],
    ['2023-06-05', '2023-05-31', '2023-06-05'],
    ['2023-06-03', '2023-05-31', '2023-05-31'],
  ])('%s: before %s, same or before %s', (iso, before, same) => {
    expect(workingDayBefore(day(iso), holidays).toString()).toBe(before)
    expect(previousWorkingDayOrSame(day(iso), holidays).toString()).toBe(same)
  })

  test('the day before is always a working day, and none lies in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (offset) => {
        const date = day('2023-01-01').add({ days: offset })
        const before = workingDayBefore(date, holidays)
        expect(isWorkingDay(before, holidays)).toBe(true)
        for (let between = before.add({ days: 1 }); between.until(date).days > 0; between = between.add({ days: 1 }))
          expect(isWorkingDay(between, holidays)).toBe(false)
      }),
    )
  })
})

describe('quiet hours', () => {
  test.each([
    ['19:59:59', false],
    ['20:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:29:59', true],
    ['06:30', false],
    ['12:00', false],
  ])('%s', (time, quiet) => {
    expect(inQuietHours(Temporal.PlainTime.from(time), usual.quiet)).toBe(quiet)
  })

  test.each([
    ['2023-05-04T07:00:00+07:00[Asia/Jakarta]', '2023-05-04T07:00:00+07:00[Asia/Jakarta]'],
    ['2023-05-04T20:00:00+07:00[Asia/Jakarta]', '2023-05-05T06:30:00+07:00[Asia/Jakarta]'],
    ['2023-05-31T23:15:00+07:00[Asia/Jakarta]', '2023-06-01T06:30:00+07:00[Asia/Jakarta]'],
    ['2023-05-04T05:00:00+07:00[Asia/Jakarta]', '2023-05-04T06:30:00+07:00[Asia/Jakarta]'],
    ['2023-05-04T06:30:00+09:00[Asia/Jayapura]', '2023-05-04T06:30:00+09:00[Asia/Jayapura]'],
  ])('%s is written to at %s', (moment, expected) => {
    expect(afterQuietHours(Temporal.ZonedDateTime.from(moment), usual.quiet).toString()).toBe(expected)
  })
})
