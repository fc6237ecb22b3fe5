import type { Selectable } from 'kysely'
import type { Capacity, Standing } from '../domain/directory.ts'
import type { Answer } from '../domain/invitation.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

export type ClaimState = 'waiting' | 'confirmed' | 'refused' | 'expired'

/** An answer that waits for a claim. The moment of pressing decides whether it still counts. */
export interface HeldAnswer {
  meetingId: string
  answer: Answer
  at: Temporal.Instant
}

/** Somebody says they belong to an office; nothing follows from it until the secretariat confirms it. */
export interface Claim {
  id: string
  userId: number
  officeId: string
  capacity: Capacity
  standing: Standing
  /** The link it was made by; null for a claim that began with a press on a card. */
  linkHash: string | null
  /** What was pressed before and counts once the claim is confirmed; one answer a meeting, in the order of pressing. */
  held: HeldAnswer[]
  state: ClaimState
  createdAt: Temporal.Instant
  /** Null while it waits and when it expired. */
  decidedBy: number | null
  decidedAt: Temporal.Instant | null
}

type StoredHeld = Omit<HeldAnswer, 'at'> & { at: number }

const fromHeld = (held: readonly HeldAnswer[]): string =>
  JSON.stringify(held.map(({ at, ...rest }) => ({ ...rest, at: at.epochMilliseconds })))

const toClaim = (row: Selectable<Schema['claim']>): Claim => ({
  id: row.id,
  userId: row.user_id,
  officeId: row.office_id,
  capacity: row.capacity as Capacity,
  standing: row.standing as Standing,
  linkHash: row.link_hash,
  held: (JSON.parse(row.held) as StoredHeld[]).map(({ at, ...held }) => ({
    ...held,
    at: Temporal.Instant.fromEpochMilliseconds(at),
  })),
  state: row.state as ClaimState,
  createdAt: Temporal.Instant.fromEpochMilliseconds(row.created_at),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.decided_at),
})

export async function insertClaim(trx: Trx, claim: Claim): Promise<void> {
  await trx
    .insertInto('claim')
    .values({
      id: claim.id,
      user_id: claim.userId,
      office_id: claim.officeId,
      capacity: claim.capacity,
      standing: claim.standing,
      link_hash: claim.linkHash,
      held: fromHeld(claim.held),
      state: claim.state,
      created_at: claim.createdAt.epochMilliseconds,
    })
    .execute()
}

export async function findClaim(reader: Reader, id: string): Promise<Claim | undefined> {
  const row = await reader.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toClaim(row)
}

/** Claims nobody has decided about, the oldest first; with `madeBefore` only those that old. */
export async function waitingClaims(reader: Reader, madeBefore?: Temporal.Instant): Promise<Claim[]> {
  let query = reader.selectFrom('claim').selectAll().where('state', '=', 'waiting')
  if (madeBefore) query = query.where('created_at', '<=', madeBefore.epochMilliseconds)
  return (await query.orderBy('created_at').orderBy('id').execute()).map(toClaim)
}

/** Every claim made since a moment, whatever came of it, the oldest first. */
export async function claimsSince(reader: Reader, since: Temporal.Instant): Promise<Claim[]> {
  const rows = await reader
    .selectFrom('claim')
    .selectAll()
    .where('created_at', '>', since.epochMilliseconds)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toClaim)
}

/** What somebody claimed since a moment, whatever came of it, the latest first. */
export async function claimsOf(reader: Reader, userId: number, since: Temporal.Instant): Promise<Claim[]> {
  const rows = await reader
    .selectFrom('claim')
    .selectAll()
    .where('user_id', '=', userId)
    .where('created_at', '>', since.epochMilliseconds)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toClaim)
}

/** The claims of somebody that nobody has decided about, the latest first. */
export async function waitingClaimsOf(reader: Reader, userId: number): Promise<Claim[]> {
  const rows = await reader
    .selectFrom('claim')
    .selectAll()
    .where('user_id', '=', userId)
    .where('state', '=', 'waiting')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toClaim)
}

/** Changes the answers that wait for a claim whose lock the caller holds. */
export async function setHeld(trx: Trx, id: string, held: readonly HeldAnswer[]): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ held: fromHeld(held) })
    .where('id', '=', id)
    .execute()
}

/** Settles a claim whose lock the caller holds. */
export async function settleClaim(
  trx: Trx,
  id: string,
  state: Exclude<ClaimState, 'waiting'>,
  by: number | null,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ state, decided_by: by, decided_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}
