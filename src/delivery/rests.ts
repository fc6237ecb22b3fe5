import type { Clock } from '../domain/clock.ts'
import type { Outage } from './outage.ts'

/** Chats that wait for something that did not get through to them, so that what is owed to them keeps its order. */
export interface Rests {
  /** Lets a chat rest until a moment in epoch milliseconds; while Telegram is away, only until it is back. */
  put(chatId: number, until: number): void
  /** Until when a chat rests; 0 when it does not. */
  until(chatId: number): number
  chats(): number[]
}

export function createRests(clock: Clock, outage: Pick<Outage, 'since'>): Rests {
  const resting = new Map<number, { until: number; away: boolean }>()
  const forgetEnded = (): void => {
    const now = clock.now().epochMilliseconds
    const away = outage.since() !== undefined
    for (const [chatId, rest] of resting) if (rest.until <= now || (rest.away && !away)) resting.delete(chatId)
  }
  return {
    put: (chatId, until) => void resting.set(chatId, { until, away: outage.since() !== undefined }),
    until(chatId) {
      forgetEnded()
      return resting.get(chatId)?.until ?? 0
    },
    chats() {
      forgetEnded()
      return [...resting.keys()]
    },
  }
}
