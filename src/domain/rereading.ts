import type { AnswerRecord } from './answering.ts'
import type { Answer } from './invitation.ts'

/** Whether two answers say the same, also in what was said with them; on what a delegate comes makes no other answer. */
export const sameAnswer = (one: Answer, other: Answer): boolean => said(one) === said(other)

const said = (answer: Answer): string =>
  JSON.stringify([
    answer.kind,
    answer.minutesLate ?? null,
    answer.delegate?.position ?? null,
    answer.delegate?.name ?? null,
    answer.delegateIsSender === true,
    answer.reason ?? null,
    answer.reasonCode ?? null,
    answer.excused === true,
  ])

/**
 * Whether a message that is edited may still speak for its office: the standing answer was read in it, or was given
 * before it was written. `writtenAt` is Telegram's date, in whole seconds.
 */
export const speaksLast = (
  standing: Pick<AnswerRecord, 'id' | 'givenAt'> | undefined,
  readIn: readonly string[],
  writtenAt: Temporal.Instant,
): boolean => !standing || readIn.includes(standing.id) || Temporal.Instant.compare(standing.givenAt, writtenAt) < 0
