import { describe, expect, it } from 'vitest'
import type { Holiday } from '../../src/domain/calendar.ts'
import { warningsOf } from '../../src/domain/meeting-warnings.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const holidays: Holiday[] = [{ date: '2023-05-01', kind: 'libur', name: 'Hari Buruh Internasional' }]

const kinds = (start: string, end: string | null, now = '2023-04-20T08:00', partners = false): string[] =>
  warningsOf(
    { startsAt: at(start), endsAt: end ? at(end) : null, zone: 'Asia/Jakarta' },
    { holidays, now: at(now), partners },
  ).map((warning) => warning.kind)

describe('warnings about the time of a meeting', () => {
  it.each<[string, string, string | null, string[]]>([
    ['the story has none', '2023-05-04T09:00', '2023-05-04T12:00', []],
    ['until finished counts no end against the hours', '2023-05-04T14:00', null, []],
    ['a holiday', '2023-05-01T09:00', '2023-05-01T12:00', ['holiday']],
    ['a Saturday', '2023-05-06T09:00', '2023-05-06T12:00', ['weekend']],
    ['before hours', '2023-05-04T07:00', '2023-05-04T08:00', ['outside-hours']],
    ['into the evening', '2023-05-04T15:00', '2023-05-04T17:00', ['outside-hours']],
    ['a Friday until the prayer begins', '2023-05-05T09:00', '2023-05-05T11:30', []],
    ['a Friday into the prayer', '2023-05-05T09:00', '2023-05-05T12:00', ['friday-prayer']],
    ['a Friday without an end counts three hours', '2023-05-05T09:00', null, ['friday-prayer']],
    ['a Friday after the prayer', '2023-05-05T13:15', '2023-05-05T15:00', []],
  ])('%s', (_name, start, end, expected) => expect(kinds(start, end)).toEqual(expected))

  it('counts working days of notice, holidays left out', () => {
    const story = ['2023-05-04T09:00', '2023-05-04T12:00'] as const
    expect(kinds(...story, '2023-05-01T08:00')).toEqual([])
    expect(kinds(...story, '2023-05-02T08:00')).toEqual(['short-notice'])
    expect(kinds(...story, '2023-04-26T08:00', true)).toEqual([])
    expect(kinds(...story, '2023-04-27T08:00', true)).toEqual(['short-notice-partners'])
  })
})
