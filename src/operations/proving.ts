import { type Proof, prove } from '../domain/ledger-chain.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { recordOf } from '../store/ledger-chain.ts'
import type { Desk } from './desk.ts'
import { tellTrouble } from './housekeeping.ts'
import { type Caller, consult } from './perform.ts'

/** Proves the record as it is sealed at this moment, page by page, so that others are not kept waiting. */
export const proveNow = (desk: Desk, caller: Caller): Promise<Outcome<Proof>> =>
  consult<Proof>(desk, caller, 'audit.read', async (reader) =>
    done(await prove(await recordOf(reader, [], desk.giveWay))),
  )

/** Proves the record without being asked: the secretariat hears of the first entry that is not as it was written. */
export async function watchRecord(desk: Desk): Promise<void> {
  const { flaw } = await prove(await recordOf(desk.db, [], desk.giveWay))
  if (flaw) await tellTrouble(desk, { what: 'record-broken', detail: String(flaw.seq) })
}
