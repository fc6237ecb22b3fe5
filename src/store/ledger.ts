import { type Reader, type Trx, together } from './database.ts'
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

/** From so many entries on they are written in one statement a hundred: one by one they hold up everybody else. */
const many = 10
const atOnce = 100

export async function writeLedger(trx: Trx, entries: LedgerEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    at: entry.at.epochMilliseconds,
    change: JSON.stringify(entry.change),
  }))
  if (rows.length < many) await together(...rows.map((row) => write(trx, row)))
  else
    for (let at = 0; at < rows.length; at += atOnce)
      await trx
        .insertInto('ledger')
        .values(rows.slice(at, at + atOnce))
        .execute()
}

/** What is on record about a subject, the latest first. */
export async function ledgerOf(
  reader: Reader,
  subject: string,
  page: { offset: number; limit: number },
): Promise<Omit<LedgerEntry, 'subject'>[]> {
  const rows = await reader
    .selectFrom('ledger')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(({ id, at, actor, operation, change }) => ({
    id,
    at: Temporal.Instant.fromEpochMilliseconds(at),
    actor,
    operation,
    change: JSON.parse(change),
  }))
}

/** What these operations left on record about a subject, the latest first. */
export async function ledgerOfOperations(
  reader: Reader,
  subject: string,
  operations: readonly string[],
): Promise<Pick<LedgerEntry, 'at' | 'actor' | 'change'>[]> {
  const rows = await reader
    .selectFrom('ledger')
    .select(['at', 'actor', 'change'])
    .where('subject', '=', subject)
    .where('operation', 'in', operations)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ at, actor, change }) => ({
    at: Temporal.Instant.fromEpochMilliseconds(at),
    actor,
    change: JSON.parse(change),
  }))
}

/** How many entries there are about a subject. */
export async function countLedgerOf(reader: Reader, subject: string): Promise<number> {
  const { entries } = await reader
    .selectFrom('ledger')
    .select((eb) => eb.fn.countAll<number>().as('entries'))
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow()
  return Number(entries)
}
