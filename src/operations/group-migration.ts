import { transact } from '../store/database.ts'
import { moveChanges, moveGroup, moveMeetings, moveOutbox, moveReferences } from '../store/group-migration.ts'
import { writeLedger } from '../store/ledger.ts'
import { oweCards } from './cards.ts'
import type { Desk } from './desk.ts'

/**
 * A group became a supergroup and has a new id: everything that named the old one names the new one, in one
 * transaction, and the cards of its meetings are owed again, for the new chat does not know the old messages.
 * Telegram says it in an update and in the answer to a call, so it may come twice: the second changes nothing.
 */
export async function migrateGroup(desk: Desk, from: number, to: number): Promise<void> {
  const now = desk.clock.now()
  await transact(desk.db, async (trx) => {
    await moveOutbox(trx, from, to, now)
    if (!(await moveGroup(trx, from, to, now))) return
    await moveReferences(trx, from, to)
    await moveChanges(trx, from, to)
    const meetings = await moveMeetings(trx, from, to)
    await oweCards(
      desk,
      trx,
      meetings.map(({ id }) => id),
      to,
    )
    const entry = { id: desk.newId(), at: now, actor: 'system', operation: 'group.note' }
    await writeLedger(trx, [{ ...entry, subject: `group:${to}`, officeId: null, change: { movedFrom: from } }])
  })
  desk.wake()
}
