import type { Selectable } from 'kysely'
import type { Reader, Trx } from './database.ts'
import { ready } from './ready.ts'
import type { Schema } from './schema.ts'

/** `expired`: asked for, and not decided about in time. */
export type RightState = 'asked' | 'held' | 'refused' | 'expired' | 'ended'

/** The right of the secretariat as one of it granted it to somebody, or somebody asks for it by a link. */
export interface SecretariatRight {
  id: string
  userId: number
  state: RightState
  askedAt: Temporal.Instant
  /** Who granted or refused it; null while it is asked for. */
  decidedBy: number | null
  decidedAt: Temporal.Instant | null
  endedBy: number | null
  endedAt: Temporal.Instant | null
}

const moment = (ms: number | null): Temporal.Instant | null =>
  ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms)

const toRight = (row: Selectable<Schema['secretariat_right']>): SecretariatRight => ({
  id: row.id,
  userId: row.user_id,
  state: row.state as RightState,
  askedAt: Temporal.Instant.fromEpochMilliseconds(row.asked_at),
  decidedBy: row.decided_by,
  decidedAt: moment(row.decided_at),
  endedBy: row.ended_by,
  endedAt: moment(row.ended_at),
})

const held = ready((db) =>
  db.selectFrom('secretariat_right').select('user_id').where('state', '=', 'held').orderBy('decided_at').orderBy('id'),
)

/** Who is secretariat now, each once: whoever the environment names as long as they stand there, then whom they granted it. */
export async function secretariatOf(
  reader: Reader,
  settings: { secretariatIds: readonly number[] },
): Promise<number[]> {
  const { rows } = await held(reader, {})
  return [...new Set([...settings.secretariatIds, ...rows.map((row) => row.user_id)])]
}

/** The rights in one state, in the order in which they were granted or asked for. */
export async function rightsIn(reader: Reader, state: RightState): Promise<SecretariatRight[]> {
  const rows = await reader
    .selectFrom('secretariat_right')
    .selectAll()
    .where('state', '=', state)
    .orderBy('decided_at')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toRight)
}

export async function findRight(reader: Reader, id: string): Promise<SecretariatRight | undefined> {
  const row = await reader.selectFrom('secretariat_right').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRight(row)
}

/** The right somebody holds or asks for now. */
export async function standingRight(reader: Reader, userId: number): Promise<SecretariatRight | undefined> {
  const row = await reader
    .selectFrom('secretariat_right')
    .selectAll()
    .where('user_id', '=', userId)
    .where('state', 'in', ['asked', 'held'])
    .executeTakeFirst()
  return row && toRight(row)
}

/** Whether somebody's right was ended: it tells a former secretary from a stranger. */
export async function wasSecretariat(reader: Reader, userId: number): Promise<boolean> {
  const row = await reader
    .selectFrom('secretariat_right')
    .select('id')
    .where('user_id', '=', userId)
    .where('state', '=', 'ended')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** False when somebody holds or asks for the right already: of two at once one gets true. */
export async function insertRight(trx: Trx, right: SecretariatRight): Promise<boolean> {
  const result = await trx
    .insertInto('secretariat_right')
    .values({
      id: right.id,
      user_id: right.userId,
      state: right.state,
      asked_at: right.askedAt.epochMilliseconds,
      decided_by: right.decidedBy,
      decided_at: right.decidedAt?.epochMilliseconds ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) > 0
}

/** Grants, refuses or lets lapse a right that was asked for; the caller holds its lock. */
export async function decideRight(
  trx: Trx,
  id: string,
  state: 'held' | 'refused' | 'expired',
  by: number | null,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('secretariat_right')
    .set({ state, decided_by: by, decided_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

export async function endRight(trx: Trx, id: string, by: number, at: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('secretariat_right')
    .set({ state: 'ended', ended_by: by, ended_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

/** Takes the lock of every right that is held, so that two who end the last ones come one after the other. */
export async function lockRights(trx: Trx): Promise<void> {
  await trx.updateTable('secretariat_right').set({ state: 'held' }).where('state', '=', 'held').execute()
}
