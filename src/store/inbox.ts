import { sql } from 'kysely'
import type { Reader, Trx } from './database.ts'

/** An update as Telegram sent it, with the lane in which it is handled. */
export interface StoredUpdate {
  updateId: number
  /** Updates of one lane are handled in order: `u:<user>` or `c:<chat>`. */
  lane: string
  /** The update as JSON text. */
  body: string
  attempts: number
}

/** The partial indexes serve a query only when the state stands in it as a literal. */
const isNew = sql.lit('new')

/** Stores updates; one seen before is ignored. Returns the ids of those that were new. */
export async function addUpdates(
  trx: Trx,
  updates: Omit<StoredUpdate, 'attempts'>[],
  at: Temporal.Instant,
): Promise<Set<number>> {
  if (updates.length === 0) return new Set()
  const added = await trx
    .insertInto('inbox')
    .values(
      updates.map(({ updateId, lane, body }) => ({
        update_id: updateId,
        lane,
        body,
        state: 'new',
        received_at: at.epochMilliseconds,
      })),
    )
    .onConflict((conflict) => conflict.column('update_id').doNothing())
    .returning('update_id')
    .execute()
  return new Set(added.map((row) => row.update_id))
}

/** The lanes with updates that have not been handled, the one that has waited longest first. */
export async function waitingLanes(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('inbox')
    .select((eb) => ['lane', eb.fn.min('received_at').as('since')])
    .where('state', '=', isNew)
    .groupBy('lane')
    .orderBy('since')
    .execute()
  return rows.map((row) => row.lane)
}

/** The first updates of a lane that have not been handled, in the order they came. */
export async function waitingUpdates(reader: Reader, lane: string, limit: number): Promise<StoredUpdate[]> {
  const rows = await reader
    .selectFrom('inbox')
    .select(['update_id', 'lane', 'body', 'attempts'])
    .where('state', '=', isNew)
    .where('lane', '=', lane)
    .orderBy('received_at')
    .orderBy('update_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    updateId: row.update_id,
    lane: row.lane,
    body: row.body ?? '{}',
    attempts: row.attempts,
  }))
}

export async function settleUpdates(trx: Trx, ids: readonly number[], at: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('inbox')
    .set({ state: 'done', settled_at: at.epochMilliseconds })
    .where('update_id', 'in', ids)
    .where('state', '=', 'new')
    .execute()
}

/** Notes a failed try; `error` names what failed, never what the update said. */
export async function noteTry(trx: Trx, updateId: number, attempts: number, error: string): Promise<void> {
  await trx.updateTable('inbox').set({ attempts, error }).where('update_id', '=', updateId).execute()
}

/** Sets an update aside for good. */
export async function poisonUpdate(trx: Trx, updateId: number, attempts: number, at: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ state: 'poisoned', attempts, settled_at: at.epochMilliseconds })
    .where('update_id', '=', updateId)
    .execute()
}

/** When the longest waiting update came. */
export async function oldestWaiting(reader: Reader): Promise<Temporal.Instant | undefined> {
  const row = await reader
    .selectFrom('inbox')
    .select((eb) => eb.fn.min('received_at').as('at'))
    .where('state', '=', isNew)
    .executeTakeFirst()
  return row?.at == null ? undefined : Temporal.Instant.fromEpochMilliseconds(Number(row.at))
}

/** Forgets what updates settled before a moment said. Returns how many. */
export async function forgetBodies(trx: Trx, before: Temporal.Instant): Promise<number> {
  const forgotten = await trx
    .updateTable('inbox')
    .set({ body: null })
    .where('body', 'is not', null)
    .where('settled_at', '<', before.epochMilliseconds)
    .executeTakeFirst()
  return Number(forgotten.numUpdatedRows)
}

/** Forgets what every update said that has been handled. */
export async function forgetHandled(trx: Trx): Promise<void> {
  await trx.updateTable('inbox').set({ body: null }).where('state', '=', 'done').where('body', 'is not', null).execute()
}

/** Forgets what the handled updates of a lane said, and of the one in hand all but its number. */
export async function forgetLane(trx: Trx, lane: string, updateId: number): Promise<void> {
  const bare = JSON.stringify({ update_id: updateId })
  await trx.updateTable('inbox').set({ body: null }).where('lane', '=', lane).where('state', '=', 'done').execute()
  await trx.updateTable('inbox').set({ body: bare }).where('update_id', '=', updateId).execute()
}

/** Deletes updates settled before a moment: Telegram repeats none older than a day. Returns how many. */
export async function forgetUpdates(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('inbox').where('settled_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
