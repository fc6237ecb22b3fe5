import { sentRow } from '../store/sent.ts'
import { settledKey } from './owe-echo.ts'
import type { Work } from './perform.ts'

/**
 * Owes the end of the buttons under an echo or a choice in a group. The number of the message came with a press and
 * may be forged: nothing is owed unless that message truly is an echo of this office's answer to this meeting.
 */
export async function settleEcho(
  work: Work,
  echo: { meetingId: string; officeId: string; chatId: number; messageId: number },
): Promise<void> {
  const { meetingId, officeId, chatId, messageId } = echo
  const sent = await sentRow(work.trx, chatId, messageId)
  if (sent?.kind !== 'answer-echo' && sent?.kind !== 'answer-choice') return
  if (sent.subject.meetingId !== meetingId || sent.subject.officeId !== officeId) return
  work.owe({
    kind: 'echo-settled',
    chatId,
    subject: { meetingId, officeId, messageId },
    priority: 'rest',
    coalesceKey: settledKey(chatId, messageId),
  })
}
