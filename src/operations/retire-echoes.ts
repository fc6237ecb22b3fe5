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
    if (messageId) await retire(work, { answerId, chatId, messageId })
  }
}

/**
 * Owes the end of the buttons under what a head was asked about, or told of, the answer that stood until now: they
 * would affirm what stands no more. `elsewhere` false: the answer was given in that chat, perhaps in that very message.
 */
export async function retireNews(
  work: Work,
  about: { meetingId: string; officeId: string; answerId: string },
  heads: readonly { userId: number }[],
  by: { userId: number; elsewhere: boolean },
): Promise<void> {
  const { meetingId, officeId, answerId } = about
  for (const { userId: chatId } of heads) {
    if (chatId === by.userId && !by.elsewhere) continue
    const messageId = await sentMessage(work.trx, chatId, newsKey(meetingId, officeId, chatId))
    if (messageId) await retire(work, { answerId, chatId, messageId })
  }
}

/** Under which a colleague is told what was answered for their office: once at a time. */
export const newsKey = (meetingId: string, officeId: string, userId: number): string =>
  `office-answered:${meetingId}:${officeId}:${userId}`

async function retire(
  work: Work,
  { answerId, chatId, messageId }: { answerId: string; chatId: number; messageId: number },
): Promise<void> {
  // One somebody has pressed `Benar` under has lost its buttons already.
  if (await hasAsked(work.trx, chatId, settledKey(chatId, messageId))) return
  work.owe({
    kind: 'echo-retired',
    chatId,
    subject: { answerId, messageId },
    priority: 'rest',
    coalesceKey: settledKey(chatId, messageId),
  })
}
