import { type Trx, transact } from '../store/database.ts'
import { groupsIn } from '../store/groups.ts'
import {
  addUpdates,
  forgetLane,
  noteTry,
  oldestWaiting,
  poisonUpdate,
  type StoredUpdate,
  settleUpdates,
  waitingLanes,
  waitingUpdates,
} from '../store/inbox.ts'
import { owe } from '../store/outbox.ts'
import { findPerson } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { priorities } from './outbox-kinds.ts'
import { oweTrouble } from './trouble.ts'

export type { StoredUpdate } from '../store/inbox.ts'

/**
 * Stores the updates of one poll or delivery in one commit, and marks with it those handled meanwhile.
 * Returns the ids of those not seen before.
 */
export const storeUpdates = (
  desk: Desk,
  updates: Omit<StoredUpdate, 'attempts'>[],
  handled: readonly number[] = [],
): Promise<Set<number>> =>
  transact(desk.db, async (trx) => {
    await settleUpdates(trx, handled, desk.clock.now())
    return addUpdates(trx, updates, desk.clock.now())
  })

/** Lanes with something that was stored and never handled, the one that waits longest first. */
export const readWaitingLanes = (desk: Desk): Promise<string[]> => waitingLanes(desk.db)

/** What was stored of a lane and never handled, in the order it came. */
export const readWaitingUpdates = (desk: Desk, lane: string, limit: number): Promise<StoredUpdate[]> =>
  waitingUpdates(desk.db, lane, limit)

/** Marks updates as handled, in one commit. A crash before it has them handled again, which request keys make harmless. */
export const finishUpdates = (desk: Desk, ids: readonly number[]): Promise<void> =>
  transact(desk.db, (trx) => settleUpdates(trx, ids, desk.clock.now()))

/** Notes a failed try of an update that will be tried again. */
export const noteFailedTry = (desk: Desk, updateId: number, attempts: number, error: string): Promise<void> =>
  transact(desk.db, (trx) => noteTry(trx, updateId, attempts, error))

/**
 * Gives an update up, so that it blocks nobody, and tells the secretariat and whoever sent it. `userId`: the person
 * in whose private chat it came, when it did.
 */
export async function setUpdateAside(
  desk: Desk,
  { updateId, attempts, error, userId }: { updateId: number; attempts: number; error: string; userId?: number },
): Promise<void> {
  await transact(desk.db, async (trx) => {
    await noteTry(trx, updateId, attempts, error)
    await poisonUpdate(trx, updateId, attempts, desk.clock.now())
    await oweTrouble(desk, trx, { what: 'update-failed', detail: `${updateId}: ${error}`, cause: error })
    if (userId !== undefined) await apologise(desk, trx, userId, 'set-aside')
  })
  desk.wake()
}

/** Somebody sends more than can be answered, and some of it is not kept: they and the secretariat are told. */
export async function noteFlood(desk: Desk, userId: number): Promise<void> {
  await transact(desk.db, async (trx) => {
    const name = (await findPerson(trx, userId))?.name ?? '–'
    await oweTrouble(desk, trx, { what: 'flood', detail: `${name} (${userId})`, cause: String(userId) })
    await apologise(desk, trx, userId, 'flood')
  })
  desk.wake()
}

/** One word to a person is enough, however much of theirs was lost. */
async function apologise(desk: Desk, trx: Trx, userId: number, why: 'set-aside' | 'flood'): Promise<void> {
  if (!(await findPerson(trx, userId))?.reachable) return
  const now = desk.clock.now()
  const row = { id: desk.newId(), kind: 'apology', chatId: userId, subject: { why } }
  const when = { notBefore: now, expiresAt: now.add({ hours: 12 }) }
  await owe(trx, [{ ...row, ...when, coalesceKey: `apology:${why}:${userId}`, priority: priorities.answer }], now)
}

/** The chats of linked groups: of all others nothing is stored but joining, leaving and migrating. */
export async function readLinkedGroups(desk: Desk): Promise<Set<number>> {
  return new Set((await groupsIn(desk.db, 'linked')).map((group) => group.chatId))
}

/** Since when the longest waiting update waits. */
export const readOldestWaiting = (desk: Desk): Promise<Temporal.Instant | undefined> => oldestWaiting(desk.db)

/**
 * Forgets at once what somebody wrote, up to the update that is being handled: it held a secret. Called when the
 * handler is done with it; after a crash the update comes back empty.
 */
export const forgetWords = (desk: Desk, userId: number, updateId: number): Promise<void> =>
  transact(desk.db, (trx) => forgetLane(trx, `u:${userId}`, updateId))
