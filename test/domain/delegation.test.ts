import { expect, it } from 'vitest'
import { afterEvent, type DelegationEvent, type DelegationState } from '../../src/domain/delegation.ts'

it.each<[DelegationState, DelegationEvent, DelegationState | undefined]>([
  ['asked', 'accept', 'confirmed'],
  ['asked', 'decline', 'declined'],
  ['asked', 'withdraw', 'withdrawn'],
  ['confirmed', 'accept', undefined],
  ['confirmed', 'decline', 'declined'],
  ['confirmed', 'withdraw', 'withdrawn'],
  ['declined', 'accept', undefined],
  ['declined', 'decline', undefined],
  ['declined', 'withdraw', undefined],
  ['withdrawn', 'accept', undefined],
  ['withdrawn', 'decline', undefined],
  ['withdrawn', 'withdraw', undefined],
])('of a delegation that is %s, %s makes %s', (state, event, expected) => {
  expect(afterEvent(state, event)).toBe(expected)
})
