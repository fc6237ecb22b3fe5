import { done, type Outcome } from '../domain/outcome.ts'
import { sentMessage, sentRow } from '../store/sent.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'

/** A courtesy is returned at most once in this time; after that it is only heard. */
const returnedEvery = Temporal.Duration.from({ hours: 1 })

/** Returns a courtesy in the private chat of whoever wrote it. */
export async function returnCourtesy(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  of: 'thanks' | 'courtesy',
): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const { userId } = request.caller
    const coalesceKey = `courtesy:${userId}`
    const last = await sentMessage(work.trx, userId, coalesceKey)
    const sentAt = last === undefined ? null : (await sentRow(work.trx, userId, last))?.sentAt
    if (sentAt && Temporal.Instant.compare(sentAt.add(returnedEvery), work.now) > 0) return done(null)
    work.owe({ kind: 'courtesy', chatId: userId, subject: { of }, priority: 'answer', coalesceKey })
    return done(null)
  })
}
