import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inQuietHours } from '../../src/domain/calendar.ts'
import { notYetTold, type PlannedReminder, planOfMeeting } from '../../src/domain/reminder-plan.ts'
import {
  type SettingName,
  type SettingText,
  settingFault,
  settingNames,
  settingsFrom,
  settingText,
  usualSetting,
  zoneNamed,
} from '../../src/domain/settings.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe('a setting', () => {
  it.each<[SettingName, SettingText, 'form' | 'quiet' | undefined]>([
    ['zone', 'Asia/Jayapura', undefined],
    ['zone', 'UTC', undefined],
    ['zone', 'WIB', 'form'],
    ['zone', '+07:00', 'form'],
    ['zone', 'Asia/Atlantis', 'form'],
    ['zone', 'asia/jakarta', 'form'],
    ['quiet', '21:00-06:00', undefined],
    ['quiet', '16:00-08:00', undefined],
    ['quiet', '15:59-06:00', 'form'],
    ['quiet', '20:00-10:01', 'form'],
    ['quiet', '20:00-03:59', 'form'],
    ['quiet', '20:00', 'form'],
    ['quiet', '20:00-09:00', 'quiet'],
    ['one-day', '06:30', undefined],
    ['one-day', '19:59', undefined],
    ['one-day', '06:29', 'quiet'],
    ['one-day', '20:00', 'quiet'],
    ['one-day', 'off', undefined],
    ['one-day', '24:00', 'form'],
    ['one-day', '8:00', 'form'],
    ['two-hours', 'off', undefined],
    ['two-hours', '08:00', 'form'],
    ['deadline', '0 07:00', undefined],
    ['deadline', '5 23:59', undefined],
    ['deadline', '6 12:00', 'form'],
    ['deadline', '-1 12:00', 'form'],
    ['deadline', '', 'form'],
    ['escalate-head', '1', undefined],
    ['escalate-head', '60', undefined],
    ['escalate-head', '61', 'form'],
    ['escalate-head', '0', 'form'],
    ['escalate-sekda', 'off', undefined],
    ['quorum', 'half', undefined],
    ['quorum', 'two-thirds', undefined],
    ['quorum', 'none', undefined],
    ['quorum', 'off', 'form'],
    ['quorum', 'halfway', 'form'],
    ['delegate-level', 'supervisor', undefined],
    ['delegate-level', 'staff', 'form'],
  ])('%s as %s: %s', (name, text, fault) => expect(settingFault(usual, name, text)).toBe(fault))

  it('is as usual where nothing fitting is stored', () => {
    expect(settingsFrom({ zone: '', quiet: 'ever', deadline: '9 99:99', quorum: 'all', 'one-day': '' }, zone)).toEqual(
      usual,
    )
    expect(settingsFrom({}, 'Asia/Makassar').zone).toBe('Asia/Makassar')
  })

  it('is what was set, and nothing else changes', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(written)
    const wish = fc.oneof(
      fc.tuple(fc.constantFrom<SettingName>('three-days', 'one-day', 'answer-day'), clock),
      fc.tuple(
        fc.constant<SettingName>('quiet'),
        fc.tuple(clock, clock).map(([from, until]) => `${from}-${until}`),
      ),
      fc.tuple(
        fc.constant<SettingName>('deadline'),
        fc.tuple(fc.nat({ max: 9 }), clock).map(([d, c]) => `${d} ${c}`),
      ),
    )
    fc.assert(
      fc.property(wish, ([name, text]) => {
        if (settingFault(usual, name, text)) return
        const then = settingsFrom({ [name]: text }, zone)
        for (const each of settingNames)
          expect(settingText(then, each)).toBe(each === name ? text : usualSetting(each, zone))
        const { threeDays, oneDay, answerDay } = then.reminders
        for (const time of [threeDays, oneDay, answerDay]) expect(time && inQuietHours(time, then.quiet)).toBe(false)
      }),
    )
  })

  it('finds a zone by its name in any case', () => {
    expect(zoneNamed('ASIA/makassar')).toBe('Asia/Makassar')
    expect(zoneNamed('../etc/passwd')).toBeUndefined()
  })
})

