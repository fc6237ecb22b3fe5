import { transact } from '../store/database.ts'
import { groupsIn } from '../store/groups.ts'
import {
  addUpdates,
  forgetLane,
  noteTry,
  oldestWaiting,
  poisonUpdate,
  type StoredUpdate,
  settleUpdates,
  waitingUpdates,
} from '../store/inbox.ts'
import type { Desk } from './desk.ts'
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

/** What was stored and never handled, in the order it came. */
export const readWaitingUpdates = (desk: Desk): Promise<StoredUpdate[]> => waitingUpdates(desk.db)

/** Marks updates as handled, in one commit. A crash before it has them handled again, which request keys make harmless. */
export const finishUpdates = (desk: Desk, ids: readonly number[]): Promise<void> =>
  transact(desk.db, (trx) => settleUpdates(trx, ids, desk.clock.now()))

/** Notes a failed try of an update that will be tried again. */
export const noteFailedTry = (desk: Desk, updateId: number, attempts: number, error: string): Promise<void> =>
  transact(desk.db, (trx) => noteTry(trx, updateId, attempts, error))

/** Gives an update up and tells the secretariat, so that it blocks nobody. */
export async function setUpdateAside(desk: Desk, updateId: number, attempts: number, error: string): Promise<void> {
  await transact(desk.db, async (trx) => {
    await noteTry(trx, updateId, attempts, error)
    await poisonUpdate(trx, updateId, attempts, desk.clock.now())
    await oweTrouble(desk, trx, { what: 'update-failed', detail: `${updateId}: ${error}`, cause: error })
  })
  desk.wake()
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
