import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOffered, duesOffered, endsOffered, keyOf, startsOffered } from '../../src/domain/wizard-choices.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const labourDay = { date: '2023-05-01', kind: 'libur' as const, name: 'Hari Buruh Internasional' }

describe('what a step offers', () => {
  it('days are Monday to Friday of the next two weeks, holidays marked', () => {
    const offered = daysOffered(day('2023-04-26'), [labourDay])
    expect(offered.map(({ day: each }) => each.toString())).toEqual([
      '2023-04-27',
      '2023-04-28',
      '2023-05-01',
      '2023-05-02',
      '2023-05-03',
      '2023-05-04',
      '2023-05-05',
      '2023-05-08',
      '2023-05-09',
      '2023-05-10',
    ])
    expect(offered.filter(({ holiday }) => holiday).map(({ day: each }) => each.toString())).toEqual(['2023-05-01'])
  })

  it('starts on the day itself are those to come', () => {
    const now = Temporal.ZonedDateTime.from('2023-05-04T09:30[Asia/Jakarta]')
    expect(startsOffered('2023-05-04', now)).toEqual(['10:00', '13:30', '14:00', '15:00'])
    expect(startsOffered('2023-05-05', now)).toHaveLength(6)
    expect(startsOffered(null, now)).toHaveLength(6)
  })

  it.each([
    ['08:30', ['09:30', '10:30', '11:30', '12:00']],
    ['09:00', ['10:00', '11:00', '12:00']],
    ['13:30', ['14:30', '15:30', '16:00', '16:30']],
    ['22:30', ['23:30']],
    ['23:30', []],
  ])('ends after %s', (from, ends) => expect(endsOffered(from)).toEqual(ends))

  it.each([
    ['a Wednesday', '2023-04-26', ['tomorrow', 'friday', 'week', 'fortnight', 'month']],
    ['a Thursday: tomorrow is Friday', '2023-04-27', ['tomorrow', 'week', 'fortnight', 'month']],
    ['a Friday: today is no day to come', '2023-04-28', ['tomorrow', 'week', 'fortnight', 'month']],
    ['the last day of the month', '2023-05-31', ['tomorrow', 'friday', 'week', 'fortnight']],
  ])('due dates on %s', (_, today, names) => expect(duesOffered(day(today), []).map(({ name }) => name)).toEqual(names))

  it('a room has a short name in button data that holds no text', () => {
    fc.assert(
      fc.property(fc.string(), (room) => {
        expect(keyOf(room)).toMatch(/^[0-9a-z]{1,7}$/)
      }),
    )
    expect(keyOf('Aula Bappeda')).toBe(keyOf('Aula Bappeda'))
    expect(keyOf('Aula Bappeda')).not.toBe(keyOf('Aula Balitbangda'))
  })
})

it('says of due dates that fall on a weekend or a holiday that nobody works on them', () => {
  const holidays = [{ date: '2023-05-18', kind: 'libur' as const, name: 'Kenaikan' }]
  const off = duesOffered(day('2023-05-17'), holidays).filter((due) => due.off)
  expect(off.map(({ name }) => name)).toEqual(['tomorrow'])
  expect(
    duesOffered(day('2023-05-06'), [])
      .filter((due) => due.off)
      .map(({ name }) => name),
  ).toEqual(['tomorrow', 'week', 'fortnight'])
})
