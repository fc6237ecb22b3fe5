import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chasePlan, isNeverChased, whenAtWork } from '../../src/domain/chase.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const labourDay = { date: '2023-05-01', kind: 'libur' as const, name: 'Hari Buruh' }
const ramadan = { first: '2023-03-23', last: '2023-04-21', name: 'Ramadan 1444 H' }
const calendar = { holidays: [labourDay], ramadans: [ramadan], hours: usual.hours }

describe('the chase of who has not answered', () => {
  const plan = (asked: string | null) =>
    chasePlan({ answerBy: at('2023-05-03T12:00'), askedAt: asked === null ? null : at(asked), zone }, [labourDay]).map(
      ({ kind, dueAt }) => `${kind} ${dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)}`,
    )

  it('goes by working days before the deadline, over weekends and holidays', () => {
    expect(plan(null)).toEqual([
      'chase-head 2023-04-27T10:00',
      'chase-staff 2023-04-28T10:00',
      'chase-group 2023-04-28T14:00',
      'chase-leader 2023-05-02T10:00',
      'chase-secretariat 2023-05-02T14:00',
    ])
  })

  it.each([
    ['2023-04-26T08:00', 5],
    ['2023-04-26T15:00', 4],
    ['2023-04-28T09:00', 2],
    ['2023-05-01T20:00', 0],
  ])('leaves whoever was asked at %s time to answer: %i steps', (asked, steps) => {
    expect(plan(asked)).toHaveLength(steps)
  })

  it.each([
    ['2023-04-27T10:00', '2023-04-27T10:00'],
    ['2023-04-27T07:00', '2023-04-27T07:30'],
    ['2023-04-27T16:00', '2023-04-28T07:30'],
    ['2023-04-28T11:29', '2023-04-28T11:29'],
    ['2023-04-28T11:30', '2023-04-28T13:30'],
    ['2023-04-28T18:00', '2023-05-02T07:30'],
    ['2023-05-01T10:00', '2023-05-02T07:30'],
    // In Ramadan work ends at 14.30 and begins at 08.00.
    ['2023-04-12T14:40', '2023-04-13T08:00'],
  ])('at %s waits until %s', (now, expected) => {
    const moment = whenAtWork(at(now).toZonedDateTimeISO(zone), calendar)
    expect(moment.toPlainDateTime().toString().slice(0, 16)).toBe(expected)
  })

  it('never comes earlier than it was due, on a day off, outside working hours or during Friday prayer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 120 }), (minutes) => {
        const moment = at('2023-03-01T00:00').add({ minutes }).toZonedDateTimeISO(zone)
        const sent = whenAtWork(moment, calendar)
        const time = sent.toPlainTime().toString().slice(0, 5)
        expect(Temporal.ZonedDateTime.compare(sent, moment)).toBeGreaterThanOrEqual(0)
        expect(sent.dayOfWeek).toBeLessThan(6)
        expect(sent.toPlainDate().toString()).not.toBe('2023-05-01')
        expect(time >= '07:30' && time < '16:00').toBe(true)
        if (sent.dayOfWeek === 5) expect(time >= '11:30' && time < '13:30').toBe(false)
        expect(whenAtWork(sent, calendar).equals(sent)).toBe(true)
      }),
    )
  })

  it.each([
    ['partner', 'Bupati Lahat', true],
    ['partner', 'Wali Kota Prabumulih', true],
    ['partner', 'Gubernur Sumatera Selatan', true],
    ['partner', 'Kepala BSIP', false],
    ['staf_ahli', 'Staf Ahli Bupati', false],
    ['dinas', 'Kepala Dinas Perkebunan', false],
  ] as const)('of a %s headed by %s: never %s', (kind, headTitle, expected) => {
    expect(isNeverChased({ kind, headTitle })).toBe(expected)
  })
})
