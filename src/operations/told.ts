import type { Trx } from '../store/database.ts'
import { putTold } from '../store/told.ts'
import type { OutboxKind } from './outbox-kinds.ts'

/** The messages by which an office learns what a meeting is at present. */
const telling: readonly OutboxKind[] = ['invitation', 'meeting-notice']

/** Keeps what a chat was told when a message about a meeting went out to it. */
export async function rememberTold(
  trx: Trx,
  row: { kind: OutboxKind; chatId: number; subject: Record<string, string | number | null> },
  messageId: number | undefined,
  at: Temporal.Instant,
): Promise<void> {
  if (messageId === undefined || row.chatId < 0 || !telling.includes(row.kind)) return
  const { meetingId, officeId, sequence } = row.subject
  await putTold(
    trx,
    {
      meetingId: String(meetingId),
      officeId: String(officeId),
      chatId: row.chatId,
      sequence: Number(sequence ?? 0),
      messageId,
    },
    at,
  )
}
