import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holiday, isWorkingDay } from '../../src/domain/calendar.ts'
import { defaultDeadline, extensionsOf, isUsableDeadline } from '../../src/domain/deadline.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const labourDay: Holiday = { date: '2023-05-01', kind: 'libur', name: 'Hari Buruh Internasional' }

describe('a deadline that has passed is put off', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'a day on, or until two hours before',
      '2023-05-03T12:00',
      '2023-05-08T09:00',
      '2023-05-03T12:05',
      ['next-day 2023-05-04T12:00', 'shortly-before 2023-05-08T07:00'],
    ],
    [
      'only shortly, when the next day is too late',
      '2023-05-03T12:00',
      '2023-05-04T09:00',
      '2023-05-03T12:05',
      ['shortly-before 2023-05-04T07:00'],
    ],
    [
      'from the day of the press, not of the deadline',
      '2023-05-03T12:00',
      '2023-05-08T09:00',
      '2023-05-05T08:00',
      ['next-day 2023-05-06T12:00', 'shortly-before 2023-05-08T07:00'],
    ],
    [
      'once, when both are the same',
      '2023-05-03T07:00',
      '2023-05-04T09:00',
      '2023-05-03T07:01',
      ['shortly-before 2023-05-04T07:00'],
    ],
    ['by nothing usual, when the meeting is near', '2023-05-04T06:30', '2023-05-04T08:00', '2023-05-04T06:30', []],
  ])('%s', (_name, answerBy, start, now, expected) => {
    const found = extensionsOf({ startsAt: at(start), answerBy: at(answerBy), zone }, at(now))
    const said = found.map(
      ({ kind, at: moment }) =>
        `${kind} ${moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
    )
    expect(said).toEqual(expected)
  })
})

describe('the default answer deadline', () => {
  it.each([
    ['the story', '2023-05-04T09:00', '2023-04-26T08:00', '2023-05-03T12:00'],
    ['a Tuesday after a Monday off', '2023-05-02T09:00', '2023-04-26T08:00', '2023-04-28T12:00'],
    ['a Monday', '2023-05-08T09:00', '2023-05-02T08:00', '2023-05-05T12:00'],
    ['called the afternoon before', '2023-05-04T09:00', '2023-05-03T13:00', '2023-05-04T09:00'],
    ['called at noon the day before', '2023-05-04T09:00', '2023-05-03T12:00', '2023-05-04T09:00'],
    ['called the same day', '2023-05-04T14:00', '2023-05-04T08:00', '2023-05-04T14:00'],
    ['on a Saturday', '2023-05-06T09:00', '2023-05-02T08:00', '2023-05-05T12:00'],
  ])('%s', (_name, start, now, deadline) => {
    expect(defaultDeadline(at(start), zone, [labourDay], at(now), usual.deadline)).toEqual(at(deadline))
  })

  it.each([
    ['two working days before', { workingDays: 2, at: '15:00' }, '2023-05-04T09:00', '2023-05-02T15:00'],
    ['three, over a weekend and a holiday', { workingDays: 3, at: '12:00' }, '2023-05-04T09:00', '2023-04-28T12:00'],
    ['on the day itself', { workingDays: 0, at: '07:00' }, '2023-05-04T09:00', '2023-05-04T07:00'],
    ['on the day itself, after the start', { workingDays: 0, at: '10:00' }, '2023-05-04T09:00', '2023-05-04T09:00'],
  ])('as set, %s', (_name, { workingDays, at: time }, start, deadline) => {
    const rule = { workingDays, at: Temporal.PlainTime.from(time) }
    expect(defaultDeadline(at(start), zone, [labourDay], at('2023-04-20T08:00'), rule)).toEqual(at(deadline))
  })

  const day = at('2023-01-01T00:00').epochMilliseconds
  const moments = fc.record({
    now: fc.integer({ min: 0, max: 525_600 }),
    ahead: fc.integer({ min: 1, max: 60 * 24 * 60 }),
    holidays: fc.array(fc.integer({ min: 0, max: 430 }), { maxLength: 40 }),
  })
  const minute = (count: number) => Temporal.Instant.fromEpochMilliseconds(day + count * 60_000)

  it('is ahead, not after the start, and never on a day off unless the meeting itself is', () => {
    fc.assert(
      fc.property(moments, ({ now, ahead, holidays }) => {
        const off = holidays.map(
          (days): Holiday => ({
            date: minute(days * 1440)
              .toString()
              .slice(0, 10),
            kind: 'libur',
            name: 'x',
          }),
        )
        const start = minute(now + ahead)
        const deadline = defaultDeadline(start, zone, off, minute(now), usual.deadline)
        expect(Temporal.Instant.compare(deadline, minute(now))).toBeGreaterThan(0)
        expect(Temporal.Instant.compare(deadline, start)).toBeLessThanOrEqual(0)
        const date = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate()
        if (!deadline.equals(start)) expect(isWorkingDay(date(deadline), off)).toBe(true)
        expect(isUsableDeadline(deadline, start, minute(now))).toBe(true)
      }),
    )
  })
})
