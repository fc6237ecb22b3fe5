import { transact } from '../store/database.ts'
import { isUnsealed, sealEntries } from '../store/ledger-chain.ts'
import type { Desk } from './desk.ts'

/** Entries sealed at once: presses wait no longer than that takes. */
const portion = 250

/**
 * Seals what was written since the last time. It is done after the changes and not within them: a chain has one end,
 * and everybody who changes something would have to wait there for everybody else.
 */
export async function sealLedger(desk: Desk): Promise<void> {
  if (!(await isUnsealed(desk.db))) return
  for (let some = portion; some === portion; await desk.giveWay())
    some = await transact(desk.db, (trx) => sealEntries(trx, portion, desk.clock.now()))
}
