import { done, type Outcome, refused } from '../domain/outcome.ts'
import { findRightLink, insertRightLink, revokeRightLink, useRightLink } from '../store/right-links.ts'
import { insertRight, secretariatOf, standingRight } from '../store/secretariat.ts'
import type { Desk } from './desk.ts'
import { hashOf, type IssuedLink } from './links.ts'
import { perform, type Request } from './perform.ts'
import { askAboutRight } from './rights.ts'

/** How long a link to the secretariat can be opened: shorter than one to an office, since it opens more. */
const linkLasts = Temporal.Duration.from({ hours: 48 })

/**
 * Issues a link by which one person may ask for the right of the secretariat, once and within two days. As with the
 * links of offices the code stands nowhere in the database.
 */
export async function issueRightLink(desk: Desk, request: Request): Promise<Outcome<IssuedLink>> {
  const code = desk.codeFor(request.key)
  const hash = hashOf(code)
  const outcome = await perform(desk, request, 'right.grant', async (work) => {
    const { actor, now } = work
    const expiresAt = now.add(linkLasts)
    await insertRightLink(work.trx, { hash, issuedBy: actor.userId, issuedAt: now, expiresAt })
    work.note('rights', { link: 'issued' })
    return done(expiresAt.epochMilliseconds)
  })
  return outcome.ok ? done({ code, hash, expiresAt: Temporal.Instant.fromEpochMilliseconds(outcome.value) }) : outcome
}

/** Makes a link useless. Refuses with `link-used`, `link-revoked` or `link-unknown`. */
export async function revokeSecretariatLink(desk: Desk, request: Request, hash: string): Promise<Outcome<null>> {
  return perform(desk, request, 'right.grant', async ({ trx, now, note }) => {
    const link = await findRightLink(trx, hash)
    if (!link) return refused('link-unknown')
    if (!(await revokeRightLink(trx, hash, now))) return refused(link.usedBy === null ? 'link-revoked' : 'link-used')
    note('rights', { link: 'revoked' })
    return done(null)
  })
}

/**
 * Opens a link: uses it up and asks the secretariat in one step, so of two people at once one wins. Refuses with
 * `link-unknown`, `link-revoked`, `right-link-expired`, `link-used` or `already-secretariat`; whoever asks already may
 * open theirs again.
 */
export async function openRightLink(desk: Desk, request: Request, code: string): Promise<Outcome<null>> {
  return perform(desk, request, 'right.ask', async (work) => {
    const { trx, actor, now } = work
    const { userId } = actor
    const link = await findRightLink(trx, hashOf(code))
    if (!link) return refused('link-unknown')
    if (link.revoked) return refused('link-revoked')
    if ((await secretariatOf(trx, desk.settings)).includes(userId)) return refused('already-secretariat')
    if (link.usedBy !== null) return link.usedBy === userId ? done(null) : refused('link-used')
    if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return refused('right-link-expired')
    if (await standingRight(trx, userId)) return done(null)
    if (!(await useRightLink(trx, link.hash, userId, now))) return refused('link-used')
    const id = work.newId()
    const unsettled = { decidedBy: null, decidedAt: null, endedBy: null, endedAt: null }
    await insertRight(trx, { id, userId, state: 'asked', askedAt: now, ...unsettled })
    work.note(`right:${id}`, { asked: userId })
    await askAboutRight(desk, work, id)
    return done(null)
  })
}
