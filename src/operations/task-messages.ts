import { transact } from '../store/database.ts'
import { insertSent, taskSent } from '../store/sent.ts'
import type { Desk } from './desk.ts'
import type { OutboxKind } from './outbox-kinds.ts'

/** The task that a private message of Rakor's tells of; undefined for any other message. A plain reading. */
export const taskOfMessage = (desk: Desk, chatId: number, messageId: number): Promise<string | undefined> =>
  taskSent(desk.db, chatId, messageId)

/** Remembers a card that was shown at once, as an answer to whoever asked for it: a reply to it is meant for its task. */
export const noteTaskMessage = (
  desk: Desk,
  shown: { chatId: number; taskId: string; messageId: number },
): Promise<void> => {
  const { chatId, messageId, taskId } = shown
  const row = { id: desk.newId(), kind: 'task-told' satisfies OutboxKind, chatId, messageId }
  return transact(desk.db, (trx) => insertSent(trx, { ...row, subject: { taskId } }, desk.clock.now()))
}
