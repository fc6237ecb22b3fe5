import {
  beginning,
  type Head,
  type KeptText,
  type LedgerRecord,
  type NotedHead,
  type Sealable,
  type SealedEntry,
  sealed,
} from '../domain/ledger-chain.ts'
import { type Reader, type Trx, together } from './database.ts'
import { ready } from './ready.ts'

const headId = 1

const seal = ready((db, place: { seq: number; hash: string; id: string }) =>
  db.updateTable('ledger').set({ seq: place.seq, hash: place.hash }).where('id', '=', place.id),
)

const waiting = ready((db, place: { limit: number }) =>
  db
    .selectFrom('ledger')
    .select(['id', 'at', 'actor', 'operation', 'subject', 'office_id', 'change'])
    .where('seq', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(place.limit),
)

/** Whether anything is written that is not sealed: asked often, and hardly ever true. */
export async function isUnsealed(reader: Reader): Promise<boolean> {
  return (await waiting(reader, { limit: 1 })).rows.length > 0
}

/**
 * Seals written entries, at most so many, in the order of their moments behind what is sealed. Returns how many it was.
 * Whoever seals holds the row of the head, so that a chain never has two ends; nobody who writes entries waits for it.
 */
export async function sealEntries(trx: Trx, limit: number, now: Temporal.Instant): Promise<number> {
  let head = await lockedHead(trx)
  const { rows } = await waiting(trx, { limit })
  if (rows.length === 0) return 0
  const seals = rows.map((row) => {
    head = sealed(head, sealableOf(row))
    return seal(trx, { ...head, id: row.id })
  })
  await together(...seals)
  await trx
    .updateTable('ledger_head')
    .set({ ...head, at: now.epochMilliseconds })
    .where('id', '=', headId)
    .execute()
  return rows.length
}

async function lockedHead(trx: Trx): Promise<Head> {
  await trx
    .insertInto('ledger_head')
    .values({ id: headId, ...beginning, at: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ id: eb.ref('excluded.id') })))
    .execute()
  return (await findHead(trx)) ?? beginning
}

/** How far the chain goes; undefined before the first entry was sealed. */
export async function findHead(reader: Reader): Promise<(Head & { at: Temporal.Instant }) | undefined> {
  const row = await reader.selectFrom('ledger_head').selectAll().where('id', '=', headId).executeTakeFirst()
  return row && { seq: row.seq, hash: row.hash, at: Temporal.Instant.fromEpochMilliseconds(row.at) }
}

type Row = Omit<Sealable, 'officeId'> & { office_id: string | null }

const sealableOf = ({ office_id, ...row }: Row): Sealable => ({ ...row, officeId: office_id })

const portion = 500

/**
 * The record of a database to be proved, as far as it is sealed when this is asked. Outside a transaction it goes no
 * further than the head then says, and `between` pages others have their turn.
 */
export async function recordOf(
  reader: Reader,
  noted: readonly NotedHead[],
  between?: () => Promise<void>,
): Promise<LedgerRecord> {
  const head = await findHead(reader)
  const unsealed = await reader.selectFrom('ledger').select('change').where('seq', 'is', null).execute()
  return { entries: entriesOf(reader, between ? (head?.seq ?? 0) : undefined, between), head, unsealed, noted }
}

async function* entriesOf(
  reader: Reader,
  until: number | undefined,
  between: (() => Promise<void>) | undefined,
): AsyncGenerator<SealedEntry & { texts: KeptText[] }> {
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const rows = await reader
      .selectFrom('ledger')
      .selectAll()
      .where('seq', 'is not', null)
      .$if(Number.isFinite(after), (query) => query.where('seq', '>', after))
      .$if(until !== undefined, (query) => query.where('seq', '<=', until!))
      .orderBy('seq')
      .limit(portion)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    const texts = await textsBetween(reader, Number(rows[0]!.seq), Number(last.seq))
    for (const { seq, hash, ...row } of rows)
      yield { ...sealableOf(row), seq: Number(seq), hash: hash ?? '', texts: texts.get(row.id) ?? [] }
    after = Number(last.seq)
    await between?.()
  }
}

async function textsBetween(reader: Reader, first: number, last: number): Promise<Map<string, KeptText[]>> {
  const rows = await reader
    .selectFrom('ledger_text')
    .innerJoin('ledger', 'ledger.id', 'ledger_text.ledger_id')
    .select(['ledger_id', 'name', 'salt', 'text'])
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .execute()
  return Map.groupBy(rows, ({ ledger_id }) => ledger_id)
}
