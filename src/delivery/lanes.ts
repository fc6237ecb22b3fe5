import type { Update } from 'grammy/types'

/** An update that waits to be handled. */
export interface Queued {
  update: Update
  lane: string
  attempts: number
}

/** What waits of one person, or of a chat nobody writes in by name. */
export interface Lane {
  /** In memory, in order; never more than the lane's share. */
  queue: Queued[]
  /** How many more the database holds, as far as known; read when the queue is empty. */
  left: number
  /** Ids that were in the queue lately: what the database still calls new must not be taken twice. */
  taken: Set<number>
  /** The queue is being filled from the database: what comes meanwhile goes there too. */
  filling: boolean
  /** Whoever sends has been told that more comes than is kept. */
  told: boolean
}

/** Updates of one lane in memory; the rest stay where they are stored, so that nobody fills the memory alone. */
const share = 50
/** Marks of what was handled may still be on their way to the database: so many ids are remembered. */
const remembered = 1_000

export const newLane = (): Lane => ({ queue: [], left: 0, taken: new Set(), filling: false, told: false })

/** Puts an update at the end of its lane; false when it was left in the database or is known already. */
export function enqueue(lane: Lane, queued: Queued): boolean {
  if (lane.taken.has(queued.update.update_id)) return false
  if (lane.filling || lane.left > 0 || lane.queue.length >= share) {
    lane.left += 1
    return false
  }
  take(lane, queued)
  return true
}

/** Fills an empty queue with what the database holds of the lane, in order. */
export async function refill(lane: Lane, read: (limit: number) => Promise<Queued[]>): Promise<void> {
  const before = lane.left
  lane.filling = true
  lane.left = 0
  try {
    const limit = share + lane.taken.size
    const stored = await read(limit)
    const fresh = stored.filter(({ update }) => !lane.taken.has(update.update_id))
    const taken = fresh.slice(0, share)
    lane.left += stored.length < limit ? fresh.length - taken.length : Math.max(1, before - taken.length)
    for (const queued of taken) take(lane, queued)
  } catch (error) {
    lane.left += before
    throw error
  } finally {
    lane.filling = false
  }
}

export const isEmpty = (lane: Lane): boolean => lane.queue.length === 0 && lane.left === 0

function take(lane: Lane, queued: Queued): void {
  lane.queue.push(queued)
  lane.taken.add(queued.update.update_id)
  if (lane.taken.size > remembered) lane.taken.delete(lane.taken.values().next().value!)
}
