import { describe, expect, it } from 'vitest'
import { decideMeetingReminder, decideTaskReminder, reminderExpires } from '../../src/domain/reminder-due.ts'
import { type MeetingReminderKind, planOfMeeting, planOfTask } from '../../src/domain/reminder-plan.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const meeting = { startsAt: at('2023-05-04T09:00'), endsAt: null, answerBy: at('2023-05-03T12:00'), zone }
const plan = planOfMeeting(meeting, [], at('2023-04-01T00:00'), usual)

const calendar = { holidays: [], ramadans: [], hours: usual.hours }

function decide(kind: MeetingReminderKind, now: string, gone: MeetingReminderKind[] = []): string {
  const reminder = plan.find((each) => each.kind === kind)!
  const waiting = plan.filter((each) => each.kind !== kind && !gone.includes(each.kind))
  const decision = decideMeetingReminder(reminder, meeting, waiting, at(now), usual.quiet, calendar)
  if (decision.act === 'hold') return `hold ${decision.until.toZonedDateTimeISO(zone).toPlainTime()}`
  return decision.act === 'skip' ? decision.why : decision.act
}

describe('a reminder that is due', () => {
  it.each<[MeetingReminderKind, string, string]>([
    // H-3 is due on 1 May, H-1 on 3 May, two hours before at 07.00 on 4 May.
    ['three-days', '2023-05-01T08:00', 'fire'],
    ['three-days', '2023-05-01T17:00', 'fire'],
    ['three-days', '2023-05-02T10:00', 'fire'],
    ['three-days', '2023-05-02T21:00', 'superseded'],
    ['three-days', '2023-05-03T08:00', 'superseded'],
    ['three-days', '2023-05-01T23:00', 'hold 06:30:00'],
    // The chase: 28 April, 1 May twice, 2 May twice; it waits for working hours.
    ['chase-head', '2023-04-28T10:00', 'fire'],
    ['chase-head', '2023-04-28T11:45', 'hold 13:30:00'],
    ['chase-head', '2023-04-28T16:30', 'hold 07:30:00'],
    ['chase-head', '2023-05-01T10:30', 'superseded'],
    ['chase-leader', '2023-05-02T10:10', 'fire'],
    ['chase-secretariat', '2023-05-03T09:00', 'fire'],
    ['chase-secretariat', '2023-05-03T12:00', 'too-late'],
    ['one-day', '2023-05-03T08:10', 'fire'],
    ['one-day', '2023-05-03T15:00', 'fire'],
    ['one-day', '2023-05-03T22:00', 'superseded'],
    ['one-day', '2023-05-04T07:30', 'superseded'],
    ['two-hours', '2023-05-04T07:00', 'fire'],
    ['two-hours', '2023-05-04T08:59', 'fire'],
    ['two-hours', '2023-05-04T09:00', 'too-late'],
    ['answer-day', '2023-05-03T08:00', 'fire'],
    ['answer-day', '2023-05-03T11:59', 'fire'],
    ['answer-day', '2023-05-03T12:00', 'too-late'],
    ['deadline', '2023-05-03T20:30', 'hold 06:30:00'],
    ['deadline', '2023-05-03T12:00', 'fire'],
    ['deadline', '2023-05-04T08:00', 'fire'],
    ['deadline', '2023-05-04T10:00', 'too-late'],
    ['lock', '2023-05-03T12:00', 'fire'],
    ['lock', '2023-05-03T23:00', 'fire'],
    ['lock', '2023-05-04T10:00', 'fire'],
    ['begin', '2023-05-04T22:00', 'fire'],
    ['close', '2023-05-05T02:00', 'fire'],
  ])('%s, looked at on %s: %s', (kind, now, expected) => {
    expect(decide(kind, now)).toBe(expected)
  })

  it('is not superseded by one that is gone', () => {
    expect(decide('one-day', '2023-05-04T07:30', ['two-hours'])).toBe('fire')
  })

  it('of a task gives way to a later one of the same day alone', () => {
    const tasks = planOfTask('2023-05-12', zone, at('2023-05-04T00:00'))
    const [threeDays, oneDay, dueDay] = tasks
    const said = (reminder: (typeof tasks)[number], now: string) =>
      decideTaskReminder(
        reminder,
        zone,
        tasks.filter((each) => each !== reminder),
        at(now),
        usual.quiet,
        [],
      )
    expect(said(threeDays!, '2023-05-10T09:00')).toEqual({ act: 'fire' })
    expect(said(threeDays!, '2023-05-11T09:00')).toEqual({ act: 'skip', why: 'superseded' })
    expect(said(oneDay!, '2023-05-12T09:00')).toEqual({ act: 'skip', why: 'superseded' })
    expect(said(dueDay!, '2023-05-13T09:00')).toEqual({ act: 'fire' })
    expect(said(dueDay!, '2023-05-12T21:00')).toEqual({ act: 'hold', until: at('2023-05-13T06:30') })
  })
})

describe('a message of a reminder', () => {
  it('is not delivered after the meeting began, and never in quiet hours', () => {
    expect(reminderExpires(at('2023-05-04T07:00'), zone, usual.quiet, meeting.startsAt)).toEqual(meeting.startsAt)
    expect(reminderExpires(at('2023-05-03T08:00'), zone, usual.quiet, meeting.startsAt)).toEqual(at('2023-05-03T20:00'))
    expect(reminderExpires(at('2023-05-03T08:00'), zone, usual.quiet)).toEqual(at('2023-05-03T20:00'))
  })
})
