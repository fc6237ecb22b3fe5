import { done, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { reachableSecretariat } from '../store/people.ts'
import { findTransfer, settleTransfer, type Transfer, transfersIn } from '../store/transfers.ts'
import { awake } from './awake.ts'
import type { Desk } from './desk.ts'
import { perform, system } from './perform.ts'

/** How long the draft of a transfer is kept: what was true of its seats may be so no more. */
const draftLasts = Temporal.Duration.from({ hours: 30 * 24 })

/** Until when a draft is kept, to the night after; null for a transfer that is none any more. */
export const keptUntil = ({ state, madeAt }: Pick<Transfer, 'state' | 'madeAt'>): Temporal.Instant | null =>
  state === 'draft' ? madeAt.add(draftLasts) : null

/** Gives up the drafts that nobody applied or planned in thirty days, and tells who made them; returns how many. */
export async function expireTransfers(desk: Desk): Promise<number> {
  const before = desk.clock.now().subtract(draftLasts)
  const old = (await transfersIn(desk.db, 'draft')).filter(
    ({ madeAt }) => Temporal.Instant.compare(madeAt, before) <= 0,
  )
  for (const { id } of old)
    await perform(desk, { key: `transfer-expire:${id}`, caller: system }, 'transfer.expire', async (work) => {
      await lock(work.trx, 'transfer', id)
      const transfer = await findTransfer(work.trx, id)
      if (transfer?.state !== 'draft') return refused('already-decided')
      await settleTransfer(work.trx, id, 'expired', 0, work.now)
      work.note(`transfer:${id}`, { state: 'expired' })
      const { madeBy: chatId } = transfer
      const row = { chatId, subject: { transferId: id }, priority: 'rest' as const, notBefore: awake(work) }
      // Whoever made it may be secretariat no more.
      if ((await reachableSecretariat(work.trx, work)).includes(chatId)) work.owe({ kind: 'transfer-done', ...row })
      return done(null)
    })
  return old.length
}
