import type { Trx } from './database.ts'
import { ready } from './ready.ts'

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

const write = ready(
  (
    db,
    { id, at, actor, operation, subject, change }: Omit<LedgerEntry, 'at' | 'change'> & { at: number; change: string },
  ) => db.insertInto('ledger').values({ id, at, actor, operation, subject, change }),
)

export async function writeLedger(trx: Trx, entries: LedgerEntry[]): Promise<void> {
  for (const entry of entries)
    await write(trx, { ...entry, at: entry.at.epochMilliseconds, change: JSON.stringify(entry.change) })
}
