import type { Office } from '../domain/directory.ts'
import { type DirectoryGroup, officesIn } from '../domain/directory-groups.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { places } from '../domain/tie-place.ts'
import { lock, type Reader, type Trx } from '../store/database.ts'
import { findLink, insertLink, openLinks, revokeLink, revokeLinks } from '../store/links.ts'
import { findOfficeById } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { type ListedOffice, listedOffices } from './directory.ts'
import { hashOf, linkLasts } from './links.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** The offices of a part of the directory whose head is not connected yet. */
export interface Unconnected {
  /** Have no link their head could still open. */
  without: ListedOffice[]
  /** Have one. */
  linked: ListedOffice[]
  /** Links that could still be opened, of all offices and for everybody. */
  openLinks: number
}

export async function readUnconnected(
  desk: Desk,
  caller: Caller,
  group: DirectoryGroup,
): Promise<Outcome<Unconnected & { now: Temporal.Instant }>> {
  return consult(desk, caller, 'link.issue', async (reader, _actor, now) =>
    done({ ...(await unconnected(reader, group, now)), now }),
  )
}

async function unconnected(reader: Reader, group: DirectoryGroup, now: Temporal.Instant): Promise<Unconnected> {
  const offices = officesIn(await listedOffices(reader, now), group).filter(
    ({ enabled, heads, kind }) => enabled && heads === 0 && kind !== 'guest',
  )
  return {
    without: offices.filter(({ hasOpenLink }) => !hasOpenLink),
    linked: offices.filter(({ hasOpenLink }) => hasOpenLink),
    openLinks: (await openLinks(reader, now)).length,
  }
}

/** A link for the head of one office, with its code; the code stands nowhere in the database. */
export interface HeadLink {
  office: Pick<Office, 'id' | 'name' | 'headTitle'>
  code: string
}

export interface IssuedLinks {
  links: HeadLink[]
  expiresAt: Temporal.Instant
}

/**
 * Issues a link to every head of a part of the directory who is not connected yet. Offices with an open link keep it
 * and get no other, unless `replaceBefore` is given: then links issued before that moment give way to new ones.
 * As `messages` each is owed to whoever asks, to be forwarded; as `text` the caller shows them.
 */
export async function issueLinks(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  wish: { group: DirectoryGroup; as: 'messages' | 'text'; replaceBefore: Temporal.Instant | null },
): Promise<Outcome<IssuedLinks>> {
  const outcome = await perform(desk, request, 'link.issue', async (work) => {
    const { trx, now } = work
    await lockUnconnected(trx, wish.group, now)
    const { without, linked } = await unconnected(trx, wish.group, now)
    const replaced = wish.replaceBefore === null ? [] : await replaceable(trx, now, wish.replaceBefore)
    const again = linked.filter(({ id }) => replaced.some(({ officeId }) => officeId === id))
    const offices = [...without, ...again]
    if (offices.length === 0) return refused('nobody-to-link')
    const chosen = new Set(offices.map(({ id }) => id))
    for (const { hash, officeId } of replaced) if (chosen.has(officeId)) await revokeLink(trx, hash, now)
    const expiresAt = now.add(linkLasts)
    for (const { id } of offices) {
      const linkKey = keyOf(request, id)
      const made = { issuedBy: work.actor.userId, issuedAt: now, expiresAt, usedBy: null, revoked: false }
      await insertLink(trx, { hash: hashOf(desk.codeFor(linkKey)), officeId: id, ...places.head, ...made })
      work.note(`office:${id}`, { link: 'head' })
      if (wish.as === 'messages')
        work.owe({
          kind: 'office-link',
          chatId: work.actor.userId,
          subject: { officeId: id, linkKey },
          priority: 'rest',
          expiresAt,
        })
    }
    return done({
      offices: offices.map(({ id, name, headTitle }) => ({ id, name, headTitle })),
      expiresAt: expiresAt.epochMilliseconds,
    })
  })
  if (!outcome.ok) return outcome
  const { offices, expiresAt } = outcome.value
  return done({
    links: offices.map((office) => ({ office, code: desk.codeFor(keyOf(request, office.id)) })),
    expiresAt: Temporal.Instant.fromEpochMilliseconds(expiresAt),
  })
}

/** Two who press at once do not both make a link for an office: the second waits, and finds the links of the first. */
async function lockUnconnected(trx: Trx, group: DirectoryGroup, now: Temporal.Instant): Promise<void> {
  const { without, linked } = await unconnected(trx, group, now)
  // In one order, so that nobody waits for somebody who waits for them.
  const ids = [...without, ...linked].map(({ id }) => id).sort()
  for (const id of ids) await lock(trx, 'office', id)
}

/** Each office of a batch has a code of its own, which follows from the request and the office. */
const keyOf = (request: Request, officeId: string): string => `${request.key}:${officeId}`

/** Open links for heads that were issued before a moment: two presses at once do not replace each other's. */
async function replaceable(reader: Reader, now: Temporal.Instant, before: Temporal.Instant) {
  return (await openLinks(reader, now)).filter(
    ({ capacity, issuedAt }) => capacity === 'head' && Temporal.Instant.compare(issuedAt, before) <= 0,
  )
}

/** Makes every link useless that could still be opened; returns how many there were. */
export async function revokeAllLinks(desk: Desk, request: Request): Promise<Outcome<{ revoked: number }>> {
  return perform(desk, request, 'link.revoke', async (work) => {
    const officeIds = await revokeLinks(work.trx, work.now)
    if (officeIds.length === 0) return refused('no-open-link')
    for (const officeId of new Set(officeIds)) work.note(`office:${officeId}`, { link: 'revoked' })
    return done({ revoked: officeIds.length })
  })
}

/** For views: a link to be forwarded with its office and code, as long as it can be opened. */
export async function readHeadLink(desk: Desk, { officeId, linkKey }: { officeId: string; linkKey: string }) {
  const code = desk.codeFor(linkKey)
  const link = await findLink(desk.db, hashOf(code))
  const office = await findOfficeById(desk.db, officeId)
  const isOpen =
    link && !link.revoked && link.usedBy === null && Temporal.Instant.compare(link.expiresAt, desk.clock.now()) > 0
  return office && isOpen ? { office, code, link } : undefined
}
