import type { Desk } from '../operations/desk.ts'
import { noteRun, readLastRun } from '../operations/housekeeping.ts'
import { zoneOf } from '../operations/voice.ts'
import type { Job } from './job.ts'

/**
 * Work done once a day at a time of the secretariat's zone. When the bot was down at that time it is made up for
 * at the start, once. A first start begins counting and does nothing.
 */
export function nightly(desk: Desk, name: string, time: string, work: () => Promise<void>): Job {
  const at = Temporal.PlainTime.from(time)
  let next: Temporal.Instant | undefined

  /** The first moment after `after` at which the work is due. */
  const following = async (after: Temporal.Instant): Promise<Temporal.Instant> => {
    const day = after.toZonedDateTimeISO(await zoneOf(desk))
    const today = day.withPlainTime(at)
    return (Temporal.ZonedDateTime.compare(today, day) > 0 ? today : today.add({ days: 1 })).toInstant()
  }

  const run = async (): Promise<Temporal.Instant> => {
    const now = desk.clock.now()
    if (!next) {
      const last = await readLastRun(desk, name)
      if (!last) await noteRun(desk, name)
      next = await following(last ?? now)
    }
    if (Temporal.Instant.compare(next, now) > 0) return next
    next = await following(now)
    // Noted first: work that fails is reported and done again the next night, not over and over.
    await noteRun(desk, name)
    await work()
    return next
  }

  return { name, cron: `${at.minute} ${at.hour} * * *`, run }
}
