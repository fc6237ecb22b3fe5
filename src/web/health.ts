import type { Desk } from '../operations/desk.ts'
import { readOldestWaiting } from '../operations/inbox.ts'
import { readOldestDue } from '../operations/outbox.ts'
import type { Health } from './server.ts'

interface Link {
  mode: Health['mode']
  lastPoll: Temporal.Instant | undefined
  /** What keeps updates from coming, by polling or by webhook. */
  trouble: string | undefined
  /** By webhook: how many updates wait at Telegram. */
  waiting: number | undefined
  /** Since when Telegram takes no calls; undefined while it does. */
  awaySince: Temporal.Instant | undefined
}

/** From these ages in seconds on, somebody should look: a poll answers within 50, an update is handled within one. */
const tooOld = { poll: 120, inbox: 120, outbox: 600 }

/** Reads how the bot is doing. A database that does not answer is a finding, not a failure. */
export async function readHealth(desk: Desk, link: Link): Promise<Health> {
  const now = desk.clock.now()
  const age = (at: Temporal.Instant | undefined): number | null =>
    at ? Math.max(0, Math.round((now.epochMilliseconds - at.epochMilliseconds) / 1_000)) : null
  const queues = await Promise.all([readOldestWaiting(desk), readOldestDue(desk)]).catch(() => undefined)
  const lastPollAge = age(link.lastPoll)
  const [inboxAge, outboxAge] = [age(queues?.[0]), age(queues?.[1])]
  const problems = [
    !queues && 'the database does not answer',
    link.trouble ?? ((lastPollAge ?? 0) > tooOld.poll && 'Telegram has not answered a poll'),
    link.awaySince && 'Telegram takes no messages',
    (inboxAge ?? 0) > tooOld.inbox && 'updates wait too long',
    (outboxAge ?? 0) > tooOld.outbox && 'messages wait too long',
  ].filter((problem): problem is string => typeof problem === 'string')
  return {
    ok: problems.length === 0,
    mode: link.mode,
    database: queues !== undefined,
    lastPollAgeSeconds: lastPollAge,
    waitingAtTelegram: link.waiting ?? null,
    inboxAgeSeconds: inboxAge,
    outboxAgeSeconds: outboxAge,
    problems,
  }
}
