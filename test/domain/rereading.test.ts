import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/invitation.ts'
import { sameAnswer, speaksLast } from '../../src/domain/rereading.ts'

describe('two answers', () => {
  it.each<[Answer, Answer, boolean]>([
    [{ kind: 'present' }, { kind: 'present' }, true],
    [{ kind: 'present' }, { kind: 'online' }, false],
    [{ kind: 'late', minutesLate: 15 }, { kind: 'late', minutesLate: 30 }, false],
    [{ kind: 'late' }, { kind: 'late', minutesLate: 30 }, false],
    [
      { kind: 'delegated', delegate: { position: 'Kabid', name: 'A' } },
      { kind: 'delegated', delegate: { position: 'Kabid', name: 'B' } },
      false,
    ],
    [
      { kind: 'delegated', delegate: { position: 'Kabid' } },
      { kind: 'delegated', delegate: { position: 'Kabid' } },
      true,
    ],
    [{ kind: 'absent', excused: false }, { kind: 'absent' }, true],
    [{ kind: 'absent', excused: true }, { kind: 'absent' }, false],
    [{ kind: 'absent', reason: 'rapat' }, { kind: 'absent', reason: 'dinas luar' }, false],
  ])('%o and %o say the same: %s', (one, other, same) => {
    expect(sameAnswer(one, other)).toBe(same)
    expect(sameAnswer(other, one)).toBe(same)
  })
})

describe('an edited message', () => {
  const written = Temporal.Instant.from('2023-04-26T09:00:00+07:00')
  const standing = (id: string, seconds: number) => ({ id, givenAt: written.add({ seconds }) })
  it('speaks last while nothing stands, while its own answer does, and over what was said before it', () => {
    expect(speaksLast(undefined, [], written)).toBe(true)
    expect(speaksLast(standing('own', 5), ['own'], written)).toBe(true)
    expect(speaksLast(standing('other', -1), [], written)).toBe(true)
  })
  it('does not speak over what was said after it was written', () => {
    expect(speaksLast(standing('other', 1), ['own'], written)).toBe(false)
    expect(speaksLast(standing('other', 1), [], written)).toBe(false)
  })
})
