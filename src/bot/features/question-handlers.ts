import type { QuestionKind } from '../../operations/question-kinds.ts'
import { draftPointHandler } from './draft-point.ts'
import type { QuestionHandler } from './question-handler.ts'

/** One handler for every kind of open question. */
export const questionHandlers: { [K in QuestionKind]: QuestionHandler<K> } = {
  'answer-detail': async () => {},
  answer: async () => {},
  'draft-point': draftPointHandler,
}
