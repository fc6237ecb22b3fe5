import { type Proof, prove } from '../domain/ledger-chain.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { recordOf } from '../store/ledger-chain.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** Proves the record as it is sealed at this moment, page by page, so that others are not kept waiting. */
export const proveNow = (desk: Desk, caller: Caller): Promise<Outcome<Proof>> =>
  consult<Proof>(desk, caller, 'audit.read', async (reader) =>
    done(await prove(await recordOf(reader, [], desk.giveWay))),
  )
