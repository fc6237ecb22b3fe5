import type { AnswerRecord } from '../domain/answering.ts'
import { sameAnswer } from '../domain/rereading.ts'
import { sourcesOf } from '../store/answer-sources.ts'
import { hasAsked, sentMessage } from '../store/sent.ts'
import { echoKey, settledKey } from './owe-echo.ts'
import type { Work } from './perform.ts'

/**
 * Owes the end of `Benar` and `Ubah` under the echoes of what an office had answered until now; `history` has the latest
 * answer first, which may have been given several times over.
 */
export async function retireEchoes(work: Work, history: readonly AnswerRecord[]): Promise<void> {
  const [last] = history
  if (!last) return
  const differs = history.findIndex(({ answer }) => !sameAnswer(answer, last.answer))
  const ended = differs < 0 ? history : history.slice(0, differs)
  const sources = await sourcesOf(
    work.trx,
    ended.map(({ id }) => id),
  )
  for (const { answerId, chatId, messageId: said, echoId } of sources) {
    const messageId = echoId ?? (await sentMessage(work.trx, chatId, echoKey(chatId, said)))
    // An echo somebody has pressed `Benar` under has lost its buttons already.
    if (!messageId || (await hasAsked(work.trx, chatId, settledKey(chatId, messageId)))) continue
    work.owe({
      kind: 'echo-retired',
      chatId,
      subject: { answerId, messageId },
      priority: 'rest',
      coalesceKey: settledKey(chatId, messageId),
    })
  }
}
