import type { Place } from '../../src/domain/tie-place.ts'
import { decideClaim } from '../../src/operations/claim-decisions.ts'
import { openLink } from '../../src/operations/claims.ts'
import type { Desk } from '../../src/operations/desk.ts'
import { issueLink } from '../../src/operations/links.ts'
import { notePerson } from '../../src/operations/people.ts'
import type { Caller, Request } from '../../src/operations/perform.ts'
import type { Database } from '../../src/store/database.ts'
import { secretariatId } from './engines.ts'

let requests = 0

/** A request of its own by somebody; the same one again is written `{ ...first }`. */
export function by(userId: number): Request & { caller: Caller & { kind: 'user' } } {
  requests += 1
  return { key: `test:${requests}`, caller: { kind: 'user', userId } }
}

export const caller = (userId: number): Caller & { kind: 'user' } => ({ kind: 'user', userId })

/** Somebody presses Start: from then on they have a name and can be written to. */
export const meets = (desk: Desk, userId: number, name: string): Promise<void> =>
  notePerson(desk, by(userId), { name, username: null })

/** The code of a link to an office, issued by the secretariat. */
export async function link(desk: Desk, officeId: string, place: Place = 'head'): Promise<string> {
  const issued = await issueLink(desk, by(secretariatId), officeId, place)
  if (!issued.ok) throw new Error(issued.reason)
  return issued.value.code
}

/** Opens a fresh link of an office; the claim that waits for the secretariat. */
export async function claims(desk: Desk, userId: number, officeId: string, place: Place = 'head'): Promise<string> {
  const opened = await openLink(desk, by(userId), await link(desk, officeId, place))
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value.claimId
}

/** Joins an office the whole way: Start, link, claim, `Benar`. */
export async function joins(
  desk: Desk,
  userId: number,
  name: string,
  officeId: string,
  place: Place = 'head',
): Promise<void> {
  await meets(desk, userId, name)
  const decided = await decideClaim(desk, by(secretariatId), await claims(desk, userId, officeId, place), 'confirmed')
  if (!decided.ok) throw new Error(decided.reason)
}

/** What is owed to a chat and has not gone out, by kind. */
export async function owedTo(db: Database, chatId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('kind')
    .where('chat_id', '=', chatId)
    .where('state', '=', 'waiting')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind }) => kind)
}

/** Forgets what is owed, so that a test sees only what comes next. */
export const forgetOwed = async (db: Database): Promise<void> => {
  await db.deleteFrom('outbox').execute()
}
