import { done, type Outcome } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { perform, type Request } from './perform.ts'

/** Owes somebody privately what would disturb a group: `hint` is a key of the texts, `command` what they wrote there. */
export async function sayPrivately(
  desk: Desk,
  request: Request,
  subject: { hint: string; command: string },
): Promise<Outcome<{ reachable: boolean }>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    const reachable = await isReachable(work, userId)
    if (reachable) work.owe({ kind: 'said-privately', chatId: userId, subject, priority: 'answer' })
    return done({ reachable })
  })
}
