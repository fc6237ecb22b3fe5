import type { Account, Capacity, Standing } from './directory.ts'

type Tie = Pick<Account, 'id' | 'userId' | 'capacity' | 'standing'>

/** The tie somebody is about to get. */
export interface Joining {
  userId: number
  capacity: Capacity
  standing: Standing
}

/** Whether a tie says already what the joining would. */
export const isSameTie = (tie: Omit<Tie, 'id'>, joining: Joining): boolean =>
  tie.userId === joining.userId && tie.capacity === joining.capacity && tie.standing === joining.standing

/**
 * The ties to an office that end when somebody joins it. A Plt. serves while the seat is vacant, a Plh. while its
 * holder is away for a time (UU 30/2014 article 14): so a definitive head and a Plt. replace every head before
 * them, a Plh. replaces only another Plh. Staff replace nobody. What the same person held there gives way to the new tie.
 */
export function endedByJoining<T extends Tie>(current: readonly T[], joining: Joining): T[] {
  return current.filter((tie) => {
    if (tie.userId === joining.userId) return true
    if (joining.capacity === 'staff' || tie.capacity === 'staff') return false
    return joining.standing !== 'plh' || tie.standing === 'plh'
  })
}
