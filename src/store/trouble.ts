import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** Something wrong with the bot itself, as often as it happened. */
export interface StoredTrouble {
  what: string
  /** What tells it from others of its kind. */
  cause: string
  /** For whoever runs the bot; nothing anybody wrote. */
  detail: string
  firstAt: Temporal.Instant
  lastAt: Temporal.Instant
  count: number
  /** When the secretariat was told last; null: nobody could be told yet. */
  toldAt: Temporal.Instant | null
}

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)

const toTrouble = (row: Selectable<Schema['trouble']>): StoredTrouble => ({
  what: row.what,
  cause: row.cause,
  detail: row.detail,
  firstAt: instant(row.first_at),
  lastAt: instant(row.last_at),
  count: row.count,
  toldAt: row.told_at === null ? null : instant(row.told_at),
})

/** Notes that something went wrong, once more or for the first time. */
export async function noteTrouble(
  trx: Trx,
  trouble: { what: string; cause: string; detail: string },
  at: Temporal.Instant,
): Promise<StoredTrouble> {
  const ms = at.epochMilliseconds
  const row = await trx
    .insertInto('trouble')
    .values({ ...trouble, first_at: ms, last_at: ms, count: 1, told_at: null })
    .onConflict((conflict) =>
      conflict.columns(['what', 'cause']).doUpdateSet((eb) => ({
        detail: trouble.detail,
        last_at: ms,
        count: eb('trouble.count', '+', 1),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toTrouble(row)
}

export async function noteTold(
  trx: Trx,
  { what, cause }: { what: string; cause: string },
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('trouble')
    .set({ told_at: at.epochMilliseconds })
    .where('what', '=', what)
    .where('cause', '=', cause)
    .execute()
}

/** Takes away what is over, whatever its causes were, and returns it. */
export async function endTroubles(trx: Trx, what: string): Promise<StoredTrouble[]> {
  const rows = await trx.deleteFrom('trouble').where('what', '=', what).returningAll().execute()
  return rows.map(toTrouble)
}

/** What went wrong since a moment, the last first. */
export async function troublesSince(reader: Reader, since: Temporal.Instant): Promise<StoredTrouble[]> {
  const rows = await reader
    .selectFrom('trouble')
    .selectAll()
    .where('last_at', '>=', since.epochMilliseconds)
    .orderBy('last_at', 'desc')
    .execute()
  return rows.map(toTrouble)
}

/** Forgets what has not happened since a moment. Returns how much. */
export async function forgetTroubles(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('trouble').where('last_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
