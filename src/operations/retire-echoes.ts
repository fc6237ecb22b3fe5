import type { Answer, Invitation } from '../domain/invitation.ts'
import { sameAnswer } from '../domain/rereading.ts'
import { sourcesOf } from '../store/answer-sources.ts'
import { answerHistory } from '../store/answers.ts'
import { sentMessage } from '../store/sent.ts'
import { echoKey, settledKey } from './owe-echo.ts'
import type { Work } from './perform.ts'

/** As many answers before the new one are looked at: the same answer may have been given several times over. */
const lookedAt = 5

/**
 * Owes the end of `Benar` and `Ubah` under the echoes of what an office had answered, when it answers otherwise.
 * To be called before the new answer is written.
 */
export async function retireEchoes(work: Work, invitation: Invitation, now: Answer): Promise<void> {
  const history = await answerHistory(work.trx, invitation.id, lookedAt)
  const [last] = history
  if (!last || sameAnswer(last.answer, now)) return
  const differs = history.findIndex(({ answer }) => !sameAnswer(answer, last.answer))
  const ended = differs < 0 ? history : history.slice(0, differs)
  const sources = await sourcesOf(
    work.trx,
    ended.map(({ id }) => id),
  )
  for (const { answerId, chatId, messageId: said, echoId } of sources) {
    const messageId = echoId ?? (await sentMessage(work.trx, chatId, echoKey(chatId, said)))
    if (!messageId) continue
    work.owe({
      kind: 'echo-retired',
      chatId,
      subject: { answerId, messageId },
      priority: 'rest',
      coalesceKey: settledKey(chatId, messageId),
    })
  }
}
