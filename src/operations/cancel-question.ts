import { done, type Outcome } from '../domain/outcome.ts'
import { findQuestion } from '../store/questions.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'
import { dropQuestion } from './questions.ts'

/** Takes back what the caller was asked in their private chat; says whether anything was open. */
export async function cancelQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
): Promise<Outcome<{ asked: boolean }>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    const asked = (await findQuestion(work.trx, userId, userId, work.now)) !== undefined
    await dropQuestion(work, userId, userId)
    return done({ asked })
  })
}
