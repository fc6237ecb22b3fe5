import { describe, expect, it } from 'vitest'
import { endHourOf, lastDayOf, sittingsOf } from '../../src/domain/several-days.ts'

const meeting = (starts: string, ends: string | null) => ({
  startsAt: Temporal.Instant.from(starts),
  endsAt: ends === null ? null : Temporal.Instant.from(ends),
  zone: 'Asia/Jakarta',
})
const days = (...times: Parameters<typeof meeting>) =>
  sittingsOf(meeting(...times)).map(({ from, until, endSaid }) => [
    from.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    until.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    endSaid,
  ])

describe('the last day of a meeting', () => {
  it.each([
    ['2023-05-04T09:00+07:00', '2023-05-04T12:00+07:00', undefined],
    ['2023-05-04T09:00+07:00', null, undefined],
    ['2023-05-04T08:00+07:00', '2023-05-05T16:00+07:00', '2023-05-05'],
    ['2023-05-04T08:00+07:00', '2023-05-06T23:59+07:00', '2023-05-06'],
    // Half past eleven in the evening of the fourth where it is held, though the fifth elsewhere.
    ['2023-05-04T08:00+07:00', '2023-05-05T00:30+08:00', undefined],
  ])('from %s to %s: %s', (starts, ends, last) => {
    expect(lastDayOf(meeting(starts, ends))?.toString()).toBe(last)
  })
})

describe('the hour at which it ends', () => {
  it('is that of its end', () => {
    const ends = '2023-05-05T16:00:00+07:00'
    expect(endHourOf(meeting('2023-05-04T08:00+07:00', ends))).toEqual(Temporal.Instant.from(ends))
  })

  it('is unknown of a meeting that ends with its last day, and of one until finished', () => {
    expect(endHourOf(meeting('2023-05-04T08:00+07:00', '2023-05-05T23:59+07:00'))).toBeNull()
    expect(endHourOf(meeting('2023-05-04T08:00+07:00', null))).toBeNull()
  })

  it('is late in the evening where a meeting of one day says so', () => {
    const ends = '2023-05-04T23:59:00+07:00'
    expect(endHourOf(meeting('2023-05-04T20:00+07:00', ends))).toEqual(Temporal.Instant.from(ends))
  })
})

describe('the days of a meeting', () => {
  it('are one, three hours long where no end was said', () => {
    expect(days('2023-05-04T09:00+07:00', null)).toEqual([['2023-05-04T09:00', '2023-05-04T12:00', false]])
  })

  it('begin and end at the same hours each', () => {
    expect(days('2023-05-04T08:00+07:00', '2023-05-06T16:00+07:00')).toEqual([
      ['2023-05-04T08:00', '2023-05-04T16:00', true],
      ['2023-05-05T08:00', '2023-05-05T16:00', true],
      ['2023-05-06T08:00', '2023-05-06T16:00', true],
    ])
    expect(days('2023-05-04T08:00+07:00', '2023-05-05T23:59+07:00')).toEqual([
      ['2023-05-04T08:00', '2023-05-04T11:00', false],
      ['2023-05-05T08:00', '2023-05-05T11:00', false],
    ])
  })
})
