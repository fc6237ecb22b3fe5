import type { Logger } from 'pino'
import type { Clock } from '../domain/clock.ts'

const quiet = { minutes: 1 }

/**
 * Takes down what came to the webhook and was none of Telegram's: a line at most every minute for each status, with
 * how many there were since the last line, and nothing of what they said.
 */
export function noteRefusals(clock: Clock, log: Logger): (status: 400 | 401) => void {
  const kinds = new Map<number, { times: number; silentUntil: Temporal.Instant }>()
  return (status) => {
    const now = clock.now()
    const { times, silentUntil } = kinds.get(status) ?? { times: 0, silentUntil: now }
    const isSilent = Temporal.Instant.compare(silentUntil, now) > 0
    if (!isSilent) log.warn({ event: 'webhook.refused', status, times: times + 1 })
    kinds.set(status, isSilent ? { times: times + 1, silentUntil } : { times: 0, silentUntil: now.add(quiet) })
  }
}
