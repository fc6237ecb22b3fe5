import type { Standing } from './directory.ts'

/** Who is to take a seat; days are ISO dates, so that it can be kept as JSON. */
export interface Taker {
  name: string
  standing: Standing
  /** The first day; null: from the day the change takes effect. */
  since: string | null
  /** The last day, where it is known. */
  until: string | null
  /** The seat they hold until then, in a transfer. */
  from?: string
}

/** What becomes of one seat: somebody takes it, or whoever holds it leaves it and it stays vacant. */
export interface SeatChange {
  officeId: string
  taker: Taker | null
}

/** Whether two names mean the same person, whatever capitals and spaces they are written with. */
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** What names that mean the same person or office have in common. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()
