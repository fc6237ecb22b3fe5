import type { QuestionKind } from '../../operations/question-kinds.ts'
import type { OpenQuestion } from '../../operations/questions.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

/**
 * Takes the message that answers a question: words, or a photo or file where one was asked for. It answers the
 * person in every case and takes the question back through its operation (`dropQuestion`) once it is answered.
 */
export type QuestionHandler<K extends QuestionKind = QuestionKind> = (
  house: House,
  ctx: RakorContext,
  question: Extract<OpenQuestion, { kind: K }>,
) => Promise<void>
