import { describe, expect, it } from 'vitest'
import type { GivenAs } from '../../src/domain/answering.ts'
import { contradict, disputed, headOverruled, saysOtherwise } from '../../src/domain/disputes.ts'
import type { Answer, AnswerKind } from '../../src/domain/invitation.ts'

const to = (position: string, name?: string): Answer => ({
  kind: 'delegated',
  delegate: { position, ...(name && { name }) },
})

describe('two answers', () => {
  it.each<[string, Answer, Answer, boolean]>([
    ['another kind', { kind: 'present' }, { kind: 'absent' }, true],
    ['another delegate', to('Kabid Produksi'), to('Sekretaris'), true],
    ['the same delegate in other letters', to('Kabid Produksi'), to('kabid produksi'), false],
    ['a delegate where none was named', { kind: 'delegated' }, to('Sekretaris'), false],
    ['another holder of the post', to('Staf', 'Kasubbag Umum'), to('Staf', 'Kasubbag Keuangan'), true],
    ['another delay', { kind: 'late', minutesLate: 15 }, { kind: 'late', minutesLate: 30 }, true],
    [
      'another reason',
      { kind: 'absent', reason: 'cuti tahunan', reasonCode: 'cuti' },
      { kind: 'absent', reason: 'dinas luar', reasonCode: 'dinas_luar' },
      true,
    ],
    [
      'the same reason in other words',
      { kind: 'absent', reason: 'DL ke Palembang', reasonCode: 'dinas_luar' },
      { kind: 'absent', reason: 'dinas luar', reasonCode: 'dinas_luar' },
      false,
    ],
  ])('with %s say otherwise or not', (_, one, other, expected) => {
    expect(saysOtherwise(one, other)).toBe(expected)
    expect(saysOtherwise(other, one)).toBe(expected)
  })
})

describe('two answers of one office', () => {
  const given = (givenAs: GivenAs, kind: AnswerKind, minute: number) => ({
    answer: { kind },
    givenAs,
    givenAt: Temporal.Instant.from('2023-04-26T08:00:00+07:00').add({ minutes: minute }),
  })

  it.each<[string, GivenAs, AnswerKind, GivenAs, AnswerKind, number, boolean]>([
    ['head against staff', 'head', 'present', 'staff', 'absent', 5, true],
    ['staff against head', 'staff', 'present', 'head', 'absent', 5, true],
    ['at ten minutes', 'staff', 'present', 'head', 'absent', 10, true],
    ['after ten minutes', 'staff', 'present', 'head', 'absent', 11, false],
    ['of the same kind', 'staff', 'present', 'head', 'present', 5, false],
    ['both of staff', 'staff', 'present', 'staff', 'absent', 5, false],
    ['both of heads', 'head', 'present', 'head', 'absent', 5, false],
    ['the secretariat against the head', 'secretariat', 'present', 'head', 'absent', 5, false],
  ])('%s', (_, firstAs, first, secondAs, second, minute, expected) => {
    const [one, other] = [given(firstAs, first, 0), given(secondAs, second, minute)]
    expect(contradict(one, other)).toBe(expected)
    expect(contradict(other, one)).toBe(expected)
  })

  it('are not put to a head again who has decided between them', () => {
    const [own, against, choice] = [
      given('head', 'present', 0),
      given('staff', 'absent', 2),
      given('head', 'unsure', 4),
    ]
    expect(disputed([against, own])).toBe(own)
    expect(disputed([choice, against, own])).toBeUndefined()
    expect(disputed([choice, against])).toBe(against)
    const again = given('staff', 'present', 6)
    expect(disputed([again, choice, against, own])).toBe(choice)
  })

  it('overrule the head where staff speaks after them, however late', () => {
    const [own, later] = [given('head', 'present', 0), given('staff', 'absent', 200)]
    expect(headOverruled(later, [own])).toBe(own)
    expect(headOverruled(given('staff', 'present', 200), [own])).toBeUndefined()
    expect(headOverruled(later, [given('secretariat', 'present', 100), own])).toBeUndefined()
    expect(headOverruled(given('head', 'absent', 200), [own])).toBeUndefined()
  })
})
