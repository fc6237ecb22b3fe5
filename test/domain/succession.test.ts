import { describe, expect, it } from 'vitest'
import type { Account } from '../../src/domain/directory.ts'
import { endedByJoining, isSameTie, type Joining } from '../../src/domain/succession.ts'

type Tie = Pick<Account, 'id' | 'userId' | 'capacity' | 'standing'>

const definitif: Tie = { id: 'definitif', userId: 1, capacity: 'head', standing: 'definitif' }
const plt: Tie = { id: 'plt', userId: 2, capacity: 'head', standing: 'plt' }
const plh: Tie = { id: 'plh', userId: 3, capacity: 'head', standing: 'plh' }
const staff: Tie = { id: 'staff', userId: 4, capacity: 'staff', standing: 'definitif' }
const all = [definitif, plt, plh, staff]

const ended = (joining: Joining, current = all): string[] => endedByJoining(current, joining).map(({ id }) => id)
const newcomer = 9

describe('who gives way when somebody joins an office', () => {
  it('a definitive head replaces every head', () =>
    expect(ended({ userId: newcomer, capacity: 'head', standing: 'definitif' })).toEqual(['definitif', 'plt', 'plh']))

  it('a Plt. serves a vacant seat and replaces every head', () =>
    expect(ended({ userId: newcomer, capacity: 'head', standing: 'plt' })).toEqual(['definitif', 'plt', 'plh']))

  it('a Plh. stands in for a time and replaces another Plh. alone', () =>
    expect(ended({ userId: newcomer, capacity: 'head', standing: 'plh' })).toEqual(['plh']))

  it('staff replace nobody', () =>
    expect(ended({ userId: newcomer, capacity: 'staff', standing: 'definitif' })).toEqual([]))

  it('the same person keeps one place at an office', () => {
    expect(ended({ userId: 4, capacity: 'head', standing: 'plh' })).toEqual(['plh', 'staff'])
    expect(ended({ userId: 1, capacity: 'staff', standing: 'definitif' })).toEqual(['definitif'])
  })

  it('knows a tie that says the same', () => {
    expect(isSameTie(plt, { userId: 2, capacity: 'head', standing: 'plt' })).toBe(true)
    expect(isSameTie(plt, { userId: 2, capacity: 'head', standing: 'definitif' })).toBe(false)
    expect(isSameTie(plt, { userId: 1, capacity: 'head', standing: 'plt' })).toBe(false)
  })
})
