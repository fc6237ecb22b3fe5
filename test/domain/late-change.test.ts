import { describe, expect, it } from 'vitest'
import type { AnswerRecord } from '../../src/domain/answering.ts'
import type { Answer } from '../../src/domain/invitation.ts'
import { isLateChange } from '../../src/domain/late-change.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2023-05-${text}+07:00`)

/** Answers are due on 3 May at 12.00; everybody was asked again on 2 May at 08.00. */
const meeting = { answerBy: at('03T12:00'), roundAt: at('02T08:00') }

const given = (moment: string, answer: Answer): AnswerRecord => ({
  id: moment,
  invitationId: 'I1',
  answer,
  givenBy: 1,
  givenAs: 'head',
  via: 'card',
  givenAt: at(moment),
})

describe('an answer is a change after the deadline', () => {
  it.each<[string, [string, Answer][], boolean]>([
    ['not without any', [], false],
    ['not in time', [['03T11:59', { kind: 'present' }]], false],
    ['not at the very moment', [['03T12:00', { kind: 'present' }]], false],
    ['when it is the first', [['03T12:01', { kind: 'present' }]], true],
    [
      'not when it was said in time and only again since',
      [
        ['03T09:00', { kind: 'present' }],
        ['03T13:00', { kind: 'present' }],
      ],
      false,
    ],
    [
      'when it is another',
      [
        ['03T09:00', { kind: 'present' }],
        ['03T13:00', { kind: 'absent' }],
      ],
      true,
    ],
    [
      'when its detail is another',
      [
        ['03T09:00', { kind: 'late', minutesLate: 15 }],
        ['03T13:00', { kind: 'late', minutesLate: 45 }],
      ],
      true,
    ],
    [
      'when it came in time but a detail only since',
      [
        ['03T09:00', { kind: 'absent' }],
        ['03T13:00', { kind: 'absent', reasonCode: 'cuti' }],
      ],
      true,
    ],
    [
      'not when it went back to what was said in time',
      [
        ['03T09:00', { kind: 'present' }],
        ['03T13:00', { kind: 'absent' }],
        ['03T14:00', { kind: 'present' }],
      ],
      false,
    ],
    [
      'when only an earlier round had heard it in time',
      [
        ['01T09:00', { kind: 'present' }],
        ['03T13:00', { kind: 'present' }],
      ],
      true,
    ],
  ])('%s', (_, history, late) => {
    expect(
      isLateChange(
        meeting,
        history.map(([moment, answer]) => given(moment, answer)),
      ),
    ).toBe(late)
  })

  it('never of a meeting without a deadline', () =>
    expect(isLateChange({ answerBy: null, roundAt: null }, [given('03T13:00', { kind: 'absent' })])).toBe(false))
})
