import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holiday, isWorkingDay } from '../../src/domain/calendar.ts'
import { decideTaskReminder } from '../../src/domain/reminder-due.ts'
import { type EscalationDays, escalationPlan } from '../../src/domain/task-escalation.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const off = (date: string): Holiday => ({ date, kind: 'libur', name: 'Hari libur' })
const holidays = [off('2023-05-18'), off('2023-06-01'), off('2023-06-02')]

const planned = (dueOn: string, now: string, after: EscalationDays = usual.escalation) =>
  escalationPlan(dueOn, zone, at(now), holidays, after).map(
    ({ kind, dueAt }) => `${kind.slice('escalate-'.length)} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime()}`,
  )

describe('the escalation of a task', () => {
  it.each([
    // Tuesday: all on working days but Ascension Day, which none meets.
    ['2023-05-09', ['head 2023-05-10T08:00:00', 'assistant 2023-05-12T08:00:00', 'sekda 2023-05-16T08:00:00']],
    // Friday: the day after is a Saturday.
    ['2023-05-12', ['head 2023-05-15T08:00:00', 'assistant 2023-05-15T08:00:00', 'sekda 2023-05-19T08:00:00']],
    // The day after is a holiday.
    ['2023-05-17', ['head 2023-05-19T08:00:00', 'assistant 2023-05-22T08:00:00', 'sekda 2023-05-24T08:00:00']],
    // Two holidays and a weekend.
    ['2023-05-31', ['head 2023-06-05T08:00:00', 'assistant 2023-06-05T08:00:00', 'sekda 2023-06-07T08:00:00']],
  ])('due on %s goes on working days: %j', (dueOn, steps) => expect(planned(dueOn, '2023-05-01T08:00')).toEqual(steps))

  it('has nothing behind it, and leaves out what the settings leave out', () => {
    expect(planned('2023-05-09', '2023-05-12T08:00')).toEqual(['sekda 2023-05-16T08:00:00'])
    const after = { 'escalate-head': null, 'escalate-assistant': 5, 'escalate-sekda': null }
    expect(planned('2023-05-09', '2023-05-01T08:00', after)).toEqual(['assistant 2023-05-15T08:00:00'])
  })

  it.each([
    ['2023-05-15T08:00', [], { act: 'fire' }],
    // Declared a day off after it was planned.
    ['2023-05-15T08:00', [off('2023-05-15')], { act: 'hold', until: at('2023-05-16T08:00') }],
    // After a downtime: not in the evening, and not on a Saturday.
    ['2023-05-15T21:00', [], { act: 'hold', until: at('2023-05-16T06:30') }],
    ['2023-05-20T10:00', [], { act: 'hold', until: at('2023-05-22T08:00') }],
    ['2023-05-22T10:00', [], { act: 'fire' }],
  ])('due at %s with days off %j: %j', (now, days, decision) => {
    const step = { kind: 'escalate-head' as const, dueAt: at('2023-05-15T08:00') }
    const waiting = [{ kind: 'overdue' as const, dueAt: at('2023-05-15T08:00') }]
    expect(decideTaskReminder(step, zone, waiting, at(now), usual.quiet, days)).toEqual(decision)
  })

  it('is never on a day off, in whatever order the days stand', () => {
    const days = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null })
    const after = fc.record({ 'escalate-head': days, 'escalate-assistant': days, 'escalate-sekda': days })
    fc.assert(
      fc.property(fc.nat({ max: 300 }), after, (later, wished) => {
        const due = Temporal.PlainDate.from('2023-01-01').add({ days: later })
        const plan = escalationPlan(due.toString(), zone, at('2022-12-01T00:00'), holidays, wished)
        expect(plan).toHaveLength(Object.values(wished).filter((each) => each !== null).length)
        for (const { kind, dueAt } of plan) {
          const day = dueAt.toZonedDateTimeISO(zone).toPlainDate()
          expect(isWorkingDay(day, holidays)).toBe(true)
          expect(due.until(day).days).toBeGreaterThanOrEqual(wished[kind]!)
        }
      }),
    )
  })
})
