import type { Capacity } from './directory.ts'

/**
 * How an office is reached: by its head, by its staff alone, by nobody since its head (or, without one, all its
 * staff) has blocked the bot, or not at all yet.
 */
export const connections = ['head', 'staff', 'unreachable', 'none'] as const
export type Connection = (typeof connections)[number]

export function connectionOf(accounts: readonly { capacity: Capacity; reachable: boolean }[]): Connection {
  if (accounts.length === 0) return 'none'
  const heads = accounts.filter(({ capacity }) => capacity === 'head')
  const counting = heads.length > 0 ? heads : accounts
  if (!counting.some(({ reachable }) => reachable)) return 'unreachable'
  return heads.length > 0 ? 'head' : 'staff'
}

/** How many offices are reached in which way. */
export function tallyOf(offices: readonly { connection: Connection }[]): Record<Connection, number> {
  const tally = { head: 0, staff: 0, unreachable: 0, none: 0 }
  for (const { connection } of offices) tally[connection] += 1
  return tally
}
