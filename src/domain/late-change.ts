import { type AnswerRecord, isBeforeRound, isLate } from './answering.ts'
import type { Meeting } from './meeting.ts'
import { sameAnswer } from './rereading.ts'

/**
 * Whether the answer that stands, the last one of its history, is a change after the deadline: what was said in time and
 * again since is none. Answers of an earlier round count no more.
 */
export function isLateChange(
  meeting: Pick<Meeting, 'answerBy' | 'roundAt'>,
  history: readonly AnswerRecord[],
): boolean {
  const ofRound = history.filter(({ givenAt }) => !isBeforeRound(givenAt, meeting))
  const last = ofRound.at(-1)
  if (!last || !isLate(meeting, last.givenAt)) return false
  const inTime = ofRound.findLast(({ givenAt }) => !isLate(meeting, givenAt))
  return !inTime || !sameAnswer(inTime.answer, last.answer)
}
