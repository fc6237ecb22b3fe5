import { describe, expect, it } from 'vitest'
import type { Holiday, Ramadan } from '../../src/domain/calendar.ts'
import { type MeetingWarning, unlistedYear, warningsKey, warningsOf } from '../../src/domain/meeting-warnings.ts'
import { settingsFrom } from '../../src/domain/settings.ts'
import { usual } from '../support/settings.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const holidays: Holiday[] = [
  { date: '2023-05-01', kind: 'libur', name: 'Hari Buruh Internasional' },
  { date: '2023-06-02', kind: 'cuti_bersama', name: 'Waisak' },
  { date: '2023-06-04', kind: 'libur', name: 'Waisak 2567 BE' },
  { date: '2023-08-17', kind: 'libur', name: 'Proklamasi Kemerdekaan' },
]
const ramadans: Ramadan[] = [
  { first: '2023-03-23', last: '2023-04-21', name: 'Ramadan 1444 H' },
  { first: '2030-12-26', last: '2031-01-23', name: 'Ramadan 1452 H' },
]

interface Else {
  now?: string
  partners?: boolean
  classification?: 'Biasa' | 'Rahasia'
  hours?: typeof usual.hours
}

const warnings = (start: string, end: string | null, more: Else = {}): MeetingWarning[] =>
  warningsOf(
    {
      id: 'M',
      place: null,
      chairOfficeId: null,
      startsAt: at(start),
      endsAt: end ? at(end) : null,
      zone: 'Asia/Jakarta',
      classification: more.classification ?? 'Biasa',
    },
    {
      holidays,
      ramadans,
      hours: more.hours ?? usual.hours,
      now: at(more.now ?? '2023-03-01T08:00'),
      partners: more.partners ?? false,
      others: [],
      invited: [],
    },
  )
const kinds = (start: string, end: string | null, more?: Else): string[] =>
  warnings(start, end, more).map((warning) => warning.kind)

