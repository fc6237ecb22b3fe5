import { createHash } from 'node:crypto'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type Place, places } from '../domain/tie-place.ts'
import { findLink, insertLink, revokeLink as revoke } from '../store/links.ts'
import { findOfficeById } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'

/** How long a link can be opened. */
export const linkLasts = Temporal.Duration.from({ hours: 7 * 24 })

/** The database knows codes only by this, so whoever reads it cannot open a link. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64url')

export interface IssuedLink {
  code: string
  hash: string
  expiresAt: Temporal.Instant
}

/**
 * Issues a link to one office in one place: it can be opened once, within seven days. The code stands nowhere in the
 * database, not even in the kept result; a request handled twice comes to the same one.
 */
export async function issueLink(
  desk: Desk,
  request: Request,
  officeId: string,
  place: Place,
): Promise<Outcome<IssuedLink>> {
  const code = desk.codeFor(request.key)
  const hash = hashOf(code)
  const outcome = await perform(desk, request, 'link.issue', async (work) => {
    const office = await findOfficeById(work.trx, officeId)
    if (!office) return refused('not-found')
    if (!office.enabled) return refused('office-disabled', { office: office.name })
    const { actor, now } = work
    const expiresAt = now.add(linkLasts)
    await insertLink(work.trx, {
      hash,
      officeId,
      ...places[place],
      issuedBy: actor.userId,
      issuedAt: now,
      expiresAt,
      usedBy: null,
      revoked: false,
    })
    work.note(`office:${officeId}`, { link: place })
    return done(expiresAt.epochMilliseconds)
  })
  return outcome.ok ? done({ code, hash, expiresAt: Temporal.Instant.fromEpochMilliseconds(outcome.value) }) : outcome
}

/** Makes a link useless. Refuses with `link-used`, `link-revoked` or `link-unknown` when there is nothing left to revoke. */
export async function revokeLink(desk: Desk, request: Request, hash: string): Promise<Outcome<{ officeId: string }>> {
  return perform(desk, request, 'link.revoke', async ({ trx, now, note }) => {
    const link = await findLink(trx, hash)
    if (!link) return refused('link-unknown')
    if (!(await revoke(trx, hash, now))) return refused(link.usedBy === null ? 'link-revoked' : 'link-used')
    note(`office:${link.officeId}`, { link: 'revoked' })
    return done({ officeId: link.officeId })
  })
}
