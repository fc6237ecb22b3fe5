import type { Clock } from '../domain/clock.ts'

/** An answer that takes longer does not come any more; files of meetings are small. */
const longest = { seconds: 30 }

/**
 * Gives up calls that Telegram does not answer, by the house's clock; the connection goes with them. Polls, which
 * wait on purpose, have a watch of their own.
 */
export function createPatience(fetching: typeof fetch, clock: Clock): typeof fetch {
  return (async (url: string | URL | Request, init: RequestInit = {}) => {
    if (/\/getUpdates$/.test(url instanceof Request ? url.url : String(url))) return fetching(url, init)
    const lost = new AbortController()
    const answered = new AbortController()
    const giveUp = (): void => lost.abort()
    init.signal?.addEventListener('abort', giveUp)
    void clock.wait(clock.now().add(longest), answered.signal).then(() => {
      if (!answered.signal.aborted) giveUp()
    })
    try {
      return await fetching(url, { ...init, signal: lost.signal })
    } finally {
      // Without a reason an error with its stack would be made of each.
      answered.abort('answered')
      init.signal?.removeEventListener('abort', giveUp)
    }
  }) as typeof fetch
}
