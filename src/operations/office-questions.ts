import { done } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'
import type { QuestionKind } from './question-kinds.ts'
import { dropQuestion } from './questions.ts'

const kinds: readonly QuestionKind[] = ['office-edit', 'office-new', 'office-search']

/** Takes back what the caller was asked about the directory; questions about anything else stay open. */
export async function dropOfficeQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    for (const kind of kinds) await dropQuestion(work, userId, userId, kind)
    return done(null)
  })
}
