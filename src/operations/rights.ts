import type { Office, Standing } from '../domain/directory.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { tiesOf } from '../store/accounts.ts'
import { lock, type Reader } from '../store/database.ts'
import { findPerson, listReachable, reachableSecretariat } from '../store/people.ts'
import {
  decideRight as decide,
  endRight as end,
  findRight,
  insertRight,
  lockRights,
  rightsIn,
  type SecretariatRight,
  secretariatOf,
  standingRight,
} from '../store/secretariat.ts'
import type { Desk } from './desk.ts'
import { oweMenu } from './people.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'

/** Somebody known, with the places they hold. */
export interface KnownPerson {
  userId: number
  name: string
  username: string | null
  places: { office: Office; capacity: 'head' | 'staff'; standing: Standing }[]
}

/** One of the secretariat. Whom the environment names has no `right`. */
export interface Secretary extends KnownPerson {
  right: { id: string; since: Temporal.Instant; byName: string } | null
}

/** The secretariat, in the order in which they came to it, and who asks to join by a link. */
export interface Secretariat {
  secretaries: Secretary[]
  asking: (KnownPerson & { rightId: string })[]
}

/** Who is secretariat now and who asks to be. */
export async function readSecretariat(desk: Desk, caller: Caller): Promise<Outcome<Secretariat>> {
  return consult(desk, caller, 'right.read', async (reader) => {
    const rights = new Map((await rightsIn(reader, 'held')).map((right) => [right.userId, right]))
    const listed: Secretary[] = []
    for (const userId of await secretariatOf(reader, desk.settings)) {
      const right = desk.settings.secretariatIds.includes(userId) ? undefined : rights.get(userId)
      const since = right?.decidedAt ?? right?.askedAt
      listed.push({
        ...(await knownAs(reader, userId)),
        right: right && since ? { id: right.id, since, byName: await nameOf(reader, right.decidedBy) } : null,
      })
    }
    const asking: Secretariat['asking'] = []
    for (const { id, userId } of await rightsIn(reader, 'asked'))
      asking.push({ ...(await knownAs(reader, userId)), rightId: id })
    return done({ secretaries: listed, asking })
  })
}

/** Who may be granted the right: everybody who can be written to and is not secretariat, in order of name. */
export async function readCandidates(desk: Desk, caller: Caller): Promise<Outcome<KnownPerson[]>> {
  return consult(desk, caller, 'right.read', async (reader) => {
    const held = new Set(await secretariatOf(reader, desk.settings))
    const known: KnownPerson[] = []
    for (const { id } of await listReachable(reader)) if (!held.has(id)) known.push(await knownAs(reader, id))
    return done(known)
  })
}

/** One of the candidates; refuses with `already-secretariat`, or `not-found` for whoever the bot does not know. */
export async function readCandidate(desk: Desk, caller: Caller, userId: number): Promise<Outcome<KnownPerson>> {
  return consult(desk, caller, 'right.read', async (reader) => {
    if (!(await findPerson(reader, userId))) return refused('not-found')
    if ((await secretariatOf(reader, desk.settings)).includes(userId)) return refused('already-secretariat')
    return done(await knownAs(reader, userId))
  })
}

async function knownAs(reader: Reader, userId: number): Promise<KnownPerson> {
  const person = await findPerson(reader, userId)
  const ties = await tiesOf(reader, userId)
  return {
    userId,
    name: person?.name ?? String(userId),
    username: person?.username ?? null,
    places: ties.map(({ office, account }) => ({ office, capacity: account.capacity, standing: account.standing })),
  }
}

const nameOf = async (reader: Reader, userId: number | null): Promise<string> =>
  userId === null ? '' : ((await findPerson(reader, userId))?.name ?? String(userId))

/**
 * Grants the right to somebody who has pressed Start; tells them and the others. Refuses with `already-secretariat`,
 * or `not-found` for whoever the bot does not know.
 */
export async function grantRight(desk: Desk, request: Request, userId: number): Promise<Outcome<{ name: string }>> {
  return perform(desk, request, 'right.grant', async (work) => {
    const { trx, actor, now } = work
    const person = await findPerson(trx, userId)
    if (!person) return refused('not-found')
    if ((await secretariatOf(trx, desk.settings)).includes(userId)) return refused('already-secretariat')
    const asked = await standingRight(trx, userId)
    if (asked) return decideAsked(desk, work, asked.id, 'held')
    const right: SecretariatRight = {
      id: work.newId(),
      userId,
      state: 'held',
      askedAt: now,
      decidedBy: actor.userId,
      decidedAt: now,
      endedBy: null,
      endedAt: null,
    }
    if (!(await insertRight(trx, right))) return refused('already-secretariat')
    await dropQuestion(work, actor.userId, actor.userId, 'right-search')
    work.note(`right:${right.id}`, { granted: userId })
    await tellChanged(desk, work, right)
    return done({ name: person.name })
  })
}

