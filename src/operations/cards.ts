import type { Trx } from '../store/database.ts'
import { owe } from '../store/outbox.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'

/** Owes one group the cards of meetings: corrected where they stand, posted where they do not. */
export async function oweCards(desk: Desk, trx: Trx, meetingIds: readonly string[], chatId: number): Promise<void> {
  const now = desk.clock.now()
  const rows = meetingIds.map((meetingId) => ({
    id: desk.newId(),
    kind: 'card',
    chatId,
    subject: { meetingId },
    coalesceKey: `card:${meetingId}:${chatId}`,
    priority: priorities.card,
    notBefore: now,
    expiresAt: null,
  }))
  await owe(trx, rows, now)
}
