import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Official, Standing } from '../../src/domain/directory.ts'
import { comingAfter, formerOn, holdersOn, succeed } from '../../src/domain/officials.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2023-04-26')

const official = (id: string, standing: Standing, since: string | null, until: string | null): Official => ({
  id,
  name: id,
  standing,
  sinceOn: since === null ? null : day(since),
  untilOn: until === null ? null : day(until),
})

const list = [
  official('next', 'definitif', '2023-05-01', null),
  official('plh', 'plh', '2023-04-24', '2023-04-28'),
  official('now', 'plt', '2023-01-01', '2023-04-30'),
  official('before', 'definitif', '2020-01-01', '2022-12-31'),
  official('undated', 'definitif', null, '2019-12-31'),
]
const ids = (officials: Official[]) => officials.map(({ id }) => id).join(' ')

describe('who holds an office', () => {
  it('is told on each day, first and last day included', () => {
    expect(ids(holdersOn(list, today))).toBe('plh now')
    expect(ids(holdersOn(list, day('2023-04-28')))).toBe('plh now')
    expect(ids(holdersOn(list, day('2023-04-29')))).toBe('now')
    expect(ids(holdersOn(list, day('2023-05-01')))).toBe('next')
    expect(ids(holdersOn(list, day('2010-01-01')))).toBe('undated')
  })

  it('is told apart from who did and who will', () => {
    expect(ids(formerOn(list, today))).toBe('before undated')
    expect(ids(comingAfter(list, today))).toBe('next')
  })

  it('is everybody exactly once on any day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
        const on = day('2015-01-01').add({ days })
        const told = [...holdersOn(list, on), ...formerOn(list, on), ...comingAfter(list, on)]
        return told.length === list.length && new Set(told).size === list.length
      }),
    ))
})

describe('a new holder', () => {
  const does = (standing: Standing, since: string | null, officials = list.slice(1)) => {
    const { ended, removed } = succeed(officials, { standing, sinceOn: since === null ? null : day(since) }, today)
    return [...ended.map(({ id, untilOn }) => `${id} until ${untilOn}`), ...removed.map((id) => `${id} never`)].join(
      ', ',
    )
  }

  it.each([
    ['a definitive head ends everybody', 'definitif', '2023-04-26', 'plh until 2023-04-25, now until 2023-04-25'],
    ['so does a Plt.', 'plt', '2023-04-26', 'plh until 2023-04-25, now until 2023-04-25'],
    ['a Plh. only another Plh.', 'plh', '2023-04-26', 'plh until 2023-04-25'],
    ['whoever began that day never held it', 'plh', '2023-04-24', 'plh never'],
    ['nor whoever began later', 'definitif', '2023-04-20', 'now until 2023-04-19, plh never'],
    ['without a day it is today', 'definitif', null, 'plh until 2023-04-25, now until 2023-04-25'],
    ['whose time is over stays as it was', 'definitif', '2024-01-01', ''],
  ] as const)('%s', (_name, standing, since, expected) => expect(does(standing, since)).toBe(expected))

  it('ends nobody before they began', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.constantFrom('definitif', 'plt', 'plh'), (days, standing) => {
        const sinceOn = day('2015-01-01').add({ days })
        const { ended } = succeed(list, { standing, sinceOn }, today)
        return ended.every(({ id, untilOn }) => {
          const began = list.find((each) => each.id === id)?.sinceOn
          return !began || Temporal.PlainDate.compare(began, untilOn) <= 0
        })
      }),
    ))
})
