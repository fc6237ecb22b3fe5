import { sql } from 'kysely'
import { canonicalJson, digestOf, textsKey } from '../domain/ledger-chain.ts'
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
  /** The office it was done for; null when for none or for several. */
  officeId: string | null
  /** What changed, as plain values: no reasons, no free text that names a person's health. */
  change: Record<string, unknown>
}

/** A free text of an entry, with the salt of its digest. It is kept apart, so that it can be erased. */
export interface EntryText {
  name: string
  salt: string
  text: string
}

type Row = Omit<LedgerEntry, 'at' | 'change' | 'officeId'> & { at: number; office_id: string | null; change: string }

const write = ready((db, { id, at, actor, operation, subject, office_id, change }: Row) =>
  db.insertInto('ledger').values({ id, at, actor, operation, subject, office_id, change }),
)

/** From so many entries on they are written in one statement a hundred: one by one they hold up everybody else. */
const many = 10
const atOnce = 100

/** Writes entries, each with its free texts, of which the entry itself holds digests alone. They are sealed later. */
export async function writeLedger(
  trx: Trx,
  entries: readonly (LedgerEntry & { texts?: readonly EntryText[] })[],
): Promise<void> {
  const rows = entries.map(({ texts = [], officeId, at, change, ...entry }) => ({
    ...entry,
    at: at.epochMilliseconds,
    office_id: officeId,
    change: canonicalJson(texts.length > 0 ? { ...change, [textsKey]: digestsOf(texts) } : change),
  }))
  const words = entries.flatMap(({ id, at, texts = [] }) =>
    texts.map((text) => ({ ...text, ledger_id: id, at: at.epochMilliseconds })),
  )
  if (rows.length < many) await together(...rows.map((row) => write(trx, row)))
  else
    for (let at = 0; at < rows.length; at += atOnce)
      await trx
        .insertInto('ledger')
        .values(rows.slice(at, at + atOnce))
        .execute()
  for (let at = 0; at < words.length; at += atOnce)
    await trx
      .insertInto('ledger_text')
      .values(words.slice(at, at + atOnce))
      .execute()
}

const digestsOf = (texts: readonly EntryText[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ name, salt, text }) => [name, digestOf(salt, text)]))

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
  return rows.map(({ id, at, actor, operation, office_id, change }) => ({
    id,
    at: Temporal.Instant.fromEpochMilliseconds(at),
    actor,
    operation,
    officeId: office_id,
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

/** Erases the free texts of all entries about a subject. Returns how many it were. */
export async function eraseTextsOf(trx: Trx, subject: string): Promise<number> {
  const about = trx.selectFrom('ledger').select('id').where('subject', '=', subject)
  const { numDeletedRows } = await trx.deleteFrom('ledger_text').where('ledger_id', 'in', about).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * Erases the free texts of entries before a moment, and those about meetings that were over before it, whenever they
 * were written; at most so many. Returns how many it were.
 */
export async function eraseTexts(trx: Trx, before: Temporal.Instant, limit: number): Promise<number> {
  const moment = before.epochMilliseconds
  const old = await trx
    .selectFrom('ledger_text')
    .select(['ledger_id', 'name'])
    .where((eb) => eb.or([eb('at', '<', moment), eb('ledger_id', 'in', aboutMeetingsBefore(trx, moment))]))
    .orderBy('at')
    .limit(limit)
    .execute()
  for (const { ledger_id, name } of old)
    await trx.deleteFrom('ledger_text').where('ledger_id', '=', ledger_id).where('name', '=', name).execute()
  return old.length
}

const aboutMeetingsBefore = (trx: Trx, moment: number) =>
  trx
    .selectFrom('meeting')
    .innerJoin('ledger', (join) => join.on('ledger.subject', '=', sql<string>`'meeting:' || meeting.id`))
    .innerJoin('ledger_text as kept', 'kept.ledger_id', 'ledger.id')
    .select('ledger.id')
    .where('meeting.state', 'in', ['closed', 'cancelled'])
    .where('meeting.starts_at', '<', moment)
