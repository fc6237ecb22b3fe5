import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holiday, inQuietHours, isWorkingDay } from '../../src/domain/calendar.ts'
import { planOfMeeting, planOfTask } from '../../src/domain/reminder-plan.ts'
import { type SettingName, type SettingText, settingsFrom } from '../../src/domain/settings.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const labourDay: Holiday = { date: '2023-05-01', kind: 'libur', name: 'Hari Buruh Internasional' }

const local = ({ kind, dueAt }: { kind: string; dueAt: Temporal.Instant }): string =>
  `${kind} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })}`

const meeting = (start: string, answerBy: string | null = null, end: string | null = null) => ({
  startsAt: at(start),
  endsAt: end === null ? null : at(end),
  answerBy: answerBy === null ? null : at(answerBy),
  zone,
})

describe('the reminders of a meeting', () => {
  it('are those of the story: H-3 falls on a holiday and moves before the weekend', () => {
    const plan = planOfMeeting(
      meeting('2023-05-04T09:00', '2023-05-03T12:00', '2023-05-04T12:00'),
      [labourDay],
      at('2023-04-26T08:00'),
      usual,
    )
    expect(plan.map(local)).toEqual([
      'chase-head 2023-04-27T10:00',
      'three-days 2023-04-28T08:00',
      'chase-staff 2023-04-28T10:00',
      'chase-group 2023-04-28T14:00',
      'chase-leader 2023-05-02T10:00',
      'chase-secretariat 2023-05-02T14:00',
      'one-day 2023-05-03T08:00',
      'answer-day 2023-05-03T08:00',
      'lock 2023-05-03T12:00',
      'deadline 2023-05-03T12:00',
      'two-hours 2023-05-04T07:00',
      'check-in 2023-05-04T08:30',
      'begin 2023-05-04T09:00',
      'close 2023-05-04T16:00',
    ])
  })

  it.each([
    ['a day before: only what is still ahead', '2023-05-03T10:00', ['two-hours', 'lock', 'deadline']],
    ['on the morning itself', '2023-05-04T07:30', []],
    ['exactly at the moment of H-1', '2023-05-03T08:00', ['two-hours', 'lock', 'deadline']],
    ['after it began', '2023-05-04T09:30', []],
  ])('made %s', (_, now, kinds) => {
    const plan = planOfMeeting(meeting('2023-05-04T09:00', '2023-05-03T12:00'), [], at(now), usual).map(
      ({ kind }) => kind,
    )
    expect(plan.toSorted()).toEqual([...kinds, 'check-in', 'begin', 'close'].toSorted())
  })

  it.each([
    ['2023-05-04T09:00', '2023-05-04T07:00'],
    ['2023-05-04T08:30', '2023-05-04T06:30'],
    ['2023-05-04T08:00', '2023-05-04T06:30'],
    ['2023-05-04T07:30', '2023-05-04T06:30'],
    ['2023-05-04T07:29', '2023-05-03T19:00'],
    ['2023-05-04T05:00', '2023-05-03T19:00'],
    ['2023-05-04T00:30', '2023-05-03T19:00'],
    ['2023-05-04T22:00', '2023-05-04T19:00'],
    ['2023-05-04T21:59', '2023-05-04T19:59'],
  ])('two hours before %s come at %s', (start, expected) => {
    const plan = planOfMeeting(meeting(start), [], at('2023-04-01T00:00'), usual)
    expect(plan.map(local)).toContain(`two-hours ${expected}`)
  })

  it.each([
    [
      'in the night is counted in the morning',
      '2023-05-03T23:00',
      ['answer-day 2023-05-03T08:00', 'lock 2023-05-03T23:00', 'deadline 2023-05-04T06:30'],
    ],
    [
      'before eight has no morning reminder',
      '2023-05-03T07:30',
      ['lock 2023-05-03T07:30', 'deadline 2023-05-03T07:30'],
    ],
    ['at the start is none', '2023-05-04T09:00', []],
    ['after the start is none', '2023-05-04T10:00', []],
  ])('an answer deadline that lies %s', (_, answerBy, expected) => {
    const plan = planOfMeeting(meeting('2023-05-04T09:00', answerBy), [], at('2023-04-01T00:00'), usual)
    expect(plan.filter(({ kind }) => ['answer-day', 'lock', 'deadline'].includes(kind)).map(local)).toEqual(expected)
  })

  it.each<[string, Partial<Record<SettingName, SettingText>>, string[]]>([
    [
      'at other hours',
      { 'three-days': '09:00', 'one-day': '15:00', 'answer-day': '07:00' },
      [
        'three-days 2023-05-01T09:00',
        'answer-day 2023-05-03T07:00',
        'deadline 2023-05-03T12:00',
        'one-day 2023-05-03T15:00',
        'two-hours 2023-05-04T07:00',
      ],
    ],
    [
      'without some of them',
      { 'three-days': 'off', 'two-hours': 'off', 'answer-day': 'off' },
      ['one-day 2023-05-03T08:00', 'deadline 2023-05-03T12:00'],
    ],
    [
      'outside longer quiet hours',
      { quiet: '18:00-08:00' },
      [
        'three-days 2023-05-01T08:00',
        'one-day 2023-05-03T08:00',
        'answer-day 2023-05-03T08:00',
        'deadline 2023-05-03T12:00',
        'two-hours 2023-05-04T08:00',
      ],
    ],
  ])('are as the settings have them: %s', (_, change, expected) => {
    const settings = settingsFrom(change, zone)
    const plan = planOfMeeting(meeting('2023-05-04T09:00', '2023-05-03T12:00'), [], at('2023-04-01T00:00'), settings)
    expect(plan.map(local).filter((each) => !/^(?:chase|lock|check-in|begin|close)/.test(each))).toEqual(expected)
  })

  it('tell the evening before of a meeting so early that quiet hours leave no notice', () => {
    const settings = settingsFrom({ quiet: '18:00-08:00' }, zone)
    const plan = planOfMeeting(meeting('2023-05-04T08:30'), [], at('2023-04-01T00:00'), settings)
    expect(plan.map(local)).toContain('two-hours 2023-05-03T17:00')
  })

  it('never come in quiet hours, never after the start, never in the past, and H-3 on a working day', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 })
    const from = at('2023-01-01T00:00')
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
    fc.assert(
      fc.property(minutes, minutes, minutes, days, (start, deadline, now, off) => {
        const startsAt = from.add({ minutes: start })
        const made = from.add({ minutes: now })
        const holidays = off.map((day): Holiday => {
          const date = Temporal.PlainDate.from('2023-01-01').add({ days: day }).toString()
          return { date, kind: 'libur', name: 'Libur' }
        })
        const answerBy = from.add({ minutes: deadline })
        const plan = planOfMeeting({ startsAt, endsAt: null, answerBy, zone }, holidays, made, usual)
        for (const { kind, dueAt } of plan) {
          if (kind === 'lock' || kind === 'check-in' || kind === 'begin' || kind === 'close') continue
          const due = dueAt.toZonedDateTimeISO(zone)
          expect(inQuietHours(due.toPlainTime(), usual.quiet)).toBe(false)
          expect(Temporal.Instant.compare(dueAt, startsAt)).toBe(-1)
          expect(Temporal.Instant.compare(dueAt, made)).toBe(1)
          if (kind === 'three-days') expect(isWorkingDay(due.toPlainDate(), holidays)).toBe(true)
        }
        const dues = plan.map(({ dueAt }) => dueAt.epochMilliseconds)
        expect(dues).toEqual(dues.toSorted((a, b) => a - b))
        expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length)
      }),
    )
  })
})