describe('warnings about the time of a meeting', () => {
  it.each<[string, string, string | null, string[]]>([
    ['the story has none', '2023-05-04T09:00', '2023-05-04T12:00', []],
    ['until finished counts no end against the hours', '2023-05-04T14:00', null, []],
    ['a holiday', '2023-05-01T09:00', '2023-05-01T12:00', ['holiday']],
    ['collective leave', '2023-06-02T09:00', '2023-06-02T11:00', ['collective-leave']],
    ['a holiday on a Sunday', '2023-06-04T09:00', '2023-06-04T11:00', ['weekend', 'holiday']],
    ['a Saturday', '2023-05-06T09:00', '2023-05-06T12:00', ['weekend']],
    ['a Sunday', '2023-05-07T09:00', '2023-05-07T12:00', ['weekend']],
    ['before hours', '2023-05-04T07:00', '2023-05-04T08:00', ['outside-hours']],
    ['as hours begin', '2023-05-04T07:30', '2023-05-04T09:00', []],
    ['until hours end', '2023-05-04T14:00', '2023-05-04T16:00', []],
    ['as hours end', '2023-05-04T16:00', null, ['outside-hours']],
    ['into the evening', '2023-05-04T15:00', '2023-05-04T17:00', ['outside-hours']],
    ['a Friday until the prayer begins', '2023-05-05T09:00', '2023-05-05T11:30', []],
    ['a Friday into the prayer', '2023-05-05T09:00', '2023-05-05T12:00', ['friday-prayer']],
    ['a Friday without an end counts three hours', '2023-05-05T09:00', null, ['friday-prayer']],
    ['a Friday until just before the prayer ends', '2023-05-05T13:14', '2023-05-05T15:00', ['friday-prayer']],
    ['a Friday after the prayer', '2023-05-05T13:15', '2023-05-05T15:00', []],
    ['a Thursday at that hour', '2023-05-04T11:30', '2023-05-04T13:15', []],
    ['a Monday at the roll-call', '2023-05-08T07:30', '2023-05-08T09:00', ['roll-call']],
    ['a Monday just before it ends', '2023-05-08T07:59', '2023-05-08T09:00', ['roll-call']],
    ['a Monday after it', '2023-05-08T08:00', '2023-05-08T10:00', []],
    ['a Monday that ends before it', '2023-05-08T06:30', '2023-05-08T07:30', ['outside-hours']],
    ['a Tuesday at that hour', '2023-05-09T07:30', '2023-05-09T09:00', []],
    ['a Monday off has no roll-call', '2023-05-01T07:30', '2023-05-01T09:00', ['holiday']],
    ['the morning of the 17th', '2023-05-17T09:00', '2023-05-17T12:00', ['ceremony']],
    ['the late morning of the 17th', '2023-05-17T10:59', '2023-05-17T12:00', ['ceremony']],
    ['the 17th from eleven on', '2023-05-17T11:00', '2023-05-17T13:00', []],
    ['the 17th on a Saturday', '2023-06-17T09:00', '2023-06-17T12:00', ['weekend']],
    ['the 17th that is the holiday itself', '2023-08-17T09:00', '2023-08-17T12:00', ['holiday']],
    ['the 16th', '2023-05-16T09:00', '2023-05-16T12:00', []],
    ['Ramadan in its hours', '2023-04-04T08:00', '2023-04-04T14:30', []],
    ['Ramadan before eight', '2023-04-04T07:45', '2023-04-04T09:00', ['ramadan-hours']],
    ['Ramadan past half past two', '2023-04-04T13:00', '2023-04-04T14:31', ['ramadan-hours']],
    ['Ramadan at half past two', '2023-04-04T14:30', null, ['ramadan-hours']],
    ['Ramadan until finished', '2023-04-04T13:00', null, []],
    ['Ramadan on a Friday at noon', '2023-04-14T10:00', '2023-04-14T12:00', ['friday-prayer']],
    ['Ramadan on a Monday has no roll-call before eight', '2023-04-03T07:30', '2023-04-03T09:00', ['ramadan-hours']],
    ['its first day', '2023-03-23T07:30', '2023-03-23T09:00', ['ramadan-hours']],
    ['the day before it', '2023-03-22T07:30', '2023-03-22T09:00', []],
    ['its last day', '2023-04-21T15:00', '2023-04-21T16:00', ['ramadan-hours']],
    ['the day after it', '2023-04-24T15:00', '2023-04-24T16:00', []],
    ['a Ramadan over the turn of a year', '2031-01-02T15:00', '2031-01-02T16:00', ['ramadan-hours']],
    ['an evening over midnight', '2023-05-04T22:00', '2023-05-05T01:00', ['outside-hours']],
  ])('%s', (_name, start, end, expected) => expect(kinds(start, end)).toEqual(expected))

  it('name the thing and its hours', () => {
    expect(warnings('2023-05-01T09:00', null)).toEqual([{ kind: 'holiday', name: 'Hari Buruh Internasional' }])
    expect(warnings('2023-06-02T09:00', '2023-06-02T11:00')).toEqual([{ kind: 'collective-leave', name: 'Waisak' }])
    expect(warnings('2023-05-04T05:00', null)).toEqual([{ kind: 'outside-hours', from: '07:30', until: '16:00' }])
    expect(warnings('2023-04-04T15:00', null)).toEqual([
      { kind: 'ramadan-hours', name: 'Ramadan 1444 H', from: '08:00', until: '14:30' },
    ])
    expect(warnings('2023-05-05T13:00', null)).toEqual([{ kind: 'friday-prayer', from: '11:30', until: '13:15' }])
    expect(warnings('2023-05-08T07:30', null)).toEqual([{ kind: 'roll-call', from: '07:30', until: '08:00' }])
    expect(warnings('2023-05-17T08:00', null)).toEqual([{ kind: 'ceremony', until: '11:00' }])
  })

  it('go by the hours that were set', () => {
    const { hours } = settingsFrom({ 'work-hours': '08:00-15:30', 'ramadan-hours': '08:30-13:00' }, 'Asia/Jakarta')
    expect(kinds('2023-05-04T07:30', '2023-05-04T09:00', { hours })).toEqual(['outside-hours'])
    expect(kinds('2023-05-04T14:00', '2023-05-04T15:45', { hours })).toEqual(['outside-hours'])
    // Nobody stands at a roll-call before work begins.
    expect(kinds('2023-05-08T07:30', '2023-05-08T09:00', { hours })).toEqual(['outside-hours'])
    expect(kinds('2023-04-04T08:15', '2023-04-04T10:00', { hours })).toEqual(['ramadan-hours'])
    expect(kinds('2023-04-04T13:00', null, { hours })).toEqual(['ramadan-hours'])
  })

  it('counts working days of notice, days off left out', () => {
    const story = ['2023-05-04T09:00', '2023-05-04T12:00'] as const
    const notice = (now: string, partners = false) => warnings(...story, { now, partners })
    expect(notice('2023-05-01T08:00')).toEqual([])
    expect(notice('2023-05-02T08:00')).toEqual([{ kind: 'short-notice', days: 2 }])
    expect(notice('2023-05-04T07:00')).toEqual([{ kind: 'short-notice', days: 0 }])
    expect(notice('2023-04-26T08:00', true)).toEqual([])
    expect(notice('2023-04-27T08:00', true)).toEqual([{ kind: 'short-notice-partners', days: 4 }])
  })

  it('are none for a meeting of which no chat may see the day', () =>
    expect(kinds('2023-05-06T05:00', null, { classification: 'Rahasia' })).toEqual([]))
})

describe('a choice that is kept', () => {
  const key = (start: string, end: string | null, more?: Else) => {
    const meeting = { startsAt: at(start), endsAt: end ? at(end) : null }
    return warningsKey(meeting, warnings(start, end, more))
  }
  const saturday = key('2023-05-06T09:00', '2023-05-06T12:00')

  it('has no name where there is nothing to mind', () =>
    expect(key('2023-05-04T09:00', '2023-05-04T12:00')).toBeUndefined())

  it('counts for this time and what was said of it alone', () => {
    expect(saturday).toMatch(/^[a-z0-9]{1,7}$/)
    expect(key('2023-05-06T09:00', '2023-05-06T12:00')).toBe(saturday)
    expect(key('2023-05-06T10:00', '2023-05-06T12:00')).not.toBe(saturday)
    expect(key('2023-05-06T09:00', '2023-05-06T11:00')).not.toBe(saturday)
    expect(key('2023-05-06T09:00', '2023-05-06T12:00', { now: '2023-05-05T08:00' })).not.toBe(saturday)
  })

  it('stays kept while notice merely runs on', () => {
    const story = ['2023-05-04T09:00', '2023-05-04T12:00'] as const
    expect(key(...story, { now: '2023-05-03T08:00' })).toBe(key(...story, { now: '2023-05-02T08:00' }))
  })
})

describe('a year without a list of days off', () => {
  const year = (start: string, classification: 'Biasa' | 'Rahasia' = 'Biasa') =>
    unlistedYear({ startsAt: at(start), zone: 'Asia/Jakarta', classification }, holidays)
  it('is named, so that nobody takes silence for a working day', () => {
    expect(year('2023-05-04T09:00')).toBeUndefined()
    expect(year('2024-05-02T09:00')).toBe(2024)
    expect(year('2024-05-02T09:00', 'Rahasia')).toBeUndefined()
  })
})