/** Grants or refuses a right somebody asked for by a link; whoever comes second hears who decided and when. */
export async function decideRight(
  desk: Desk,
  request: Request,
  rightId: string,
  decision: 'held' | 'refused',
): Promise<Outcome<{ name: string }>> {
  return perform(desk, request, 'right.grant', (work) => decideAsked(desk, work, rightId, decision))
}

async function decideAsked(
  desk: Desk,
  work: Work,
  rightId: string,
  decision: 'held' | 'refused',
): Promise<Outcome<{ name: string }>> {
  const { trx, actor, now } = work
  if (!(await lock(trx, 'secretariat_right', rightId))) return refused('not-found')
  const right = await findRight(trx, rightId)
  if (!right) return refused('not-found')
  if (right.state === 'expired') return refused('right-request-expired')
  if (right.state !== 'asked') return refused('decided-before', await decidedBy(trx, right))
  await decide(trx, rightId, decision, actor.userId, now)
  await dropQuestion(work, actor.userId, actor.userId, 'right-search')
  work.note(`right:${rightId}`, { [decision === 'held' ? 'granted' : 'refused']: right.userId })
  await tellChanged(desk, work, right)
  await askAboutRight(desk, work, rightId)
  return done({ name: await nameOf(trx, right.userId) })
}

const decidedBy = async (reader: Reader, right: SecretariatRight) => ({
  by: await nameOf(reader, right.decidedBy),
  at: (right.decidedAt ?? right.askedAt).epochMilliseconds,
})

/**
 * Ends a granted right at once and tells everybody concerned; drafts stay with the others. Refuses with
 * `right-from-settings` for whom the environment names, `last-secretariat` when nobody would be left, and
 * `decided-before` when somebody ended it before.
 */
export async function endRight(desk: Desk, request: Request, rightId: string): Promise<Outcome<{ name: string }>> {
  return perform(desk, request, 'right.end', async (work) => {
    const { trx, actor, now } = work
    await lockRights(trx)
    const right = await findRight(trx, rightId)
    if (!right || (right.state !== 'held' && right.state !== 'ended')) return refused('not-found')
    if (right.state === 'ended')
      return refused('decided-before', {
        by: await nameOf(trx, right.endedBy),
        at: (right.endedAt ?? now).epochMilliseconds,
      })
    const secretariat = await secretariatOf(trx, desk.settings)
    // Another may have ended the caller's own right while this waited for the lock.
    if (!secretariat.includes(actor.userId)) return refused('right-ended')
    if (desk.settings.secretariatIds.includes(right.userId)) return refused('right-from-settings')
    if (secretariat.length === 1) return refused('last-secretariat')
    await end(trx, rightId, actor.userId, now)
    work.note(`right:${rightId}`, { ended: right.userId })
    await tellChanged(desk, work, right)
    return done({ name: await nameOf(trx, right.userId) })
  })
}

/** Tells whom a decision concerns, and the others of the secretariat; whoever made it sees it before them. */
async function tellChanged(desk: Desk, work: Work, right: SecretariatRight): Promise<void> {
  const told = new Set([right.userId, ...(await reachableSecretariat(work.trx, desk.settings))])
  told.delete(work.actor.userId)
  for (const chatId of told)
    work.owe({
      kind: 'right-changed',
      chatId,
      subject: { rightId: right.id },
      priority: 'rest',
      coalesceKey: `right-changed:${right.id}:${chatId}`,
    })
  oweMenu(work, right.userId)
}

/** The key of the question about a right to one person: a correction of it finds the message by this. */
export const rightAskedKey = (rightId: string, userId: number): string => `right-asked:${rightId}:${userId}`

/** Asks everybody of the secretariat who can be reached; about a decided right their question is corrected. */
export async function askAboutRight(desk: Desk, work: Work, rightId: string): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, desk.settings)) {
    const coalesceKey = rightAskedKey(rightId, chatId)
    work.owe({ kind: 'right-asked', chatId, subject: { rightId }, priority: 'rest', coalesceKey })
  }
}

/** For views: a right with the names of everybody concerned. */
export async function readRight(desk: Desk, rightId: string) {
  const right = await findRight(desk.db, rightId)
  if (!right) return undefined
  return {
    right,
    person: await knownAs(desk.db, right.userId),
    decidedByName: await nameOf(desk.db, right.decidedBy),
    endedByName: await nameOf(desk.db, right.endedBy),
  }
}