describe('the reminders of a task', () => {
  it.each([
    [
      '2023-05-04T10:00',
      ['three-days-left 2023-05-09', 'one-day-left 2023-05-11', 'due-day 2023-05-12', 'overdue 2023-05-15'],
    ],
    ['2023-05-10T10:00', ['one-day-left 2023-05-11', 'due-day 2023-05-12', 'overdue 2023-05-15']],
    ['2023-05-12T08:00', ['overdue 2023-05-15']],
    ['2023-05-15T08:00', ['overdue 2023-05-18']],
    ['2023-05-16T23:00', ['overdue 2023-05-18']],
    ['2023-05-18T07:59', ['overdue 2023-05-18']],
    ['2023-06-30T12:00', ['overdue 2023-07-02']],
  ])('due on 12 May, planned at %s', (now, expected) => {
    const plan = planOfTask('2023-05-12', zone, at(now))
    expect(plan.map(local)).toEqual(expected.map((each) => `${each}T08:00`))
  })

  it('always have one to come, at eight, at most three days after the due date or the last one', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 })
    fc.assert(
      fc.property(minutes, (minutes) => {
        const now = at('2023-01-01T00:00').add({ minutes })
        const plan = planOfTask('2023-05-12', zone, now)
        const overdue = plan.at(-1)!
        expect(overdue.kind).toBe('overdue')
        const days = Temporal.PlainDate.from('2023-05-12').until(
          overdue.dueAt.toZonedDateTimeISO(zone).toPlainDate(),
        ).days
        expect(days % 3).toBe(0)
        expect(Temporal.Instant.compare(overdue.dueAt, now)).toBe(1)
        const late = now.until(overdue.dueAt, { largestUnit: 'hours' }).hours
        if (Temporal.Instant.compare(now, at('2023-05-12T08:00')) >= 0) expect(late).toBeLessThanOrEqual(72)
      }),
    )
  })
})
