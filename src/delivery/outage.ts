import type { Clock } from '../domain/clock.ts'

/** Whether Telegram takes calls at all, as everybody's calls together show it. */
export interface Outage {
  /** Telegram answered, whatever it said. */
  heard(): void
  /** A call ended without an answer, or with a fault of Telegram's own. */
  missed(): void
  /** Since when nothing is taken; undefined while Telegram answers. */
  since(): Temporal.Instant | undefined
  /** Until then nobody tries, and then one alone; a moment that has passed while Telegram answers. */
  restsUntil(): Temporal.Instant
}

interface OutageParts {
  clock: Clock
  /** Called when Telegram answers again. */
  over(since: Temporal.Instant): void
}

/** One lost call says little: this many in a row, to whomever, and Telegram is taken to be away. */
const misses = 3
const pauses = [2, 5, 15, 30, 60]

/** A call that is lost while Telegram is away says nothing about the message, which then counts no failed try. */
export function createOutage({ clock, over }: OutageParts): Outage {
  let lost = 0
  let first: Temporal.Instant | undefined
  let rests = clock.now()
  return {
    heard() {
      const since = lost >= misses ? first : undefined
      lost = 0
      first = undefined
      rests = clock.now()
      if (since) over(since)
    },
    missed() {
      lost += 1
      first ??= clock.now()
      if (lost < misses) return
      const seconds = pauses[Math.min(lost - misses, pauses.length - 1)] ?? 2
      rests = clock.now().add({ seconds })
    },
    since: () => (lost >= misses ? first : undefined),
    restsUntil: () => rests,
  }
}

/** Lets an outage see what becomes of each call. Polls are left out: they may be answered while nothing else is. */
export function seenBy(outage: Outage, fetching: typeof fetch): typeof fetch {
  return (async (url: string | URL | Request, init?: RequestInit) => {
    if (/\/getUpdates$/.test(url instanceof Request ? url.url : String(url))) return fetching(url, init)
    try {
      const answer = await fetching(url, init)
      if (answer.status >= 500) outage.missed()
      else outage.heard()
      return answer
    } catch (error) {
      outage.missed()
      throw error
    }
  }) as typeof fetch
}
