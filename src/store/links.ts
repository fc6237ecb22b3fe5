import type { Selectable } from 'kysely'
import type { Capacity, Standing } from '../domain/directory.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** A link by which one person may ask to be tied to one office in one capacity. */
export interface JoinLink {
  /** SHA-256 of the code, base64url: 43 characters. */
  hash: string
  officeId: string
  capacity: Capacity
  standing: Standing
  issuedBy: number
  issuedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  usedBy: number | null
  revoked: boolean
}

const toLink = (row: Selectable<Schema['join_link']>): JoinLink => ({
  hash: row.code_hash,
  officeId: row.office_id,
  capacity: row.capacity as Capacity,
  standing: row.standing as Standing,
  issuedBy: row.issued_by,
  issuedAt: Temporal.Instant.fromEpochMilliseconds(row.issued_at),
  expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at),
  usedBy: row.used_by,
  revoked: row.revoked_at !== null,
})

export async function insertLink(trx: Trx, link: JoinLink): Promise<void> {
  await trx
    .insertInto('join_link')
    .values({
      code_hash: link.hash,
      office_id: link.officeId,
      capacity: link.capacity,
      standing: link.standing,
      issued_by: link.issuedBy,
      issued_at: link.issuedAt.epochMilliseconds,
      expires_at: link.expiresAt.epochMilliseconds,
    })
    .execute()
}

export async function findLink(reader: Reader, hash: string): Promise<JoinLink | undefined> {
  const row = await reader.selectFrom('join_link').selectAll().where('code_hash', '=', hash).executeTakeFirst()
  return row && toLink(row)
}

/** Links that could still be opened, of one office or of all, the oldest first. */
export async function openLinks(reader: Reader, now: Temporal.Instant, officeId?: string): Promise<JoinLink[]> {
  let query = reader
    .selectFrom('join_link')
    .selectAll()
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.epochMilliseconds)
  if (officeId !== undefined) query = query.where('office_id', '=', officeId)
  return (await query.orderBy('issued_at').execute()).map(toLink)
}

/** Uses a link up; false when it was used, revoked or expired by then. Of two at once one gets true. */
export async function useLink(trx: Trx, hash: string, by: number, at: Temporal.Instant): Promise<boolean> {
  const result = await trx
    .updateTable('join_link')
    .set({ used_by: by, used_at: at.epochMilliseconds })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at.epochMilliseconds)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Revokes a link nobody has used; false when it was used or revoked before. */
export async function revokeLink(trx: Trx, hash: string, at: Temporal.Instant): Promise<boolean> {
  const result = await trx
    .updateTable('join_link')
    .set({ revoked_at: at.epochMilliseconds })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Revokes every link nobody has used, of one office or of all; returns the offices whose links they were, each as often. */
export async function revokeLinks(trx: Trx, at: Temporal.Instant, officeId?: string): Promise<string[]> {
  let query = trx
    .updateTable('join_link')
    .set({ revoked_at: at.epochMilliseconds })
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at.epochMilliseconds)
  if (officeId !== undefined) query = query.where('office_id', '=', officeId)
  return (await query.returning('office_id').execute()).map((row) => row.office_id)
}
