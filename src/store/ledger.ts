import type { Trx } from './database.ts'

export interface LedgerEntry {
  id: string
  at: Temporal.Instant
  /** `user:<id>` or `system`. */
  actor: string
  operation: string
  /** `meeting:<id>`, `office:<id>`, … */
  subject: string
  /** What changed, as plain values: no reasons, no free text that names a person's health. */
  change: Record<string, unknown>
}

export async function writeLedger(trx: Trx, entries: LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('ledger')
    .values(entries.map((e) => ({ ...e, at: e.at.epochMilliseconds, change: JSON.stringify(e.change) })))
    .execute()
}
