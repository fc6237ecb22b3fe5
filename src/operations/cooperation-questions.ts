import { done } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import type { QuestionKind } from './question-kinds.ts'
import { dropQuestion } from './questions.ts'

const kinds: readonly QuestionKind[] = [
  'cooperation-new',
  'cooperation-document',
  'cooperation-words',
  'cooperation-search',
]

/** Takes back what the actor was asked about the register, inside an operation; anything else stays open. */
export async function dropCooperationQuestion(work: Work): Promise<void> {
  const { userId } = work.actor
  for (const kind of kinds) await dropQuestion(work, userId, userId, kind)
}

/** The same for whoever leaves a question by a press. */
export async function leaveCooperationQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    await dropCooperationQuestion(work)
    return done(null)
  })
}
