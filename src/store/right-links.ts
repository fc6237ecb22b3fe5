import type { Reader, Trx } from './database.ts'

/** A link by which one person may ask for the right of the secretariat. */
export interface RightLink {
  /** SHA-256 of the code, base64url: 43 characters. */
  hash: string
  issuedBy: number
  issuedAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

export async function insertRightLink(trx: Trx, link: RightLink): Promise<void> {
  await trx
    .insertInto('secretariat_link')
    .values({
      code_hash: link.hash,
      issued_by: link.issuedBy,
      issued_at: link.issuedAt.epochMilliseconds,
      expires_at: link.expiresAt.epochMilliseconds,
    })
    .execute()
}

export async function findRightLink(
  reader: Reader,
  hash: string,
): Promise<(RightLink & { usedBy: number | null; revoked: boolean }) | undefined> {
  const row = await reader.selectFrom('secretariat_link').selectAll().where('code_hash', '=', hash).executeTakeFirst()
  return (
    row && {
      hash: row.code_hash,
      issuedBy: row.issued_by,
      issuedAt: Temporal.Instant.fromEpochMilliseconds(row.issued_at),
      expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at),
      usedBy: row.used_by,
      revoked: row.revoked_at !== null,
    }
  )
}

/** Uses a link up; false when it was used, revoked or expired by then. Of two at once one gets true. */
export async function useRightLink(trx: Trx, hash: string, by: number, at: Temporal.Instant): Promise<boolean> {
  const result = await trx
    .updateTable('secretariat_link')
    .set({ used_by: by, used_at: at.epochMilliseconds })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at.epochMilliseconds)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Revokes a link nobody has used; false when it was used or revoked before. */
export async function revokeRightLink(trx: Trx, hash: string, at: Temporal.Instant): Promise<boolean> {
  const result = await trx
    .updateTable('secretariat_link')
    .set({ revoked_at: at.epochMilliseconds })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
