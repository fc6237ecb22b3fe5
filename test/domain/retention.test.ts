import { expect, it } from 'vitest'
import type { Answer } from '../../src/domain/invitation.ts'
import { reasonsBefore, withoutReason } from '../../src/domain/retention.ts'

const now = Temporal.Instant.from('2023-08-04T02:00:00+07:00')

it.each([
  ['30', '2023-07-05T02:00:00+07:00'],
  ['90', '2023-05-06T02:00:00+07:00'],
  ['365', '2022-08-04T02:00:00+07:00'],
] as const)('kept %s days, reasons of meetings before %s go', (kept, expected) => {
  expect(reasonsBefore(kept, now)?.equals(Temporal.Instant.from(expected))).toBe(true)
})

it('kept for good, none go', () => {
  expect(reasonsBefore('always', now)).toBeUndefined()
})

it.each<[Answer, Answer]>([
  [
    { kind: 'absent', reason: 'istri sakit', reasonCode: 'sakit', excused: true },
    { kind: 'absent', reasonCode: 'berhalangan', excused: true },
  ],
  [
    { kind: 'absent', reason: 'ke Palembang', reasonCode: 'dinas_luar' },
    { kind: 'absent', reasonCode: 'dinas_luar' },
  ],
  [
    { kind: 'late', minutesLate: 15, reason: 'macet' },
    { kind: 'late', minutesLate: 15 },
  ],
  [
    { kind: 'delegated', delegate: { position: 'Kabid Produksi' } },
    { kind: 'delegated', delegate: { position: 'Kabid Produksi' } },
  ],
])('an answer without why: %j', (answer, expected) => {
  expect(withoutReason(answer)).toEqual(expected)
})
