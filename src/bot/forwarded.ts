import type { Message } from 'grammy/types'
import type { QuestionKind } from '../operations/question-kinds.ts'

/**
 * Whether a message says what somebody else wrote: passed on, it is neither a command nor an answer of whoever passes
 * it on. What a person forwards from their own notes is their own, unless they hide their account.
 */
export const isOfAnother = ({ forward_origin: origin, from }: Message): boolean =>
  origin !== undefined && !(origin.type === 'user' && origin.sender_user.id === from?.id)

/**
 * Which questions a forwarded message may answer: those whose answer is only proposed and counts once a press confirms
 * it, as the facts of a letter of invitation do; those about a file; and searches. What an office says of itself, and
 * what counts as soon as it is written, is said by whoever answers.
 */
export const mayBeForwarded: Record<QuestionKind, boolean> = {
  'answer-detail': false,
  'answer-words': false,
  'change-fact': true,
  'check-in-guest': false,
  'claim-search': true,
  'cancel-reason': true,
  'cooperation-document': true,
  'cooperation-new': true,
  'cooperation-search': true,
  'cooperation-words': false,
  'meeting-file': true,
  // What somebody said at the meeting is passed on to be noted, and can be corrected where it stands.
  'minutes-point': true,
  'minutes-part': true,
  'minutes-text': true,
  'minutes-return': false,
  'minutes-reason': false,
  'minutes-basis': false,
  'office-edit': false,
  'office-new': true,
  'office-search': true,
  'setting-value': false,
  'right-search': true,
  room: true,
  'roster-file': true,
  'days-off-file': true,
  'transfer-day': true,
  'transfer-lines': true,
  'transfer-name': true,
  wizard: true,
  'task-ask': false,
  'task-change': true,
  'task-direct': false,
  'task-helper': true,
  'task-part': false,
  'task-refuse': false,
  'task-report': false,
  'task-return': false,
  'task-words': false,
}