describe('reminders after the settings changed', () => {
  const meeting = { startsAt: at('2023-05-04T09:00'), endsAt: null, answerBy: at('2023-05-03T12:00'), zone }
  const before = planOfMeeting(meeting, [], at('2023-04-01T00:00'), usual)
  const plan = (change: Partial<Record<SettingName, SettingText>>, now: string) =>
    planOfMeeting(meeting, [], at(now), settingsFrom(change, zone))
  const asOf = (now: string, more: [string, string][] = []) => [
    ...before.map((each) => ({
      ...each,
      state: Temporal.Instant.compare(each.dueAt, at(now)) <= 0 ? ('fired' as const) : ('pending' as const),
    })),
    ...more.map(([kind, due]) => ({
      kind: kind as PlannedReminder['kind'],
      dueAt: at(due),
      state: 'pending' as const,
    })),
  ]
  const kinds = (now: string, change: Partial<Record<SettingName, SettingText>>, existing = asOf(now)) =>
    notYetTold(plan(change, now), existing, zone, at(now))
      .filter(({ kind }) => !['lock', 'check-in', 'begin', 'close'].includes(kind))
      .map(
        ({ kind, dueAt }) =>
          `${kind} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
      )

  it('that were told are not told again at another hour', () => {
    expect(kinds('2023-05-03T08:30', { 'one-day': '09:00', 'answer-day': '09:00' })).toEqual([
      'deadline 2023-05-03T12:00',
      'two-hours 2023-05-04T07:00',
    ])
  })

  it('that are due and wait to be told are not planned a second time', () => {
    const waiting = before.map((each) => ({ ...each, state: 'pending' as const }))
    expect(kinds('2023-05-03T08:00', { 'one-day': '09:00' }, waiting).join()).not.toContain('one-day')
  })

  it('that are ahead take the new hour', () => {
    expect(kinds('2023-05-02T10:00', { 'one-day': '09:00' })).toContain('one-day 2023-05-03T09:00')
  })

  it('that wait anew after a move take the new hour, though not on a day on which one was told', () => {
    const moved = asOf('2023-05-03T08:30', [['one-day', '2023-05-10T08:00']])
    expect(kinds('2023-05-03T08:30', { 'one-day': '09:00' }, moved).join()).not.toContain('one-day')
  })

  it('of a deadline that was put off by hours come at its new hour, and the cards close then', () => {
    const putOff = planOfMeeting(
      { ...meeting, answerBy: at('2023-05-03T16:00') },
      [],
      at('2023-05-03T12:30'),
      settingsFrom({}, zone),
    )
    const rows = [...asOf('2023-05-03T12:30'), ...putOff.map((each) => ({ ...each, state: 'pending' as const }))]
    const kept = notYetTold(putOff, rows, zone, at('2023-05-03T12:30')).map(
      ({ kind, dueAt }) => `${kind} ${dueAt.toZonedDateTimeISO(zone).toPlainTime()}`,
    )
    expect(kept).toEqual(expect.arrayContaining(['lock 16:00:00', 'deadline 16:00:00']))
  })

  it('that had been left out come when they are wanted again', () => {
    const without = before
      .filter(({ kind }) => kind !== 'one-day')
      .map((each) => ({ ...each, state: 'pending' as const }))
    expect(kinds('2023-05-02T10:00', {}, without)).toContain('one-day 2023-05-03T08:00')
  })

  it('are told at most once a kind and day, however often the settings change', () => {
    const hour = fc.integer({ min: 7, max: 19 }).map((value) => written([value, 0]))
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.oneof(hour, fc.constant('off'))), {
      maxLength: 25,
    })
    fc.assert(
      fc.property(steps, (changes) => {
        let now = at('2023-04-28T06:00')
        let rows: (PlannedReminder & { state: 'pending' | 'fired' | 'skipped' | 'cancelled' })[] = before.map(
          (each) => ({ ...each, state: 'pending' }),
        )
        const told: string[] = []
        const pass = (until: Temporal.Instant): void => {
          now = until
          for (const row of rows)
            if (row.state === 'pending' && Temporal.Instant.compare(row.dueAt, now) <= 0) {
              row.state = 'fired'
              told.push(row.kind)
            }
        }
        for (const [minutes, value] of changes) {
          pass(now.add({ minutes }))
          const wished = planOfMeeting(meeting, [], now, settingsFrom({ 'one-day': value, 'three-days': value }, zone))
          const next = notYetTold(wished, rows, zone, now).map((each) => ({ ...each, state: 'pending' as const }))
          rows = [...rows.filter(({ state }) => state !== 'pending'), ...next]
        }
        pass(at('2023-05-04T23:00'))
        for (const kind of ['three-days', 'one-day', 'two-hours', 'answer-day', 'deadline'])
          expect(told.filter((each) => each === kind).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

function written([hour, minute]: readonly [number, number]): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
